import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbers, findQuantities, readCellFigure, readUnit } from "../../src/quantities/index.js";

describe("findQuantities", () => {
  it("gives the public columns in code points and lines", () => {
    const [row] = findQuantities("𠮷县：\n\n完成投资58.26亿元。");
    expect(row).toEqual({
      quote: "58.26亿元",
      number: 58.26,
      scale: 100000000,
      unit_raw: "亿元",
      value: 5826000000,
      low: null,
      high: null,
      unit: "元",
      per: null,
      comparator: "eq",
      dimension: "money",
      currency: "CNY",
      si_value: null,
      si_unit: null,
      parts: null,
      line: 3,
      start: 9,
      end: 16,
    });
  });

  it("gives digits where a double would lose some", () => {
    expect(findQuantities("共1234567890123456.5元")[0]?.value).toBe("1234567890123456.5");
  });

  it("holds for any string", () => {
    const piece = fc.constantFrom(
      ..."0123456789一二三十百千万亿兆零两半多余几年月日个元%.，,、-—至到从“”《》()[]①^$:/+超约近以上百分之分名位全省\n\ud842\udfb7\ud800\u0000Gm".split(
        "",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const points = [...text];
        let last = 0;
        for (const row of findQuantities(text)) {
          expect(row.quote).toBe(points.slice(row.start, row.end).join(""));
          expect(row.start).toBeGreaterThanOrEqual(last);
          expect(row.end).toBeGreaterThan(row.start);
          last = row.end;
        }
        findNumbers(text);
        readCellFigure(text);
        readUnit(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("findNumbers", () => {
  it("reads every numeral; a percentage is its hundredth", () => {
    const numbers = findNumbers("三百五十、百分之七、3.5、二〇三五、第三、1.2万").map((n) => [n.quote, n.value]);
    expect(numbers).toEqual([
      ["三百五十", 350],
      ["百分之七", 0.07],
      ["3.5", 3.5],
      ["二〇三五", 2035],
      ["第三", 3],
      ["1.2万", 12000],
    ]);
  });

  it("reads back what it is given, 0 to 10^16", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), (n) => {
        expect(String(findNumbers(`共${n}，`)[0]?.value)).toBe(String(n));
        expect(String(findNumbers(`共${chinese(n)}，`)[0]?.value)).toBe(String(n));
      }),
    );
  });
});

/** The number in Chinese characters. */
function chinese(n: bigint): string {
  const digits = "零一二三四五六七八九";
  const section = (m: number): string => {
    let out = "";
    for (const [unit, name] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const d = Math.floor(m / unit) % 10;
      if (d > 0) out += `${digits[d]}${name}`;
      else if (out !== "" && !out.endsWith("零")) out += "零";
    }
    return out.replace(/零+$/, "");
  };
  if (n === 0n) return "零";
  let out = "";
  for (const [unit, name] of [
    [10n ** 12n, "万亿"],
    [10n ** 8n, "亿"],
    [10n ** 4n, "万"],
    [1n, ""],
  ] as const) {
    const m = Number((n / unit) % 10000n);
    if (m === 0) continue;
    if (out !== "" && m < 1000) out += "零";
    out += section(m) + name;
  }
  return out;
}

describe("readCellFigure", () => {
  const show = (text: string) => {
    const f = readCellFigure(text);
    const plain = (d: { coefficient: bigint; exponent: number } | null) =>
      d ? Number(`${d.coefficient}e${d.exponent}`) : null;
    return [
      plain(f.number),
      f.low ? [plain(f.low), plain(f.high)] : null,
      f.parts?.map(plain) ?? null,
      f.comparator,
      f.ownUnit,
      f.bracketed,
      f.remark,
    ];
  };
  it.each([
    ["2168.83", [2168.83, null, null, "eq", null, false, null]],
    ["7.6左右", [7.6, null, null, "approx", null, false, null]],
    ["<11", [11, null, null, "lt", null, false, null]],
    ["〔＞15〕", [15, null, null, "gt", null, true, null]],
    ["【350左右】", [350, null, null, "approx", null, true, null]],
    ["［25—27］", [null, [25, 27], null, "eq", null, true, null]],
    ["49.5 (307亿元)", [49.5, null, null, "eq", null, false, "307亿元"]],
    ["10.8:44.3 :44.9", [null, null, [10.8, 44.3, 44.9], "eq", null, false, null]],
    ["8358/244", [null, null, [8358, 244], "eq", null, false, null]],
    ["6.5%左右", [6.5, null, null, "approx", "%", false, null]],
    ["提高1个百分点以上", [1, null, null, "ge", "个百分点", false, null]],
    ["19428.78，年均增速4.8%", [19428.78, null, null, "eq", null, false, "年均增速4.8%"]],
    ["-8.32", [-8.32, null, null, "eq", null, false, null]],
  ])("%s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
  it.each([
    ["—", "empty"],
    ["", "empty"],
    ["*", "empty"],
    ["保持稳定", "words"],
    ["l.7", "unreadable"],
  ])("%s holds no figure: %s", (text, why) => {
    expect(readCellFigure(text)).toMatchObject({ number: null, none: why });
  });
});

describe("readUnit", () => {
  it.each([
    ["亿元", "元", 8, "money"],
    ["万元/人", "元/人", 4, "per"],
    ["人/亿元", "人/亿元", 0, "per"],
    ["亿吨标准煤", "吨标准煤", 8, "coal_equivalent"],
    ["（万人）", "人", 4, "persons"],
    ["微克/立方米", "微克/立方米", 0, "concentration"],
    ["床/千人", "床/千人", 0, "per"],
    ["％", "%", 0, "percent"],
  ])("%s", (text, unit, power, dimension) => {
    expect(readUnit(text)).toMatchObject({ unit, scale: 10n ** BigInt(power), dimension });
  });
  it("leaves words alone", () => {
    for (const text of ["", "2025年", "预期性", "比上年增长"]) expect(readUnit(text)).toBeNull();
  });
});
