/** Lines of a name and figures that single spaces set apart: `粮食 1，204 万吨 1，102 万吨 9.3`. */
import { matchesOf } from "../core/matches.js";
import type { Line, Stretch } from "../model.js";

/** 1，204; -8.8; 1.2倍; 38万吨; 持平. Width, signs and points are unified before. */
const FIGURE = /^(?:[-+]?\d[\d，,]{0,14}(?:\.\d{1,6})?(?:[%‰]|\p{Script=Han}{1,4})?、?|持平|不变|[-—–…]{1,4})$/u;
const UNIT = /^[\p{Script=Han}A-Za-z%‰℃/·（）()]{1,10}、?$/u;
const NAME = /^(?=.*\p{Script=Han})[^。；！？，]{1,40}$/u;
const LINE_LENGTH = 160;
/** Two words at least. */
const APART = /\S\s+\S/;

export interface FigureLine {
  /** The words before the figures. */
  readonly name: readonly Stretch[];
  /** Each figure with the unit behind it. */
  readonly figures: readonly Stretch[];
}

/** A word of a line, and where it stands in the working text. */
export interface Word extends Stretch {
  readonly text: string;
}

export const wordsOf = (line: Line): readonly Word[] =>
  Array.from(matchesOf(line.text, /\S+/g), ({ 0: text, index }) => ({
    text,
    start: line.start + index,
    end: line.start + index + text.length,
  }));

/** The figures from the word `from` on; null where anything else stands among them. */
function readFigures(words: readonly Word[], from: number): readonly Stretch[] | null {
  const figures: Stretch[] = [];
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || !FIGURE.test(word.text)) return null;
    const hasUnit = next !== undefined && UNIT.test(next.text) && !FIGURE.test(next.text);
    figures.push({ start: word.start, end: hasUnit ? next.end : word.end });
    if (hasUnit) at++;
  }
  return figures;
}

/** Null for any other line. */
export function readFigureLine(line: Line): FigureLine | null {
  if (line.heading > 0 || line.text.length > LINE_LENGTH || !APART.test(line.text)) return null;
  const words = wordsOf(line);
  const first = words.findIndex(({ text }, at) => at > 0 && FIGURE.test(text));
  const [opening, last] = [words[0], words[first - 1]];
  if (opening === undefined || last === undefined || FIGURE.test(opening.text)) return null;
  const name = line.text.slice(opening.start - line.start, last.end - line.start);
  const figures = NAME.test(name) ? readFigures(words, first) : null;
  return figures === null ? null : { name: words.slice(0, first), figures };
}
