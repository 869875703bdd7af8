/** The years that headings print: 2023年工作回顾, “十四五”时期主要目标. */
import { matchesOf } from "../core/matches.js";
import { REVIEW_HEADINGS } from "../data/fact-words.js";
import type { Outline } from "../model.js";
import { findPeriods } from "./period.js";
import { readDigits, YEAR } from "./year.js";

const HEADED = new RegExp(`(${YEAR})年`, "g");

const yearsOf = (title: string): readonly number[] =>
  Array.from(matchesOf(title, HEADED), (match) => Number(readDigits(match[1] ?? "")));

/**
 * Null where no heading looks back on one year. A yearbook prints the year reported on in the title of a report, others
 * the year in which it was given; only the headings tell the two apart.
 */
export function reviewedYear({ sections }: Outline): number | null {
  for (const { title, inBody, level } of sections) {
    if (!inBody || level !== 1 || !REVIEW_HEADINGS.some((word) => title.includes(word))) continue;
    const years = yearsOf(title);
    if (years.length === 1 && years[0] !== undefined) return years[0];
  }
  return null;
}

/** Several years that a heading names: “十四五”时期, 2021—2025年, 今后五年. */
export interface YearSpan {
  readonly start: number;
  readonly end: number;
}

/** The span of years that a heading is about, null where it names none or a year beside it; 今后五年 counts from `year`. */
export function spanOfTitle(title: string, year: number | null): YearSpan | null {
  const [found] = findPeriods(title, { year, date: null, about: null, spoken: false, republic: false });
  const years = /^([0-9]{4})\/([0-9]{4})$/.exec(found?.period ?? "");
  if (found === undefined || years === null) return null;
  const beside = yearsOf(title.slice(0, found.start) + title.slice(found.end));
  return beside.length === 0 ? { start: Number(years[1]), end: Number(years[2]) } : null;
}

/** The span that the part of a document is about, where neither its heading nor one inside names other years. */
export function spanOfSection({ sections }: Outline, section: number | null, year: number | null): YearSpan | null {
  for (let at = section; at !== null; ) {
    const own = sections[at];
    if (own === undefined) return null;
    const span = spanOfTitle(own.title, year);
    if (span !== null || yearsOf(own.title).length > 0) return span;
    at = own.parent;
  }
  return null;
}
