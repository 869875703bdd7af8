/** The printed line of a finding with a caret under its words, and where they stand. */
import { countCodePoints, countUpTo } from "../core/locate.js";

export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Lines {
  /** Lines and columns count from 1, columns in code points; the end is exclusive. */
  readonly region: (start: number, end: number) => Region;
  /** The line of `start` and the carets under it, cut to what fits a screen. */
  readonly excerpt: (start: number, end: number) => readonly [string, string];
}

/** Characters shown on either side of the words. */
const AROUND = 18;
const WORDS_MOST = 40;

/** What would upset a terminal, and what has no width of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3fffd}]/u;
/** Quotation marks and dots that Chinese fonts draw wide. */
const WIDE_MARKS = /[“”‘’…—·①-⑳]/;

const widthOf = (characters: readonly string[]): number =>
  characters.reduce((width, character) => width + (WIDE.test(character) || WIDE_MARKS.test(character) ? 2 : 1), 0);

export function createLines(text: string): Lines {
  const lines = text.split("\n");
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += countCodePoints(line) + 1;
  }
  const lineAt = (offset: number): number => Math.max(0, countUpTo(starts, offset) - 1);
  const region = (start: number, end: number): Region => {
    const [first, last] = [lineAt(start), lineAt(end)];
    return {
      startLine: first + 1,
      startColumn: start - (starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: end - (starts[last] ?? 0) + 1,
    };
  };
  // A page may be one line with thousands of findings, one behind the other: its characters are told apart once.
  let shownLine: { readonly index: number; readonly characters: readonly string[] } | null = null;
  const charactersOf = (index: number): readonly string[] => {
    if (shownLine?.index === index) return shownLine.characters;
    const characters = Array.from((lines[index] ?? "").replace(UNPRINTABLE, " "));
    shownLine = { index, characters };
    return characters;
  };
  const excerpt = (start: number, end: number): readonly [string, string] => {
    const index = lineAt(start);
    const characters = charactersOf(index);
    const from = start - (starts[index] ?? 0);
    const to = Math.min(characters.length, Math.max(from + 1, end - (starts[index] ?? 0)), from + WORDS_MOST);
    const [first, last] = [Math.max(0, from - AROUND), Math.min(characters.length, to + AROUND)];
    const lead = first > 0 ? ["…"] : [];
    const shown = [...lead, ...characters.slice(first, last), ...(last < characters.length ? ["…"] : [])];
    const before = widthOf([...lead, ...characters.slice(first, from)]);
    const carets = "^".repeat(Math.max(1, widthOf(characters.slice(from, to))));
    return [shown.join("").trimEnd(), `${" ".repeat(before)}${carets}`];
  };
  return { region, excerpt };
}
