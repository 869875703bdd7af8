/** Readings that one word settles: which place, which day, at which prices. */
import { describe, expect, it } from "vitest";
import { findPlaces } from "../../src/facts/place.js";
import { extract } from "../../src/index.js";
import { factsOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

const regionsOf = async (text: string) => (await factsOf(text)).map(({ region }) => region);

describe("该市", () => {
  it("is the city named last, 全市 the document's own", async () => {
    const text = `${REPORT}沅江市建设农产品加工园区。该市新建冷库12座，全市新建冷库36座。`;
    expect(await regionsOf(text)).toEqual(["沅江市", "益阳市"]);
  });

  it("is the document's own city where that is named after", async () => {
    const text = `${REPORT}沅江市建设农产品加工园区。益阳市出台扶持政策。该市新建冷库12座。`;
    expect(await regionsOf(text)).toEqual(["益阳市"]);
  });

  it("is no city of the article before", async () => {
    const first = "益阳市仓储新貌\n\n本报记者 田禾\n\n沅江市建设农产品加工园区，新建冷库12座。\n\n沅江市加快建设。";
    const text = `${first}\n\n夜校今年开班\n\n本报记者 谷雨\n\n该市新建夜校15所。`;
    expect((await regionsOf(text)).at(-1)).toBe("益阳市");
  });
});

describe("months and days", () => {
  it.each([
    ["2023年31月新建冷库12座。", null],
    ["2022年11月至3月新建冷库12座。", null],
    ["2023年2月30日新建冷库12座。", null],
    ["2021年至2019年新建冷库12座。", null],
    ["2024年2月29日新建冷库12座。", "2024-02-29"],
    ["2023年4月末共有冷库12座。", "2023-04-30"],
    ["2023年3月至11月新建冷库12座。", "2023-03/2023-11"],
    ["“十五”时期新建冷库12座。", "2001/2005"],
    ["“十五五”时期新建冷库12座。", "2026/2030"],
    ["“九五”末共有冷库12座。", "2000"],
  ])("%s", async (sentence, period) => {
    expect((await factsOf(`${REPORT}${sentence}`)).find(({ quote }) => quote === "12座")?.period).toBe(period);
  });
});

const publishedOf = async (text: string) => (await extract({ name: "t.txt", text }, {})).documents[0]?.published;

describe("the date of a document", () => {
  it.each([
    ["中華民國113年8月16日", "2024-08-16"],
    ["中华民国一一三年十一月十九日", "2024-11-19"],
    ["民国一百零二年三月一日", "2013-03-01"],
    ["2024年2月30日", null],
  ])("is %s in its head", async (line, date) => {
    expect(await publishedOf(`关于仓库建设的通知\n\n${line}\n\n新建冷库12座。`)).toBe(date);
  });

  const body = Array.from(
    { length: 14 },
    (_, at) => `第${at + 1}批仓库新建完成，各项工作按计划推进，验收情况良好。\n\n`,
  ).join("");

  it.each([
    ["云岫市统计局\n\n2024年3月28日", "2024-03-28"],
    ["云岫市人民政府办公室\n\n二〇二四年三月二十八日", "2024-03-28"],
    ["仓库验收完毕\n\n2024年3月28日", null],
    ["云岫市统计局\n\n2024年3月28日验收完毕", null],
  ])("stands below who signed: %s", async (foot, date) => {
    expect(await publishedOf(`关于仓库建设的通知\n\n${body}${foot}\n`)).toBe(date);
  });
});

describe("real growth", () => {
  it.each([
    ["零售总额增长9.6%，扣除价格因素，实际增长8.4%。", [null, "constant"]],
    ["农村居民收入9800元，扣除物价因素后比上年增长6.3%。", [null, "constant"]],
    ["城镇和农村居民收入分别实际增长6.3%和7.4%。", ["constant", "constant"]],
    ["居民收入实际增长6.3%，名义增长8.8%。", ["constant", null]],
    ["实际利用外资增长6.3%。", [null]],
  ])("%s", async (sentence, bases) => {
    const { facts } = await extract({ name: "t.txt", text: REPORT + sentence }, {});
    expect(facts.slice(-bases.length).map(({ price_basis }) => price_basis)).toEqual(bases);
  });
});

it("the zones of a long passage are those of each of its sentences", () => {
  const sentence = "市中心城区、各县城和市区新建仓库，中心城区建成区、县级市区除外，主城区与市辖区相连。";
  const one = findPlaces(sentence, null);
  const many = findPlaces(sentence.repeat(50), null);
  expect(one.map(({ region }) => region)).toEqual(["市中心城区", "市区", "主城区", "市辖区"]);
  const at = (times: number) =>
    one.map((place) => ({
      ...place,
      start: place.start + times * sentence.length,
      end: place.end + times * sentence.length,
    }));
  expect(many).toEqual(Array.from({ length: 50 }, (_, times) => at(times)).flat());
});

it("a unit that a list shares leads each of its figures to the noun behind it", async () => {
  const facts = await factsOf(`${REPORT}建设一批500、220和110千伏变电站。`);
  expect(facts.map(({ subject }) => subject)).toEqual(["变电站", "变电站", "变电站"]);
});
