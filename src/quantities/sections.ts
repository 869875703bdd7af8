/** Chinese numerals below 10,000, and which section of a numeral begins at a place. */
import { type Decimal, decimal } from "../core/decimal.js";
import { ARABIC, DIGIT, DIGIT_VALUE, isArabic, NUMERAL_CLASS, POWER, SCALE, UNIT } from "./chars.js";
import {
  arabicSection,
  code,
  codeOf,
  LIST_COMMA,
  MOST_DIGITS,
  type Section,
  setOf,
  WIDE_COMMA,
  whole,
} from "./digits.js";
import type { View } from "./view.js";

const [YU, DUO, JI, LAI, DIAN] = [..."余多几来点"].map(codeOf) as [number, number, number, number, number];
const LING = codeOf("零");
const LIANG = codeOf("两");
const SHAO = codeOf("少");
const TEN = codeOf("十");
const ZI = codeOf("自");
/** After 千 these make it part of the unit: 千瓦, 千伏, 千卡. */
const KILO = setOf("瓦伏卡赫帕焦克");
/** 20来万, 10来个; but 3来自. */
const COUNTED_AFTER_LAI = setOf("万亿个人名位家户岁天年里斤亩米吨块元条头只台件间次辆");
const POINTS = setOf("·.•・");
const isChineseDigit = (view: View, i: number): boolean => NUMERAL_CLASS[code(view, i)] === DIGIT;

/** A printed decimal point between Chinese digits: 五八三·七. */
const isPoint = (view: View, i: number): boolean =>
  POINTS.has(code(view, i)) && isChineseDigit(view, i + 1) && isChineseDigit(view, i - 1);

/** End of digits written by position in groups of three, or `end`: 三、二七八 or 一，五〇〇. */
function groupedEnd(view: View, start: number, end: number): number {
  if (end - start > 3) return end;
  let i = end;
  while (i - start < 24) {
    const c = code(view, i);
    if ((c !== LIST_COMMA && c !== WIDE_COMMA) || digitRun(view, i + 1) !== i + 4) break;
    if (NUMERAL_CLASS[code(view, i + 4)] === UNIT || code(view, i + 4) === DIAN) break;
    i += 4;
  }
  return i;
}

/** One digit and nothing that goes on with it: most Chinese numerals of a text. */
function isLoneDigit(view: View, start: number): boolean {
  if (DIGIT_VALUE[code(view, start)] === 0) return false;
  const next = code(view, start + 1);
  const kind = NUMERAL_CLASS[next];
  if (kind !== 0) return kind === SCALE || (next === LIANG && !isPair(view, start));
  return next !== DIAN && next !== LIST_COMMA && next !== WIDE_COMMA && !POINTS.has(next);
}

const loneDigit = (view: View, start: number): Section => ({
  end: start + 1,
  value: whole(DIGIT_VALUE[code(view, start)] ?? 0),
  upper: null,
  vague: null,
  form: "chinese",
  bare: false,
  digitString: false,
  wholeDigits: 0,
  hasPoint: false,
  leadingZero: false,
  lastPower: 0,
});

/** Up to 9999 in Chinese characters; null where no numeral begins here. */
function chineseSection(view: View, start: number): Section | null {
  if (NUMERAL_CLASS[code(view, start)] === DIGIT) {
    if (isLoneDigit(view, start)) return loneDigit(view, start);
    const end = positionalEnd(view, start);
    if (end > start) return digitString(view, start, end);
  } else if (code(view, start) !== TEN && POWER[code(view, start)] === 0) return null;
  return countedSection(view, start);
}

/** End of digits without 十 or 百 between them (二〇三五, 五八三·七), or `start` where they mean something else. */
function positionalEnd(view: View, start: number): number {
  const run = digitRun(view, start);
  const next = NUMERAL_CLASS[code(view, run)];
  const grouped = groupedEnd(view, start, run);
  if (grouped > run || isPoint(view, run)) return grouped;
  const length = run - start;
  const zero = isZero(view, start);
  if (length > 2) return run;
  if (length === 2 && !zero && (!isPair(view, start) || (next !== UNIT && view.traits.positional))) return run;
  return zero && length === 1 && next !== UNIT ? run : start;
}

/** 三百五十, 一千零八, 三四百, 十多, 四百五 (450): digits with 十, 百, 千 in falling order. */
function countedSection(view: View, start: number): Section | null {
  let [i, sum, upper, last] = [start, 0, 0, 4];
  let vague: "gt" | "approx" | null = null;
  while (vague === null) {
    while (isZero(view, i) && (i > start || isChineseDigit(view, i + 1) || code(view, i + 1) === TEN)) i++;
    const after = digitOrPairEnd(view, i, start);
    const [low, high] = after > i ? [valueAt(view, i), valueAt(view, after - 1)] : [1, 1];
    const power = NUMERAL_CLASS[code(view, after)] === UNIT ? (POWER[code(view, after)] ?? 0) : 0;
    const kilo = power === 3 && after > i && KILO.has(code(view, after + 1));
    if (power > 0 && power < last && !kilo && (after > i || i === start || power === 1)) {
      sum += low * 10 ** power;
      upper += high * 10 ** power;
      last = power;
      i = after + 1;
      vague = vagueAt(view, i);
      if (vague !== null) i++;
      continue;
    }
    if (after > i) {
      const weight = last > 1 && last < 4 && i > start && !isZero(view, i - 1) ? 10 ** (last - 1) : 1;
      sum += low * weight;
      upper += high * weight;
      i = after;
    }
    break;
  }
  if (i === start) return null;
  if (vague === null && isZero(view, i - 1) && code(view, i) === JI) [i, vague] = [i + 1, "gt"];
  const point = pointEnd(view, i);
  return {
    end: Math.max(i, point),
    value: point > i ? pointed(view, String(sum), i, point) : whole(sum),
    upper: upper > sum ? whole(upper) : null,
    vague,
    form: "chinese",
    bare: !isChineseDigit(view, start) && (POWER[code(view, start)] ?? 0) > 1,
    digitString: false,
    wholeDigits: 0,
    hasPoint: point > i,
    leadingZero: false,
    lastPower: last === 4 ? 0 : last,
  };
}

const valueAt = (view: View, i: number): number => DIGIT_VALUE[code(view, i)] ?? 0;

export const isZero = (view: View, i: number): boolean => isChineseDigit(view, i) && valueAt(view, i) === 0;

/** 两 is a digit only where a numeral begins: 三两 are three taels. */
function digitRun(view: View, start: number): number {
  let i = start;
  while (isChineseDigit(view, i) && (i === start || code(view, i) !== LIANG) && i - start < MOST_DIGITS) i++;
  return i;
}

/** 三四, 七八, 三五: neighbours say "three or four". */
function isPair(view: View, i: number): boolean {
  const [a, b] = [valueAt(view, i), valueAt(view, i + 1)];
  return a > 0 && isChineseDigit(view, i + 1) && (b === a + 1 || (a === 3 && b === 5));
}

/** A 两 that closes a numeral is a unit: 三百两. */
function digitOrPairEnd(view: View, i: number, start: number): number {
  if (!isChineseDigit(view, i) || isZero(view, i)) return i;
  if (i > start && code(view, i) === LIANG && NUMERAL_CLASS[code(view, i + 1)] !== UNIT) return i;
  return isPair(view, i) ? i + 2 : i + 1;
}

/** The digits of Chinese characters, in Arabic ones. */
function spelled(view: View, start: number, end: number): string {
  let digits = "";
  for (let i = start; i < end; i++) if (isChineseDigit(view, i)) digits += String(valueAt(view, i));
  return digits;
}

function digitString(view: View, start: number, end: number): Section {
  const point = pointEnd(view, end);
  const digits = spelled(view, start, end);
  return {
    end: Math.max(end, point),
    value: point > end ? pointed(view, digits, end, point) : decimal(BigInt(digits)),
    upper: null,
    vague: null,
    form: "chinese",
    bare: false,
    digitString: true,
    wholeDigits: 0,
    hasPoint: point > end,
    leadingZero: false,
    lastPower: 0,
  };
}

/** End of 点 and the digits after it (二点七, 二十四点六), 0 where there is none: 三点二十 is a time. */
function pointEnd(view: View, i: number): number {
  if ((code(view, i) !== DIAN && !isPoint(view, i)) || !isChineseDigit(view, i + 1)) return 0;
  const end = digitRun(view, i + 1);
  return code(view, end) === TEN ? 0 : end;
}

function pointed(view: View, wholePart: string, point: number, end: number): Decimal {
  return decimal(BigInt(wholePart + spelled(view, point + 1, end)), point + 1 - end);
}

function vagueAt(view: View, i: number): "gt" | "approx" | null {
  const c = code(view, i);
  if (c === YU || c === DUO || c === JI) return "gt";
  return c === LAI && NUMERAL_CLASS[code(view, i - 1)] === UNIT && code(view, i + 1) !== ZI ? "approx" : null;
}

export function sectionAt(view: View, i: number): Section | null {
  const kind = NUMERAL_CLASS[code(view, i)];
  if (kind === ARABIC) return arabicSection(view, i);
  return kind === DIGIT || kind === UNIT ? chineseSection(view, i) : null;
}

/** 零 before a single digit joins two amounts (三年零六个月) and begins none. */
export function isFiller(view: View, i: number): boolean {
  return (
    code(view, i) === LING && isChineseDigit(view, i + 1) && code(view, i + 2) !== DIAN && digitRun(view, i) === i + 2
  );
}

/** 余, 多, 几 after digits or a scale word; 多 needs something to count after it. */
export function vagueAfterDigits(view: View, i: number): "gt" | "approx" | null {
  const c = code(view, i);
  if (c === YU || c === JI) return "gt";
  if (c === DUO) return code(view, i + 1) !== SHAO ? "gt" : null;
  return c === LAI && isArabic(code(view, i - 1)) && COUNTED_AFTER_LAI.has(code(view, i + 1)) ? "approx" : null;
}
