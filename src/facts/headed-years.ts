/** The year that a work report looks back on, as its headings print it: 2023年工作回顾. */
import { REVIEW_HEADINGS } from "../data/fact-words.js";
import type { Outline } from "../model.js";
import { readDigits, YEAR } from "./year.js";

const HEADED = new RegExp(`(${YEAR})年`, "g");

const yearsOf = (title: string): readonly number[] =>
  Array.from(title.matchAll(HEADED), (match) => Number(readDigits(match[1] ?? "")));

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
