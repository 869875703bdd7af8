/** Periods in heads, names, cells and notes: years, spans of years, five-year plans. */
import { readLabelNumber } from "../core/chinese-integer.js";

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** The first two plans ran 1953-1957 and 1958-1962, the third began in 1966. */
export function planYears(ordinal: number): YearSpan | null {
  if (ordinal < 1 || ordinal > 40) return null;
  if (ordinal < 3) return { from: 1948 + 5 * ordinal, to: 1952 + 5 * ordinal };
  return { from: 1951 + 5 * ordinal, to: 1955 + 5 * ordinal };
}

const PLAN =
  /(?:[“"「『]|第?)([一二三四五六七八九]?十?[一二三四五六七八九]?)(?:个)?五(?=[”"」』]|时期|期间|规划|计划|末|以来|年均|累计|平均)/;
const SPAN = /((?:19|20)\d{2})\s*年?\s*(?:[-—–~～至]|--|到)\s*((?:19|20)\d{2})\s*年?/;
const YEAR = /((?:19|20)\d{2})\s*年?/;

/** “十四五”, 2021-2025年. */
export function spanIn(text: string): YearSpan | null {
  const span = SPAN.exec(text);
  if (span?.[1] !== undefined && span[2] !== undefined) return { from: Number(span[1]), to: Number(span[2]) };
  const plan = PLAN.exec(text)?.[1];
  return plan === undefined || plan === "" ? null : planYears(readLabelNumber(plan) ?? 0);
}

export function yearIn(text: string): number | null {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

export const periodOfSpan = ({ from, to }: YearSpan): string => `${from}/${to}`;

/** The plan that ends in a target year: 2025 -> 2021 to 2025. */
export const planEndingIn = (year: number): YearSpan => ({ from: year - 4, to: year });
