/**
 * Reads one numeral: Arabic (1,029.5, ２，１１１．６, 1 029), Chinese (一千四百五十八亿八千万, 二〇三五, 三点五) or both
 * (3萬3,883, 5千億, 4兆8,530億), with its scale words, 余, 多 and 几.
 */
import { add, type Decimal, decimal, equal, reduce, shift } from "../core/decimal.js";
import { ARABIC, DIGIT, DIGIT_VALUE, HALF, isArabic, NUMERAL_CLASS, POWER, SCALE, UNIT } from "./chars.js";
import type { View } from "./view.js";

export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** As printed, over its largest scale word. */
  readonly number: Decimal;
  /** Power of ten of the largest scale word: 0, 3, 4, 6, 8 or 12. */
  readonly power: number;
  /** 三四百: 300 and 400 (over the scale); the number is then the lower. */
  readonly upper: Decimal | null;
  /** 余, 多, 几: more than the number; 来: about it. */
  readonly vague: "gt" | "approx" | null;
  readonly form: "arabic" | "chinese" | "mixed";
  /** Starts with 百, 千, 万 or 亿: 百亿, 千, 万亿. */
  readonly bare: boolean;
  /** Digits in a row without 十 or 百: 二〇三五, 五四. */
  readonly digitString: boolean;
  /** Length of the whole part, for Arabic numerals. */
  readonly wholeDigits: number;
  readonly hasPoint: boolean;
  readonly leadingZero: boolean;
  /** Where the largest scale word stands; equal where there is none. */
  readonly scaleStart: number;
  readonly scaleEnd: number;
}

interface Section {
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

const [YU, DUO, JI, LAI, DIAN, ZHAO] = [..."余多几来点兆"].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const WAN = "万".charCodeAt(0);
const YI = "亿".charCodeAt(0);
const QIAN = "千".charCodeAt(0);
/** After 千 these make it part of the unit: 千瓦, 千伏, 千卡. */
const KILO = new Set([..."瓦伏卡赫帕焦牛吨升字比"].map((c) => c.charCodeAt(0)));
const KILO_AFTER_ARABIC = new Set([...KILO, ..."米克".split("").map((c) => c.charCodeAt(0))]);
const KE = "克".charCodeAt(0);
/** After 兆 these show that it is 10^12 (4兆元, 1兆378億), not mega. */
const AFTER_TRILLION = new Set([..."元美日欧港圆余多个户新"].map((c) => c.charCodeAt(0)));

const code = (view: View, i: number): number => view.codes[i] ?? 0;

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
const isPoint = (view: View, i: number): boolean => POINTS.has(code(view, i)) && isChineseDigit(view, i + 1) && isChineseDigit(view, i - 1);

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
  if (run - start > 2 || (run - start === 2 && (view.positional && next !== UNIT ? true : !isPair(view, start)) && !isZero(view, start)))
    return digitString(view, start, run);
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

const isZero = (view: View, i: number): boolean =>
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

/** The power of a scale word at i and where it ends; power 0 where there is none. */
function scaleAt(view: View, i: number, below: number): [power: number, end: number] {
  const c = code(view, i);
  if (c === WAN && code(view, i + 1) === YI && below > 12) return [12, i + 2];
  if (c === WAN && below > 4) return [4, i + 1];
  if (c === YI && below > 8) return [8, i + 1];
  if (c === ZHAO && below > 12 && (AFTER_TRILLION.has(code(view, i + 1)) || isArabic(code(view, i + 1))))
    return [12, i + 1];
  return [0, i];
}

/** 千 or 百 after Arabic digits: 5千億, 3百人, but not 500千伏. */
function multiplierAt(view: View, i: number): number {
  if (NUMERAL_CLASS[code(view, i)] !== UNIT) return 0;
  if (code(view, i) === QIAN && KILO_AFTER_ARABIC.has(code(view, i + 1))) return 0;
  return POWER[code(view, i)] ?? 0;
}

function sectionAt(view: View, i: number): Section | null {
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

interface Sum {
  end: number;
  total: Decimal;
  upper: Decimal;
  power: number;
  vague: "gt" | "approx" | null;
  scaleStart: number;
  scaleEnd: number;
  mixed: boolean;
}

export function readNumeral(view: View, start: number): Numeral | null {
  const first = sectionAt(view, start);
  const bareScale = first === null && NUMERAL_CLASS[code(view, start)] === SCALE;
  if (first === null && !bareScale) return null;
  const sum = addSections(view, start, first);
  if (sum === null) return null;
  if (first?.form === "arabic") countMultiplier(first, sum);
  const number = shift(sum.total, -sum.power);
  const upper = shift(sum.upper, -sum.power);
  const arabic = first?.form === "arabic";
  return {
    start,
    end: sum.end,
    number,
    power: sum.power,
    upper: !equal(sum.total, sum.upper) ? upper : null,
    vague: sum.vague,
    form: sum.mixed ? "mixed" : arabic ? "arabic" : "chinese",
    bare: bareScale || (first?.bare ?? false),
    digitString: (first?.digitString ?? false) && sum.power === 0,
    wholeDigits: first?.wholeDigits ?? 0,
    hasPoint: first?.hasPoint ?? false,
    leadingZero: first?.leadingZero ?? false,
    scaleStart: sum.scaleStart,
    scaleEnd: sum.scaleEnd,
  };
}

/** 5千 and 3百万 after Arabic digits: 千 and 百万 are scale words, 10^3 and 10^6. */
function countMultiplier(first: Section, sum: Sum): void {
  const thousand = first.lastPower === 3 && sum.power === 0;
  const million = first.lastPower === 2 && sum.power === 4 && sum.scaleStart === first.end;
  if (!thousand && !million) return;
  sum.power = thousand ? 3 : 6;
  sum.scaleStart = first.end - 1;
  if (thousand) sum.scaleEnd = first.end;
}

/** 一千四百五十八亿 + 八千万: sections with falling scale words. */
function addSections(view: View, start: number, first: Section | null): Sum | null {
  let section = first;
  const state: Sum = {
    end: start,
    total: decimal(0n),
    upper: decimal(0n),
    power: 0,
    vague: null,
    scaleStart: start,
    scaleEnd: start,
    mixed: false,
  };
  let below = 99;
  for (let guard = 0; guard < 4; guard++) {
    let end = section?.end ?? state.end;
    let vague = section?.vague ?? null;
    if (section && vague === null && section.form === "arabic") {
      vague = vagueAfterDigits(view, end);
      if (vague) end++;
    }
    const value = section?.value ?? decimal(1n);
    const [power, afterScale] = scaleAt(view, end, below);
    if (power === 0 && section === null) return guard === 0 ? null : state;
    state.total = guard === 0 ? shift(value, power) : reduce(add(state.total, shift(value, power)));
    state.upper =
      guard === 0
        ? shift(section?.upper ?? value, power)
        : reduce(add(state.upper, shift(section?.upper ?? value, power)));
    if (section && first && section !== first && section.form !== first.form) state.mixed = true;
    if (section?.form === "arabic" && section.lastPower > 0) state.mixed = true;
    if (state.power === 0 && power > 0) {
      state.power = power;
      state.scaleStart = end;
      state.scaleEnd = afterScale;
    } else if (power === 0 && state.power === 0) state.scaleStart = state.scaleEnd = end;
    state.end = afterScale;
    state.vague = vague ?? vagueAfterDigits(view, afterScale);
    if (vague === null && state.vague !== null) state.end++;
    if (power === 0 || state.vague !== null || section?.upper) return state;
    below = power;
    const next = nextSection(view, state.end, below, first?.form ?? null);
    if (next === null) return state;
    section = next;
  }
  return state;
}

/** 余, 多, 几 after digits or a scale word; 多 needs something to count after it. */
function vagueAfterDigits(view: View, i: number): "gt" | null {
  const c = code(view, i);
  if (c === YU || c === JI) return "gt";
  return c === DUO && code(view, i + 1) !== "少".charCodeAt(0) ? "gt" : null;
}

/** What goes on after a scale word: 八千万 after 亿, 3,883 after 萬, 五 (five tenths of it) after 三万. */
function nextSection(view: View, i: number, below: number, form: string | null): Section | null {
  const section = sectionAt(view, i);
  if (section === null || section.form !== form || section.bare || section.digitString || section.hasPoint) return null;
  const [power] = scaleAt(view, section.end, below);
  if (section.form === "arabic") return power > 0 || section.lastPower > 0 || section.wholeDigits >= 3 ? section : null;
  const single = power === 0 && section.end === i + 1 && section.lastPower === 0;
  if (!single || isZero(view, i)) return section;
  return { ...section, value: shift(section.value, below - 1) };
}

/** 半 where it stands for one half: 半年, 半小时. */
export function isHalf(view: View, i: number): boolean {
  return NUMERAL_CLASS[code(view, i)] === HALF;
}
