/** When: years, quarters, months, points in time, spans; relative words against the document's date. */

export interface PeriodReading {
  /** Null for words of time that nothing resolves; `year-end` for 年末, whose year the document gives. */
  readonly period: string | null;
  readonly text: string;
  /** Where the words stand in the text given. */
  readonly start: number;
  readonly end: number;
}

const HAN_YEAR = "[一二][〇○零Ｏ一二三四五六七八九]{3}";
const YEAR = `(?:[12][0-9]{3}|${HAN_YEAR})`;
const DIGIT: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  Ｏ: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};
const FIVE_YEAR: Readonly<Record<string, number>> = {
  六五: 1981,
  七五: 1986,
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
};
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
const COMPARED = /(?:比|较|与|同|按|和|相当于|超过)$/;

const readYear = (text: string): string => Array.from(text, (character) => DIGIT[character] ?? character).join("");
const two = (text: string): string => text.padStart(2, "0");

interface Rule {
  readonly pattern: RegExp;
  /** The period of a match, null where it is none; `year` is the year of the document's date. */
  readonly read: (match: RegExpExecArray, year: number | null) => string | null;
}

const shifted = (year: number | null, by: number): string | null => (year === null ? null : String(year + by));
const RELATIVE: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 当年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1 };

function withPart(year: string | null, part: string): string | null {
  if (year === null) return null;
  const quarter = /第?([一二三四1-4])季度/.exec(part);
  if (quarter?.[1] !== undefined) return `${year}Q${QUARTER[quarter[1]] ?? ""}`;
  if (part.startsWith("上半年")) return `${year}-01/${year}-06`;
  if (part.startsWith("下半年")) return `${year}-07/${year}-12`;
  if (/^(?:底|末|年底|年末|期末)/.test(part)) return `${year}-12-31`;
  const day = /^([0-9]{1,2})月([0-9]{1,2})日/.exec(part);
  if (day?.[1] !== undefined && day[2] !== undefined) return `${year}-${two(day[1])}-${two(day[2])}`;
  const month = /^([0-9]{1,2})月/.exec(part);
  if (month?.[1] !== undefined) return `${year}-${two(month[1])}`;
  return year;
}

const PART = "(第?[一二三四1-4]季度|上半年|下半年|[0-9]{1,2}月(?:[0-9]{1,2}日)?|底|末)?";

/** Tried at each place in this order; the first that reads wins. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(${YEAR})年?(?:到|至|—|－|-|~|～)(${YEAR})年`, "g"),
    read: (m) => `${readYear(m[1] ?? "")}/${readYear(m[2] ?? "")}`,
  },
  {
    pattern: new RegExp(`(到|至)?(${YEAR})年${PART}(以来)?`, "g"),
    read: (m, year) => {
      const own = readYear(m[2] ?? "");
      if (m[4] !== undefined) return year === null ? null : String(year) === own ? own : `${own}/${year}`;
      if (m[1] === "到" && /^[底末]$/.test(m[3] ?? "")) return own;
      return withPart(own, m[3] ?? "");
    },
  },
  {
    pattern: /“?(十[一二三四五六]五|[六七八九]五|十五)”?(?=时期|期间|以来|末|规划|年均|累计)|“(十[一二三四五六]五)”/g,
    read: (m) => {
      const start = FIVE_YEAR[m[1] ?? m[2] ?? ""];
      return start === undefined ? null : `${start}/${start + 4}`;
    },
  },
  {
    pattern: new RegExp(`(今年|本年|当年|去年|上年|前年|明年)${PART}(以来)?`, "g"),
    read: (m, year) => withPart(shifted(year, RELATIVE[m[1] ?? ""] ?? 0), m[2] ?? ""),
  },
  { pattern: /(?:年末|年底|期末)/g, read: () => "year-end" },
];

/** Every period in a text, in order; `year` resolves relative words. Words of comparison (比2010年) name a base, no period. */
export function findPeriods(text: string, year: number | null): readonly PeriodReading[] {
  const found: PeriodReading[] = [];
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [words] = match;
      const start = match.index;
      if (
        COMPARED.test(text.slice(Math.max(0, start - 3), start)) ||
        /^(?:同期|相比|为基)/.test(text.slice(start + words.length))
      )
        continue;
      if (found.some((other) => start < other.end && start + words.length > other.start)) continue;
      found.push({ period: read(match, year), text: words, start, end: start + words.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 比1977年⟦480万公顷⟧减少6%: the year that the figure compared with belongs to. */
export function readComparedYear(
  before: string,
  after: string,
): { readonly period: string; readonly text: string } | null {
  const match = new RegExp(`(?:比|较|与|同)((${YEAR})年)(?:的|末|底)?$`).exec(before);
  if (match?.[2] === undefined || !/^(?:相比)?(?:增|减|下|上|提|降|多|少)/.test(after)) return null;
  return { period: readYear(match[2]), text: match[1] ?? "" };
}

/** First year of the numbered five-year plan: the first began in 1953, the third in 1966, the sixth in 1981. */
export function fiveYearPlan(number: number): { readonly start: number; readonly end: number } | null {
  if (number < 1 || number > 30) return null;
  const start = number <= 2 ? 1953 + 5 * (number - 1) : number <= 5 ? 1966 + 5 * (number - 3) : 1981 + 5 * (number - 6);
  return { start, end: start + 4 };
}
