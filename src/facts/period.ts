/** When: years, quarters, months, points in time, spans; relative words against the document's date. */
import { matchesOf } from "../core/matches.js";
import { fromRepublicYear, isRepublicYear } from "../core/republic-year.js";
import { fiveYearPlan } from "./five-year-plan.js";
import { readDigits, YEAR } from "./year.js";

export interface PeriodReading {
  /** Null for words of time that nothing resolves; `year-end` for 年末, whose year the document gives. */
  readonly period: string | null;
  readonly text: string;
  /** Where the words stand in the text given. */
  readonly start: number;
  readonly end: number;
}

const QUARTER: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  "1": "1",
  "2": "2",
  "3": "3",
  "4": "4",
};
const COMPARED = /(?:比|较|与|同|按|和|相当于|[较比]于|超过|占)$/;
/** 是2018年的1.3倍, 是“十二五”时期的2倍, 恢复到2018年的九成: the year is what the figure is counted in. */
const COUNTED_IN = /^(?:时期|期间)?的(?:近|约|超过?)?(?:[0-9.]+(?:%|倍)|[一二两三四五六七八九十]+[成倍])/;
const HAN_NUMBER = "一二三四五六七八九";

const two = (text: string): string => text.padStart(2, "0");
const readSmall = (text: string): number => {
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (text === "两") return 2;
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens === "" ? 1 : HAN_NUMBER.indexOf(tens) + 1) * 10 : 0;
  return ten + (ones === "" ? 0 : HAN_NUMBER.indexOf(ones) + 1);
};

/** What relative words count from. */
export interface Clock {
  /** The year of the document's date. */
  readonly year: number | null;
  /** The document's date in full, where it is known. */
  readonly date: string | null;
  /** The year that a report is about: 上年 in it is the year before that one. */
  readonly about: number | null;
  /** 目前 says the day of the document, as in a newspaper. */
  readonly spoken: boolean;
  /** A bare 112年 is a year of the Republic of China. */
  readonly republic: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  /** A character without which there is no match: most texts do not have it. */
  readonly needs?: string;
  /** The period of a match: null where nothing resolves it, undefined where the words are not of time. */
  readonly read: (match: RegExpExecArray, clock: Clock) => string | null | undefined;
}

const shifted = (year: number | null, by: number): string | null => (year === null ? null : String(year + by));
const RELATIVE: Readonly<Record<string, number>> = { 今年: 0, 去年: -1, 前年: -2, 明年: 1 };
/** In a report these count from the year that it is about. */
const ABOUT: Readonly<Record<string, number>> = { 本年: 0, 当年: 0, 上年: -1 };
const FESTIVAL: Readonly<Record<string, string>> = { 元旦: "01", 清明: "04", 五一: "05", 国庆: "10" };
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

const monthOf = (year: string, month: string): string | null =>
  daysIn(Number(year), Number(month)) === 0 ? null : `${year}-${two(month)}`;

function monthEnd(year: string, month: string): string | null {
  const own = monthOf(year, month);
  return own === null ? null : `${own}-${daysIn(Number(year), Number(month))}`;
}

function dayOf(year: string, month: string, day: string): string | null {
  const isDay = Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  return isDay ? `${year}-${two(month)}-${two(day)}` : null;
}

/** 11月至3月 ends in a year that is not printed: no span of the one that is. */
function monthSpan(year: string, from: string, to: string): string | null {
  const [start, end] = [monthOf(year, from), monthOf(year, to)];
  return start === null || end === null || end < start ? null : `${start}/${end}`;
}

/** Null for months that no year has; undefined where the words name no span of months. */
function monthsOf(year: string, part: string): string | null | undefined {
  const span = /^([0-9]{1,2})月?[—－\-~～至到]([0-9]{1,2})月/.exec(part);
  if (span?.[1] !== undefined && span[2] !== undefined) return monthSpan(year, span[1], span[2]);
  const first = /^前([0-9]{1,2}|[一二三四五六七八九十]{1,2})个?月/.exec(part);
  if (first?.[1] !== undefined) return monthSpan(year, "1", String(readSmall(first[1])));
  if (/^前[三3]季度/.test(part)) return `${year}-01/${year}-09`;
  if (part.startsWith("上半年")) return `${year}-01/${year}-06`;
  if (part.startsWith("下半年")) return `${year}-07/${year}-12`;
  return undefined;
}

function withPart(year: string | null, part: string): string | null {
  if (year === null) return null;
  const months = monthsOf(year, part);
  if (months !== undefined) return months;
  const quarter = /第?([一二三四1-4])季度/.exec(part);
  if (quarter?.[1] !== undefined) return `${year}Q${QUARTER[quarter[1]] ?? ""}`;
  if (/^(?:底|末|年底|年末)/.test(part)) return `${year}-12-31`;
  const day = /^([0-9]{1,2})月([0-9]{1,2})日/.exec(part);
  if (day?.[1] !== undefined && day[2] !== undefined) return dayOf(year, day[1], day[2]);
  const month = /^([0-9]{1,2})月(?:份)?(末|底)?/.exec(part);
  if (month?.[1] !== undefined) return (month[2] === undefined ? monthOf : monthEnd)(year, month[1]);
  const feast = /(元旦|清明|五一|国庆)/.exec(part)?.[1];
  return feast === undefined ? year : `${year}-${FESTIVAL[feast] ?? ""}`;
}

const MONTHS =
  "[0-9]{1,2}月?[—－\\-~～至到][0-9]{1,2}月(?:份)?|前(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})个?月|前[三3]季度";
const FEAST = "“?(?:元旦|清明|五一|国庆)(?:节|”)*(?:假期|小长假|黄金周|假日|期间)";
const PART = `(${MONTHS}|第?[一二三四1-4]季度|上半年|下半年|[0-9]{1,2}月(?:[0-9]{1,2}日|份?[末底]|份)?|年?底|年?末|${FEAST})?`;

const now = ({ year, date }: Clock): string | null => date ?? (year === null ? null : String(year));
const since = (year: string, clock: Clock): string | null =>
  clock.year === null ? null : String(clock.year) === year ? year : `${year}/${clock.year}`;

/** Undefined where the digits are no such year: how long something lasts, or the document counts otherwise. */
function republicYear({ 0: words, index, input }: RegExpExecArray, digits: string, clock: Clock): string | undefined {
  const at = index + words.lastIndexOf(digits);
  const bare = clock.republic && isRepublicYear(input, at, at + digits.length);
  return bare || words.startsWith("民国") ? String(fromRepublicYear(Number(digits))) : undefined;
}

const PLAN_NAME =
  /“?(十[一二三四五六]五|[六七八九]五|十五)”?(?=时期|期间|以来|末|规划|年均|累计)|“(十[一二三四五六]五)”/g;
/** “十三五”规划建议 names a paper: nothing was done in its years yet. */
const PAPER = /^规划(?:建议|纲要|编制|草案)/;

/** 十五五 is the fifteenth plan, 十五 the tenth. */
const planNamed = (m: RegExpMatchArray) => fiveYearPlan(readSmall((m[1] ?? m[2] ?? "").slice(0, -1)));

/** The last year of the five-year plan that a text names last, be it only as a paper. */
export function endOfPlanNamed(text: string): number | null {
  const last = matchesOf(text, PLAN_NAME).at(-1);
  return last === undefined ? null : (planNamed(last)?.end ?? null);
}

/** Tried at each place in this order; the first that reads wins. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(${YEAR})年?(?:到|至|—|－|-|~|～)(${YEAR})年`, "g"),
    needs: "年",
    read: (m) => {
      const [start, end] = [readDigits(m[1] ?? ""), readDigits(m[2] ?? "")];
      return end < start ? null : `${start}/${end}`;
    },
  },
  {
    // 自2011年持续亏损至2014年; but 从2012年提高到2023年的85% names two points.
    pattern: new RegExp(
      `(?:自|[从由](?=[^，。；]{4,8}(?:持续|连续|一直)))(${YEAR})年[^0-9，。；、的]{1,12}[到至](${YEAR})年(?![的底末初0-9])`,
      "g",
    ),
    needs: "年",
    read: (m) => {
      const [start, end] = [readDigits(m[1] ?? ""), readDigits(m[2] ?? "")];
      return end < start ? undefined : `${start}/${end}`;
    },
  },
  {
    // 自今年起3年投入30亿元
    pattern: new RegExp(`(今年|明年|(${YEAR})年)起[^0-9，。；]{0,6}([0-9]{1,2}|[两三四五六七八九十]{1,2})年`, "g"),
    needs: "年",
    read: (m, { year }) => {
      const start = m[2] === undefined ? shifted(year, RELATIVE[m[1] ?? ""] ?? 0) : readDigits(m[2]);
      return start === null ? null : `${start}/${Number(start) + readSmall(m[3] ?? "") - 1}`;
    },
  },
  {
    // 自2022年两市建立对口合作关系以来
    pattern: new RegExp(`自(${YEAR})年[^0-9，。；]{2,30}以来`, "g"),
    needs: "年",
    read: (m, clock) => since(readDigits(m[1] ?? ""), clock),
  },
  {
    pattern: new RegExp(`(到|至)?(${YEAR})年${PART}(以来|(?:直)?[至迄到]今)?`, "g"),
    needs: "年",
    read: (m, clock) => {
      const own = readDigits(m[2] ?? "");
      if (m[4] !== undefined) return since(own, clock);
      return withPart(own, m[3] ?? "");
    },
  },
  {
    pattern: /(?<![0-9.,])([0-9]{3})年?(?:到|至|—|－|-|~|～)([0-9]{3})年度?/g,
    needs: "年",
    read: (m, clock) => {
      const end = republicYear(m, m[2] ?? "", clock);
      const start = String(fromRepublicYear(Number(m[1])));
      return end === undefined || end < start ? undefined : `${start}/${end}`;
    },
  },
  {
    pattern: new RegExp(`(?:民国\\s?|(?<![0-9.,]))([0-9]{2,3})\\s?年度?${PART}`, "g"),
    needs: "年",
    read: (m, clock) => {
      const year = republicYear(m, m[1] ?? "", clock);
      return year === undefined ? undefined : withPart(year, m[2] ?? "");
    },
  },
  {
    pattern: PLAN_NAME,
    read: (m) => {
      const end = m.index + m[0].length;
      const plan = PAPER.test(m.input.slice(end, end + 4)) ? undefined : planNamed(m);
      if (plan === undefined || plan === null) return plan;
      return m.input.startsWith("末", end) ? String(plan.end) : `${plan.start}/${plan.end}`;
    },
  },
  {
    pattern: new RegExp(`(今年|去年|前年|明年)${PART}(以来)?`, "g"),
    needs: "年",
    read: (m, clock) => {
      const own = shifted(clock.year, RELATIVE[m[1] ?? ""] ?? 0);
      // A report of January that says 去年以来 means the year that is over.
      return m[3] !== undefined && clock.spoken && own !== null ? since(own, clock) : withPart(own, m[2] ?? "");
    },
  },
  {
    pattern: new RegExp(`(本年|当年|上年)(?!度|均)${PART}`, "g"),
    needs: "年",
    read: (m, { about }) => withPart(shifted(about, ABOUT[m[1] ?? ""] ?? 0), m[2] ?? ""),
  },
  {
    pattern: /(?:今后|未来)([三四五十0-9]{1,2})年/g,
    needs: "年",
    read: (m, { year }) => (year === null ? null : `${year}/${year + readSmall(m[1] ?? "") - 1}`),
  },
  {
    pattern:
      /(?:近|最近)([一二两三四五六七八九十0-9]{1,3})年(?!来?(?:最|新[高低]))(?:来|间)?|(?<![0-9.一二两三四五六七八九十近])([0-9]{1,2}|[两三四六七八九十]{1,2})年来/g,
    needs: "年",
    read: (m, { year, spoken }) => {
      const years = readSmall(m[1] ?? m[2] ?? "");
      return year === null || !spoken || years === 0 ? null : `${year - years}/${year}`;
    },
  },
  {
    pattern: new RegExp(
      `(?<![0-9年])(${MONTHS}|第?[一二三四]季度|上半年|下半年|[0-9]{1,2}月份?[末底]|[0-9]{1,2}月份)(?!末|度比)`,
      "g",
    ),
    read: (m, { year, about, spoken }) => withPart(shifted(spoken ? year : about, 0), m[1] ?? ""),
  },
  { pattern: /截[至止](?:目前|今(?!年)|发稿)|(?<!年)[至迄]今(?![年日天晨晚早])/g, read: (_, clock) => now(clock) },
  {
    pattern: /目前|如今|现在|眼下|(?<![表实体出呈发展再])现(?=已|有|共有|拥有|建有)/g,
    read: (_, clock) => (clock.spoken ? now(clock) : null),
  },
  {
    // 截至5月底36家，比上年末⟦增加2家⟧: a newspaper names the year behind, not the one that is not over.
    pattern: /(?:年末|年底|期末)/g,
    read: ({ input, index }, { spoken }) => (spoken && /[上去]$/.test(input.slice(0, index)) ? undefined : "year-end"),
  },
];

/** 《…规划（2021—2025年）》: a year in a name says nothing of a figure. */
const inTitle = (text: string, at: number): boolean => text.lastIndexOf("《", at) > text.lastIndexOf("》", at);

function readsAt(text: string, start: number, words: string): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(start + words.length, start + words.length + 12);
  return !(
    COMPARED.test(before) ||
    /^(?:同期|相比|为基|末?相比|的?(?:水平|基数)?的?基础上)/.test(after) ||
    COUNTED_IN.test(after) ||
    inTitle(text, start)
  );
}

/** Without one of these no words of time are written. */
const TIMELY = /[年月期今目现眼季末五截至迄]/;

/** Every period in a text, in order. Words of comparison (比2010年) name a base, no period. */
export function findPeriods(text: string, clock: Clock): readonly PeriodReading[] {
  if (!TIMELY.test(text)) return [];
  const found: PeriodReading[] = [];
  for (const { pattern, needs, read } of RULES) {
    if (needs !== undefined && !text.includes(needs)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [words] = match;
      const start = match.index;
      if (!readsAt(text, start, words)) continue;
      if (found.some((other) => start < other.end && start + words.length > other.start)) continue;
      const period = read(match, clock);
      if (period !== undefined) found.push({ period, text: words, start, end: start + words.length });
    }
  }
  return found
    .filter(({ text: words, period }) => period !== null || !/^(?:目前|如今|现在|眼下|现)$/.test(words))
    .sort((a, b) => a.start - b.start);
}
