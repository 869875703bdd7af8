/** The marks by which a text refers to its notes: ^①, ①, [12], [^3], 【7】. */
import { matchesOf } from "../core/matches.js";
import type { Line } from "../model.js";
import { addGlossary, addUnmarked, isEntry } from "./glossary.js";
import { type NoteStart, readStart } from "./note-start.js";
import { CIRCLED } from "./text.js";

/** How a document prints its marks. */
export type MarkStyle = "circled" | "bracket" | "lenticular";

const INLINE: Readonly<Record<MarkStyle, RegExp>> = {
  circled: new RegExp(`\\^?[${CIRCLED}]`, "g"),
  bracket: /\[\^?[0-9]{1,3}\]/g,
  lenticular: /【[0-9]{1,3}】/g,
};
const AT_START: Readonly<Record<MarkStyle, RegExp>> = {
  circled: new RegExp(`^\\^?([${CIRCLED}])[\\s、.．]?`),
  bracket: /^\[\^?([0-9]{1,3})\]:?\s?/,
  lenticular: /^【([0-9]{1,3})】\s?/,
};
/** A circled number behind one of these counts the items of a list (`包括：①…；②…`); a note's mark stands behind a word. */
const BEFORE_LIST = /[：:；;，,、（(]\s?$/;
const STYLES: readonly MarkStyle[] = ["circled", "bracket", "lenticular"];

export interface NoteMark {
  /** As printed inside the mark: ①, 12. */
  readonly marker: string;
  readonly start: number;
  readonly end: number;
}

const bare = (mark: string): string => mark.replace(/[[\]^【】]/g, "");

/** The marks inside a text; a mark at its very beginning is a label and does not count. */
export function findMarks(text: string, styles: readonly MarkStyle[]): readonly NoteMark[] {
  const marks: NoteMark[] = [];
  const indent = text.length - text.trimStart().length;
  for (const style of styles) {
    // Few lines have any, and to look is much faster than to list.
    if (text.search(INLINE[style]) < 0) continue;
    for (const match of matchesOf(text, INLINE[style])) {
      if (match.index <= indent) continue;
      if (style === "circled" && BEFORE_LIST.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
      marks.push({ marker: bare(match[0]), start: match.index, end: match.index + match[0].length });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** The text without its marks. */
export function withoutMarks(text: string, styles: readonly MarkStyle[]): string {
  return styles.reduce((rest, style) => rest.replace(INLINE[style], ""), text);
}

/** The notes' own marks at the beginning of lines, by line index. */
export function findNoteStarts(lines: readonly Line[]): {
  readonly styles: readonly MarkStyle[];
  readonly starts: ReadonlyMap<number, NoteStart>;
} {
  const starts = new Map<number, NoteStart>();
  const styles = STYLES.filter((style) => {
    const inside = new Set<string>();
    for (const line of lines) for (const { marker } of findMarks(line.text, [style])) inside.add(marker);
    if (inside.size === 0) return false;
    const found = addStarts(lines, style, inside, starts);
    return found || (style !== "circled" && (addGlossary(lines, inside, starts) || countsUp(lines, style)));
  });
  addUnmarked(lines, starts);
  return { styles, starts };
}

const LEAST_COUNTED = 3;
const BEHIND_WORD = /[\p{Script=Han}”》）)%]$/u;

/** 生产总值[2]…增长[3]: marks of notes that the text has lost count up behind words; figures in brackets do not. */
function countsUp(lines: readonly Line[], style: MarkStyle): boolean {
  const numbers: number[] = [];
  for (const { text } of lines) {
    for (const { marker, start } of findMarks(text, [style])) {
      if (!BEHIND_WORD.test(text.slice(0, start).slice(-2))) return false;
      if (Number(marker) !== numbers.at(-1)) numbers.push(Number(marker));
    }
  }
  return (
    numbers.length >= LEAST_COUNTED && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

/** `[20] 三新：…` right behind note 19 is a note, though the text has lost its mark. */
const countsOn = (start: NoteStart, last: NoteStart | null, line: Line): boolean =>
  last !== null && Number(start.marker) === Number(last.marker) + 1 && isEntry(line.text.slice(start.end));

/**
 * Lines that begin with a mark which the text bears. A line ①… of a list is no note, though some ① may stand
 * further up: a note has a mark above it that no earlier note took, or the form of one (`① 三新：…`).
 */
function addStarts(
  lines: readonly Line[],
  style: MarkStyle,
  inside: ReadonlySet<string>,
  starts: Map<number, NoteStart>,
): boolean {
  const waiting = new Set<string>();
  let found = false;
  let last: NoteStart | null = null;
  for (const line of lines) {
    const start = readStart(line.text, AT_START[style]);
    if (start !== null && (inside.has(start.marker) || countsOn(start, last, line))) {
      const isNote = waiting.delete(start.marker) || style !== "circled" || isEntry(line.text.slice(start.end));
      if (isNote) starts.set(line.index, start);
      found ||= isNote;
      if (isNote) last = start;
    }
    for (const { marker } of findMarks(line.text, [style])) waiting.add(marker);
  }
  return found;
}
