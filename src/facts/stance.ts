/** Whether a part of a document looks back or ahead, and the years it means where a sentence names none. */
import { PLAN_HEADINGS, REVIEW_HEADINGS } from "../data/fact-words.js";
import type { Outline, Profile } from "../model.js";
import { spanOfTitle } from "./headed-years.js";

export type Stance = "review" | "plan" | null;

const hasWord = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** “十四五”时期: years that are over lie back, those that begin by the document's own or later lie ahead. */
function ofSpan(title: string, year: number | null): Stance {
  const span = year === null ? null : spanOfTitle(title, year);
  if (span === null || year === null) return null;
  if (span.end < year) return "review";
  return span.start >= year ? "plan" : null;
}

/** A heading that names a year looks back where the year is over by the document's own. */
function ofHeading(title: string, year: number | null): Stance {
  const printed = /([12][0-9]{3})年/.exec(title)?.[1];
  if (hasWord(title, REVIEW_HEADINGS) && !hasWord(title, ["总体要求"])) return "review";
  const spanned = ofSpan(title, year);
  if (spanned !== null) return spanned;
  if (hasWord(title, PLAN_HEADINGS)) return "plan";
  if (printed !== undefined && year !== null) return Number(printed) < year ? "review" : "plan";
  return null;
}

/** The stance of each section: its own heading's, else that of the section it lies in. */
export function sectionStances(outline: Outline, profile: Profile): readonly Stance[] {
  const year = documentYear(profile) ?? profile.periodStart;
  const stances: Stance[] = [];
  const firstTop = outline.sections.findIndex(({ level, inBody, label }) => inBody && level === 1 && label !== null);
  outline.sections.forEach(({ title, parent }, index) => {
    const own = ofHeading(title, year);
    const inherited = parent === null ? null : (stances[parent] ?? null);
    const fallback = profile.kind === "work_report" ? (index <= firstTop ? "review" : "plan") : null;
    stances.push(own ?? inherited ?? (parent === null ? fallback : null));
  });
  return stances;
}

/** A note says what it says where it is referred to: the section that a figure in it belongs to. */
export function sectionOfNote({ notes, sections }: Outline, at: number): number | null {
  const reference = notes.find(({ span }) => span.from <= at && at < span.to)?.reference?.from;
  if (reference === undefined) return null;
  const index = sections.findLastIndex(({ inBody, span }) => inBody && span.from <= reference && reference < span.to);
  return index < 0 ? null : index;
}

/** 提出3项主要指标，包括：…: what follows is aimed at, also where a report looks back. */
const GOALS =
  /(?:设置|设定|提出|确定|明确)了?[^，。；]{0,12}(?:主要指标|预期指标|主要目标|发展目标|预期目标)[^。；]{0,4}(?:包括|：|为|是)/;

export const setsGoals = (sentenceBefore: string): boolean => GOALS.test(sentenceBefore);

/** The year that relative words count from: that of the date, else of the title. */
export function documentYear(profile: Profile): number | null {
  if (profile.published !== null) return Number(profile.published.slice(0, 4));
  if (profile.kind === "work_report") return profile.periodEnd;
  if (profile.kind === "communique" && profile.periodEnd !== null) return profile.periodEnd + 1;
  return profile.inferredYear?.year ?? null;
}

/** The last year of which the document can say what was reached: a plan looks ahead at its first year too. */
export function lastYearDone(profile: Profile): number | null {
  const year = documentYear(profile);
  const { kind, periodStart } = profile;
  return kind === "plan" && periodStart !== null && (year === null || year <= periodStart) ? periodStart - 1 : year;
}

export function stanceOf(stances: readonly Stance[], section: number | null, profile: Profile): Stance {
  const own = section === null ? null : (stances[section] ?? null);
  if (own !== null) return own;
  if (profile.kind === "plan") return section === null ? null : "plan";
  return profile.kind === "communique" || profile.kind === "news" ? "review" : null;
}
