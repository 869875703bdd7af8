import { describe, expect, it } from "vitest";
import { findNumbers, readQuantities } from "../../src/quantities/index.js";
import { marked, said } from "./say.js";

const first = (text: string) => readQuantities(text)[0];

describe("numerals as other readers test them", () => {
  it.each([
    ["四百五", 450],
    ["两千四百五", 2450],
    ["一万三", 13000],
    ["一万二百五十", 10250],
    ["七十八万五佰零六", 780506],
    ["四亿五千六百四十二万零一十五", 456420015],
    ["拾万零五十六", 100056],
    ["四万万", 400000000],
    ["5万4千6百", 54600],
    ["5亿1万4千6百", 500014600],
    ["4.78万亿", 4780000000000],
    ["４，５６５", 4565],
    ["1,050,000,000", 1050000000],
    ["五分之三", 0.6],
    ["肆佰陸拾", 460],
    ["三千八百九十六万四千九百六十五", 38964965],
    ["十余万", 100000],
    ["一万五千亿", 1500000000000],
    ["一万零十二", 10012],
    ["一万零一十二", 10012],
    ["三百五十万亿", 350000000000000],
    ["一千五百零几万", 15000000],
  ])("%s is %d", (text, value) => {
    expect(findNumbers(text).map((n) => [n.quote, n.value])).toEqual([[text, value]]);
  });
});

describe("amounts as other readers test them", () => {
  it.each([
    ["一吨半", "1.5 吨"],
    ["三斤半", "3.5 斤"],
    ["五十兆字节", "50 兆字节"],
    ["六千字节", "6000 字节"],
    ["二两", "2 两"],
    ["三千两百两", "3200 两"],
    ["两万两", "20000 两"],
    ["三点五亿元", "350000000 元"],
    ["100000万美元", "1000000000 美元"],
    ["47.264287亿元", "4726428700 元"],
    ["1,100.9亿", "110090000000 -"],
    ["123元1角1分", "123.11 元"],
    ["一百二十三元1角1分", "123.11 元"],
    ["八块五毛", "8.5 块"],
    ["五元三毛", "5.3 元"],
    ["小于40万", "400000 - lt"],
    ["有至少100个人", "100 个 ge"],
    ["近一吨", "1 吨 nearly"],
    ["一万五千亿元", "1500000000000 元"],
    ["三十万多亿元", "30000000000000 元 gt"],
    ["二十万亿元", "20000000000000 元"],
    ["一点七八万亿美元", "1780000000000 美元"],
    ["百分之二三十", "20..30 %"],
    ["陆点五折", "6.5 折"],
    ["三成半", "3.5 成"],
    ["12块5", "12.5 块"],
    ["二三十个百分点", "20..30 个百分点"],
    ["20万人次以上来观影", "200000 人次 ge"],
    ["2.2本计划投资3541.07万元", "35410700 元"],
    ["323千卡", "323 千卡"],
    ["168公分", "168 公分"],
  ])("%s", (text, expected) => {
    expect(said(text).join("; ")).toBe(expected);
  });
});

describe("spans and units", () => {
  it("takes the money that is named before the number", () => {
    expect(first("约新台币40亿元")).toMatchObject({ currency: "TWD", comparator: "approx" });
    expect(first("人民币近5亿元")).toMatchObject({ currency: "CNY", comparator: "nearly" });
    expect(first("港币3亿元")).toMatchObject({ currency: "HKD" });
  });

  it("reads no half of a number whose head is a letter", () => {
    expect(said("上升l.5个百分点，占I.2%")).toEqual([]);
    expect(said("型号Al.5个")).not.toEqual([]);
  });

  it("leaves the scale of a map alone", () => {
    expect(said("完成1：5万地质图测绘3万平方公里")).toEqual(["30000 平方公里"]);
  });

  it("takes all members of a list of size classes for names", () => {
    expect(said("推进20亿、50亿和80亿项目建设")).toEqual([]);
    expect(said("产值达20亿，建成3个项目")).toEqual(["2000000000 -", "3 个"]);
  });

  it("reads units to their end", () => {
    expect(said("升值12个基本点，检定3万台件")).toEqual(["12 个基本点", "30000 台件"]);
  });

  it("leaves the currency's name in the span, not in the unit", () => {
    const text = "折合1.6亿元人民币";
    const r = first(text);
    expect(text.slice(r?.start, r?.end)).toBe("1.6亿元人民币");
    expect(r).toMatchObject({ unit: "元", currency: "CNY", dimension: "money" });
    expect(first("3亿元港币")).toMatchObject({ unit: "元", currency: "HKD" });
    expect(first("3亿美元")).toMatchObject({ unit: "美元", currency: "USD" });
  });

  it("tells firms by 户 from households", () => {
    expect(first("1.5亿户市场主体")).toMatchObject({ unit: "户", dimension: "count" });
    expect(first("50多万农户")).toMatchObject({ unit: "户", dimension: "households" });
  });

  it("keeps a class of voltage and a precision as one number, and a deviation as a range", () => {
    expect(said("±800千伏直流线路")).toEqual(["800 千伏"]);
    expect(said("精度±0.1毫米")).toEqual(["0.1 毫米"]);
    expect(said("误差±0.1毫米")).toEqual(["-0.1..0.1 毫米"]);
  });

  it("joins a number that a line break cuts at its point, and no label", () => {
    expect(marked("总产值1302.\n36亿元")).toBe("总产值⟦1302.\n36亿元⟧");
    expect(marked("5.\n2017年起")).toBe("5.\n2017年起");
    expect(marked("5. 20万元以上")).toBe("5. ⟦20万元⟧以上");
  });
});
