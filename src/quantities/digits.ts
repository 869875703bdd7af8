/** What Arabic and Chinese sections of a numeral share, and the Arabic ones: 1,029.5, 1 029, 3千5百. */
import { add, type Decimal, decimal, shift } from "../core/decimal.js";
import { isArabic, NUMERAL_CLASS, POWER, UNIT } from "./chars.js";
import { steps, type View } from "./view.js";

export interface Section {
  readonly end: number;
  readonly value: Decimal;
  readonly upper: Decimal | null;
  readonly vague: "gt" | "approx" | null;
  readonly form: "arabic" | "chinese";
  readonly bare: boolean;
  readonly digitString: boolean;
  readonly wholeDigits: number;
  readonly hasPoint: boolean;
  readonly leadingZero: boolean;
  /** 3千5百: more than one of 千, 百, 十 after Arabic digits. */
  readonly several?: boolean;
  /** The power of the last 十, 百, 千 (0 if a digit closed the section without one). */
  readonly lastPower: number;
}

export const codeOf = (char: string): number => char.charCodeAt(0);
export const setOf = (chars: string): ReadonlySet<number> => new Set([...chars].map(codeOf));
/** Longer runs of digits are cut: no amount has as many. */
export const MOST_DIGITS = 400;
export const LIST_COMMA = codeOf("、");
export const WIDE_COMMA = codeOf("，");

export function code(view: View, i: number): number {
  steps.taken++;
  return view.codes[i] ?? 0;
}

/** 0 to 9999 come back again and again, and are made once. */
const SMALL: (Decimal | undefined)[] = new Array(10000);
export function whole(value: number): Decimal {
  const known = SMALL[value];
  if (known !== undefined) return known;
  const made = decimal(value);
  if (value < SMALL.length) SMALL[value] = made;
  return made;
}

const POINT = 46;
const QIAN = codeOf("千");
/** After 千 these make it part of the unit: 500千伏, 3千米. */
const KILO_AFTER_ARABIC = setOf("瓦伏卡赫帕焦米克升字牛乏安");

/** The digits from `start` to `end` times 10^exponent; separators between them are passed over. */
function digitsValue(view: View, start: number, end: number, count: number, exponent: number): Decimal {
  if (count > 15) return decimal(BigInt(view.text.slice(start, end).replace(/[^0-9]/g, "")), exponent);
  let value = 0;
  for (let i = start; i < end; i++) {
    const c = code(view, i);
    if (isArabic(c)) value = value * 10 + c - 48;
  }
  return exponent === 0 ? whole(value) : decimal(value, exponent);
}

function arabicRun(view: View, start: number): number {
  let i = start;
  while (isArabic(code(view, i)) && i - start < MOST_DIGITS) i++;
  return i;
}

export function arabicSection(view: View, start: number): Section {
  let i = arabicRun(view, start);
  let digits = i - start;
  const leadingZero = digits > 1 && code(view, start) === 48;
  if (digits <= 3 && !leadingZero)
    while (digits < 60 && isGroup(view, i)) {
      i += 4;
      digits += 3;
    }
  const fraction = code(view, i) === POINT && isArabic(code(view, i + 1)) ? arabicRun(view, i + 1) : i;
  const decimals = fraction > i ? fraction - i - 1 : 0;
  const power = multiplierAt(view, fraction);
  const value = shift(digitsValue(view, start, fraction, digits + decimals, -decimals), power);
  const rest = power > 1 && decimals === 0 ? smallerUnits(view, fraction + 1, power) : null;
  return {
    end: rest ? rest.end : power > 0 ? fraction + 1 : fraction,
    value: rest ? add(value, decimal(rest.value)) : value,
    several: rest !== null,
    upper: null,
    vague: null,
    form: "arabic",
    bare: false,
    digitString: false,
    wholeDigits: digits,
    hasPoint: decimals > 0,
    leadingZero,
    lastPower: power,
  };
}

/** 5百2十 after 3千: single digits with falling units. */
function smallerUnits(view: View, start: number, below: number): { end: number; value: number } | null {
  let [i, value, last] = [start, 0, below];
  while (isArabic(code(view, i)) && code(view, i) > 48) {
    const power = multiplierAt(view, i + 1);
    if (power === 0 || power >= last) break;
    value += (code(view, i) - 48) * 10 ** power;
    last = power;
    i += 2;
  }
  return i > start ? { end: i, value } : null;
}

/** A separator (`,`, `，` or a space) and exactly three digits. */
function isGroup(view: View, i: number): boolean {
  const c = code(view, i);
  if (c !== 44 && c !== WIDE_COMMA && c !== 32) return false;
  return (
    isArabic(code(view, i + 1)) &&
    isArabic(code(view, i + 2)) &&
    isArabic(code(view, i + 3)) &&
    !isArabic(code(view, i + 4))
  );
}

/** 千 or 百 after Arabic digits: 5千亿, 3百人, but not 500千伏. */
function multiplierAt(view: View, i: number): number {
  if (NUMERAL_CLASS[code(view, i)] !== UNIT) return 0;
  if (code(view, i) === QIAN && KILO_AFTER_ARABIC.has(code(view, i + 1))) return 0;
  return POWER[code(view, i)] ?? 0;
}
