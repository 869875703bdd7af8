/** The words around a figure: its clause and its sentence. */
import { countUpTo } from "../core/locate.js";
import { matchesOf } from "../core/matches.js";
import type { Passage } from "../model.js";
import type { QuantityReading } from "../quantities/types.js";

export interface Context {
  readonly passage: Passage;
  readonly reading: QuantityReading;
  /** The clause up to the figure, without what stands behind an earlier figure's end. */
  readonly before: string;
  /** The whole clause up to the figure, with the figures in it. */
  readonly clause: string;
  /** The clause from the figure on. */
  readonly after: string;
  /** The sentence up to the figure, and from it on. */
  readonly sentenceBefore: string;
  readonly sentenceAfter: string;
  readonly sentence: string;
  /** The passage up to the sentence, as far as what is said there still holds. */
  readonly textBefore: string;
  /** What stands between the figure before and this one, null where that is no figure of the same sentence. */
  readonly gap: string | null;
  /** No words but marks of enumeration stand between the figure before and this one's clause. */
  readonly startsAtFigure: boolean;
}

/** A sentence is looked through no further than this on either side of a figure. */
const REACH = 240;
/** What a paragraph says holds on for so long: a page in one paragraph must not be read anew for each figure. */
const EARLIER = 1200;
const SENTENCE_END = /[。！？\n]/g;
const CLAUSE_END = "，。；！？：\n";
const NARROW: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：" };

/** A narrow comma or colon ends a clause as a wide one does, but not between digits: `27处,2A级`, `1,029`, `4:40`. */
const widen = (text: string): string => text.replace(/(?<![0-9])[,;:]|[,;:](?![0-9])/g, (mark) => NARROW[mark] ?? mark);

/** A passage as it is looked through: as long as its own text. */
interface Widened {
  readonly text: string;
  /** Where sentences end, in ascending order. */
  readonly ends: readonly number[];
}

const widened = new WeakMap<Passage, Widened>();

function widenedOf(passage: Passage): Widened {
  const known = widened.get(passage);
  if (known !== undefined) return known;
  const text = widen(passage.body.text);
  const made = { text, ends: Array.from(matchesOf(text, SENTENCE_END), ({ index }) => index + 1) };
  widened.set(passage, made);
  return made;
}

/** The text of a passage with wide marks; as long as its own. */
export const textOf = (passage: Passage): string => widenedOf(passage).text;

const endsClause = (text: string, index: number): boolean => CLAUSE_END.includes(text[index] ?? "");

/** Where the clause begins that ends at `end`; a comma between digits ends none. */
function clauseStart(text: string, end: number, floor: number): number {
  for (let index = end - 1; index >= floor; index--) if (endsClause(text, index)) return index + 1;
  return floor;
}

function clauseEnd(text: string, start: number, ceiling: number): number {
  for (let index = start; index < ceiling; index++) if (endsClause(text, index) || text[index] === "、") return index;
  return ceiling;
}

const sentenceStart = ({ ends }: Widened, at: number): number =>
  Math.max(0, at - REACH, ends[countUpTo(ends, at) - 1] ?? 0);

const sentenceEnd = ({ text, ends }: Widened, at: number): number =>
  Math.min(text.length, at + REACH, ends[countUpTo(ends, at)] ?? text.length);

export function readContext(passage: Passage, reading: QuantityReading, previousEnd: number | null): Context {
  const whole = widenedOf(passage);
  const { text } = whole;
  const from = sentenceStart(whole, reading.start);
  const to = sentenceEnd(whole, reading.end);
  const clause = clauseStart(text, reading.start, from);
  const last = previousEnd ?? 0;
  return {
    passage,
    reading,
    before: text.slice(Math.max(clause, Math.min(last, reading.start)), reading.start),
    clause: text.slice(clause, reading.start),
    after: text.slice(reading.end, clauseEnd(text, reading.end, to)),
    sentenceBefore: text.slice(from, reading.start),
    sentenceAfter: text.slice(reading.end, to),
    sentence: passage.body.text.slice(from, to).trim(),
    textBefore: text.slice(Math.max(0, from - EARLIER), from),
    gap: previousEnd !== null && previousEnd > from ? text.slice(previousEnd, reading.start) : null,
    startsAtFigure: last >= clause && last <= reading.start,
  };
}
