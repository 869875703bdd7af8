/** Figures in lists, and figures that one led to another. */
import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.js";

const COMMUNIQUE = "云岫市2023年国民经济和社会发展统计公报\n\n云岫市统计局\n\n2024年3月28日\n\n一、综合\n\n";
const TERM = "云岫市2022年政府工作报告\n\n——2022年1月9日在市人民代表大会上\n\n一、过去五年工作回顾\n\n";
const YEAR = "云岫市2022年政府工作报告\n\n——2022年1月9日在市人民代表大会上\n\n一、过去五年和2021年工作回顾\n\n";

type Line = Awaited<ReturnType<typeof factsOf>>[number];
const told = async (text: string, ...columns: readonly (keyof Line)[]) =>
  (await factsOf(text)).filter(({ quote }) => quote !== "五年").map((fact) => columns.map((column) => fact[column]));

describe("as many names as figures", () => {
  it.each([
    ["城镇和农村居民人均可支配收入年均增长8.3%和9.1%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]],
    ["化肥用量和农药用量减少2.4%和2.6%。", ["化肥用量", "农药用量"]],
    ["茶叶、油料产量分别增长6%左右和4%左右。", ["茶叶产量", "油料产量"]],
    ["茶叶和油料产量分别增长6%以上、4%。", ["茶叶产量", "油料产量"]],
    ["茶叶产量和油料产量均增长4%。", ["茶叶产量", "油料产量"]],
    ["茶叶产量和油料产量分别年均增长4%。", ["茶叶产量", "油料产量"]],
    [
      "新增就业2万人，转移劳动力3万人，城乡居民人均收入分别增长8.1%和9.5%。",
      ["新增就业", "转移劳动力", "城镇居民人均收入", "农村居民人均收入"],
    ],
    [
      "新增就业2万人，转移劳动力3万人，农村常住人口收入分别增长8.1%和9.5%。",
      ["新增就业", "转移劳动力", "农村常住人口收入", "农村常住人口收入"],
    ],
    ["完成32个公路项目、46个水利工程，分别占年度计划的85%、91%。", ["公路项目", "水利工程", "公路项目", "水利工程"]],
    [
      "茶叶价格上涨1.2%，油料价格上涨3.1%，涨幅分别比上年回落2.4个和3.6个百分点。",
      ["茶叶价格", "油料价格", "茶叶价格", "油料价格"],
    ],
    ["建设一批220、110千伏变电站。", ["变电站", "变电站"]],
    ["新建35千伏变电站3座。", ["变电站", "变电站"]],
    ["茶叶和油料产量年均增长4%。", ["茶叶和油料产量"]],
  ])("%s", async (sentence, subjects) => {
    expect((await told(COMMUNIQUE + sentence, "subject")).flat()).toEqual(subjects);
  });
});

describe("from one figure to another", () => {
  it.each([
    ["服务业增加值占地区生产总值比重由31%提高到36.4%。", "share"],
    ["所占份额从31%上升到36.4%。", "share"],
    ["常住人口城镇化率由31%提高到36.4%。", "level"],
    ["再生水利用率从31%上升至36.4%。", "level"],
  ])("%s", async (sentence, measure) => {
    expect(await told(COMMUNIQUE + sentence, "quote", "role", "measure")).toEqual([
      ["31%", "baseline", measure],
      ["36.4%", "actual", measure],
    ]);
  });

  it("a word behind a figure does not end its list", async () => {
    const sentence = "城镇、农村居民人均可支配收入分别增长7.1%左右和8.2%左右。";
    expect(await told(COMMUNIQUE + sentence, "subject", "measure", "direction", "basis")).toEqual([
      ["城镇居民人均可支配收入", "growth", "up", "yoy"],
      ["农村居民人均可支配收入", "growth", "up", "yoy"],
    ]);
  });

  it("a list of beginnings leads to a list of ends", async () => {
    const sentence = "林木覆盖率和湿地保护率分别由21%、12.4%提高到23%、40%。";
    expect(await told(COMMUNIQUE + sentence, "quote", "subject", "role")).toEqual([
      ["21%", "林木覆盖率", "baseline"],
      ["12.4%", "湿地保护率", "baseline"],
      ["23%", "林木覆盖率", "actual"],
      ["40%", "湿地保护率", "actual"],
    ]);
  });

  it("分别 and what the movement is counted by are no names", async () => {
    const sentence = "院士和专家由26人、135人分别增加到74人和307人，工业用地产出由每平方公里3.8亿元提高到5.1亿元。";
    const subjects = (await told(COMMUNIQUE + sentence, "subject")).flat();
    expect(subjects.filter((subject) => /分别|每/.test(subject ?? ""))).toEqual([]);
    expect(subjects.slice(-2)).toEqual(["工业用地产出", "工业用地产出"]);
  });
});

it("a word that only leads on names nothing: the figure is of what was named before", async () => {
  const sentence = "棉花产量由2.3万吨增加到4.6万吨，即增长1倍，平均每年递增15%，折46000吨。";
  expect((await told(COMMUNIQUE + sentence, "subject")).flat()).toEqual(Array.from({ length: 5 }, () => "棉花产量"));
});

it("what lasts so many years is what was named before, not how it went on", async () => {
  const sentence = "粮食总产量23.5万吨，连续12年超22万吨。";
  expect((await told(COMMUNIQUE + sentence, "quote", "subject")).map(([, subject]) => subject)).toEqual(
    Array.from({ length: 3 }, () => "粮食总产量"),
  );
});

it("近十年最低 compares and is no period", async () => {
  const sentence = "事故率降至近十年最低，火灾起数下降6.8%。";
  expect((await told(COMMUNIQUE + sentence, "quote", "period")).at(-1)).toEqual(["6.8%", "2023"]);
});

it("how far a capacity is used is no capacity", async () => {
  const sentence = "工业产能利用率为75.6%，比上年提高0.3个百分点，年产能30万吨。";
  expect((await told(COMMUNIQUE + sentence, "role")).flat()).toEqual(["actual", "actual", "capacity"]);
});

describe("names that begin with a word of another use", () => {
  it.each([
    ["建成区面积新增67平方公里。", "建成区面积"],
    ["全市基本农田稳定在36.4万亩。", "基本农田"],
    ["保持进出口总额稳定在600亿美元。", "进出口总额"],
    ["氨氮排放量削减16.5%。", "氨氮排放量"],
    ["新建、改造社区医院15家。", "社区医院"],
    ["全市全国重点实验室达6家。", "全国重点实验室"],
    ["人民币平均汇率为7.1元，比上年贬值3.6%。", "人民币平均汇率"],
    ["通关效率稳居东部地区第1。", "通关效率"],
  ])("%s", async (sentence, subject) => {
    expect(new Set((await told(COMMUNIQUE + sentence, "subject")).flat())).toEqual(new Set([subject]));
  });
});

it("goals that a report tells of are aimed at, in no year that it looks back on", async () => {
  const goals = "纲要提出7项主要指标，包括：工业产值年均增速3.5%，彩化率达26.4%。";
  const columns = ["quote", "period", "role"] as const;
  const plan = await told(`${YEAR}编制“十五五”规划纲要。${goals}`, ...columns);
  expect(plan.slice(-1)).toEqual([["26.4%", "2030", "target"]]);
  const none = await told(`${YEAR}编制规划纲要。${goals}`, ...columns);
  expect(none.slice(-1)).toEqual([["26.4%", null, "target"]]);
});

it("a note is about what the part is about that refers to it", async () => {
  const text =
    "一、2021年工作回顾\n\n经济稳中有进①。\n\n二、2022年工作安排\n\n生产总值增长6%。\n\n① 经济稳中有进：指工业产值增长5.1%。\n";
  const head = "云岫市2022年政府工作报告\n\n——2022年1月9日在市人民代表大会上\n\n";
  expect(await told(head + text, "quote", "period", "role")).toEqual([
    ["6%", "2022", "target"],
    ["5.1%", "2021", "actual"],
  ]);
});

describe("a part on a whole term of office", () => {
  const sentence = "全市累计查处案件3752起，万元产值能耗下降16.1%，再生水利用率提高到33%。";

  it("sums what was done and counts movements from its beginning", async () => {
    expect(await told(TERM + sentence, "quote", "period", "basis")).toEqual([
      ["3752起", "2017/2021", null],
      ["16.1%", "2021", "since_base"],
      ["33%", "2021", null],
    ]);
  });

  it("is no more about the term where it comes to a year", async () => {
    const own = "过去五年成绩显著，粮食产量提高2.1%。特别是刚刚过去的2021年，工业产值增长7.5%，投资增长6.3%。";
    expect(await told(YEAR + own, "quote", "basis")).toEqual([
      ["2.1%", "since_base"],
      ["7.5%", "yoy"],
      ["6.3%", "yoy"],
    ]);
  });

  it("is not a part on a year as well", async () => {
    expect(await told(YEAR + sentence, "quote", "period", "basis")).toEqual([
      ["3752起", "2021", null],
      ["16.1%", "2021", "yoy"],
      ["33%", "2021", null],
    ]);
  });
});

it("takes the months gone by for a date, whatever their numeral is", async () => {
  const lead = "粮食产量5万吨，";
  for (const months of ["今年前五个月", "今年前5个月", "前五个月", "2021年前十个月"])
    expect(await told(`${YEAR}${lead}${months}又增长了18%。`, "subject", "quote")).toEqual([
      ["粮食产量", "5万吨"],
      ["粮食产量", "18%"],
    ]);
});
