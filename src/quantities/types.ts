import type { Decimal } from "../core/decimal.js";

export type Comparator = "eq" | "approx" | "gt" | "ge" | "lt" | "le" | "nearly";

export type Dimension =
  | "money"
  | "area"
  | "length"
  | "mass"
  | "volume"
  | "power"
  | "energy"
  | "coal_equivalent"
  | "voltage"
  | "persons"
  | "households"
  | "count"
  | "percent"
  | "percentage_point"
  | "multiple"
  | "ratio"
  | "duration"
  | "speed"
  | "temperature"
  | "rank"
  | "data_rate"
  | "data_size"
  | "flow"
  | "concentration"
  | "per"
  | "other";

export type UnitSource = "text" | "list" | "noun" | "caption";

/** A quantity as read: offsets in UTF-16 units of the text given, numbers exact. */
export interface QuantityReading {
  readonly start: number;
  readonly end: number;
  /** The name of the rule that read it. */
  readonly rule: string;
  /** As printed, before its scale word; null for a ratio and for a range. */
  readonly number: Decimal | null;
  /** 1, 10^4, 10^6, 10^8 or 10^12. */
  readonly scale: bigint;
  /** Scale word and unit as printed. */
  readonly unitRaw: string | null;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly comparator: Comparator;
  readonly dimension: Dimension;
  readonly currency: string | null;
  readonly siValue: Decimal | null;
  /** UCUM code. */
  readonly siUnit: string | null;
  readonly parts: readonly Decimal[] | null;
  /** Where the unit stands: at the number, at the last member of its list, in the noun counted, or above (`单位：亿元`). */
  readonly unitFrom: UnitSource | null;
  /** The word of comparison that was read, as the rule table spells it; null where there is none. */
  readonly comparatorWord: string | null;
}

/** A numeral that is no quantity, with the rule that says why. */
export interface Refusal {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

export interface ReadingsAndRefusals {
  readonly readings: readonly QuantityReading[];
  readonly refusals: readonly Refusal[];
}

export interface ReadOptions {
  /** What 元 without a country means. Left out: CNY, or TWD where the number itself is in traditional characters. */
  readonly yuan?: string | null;
  /** Whether a bare 112年 is a year of the Republic of China. Left out: where the text is in traditional characters. */
  readonly republicYears?: boolean;
  /** The unit that a caption gives to numbers without one of their own: `亿元`. */
  readonly unit?: string | null;
}

/** A public row of *quantities*, without the ids; offsets are code points. */
export interface QuantityRow {
  readonly quote: string;
  readonly number: number | string | null;
  readonly scale: number;
  readonly unit_raw: string | null;
  readonly value: number | string | null;
  readonly low: number | string | null;
  readonly high: number | string | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly comparator: Comparator;
  readonly dimension: Dimension;
  readonly currency: string | null;
  readonly si_value: number | string | null;
  readonly si_unit: string | null;
  readonly parts: readonly (number | string)[] | null;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface NumberRow {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What the numeral means, its scale word multiplied out: 1.2万 is 12000, 百分之七 is 0.07, 第三 is 3. */
  readonly value: number | string;
}

/** What a table cell holds. */
export interface CellFigure {
  readonly number: Decimal | null;
  /** Number and scale word of the cell; the column's unit is not applied. */
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly parts: readonly Decimal[] | null;
  readonly comparator: Comparator;
  /** A unit that the cell prints itself: `%`, `个百分点`. */
  readonly ownUnit: string | null;
  /** The same unit with its scale and dimension. */
  readonly own: UnitReading | null;
  readonly bracketed: boolean;
  readonly remark: string | null;
  readonly start: number;
  readonly end: number;
  /** Why there is no figure: empty, words, or a numeral that cannot be read. */
  readonly none: "empty" | "words" | "unreadable" | null;
}

export interface UnitReading {
  /** The unit without its scale word. */
  readonly unit: string;
  readonly scale: bigint;
  readonly raw: string;
  readonly dimension: Dimension;
  readonly currency: string | null;
  readonly siUnit: string | null;
}
