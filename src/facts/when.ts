/** The period of a figure: what its sentence says, else what its paragraph or its part of the document is about. */
import type { Passage, Profile } from "../model.js";
import type { Context } from "./context.js";
import type { Meaning } from "./measure.js";
import { findPeriods, readComparedYear } from "./period.js";
import { documentYear, type Stance } from "./stance.js";

export interface When {
  readonly period: string | null;
  /** The words that say it, null where the period is inferred. */
  readonly text: string | null;
}

/** The year that a part of the document is about where no sentence says otherwise. */
function defaultYear(profile: Profile, stance: Stance): number | null {
  if (profile.kind === "communique") return profile.periodEnd;
  if (profile.kind !== "work_report") return null;
  return stance === "plan" ? profile.periodEnd : profile.periodStart;
}

const TERM = /^(?:——)?(?:这|过去|刚刚过去)?的?五年(?!规划|计划)|^五年来|^本届政府/;

/** A paragraph on a whole term of office: 这五年，是…的五年. */
export const isOnTerm = (passage: Passage, profile: Profile): boolean =>
  profile.kind === "work_report" && TERM.test(passage.body.text);

/** 年末 at the head of a sentence holds for the stocks that follow, until 全年 speaks of flows again. */
function carriesYearEnd(textBefore: string): boolean {
  const end = Math.max(textBefore.lastIndexOf("年末"), textBefore.lastIndexOf("年底"));
  return end >= 0 && end > textBefore.lastIndexOf("全年");
}

/** What a plan looks back on is the five years before its own. */
function reviewedSpan(profile: Profile, context: Context, meaning: Meaning): string | null {
  if (profile.kind !== "plan" || profile.periodStart === null) return null;
  const summed = /累计|五年/.test(context.before) || meaning.measure === "growth" || meaning.measure === "change";
  return summed ? `${profile.periodStart - 5}/${profile.periodStart - 1}` : null;
}

function inferPeriod(context: Context, profile: Profile, stance: Stance, meaning: Meaning): string | null {
  const own = defaultYear(profile, stance);
  if (stance === "plan" && profile.kind === "plan")
    return profile.periodEnd === null ? null : String(profile.periodEnd);
  if (stance === "review" && profile.kind === "plan") return reviewedSpan(profile, context, meaning);
  if (own === null) return null;
  if (isOnTerm(context.passage, profile) && stance === "review") {
    return /累计|引进|拆除|建成|新增/.test(context.before) ? `${own - 4}/${own}` : String(own);
  }
  if (meaning.measure === "level" && carriesYearEnd(context.passage.body.text.slice(0, context.reading.start))) {
    return `${own}-12-31`;
  }
  return String(own);
}

/** 年均 in a plan speaks of all its years. */
const spanOfAverage = (period: string | null, meaning: Meaning, profile: Profile): string | null =>
  meaning.basis === "avg_annual" &&
  profile.kind === "plan" &&
  profile.periodStart !== null &&
  period === String(profile.periodEnd)
    ? `${profile.periodStart}/${profile.periodEnd}`
    : period;

export function readWhen(context: Context, profile: Profile, stance: Stance, meaning: Meaning): When {
  const compared = readComparedYear(context.before, context.after);
  if (compared !== null) return { period: compared.period, text: compared.text };
  const nearest = findPeriods(context.sentenceBefore, documentYear(profile)).at(-1);
  if (nearest === undefined) {
    return { period: spanOfAverage(inferPeriod(context, profile, stance, meaning), meaning, profile), text: null };
  }
  const own = defaultYear(profile, stance);
  const yearEnd = nearest.period === "year-end";
  const period = yearEnd ? (own === null ? null : `${own}-12-31`) : nearest.period;
  return { period: spanOfAverage(period, meaning, profile), text: nearest.text };
}
