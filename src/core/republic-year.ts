/** Years of the Republic of China, as documents of Taiwan print them: 112年度, with or without 民国 before. */

const YEAR_ZERO = 1911;
/** What stands before a figure in years that tells how long: 历时112年. */
const LASTING_BEFORE =
  /(?:近|约|逾|超过|长达|达|满|历时|历经|经过|距今|迄今|已|成立|创立|创办|建校|百|每|第|共|为期|期限)\s?$/;
/** What stands behind one: 112年来, 112年历史. A year's end, its months and nouns tell of a date. */
const LASTING_AFTER =
  /^\s?年(?:来|以来|间|内|以内|之内|后|以后|之后|前|以前|之前|以上|以下|左右|多|余|半|期|历史|的历史|悠久|老店|传统|时间|校庆|周年|纪念|寿|之久|有|才)/;
/** Only these make two figures a year: 98年度, 98年3月. */
const DATED_AFTER = /^\s?年(?:度|底|末|初|\s?[0-9]{1,2}\s?月)/;

/** Whether documents of this kind count so; those of Hong Kong and Macau, in the same script, do not. */
export const countsRepublicYears = (script: string, text: string): boolean =>
  script === "hant" && !text.includes("特别行政区");

/** The common year. */
export const fromRepublicYear = (year: number): number => YEAR_ZERO + year;

/** Whether the digits from `start` to `end` are such a year where no 民国 says so: 112年疫后预算, but not 112年来. */
export function isRepublicYear(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end);
  if (!/^(?:1[0-4][0-9]|[6-9][0-9])$/.test(digits) || !/^\s?年/.test(text.slice(end, end + 2))) return false;
  if (/[0-9.,]$/.test(text.slice(Math.max(0, start - 1), start))) return false;
  const after = text.slice(end, end + 8);
  if (DATED_AFTER.test(after)) return true;
  return (
    digits.length === 3 && !LASTING_AFTER.test(after) && !LASTING_BEFORE.test(text.slice(Math.max(0, start - 4), start))
  );
}
