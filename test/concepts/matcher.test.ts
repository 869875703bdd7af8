import { describe, expect, it } from "vitest";
import { createMatcher, fits, type Measured, matcherOf, registryOf } from "../../src/concepts/index.js";
import type { Concept } from "../../src/data/concepts/types.js";
import { CONCEPTS } from "../../src/data/concepts.js";

const concept = (id: string, zh: string, more: Partial<Concept> = {}): Concept => ({
  id,
  zh,
  en: id,
  synonyms: [],
  not: [],
  dimensions: ["count"],
  units: ["座"],
  growth: null,
  kind: "level",
  source: "测试",
  ...more,
});

describe("createMatcher", () => {
  const idIn = (concepts: readonly Concept[], name: string, subItem: string | null = null): string | null =>
    createMatcher(concepts).match(name, { subItem })?.concept.id ?? null;

  it("gives null for a name that two rows share", () => {
    const rows = [concept("bridges", "桥梁"), concept("crossings", "过江通道", { synonyms: ["桥梁"] })];
    expect(idIn(rows, "桥梁")).toBeNull();
    expect(idIn(rows, "过江通道")).toBe("crossings");
  });

  it("respects near-names that taking words away would turn into the name", () => {
    const plain = concept("bridges", "桥梁");
    expect(idIn([plain], "累计桥梁增长")).toBe("bridges");
    expect(idIn([{ ...plain, not: ["累计桥梁"] }], "累计桥梁增长")).toBeNull();
    expect(idIn([{ ...plain, not: ["累计桥梁"] }], "桥梁增长")).toBe("bridges");
  });

  it("takes the longest name that is covered", () => {
    const rows = [concept("stock", "桥梁"), concept("growth_index", "桥梁增长")];
    expect(idIn(rows, "全市桥梁增长")).toBe("growth_index");
    expect(idIn(rows, "全市桥梁增幅")).toBe("stock");
  });

  it("never gives the parent's concept to a part", () => {
    const rows = [concept("bridges", "桥梁"), concept("arches", "拱桥", { synonyms: ["桥梁>石桥"] })];
    expect(idIn(rows, "桥梁", "木桥")).toBeNull();
    expect(idIn(rows, "桥梁", "拱桥")).toBe("arches");
    expect(idIn(rows, "桥梁减少", "石桥")).toBe("arches");
    expect(idIn(rows, "每千人口桥梁", "拱桥")).toBeNull();
  });

  it("takes away the names of the regions that the figure is about, and no others", () => {
    const matcher = createMatcher([concept("bridges", "桥梁")]);
    const idAt = (name: string, ...regions: readonly string[]) => matcher.match(name, { regions })?.concept.id ?? null;
    expect(idAt("云岫市桥梁", "云岫市")).toBe("bridges");
    expect(idAt("云岫桥梁", "云岫市")).toBe("bridges");
    expect(idAt("云岫市桥梁")).toBeNull();
  });

  it("says whether the name says that it grew or fell", () => {
    const said = (name: string) => matcherOf().match(name)?.movement;
    expect(["地区生产总值", "地区生产总值增速", "单位GDP能耗降低"].map(said)).toEqual([null, "growth", "decline"]);
  });
});

describe("rows of the user's", () => {
  const own = [concept("gdp", "本地总量"), concept("tea_houses", "茶馆", { synonyms: ["粮食产量"] })];

  it("take the place of ours with the same id", () => {
    expect(registryOf(own).filter(({ id }) => id === "gdp")).toEqual([own[0]]);
    expect(matcherOf(own).match("地区生产总值")).toBeNull();
    expect(matcherOf(own).match("本地总量")?.concept.id).toBe("gdp");
    expect(registryOf()).toBe(CONCEPTS);
  });

  it("win where a name is claimed by both", () => {
    expect(matcherOf(own).match("粮食产量")?.concept.id).toBe("tea_houses");
    expect(matcherOf(own).match("粮食总产")?.concept.id).toBe("grain_output");
    expect(matcherOf().match("粮食产量")?.concept.id).toBe("grain_output");
  });
});

describe("fits", () => {
  const fitsName = (name: string, measured: Partial<Measured>): boolean => {
    const match = matcherOf().match(name);
    if (match === null) throw new Error(name);
    return fits(match, { dimension: null, unit: null, measure: "level", ...measured });
  };

  it.each([
    ["地区生产总值", "money", "元", "level", true],
    ["地区生产总值", "percent", "%", "level", false],
    ["地区生产总值", "percent", "%", "growth_avg", true],
    ["地区生产总值增速", "percent", "%", "level", true],
    ["地区生产总值", "area", "亩", "growth", false],
    ["地区生产总值", "rank", "名", "rank", true],
    ["地区生产总值", "multiple", "倍", "ratio", true],
    ["单位GDP能耗降低", "percent", "%", "level", true],
    ["城乡居民收入比", "percent", "%", "level", false],
    ["城乡居民收入比", "ratio", null, "ratio", true],
    ["医院", "count", "所", "level", true],
    ["医院", "count", "张", "level", false],
    ["医疗床位", "count", "张", "level", true],
    ["医疗床位", "count", "个", "level", false],
    ["常住人口", null, null, "level", true],
  ] as const)("%s in %s %s as %s: %s", (name, dimension, unit, measure, expected) => {
    expect(fitsName(name, { dimension, unit, measure })).toBe(expected);
  });
});
