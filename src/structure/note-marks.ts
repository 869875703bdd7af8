/** The marks by which a text refers to its notes: ^①, ①, [12], [^3], 【7】. */
import type { Line } from "../model.js";
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
/** A glossary after the text may print plain numbers where the text prints brackets. */
const PLAIN_START = /^([0-9]{1,3})[.．、]\s?(?=[^0-9])/;
const TERM_COLON = /^[^：:。]{1,60}[：:]/;
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
  for (const style of styles) {
    for (const match of text.matchAll(INLINE[style])) {
      if (text.slice(0, match.index).trim() === "") continue;
      marks.push({ marker: bare(match[0]), start: match.index, end: match.index + match[0].length });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** The text without its marks. */
export function withoutMarks(text: string, styles: readonly MarkStyle[]): string {
  return styles.reduce((rest, style) => rest.replace(INLINE[style], ""), text);
}

export interface NoteStart {
  readonly marker: string;
  /** Where the note's words begin in the line. */
  readonly end: number;
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
    let found = 0;
    for (const line of lines) {
      const start = readStart(line.text, AT_START[style]);
      if (start === null || !inside.has(start.marker)) continue;
      starts.set(line.index, start);
      found++;
    }
    if (style !== "circled" && found === 0) found = addGlossary(lines, inside, starts);
    return found > 0;
  });
  return { styles, starts };
}

function readStart(text: string, pattern: RegExp): NoteStart | null {
  const indent = text.length - text.trimStart().length;
  const match = pattern.exec(text.slice(indent));
  return match?.[1] === undefined ? null : { marker: match[1], end: indent + match[0].length };
}

/** Lines `1.…：…`, `2.…：…` counted up without a gap, at the end of the document, one for each mark of the text. */
function addGlossary(lines: readonly Line[], inside: ReadonlySet<string>, starts: Map<number, NoteStart>): number {
  let best: (readonly [number, NoteStart])[] = [];
  let run: (readonly [number, NoteStart])[] = [];
  for (const line of lines) {
    const start = readStart(line.text, PLAIN_START);
    if (start === null) continue;
    const value = Number(start.marker);
    if (value === 1 && TERM_COLON.test(line.text.slice(start.end))) {
      run = [[line.index, start]];
    } else if (value === run.length + 1 && run.length > 0) run.push([line.index, start]);
    if (run.length >= best.length) best = run;
  }
  if (best.length < 3 || !best.every(([, start]) => inside.has(start.marker))) return 0;
  for (const [index, start] of best) starts.set(index, start);
  return best.length;
}
