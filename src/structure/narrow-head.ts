/**
 * The head of an indicator table whose columns stand one space apart, as text copied from a page has them, or one cell
 * a line, as text copied from a web page has them.
 */
import type { Line } from "../model.js";
import { type Word, wordsOf } from "./narrow-rows.js";

export type NarrowRole = "category" | "number" | "name" | "unit" | "value" | "attribute";

export interface NarrowColumn {
  readonly role: NarrowRole;
  readonly words: readonly Word[];
}

export interface NarrowHead {
  readonly columns: readonly NarrowColumn[];
  /** Index of its last line. */
  readonly last: number;
}

type Heads = readonly (readonly [NarrowRole, RegExp])[];

/** One head each, which may be letter-spaced (`指 标`, `2030 年目标`); the first that fits holds. */
const HEADS: Heads = [
  ["number", /序 ?号(?= |$)/y],
  ["category", /(?:类 ?[别型]|领 ?域|分 ?类)(?= |$)/y],
  ["name", /(?:主要)?指 ?标(?: ?名 ?称)?(?: ?[（(][^（）()]{1,12}[）)])?(?= |$)/y],
  ["unit", /单 ?位(?= |$)/y],
  ["attribute", /(?:指标)? ?属 ?性(?= |$)/y],
  ["value", /(?:19|20)\d\d ?年?(?:[^\s\d]\S{0,14})?(?= |$)/y],
  ["value", /[“"]?十[一二三四五六七八九]?五[”"]?\S{0,14}(?= |$)/y],
  ["value", /(?:年均|累计|基期|目标)\S{0,14}(?= |$)/y],
];
/** Heads that wrap in their cell: `2025年` / `预计`, `年均/` / `累计`. */
const WRAPPED_HEADS: Heads = [
  ["value", /(?:19|20)\d\d ?年 (?:预计|预期|实际|现状|完成|基期|规划|目标)\S{0,6}(?= |$)/y],
  ["value", /(?:年均|累计)\S{0,6}[/或] ?\S{2,8}(?= |$)/y],
  ...HEADS,
];
const ORDER = /^(?:(?:category )?(?:number )?|number category )name (?:unit )?(?:value )+attribute$/;
const LONGEST = 90;
/** A head of one cell a line takes no more lines than this, none longer than a cell is wide. */
const MOST_LINES = 14;
const LONGEST_CELL = 12;

/** Null where the words are not `[category] [number] name [unit] value… attribute`. */
function readColumns(words: readonly Word[], heads: Heads): readonly NarrowColumn[] | null {
  const text = words.map((word) => word.text).join(" ");
  const columns: NarrowColumn[] = [];
  let first = 0;
  for (let at = 0; at < text.length; ) {
    const column = columnAt(text, at, heads);
    if (column === null) return null;
    const count = text.slice(at, column.end).split(" ").length;
    columns.push({ role: column.role, words: words.slice(first, first + count) });
    first += count;
    at = column.end + 1;
  }
  return ORDER.test(columns.map(({ role }) => role).join(" ")) ? columns : null;
}

function columnAt(text: string, at: number, heads: Heads): { readonly role: NarrowRole; readonly end: number } | null {
  for (const [role, pattern] of heads) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { role, end: pattern.lastIndex };
  }
  return null;
}

/** The words of a head that stands one cell a line, from `first` to 属性. */
function stackedWords(lines: readonly Line[], first: Line): readonly Word[] | null {
  const words: Word[] = [];
  for (const line of lines.slice(first.index, first.index + MOST_LINES)) {
    const text = line.text.trim();
    if (text === "" || text.length > LONGEST_CELL) return null;
    words.push(...wordsOf(line));
    if (/属 ?性$/.test(text)) return words;
  }
  return null;
}

/** The head that begins on this line, null where none does. */
export function readNarrowHead(lines: readonly Line[], line: Line): NarrowHead | null {
  const text = line.text.trim();
  if (!/^(?:序|类|领|分|主要指|指) ?/.test(text) || text.length > LONGEST || / {2}|\t|\u3000/.test(text)) return null;
  if (/属 ?性$/.test(text)) {
    const columns = readColumns(wordsOf(line), HEADS);
    return columns === null ? null : { columns, last: line.index };
  }
  const words = columnAt(text, 0, HEADS)?.end === text.length ? stackedWords(lines, line) : null;
  const columns = words === null ? null : readColumns(words, WRAPPED_HEADS);
  return columns === null ? null : { columns, last: words?.at(-1)?.line ?? line.index };
}
