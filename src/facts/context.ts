/** The words around a figure: its clause and its sentence. */
import type { Passage } from "../model.js";
import type { QuantityReading } from "../quantities/types.js";

export interface Context {
  readonly passage: Passage;
  readonly reading: QuantityReading;
  /** The clause up to the figure, without what stands behind an earlier figure's end. */
  readonly before: string;
  /** The clause from the figure on. */
  readonly after: string;
  /** The sentence up to the figure, and from it on. */
  readonly sentenceBefore: string;
  readonly sentenceAfter: string;
  readonly sentence: string;
  /** No words but marks of enumeration stand between the figure before and this one's clause. */
  readonly startsAtFigure: boolean;
}

/** A sentence is looked through no further than this on either side of a figure. */
const REACH = 240;
const SENTENCE_END = /[。！？\n]/;
const CLAUSE_END = "，。；！？：\n";

/** Where the clause begins that ends at `end`; a comma between digits ends none. */
function clauseStart(text: string, end: number, floor: number): number {
  for (let index = end - 1; index >= floor; index--) {
    if (CLAUSE_END.includes(text[index] ?? "")) return index + 1;
  }
  return floor;
}

function clauseEnd(text: string, start: number, ceiling: number): number {
  for (let index = start; index < ceiling; index++) {
    if (`${CLAUSE_END}、`.includes(text[index] ?? "")) return index;
  }
  return ceiling;
}

function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - REACH);
  for (let index = at - 1; index >= floor; index--) if (SENTENCE_END.test(text[index] ?? "")) return index + 1;
  return floor;
}

function sentenceEnd(text: string, at: number): number {
  const ceiling = Math.min(text.length, at + REACH);
  for (let index = at; index < ceiling; index++) if (SENTENCE_END.test(text[index] ?? "")) return index + 1;
  return ceiling;
}

export function readContext(passage: Passage, reading: QuantityReading, previousEnd: number): Context {
  const { text } = passage.body;
  const from = sentenceStart(text, reading.start);
  const to = sentenceEnd(text, reading.end);
  const clause = clauseStart(text, reading.start, from);
  const begin = Math.max(clause, Math.min(previousEnd, reading.start));
  return {
    passage,
    reading,
    before: text.slice(begin, reading.start),
    after: text.slice(reading.end, clauseEnd(text, reading.end, to)),
    sentenceBefore: text.slice(from, reading.start),
    sentenceAfter: text.slice(reading.end, to),
    sentence: text.slice(from, to).trim(),
    startsAtFigure: previousEnd >= clause && previousEnd <= reading.start,
  };
}
