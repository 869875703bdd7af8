import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";

const HEAD = "云岫市经济概况\n\n全市经济运行平稳，各项指标好于预期，主要数据如下所示。\n\n";
const unitsOf = async (text: string) =>
  (await extract({ name: "t.txt", text: HEAD + text })).quantities.map(({ quote, value, unit, unit_source }) =>
    [quote, value, unit, unit_source].join(" "),
  );

describe("the unit of bare numbers", () => {
  it("is that of the line above them", async () => {
    expect(await unitsOf("单位：万人\n\n常住人口 285.6\n")).toEqual(["285.6 2856000 人 caption"]);
  });

  it("is that of the bracket in their head", async () => {
    expect(await unitsOf("地区生产总值（亿元）\n\n1200.5\n1302.6\n")).toEqual([
      "1200.5 120050000000 元 caption",
      "1302.6 130260000000 元 caption",
    ]);
  });

  it("is none where the bracket names no unit", async () => {
    expect(await unitsOf("地区生产总值（续）\n\n1200.5\n1302.6\n")).toEqual([]);
  });

  it("ends with the next paragraph", async () => {
    expect(await unitsOf("产值（亿元）\n\n86.2\n\n以上各项都是全年数，与上年口径一致。\n\n17.5\n")).toEqual([
      "86.2 8620000000 元 caption",
    ]);
  });
});
