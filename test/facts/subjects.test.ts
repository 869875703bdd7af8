/** Words before and behind a figure that are no part of what it measures, and words that are. */
import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.js";

const COMMUNIQUE = "云岫市2023年国民经济和社会发展统计公报\n\n";
const subjectsOf = async (sentence: string) => (await factsOf(COMMUNIQUE + sentence)).map(({ subject }) => subject);

describe("town and country", () => {
  it.each([
    "城镇、农村居民人均可支配收入分别增长4.4%和6.7%。",
    "城镇和农村居民人均可支配收入分别增长4.4%和6.7%。",
    "城镇、农村居民人均可支配收入分别达到41260元、20380元。",
  ])("have the words behind them in common: %s", async (sentence) => {
    expect(await subjectsOf(sentence)).toEqual(["城镇居民人均可支配收入", "农村居民人均可支配收入"]);
  });
});

describe("how a figure compares", () => {
  it.each([
    ["开工项目54个，较上年多12个。", ["开工项目", "开工项目"]],
    ["财政收入21亿元，剔除退税因素后增长6%。", ["财政收入", "财政收入"]],
    ["到位资金128亿元，完成年度目标的107%。", ["到位资金", "到位资金"]],
  ])("is no part of its name: %s", async (sentence, subjects) => {
    expect(await subjectsOf(sentence)).toEqual(subjects);
  });
});

describe("years that have gone by or are to come", () => {
  it.each(["过去五年，成效明显。", "回顾过去的五年，成绩来之不易。", "坚持就业优先，五年成效明显。"])(
    "measure nothing named before: %s",
    async (sentence) => {
      expect(await subjectsOf(sentence)).toEqual([null]);
    },
  );

  it("leave the name standing for the next figure", async () => {
    const sentence = "生产总值增速全国第二，两年平均增速全国第一。";
    expect(await subjectsOf(sentence)).toEqual(["生产总值增速", null, "生产总值增速"]);
  });
});

describe("what is counted", () => {
  it.each([
    ["开行国际班列250列。", "开行国际班列"],
    ["上市公司数量由上年末的16家增加到36家。", "上市公司数量"],
    ["新建成高标准农田36万亩。", "高标准农田"],
    ["共有各种服务设施36处。", "各种服务设施"],
    ["这条年产能16万平方米的生产线投产。", "年产能"],
    ["通达6个国家36座城市。", "国家"],
    ["共有卫生机构96个（含村卫生室64个）。", "卫生机构"],
    ["建设16万千瓦级以上的大型风电项目。", "大型风电项目"],
    ["新增养殖场56个、百头以上养殖小区20个。", "养殖场"],
  ])("%s", async (sentence, subject) => {
    expect((await subjectsOf(sentence))[0]).toBe(subject);
  });

  it("of a class is named by its own threshold", async () => {
    expect((await subjectsOf("建成养殖场56个、百头以上养殖小区20个。")).at(-1)).toBe("百头以上养殖小区");
  });
});

describe("what has a rank", () => {
  it.each([
    ["经济总量跃升至全国百强城市第46位。", "经济总量"],
    ["茶叶产量、品牌价值均增长6%，居全国区域公用品牌第五位。", "茶叶产量、品牌价值"],
    ["居民收入居全省第五位。", "居民收入"],
  ])("%s", async (sentence, subject) => {
    expect((await subjectsOf(sentence)).at(-1)).toBe(subject);
  });
});

describe("lists of several figures for each name", () => {
  it.each([
    [
      "总产值、增加值和实现利润分别增长3.8%、5.8%和9.6%，同比分别提高2.0、1.4和7.6个百分点。",
      ["总产值", "增加值", "实现利润", "总产值", "增加值", "实现利润"],
    ],
    [
      "先进制造业、高技术制造业占规上工业比重分别为68%和59%。",
      ["先进制造业占规上工业比重", "高技术制造业占规上工业比重"],
    ],
  ])("%s", async (sentence, subjects) => {
    expect(await subjectsOf(sentence)).toEqual(subjects);
  });
});

describe("words next to a name", () => {
  it.each([
    ["二期总投资12亿元，占地260亩。", "占地"],
    ["竹农人均增收3000元。", "竹农人均"],
    ["一亩竹林收入不到800元。", "竹林收入"],
    ["该企业研发投入占营收比重超过6%。", "研发投入占营收比重"],
    ["战略性新兴产业增加值36亿元、占地区生产总值比重达24%。", "战略性新兴产业增加值占地区生产总值比重"],
  ])("%s", async (sentence, subject) => {
    expect((await subjectsOf(sentence)).at(-1)).toBe(subject);
  });
});

describe("months", () => {
  it.each(["1~11月新签约项目88个。", "1—11月新签约项目88个。", "11月新签约项目88个。"])(
    "at the head are no part of the name: %s",
    async (sentence) => {
      expect(await subjectsOf(sentence)).toEqual(await subjectsOf("新签约项目88个。"));
    },
  );
});

describe("a count behind money", () => {
  it("is of what was counted before the money", async () => {
    const sentence = "实施重点项目120个，完成投资150亿元，其中新开工60个、竣工25个。";
    expect(await subjectsOf(sentence)).toEqual(["重点项目", "完成投资", "重点项目", "重点项目"]);
  });

  it("is of what its own words name", async () => {
    const sentence = "实施重点项目120个，完成投资150亿元，建成学校6所。";
    expect((await subjectsOf(sentence)).at(-1)).toMatch(/学校$/);
  });
});
