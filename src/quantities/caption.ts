/** `单位：亿元` above a list or a chart: the unit of the bare numbers under it. */
import { shift } from "../core/decimal.js";
import type { UnitRow } from "../data/units.js";
import { readUnit } from "./cell.js";
import { isHan, isLatin } from "./chars.js";
import { at, charAt, startsWithAny } from "./context.js";
import { type Draft, draft } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import type { Place } from "./place.js";
import type { UnitReading } from "./types.js";
import { unitAt, unitNamed } from "./units.js";
import { sourceEnd, type View } from "./view.js";

export interface Caption {
  readonly unit: UnitReading;
  readonly power: number;
  readonly row: UnitRow | null;
}

export function captionOf(text: string | null | undefined): Caption | null {
  const unit = text ? readUnit(text) : null;
  return unit && unit.unit !== "" ? { unit, power: String(unit.scale).length - 1, row: unitNamed(unit.unit) } : null;
}

const COLON = 58;
const SLASH = 47;
const MAY_FOLLOW = ["以上", "以下", "以内", "左右", "上下", "和", "与", "及", "、"];

/** The view joins lines; a list or a chart has one number a line. */
const isLineEnd = (view: View, i: number): boolean =>
  /^[ \t\r]*\n/.test(view.source.slice(sourceEnd(view, i), sourceEnd(view, i) + 8));

/** Nothing that the number could count or be part of comes next. */
function isBare(view: View, n: Numeral): boolean {
  const next = at(view, n.end);
  if (next === COLON || next === SLASH) return false;
  if (isLineEnd(view, n.end)) return true;
  return (!isHan(next) && !isLatin(next)) || startsWithAny(view, n.end, MAY_FOLLOW) !== null;
}

function isYear(n: Numeral): boolean {
  const value = n.number.exponent === 0 ? n.number.coefficient : 0n;
  return n.end - n.start === 4 && value >= 1900n && value < 2100n;
}

/** A blank stands before the mark and none behind it: 1.6 -1.7 are two numbers of a row, the second below zero. */
export function standsApart(view: View, mark: number): boolean {
  const place = view.at[mark] ?? 0;
  return /\s/.test(view.source.charAt(place - 1)) && !/\s/.test(view.source.charAt(place + 1));
}

/** 3—5: the second of a range, where it has no unit either. */
function rangeEnd(view: View, n: Numeral): Numeral | null {
  if (!"-—–~至".includes(charAt(view, n.end) || "无") || standsApart(view, n.end)) return null;
  const second = readNumeral(view, n.end + 1);
  const free = second && second.power === 0 && !isYear(second) && !unitAt(view, second.end) && isBare(view, second);
  return free ? second : null;
}

/**
 * 第一产业 234.5
 *          ^^^^^ 亿元, where the line above says so
 */
export function underCaption({ view, numeral: n, unit, caption }: Place): Draft | null {
  if (caption === null || unit !== null || n.form !== "arabic" || n.vague || n.leadingZero || isYear(n)) return null;
  if (n.power > 0 && caption.power > 0) return null;
  const second = n.power === 0 ? rangeEnd(view, n) : null;
  if (!second && !isBare(view, n)) return null;
  const power = n.power + caption.power;
  const d = draft(view, "caption", n, (second ?? n).end);
  const value = shift(n.number, power);
  const high = second && shift(second.number, power);
  return Object.assign(d, {
    power,
    number: second ? null : n.number,
    value: second ? null : value,
    low: second ? value : null,
    high,
    unit: caption.unit.unit,
    unitRaw: caption.unit.raw,
    row: caption.row,
    compound: caption.row === null,
    dimension: caption.unit.dimension,
    unitFrom: "caption" as const,
  });
}
