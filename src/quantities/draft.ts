/** What the rules hand on: a quantity in view positions, before lists and comparisons are settled. */
import { type Decimal, decimal, shift } from "../core/decimal.js";
import type { UnitRow } from "../data/units.js";
import type { Qualifier } from "./comparators.js";
import type { Numeral } from "./numerals.js";
import type { Dimension, UnitSource } from "./types.js";
import { printed, type View } from "./view.js";

export interface Draft {
  readonly kind: "reading";
  from: number;
  to: number;
  /** Where scanning goes on; past the span where a list or bracket was read with it. */
  next: number;
  rule: string;
  number: Decimal | null;
  power: number;
  value: Decimal | null;
  low: Decimal | null;
  high: Decimal | null;
  parts: Decimal[] | null;
  unit: string | null;
  unitRaw: string | null;
  row: UnitRow | null;
  compound: boolean;
  dimension: Dimension;
  unitFrom: UnitSource | null;
  vague: "gt" | "approx" | null;
  bare: boolean;
  qualifier: Qualifier | null;
  /** Where the number itself begins, without 第, a sign or 百分之. */
  numberAt: number;
  /** Follows the reading before it in a list. */
  listed: boolean;
  traditional: boolean;
}

export interface Refused {
  readonly kind: "refusal";
  from: number;
  to: number;
  next: number;
  rule: string;
}

export type Outcome = Draft | Refused;

export const refuse = (rule: string, from: number, to: number, next = to): Refused => ({
  kind: "refusal",
  rule,
  from,
  to,
  next,
});

export function scaled(numeral: Numeral): Decimal {
  return shift(numeral.number, numeral.power);
}

const TRADITIONAL = /[萬億兆]/;

/** A draft with everything a plain number has; the rule overwrites what is particular. */
export function draft(view: View, rule: string, numeral: Numeral, to: number): Draft {
  return {
    kind: "reading",
    from: numeral.start,
    to,
    next: to,
    rule,
    number: numeral.upper ? null : numeral.number,
    power: numeral.power,
    value: numeral.upper ? null : scaled(numeral),
    low: numeral.upper ? scaled(numeral) : null,
    high: numeral.upper ? shift(numeral.upper, numeral.power) : null,
    parts: null,
    unit: null,
    unitRaw: null,
    row: null,
    compound: false,
    dimension: "other",
    unitFrom: null,
    vague: numeral.vague,
    bare: numeral.bare,
    qualifier: null,
    numberAt: numeral.start,
    listed: false,
    traditional: TRADITIONAL.test(printed(view, numeral.start, numeral.end)),
  };
}

export const scaleOf = (power: number): bigint => decimal(10n ** BigInt(power)).coefficient;
