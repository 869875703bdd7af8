/** Figures that one clause gives to several subjects: A、B分别增长3%、4%, A和B均突破60亿元. */
import type { Fact } from "../model.js";
import type { Context } from "./context.js";
import { completeMembers, industriesOf } from "./members.js";
import { phraseBefore } from "./phrase.js";
import { findPlaces } from "./place.js";
import type { Home } from "./region.js";
import { GENERIC } from "./subject.js";

/** A fact with the words that it was read from. */
export interface Told {
  readonly fact: Fact;
  readonly context: Context;
  /** Codes of the regions that the place named could be, where nothing settles it. */
  readonly candidates: readonly string[];
}

const OPENING = "（(“‘《「";
const CLOSING = "）)”’》」";
/** 和, 与 and 及 inside a word part no names. */
const WORD =
  /^(?:和谐|和平|和解|和美|与会|与时|及格|及时|及其)|(?:共和|温和|缓和|总和|饱和|参与|赋与|普及|涉及|以及|危及|波及)$/;

function splitAt(phrase: string, marks: string): readonly string[] {
  const members: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < phrase.length; index++) {
    const character = phrase[index] ?? "";
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) {
      if (WORD.test(phrase.slice(index, index + 2)) || WORD.test(phrase.slice(Math.max(0, index - 1), index + 1)))
        continue;
      members.push(phrase.slice(start, index));
      start = index + 1;
    }
  }
  members.push(phrase.slice(start));
  return members.filter((member) => member.length >= 2);
}

/** The members of a phrase, if it has just so many; 城乡居民收入 are two. */
function membersOf(phrase: string, count: number): readonly string[] | null {
  if (count === 2 && phrase.startsWith("城乡居民")) return ["城镇", "农村"].map((place) => place + phrase.slice(2));
  const industries = industriesOf(phrase, count);
  if (industries !== null) return industries;
  for (const marks of ["、", "、和与及"]) {
    const members = splitAt(phrase, marks);
    if (members.length === count) return completeMembers(members);
  }
  return null;
}

/** 3%⟦左右和⟧5%, 提升3%、⟦下降⟧5%: what may stand between the figures of a list. */
const BETWEEN = /^(?:左右|以上|以下|以内|多|余)?[、和及与]+(?:增长|增加|提高|提升|上升|下降|降低|减少|回落)?$/;

/** How many figures follow each other from `start` on with nothing but marks of enumeration between them. */
function chainLength(told: readonly Told[], start: number): number {
  const sentence = told[start]?.fact.sentence;
  let end = start + 1;
  while (told[end]?.fact.sentence === sentence && BETWEEN.test(told[end]?.context.before ?? "")) end++;
  return end - start;
}

const LISTED: ReadonlySet<string> = new Set(["percent", "percentage_point", "money"]);

/** Figures of one kind: as many names before them are theirs, one each (A和B增长3%和5%). */
const areAlike = (told: readonly Told[], start: number, count: number): boolean =>
  told.slice(start, start + count).every(({ context, fact }) => {
    const first = told[start];
    const { unit, dimension } = context.reading;
    return LISTED.has(dimension) && unit === first?.context.reading.unit && fact.measure === first?.fact.measure;
  });

/** 接待游客、⟦实现⟧旅游收入分别增长…: a verb stands between the members. */
function membersBefore({ before }: Context, count: number): readonly string[] | null {
  const members = membersOf(before.replace(/分别[^，。；]*$/, ""), count);
  const named = members?.map((member) => phraseBefore(member)) ?? [];
  return members !== null && named.every((member) => member.length >= 2) ? named : null;
}

/** `32个…项目、46个…工程分别完成105%、109%`: the subjects are those of the figures before, as they were shared out. */
function subjectsBefore(told: readonly Told[], start: number, count: number): readonly string[] | null {
  const context = told[start]?.context;
  // A clause that names something of its own is about that.
  const own = context?.startsAtFigure === false ? context.before.replace(/分别[^，。；]*$/, "") : "";
  const named = phraseBefore(own);
  const share = named.startsWith("占") ? named : "";
  if (named !== share && !GENERIC.has(named)) return null;
  const sentence = told[start]?.fact.sentence;
  const before = told.slice(Math.max(0, start - count), start).filter(({ fact }) => fact.sentence === sentence);
  const subjects = before.map(({ fact }) => fact.subject).filter((subject) => subject !== null);
  if (subjects.length !== count || new Set(subjects).size !== count) return null;
  return share === "" ? subjects : subjects.map((subject) => (subject.includes("占") ? subject : subject + share));
}

/** 年均 and 人均 share nothing out; 分别年均 does. */
const isEach = ({ before }: Context): boolean =>
  /(?:(?<![年月人户亩平])均|都|各(?![类种级项地界]))[^，。；]{0,6}$|分别[^，。；]{0,8}$/.test(before);

/** 分别提高⟦5%⟧、4$1.$2%: the next figure could not be read, so that this one is the first member's alone. */
const isFirstOf = ({ before, sentenceAfter }: Context): boolean =>
  /分别[^，。；]{0,8}$/.test(before) && /^(?:左右|以上|以下|多|余)?[、和及与][0-9$]/.test(sentenceAfter);

/** 甲市、乙州⟦产值⟧分别达320亿元、150亿元: one subject, and a place for each figure. */
function byPlace({ context, fact }: Told, count: number, home: Home | null): readonly Partial<Fact>[] | null {
  const phrase = context.before.replace(/分别[^，。；]*$/, "");
  const places = findPlaces(phrase, home, true);
  const run = places.slice(-count);
  const parted = run.slice(1).every(({ start }, at) => /^[、和及与]?$/.test(phrase.slice(run[at]?.end ?? 0, start)));
  if (run.length !== count || !parted || count < 2) return null;
  const kind = /(?:经开区|高新区|开发区|保税区|综保区)$/.exec(run.at(-1)?.region ?? "")?.[0] ?? null;
  const behind = phrase.slice(run.at(-1)?.end ?? 0);
  const rest = phraseBefore(behind) || behind.trim();
  return run.map(({ region, adcode, start, end }) => {
    const named = phrase.slice(start, end);
    const park = kind !== null && region !== null && !region.endsWith(kind);
    const subject = kind === null ? rest : `${named.endsWith(kind) ? named : named + kind}${rest}`;
    return {
      region: park ? named + kind : region,
      adcode: park ? null : adcode,
      subject: subject === "" ? (fact.subject ?? null) : subject,
    };
  });
}

/** 春茶、夏茶等⟦茶叶销量⟧均突破5%: the members are examples of one thing. */
const OF_EXAMPLES = /、[^、和及与]*等[^、和及与]{2,}$/;

/** What the members of a list change in the facts of its figures; null where the figure stands alone. */
function distribute(told: readonly Told[], index: number, count: number, home: Home | null) {
  const first = told[index];
  if (first === undefined) return null;
  const { fact, context } = first;
  if (count === 1) {
    const subjects =
      isEach(context) && !OF_EXAMPLES.test(fact.subject ?? "")
        ? (membersOf(fact.subject ?? "", 2) ?? membersOf(fact.subject ?? "", 3))
        : null;
    return subjects?.slice(0, isFirstOf(context) ? 1 : undefined).map((subject) => ({ subject })) ?? null;
  }
  const places = byPlace(first, count, home);
  if (places !== null) return places;
  const subjects =
    membersOf(fact.subject ?? "", count) ?? membersBefore(context, count) ?? subjectsBefore(told, index, count);
  return subjects?.map((subject) => ({ subject })) ?? null;
}

/** The facts in their order; a figure shared by several subjects gives a fact for each. */
export function shareSubjects(told: readonly Told[], home: Home | null): readonly Fact[] {
  const facts: Fact[] = [];
  const shared = [...told];
  for (let index = 0; index < told.length; ) {
    const { fact, context } = told[index] ?? {};
    if (fact === undefined || context === undefined) break;
    const chained = chainLength(told, index);
    const listed = chained > 1 && membersOf(fact.subject ?? "", chained) !== null && areAlike(told, index, chained);
    const count = context.before.includes("分别") || listed ? chained : 1;
    const changes = distribute(shared, index, count, home);
    for (const [at, change] of (count > 1 ? (changes ?? []) : []).entries()) {
      const each = told[index + at];
      if (each !== undefined) shared[index + at] = { ...each, fact: { ...each.fact, ...change } };
    }
    if (changes === null) for (const each of told.slice(index, index + count)) facts.push(each.fact);
    else {
      for (const [at, change] of changes.entries()) {
        facts.push({ ...(told[index + (count > 1 ? at : 0)]?.fact ?? fact), ...change });
      }
    }
    index += count;
  }
  return facts;
}
