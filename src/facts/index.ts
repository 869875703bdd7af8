/** Quantities -> facts: subject, region, period, role and measure of each. */
export { loadSegmenter } from "./segment.js";

import type { Basis, Fact, Outline, Passage, PlacedQuantity, Profile } from "../model.js";
import { type Context, readContext } from "./context.js";
import { type Meaning, readMeaning } from "./measure.js";
import { findRegions, type Region, regionByName } from "./region.js";
import { readRole } from "./role.js";
import type { Segmenter } from "./segment.js";
import { shareSubjects, type Told } from "./shared.js";
import { type Stance, sectionStances, stanceOf } from "./stance.js";
import { readSubject } from "./subject.js";
import { isOnTerm, readWhen } from "./when.js";

interface Surroundings {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly segment: Segmenter | null;
  readonly stances: readonly Stance[];
  readonly home: Region | null;
}

/** What the figure before leaves to the next one. */
interface Before {
  readonly end: number;
  readonly subject: string | null;
  readonly meaning: Meaning | null;
  readonly sentence: string;
}

const FIRM = /[^，。；：“”、（）在与和的]{2,24}(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)/;

/** The last region below the document's own that the clause names before the figure. */
function readPlace(
  context: Context,
  { home, profile }: Surroundings,
): { readonly region: string | null; readonly adcode: string | null } {
  const whole = { region: profile.region, adcode: profile.adcode };
  if (home === null) return whole;
  const mentions = findRegions(context.before, { about: home.code });
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

/** `20个、…16个`: a member of a list means what the member before means. */
const isChained = (before: string, meaning: Meaning | null): boolean =>
  /^[、和及与]*$/.test(before) ||
  (meaning?.measure === "change" &&
    /^[、，和及与][^，。；]{1,16}$/.test(before) &&
    !/增|减|降|升|达|为|建|完成|开展/.test(before));

/** What growth is against where nothing is printed: the year before in a yearly report, the first year of a term. */
function usualBasis(context: Context, profile: Profile): Basis | null {
  if (/(?:与|同|比|较)[^，。；]{0,6}年(?:初|末|底)?相比/.test(context.sentenceBefore)) return "since_base";
  if (isOnTerm(context.passage, profile) || profile.kind === "plan") return "since_base";
  return profile.kind === "work_report" || profile.kind === "communique" ? "yoy" : null;
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
  const chained = same !== null && isChained(context.before, same.meaning);
  const meaning = readMeaning(context, usualBasis(context, profile), chained ? same.meaning : null);
  const subject = readSubject({ context, segment, previous: same?.subject ?? null });
  const when = readWhen(context, profile, stance, meaning);
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
    home,
  };
  const told: Told[] = [];
  let before: Before | null = null;
  let last: Passage | null = null;
  quantities.forEach(({ reading, passage: at }, index) => {
    const passage = outline.passages[at];
    if (passage === undefined) return;
    if (passage !== last) before = null;
    last = passage;
    const context = readContext(passage, reading, before?.end ?? 0);
    const { fact, left } = buildFact(index, context, around, before);
    told.push({ fact, context });
    before = left;
  });
  return shareSubjects(told);
}
