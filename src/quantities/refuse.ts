/** Named rules that say of a numeral: this is no quantity. The first that applies wins. */
import { COUNT_NOUNS_IN_SHU, INDEFINITE_BEFORE, NAME_SUFFIXES, REFUSED_WORDS } from "../data/refusals.js";
import { isArabic, isHan, isLatin, NUMERAL_CLASS, REACH } from "./chars.js";
import { qualifierBefore } from "./comparators.js";
import { at, charAt, clauseBefore, clauseStart, endsWithAny, isLineStart, startsWithAny } from "./context.js";
import { type Refused, refuse } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { fold, type UnitMatch, unitAt } from "./units.js";
import type { View } from "./view.js";

export interface Place {
  readonly view: View;
  readonly numeral: Numeral;
  readonly unit: UnitMatch | null;
  /** Inside 《…》; inside “…” (where it opened and closes), else -1. */
  readonly inTitle: boolean;
  readonly quoteOpen: number;
  readonly quoteClose: number;
}

export type RefusalRule = readonly [name: string, rule: (place: Place) => Refused | null];

/**
 * 增长$1.$2倍
 *     ^^^^^ the digits were lost when the source was made
 */
function corrupted({ view, numeral: n }: Place): Refused | null {
  const before = charAt(view, n.start - 1);
  const after = charAt(view, n.end);
  const lost =
    (before === "$" && charAt(view, n.end) === ".") ||
    (after === "$" && isArabic(at(view, n.end + 1))) ||
    before === "\ufffd" ||
    after === "\ufffd";
  const misread =
    n.form === "arabic" &&
    "lOoI".includes(after) &&
    after !== "" &&
    (isArabic(at(view, n.end + 1)) || ".万亿%".includes(charAt(view, n.end + 1) || "无"));
  if (!lost && !misread && !(before === "$" && charAt(view, n.start - 2) === ".")) return null;
  let [from, to] = [n.start, n.end];
  while (from > 0 && n.start - from < REACH && "$.".includes(charAt(view, from - 1))) from--;
  while (
    to - n.end < REACH &&
    (isArabic(at(view, to)) || ("$.,:lO\ufffd".includes(charAt(view, to)) && charAt(view, to) !== ""))
  )
    to++;
  const scale = readNumeral(view, to);
  if (scale?.bare) to = scale.end;
  return refuse("corrupted", from, unitAt(view, to)?.end ?? to);
}

/**
 * （一）推进改革   1. 发展目标   二、农业   一是加快转型
 *   ^              ^            ^          ^^
 */
function label({ view, numeral: n }: Place): Refused | null {
  const next = charAt(view, n.end);
  const starts = isLineStart(view, n.start);
  if (starts && (next === "、" || (next === "." && !isArabic(at(view, n.end + 1))) || next === ")" || next === "．"))
    return refuse("label", n.start, n.end);
  const short = n.end - n.start <= 3 && n.power === 0 && !n.bare;
  if (charAt(view, n.start - 1) === "(" && next === ")" && short) return refuse("label", n.start, n.end);
  if (n.form !== "chinese" || !short) return null;
  const opens = clauseStart(view, n.start, 2) === n.start || ":“".includes(charAt(view, n.start - 1));
  if (opens && (next === "是" || next === "要")) return refuse("label", n.start, n.end + 1);
  if (
    charAt(view, n.start - 1) === "其" &&
    opens === false &&
    "一二三四五".includes(charAt(view, n.start)) &&
    isEdgeComma(next)
  )
    return refuse("label", n.start, n.end);
  if (opens && next === "、" && NUMERAL_CLASS[at(view, n.end + 1)] === 0 && n.upper === null)
    return refuse("label", n.start, n.end);
  return null;
}

const isEdgeComma = (c: string): boolean => c === "，" || c === "、" || c === ",";

/**
 * 专栏 3, 图2, 附表5, 表1
 *      ^   ^
 */
function reference({ view, numeral: n }: Place): Refused | null {
  if (n.power > 0 || n.hasPoint || n.bare) return null;
  if (endsWithAny(view, n.start, ["专栏", "附表", "附图", "附件", "附录", "图表", "注释", "案例"]))
    return refuse("reference", n.start, n.end);
  const mark = charAt(view, n.start - 1);
  if (n.form !== "arabic" || (mark !== "图" && mark !== "表" && mark !== "注")) return null;
  const before = at(view, n.start - 2);
  return n.start < 2 || !isHan(before) || "见如附上下和与及".includes(charAt(view, n.start - 2))
    ? refuse("reference", n.start, n.end)
    : null;
}

function title({ inTitle, numeral: n }: Place): Refused | null {
  return inTitle ? refuse("title", n.start, n.end) : null;
}

/**
 * “十四五”时期, 十三五规划
 *  ^^^^^^
 */
function planName({ view, numeral: n }: Place): Refused | null {
  const text = view.text.slice(n.start, n.start + 3);
  if (/^十[一二三四五六七八九]五$/.test(text) && !unitAt(view, n.start + 3))
    return refuse("plan-name", n.start, n.start + 3);
  const quoted = charAt(view, n.start - 1) === "“" && charAt(view, n.end) === "”";
  if (quoted && /^(?:十|[一二三四五六七八九])五$/.test(text.slice(0, n.end - n.start)))
    return refuse("plan-name", n.start, n.end);
  return /^十?[一二三四五六七八九]?五$/.test(view.text.slice(n.start, n.end)) &&
    startsWithAny(view, n.end, ["时期", "规划", "期间", "计划"])
    ? refuse("plan-name", n.start, n.end)
    : null;
}

const ACRONYMS = new Set(["GDP", "CPI", "PPI", "PMI", "R&D", "IPO", "FDI", "ETF", "PPP", "LPR", "GNP"]);

/**
 * G105, PM2.5, 5G, 4A级
 *  ^^^    ^^^  ^   ^
 */
function modelCode({ view, numeral: n, unit }: Place): Refused | null {
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
  if (n.leadingZero && n.power === 0 && !n.hasPoint) return refuse("code", n.start, n.end);
  if (before === 46 && isArabic(at(view, n.start - 2))) return refuse("code", n.start, n.end);
  const versioned = at(view, n.end) === 46 && isArabic(at(view, n.end + 1));
  return versioned ? refuse("code", n.start, n.end) : null;
}

/**
 * 1+4+N, “5+2”, 6+1
 * ^^^^^ a formula of names
 */
function formula({ view, numeral: n }: Place): Refused | null {
  if (n.power !== 0) return null;
  const part = (i: number) => isArabic(at(view, i)) || isLatin(at(view, i));
  const after = at(view, n.end) === 43 && part(n.end + 1);
  const before = at(view, n.start - 1) === 43 && part(n.start - 2);
  if (!after && !before) return null;
  let to = n.end;
  while (to < n.start + REACH && (part(to) || (at(view, to) === 43 && (part(to + 1) || isHan(at(view, to + 1)))))) to++;
  return refuse("formula", n.start, to);
}

/**
 * “1461”体系
 *  ^^^^ nothing but the number in the quotation marks
 */
function quotedNumber({ numeral: n, quoteOpen, quoteClose }: Place): Refused | null {
  if (quoteOpen !== n.start - 1 || quoteClose !== n.end || n.hasPoint) return null;
  return refuse("quoted-label", n.start, n.end);
}

/**
 * “三个走在前列、两大战略任务”
 *   ^^ counts inside a quoted label of a few words
 */
function quotedSlogan({ view, numeral: n, unit, quoteOpen, quoteClose }: Place): Refused | null {
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
const phrases = new Map<string, Phrase[]>();
for (const { rule, words } of REFUSED_WORDS)
  for (const word of words.split(" ").map(fold)) {
    for (let i = 0; i < word.length; i++) {
      if (NUMERAL_CLASS[word.charCodeAt(i)] === 0 && i < word.length - 1) continue;
      const key = word.slice(i, i + 2);
      phrases.set(
        key,
        [...(phrases.get(key) ?? []), { text: word, offset: i, rule }].sort((a, b) => b.text.length - a.text.length),
      );
      if (NUMERAL_CLASS[word.charCodeAt(i)] !== 0) break;
    }
  }

/** 四个全面, 一年一度, 三门峡: unless number or unit goes on past the word (十分钟, 一点五倍). */
function fixedWord({ view, numeral: n, unit }: Place): Refused | null {
  const reach = unit ? unit.end : n.end;
  if (n.bare && unit && (qualifierBefore(view, n.start, null, true)?.comparator ?? "eq") !== "eq") return null;
  for (const { text, offset, rule } of phrases.get(view.text.slice(n.start, n.start + 2)) ?? []) {
    const from = n.start - offset;
    if (from < 0 || !view.text.startsWith(text, from) || reach > from + text.length) continue;
    return refuse(rule, n.start, Math.max(n.end, from + text.length));
  }
  return null;
}

/**
 * 数百家, 几十个, 成千上万
 *  ^       ^
 */
function indefinite({ view, numeral: n }: Place): Refused | null {
  const before = charAt(view, n.start - 1);
  if (!(n.bare || (n.form === "chinese" && at(view, n.start) === 0x5341)) || !INDEFINITE_BEFORE.includes(before))
    return null;
  const owner = charAt(view, n.start - 2);
  if (before === "数" && owner !== "" && COUNT_NOUNS_IN_SHU.includes(owner)) return null;
  if (before === "多" && n.bare === false) return null;
  return refuse("indefinite", n.start - 1, n.end);
}

/** 成百上千 */
function hundredsOfThousands({ view, numeral: n }: Place): Refused | null {
  if (charAt(view, n.start - 1) === "上" && NUMERAL_CLASS[at(view, n.start - 2)] === 3)
    return refuse("indefinite", n.start, n.end);
  return n.bare && n.end - n.start === 1 && charAt(view, n.end) === "上" && NUMERAL_CLASS[at(view, n.end + 1)] !== 0
    ? refuse("indefinite", n.start, n.end)
    : null;
}

/**
 * 105国道, 12号文件, 4.0版, 三级公路
 */
function nameSuffix({ view, numeral: n, unit }: Place): Refused | null {
  if (unit !== null || n.power > 0) return null;
  const word = startsWithAny(view, n.end, NAME_SUFFIXES);
  return word
    ? refuse(word === "级" ? "grade" : word.startsWith("期") ? "ordinal" : "name", n.start, n.end + word.length)
    : null;
}

/** 每千人口, 每百户, 每3年: the number belongs to the denominator. */
function denominator({ view, numeral: n, unit }: Place): Refused | null {
  if (charAt(view, n.start - 1) !== "每") return null;
  return refuse("denominator", n.start, unit ? unit.end : n.end);
}

const IN_NAMES =
  /^(?:人口|人|辆|车|吨|元)?(?:的)?(?:生产安全|道路交通|死亡|事故|GDP|地区生产总值|国内生产总值|生产总值|工业增加值|增加值|工业产值|产值|工业总产值|能耗|电耗|水耗|用水|利税|二氧化碳|拥有)/;

/**
 * 10万人生产安全事故死亡人数, 百万吨死亡率, 万元工业增加值用水量
 * ^^^^^^ a unit inside an indicator's name
 */
function unitInName({ view, numeral: n, unit }: Place): Refused | null {
  const one =
    n.number.exponent === 0 &&
    (n.number.coefficient === 1n || n.number.coefficient === 10n || n.number.coefficient === 100n);
  if (!one || n.power === 0 || n.vague) return null;
  const end =
    unit &&
    (unit.row.dimension === "money" || unit.row.name === "吨" || unit.row.name === "人" || unit.row.name === "吨公里")
      ? unit.end
      : n.end;
  return IN_NAMES.test(view.text.slice(end, end + 10)) && (unit === null || unit.end === end)
    ? refuse("unit-in-name", n.start, end)
    : null;
}

/** 这五年, 那三天: names a period, does not measure one. */
function demonstrative({ view, numeral: n, unit }: Place): Refused | null {
  if (!unit || !"这那哪某".includes(charAt(view, n.start - 1)) || n.start === 0) return null;
  const counted = unit.row.strength !== undefined || unit.row.dimension === "duration";
  return counted && n.power === 0 ? refuse("demonstrative", n.start, unit.end) : null;
}

/**
 * 初步核算和最终核实两个步骤, 招商、稳企、扩面三项行动
 *                   ^^                         ^^ as many as were just named
 */
function listedNames({ view, numeral: n, unit }: Place): Refused | null {
  if (
    !unit ||
    n.form !== "chinese" ||
    unit.row.strength !== "counter" ||
    n.number.exponent !== 0 ||
    n.number.coefficient > 10n ||
    n.power > 0 ||
    n.vague
  )
    return null;
  const before = clauseBefore(view, n.start).replace(/等$/, "");
  const marks = before.split("、").length - 1;
  const last = before.slice(before.lastIndexOf("、") + 1);
  const and = /[^、]{2,}[和与及][^、]{2,}$/.test(last) ? 1 : 0;
  const names = marks + and + 1;
  return names > 1 && names === Number(n.number.coefficient) && !/[0-9]/.test(last)
    ? refuse("listed-count", n.start, unit.end)
    : null;
}

/** The order matters: what is broken, then where it stands, then what it means. */
export const REFUSALS_FIRST: readonly RefusalRule[] = [
  ["corrupted", corrupted],
  ["label", label],
  ["reference", reference],
  ["title", title],
  ["plan-name", planName],
  ["denominator", denominator],
];

export const REFUSALS: readonly RefusalRule[] = [
  ["code", modelCode],
  ["formula", formula],
  ["quoted-label", quotedNumber],
  ["fixed-word", fixedWord],
  ["quoted-slogan", quotedSlogan],
  ["indefinite", indefinite],
  ["hundreds", hundredsOfThousands],
  ["name", nameSuffix],
  ["unit-in-name", unitInName],
  ["demonstrative", demonstrative],
  ["listed-count", listedNames],
];
