import { describe, expect, it } from "vitest";
import { readQuantities } from "../../src/quantities/index.js";

const under = (text: string, unit: string) =>
  readQuantities(text, { unit }).map((r) => {
    const amount = r.value ?? r.low;
    return `${text.slice(r.start, r.end)}=${amount && Number(`${amount.coefficient}e${amount.exponent}`)} ${r.unit} ${r.unitFrom}`;
  });

describe("a caption's unit", () => {
  it.each([
    ["第一产业 234.5\n第二产业 1302.36", "亿元", ["234.5=23450000000 元 caption", "1302.36=130236000000 元 caption"]],
    ["2019 2020\n1302.36 1500", "亿元", ["1302.36=130236000000 元 caption", "1500=150000000000 元 caption"]],
    ["城镇 12.3%，农村 8", "万人", ["12.3%=12.3 % text", "8=80000 人 caption"]],
    ["医生3.2万", "人", ["3.2万=32000 人 caption"]],
    ["投资3-5", "亿元", ["3-5=300000000 元 caption"]],
    ["交通 -1.5 -1.2 -0.8", "%", ["-1.5=-1.5 % caption", "-1.2=-1.2 % caption", "-0.8=-0.8 % caption"]],
    ["教育 2.1 -1.2", "%", ["2.1=2.1 % caption", "-1.2=-1.2 % caption"]],
    ["投资3 - 5", "亿元", ["3 - 5=300000000 元 caption"]],
    ["2025年G105沿线", "亿元", []],
    ["1、总产值", "亿元", []],
  ])("%j under %s", (text, unit, expected) => {
    expect(under(text, unit)).toEqual(expected);
  });

  it("carries currency and dimension, and is left out where none is given", () => {
    expect(readQuantities("总计 12.5", { unit: "亿元" })[0]).toMatchObject({
      currency: "CNY",
      dimension: "money",
      scale: 100000000n,
      unitRaw: "亿元",
    });
    expect(readQuantities("总计 12.5")).toEqual([]);
    expect(readQuantities("总计 12.5", { unit: "比上年增长" })).toEqual([]);
  });
});
