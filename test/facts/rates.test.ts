/** Rates of growth, shares of a whole and additions: what the name before the figure makes of it. */
import { describe, expect, it } from "vitest";
import { factOf, factsOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

describe("a percentage of a rate of growth", () => {
  it.each([
    ["居民消费价格涨幅控制在3%以内。", "3%", "up", "yoy"],
    ["茶叶出口年均增速保持在6%左右。", "6%", "up", "avg_annual"],
    ["茶叶产量的增长速度为16.4%。", "16.4%", "up", "yoy"],
    ["单位能耗降幅收窄到2.1%。", "2.1%", "down", "yoy"],
  ])("%s is growth", async (sentence, quote, direction, basis) => {
    expect(await factOf(REPORT + sentence, quote)).toMatchObject({ measure: "growth", direction, basis });
  });

  it("is a level where the rate is one of births and deaths, a change in points", async () => {
    const facts = await factsOf(`${REPORT}人口自然增长率控制在6.1%以内，投资增速提高2.5个百分点。`);
    expect(facts.map(({ measure }) => measure)).toEqual(["level", "change"]);
  });
});

describe("a percentage of a whole", () => {
  it.each([
    ["研发支出36亿元，相当于生产总值的0.7%。", "0.7%", "share"],
    ["茶园投资90亿元，占农业投资250亿元的36%。", "36%", "share"],
    ["茶叶出口额相当于2010年的86%。", "86%", "ratio"],
    ["茶业在全市农业中所占的比重，由2010年的17%提高到2023年的26%。", "17%", "share"],
    ["茶业在全市农业中所占的比重，由2010年的17%提高到2023年的26%。", "26%", "share"],
    ["城镇人口占总人口比重首次超过50%，达到52.6%。", "52.6%", "share"],
    ["农村居民食品支出占消费支出的比重为40%，城镇为36%。", "36%", "share"],
    ["茶叶销售占全省的40%，利润率为36%。", "36%", "level"],
  ])("%s: %s is %s", async (sentence, quote, measure) => {
    expect((await factOf(REPORT + sentence, quote)).measure).toBe(measure);
  });
});

describe("新增", () => {
  it("is said of what was added, not of an age or a class before it", async () => {
    const facts = await factsOf(`${REPORT}新增6岁以下儿童床位360个。新增10亿元以上企业5家。`);
    expect(facts.map(({ quote, measure }) => [quote, measure])).toEqual([
      ["6岁", "level"],
      ["360个", "change"],
      ["10亿元", "level"],
      ["5家", "change"],
    ]);
    const aged = await factOf(`${REPORT}新增床位36张、0-6岁儿童床位460个。`, "460个");
    expect(aged).toMatchObject({ subject: "0-6岁儿童床位", measure: "change" });
  });

  it("holds for each member of its list, whatever it is counted in", async () => {
    const facts = await factsOf(`${REPORT}新增学位460个、幼儿园24所和绿地20公顷，总数达95所、托位900个。`);
    expect(facts.map(({ measure }) => measure)).toEqual(["change", "change", "change", "level", "level"]);
  });
});

it("more or less than at another time is a change", async () => {
  const fact = await factOf(`${REPORT}茶叶贷款25亿元，比上年多3亿元。`, "3亿元");
  expect(fact).toMatchObject({ measure: "change", direction: "up", basis: "yoy" });
});
