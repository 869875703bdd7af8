import { describe, expect, it } from "vitest";
import { FORMER_CODES } from "../src/data/former-codes.js";
import {
  allRegions,
  beginningOf,
  documentRegion,
  findRegions,
  isWithin,
  type Region,
  regionByCode,
} from "../src/facts/region.js";
import { extract } from "../src/index.js";

/** What each name in the text stands for in the year: code, or `?` where it stays open. */
const codes = (text: string, year: number | null, about: string | null = null): readonly string[] =>
  findRegions(text, { year, about }).map(({ region }) => region?.code ?? "?");

const lived = (region: Region): readonly [number, number] => [beginningOf(region) ?? 1980, region.validTo ?? 9999];

describe("the table of former codes", () => {
  const former = allRegions().filter(({ validTo }) => validTo !== null);

  it("has well-formed lines", () => {
    for (const line of FORMER_CODES.trimEnd().split("\n"))
      expect(line).toMatch(
        /^(?:[1-6]\d{3}|(?:19|20)\d\d-(?:19|20)\d\d(?: \d\d\p{Script=Han}{2,15})+|(?:19|20)\d\d-(?: \d\d(?:-\d\d)?)+)$/u,
      );
    expect(Buffer.byteLength(FORMER_CODES)).toBeLessThan(100_000);
  });

  it("has lives that end after they began, and gives no code to two regions of one time", () => {
    const byCode = new Map<string, Region[]>();
    for (const region of former) byCode.set(region.code, [...(byCode.get(region.code) ?? []), region]);
    for (const same of byCode.values()) {
      const lives = same.map(lived).sort(([a], [b]) => a - b);
      lives.forEach(([from, to], at) => {
        expect(from, same[0]?.name).toBeLessThanOrEqual(to);
        expect(from, same[0]?.name).toBeGreaterThanOrEqual(lives[at - 1]?.[1] ?? 0);
      });
    }
  });

  it.each([
    ["海南行政区", "442100", 1980, 1988],
    ["海南黎族苗族自治州", "442200", 1980, 1987],
    ["万县地区", "512200", 1980, 1992],
    ["黔江地区", "513500", 1988, 1997],
    ["襄阳地区", "422500", 1980, 1983],
    ["苏州地区", "322700", 1980, 1983],
    ["邯郸地区", "132100", 1980, 1993],
    ["忻县地区", "142200", 1980, 1983],
    ["丽江地区", "533200", 1980, 2002],
    ["沙市市", "420400", 1980, 1994],
    ["通县", "110223", 1980, 1997],
    ["宝安县", "440321", 1982, 1992],
  ])("%s is %s from %i to %i", (name, code, from, to) => {
    const found = allRegions().filter((region) => region.name === name && region.validTo !== null);
    expect(found.map((region) => [region.code, ...lived(region)])).toEqual([[code, from, to]]);
  });

  it("ends in 2021: later texts are read by the names of today", () => {
    const ends = [...FORMER_CODES.matchAll(/^\d{4}-(\d{4}) /gmu)].map(([, end]) => Number(end));
    expect(Math.max(...ends)).toBe(2021);
    expect(codes("公主岭市", 2019)).toEqual(["220381"]);
    expect(codes("公主岭市", 2020)).toEqual(["220184"]);
  });

  it("knows when regions of today began", () => {
    const begun = ["460000", "500000", "130423", "320500", "441900"].flatMap((code) => regionByCode(code) ?? []);
    expect(begun.map(beginningOf)).toEqual([1988, 1997, 1993, null, 1988]);
  });
});

describe("names of an earlier year", () => {
  it("stand for the region and the code of that year", () => {
    expect(codes("惠阳地区粮食增产", 1985)).toEqual(["442500"]);
    expect(codes("四川省重庆市", 1990)).toEqual(["510000", "510200"]);
    expect(codes("重庆市", 1998)).toEqual(["500000"]);
    expect(codes("广东省海南行政区琼山县", 1984)).toEqual(["440000", "442100", "442121"]);
    expect(codes("海南省琼山县", 1990)).toEqual(["460000", "460021"]);
  });

  it("take the code at the end of a year of change, and that of what ended in it where nothing follows", () => {
    expect(codes("邢台市", 1982)).toEqual(["132201"]);
    expect(codes("邢台市", 1983)).toEqual(["130500"]);
    expect(codes("邯郸地区", 1993)).toEqual(["132100"]);
  });

  it("follow a county through its names", () => {
    expect(codes("清江县", 1985)).toEqual(["362223"]);
    expect(codes("樟树市", 1990)).toEqual(["362203"]);
    expect(codes("樟树市", 2010)).toEqual(["360982"]);
    expect(codes("清江县", 1990)).toEqual([]);
  });

  it("are not known to texts of later years or of none", () => {
    for (const year of [2015, 2023, null]) {
      expect(codes("惠阳地区粮食增产", year), String(year)).not.toContain("442500");
      expect(codes("清江县", year)).toEqual([]);
      expect(codes("重庆市", year)).toEqual(["500000"]);
    }
    expect(codes("巢湖市", 2008)).toEqual(["341400"]);
    expect(codes("巢湖市", 2023)).toEqual(["340181"]);
  });

  it("still find what did not exist yet under its present name", () => {
    expect(codes("珠海市香洲区", 1982)).toEqual(["440400", "440402"]);
  });

  it("stay open where several regions of that year share them, unless the text is about one", () => {
    expect(codes("路过清水县", 1990)).toEqual(["620521"]);
    expect(codes("走进城东区", 1982)).toEqual([]);
    const [mention] = findRegions("走进向阳区", { year: 1981 });
    expect(mention?.region).toBeNull();
    expect(mention?.candidates.length).toBeGreaterThan(1);
    expect(codes("走进向阳区", 1982, "230400")).toEqual(["230402"]);
  });

  it("are no part of words: 设立新区, 高新区, 森林公园区", () => {
    for (const text of ["设立新区两个", "建设高新区", "森林公园区面积", "在新区建厂"])
      expect(codes(text, 1982), text).toEqual([]);
  });

  it("lie in the prefecture of that time, or under the province where that had none of the code", () => {
    const county = regionByCode("132121", 1985);
    expect(county).toMatchObject({ name: "大名县", parent: "132100", level: 3, validTo: 1993 });
    expect(
      county === null ? [] : ["132100", "130000", "100000", "130400"].map((code) => isWithin(county, code)),
    ).toEqual([true, true, true, false]);
    expect(regionByCode("321301", 1983)).toMatchObject({ name: "常熟市", parent: "320000" });
    expect(regionByCode("422800", 1985)?.name).toBe("鄂西土家族苗族自治州");
    expect(regionByCode("422800", 2000)?.name).toBe("恩施土家族苗族自治州");
  });

  it("take steps in proportion to the length", () => {
    const steps = (text: string): number => {
      let count = 0;
      findRegions(text, { year: 1985, onProbe: () => (count += 1) });
      return count;
    };
    for (const unit of ["惠阳地区惠阳", "海南黎族苗族自治", "邯郸县邯郸地"])
      expect(steps(unit.repeat(10_000)), unit).toBeLessThan(steps(unit.repeat(100)) * 110);
  });
});

describe("a document of an earlier year", () => {
  const REPORT = (year: number): string =>
    `惠阳地区${year}年国民经济和社会发展统计公报\n\n一、农业\n\n全年粮食产量120万吨，比上年增长4%。其中，河源县产量18万吨。\n`;

  it("is about the prefecture that there was, and finds its counties", async () => {
    const { documents, facts } = await extract({ name: "t.txt", text: REPORT(1985) });
    expect(documents[0]).toMatchObject({ region: "惠阳地区", adcode: "442500" });
    expect(facts.map(({ region, adcode }) => [region, adcode])).toEqual([
      ["惠阳地区", "442500"],
      ["惠阳地区", "442500"],
      ["河源县", "442525"],
    ]);
  });

  it("gives no former code to the same words of a later year", async () => {
    const { documents, facts } = await extract({ name: "t.txt", text: REPORT(2022) });
    expect([documents[0], ...facts].map((row) => row?.adcode ?? "")).not.toContain("442500");
    expect(facts.map(({ adcode }) => adcode)).not.toContain("442525");
  });

  it("is read by the year of its title, not by that of the page that shows it", () => {
    const title = "惠阳地区统计公报";
    expect(documentRegion({ title, head: "", names: [], year: 1986 })?.code).toBe("442500");
    expect(documentRegion({ title, head: "", names: [], year: 2020 })?.code).not.toBe("442500");
  });
});
