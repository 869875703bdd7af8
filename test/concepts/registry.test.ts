import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/concepts/index.js";
import { foldName, keyOf } from "../../src/concepts/name.js";
import { DIMENSIONS } from "../../src/data/concepts/types.js";
import { CONCEPT_KINDS, CONCEPTS } from "../../src/data/concepts.js";
import { readUnit } from "../../src/quantities/index.js";

const matcher = createMatcher(CONCEPTS);
/** `parent>part` as it stands in the registry. */
const idOf = (printed: string): string | null => {
  const [name = "", subItem = null] = printed.split(">");
  return matcher.match(name, { subItem })?.concept.id ?? null;
};
const rows = CONCEPTS.map((concept) => [concept.id, concept] as const);
const key = (name: string): string =>
  name
    .split(">")
    .map((part) => keyOf(foldName(part)))
    .join(">");

describe("the registry", () => {
  it("has at least 250 indicators, each id once", () => {
    expect(CONCEPTS.length).toBeGreaterThanOrEqual(250);
    expect(new Set(CONCEPTS.map(({ id }) => id)).size).toBe(CONCEPTS.length);
  });

  it("gives no name to two indicators", () => {
    const owners = new Map<string, string>();
    for (const { id, zh, synonyms } of CONCEPTS)
      for (const name of [zh, ...synonyms]) {
        expect([name, owners.get(key(name)) ?? id]).toEqual([name, id]);
        owners.set(key(name), id);
      }
  });

  it.each(rows)("%s is whole", (id, concept) => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
    expect(concept.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(concept.en).toMatch(/^[A-Z0-9]/);
    expect(concept.source).not.toBe("");
    expect(CONCEPT_KINDS).toContain(concept.kind);
    expect(concept.dimensions.length).toBeGreaterThan(0);
    for (const dimension of concept.dimensions) expect(DIMENSIONS).toContain(dimension);
  });

  it.each(rows)("%s: its units are read and belong to it", (_id, { units, dimensions }) => {
    for (const unit of units)
      expect([unit, dimensions.includes(readUnit(unit)?.dimension ?? "rank")]).toEqual([unit, true]);
  });

  it.each(rows)("%s: its names read back, its near-names do not", (id, { zh, synonyms, not, examples = [] }) => {
    for (const name of [zh, ...synonyms, ...examples]) expect([name, idOf(name)]).toEqual([name, id]);
    for (const name of not) expect([name, idOf(name) === id]).toEqual([name, false]);
  });

  it("says of money alone whether its growth is real", () => {
    const plain = CONCEPTS.filter(({ kind, dimensions }) => kind === "level" && dimensions.includes("money"));
    expect(plain.length).toBeGreaterThan(100);
    for (const { id, kind, growth } of CONCEPTS)
      if (kind === "share" || kind === "index") expect([id, growth]).toEqual([id, null]);
  });
});

describe("names of one meaning", () => {
  // One line: the id, then spellings of it.
  it.each([
    ["gdp", "全省地区生产总值", "我市生产总值（GDP）增速", "2025年国内生产总值", "“十四五”期间地区生产总值年均增长"],
    ["gdp_per_capita", "全市人均GDP", "人均国内生产总值增长率"],
    [
      "value_added_industry_above_designated_size",
      "规上工业增加值",
      "全市规模工业增加值年均增速",
      "规模以上工业实现增加值",
    ],
    ["share_digital_core_in_gdp", "数字经济核心产业增加值占生产总值的比例"],
    ["rd_intensity", "全社会研究与试验发展（R&D）经费投入占地区生产总值的比重", "R＆D经费投入强度"],
    ["energy_intensity", "万元生产总值能耗降低率", "单位国内生产总值能源消耗下降", "每万元GDP能耗"],
    ["doctors_per_1000", "每千常住人口拥有执业（助理）医师数", "每千人拥有执业(助理)医师"],
    ["childcare_places_per_1000", "每千人口拥有０—３岁婴幼儿托位数", "每千人口拥有3岁以下婴幼儿托位数"],
    [
      "surface_water_good_share",
      "地表水达到或优于Ⅲ类水体的比例",
      "地表水达到或好于III类水体比例",
      "地表水质量>达到或好于Ⅲ类水体比例",
    ],
    ["pm25", "细颗粒物(PM_{2.5})年均浓度下降", "PM2.5平均浓度"],
    ["broadband_household_rate", "互联网普及率>固定宽带家庭普及率"],
    ["income_per_capita_urban", "居民人均可支配收入>城镇居民人均可支配收入"],
    ["forest_coverage", "森林发展>森林覆盖率"],
    ["employment_new_urban", "五年累计城镇新增就业人数", "新增城镇就业"],
  ])("%s", (id, ...names) => {
    for (const name of names) expect([name, idOf(name)]).toEqual([name, id]);
  });

  it("takes every indicator of the 14th national plan", () => {
    const printed =
      `国内生产总值（GDP）增长 全员劳动生产率增长 常住人口城镇化率 全社会研发经费投入增长 每万人口高价值发明专利拥有量
      数字经济核心产业增加值占GDP比重 居民人均可支配收入增长 城镇调查失业率 劳动年龄人口平均受教育年限 每千人口拥有执业（助理）医师数
      基本养老保险参保率 每千人口拥有3岁以下婴幼儿托位数 人均预期寿命 单位GDP能源消耗降低 单位GDP二氧化碳排放降低
      地级及以上城市空气质量优良天数比率 地表水达到或好于Ⅲ类水体比例 森林覆盖率 粮食综合生产能力 能源综合生产能力`.split(
        /\s+/,
      );
    expect(printed.filter((name) => idOf(name) === null)).toEqual([]);
    expect(new Set(printed.map(idOf)).size).toBe(20);
  });
});

describe("a qualifier that changes the meaning", () => {
  it.each([
    "“15+8”产业增加值占地区生产总值比重",
    "食品工业增加值",
    "高成长性制造业增加值",
    "开发区亩均工业增加值",
    "某镇居民收入",
    "城乡居民人均可支配收入",
    "城镇、农村居民人均可支配收入",
    "东部农村居民人均可支配收入",
    "财政收入",
    "人口",
    "在校生",
    "农业总产值",
    "机场旅客/货邮吞吐量",
    "生产安全事故起数和死亡人数下降",
    "工业用地价格",
    "人均可支配收入",
    "旅游",
    "新增内资企业数",
    "贷款",
    "细颗粒物（PM2.5）未达标地级及以上城市浓度下降",
    "国家计划人才数",
    "执业助理医师",
    "",
  ])("%s is nothing that the registry knows", (name) => {
    expect(idOf(name)).toBeNull();
  });

  it.each([
    ["财政总收入", "fiscal_revenue_total"],
    ["一般公共预算收入", "budget_revenue_general"],
    ["常住人口城镇化率", "urbanization_rate_resident"],
    ["户籍人口城镇化率", "urbanization_rate_registered"],
    ["工业增加值", "value_added_industry"],
    ["高新技术产业增加值", "value_added_high_new_tech"],
    ["高技术制造业增加值", "value_added_high_tech_manufacturing"],
    ["居民人均可支配收入中位数", "income_median"],
    ["脱贫地区农村居民人均可支配收入", "income_per_capita_poor_areas"],
    ["全社会固定资产投资", "fixed_asset_investment_whole"],
    ["民间固定资产投资", "investment_private"],
    ["城镇登记失业率", "unemployment_rate_registered"],
    ["二氧化硫年均浓度", "so2_concentration"],
    ["二氧化硫排放量", "so2_emissions"],
    ["粮食产量", "grain_output"],
    ["粮食综合生产能力", "grain_capacity"],
    ["林木覆盖率", "tree_coverage"],
    ["新增上市公司", "listed_companies_new"],
    ["企业研发经费支出占全社会研发经费支出比重", "rd_enterprise_share"],
  ])("%s is %s", (name, id) => {
    expect(idOf(name)).toBe(id);
  });
});
