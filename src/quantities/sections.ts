/** The parts of a numeral between scale words: Arabic digits, or up to 9999 in Chinese characters. */
import { type Decimal, decimal, shift } from "../core/decimal.js";
import { ARABIC, DIGIT, DIGIT_VALUE, isArabic, NUMERAL_CLASS, POWER, UNIT } from "./chars.js";
import type { View } from "./view.js";

export interface Section {
  end: number;
  value: Decimal;
  upper: Decimal | null;
  vague: "gt" | "approx" | null;
  form: "arabic" | "chinese";
  bare: boolean;
  digitString: boolean;
  wholeDigits: number;
  hasPoint: boolean;
  leadingZero: boolean;
  /** The power of the last 十, 百, 千 (0 if a digit closed the section without one). */
  lastPower: number;
  closedByDigit: boolean;
}

const [YU, DUO, JI, LAI, DIAN] = [..."余多几来点"].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];
const LING = "零".charCodeAt(0);
const QIAN = "千".charCodeAt(0);
/** After 千 these make it part of the unit: 千瓦, 千伏, 千卡. */
const KILO = new Set([..."瓦伏卡赫帕焦"].map((c) => c.charCodeAt(0)));
const KILO_AFTER_ARABIC = new Set([...KILO, ..."米克升字牛".split("").map((c) => c.charCodeAt(0))]);
const KE = "克".charCodeAt(0);

export const code = (view: View, i: number): number => view.codes[i] ?? 0;

function arabicSection(view: View, start: number): Section {
  let i = start;
  let value = 0n;
  let digits = 0;
  const push = (c: number) => {
    value = value * 10n + BigInt(c - 48);
  };
  while (isArabic(code(view, i)) && digits < 400) {
    i++;
    digits++;
  }
  value = BigInt(view.text.slice(start, i));
  const whole = i - start;
  const leadingZero = whole > 1 && code(view, start) === 48;
  while (whole <= 3 && whole > 0 && !leadingZero && digits < 60 && isGroup(view, i)) {
    for (let k = 1; k <= 3; k++) push(code(view, i + k));
    i += 4;
    digits += 3;
  }
  let exponent = 0;
  if (code(view, i) === 46 && isArabic(code(view, i + 1))) {
    const from = i + 1;
    i = from;
    while (isArabic(code(view, i)) && i - from < 400) i++;
    value = value * 10n ** BigInt(i - from) + BigInt(view.text.slice(from, i));
    exponent = from - i;
  }
  return {
    end: i,
    value: decimal(value, exponent),
    upper: null,
    vague: null,
    form: "arabic",
    bare: false,
    digitString: false,
    wholeDigits: digits,
    hasPoint: exponent < 0,
    leadingZero,
    lastPower: 0,
    closedByDigit: true,
  };
}

/** A separator (`,`, `，` or a space) and exactly three digits. */
function isGroup(view: View, i: number): boolean {
  const c = code(view, i);
  if (c !== 44 && c !== 0xff0c && c !== 32) return false;
  return (
    isArabic(code(view, i + 1)) &&
    isArabic(code(view, i + 2)) &&
    isArabic(code(view, i + 3)) &&
    !isArabic(code(view, i + 4))
  );
}

const POINTS = new Set([..."·.•・"].map((c) => c.charCodeAt(0)));
const isChineseDigit = (view: View, i: number): boolean => NUMERAL_CLASS[code(view, i)] === DIGIT;

/** A printed decimal point between Chinese digits: 七六六·四. */
const isPoint = (view: View, i: number): boolean =>
  POINTS.has(code(view, i)) && isChineseDigit(view, i + 1) && isChineseDigit(view, i - 1);

/** End of digits written by position in groups of three, or `end`: 三、二七八 or 一，五〇〇. */
function groupedEnd(view: View, start: number, end: number): number {
  if (end - start > 3) return end;
  let i = end;
  while (i - start < 24) {
    const c = code(view, i);
    if ((c !== 0x3001 && c !== 0xff0c) || digitRun(view, i + 1) !== i + 4) break;
    if (NUMERAL_CLASS[code(view, i + 4)] === UNIT || code(view, i + 4) === DIAN) break;
    i += 4;
  }
  return i;
}

/** Up to 9999 in Chinese characters; null where no numeral begins here. */
function chineseSection(view: View, start: number): Section | null {
  const run = digitRun(view, start);
  const next = NUMERAL_CLASS[code(view, run)];
  const grouped = run > start ? groupedEnd(view, start, run) : run;
  if (grouped > run || (run > start && isPoint(view, run))) return digitString(view, start, grouped);
  if (
    run - start > 2 ||
    (run - start === 2 && (view.positional && next !== UNIT ? true : !isPair(view, start)) && !isZero(view, start))
  )
    return digitString(view, start, run);
  if (isZero(view, start) && run === start + 1 && next !== UNIT) return digitString(view, start, run);
  let [i, sum, upperSum, last] = [start, 0n, 0n, 4];
  let isRange = false;
  let closedByDigit = false;
  let vague: "gt" | "approx" | null = null;
  if (next === UNIT && run === start && code(view, start) !== "十".charCodeAt(0) && POWER[code(view, start)] === 0)
    return null;
  const bare = run === start && (POWER[code(view, start)] ?? 0) > 1;
  while (vague === null) {
    while (isZero(view, i) && (i > start || NUMERAL_CLASS[code(view, i + 1)] === DIGIT)) i++;
    const [low, high, after] = digitOrPair(view, i);
    const power = NUMERAL_CLASS[code(view, after)] === UNIT ? (POWER[code(view, after)] ?? 0) : 0;
    const kilo = power === 3 && after > i && isKilo(view, after);
    if (power > 0 && power < last && !kilo && (after > i || i === start || power === 1)) {
      const weight = 10n ** BigInt(power);
      sum += (after > i ? low : 1n) * weight;
      upperSum += (after > i ? high : 1n) * weight;
      isRange ||= low !== high;
      last = power;
      closedByDigit = false;
      i = after + 1;
      vague = vagueAt(view, i);
      if (vague !== null) i++;
      continue;
    }
    if (after > i) {
      sum += low;
      upperSum += high;
      isRange ||= low !== high;
      closedByDigit = true;
      i = after;
    }
    break;
  }
  if (i === start) return null;
  return {
    ...pointed(view, i, sum),
    upper: isRange ? decimal(upperSum) : null,
    vague,
    form: "chinese",
    bare,
    digitString: false,
    wholeDigits: 0,
    leadingZero: false,
    lastPower: last === 4 ? 0 : last,
    closedByDigit,
  };
}

export const isZero = (view: View, i: number): boolean =>
  NUMERAL_CLASS[code(view, i)] === DIGIT && DIGIT_VALUE[code(view, i)] === 0;

function digitRun(view: View, start: number): number {
  let i = start;
  while (NUMERAL_CLASS[code(view, i)] === DIGIT && i - start < 400) i++;
  return i;
}

/** 三四, 七八, 三五: neighbours say "three or four". */
function isPair(view: View, i: number): boolean {
  const [a, b] = [DIGIT_VALUE[code(view, i)] ?? 0, DIGIT_VALUE[code(view, i + 1)] ?? 0];
  return a > 0 && NUMERAL_CLASS[code(view, i + 1)] === DIGIT && (b === a + 1 || (a === 3 && b === 5));
}

function digitOrPair(view: View, i: number): [bigint, bigint, number] {
  if (NUMERAL_CLASS[code(view, i)] !== DIGIT || isZero(view, i)) return [0n, 0n, i];
  const low = BigInt(DIGIT_VALUE[code(view, i)] ?? 0);
  if (!isPair(view, i)) return [low, low, i + 1];
  return [low, BigInt(DIGIT_VALUE[code(view, i + 1)] ?? 0), i + 2];
}

/** 千 that begins 千瓦 or 千克 is no thousand. */
function isKilo(view: View, i: number): boolean {
  const next = code(view, i + 1);
  return KILO.has(next) || next === KE;
}

function digitString(view: View, start: number, end: number): Section {
  let digits = "";
  for (let i = start; i < end; i++) if (isChineseDigit(view, i)) digits += String(DIGIT_VALUE[code(view, i)] ?? 0);
  return {
    ...pointed(view, end, BigInt(digits)),
    upper: null,
    vague: null,
    form: "chinese",
    bare: false,
    digitString: true,
    wholeDigits: 0,
    leadingZero: false,
    lastPower: 0,
    closedByDigit: true,
  };
}

/** 点 and digits after it: 二点七, 三十六点八. */
function pointed(view: View, end: number, whole: bigint): { end: number; value: Decimal; hasPoint: boolean } {
  if ((code(view, end) !== DIAN && !isPoint(view, end)) || !isChineseDigit(view, end + 1))
    return { end, value: decimal(whole), hasPoint: false };
  const stop = digitRun(view, end + 1);
  let fraction = "";
  for (let i = end + 1; i < stop; i++) fraction += String(DIGIT_VALUE[code(view, i)] ?? 0);
  return { end: stop, value: decimal(BigInt(`${whole}${fraction}`), -fraction.length), hasPoint: true };
}

function vagueAt(view: View, i: number): "gt" | "approx" | null {
  const c = code(view, i);
  if (c === YU || c === DUO || c === JI) return "gt";
  return c === LAI && NUMERAL_CLASS[code(view, i - 1)] === UNIT && code(view, i + 1) !== "自".charCodeAt(0)
    ? "approx"
    : null;
}

/** 千 or 百 after Arabic digits: 5千億, 3百人, but not 500千伏. */
function multiplierAt(view: View, i: number): number {
  if (NUMERAL_CLASS[code(view, i)] !== UNIT) return 0;
  if (code(view, i) === QIAN && KILO_AFTER_ARABIC.has(code(view, i + 1))) return 0;
  return POWER[code(view, i)] ?? 0;
}

export function sectionAt(view: View, i: number): Section | null {
  const kind = NUMERAL_CLASS[code(view, i)];
  if (kind === ARABIC) {
    const section = arabicSection(view, i);
    const power = multiplierAt(view, section.end);
    return power === 0
      ? section
      : { ...section, end: section.end + 1, value: shift(section.value, power), lastPower: power };
  }
  return kind === DIGIT || kind === UNIT ? chineseSection(view, i) : null;
}

/** 零 before a single digit joins two amounts (三年零六个月) and begins none. */
export function isFiller(view: View, i: number): boolean {
  return (
    code(view, i) === LING && isChineseDigit(view, i + 1) && code(view, i + 2) !== DIAN && digitRun(view, i) === i + 2
  );
}

/** 余, 多, 几 after digits or a scale word; 多 needs something to count after it. */
export function vagueAfterDigits(view: View, i: number): "gt" | null {
  const c = code(view, i);
  if (c === YU || c === JI) return "gt";
  return c === DUO && code(view, i + 1) !== "少".charCodeAt(0) ? "gt" : null;
}
