/** Figures that one clause gives to several subjects: A、B分别增长3%、4%, A和B均突破200亿元. */
import type { Fact } from "../model.js";
import type { Context } from "./context.js";

/** A fact with the words that it was read from. */
export interface Told {
  readonly fact: Fact;
  readonly context: Context;
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

/** The members of a phrase, if it has just so many. */
function membersOf(phrase: string, count: number): readonly string[] | null {
  for (const marks of ["、", "、和与及"]) {
    const members = splitAt(phrase, marks);
    if (members.length === count) return members;
  }
  return null;
}

/** How many figures follow each other from `start` on with nothing but marks of enumeration between them. */
function chainLength(told: readonly Told[], start: number): number {
  const sentence = told[start]?.fact.sentence;
  let end = start + 1;
  while (told[end]?.fact.sentence === sentence && /^[、和及与]+$/.test(told[end]?.context.before ?? "")) end++;
  return end - start;
}

/** `302个…项目、146个…工程分别完成115%、129%`: the subjects are those of the figures before. */
function subjectsBefore(told: readonly Told[], start: number, count: number): readonly string[] | null {
  const sentence = told[start]?.fact.sentence;
  const before = told.slice(Math.max(0, start - count), start).filter(({ fact }) => fact.sentence === sentence);
  const subjects = before.map(({ fact }) => fact.subject).filter((subject) => subject !== null);
  return subjects.length === count && new Set(subjects).size === count ? subjects : null;
}

const isEach = ({ before }: Context): boolean => /(?:均|都)[^，。；]{0,6}$/.test(before);

/** The facts in their order; a figure shared by several subjects gives a fact for each. */
export function shareSubjects(told: readonly Told[]): readonly Fact[] {
  const facts: Fact[] = [];
  for (let index = 0; index < told.length; ) {
    const { fact, context } = told[index] ?? {};
    if (fact === undefined || context === undefined) break;
    const count = context.before.includes("分别") ? chainLength(told, index) : 1;
    const subjects =
      count > 1
        ? (membersOf(fact.subject ?? "", count) ?? subjectsBefore(told, index, count))
        : isEach(context)
          ? (membersOf(fact.subject ?? "", 2) ?? membersOf(fact.subject ?? "", 3))
          : null;
    if (subjects === null) facts.push(...told.slice(index, index + count).map((each) => each.fact));
    else if (count > 1) subjects.forEach((subject, at) => facts.push({ ...(told[index + at]?.fact ?? fact), subject }));
    else for (const subject of subjects) facts.push({ ...fact, subject });
    index += count;
  }
  return facts;
}
