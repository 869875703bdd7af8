/** Quantities -> facts: subject, region, period, role and measure of each. */
export { loadSegmenter } from "./segment.js";

import type { Fact, Outline, Passage, PlacedQuantity, Profile } from "../model.js";
import { type Context, readContext } from "./context.js";
import { type Meaning, readMeaning } from "./measure.js";
import { findPeriods } from "./period.js";
import { findRegions, type Region, regionByName } from "./region.js";
import { readRole } from "./role.js";
import type { Segmenter } from "./segment.js";
import { documentYear, type Stance, sectionStances, stanceOf } from "./stance.js";
import { readSubject } from "./subject.js";

interface Surroundings {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly segment: Segmenter | null;
  readonly stances: readonly Stance[];
  /** The year that relative words count from. */
  readonly year: number | null;
  readonly home: Region | null;
}

/** What the figure before leaves to the next one. */
interface Before {
  readonly end: number;
  readonly subject: string | null;
  readonly meaning: Meaning | null;
  readonly sentence: string;
}

interface When {
  readonly period: string | null;
  readonly text: string | null;
}

/** The period that the words nearest before the figure name; 年末 takes its year from the document. */
function readWhen(context: Context, around: Surroundings, stance: Stance, meaning: Meaning): When {
  const { profile, year } = around;
  const found = findPeriods(context.sentenceBefore, year);
  const nearest = found.at(-1);
  const own = defaultYear(profile, stance);
  if (nearest !== undefined) {
    const period = nearest.period.startsWith("Y")
      ? own === null
        ? null
        : `${own}${nearest.period.slice(1)}`
      : nearest.period;
    return { period: spanOfAverage(period, meaning, profile), text: nearest.text };
  }
  const fallback = stance === "plan" && profile.kind === "plan" ? profile.periodEnd : own;
  return { period: spanOfAverage(fallback === null ? null : String(fallback), meaning, profile), text: null };
}

/** 年均 in a plan speaks of all its years. */
const spanOfAverage = (period: string | null, meaning: Meaning, profile: Profile): string | null =>
  meaning.basis === "avg_annual" &&
  profile.kind === "plan" &&
  profile.periodStart !== null &&
  period === String(profile.periodEnd)
    ? `${profile.periodStart}/${profile.periodEnd}`
    : period;

/** The year that a part of the document is about where no sentence says otherwise. */
function defaultYear(profile: Profile, stance: Stance): number | null {
  if (profile.kind === "communique") return profile.periodEnd;
  if (profile.kind !== "work_report") return null;
  return stance === "plan" ? profile.periodEnd : profile.periodStart;
}

const FIRM = /[^，。；：“”、（）在与和的]{2,24}(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)/;

/** The last region below the document's own that the sentence names before the figure. */
function readPlace(
  context: Context,
  { home, profile }: Surroundings,
): { readonly region: string | null; readonly adcode: string | null } {
  const whole = { region: profile.region, adcode: profile.adcode };
  if (home === null) return whole;
  const mentions = findRegions(context.sentenceBefore, { about: home.code });
  const inside = mentions.filter(
    ({ region, inName }) => region !== null && !inName && region.code !== home.code && isWithin(region, home),
  );
  const region = inside.at(-1)?.region;
  return region === undefined || region === null ? whole : { region: region.name, adcode: region.code };
}

function isWithin(region: Region, home: Region): boolean {
  const significant = home.code.replace(/(?:0000|00)$/, "");
  return home.level > 0 && region.level > home.level && region.code.startsWith(significant);
}

function buildFact(
  index: number,
  context: Context,
  around: Surroundings,
  before: Before | null,
): { readonly fact: Fact; readonly left: Before } {
  const { profile, stances, segment } = around;
  const stance = stanceOf(stances, context.passage.section, profile);
  const same = before !== null && before.sentence === context.sentence ? before : null;
  const chained = same !== null && /^[、和及与]*$/.test(context.before);
  const annual = profile.kind === "work_report" || profile.kind === "communique";
  const meaning = readMeaning(context, annual, chained ? same.meaning : null);
  const subject = readSubject({ context, segment, previous: same?.subject ?? null });
  const when = readWhen(context, around, stance, meaning);
  const firm = profile.kind === "news" ? (FIRM.exec(context.before)?.[0] ?? null) : null;
  const place = firm === null ? readPlace(context, around) : { region: null, adcode: null };
  const fact: Fact = {
    quantity: index,
    subject,
    entity: firm,
    ...place,
    period: when.period,
    periodText: when.text,
    role: readRole(context, stance, when.period, profile),
    ...meaning,
    sentence: context.sentence,
  };
  return { fact, left: { end: context.reading.end, subject, meaning, sentence: context.sentence } };
}

export function buildFacts(
  outline: Outline,
  quantities: readonly PlacedQuantity[],
  profile: Profile,
  segment: Segmenter | null,
): readonly Fact[] {
  const home = profile.region === null ? null : regionByName(profile.region);
  const around: Surroundings = {
    outline,
    profile,
    segment,
    stances: sectionStances(outline, profile),
    year: documentYear(profile),
    home,
  };
  const facts: Fact[] = [];
  let before: Before | null = null;
  let last: Passage | null = null;
  quantities.forEach(({ reading, passage: at }, index) => {
    const passage = outline.passages[at];
    if (passage === undefined) return;
    if (passage !== last) before = null;
    last = passage;
    const context = readContext(passage, reading, before?.end ?? 0);
    const { fact, left } = buildFact(index, context, around, before);
    facts.push(fact);
    before = left;
  });
  return facts;
}
