/** Parts the words of one row of a table whose columns stand one space apart, or one a line, into its cells. */
import { matchesOf } from "../core/matches.js";
import type { Line } from "../model.js";

/** A stretch of ink, by its place in the working text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of its line. */
  readonly line: number;
}

export const wordsOf = (line: Line): readonly Word[] =>
  matchesOf(line.text, /\S+/g).map(({ 0: text, index }) => ({
    text,
    start: line.start + index,
    end: line.start + index + text.length,
    line: line.index,
  }));

/** The cells of a row from the name to the last value. */
export type Cells = readonly (readonly Word[])[];

const FIGURE = /^[<>≤≥＜＞≦≧约±+-]*[〔［[【（(]?[<>≤≥＜＞约±+-]*\d|^[-—–]+$/;
const NONE = /^[-—–]+$/;
/** Goes on with the figure before it: `5 左右`, `1 个百分点以上`, `21.5 （2024年）`. */
const TAIL =
  /^(?:[（(](?:19|20)\d\d年?[）)]|左右|上下|以[上下内外]|[个名人家件]|百分点|[万亿千]|[%％‰]|[，,、）)\]］】〕])/;
/** Waits for what follows: `提高 1 个百分点`, `4.5-5,`. */
const WAITS =
  /(?:提高|提升|增加|增长|下降|降低|减少|累计|年均|不低于|不高于|不超过|高于|低于|大于|小于|控制在|约|达到?|[，,、~～至])$/;
const UNIT_END = /[）)]$/;

/** Does this word begin a cell, behind a word of the cell before? */
function begins(word: Word, before: Word): boolean {
  if (NONE.test(word.text)) return true;
  if (WAITS.test(before.text) || TAIL.test(word.text)) return false;
  const isAfterFigure = FIGURE.test(before.text);
  if (FIGURE.test(word.text)) return true;
  return isAfterFigure || word.line === before.line;
}

function valuesOf(words: readonly Word[], count: number): Cells | null {
  if (words.length === 0) return null;
  if (count === 1) return [words];
  const cells: Word[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before === undefined || begins(word, before)) cells.push([word]);
    else cells.at(-1)?.push(word);
  });
  return cells.length === count ? cells : null;
}

/** A figure behind the bracket of a unit is a value: words that hold one are no name. */
const holdsValue = (words: readonly Word[]): boolean =>
  words.some((word, index) => FIGURE.test(word.text) && UNIT_END.test(words[index - 1]?.text ?? ""));

/**
 * The name ends with the bracket of its unit, else before the first figure; with a column of units, the word before
 * the first figure is the unit. Null where what follows does not fill the columns.
 */
export function partRow(words: readonly Word[], values: number, hasUnit: boolean): Cells | null {
  const figure = words.findIndex((word, index) => index > 0 && FIGURE.test(word.text));
  if (hasUnit) {
    const unit = words[figure - 1];
    const cells = figure < 2 || unit === undefined ? null : valuesOf(words.slice(figure), values);
    return cells === null || unit === undefined ? null : [words.slice(0, figure - 1), [unit], ...cells];
  }
  for (let end = words.length - 1; end > 0; end--) {
    if (!UNIT_END.test(words[end - 1]?.text ?? "") || holdsValue(words.slice(0, end))) continue;
    const cells = valuesOf(words.slice(end), values);
    if (cells !== null) return [words.slice(0, end), ...cells];
  }
  const cells = figure < 1 ? null : valuesOf(words.slice(figure), values);
  return cells === null ? null : [words.slice(0, figure), ...cells];
}

/** An indicator whose parts stand below it, a line each with its own values: its name, then the parts. */
export function partParts(
  words: readonly Word[],
  values: number,
): { readonly name: readonly Word[]; readonly parts: readonly Cells[] } | null {
  const lines: Word[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last[0]?.line === word.line) last.push(word);
    else lines.push([word]);
  }
  const name = lines[0] ?? [];
  const parts = lines.slice(1).map((line) => partRow(line, values, false));
  const read = parts.filter((part) => part !== null);
  return read.length < 2 || read.length < parts.length ? null : { name, parts: read };
}
