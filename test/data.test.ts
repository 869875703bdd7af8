import { describe, expect, it } from "vitest";
import { compare, parseDecimal } from "../src/core/decimal.js";
import { NUMERAL_EXAMPLES, NUMERALS, TRADITIONAL_PAIRS } from "../src/data/numerals.js";
import { QUALIFIERS } from "../src/data/qualifiers.js";
import { REFUSED_WORDS } from "../src/data/refusals.js";
import { PERSON_NOUNS, UNITS } from "../src/data/units.js";
import { readAll, readQuantities, readUnit } from "../src/quantities/index.js";
import { readNumeral } from "../src/quantities/numerals.js";
import { makeView } from "../src/quantities/view.js";

describe("numerals", () => {
  it.each(NUMERAL_EXAMPLES)("%s is %s", (text, value) => {
    const n = readNumeral(makeView(text), 0);
    const expected = parseDecimal(value);
    expect(n?.end).toBe(makeView(text).length);
    expect(n && expected && compare({ ...n.number, exponent: n.number.exponent + n.power }, expected)).toBe(0);
  });

  it.each(NUMERALS.map((row) => [row.char, row.example] as const))("%s in %s", (_char, example) => {
    const view = makeView(example);
    expect(readNumeral(view, 0)?.end).toBe(view.length);
  });

  it("folds a traditional character to one other character", () => {
    for (let i = 0; i + 1 < TRADITIONAL_PAIRS.length; i += 2)
      expect(TRADITIONAL_PAIRS[i + 1]).toMatch(/^[\u4e00-\u9fff]$/u);
    expect(TRADITIONAL_PAIRS.length % 2).toBe(0);
  });
});

describe("units", () => {
  it("has at least 500 rows, each name once", () => {
    expect(UNITS.length).toBeGreaterThanOrEqual(500);
    const names = UNITS.map((row) => row.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each(UNITS.map((row) => [row.name, row] as const))("%s: its example is read", (_name, row) => {
    const readings = readQuantities(row.example);
    expect(readings).toHaveLength(1);
    expect(readings[0]?.end).toBe(row.example.length);
    if (row.name !== "度(角)" && row.name !== "度") expect(readings[0]?.dimension).toBe(row.dimension);
    if (row.currency) expect(readings[0]?.currency).toMatch(/^[A-Z]{3}$/);
  });

  it.each(UNITS.filter((row) => row.aliases).map((row) => [row.name, row] as const))(
    "%s: its aliases mean the same",
    (_name, row) => {
      for (const alias of row.aliases?.split(" ") ?? []) {
        const unit = readUnit(alias);
        expect([alias, unit?.dimension, unit?.currency ?? null]).toEqual([alias, row.dimension, row.currency ?? null]);
      }
    },
  );

  it("agrees with a second route between units", () => {
    const si = (text: string) => {
      const value = readQuantities(text)[0]?.siValue;
      return value ? Number(`${value.coefficient}e${value.exponent}`) : Number.NaN;
    };
    for (const [a, b] of [
      ["15亩", "1公顷"],
      ["2斤", "1公斤"],
      ["100公顷", "1平方公里"],
      ["1000公斤", "1吨"],
      ["2里", "1公里"],
      ["1千瓦时", "1度电"],
      ["60分钟", "1小时"],
      ["24小时", "1天"],
      ["12个月", "1年"],
      ["36公里/小时", "10米/秒"],
      ["10成", "1倍"],
      ["1000升", "1立方米"],
      ["20担", "1吨"],
      ["10两", "1斤"],
      ["10钱", "1两"],
      ["100亩", "1顷"],
      ["24刻钟", "6小时"],
      ["1000毫安时", "1安时"],
      ["1000毫伏", "1伏"],
      ["8MB/s", "64Mbps"],
    ] as const)
      expect([a, si(a)]).toEqual([a, si(b)]);
  });
});

describe("words of comparison", () => {
  it.each(QUALIFIERS.map((row) => [row.word, row] as const))("%s", (_word, row) => {
    const readings = readQuantities(row.example);
    expect(readings.map((r) => [r.comparator, r.comparatorWord])).toEqual([[row.comparator, row.word]]);
  });
});

describe("people", () => {
  it.each(PERSON_NOUNS.map((noun) => [noun] as const))("30万%s are persons", (noun) => {
    expect(readQuantities(`30万${noun}`).map((r) => [r.unit, r.dimension])).toEqual([["人", "persons"]]);
  });
});

describe("refused words", () => {
  it.each(REFUSED_WORDS.flatMap((row) => row.words.split(" ").map((word) => [word, row.rule] as const)))(
    "%s (%s)",
    (word) => {
      expect(readQuantities(word)).toEqual([]);
      expect(readAll(word).refusals.length).toBeGreaterThan(0);
    },
  );
});
