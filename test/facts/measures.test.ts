/** Level, change, growth and ratio, where the verb stands apart from its figure or a year is named beside it. */
import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.js";

const COMMUNIQUE = "云岫市2023年国民经济和社会发展统计公报\n\n";
const meaningsOf = async (sentence: string) =>
  (await factsOf(COMMUNIQUE + sentence)).map(({ measure, direction, basis }) => [measure, direction, basis]);

describe("what is added or taken away", () => {
  it.each([
    ["主城区增加停车位460个。", ["change", "up", null]],
    ["减少污水排放3.6万吨。", ["change", "down", null]],
    ["为企业降低用电成本3亿元。", ["change", "down", null]],
    ["累计减轻税费负担超36亿元。", ["change", "down", null]],
    ["压减一般性支出2亿元。", ["change", "down", null]],
    ["工业增加值360亿元。", ["level", null, null]],
    ["停车位增加到460个。", ["level", null, null]],
    ["用于增加固定资产的资金为36亿元。", ["level", null, null]],
    ["降低后的成本为36亿元。", ["level", null, null]],
  ])("is a change: %s", async (sentence, meaning) => {
    expect(await meaningsOf(sentence)).toEqual([meaning]);
  });

  it.each(["农村劳动力输出人数36万人。", "原有乡村职工36万人。"])("ends where a level is named: %s", async (level) => {
    expect(await meaningsOf(`新增转移就业3.6万人，${level}`)).toEqual([
      ["change", "up", null],
      ["level", null, null],
    ]);
  });
});

describe("so much more than", () => {
  it.each([
    ["开工项目54个，较上年多12个。", ["change", "up", "yoy"]],
    ["到位资金18亿元，比去年同期少争取2亿元。", ["change", "down", "yoy"]],
    ["税收占比70%，比全省平均水平高2.1个百分点。", ["change", "up", "other"]],
    ["开工项目54个，全市项目多达120个。", ["level", null, null]],
  ])("%s", async (sentence, meaning) => {
    expect((await meaningsOf(sentence)).at(-1)).toEqual(meaning);
  });
});

describe("so much in each year", () => {
  it.each([
    ["覆盖率每年提升2个百分点。", ["change", "up", "avg_annual"]],
    ["能耗每年应当降低3%。", ["growth", "down", "avg_annual"]],
    ["能耗每年减少3万吨。", ["change", "down", null]],
  ])("%s", async (sentence, meaning) => {
    expect(await meaningsOf(sentence)).toEqual([meaning]);
  });
});

describe("the average of an earlier plan", () => {
  it("is what a change is measured against", async () => {
    expect(await meaningsOf("优良天数较“十三五”年均增加16天。")).toEqual([["change", "up", "since_base"]]);
  });
});

describe("tenths and halves", () => {
  it.each([
    ["竹产业从业人员占全县农村劳动力的近三成。", "share"],
    ["财政支出八成以上投向民生。", "share"],
    ["订单增长四成。", "growth"],
  ])("are shares as percentages are: %s", async (sentence, measure) => {
    expect((await meaningsOf(sentence)).map(([first]) => first)).toEqual([measure]);
  });
});

describe("a percentage of what a year or a plan had", () => {
  it.each([
    ["项目投资是年度计划的106%。", "ratio"],
    ["客运量恢复到2019年的95%。", "ratio"],
    ["项目投资由40%下降为2019年的25%。", "level"],
  ])("%s", async (sentence, measure) => {
    expect((await meaningsOf(sentence)).at(-1)?.[0]).toBe(measure);
  });
});
