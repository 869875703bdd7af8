/** Numerals that are broken, or that number a part of the document: labels, references, titles, plans. */
import { isArabic, isHan, NUMERAL_CLASS, REACH } from "./chars.js";
import { at, charAt, clauseStart, endsWithAny, isLineStart, startsWithAny } from "./context.js";
import { type Refused, refuse } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import type { Place } from "./place.js";
import { sharedUnit } from "./shapes.js";
import { unitAt } from "./units.js";
import type { View } from "./view.js";

/**
 * 增长$1.$2倍
 *     ^^^^^ the digits were lost when the source was made
 */
const isLatin = (view: View, i: number): boolean => /[A-Za-z]/.test(charAt(view, i));

export function corrupted({ view, numeral: n }: Place): Refused | null {
  const before = charAt(view, n.start - 1);
  const after = charAt(view, n.end);
  const lost =
    (before === "$" && charAt(view, n.end) === ".") ||
    (after === "$" && isArabic(at(view, n.end + 1))) ||
    before === "\ufffd" ||
    after === "\ufffd";
  // l.7: the letter stands for 1, and what is behind its point is no number of its own.
  const headless =
    n.form === "arabic" &&
    before === "." &&
    "lIO".includes(charAt(view, n.start - 2) || "无") &&
    !isLatin(view, n.start - 3);
  const misread =
    n.form === "arabic" &&
    "lOoI".includes(after) &&
    after !== "" &&
    (isArabic(at(view, n.end + 1)) || ".万亿%".includes(charAt(view, n.end + 1) || "无"));
  if (!lost && !misread && !headless && !(before === "$" && charAt(view, n.start - 2) === ".")) return null;
  let [from, to] = [n.start, n.end];
  while (from > 0 && n.start - from < REACH && (headless ? "lIO." : "$.").includes(charAt(view, from - 1))) from--;
  while (
    to - n.end < REACH &&
    (isArabic(at(view, to)) || ("$.,:lO\ufffd".includes(charAt(view, to)) && charAt(view, to) !== ""))
  )
    to++;
  const scale = readNumeral(view, to);
  if (scale?.bare) to = scale.end;
  return refuse("corrupted", from, unitAt(view, to)?.end ?? to);
}

const PARTED = /^[，,]([0-9]{1,2}|[0-9]{4,6})(?![0-9])(?=[万亿%])/;

/**
 * 载重汽车62，6万辆
 *         ^^^^^^^^^ a comma that parts no groups of three digits: a point misread, or digits that were lost
 */
export function partedDigits({ view, numeral: n }: Place): Refused | null {
  if (n.form !== "arabic" || n.power > 0 || n.hasPoint || n.end - n.start > 3) return null;
  if (isArabic(at(view, n.start - 2)) || charAt(view, n.start - 1) === "第") return null;
  const parted = PARTED.exec(view.text.slice(n.end, n.end + 10));
  if (parted === null) return null;
  const whole = readNumeral(view, n.end + 1)?.end ?? n.end + parted[0].length;
  return refuse("corrupted", n.start, unitAt(view, whole)?.end ?? whole);
}

/**
 * （一）推进改革   1. 发展目标   二、农业   一是加快转型   注：1.括号内为累计数
 *   ^              ^            ^          ^^                 ^
 */
export function label({ view, numeral: n }: Place): Refused | null {
  const next = charAt(view, n.end);
  const starts = isLineStart(view, n.start) || (n.form === "arabic" && endsWithAny(view, n.start, ["注:"]));
  if (starts && next === "、" && n.form === "arabic" && beginsList(view, n)) return null;
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

/** 220、110千伏: more than thirty, or three members, is no label. */
function beginsList(view: View, n: Numeral): boolean {
  const members = sharedUnit(view, n)?.length ?? 0;
  return members > 2 || (members === 2 && n.number.coefficient > 30n);
}

const isEdgeComma = (c: string): boolean => c === "，" || c === "、" || c === ",";

/**
 * 专栏 3, 图2, 附表5, 表1
 *      ^   ^
 */
export function reference({ view, numeral: n }: Place): Refused | null {
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

export function title({ inTitle, numeral: n }: Place): Refused | null {
  return inTitle ? refuse("title", n.start, n.end) : null;
}

/**
 * “十四五”时期, 十三五规划
 *  ^^^^^^
 */
export function planName({ view, numeral: n }: Place): Refused | null {
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
