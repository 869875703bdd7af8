/** Years, months, days, quarters, clock times: numerals that say when, not how much. */
import { isRepublicYear } from "../core/republic-year.js";
import { isArabic, NUMERAL_CLASS } from "./chars.js";
import { at, charAt, clauseBefore, endsWithAny, startsWithAny } from "./context.js";
import { type Refused, refuse } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import type { View } from "./view.js";

const JOINERS = "-—–~～至到、和与及/";
const plain = (n: Numeral): boolean => n.power === 0 && !n.hasPoint && n.vague === null && n.upper === null && !n.bare;
const small = (n: Numeral): number =>
  n.number.exponent === 0 && n.number.coefficient < 100000n ? Number(n.number.coefficient) : -1;

/** 2021, ２００２, 二〇三五, 98 with a leading zero or as Chinese digits. */
export function isYearNumeral(n: Numeral): boolean {
  if (!plain(n)) return false;
  const value = small(n);
  if (n.form === "arabic")
    return (
      (n.wholeDigits === 4 && n.end - n.start === 4 && value >= 1000 && value < 2200) ||
      (n.leadingZero && n.wholeDigits === 2)
    );
  return n.digitString && (n.end - n.start === 4 || n.end - n.start === 3 || value >= 10);
}

/**
 * 2025年6月18日, 二〇三五年, 2021—2025年, 1-8月, 90年代, 一季度, 21世纪
 * ^^^^^^^^^^^^^ one date, to its last part
 */
export function date(view: View, n: Numeral): Refused | null {
  const named = namedYear(view, n) ?? republicYear(view, n);
  if (named) return named;
  const end = dateEnd(view, n, 0);
  if (end > 0) return refuse("date", n.start, end);
  return firstMonths(view, n) ?? clock(view, n) ?? decade(view, n);
}

const BEFORE_FIRST = new Set(["", "年", "，", "。", "；", "：", "、", "“", "(", " ", "\n"]);

/** 2023年前5个月, 前三个月: a part of the year, as 前三季度 is. */
function firstMonths(view: View, n: Numeral): Refused | null {
  if (!startsWithAny(view, n.end, ["个月"]) || !plain(n) || small(n) > 11 || charAt(view, n.start - 1) !== "前")
    return null;
  const before = charAt(view, n.start - 2);
  return BEFORE_FIRST.has(before) ? refuse("date", n.start, n.end + 2) : null;
}

const ERAS = [
  "民国",
  "公元",
  "公元前",
  "西元",
  "昭和",
  "平成",
  "光绪",
  "康熙",
  "乾隆",
  "嘉庆",
  "道光",
  "同治",
  "宣统",
  "洪武",
  "万历",
  "永乐",
];

/** ’24年, 民國113年, 公元前221年, 2024学年 */
function namedYear(view: View, n: Numeral): Refused | null {
  const mark = charAt(view, n.start - 1);
  if (n.form === "arabic" && n.wholeDigits === 2 && mark !== "" && "’'‘".includes(mark))
    return refuse("date", n.start, n.end + (charAt(view, n.end) === "年" ? 1 : 0));
  const word = startsWithAny(view, n.end, ["学年度", "学年", "财年", "财政年度", "年度", "年"]);
  if (!word || !plain(n)) return null;
  const schoolYear = word.startsWith("学年") && n.form === "arabic" && small(n) >= 50;
  return schoolYear || (word !== "年" && isYearNumeral(n)) || endsWithAny(view, n.start, ERAS)
    ? refuse("date", n.start, n.end + word.length)
    : null;
}

/** 112年度, 112-116年 in a document that counts the years of the Republic of China. */
function republicYear(view: View, n: Numeral): Refused | null {
  if (n.form !== "arabic" || !plain(n) || n.wholeDigits < 2 || n.wholeDigits > 3 || !view.traits.republicYears)
    return null;
  const second = JOINERS.includes(charAt(view, n.end) || " ") ? readNumeral(view, n.end + 1) : null;
  const last = second !== null && plain(second) && small(second) > small(n) ? second : n;
  return isRepublicYear(view.text, last.start, last.end) && last.wholeDigits === n.wholeDigits
    ? refuse("date", n.start, afterYear(view, last.end + 1))
    : null;
}

function dateEnd(view: View, n: Numeral, depth: number): number {
  if (!plain(n) && !(n.form === "chinese" && n.upper)) return 0;
  const next = charAt(view, n.end);
  if (isYearNumeral(n)) {
    if (next === "年" && !lastsYears(view, n)) return afterYear(view, n.end + 1);
    const joined = depth < 3 ? joinedDate(view, n, depth) : 0;
    if (joined > 0 && isYearJoin(view, n, joined)) return joined;
    return 0;
  }
  if (isMonth(view, n)) return afterMonth(view, n.end + 1);
  if (isDay(view, n)) return n.end + 1;
  if (next === "季" && charAt(view, n.end + 1) === "度" && small(n) <= 4) return n.end + 2;
  return depth < 3 && small(n) <= 31 && small(n) > 0 ? joinedDate(view, n, depth) : 0;
}

/** 2000年历史, 1500年来: so long, not in that year. */
function lastsYears(view: View, n: Numeral): boolean {
  const value = small(n);
  const after = startsWithAny(view, n.end + 1, [
    "历史",
    "的历史",
    "文明",
    "悠久",
    "多",
    "建城史",
    "窖龄",
    "树龄",
    "的文明",
    "的建城",
  ]);
  return after !== null && !(value > 1900 && value < 2100 && after === "历史") && n.form === "arabic";
}

function afterYear(view: View, i: number): number {
  if (!isMonthStart(view, i)) return charAt(view, i) === "度" ? i + 1 : i;
  const n = readNumeral(view, i);
  return n && isMonth(view, n) ? afterMonth(view, n.end + 1) : i;
}

const isMonthStart = (view: View, i: number): boolean =>
  isArabic(at(view, i)) || "一二三四五六七八九十".includes(charAt(view, i));

function afterMonth(view: View, i: number): number {
  if (charAt(view, i) === "份") return i + 1;
  if (!isMonthStart(view, i)) return i;
  const n = readNumeral(view, i);
  return n && isDay(view, n, true) ? n.end + 1 : i;
}

function isMonth(view: View, n: Numeral): boolean {
  return plain(n) && charAt(view, n.end) === "月" && small(n) >= 1 && small(n) <= 12;
}

const LASTING = [
  "缩短",
  "缩短为",
  "缩短至",
  "缩短到",
  "压缩为",
  "压缩至",
  "压缩到",
  "延长至",
  "延长为",
  "延长到",
  "为期",
  "历时",
  "连续",
];

/** 由45日缩短为30日: how long, not which day. */
export const lasts = (view: View, n: Numeral): boolean => endsWithAny(view, n.start, LASTING) !== null;

/** 18日, 18号; but 15日内 is a duration. */
function isDay(view: View, n: Numeral, afterMonthName = false): boolean {
  const next = charAt(view, n.end);
  if (
    !plain(n) ||
    n.digitString ||
    (next !== "日" && !(next === "号" && afterMonthName)) ||
    small(n) < 1 ||
    small(n) > 31
  )
    return false;
  return (
    afterMonthName ||
    (!lasts(view, n) &&
      !startsWithAny(view, n.end + 1, ["内", "以内", "之内", "以上", "以下", "左右", "的期限", "期限", "为限", "龄"]))
  );
}

/** 2021—2025年, 1-8月, 5、6月, 18至20日: the first of two. */
function joinedDate(view: View, n: Numeral, depth: number): number {
  const c = charAt(view, n.end);
  if (c === "" || !JOINERS.includes(c)) return 0;
  const i = n.end + (charAt(view, n.end + 1) === c && c === "—" ? 2 : 1);
  const second = isMonthStart(view, i) || charAt(view, i) === "二" ? readNumeral(view, i) : null;
  if (!second || !plain(second)) return 0;
  const end = dateEnd(view, second, depth + 1);
  if (end === 0 && isYearNumeral(n) && isYearNumeral(second) && "-—–~～/至".includes(c)) return second.end;
  return end;
}

function isYearJoin(view: View, n: Numeral, end: number): boolean {
  const joiner = charAt(view, n.end);
  const second = readNumeral(view, n.end + 1) ?? readNumeral(view, n.end + 2);
  if (second && isYearNumeral(second)) return true;
  return "-—–~～/至".includes(joiner) && charAt(view, end - 1) === "年";
}

/** 9:30, 14时, 8点30分 */
function clock(view: View, n: Numeral): Refused | null {
  if (!plain(n) || small(n) < 0 || small(n) > 24) return null;
  const next = charAt(view, n.end);
  if (next === ":" && isArabic(at(view, n.end + 1)) && isArabic(at(view, n.end + 2))) {
    const minutes = readNumeral(view, n.end + 1);
    const free =
      minutes &&
      plain(minutes) &&
      minutes.wholeDigits === 2 &&
      small(minutes) < 60 &&
      charAt(view, minutes.end) !== ":";
    if (free && !/[比例构]/.test(clauseBefore(view, n.start, 15))) return refuse("clock", n.start, minutes.end);
  }
  if (
    (next === "时" && n.form === "arabic" && !startsWithAny(view, n.end + 1, ["速", "间", "长", "代"])) ||
    (next === "点" && isClockPoint(view, n))
  ) {
    const minutes = NUMERAL_CLASS[at(view, n.end + 1)] === 0 ? null : readNumeral(view, n.end + 1);
    if (minutes && charAt(view, minutes.end) === "分") return refuse("clock", n.start, minutes.end + 1);
    return refuse("clock", n.start, n.end + 1);
  }
  return null;
}

function isClockPoint(view: View, n: Numeral): boolean {
  if (startsWithAny(view, n.end + 1, ["钟", "半", "整"]) || isArabic(at(view, n.end + 1))) return true;
  return /[晨早上中下午晚夜时日天]$/.test(clauseBefore(view, n.start, 3));
}

/** 90年代, 八十年代, 21世纪, 80后 */
function decade(view: View, n: Numeral): Refused | null {
  const word = startsWithAny(view, n.end, ["年代", "世纪", "后青年", "后、", "后员工"]);
  if (!word || !plain(n)) return null;
  return refuse("date", n.start, n.end + (word.startsWith("后") ? 1 : 2));
}
