import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbers, findQuantities, readAll, readQuantities } from "../../src/quantities/index.js";
import { steps } from "../../src/quantities/view.js";

function stepsFor(text: string): number {
  steps.taken = 0;
  readAll(text);
  findNumbers(text);
  return steps.taken;
}

/** What a scanner may choke on; each is repeated until the text is long. */
const PIECES = [
  "1",
  "1,",
  "1,111",
  "1 ",
  "1、",
  "1和",
  "1:",
  "1比",
  "1—",
  "1至",
  "1/",
  "1.",
  "1.1.",
  "1万",
  "1千2百",
  "1^",
  "一",
  "一、",
  "一·",
  "一点",
  "三四",
  "亿",
  "亿万",
  "万亿",
  "十百千",
  "百分之",
  "分之",
  "三分之",
  "半",
  "每",
  "每1",
  "每个县",
  "第",
  "第一",
  "数百",
  "两",
  "零",
  "零一",
  "（",
  "（（1）",
  "【1】",
  "[1",
  "“",
  "“1",
  "”1",
  "《1",
  "://",
  "://1",
  "-1",
  "±1±",
  "<1",
  "1元5角",
  "1米8",
  "三个",
  "两年半",
  "1吨/",
  "1元/人·",
  "约",
  "分别",
  "2021年1月",
  "2021—",
  "单位：亿元\n1",
  "字",
  "\n",
  "\n1",
  "\ud842",
  "\ud842\udfb7一",
];

describe("steps grow as the text does", () => {
  it.each(PIECES.map((piece) => [piece] as const))("%j", (piece) => {
    const of = (length: number) => stepsFor(piece.repeat(Math.ceil(length / piece.length)));
    const [short, long] = [of(4000), of(32000)];
    expect(long).toBeLessThan(9 * short + 2000);
    expect(long).toBeLessThan(32000 * 4000);
  });

  it("over a megabyte without punctuation", () => {
    const text = "全市生产总值达到三千五百亿元增长百分之七点五".repeat(48_000);
    const begun = stepsFor(text.slice(0, text.length / 8));
    expect(stepsFor(text)).toBeLessThan(9 * begun);
  });
});

describe("any string", () => {
  const units = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
      fc.constantFrom(
        ..."0123456789０９〇零一二两三十百千万亿兆半多余几来年月日个元%‰.，,、-—±<>至到从“”《》()[]①^$:/每第前强约近以上分之名位两折成番米角".split(
          "",
        ),
      ),
      fc.constantFrom(
        "\ud842",
        "\udfb7",
        "\u0000",
        "\u200b",
        "\u2028",
        "𠮷",
        "🚀",
        "\r\n",
        "百分之",
        "人民币",
        "http://",
      ),
    ),
    { maxLength: 60 },
  );

  it("is read without an exception; every quote is its slice", () => {
    fc.assert(
      fc.property(units, fc.constantFrom(null, "亿元", "万人/日"), (pieces, unit) => {
        const text = pieces.join("");
        let last = 0;
        for (const r of readQuantities(text, { unit })) {
          expect(r.start).toBeGreaterThanOrEqual(last);
          expect(r.end).toBeGreaterThan(r.start);
          last = r.end;
        }
        const points = [...text];
        for (const row of [...findQuantities(text), ...findNumbers(text)])
          expect(row.quote).toBe(points.slice(row.start, row.end).join(""));
      }),
      { numRuns: 3000 },
    );
  });

  it("says the same with and without its refusals, and the same again", () => {
    fc.assert(
      fc.property(units, (pieces) => {
        const text = pieces.join("");
        const readings = readQuantities(text);
        expect(readAll(text).readings).toEqual(readings);
        expect(readQuantities(text)).toEqual(readings);
      }),
    );
  });
});
