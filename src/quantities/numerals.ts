/**
 * Reads one numeral: Arabic (1,029.5, ３，４２５．８, 1 029), Chinese (二千三百零七亿五千万, 二〇三五, 三点五) or both
 * (2萬6,415, 5千億, 3兆2,170億), with its scale words, 余, 多 and 几.
 */
import { add, type Decimal, ONE, reduce, shift } from "../core/decimal.js";
import { isArabic, NUMERAL_CLASS, SCALE } from "./chars.js";
import { code, codeOf, type Section } from "./digits.js";
import { isFiller, isZero, sectionAt, vagueAfterDigits } from "./sections.js";
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

const [WAN, YI, ZHAO, GE, LIANG] = [..."万亿兆个两"].map(codeOf) as [number, number, number, number, number];
/** After 兆 these show that it is 10^12 (4兆元, 1兆378億), not mega. */
const AFTER_TRILLION = new Set([..."元美日欧港圆余多个户新"].map((c) => c.charCodeAt(0)));

/** After 3个亿 these show that it is 300 million and not three things of 亿元 size. */
const AFTER_GE_YI = new Set([0, ..."，。；、的资投美欧英港日卢左以".split("").map((c) => c.charCodeAt(0))]);

/** The power of a scale word at i and where it ends; power 0 where there is none. */
function scaleAt(view: View, i: number, below: number): [power: number, end: number] {
  const c = code(view, i);
  if (c === WAN && code(view, i + 1) === YI && below > 12) return [12, i + 2];
  if (c === WAN && code(view, i + 1) === WAN && below > 8) return [8, i + 2];
  if (c === WAN && below > 4) return [4, i + 1];
  if (c === YI && below > 8) return [8, i + 1];
  if (c === GE && below > 12 && code(view, i + 1) === YI && AFTER_GE_YI.has(code(view, i + 2))) return [8, i + 2];
  if (c === ZHAO && below > 12 && (AFTER_TRILLION.has(code(view, i + 1)) || isArabic(code(view, i + 1))))
    return [12, i + 1];
  return [0, i];
}

interface Sum {
  end: number;
  total: Decimal;
  /** Null unless a section says two numbers: 三四百. */
  upper: Decimal | null;
  power: number;
  vague: "gt" | "approx" | null;
  scaleStart: number;
  scaleEnd: number;
  mixed: boolean;
}

export function readNumeral(view: View, start: number): Numeral | null {
  const kind = NUMERAL_CLASS[code(view, start)] ?? 0;
  if (kind === 0 || isFiller(view, start)) return null;
  const first = sectionAt(view, start);
  if (first === null && kind !== SCALE) return null;
  const sum = addSections(view, start, first);
  if (first?.form === "arabic") countMultiplier(first, sum);
  return {
    start,
    end: sum.end,
    number: shift(sum.total, -sum.power),
    power: sum.power,
    upper: sum.upper === null ? null : shift(sum.upper, -sum.power),
    vague: sum.vague,
    form: sum.mixed ? "mixed" : (first?.form ?? "chinese"),
    bare: first === null || first.bare,
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
  if ((!thousand && !million) || first.several) return;
  sum.power = thousand ? 3 : 6;
  sum.scaleStart = first.end - 1;
  if (thousand) sum.scaleEnd = first.end;
}

/** 二千三百零七亿 + 五千万: sections with falling scale words. */
function addSections(view: View, start: number, first: Section | null): Sum {
  const sum = firstSection(view, start, first);
  let below = sum.power;
  for (let guard = 0; guard < 4 && below > 0 && !sum.upper; guard++) {
    if (raise(view, sum)) {
      below = sum.power;
      continue;
    }
    const section = sum.vague === null ? nextSection(view, sum.end, below, first?.form ?? null) : null;
    if (section === null) break;
    below = addSection(view, sum, section, below);
    if (below === 0) raise(view, sum);
    if (section.upper) break;
  }
  return sum;
}

/** 一万五千亿, 三十万多亿: 亿 after an amount in 万 multiplies all of it. */
function raise(view: View, sum: Sum): boolean {
  if (sum.power !== 4 || sum.end === sum.scaleEnd || code(view, sum.end) !== YI) return false;
  sum.total = shift(sum.total, 8);
  if (sum.upper) sum.upper = shift(sum.upper, 8);
  sum.power = 8;
  sum.scaleStart = sum.end;
  sum.scaleEnd = ++sum.end;
  return true;
}

/** Where the scale word of a section stands, and 余, 多, 几 around it. */
function tailOf(
  view: View,
  section: Section | null,
  from: number,
  below: number,
): { from: number; power: number; to: number; end: number; vague: Sum["vague"] } {
  let end = section?.end ?? from;
  let vague = section?.vague ?? null;
  if (section?.form === "arabic") {
    vague = vagueAfterDigits(view, end);
    if (vague) end++;
  }
  const [power, to] = scaleAt(view, end, below);
  if (vague !== null) return { from: end, power, to, end: to, vague };
  const after = vagueAfterDigits(view, to);
  return { from: end, power, to, end: after ? to + 1 : to, vague: after };
}

function firstSection(view: View, start: number, section: Section | null): Sum {
  const tail = tailOf(view, section, start, 99);
  return {
    end: tail.end,
    total: shift(section?.value ?? ONE, tail.power),
    upper: section?.upper ? shift(section.upper, tail.power) : null,
    power: tail.power,
    vague: tail.vague,
    scaleStart: tail.from,
    scaleEnd: tail.power > 0 ? tail.to : tail.from,
    mixed: section?.form === "arabic" && section.lastPower > 0,
  };
}

/** Adds a section that goes on after a scale word; says the power of its own. */
function addSection(view: View, sum: Sum, section: Section, below: number): number {
  const tail = tailOf(view, section, sum.end, below);
  if (section.upper) sum.upper = reduce(add(sum.total, shift(section.upper, tail.power)));
  sum.total = reduce(add(sum.total, shift(section.value, tail.power)));
  if (section.form === "arabic" && section.lastPower > 0) sum.mixed = true;
  sum.end = tail.end;
  sum.vague = tail.vague;
  return tail.power;
}

/** What goes on after a scale word: 五千万 after 亿, 6,415 after 萬, 五 (five tenths of it) after 三万. */
function nextSection(view: View, i: number, below: number, form: string | null): Section | null {
  const section = sectionAt(view, i);
  if (section === null || section.form !== form || section.bare || section.digitString || section.hasPoint) return null;
  const [power] = scaleAt(view, section.end, below);
  if (section.form === "arabic") return power > 0 || section.lastPower > 0 || section.wholeDigits >= 3 ? section : null;
  const single = power === 0 && section.end === i + 1 && section.lastPower === 0;
  if (single && code(view, i) === LIANG) return null;
  if (!single || isZero(view, i)) return section;
  return { ...section, value: shift(section.value, below - 1) };
}
