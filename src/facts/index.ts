/** Quantities -> facts: subject, region, period, role and measure of each. */
export { loadSegmenter } from "./segment.js";

import { ACTIONS } from "../data/fact-words.js";
import type { Basis, Fact, Finding, Outline, Passage, PlacedQuantity, Profile, Role } from "../model.js";
import { articlePlaces } from "./article.js";
import { namedOutside } from "./bracket.js";
import { type Context, readContext } from "./context.js";
import { firmBefore, readEntity } from "./entity.js";
import { factFindings } from "./findings.js";
import { type Meaning, readMeaning } from "./measure.js";
import { parentOfArea } from "./named-area.js";
import { type Place, readPlace, rememberPlaces } from "./place.js";
import { namingYear } from "./profile.js";
import { type Home, regionByCode } from "./region.js";
import { readRole } from "./role.js";
import type { Segmenter } from "./segment.js";
import { shareSubjects, type Told } from "./shared.js";
import { type Stance, sectionOfNote, sectionStances, stanceOf } from "./stance.js";
import { type Notes, readNotes, readStanding, type Standing } from "./status.js";
import { readSubject } from "./subject.js";
import { isOnTerm, NEVER_SAID, readClock, readWhen, saysBaseline, type When } from "./when.js";

interface Surroundings {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly segment: Segmenter | null;
  readonly stances: readonly Stance[];
  readonly home: Home | null;
  readonly notes: Notes;
  /** The place of each article of a newspaper page. */
  readonly articles: ReadonlyMap<number, Place>;
  /** Places named before, by kind; grows as passages are read. */
  readonly last: Map<string, Place>;
  /** The places that stood before the sentence read last. */
  readonly seen: SeenPlaces;
}

interface SeenPlaces {
  passage: Passage | null;
  text: string;
  places: ReadonlyMap<string, Place>;
}

/** What the figure before leaves to the next one of its sentence. */
interface Before {
  readonly end: number;
  readonly subject: string | null;
  /** What was counted last in the sentence: of it are counts that stand behind money. */
  readonly counted: string | null;
  /** What was named before the bracket that the figure stands in. */
  readonly outside: string | null;
  readonly meaning: Meaning;
  readonly role: Role | null;
  readonly unit: string | null;
  readonly dimension: string;
  readonly entity: string | null;
  readonly when: When;
  readonly baseline: boolean;
  readonly standing: Standing;
  readonly sentence: string;
}

/** What ends that which an addition governs: verbs (新增…18亿元，⟦发放⟧…3亿元), and the total (减少3万台，⟦总容量⟧9万台). */
const OWN_VERB =
  /再|增|减|降|升|达|为|突破|控制|率|建|人数|其中|现有|共有|原有|加上|累计|总(?:[数量额值]|容量|面积|规模)/;

/** What a list of additions may be counted in; money and percentages are said of something else. */
const ADDED: ReadonlySet<string> = new Set(["count", "persons", "households", "area", "length"]);

/** 新增学位800个、⟦幼儿园⟧24所, 新增5家以上中心、⟦150家⟧: what stands between names what is counted and does nothing. */
const names = (gap: string): boolean => {
  const plain = gap.replace(/“[^“”]*”/g, "");
  return !OWN_VERB.test(plain) && !ACTIONS.some((word) => plain.includes(word));
};

const SAME_SHARE = /^，(?:(?:城镇|农村|城市|乡村)(?:居民)?)?(?:已|则)?(?:达到?|为)$/;

/** `20个、…16个`: a member of a list means what the member before means; 新增 holds on over commas. */
function isChained({ gap, reading }: Context, before: Before): boolean {
  if (gap === null) return false;
  if (/^(?:左右|以上|以下|以内|多|余)?[、和及与]*$/.test(gap) || /^[、和及与][0-9$.%]+[、和及与]$/.test(gap))
    return true;
  // 日本物价上涨3%，⟦法国则高达⟧5%: another place, the same thing.
  if (before.unit === reading.unit && /^，[^，。；0-9]{2,8}则(?:高|只|仅)?[达有为]?$/.test(gap)) return true;
  // 占比首次超过50%，⟦达到⟧51%; 农村消费占比为40%，⟦城镇为⟧36%
  if (before.meaning.measure === "share" && before.unit === reading.unit && SAME_SHARE.test(gap)) return true;
  if (before.meaning.measure !== "change") return false;
  if (
    ADDED.has(reading.dimension) &&
    ADDED.has(before.dimension) &&
    /^[^，。；0-9]{0,20}[、和及与][^，。；0-9]{0,16}$/.test(gap)
  )
    return names(gap);
  return before.unit === reading.unit && /^[、，和及与][^，。；0-9]{1,16}$/.test(gap) && names(gap);
}

/** What growth is against where nothing is printed: the year before in a yearly report, the first year of a term. */
function usualBasis(context: Context, { profile, outline }: Surroundings, stance: Stance): Basis | null {
  if (/(?:与|同|比|较)(?![上去]年(?:同期)?相比)[^，。；]{0,6}年(?:初|末|底)?相比/.test(context.sentenceBefore))
    return "since_base";
  if (isOnTerm(context, { profile, outline })) return "since_base";
  if (profile.kind === "plan") {
    const points = context.reading.dimension === "percentage_point" || context.reading.dimension === "duration";
    return stance === "plan" && points ? null : "since_base";
  }
  if (profile.kind === "news") return /(?:增长|下降|增幅|上涨)[^，。；]{0,6}$/.test(context.before) ? "yoy" : null;
  return profile.kind === "work_report" || profile.kind === "communique" ? "yoy" : null;
}

/** The basis that news leaves unsaid is the year before only where the figure is of a year or of its part. */
function settleBasis(meaning: Meaning, when: When, context: Context, profile: Profile): Meaning {
  if (profile.kind !== "news" || meaning.basis !== "yoy" || /同比|比上年|较上年|去年同期/.test(context.sentenceBefore))
    return meaning;
  const yearly = when.period !== null && !when.period.includes("/");
  return yearly ? meaning : { ...meaning, basis: /比原来|较之前/.test(context.sentenceBefore) ? "since_base" : null };
}

/** The places that the passage names before the figure's sentence; asked once for all figures of a sentence. */
function placesBefore(
  { passage, textBefore }: Context,
  { last, home, seen }: Surroundings,
): ReadonlyMap<string, Place> {
  if (textBefore === "") return last;
  if (seen.passage === passage && seen.text === textBefore) return seen.places;
  const places = new Map(last);
  rememberPlaces(textBefore, home, places);
  seen.passage = passage;
  seen.text = textBefore;
  seen.places = places;
  return places;
}

function placeOfFact(context: Context, around: Surroundings): Place {
  const { profile, home, articles, outline } = around;
  const own = { region: profile.region, adcode: profile.adcode };
  const whole = (context.passage.article === null ? undefined : articles.get(context.passage.article)) ?? own;
  return outline.passages.length === 0
    ? whole
    : readPlace(context, {
        home,
        whole,
        last: placesBefore(context, around),
        inArticle: context.passage.article !== null,
      });
}

interface Built {
  readonly fact: Fact;
  readonly candidates: readonly string[];
  readonly left: Before;
}

/** Measure and period: which of the two is asked first matters, since growth over a year is against the year before. */
function meantAndWhen(context: Context, around: Surroundings, stance: Stance, same: Before | null) {
  const { profile } = around;
  const inherited = same !== null && isChained(context, same) ? same.meaning : null;
  const { about } = readClock(profile, stance);
  const read = readMeaning(context, { basis: usualBasis(context, around, stance), inherited, about });
  const when = readWhen({ context, profile, outline: around.outline, stance, meaning: read, before: same });
  return { meaning: settleBasis(read, when, context, profile), when, about };
}

/** 预计财政收入30亿元，增长⟦5%⟧: how far it moved is no surer than where it came. */
const isGrowthOfExpected = ({ gap }: Context, subject: string | null, same: Before | null): boolean =>
  same?.role === "expected" && same.subject === subject && gap !== null && /^(?:左右|以上)?，[^，。；]{0,8}$/.test(gap);

function standingOf(
  context: Context,
  around: Surroundings,
  { meaning, when, about }: ReturnType<typeof meantAndWhen>,
  subject: string | null,
  same: Before | null,
): Standing {
  const ofYear = about !== null && when.period?.startsWith(String(about)) === true;
  const alike = same !== null && same.subject === subject && same.meaning.measure !== "rank";
  const near = alike && context.gap?.includes("；") !== true ? same.standing : null;
  return readStanding({ context, meaning, subject, notes: around.notes, ofYear, same: near });
}

/** The figure that a fact is made of. */
interface Figure {
  readonly index: number;
  readonly context: Context;
  /** The section that it is about. */
  readonly section: number | null;
}

function buildFact({ index, context, section }: Figure, around: Surroundings, before: Before | null): Built {
  const { profile, segment } = around;
  const stance = stanceOf(around.stances, section, profile);
  const same = before !== null && before.sentence === context.sentence ? before : null;
  const meant = meantAndWhen(context, around, stance, same);
  const { meaning, when } = meant;
  const entity = readEntity(context, profile, { passage: firmBefore(context.textBefore), same: same?.entity ?? null });
  const place: Place = entity === null ? placeOfFact(context, around) : { region: null, adcode: null };
  const { candidates = [], region, adcode } = place;
  const places = [place.region, profile.region].filter((name) => name !== null);
  const isCount = context.reading.dimension === "count";
  const behindMoney = isCount && same?.dimension === "money" ? same.counted : null;
  const previous = (/[）)]/.test(context.gap ?? "") ? same?.outside : null) ?? behindMoney ?? same?.subject ?? null;
  const subject = readSubject({ context, segment, previous, places });
  const outside = namedOutside(context, same?.outside ?? same?.subject ?? null);
  const own = readRole({ context, stance, period: when.period, profile, moved: meaning.measure === "change" });
  const role = own === "actual" && isGrowthOfExpected(context, subject, same) ? "expected" : own;
  const standing = standingOf(context, around, meant, subject, same);
  // Where a movement began is told by its own words only: 如今由30公里增加到50公里.
  const told = role !== "baseline" || saysBaseline(context, when) ? when : NEVER_SAID;
  const { sentence } = context;
  const { end, unit, dimension } = context.reading;
  const fact: Fact = {
    quantity: index,
    subject,
    entity,
    concept: null,
    region,
    adcode,
    period: told.period,
    periodText: told.text,
    role,
    measure: meaning.measure,
    direction: meaning.direction,
    basis: meaning.basis,
    status: standing.status,
    priceBasis: standing.priceBasis,
    coverage: standing.coverage,
    scope: standing.scope,
    sentence,
  };
  // ⟦两年⟧平均增速第一: words of time alone name nothing anew.
  const named = subject ?? (context.gap?.includes("；") === true ? null : (same?.subject ?? null));
  const left = {
    end,
    unit,
    dimension,
    entity,
    subject: named,
    counted: isCount && subject !== null ? subject : (same?.counted ?? null),
    outside,
    meaning,
    role,
    when,
    baseline: role === "baseline",
    standing,
    sentence,
  };
  return { fact, candidates, left };
}

function homeOf(profile: Profile): Home | null {
  const year = namingYear(profile);
  const region = profile.adcode === null ? parentOfArea(profile.region ?? "") : regionByCode(profile.adcode, year);
  return region === null ? null : { region, year };
}

function surroundingsOf(outline: Outline, profile: Profile, segment: Segmenter | null): Surroundings {
  const home = homeOf(profile);
  return {
    outline,
    profile,
    segment,
    stances: sectionStances(outline, profile),
    home,
    notes: readNotes(outline),
    articles: articlePlaces(outline, home),
    last: new Map(),
    seen: { passage: null, text: "", places: new Map() },
  };
}

export interface FactsRead {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

export function buildFacts(
  outline: Outline,
  quantities: readonly PlacedQuantity[],
  profile: Profile,
  segment: Segmenter | null,
): FactsRead {
  const around = surroundingsOf(outline, profile, segment);
  const told: Told[] = [];
  let before: Before | null = null;
  let last: Passage | null = null;
  let read = 0;
  let section: number | null = null;
  quantities.forEach(({ reading, passage: at, span }, index) => {
    const passage = outline.passages[at];
    if (passage === undefined) return;
    if (passage !== last) {
      before = null;
      section = passage.kind === "note" ? sectionOfNote(outline, span.from) : passage.section;
    }
    for (; read < at; read++) {
      const earlier = outline.passages[read];
      if (earlier?.article !== passage.article) around.last.clear();
      else rememberPlaces(earlier.body.text, around.home, around.last);
    }
    last = passage;
    const context = readContext(passage, reading, before?.end ?? null);
    const { fact, candidates, left } = buildFact({ index, context, section }, around, before);
    told.push({ fact, context, candidates });
    before = left;
  });
  return { facts: shareSubjects(told, around.home), findings: factFindings(told, quantities, profile) };
}
