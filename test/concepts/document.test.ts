import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";

const PLAN = `云岫市国民经济和社会发展第十四个五年规划纲要

第一章 目标

专栏1 云岫市“十四五”时期经济社会发展主要指标

指标\t2020年\t2025年\t年均增长(%)\t属性
地区生产总值(GDP)(亿元)\t1450\t2000\t6.5\t预期性
规模以上工业增加值增速(%)\t5.1\t—\t7\t预期性
城乡居民人均可支配收入比(%)\t2.4\t2.3\t—\t预期性
森林覆盖率(%)\t60.1\t61\t—\t约束性
云谷产业产值(亿元)\t30\t60\t15\t预期性
`;

describe("indicators", () => {
  it("have their concept, growth the same as level", async () => {
    const { indicators } = await extract({ name: "plan.txt", text: PLAN });
    const idsOf = (name: string) => [
      ...new Set(indicators.flatMap((row) => (row.indicator === name ? [row.concept] : []))),
    ];
    expect(idsOf("地区生产总值(GDP)")).toEqual(["gdp"]);
    expect(idsOf("规模以上工业增加值增速")).toEqual(["value_added_industry_above_designated_size"]);
    expect(idsOf("森林覆盖率")).toEqual(["forest_coverage"]);
    expect(idsOf("云谷产业产值")).toEqual([null]);
  });

  it("have none where the unit cannot belong, which is told once", async () => {
    const { indicators, findings } = await extract({ name: "plan.txt", text: PLAN });
    const rows = indicators.filter(({ indicator }) => indicator === "城乡居民人均可支配收入比");
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ concept }) => concept)).toEqual(rows.map(() => null));
    const told = findings.filter(({ rule }) => rule === "concept-unit");
    expect(told).toMatchObject([
      {
        severity: "warning",
        message: "城乡居民人均可支配收入比 is not measured in % [urban_rural_income_ratio]",
        expected: "倍",
        actual: "%",
      },
    ]);
  });

  it("have the concepts of the user's rows", async () => {
    const own = {
      id: "cloud_valley_output",
      zh: "云谷产业产值",
      en: "Output of Cloud Valley",
      synonyms: [],
      not: [],
      dimensions: ["money"],
      units: ["亿元"],
      growth: "nominal",
      kind: "level",
      source: "云岫市统计局",
    } as const;
    const { indicators } = await extract({ name: "plan.txt", text: PLAN }, { concepts: [own] });
    expect(indicators.find(({ indicator }) => indicator === "云谷产业产值")?.concept).toBe("cloud_valley_output");
  });
});

describe("facts", () => {
  const concepts = async (sentence: string) => {
    const text = `云岫市2023年政府工作报告\n\n一、2023年工作回顾\n\n${sentence}\n`;
    const { facts } = await extract({ name: "report.txt", text });
    return facts.map(({ concept }) => concept);
  };

  it.each([
    ["全市地区生产总值1452.6亿元，同比增长6.5%。", ["gdp", "gdp"]],
    ["财政总收入突破300亿元，一般公共预算收入完成180.2亿元。", ["fiscal_revenue_total", "budget_revenue_general"]],
    ["城镇新增就业3.1万人，城镇登记失业率3.2%。", ["employment_new_urban", "unemployment_rate_registered"]],
    ["云谷大道全长12公里。", [null]],
    ["医疗卫生机构床位1.2万张，其中医院9000张。", ["health_beds", null]],
    ["高新技术企业达到320家。", ["enterprises_high_tech"]],
    ["培育瞪羚企业12家、独角兽企业2家。", [null, null]],
    ["新增规上工业企业30家。", ["enterprises_industry_new"]],
    ["建设高标准农田12万亩。", [null]],
    ["新增高标准农田12万亩。", ["high_standard_farmland_new"]],
    ["累计建成5G基站1.2万个。", ["base_stations_5g"]],
    ["第三产业增加值占地区生产总值的比重为52.1%。", ["share_tertiary_in_gdp"]],
  ])("%s", async (sentence, expected) => {
    expect(await concepts(sentence)).toEqual(expected);
  });
});
