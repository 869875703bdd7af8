/** Readings as public rows: code points, lines, JavaScript numbers. */
import { type Decimal, shift, toNumeric } from "../core/decimal.js";
import { NUMERAL_CLASS } from "./chars.js";
import { charAt } from "./context.js";
import { fractionOf } from "./fractions.js";
import { readNumeral } from "./numerals.js";
import { readAll } from "./read.js";
import type { NumberRow, QuantityReading, QuantityRow, ReadOptions } from "./types.js";
import { makeView, sourceEnd, type View } from "./view.js";

/** UTF-16 offsets to code points and lines, asked in rising order of start. */
class Counter {
  private offset = 0;
  private points = 0;
  private lines = 1;
  constructor(private readonly text: string) {}

  to(offset: number): { point: number; line: number } {
    for (; this.offset < offset && this.offset < this.text.length; this.offset++) {
      const c = this.text.charCodeAt(this.offset);
      if (c === 10) this.lines++;
      const low = c >= 0xdc00 && c <= 0xdfff && this.offset > 0;
      const high = low ? this.text.charCodeAt(this.offset - 1) : 0;
      if (!(low && high >= 0xd800 && high <= 0xdbff)) this.points++;
    }
    return { point: this.points, line: this.lines };
  }
}

const numeric = (d: Decimal | null): number | string | null => (d === null ? null : toNumeric(d));

function row(text: string, r: QuantityReading, start: { point: number; line: number }, end: number): QuantityRow {
  return {
    quote: text.slice(r.start, r.end),
    number: numeric(r.number),
    scale: Number(r.scale),
    unit_raw: r.unitRaw,
    value: numeric(r.value),
    low: numeric(r.low),
    high: numeric(r.high),
    unit: r.unit,
    per: r.per,
    comparator: r.comparator,
    dimension: r.dimension,
    currency: r.currency,
    si_value: numeric(r.siValue),
    si_unit: r.siUnit,
    parts: r.parts === null ? null : r.parts.map(toNumeric),
    line: start.line,
    start: start.point,
    end,
  };
}

/** Every quantity of a text, as the public rows of *quantities*. */
export function findQuantities(text: string, options: ReadOptions = {}): QuantityRow[] {
  const counter = new Counter(text);
  return readAll(text, options).readings.map((r) => {
    const start = counter.to(r.start);
    return row(text, r, start, counter.to(r.end).point);
  });
}

/** Every numeral, quantity or not: 三百五十, 百分之七 (0.07), 3.5, 二〇三五, 第三, 1.2万. */
export function findNumbers(text: string): NumberRow[] {
  const view = makeView(text);
  const counter = new Counter(text);
  const found: NumberRow[] = [];
  let i = 0;
  while (i < view.length) {
    const hit = NUMERAL_CLASS[view.codes[i] ?? 0] === 0 ? null : numberAt(view, i);
    if (hit === null) {
      i++;
      continue;
    }
    const [start, end] = [view.at[hit.from] ?? 0, sourceEnd(view, hit.to)];
    const point = counter.to(start).point;
    found.push({
      start: point,
      end: counter.to(end).point,
      quote: text.slice(start, end),
      value: toNumeric(hit.value),
    });
    i = Math.max(hit.to, i + 1);
  }
  return found;
}

const HUNDREDTHS: readonly (readonly [string, number])[] = [
  ["百分之", -2],
  ["千分之", -3],
  ["万分之", -4],
];

function numberAt(view: View, i: number): { from: number; to: number; value: Decimal } | null {
  for (const [prefix, power] of HUNDREDTHS) {
    if (!view.text.startsWith(prefix, i)) continue;
    const n = readNumeral(view, i + prefix.length);
    if (n) return { from: i, to: n.end, value: shift(n.number, n.power + power) };
  }
  const n = readNumeral(view, i);
  if (n === null) return null;
  const fraction = fractionOf(view, n);
  if (fraction) return { from: i, to: fraction.above.end, value: fraction.value };
  return { from: charAt(view, i - 1) === "第" ? i - 1 : i, to: n.end, value: shift(n.number, n.power) };
}
