import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { factOf, factsOf } from "./facts-of.js";

const COMMUNIQUE = "云岫市2023年国民经济和社会发展统计公报\n\n云岫市统计局\n\n2024年3月28日\n\n一、综合\n\n";
const CITY = "益阳市2023年国民经济和社会发展统计公报\n\n益阳市统计局\n\n2024年3月28日\n\n一、综合\n\n";
const NEWS = "云岫新貌\n\n本报记者 田禾\n\n";

const rowsOf = async (text: string, published?: string) =>
  (await extract({ name: "t.txt", text }, published === undefined ? {} : { published })).facts;

describe("status, price basis, coverage and scope", () => {
  it.each([
    ["初步核算，全年全市生产总值1562.3亿元。", { status: "preliminary", scope: "全市" }],
    ["经最终核实，2022年全市生产总值1480.1亿元。", { status: "final" }],
    ["根据第五次经济普查结果修订，2022年生产总值1490亿元。", { status: "revised" }],
    ["据快报统计，接待游客120万人次。", { status: "flash" }],
    ["预计全年接待游客1200万人次。", { status: "estimate", role: "expected" }],
    ["生产总值按可比价格计算增长5.2%。", { price_basis: "constant" }],
    ["按现价计算的生产总值1562.3亿元。", { price_basis: "current" }],
    ["规模以上工业增加值增长6.1%。", { coverage: "规模以上" }],
    ["固定资产投资（不含农户）增长6.1%。", { coverage: "不含农户" }],
    ["装备制造业占规模以上工业比重22%。", { coverage: null }],
    ["市辖区常住人口86万人。", { scope: "市辖区" }],
    ["经济总量居全省第七位。", { scope: "全省", measure: "rank" }],
    ["全国重点实验室达6家。", { scope: null, subject: "全国重点实验室" }],
    ["全市粮食产量41.5万吨。", { scope: "全市", status: null, price_basis: null, coverage: null }],
  ])("%s", async (sentence, columns) => {
    expect(await rowsOf(COMMUNIQUE + sentence)).toMatchObject([columns]);
  });

  it("take what a note says of the whole document", async () => {
    const notes = "\n\n注：本公报数据为初步统计数。生产总值绝对数按现价计算，增长速度按不变价格计算。\n";
    const facts = await rowsOf(`${COMMUNIQUE}全市生产总值1562.3亿元，增长5.1%，粮食产量41.5万吨。${notes}`);
    expect(facts.map((fact) => [fact.status, fact.price_basis])).toEqual([
      ["preliminary", "current"],
      ["preliminary", "constant"],
      ["preliminary", null],
    ]);
  });

  it("take from a note what is at constant prices throughout", async () => {
    const notes = "\n\n注：\n\n①茶业产值和竹业产值按1990年不变价格计算。\n\n②粮业产值增长速度按可比价格计算。\n";
    const text = "茶业产值3亿元，增长5%；粮业产值9亿元；竹业产值占2%。";
    const facts = await rowsOf(`${COMMUNIQUE}${text}${notes}`);
    expect(facts.map((fact) => fact.price_basis)).toEqual(["constant", "constant", null, null]);
  });
});

describe("the region", () => {
  it.each([
    ["安化县、南县规模以上工业增加值分别增长8.1%和7.3%。", ["安化县", "南县"]],
    ["安化县建筑业总产值86亿元，占全市的15.2%。", ["安化县", "安化县"]],
    ["安化县建筑业总产值86亿元；全市粮食产量41.5万吨。", ["安化县", "益阳市"]],
    ["中心城区新建停车位860个，改造道路12条。", ["中心城区", "中心城区"]],
    ["益阳高新区完成投资18亿元。", ["益阳高新区"]],
    ["与安化县对接项目8个。", ["益阳市"]],
    ["安化县委书记表示，全市新建学校8所。", ["益阳市"]],
  ])("%s", async (sentence, regions) => {
    expect((await factsOf(CITY + sentence)).map(({ region }) => region)).toEqual(regions);
  });

  it("of 该县 and 全县 is the county named last", async () => {
    const text = `${CITY}安化县大力发展茶产业。该县茶园面积36万亩，全县年产干茶9.2万吨。`;
    expect((await factsOf(text)).map(({ region }) => region)).toEqual(["安化县", "安化县"]);
  });

  it("is left empty where a name fits several and nothing settles it, and a finding says so", async () => {
    const text = "国务院2024年政府工作报告\n\n一、2023年工作回顾\n\n鼓楼区新建学校8所。\n";
    const { facts, findings } = await extract({ name: "t.txt", text });
    expect(facts.map(({ region, adcode }) => [region, adcode])).toEqual([[null, null]]);
    expect(findings.map(({ rule }) => rule)).toContain("region-ambiguous");
  });
});

describe("the period", () => {
  it.each([
    ["今年前3个月签约项目8个。", "2025-01/2025-03"],
    ["今年上半年签约项目8个。", "2025-01/2025-06"],
    ["去年第四季度签约项目8个。", "2024Q4"],
    ["今年清明假期接待游客8万人次。", "2025-04"],
    ["截至目前，建成学校8所。", "2025-04-18"],
    ["12年来，建成学校8所。", "2013/2025"],
    ["2023年以来，建成学校8所。", "2023/2025"],
    ["截至2024年底，建成学校8所。", "2024-12-31"],
    ["去年游客量是2019年的1.6倍。", "2024"],
    ["“十三五”期间建成学校8所。", "2016/2020"],
  ])("%s %s", async (sentence, period) => {
    expect((await factsOf(NEWS + sentence, "2025-04-18")).at(-1)?.period).toBe(period);
  });

  it("of an undated text is told by its name and its latest year together, and a finding says so", async () => {
    const text = `${NEWS}2024年，全县建成学校8所。\n\n去年新修公路36公里。\n`;
    const { facts, findings } = await extract({ name: "yunxiu-2025.txt", text });
    expect(facts.map(({ period }) => period)).toEqual(["2024", "2024"]);
    expect(findings.map(({ rule }) => rule)).toContain("year-inferred");
  });

  it("stays open without a date, and a finding says so", async () => {
    const { facts, findings } = await extract({ name: "t.txt", text: `${NEWS}去年新修公路36公里。\n` });
    expect(facts.map(({ period, period_text }) => [period, period_text])).toEqual([[null, "去年"]]);
    expect(findings.map(({ rule }) => rule)).toContain("period-unresolved");
  });

  it("of a movement's start is its own year or none", async () => {
    const facts = await factsOf(`${COMMUNIQUE}自来水普及率由2020年的71%提高到98.5%，公路由320公里增加到360公里。`);
    expect(facts.map(({ period, role }) => [period, role])).toEqual([
      ["2020", "baseline"],
      ["2023", "actual"],
      [null, "baseline"],
      ["2023", "actual"],
    ]);
  });
});

describe("the subject", () => {
  it.each([
    ["规模以上工业实现营业收入378亿元。", "378亿元", "营业收入"],
    ["打造2个以上有影响力的开放创新平台。", "2个", "开放创新平台"],
    ["推动300户以上规模以上工业企业改造。", "300户", "规模以上工业企业改造"],
    ["三级医院由2012年的4所增至现在的9所。", "9所", "三级医院"],
    ["粮食产量较上年末净增3万吨。", "3万吨", "粮食产量"],
    ["签约亿元以上项目24个。", "24个", "签约亿元以上项目"],
    ["实现14个县（市、区）通高速。", "14个", "县（市、区）"],
    ["地区生产总值增长6%，快于全国0.4个百分点。", "0.4个百分点", "地区生产总值"],
    ["有90%以上的县城建成管网。", "90%", "县城"],
  ])("%s ⟦%s⟧", async (sentence, quote, subject) => {
    expect((await factOf(COMMUNIQUE + sentence, quote)).subject).toBe(subject);
  });
});

it("figures of which the text names nothing are counted in a finding", async () => {
  const { facts, findings } = await extract({ name: "t.txt", text: `${COMMUNIQUE}（12万元）\n\n粮食产量41.5万吨。` });
  expect(facts.map(({ subject }) => subject)).toEqual([null, "粮食产量"]);
  expect(findings.find(({ rule }) => rule === "subject-open")).toMatchObject({
    severity: "info",
    message: "the text names nothing that 1 figure measures; subject is left empty",
  });
  const period = await extract({ name: "t.txt", text: `${COMMUNIQUE}过去五年，粮食产量41.5万吨。` });
  expect(period.facts[0]?.subject).toBeNull();
  expect(period.findings.map(({ rule }) => rule)).not.toContain("subject-open");
});
