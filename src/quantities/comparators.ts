/** 超, 约, 以上, 左右: which word of comparison a number has, on either side of it. */
import { BETWEEN, QUALIFIERS, type QualifierRow, SIGN_COMPARATORS } from "../data/qualifiers.js";
import { fold, isLatin } from "./chars.js";
import { at, charAt, startsWithAny } from "./context.js";
import type { Comparator, Dimension } from "./types.js";
import type { View } from "./view.js";

export interface Qualifier {
  readonly comparator: Comparator;
  readonly word: string;
  readonly side: "before" | "after" | "sign";
  /** Where the word begins (before) or ends (after). */
  readonly edge: number;
}

interface Indexed {
  readonly word: string;
  readonly row: QualifierRow;
}

interface Index {
  readonly beforeByLast: ReadonlyMap<number, readonly Indexed[]>;
  readonly afterByFirst: ReadonlyMap<number, readonly Indexed[]>;
}

function makeIndex(): Index {
  const before = new Map<number, Indexed[]>();
  const after = new Map<number, Indexed[]>();
  const longestFirst = QUALIFIERS.map((row) => ({ word: fold(row.word), row })).sort(
    (a, b) => b.word.length - a.word.length,
  );
  for (const indexed of longestFirst) {
    const { word, row } = indexed;
    const [map, c] = row.side === "before" ? [before, word.charCodeAt(word.length - 1)] : [after, word.charCodeAt(0)];
    map.set(c, [...(map.get(c) ?? []), indexed]);
  }
  return { beforeByLast: before, afterByFirst: after };
}

let made: Index | null = null;
function index(): Index {
  made ??= makeIndex();
  return made;
}

const signs = new Map(SIGN_COMPARATORS.map(([sign, comparator]) => [sign.charCodeAt(0), comparator]));
const PERIODS = new Set(["年", "个月", "天", "周年", "周", "日", "季", "个季度", "个年头"]);

export function signBefore(view: View, i: number): Comparator | null {
  const sign = signs.get(at(view, i - 1));
  return sign === undefined || isLatin(at(view, i - 2)) || at(view, i - 2) === 47 ? null : sign;
}

/** 约新台币5500亿元: the name of the money stands between the word and its number. */
const MONEY_NAMES = ["新台币", "新臺幣", "新台幣", "人民币", "人民幣", "港币", "港幣"];

/** The word of comparison right before i; 了, 到, 为 may stand between (突破了, 约为). */
export function qualifierBefore(view: View, i: number, unit: string | null, bare: boolean): Qualifier | null {
  let end = i;
  const money = "币幣".includes(charAt(view, i - 1) || "无")
    ? MONEY_NAMES.find((name) => view.text.endsWith(name, i))
    : undefined;
  if (money !== undefined) end -= money.length;
  for (let skipped = 0; skipped <= 2; skipped++) {
    const found = wordEndingAt(view, end, unit);
    if (found) return found;
    if (!BETWEEN.includes(charAt(view, end - 1)) || end === 0) break;
    end--;
  }
  if (bare && charAt(view, i - 1) === "上" && charAt(view, i - 2) !== "以")
    return { comparator: "ge", word: "上", side: "before", edge: i - 1 };
  return null;
}

function wordEndingAt(view: View, end: number, unit: string | null): Qualifier | null {
  for (const { word, row } of index().beforeByLast.get(at(view, end - 1)) ?? []) {
    const start = end - word.length;
    if (start < 0 || !view.text.startsWith(word, start)) continue;
    const previous = charAt(view, start - 1);
    if (row.notAfter?.includes(previous) && previous !== "" && previous !== " ") continue;
    if (row.onlyAfter && previous !== "" && !row.onlyAfter.includes(previous) && !"\n，。；“".includes(previous))
      continue;
    const comparator = row.notPeriod && unit !== null && PERIODS.has(unit) ? "eq" : row.comparator;
    return { comparator, word: row.word, side: "before", edge: start };
  }
  return null;
}

const AFTER_NOUNS = ["人口", "企业", "(含)", "(不含)", "级", "(户)", "项目", "用户"];
const NOT_INSIDE = [
  "容",
  "部",
  "外",
  "地",
  "涵",
  "需",
  "蒙",
  "河",
  "陆",
  "科",
  "设",
  "生",
  "在",
  "销",
  "贸",
  "循",
  "参",
];

/** The word of comparison after the unit; a bracketed 含 or a short noun may stand between (10万人口以上). */
export function qualifierAfter(view: View, i: number, dimension: Dimension): Qualifier | null {
  return wordStartingAt(view, i, dimension) ?? afterNoun(view, i, dimension) ?? step(view, i);
}

function afterNoun(view: View, i: number, dimension: Dimension): Qualifier | null {
  const noun = startsWithAny(view, i, AFTER_NOUNS);
  return noun ? wordStartingAt(view, i + noun.length, dimension) : null;
}

function wordStartingAt(view: View, i: number, dimension: Dimension): Qualifier | null {
  for (const { word, row } of index().afterByFirst.get(at(view, i)) ?? []) {
    if (!view.text.startsWith(word, i)) continue;
    const end = i + word.length;
    if (row.timeOnly && (dimension !== "duration" || startsWithAny(view, end, NOT_INSIDE) || !isLimit(view, i)))
      continue;
    if (word === "以下" && startsWithAny(view, end, ["简称", "方面", "问题", "措施", "同"])) continue;
    return { comparator: row.comparator, word: row.word, side: "after", edge: end };
  }
  return null;
}

const LIMIT_VERBS =
  /^[^，。；]{0,14}(?:完成|建成|达到|实现|办结|投产|解决|消除|退出|偿还|到位|达产|形成|翻番|全部|覆盖|上市|基本(?!建设|农田|医疗|养老|公共)|归还|收回|取得|超过|突破)/;

/** 三年内建成 sets a limit; 五年内 before what happened in them names a period. Days and hours are limits. */
function isLimit(view: View, i: number): boolean {
  if (charAt(view, i - 1) !== "年") return true;
  return (
    LIMIT_VERBS.test(view.text.slice(i + 1, i + 24)) ||
    /(?:力争|争取|确保|必须|承诺|限)[^，。；]{0,5}$/.test(view.text.slice(Math.max(0, i - 12), i - 1))
  );
}

/** 800亿元台阶, 300亿元新台阶: reached, so at least. */
function step(view: View, i: number): Qualifier | null {
  const word = startsWithAny(view, i, ["台阶", "新台阶", "的台阶", "的新台阶"]);
  return word ? { comparator: "ge", word: "台阶", side: "after", edge: i + word.length } : null;
}

/** Which of two words counts: the one that compares, the one before the number first. */
export function settle(before: Qualifier | null, after: Qualifier | null): Qualifier | null {
  if (before && before.comparator !== "eq") return before;
  return after ?? before;
}
