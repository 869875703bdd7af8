/**
 * Reads one numeral: Arabic (1,029.5, ２，１１１．６, 1 029), Chinese (一千四百五十八亿八千万, 二〇三五, 三点五) or both
 * (3萬3,883, 5千億, 4兆8,530億), with its scale words, 余, 多 and 几.
 */
import { add, type Decimal, decimal, equal, reduce, shift } from "../core/decimal.js";
import { isArabic, NUMERAL_CLASS, SCALE } from "./chars.js";
import { code, isFiller, isZero, type Section, sectionAt, vagueAfterDigits } from "./sections.js";
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

const [WAN, YI, ZHAO, GE] = [..."万亿兆个"].map((c) => c.charCodeAt(0)) as [number, number, number, number];
/** After 兆 these show that it is 10^12 (4兆元, 1兆378億), not mega. */
const AFTER_TRILLION = new Set([..."元美日欧港圆余多个户新"].map((c) => c.charCodeAt(0)));

/** After 3个亿 these show that it is 300 million and not three things of 亿元 size. */
const AFTER_GE_YI = new Set([0, ..."，。；、的资投美欧英港日卢左以".split("").map((c) => c.charCodeAt(0))]);

/** The power of a scale word at i and where it ends; power 0 where there is none. */
function scaleAt(view: View, i: number, below: number): [power: number, end: number] {
  const c = code(view, i);
  if (c === WAN && code(view, i + 1) === YI && below > 12) return [12, i + 2];
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
  upper: Decimal;
  power: number;
  vague: "gt" | "approx" | null;
  scaleStart: number;
  scaleEnd: number;
  mixed: boolean;
}

export function readNumeral(view: View, start: number): Numeral | null {
  if (isFiller(view, start)) return null;
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
