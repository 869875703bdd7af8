/** Numerals inside a name: codes, formulas, quoted labels, fixed words, roads, documents, addresses. */
import { NAME_SUFFIXES, REFUSED_WORDS } from "../data/refusals.js";
import { fold, isArabic, isHan, isLatin, NUMERAL_CLASS, REACH } from "./chars.js";
import { qualifierBefore } from "./comparators.js";
import { at, charAt, endsWithAny, startsWithAny } from "./context.js";
import { type Refused, refuse } from "./draft.js";
import type { Place } from "./place.js";

const ACRONYMS = new Set(["GDP", "CPI", "PPI", "PMI", "R&D", "IPO", "FDI", "ETF", "PPP", "LPR", "GNP"]);

/**
 * G105, PM2.5, 5G, 4A级
 *  ^^^    ^^^  ^   ^
 */
export function modelCode({ view, numeral: n, unit }: Place): Refused | null {
  if (n.form !== "arabic") return null;
  const before = at(view, n.start - 1);
  if (before === 95 || before === 123) return refuse("code", n.start, n.end);
  const spaced = before === 32 && view.text.slice(Math.max(0, n.start - 3), n.start - 1) === "PM";
  if (spaced) return refuse("code", n.start, n.end);
  if (isLatin(before) || (before === 45 && isLatin(at(view, n.start - 2)))) {
    const word = /[A-Za-z&]{1,12}-?$/.exec(view.text.slice(Math.max(0, n.start - 12), n.start))?.[0] ?? "";
    if (!ACRONYMS.has(word) && !/^(?:US|RMB|USD|CNY|HKD|EUR)$/.test(word)) return refuse("code", n.start, n.end);
  }
  if (unit === null && n.power === 0 && isLatin(at(view, n.end))) return refuse("code", n.start, n.end + 1);
  const clock = unit !== null && "分秒".includes(unit.row.name) && "时分".includes(charAt(view, n.start - 1) || "无");
  if (n.leadingZero && n.power === 0 && !n.hasPoint && !clock) return refuse("code", n.start, n.end);
  if (before === 46 && isArabic(at(view, n.start - 2))) return refuse("code", n.start, n.end);
  const versioned = at(view, n.end) === 46 && isArabic(at(view, n.end + 1));
  return versioned ? refuse("code", n.start, n.end) : null;
}

/**
 * 1+4+N, “5+2”, 6+1
 * ^^^^^ a formula of names
 */
export function formula({ view, numeral: n, unit }: Place): Refused | null {
  if (n.power !== 0 || (unit !== null && unit.row.strength === undefined)) return null;
  const part = (i: number) => isArabic(at(view, i)) || isLatin(at(view, i));
  const after = at(view, n.end) === 43 && part(n.end + 1);
  const before = at(view, n.start - 1) === 43 && part(n.start - 2);
  if (!after && !before) return null;
  let to = n.end;
  while (to < n.start + REACH && (part(to) || (at(view, to) === 43 && (part(to + 1) || isHan(at(view, to + 1)))))) to++;
  return refuse("formula", n.start, to);
}

/** 1名干部+3名网格员: nothing but counts of people or groups, joined by +. */
const COUNTS_ADDED =
  /^[0-9]{1,2}[名个支人位家][\u4e00-\u9fff]{1,8}(?:\+[0-9]{1,2}[名个支人位家][\u4e00-\u9fff]{1,8})+$/;

/**
 * “2385”体系
 *  ^^^^ nothing but the number, or what it counts, in the quotation marks: “30条”, “1名干部+3名网格员”
 */
export function quotedNumber({ view, numeral: n, unit, quoteOpen, quoteClose }: Place): Refused | null {
  if (quoteOpen >= 0 && quoteClose - quoteOpen < REACH && COUNTS_ADDED.test(view.text.slice(quoteOpen + 1, quoteClose)))
    return refuse("formula", n.start, unit ? unit.end : n.end);
  if (quoteOpen !== n.start - 1 || n.hasPoint) return null;
  if (quoteClose === n.end) return refuse("quoted-label", n.start, n.end);
  return unit?.row.strength === "counter" && quoteClose === unit.end ? refuse("quoted-label", n.start, unit.end) : null;
}

/**
 * “三个率先、两大主攻方向”
 *   ^^ counts inside a quoted label of a few words
 */
export function quotedSlogan({ view, numeral: n, unit, quoteOpen, quoteClose }: Place): Refused | null {
  if (n.form !== "chinese" || quoteOpen < 0 || quoteClose < 0 || n.power > 0 || quoteClose - quoteOpen > 32)
    return null;
  if (
    unit &&
    unit.row.strength === undefined &&
    unit.row.dimension !== "persons" &&
    unit.row.dimension !== "households"
  )
    return null;
  return /[。！？]/.test(view.text.slice(quoteOpen, quoteClose)) ? null : refuse("quoted-label", n.start, n.end);
}

interface Phrase {
  readonly text: string;
  readonly offset: number;
  readonly rule: string;
}

/** Refused words by the numeral character that they are found at and the one after it. */
let phrases: ReadonlyMap<number, readonly Phrase[]> | null = null;

const keyOf = (first: number, second: number): number => first * 65536 + second;

function phraseTable(): Map<number, Phrase[]> {
  const table = new Map<number, Phrase[]>();
  for (const { rule, words } of REFUSED_WORDS)
    for (const text of words.split(" ").map(fold)) {
      const offset = numeralIn(text);
      const key = keyOf(text.charCodeAt(offset), text.charCodeAt(offset + 1) || 0);
      const known = table.get(key);
      if (known) known.push({ text, offset, rule });
      else table.set(key, [{ text, offset, rule }]);
    }
  for (const found of table.values()) found.sort((a, b) => b.text.length - a.text.length);
  return table;
}

/** Where the first numeral of a word stands. */
function numeralIn(word: string): number {
  let i = 0;
  while (i < word.length - 1 && NUMERAL_CLASS[word.charCodeAt(i)] === 0) i++;
  return i;
}

/** Two characters with which a refused word goes on from its first numeral. */
export function isPhrase(first: number, second: number): boolean {
  phrases ??= phraseTable();
  return phrases.has(keyOf(first, second));
}

/** 四个全面, 一年一度, 三门峡: unless number or unit goes on past the word (十分钟, 一点五倍). */
export function fixedWord({ view, numeral: n, unit }: Place): Refused | null {
  phrases ??= phraseTable();
  const reach = unit ? unit.end : n.end;
  if (n.bare && unit && (qualifierBefore(view, n.start, null, true)?.comparator ?? "eq") !== "eq") return null;
  if (unit?.row.name === "番" && endsWithAny(view, n.start, ["翻", "翻了"])) return null;
  for (const { text, offset, rule } of phrases.get(keyOf(at(view, n.start), at(view, n.start + 1))) ?? []) {
    const from = n.start - offset;
    if (from < 0 || !view.text.startsWith(text, from) || reach > from + text.length) continue;
    return refuse(rule, n.start, Math.max(n.end, from + text.length));
  }
  return null;
}

/**
 * 105国道, 12号文件, 4.0版, 三级公路
 */
export function nameSuffix({ view, numeral: n, unit }: Place): Refused | null {
  if (unit !== null || n.power > 0) return null;
  const word = startsWithAny(view, n.end, NAME_SUFFIXES);
  return word
    ? refuse(word === "级" ? "grade" : word.startsWith("期") ? "ordinal" : "name", n.start, n.end + word.length)
    : null;
}

/**
 * 10^12, 3×10⁵, 10⁹
 * ^^^^^ a power: its exponent may have been lost on the way, so nothing of it is read
 */
export function superscript({ view, numeral: n }: Place): Refused | null {
  if (n.form !== "arabic") return null;
  const raised = (i: number): boolean => SUPERSCRIPTS.includes(charAt(view, i) || "无");
  if (at(view, n.end) === CARET && isArabic(at(view, n.end + 1))) return refuse("superscript", n.start, n.end);
  if (at(view, n.start - 1) === CARET && isArabic(at(view, n.start - 2))) return refuse("superscript", n.start, n.end);
  if (raised(n.end)) return refuse("superscript", n.start, n.end + 1);
  const factor = at(view, n.end) === TIMES && /^[×]10(?:\^|[⁰¹²³⁴⁵⁶⁷⁸⁹])/.test(view.text.slice(n.end, n.end + 4));
  return factor ? refuse("superscript", n.start, n.end) : null;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const CARET = 94;
const TIMES = 0xd7;

/**
 * 1栋2单元301室
 * ^^^^ where, not how many
 */
export function address({ view, numeral: n, unit }: Place): Refused | null {
  if (n.form !== "arabic" || !unit || !/^[栋幢层单元]/.test(unit.row.name)) return null;
  return /^[0-9]{1,4}(?:单元|室|号|层|栋|幢)/.test(view.text.slice(unit.end, unit.end + 8))
    ? refuse("address", n.start, unit.end)
    : null;
}
