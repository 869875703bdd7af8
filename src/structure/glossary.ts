/** A list of explained terms at the end of a document, whose entries print other marks than the text, or none. */
import type { Line } from "../model.js";
import { isChapterScheme, readLabel } from "./labels.js";
import { type NoteStart, readStart } from "./note-start.js";

/** A glossary after the text may print plain numbers where the text prints brackets. */
const PLAIN_START = /^([0-9]{1,3})[.．、]\s?(?=[^0-9])/;
const COUNTED_START = /^([0-9]{1,3})[.．、]\s?/;
const TERM_COLON = /^[^：:。]{1,60}[：:]/;
const HEADING =
  /^(?:附[件录][0-9一二三四五六七八九十]{0,2}[\s：:]{0,4})?[^，。；]{0,20}名词(?:术语)?(?:解释|注释)[：:]?$/;
const NEXT_HEADING = /^(?:附[件录表]|第[一二三四五六七八九十]{1,3}[篇章节])|^\|/;
const LEAST = 3;

type Entry = readonly [number, NoteStart];

/** The words have the form of a glossary's entry: `三新：新桥、新路、新港。` */
export const isEntry = (words: string): boolean => TERM_COLON.test(words.slice(0, 64));

/** Lines `1.…：…`, `2.…：…` counted up without a gap, at the end of the document, one for each mark of the text. */
export function addGlossary(
  lines: readonly Line[],
  inside: ReadonlySet<string>,
  starts: Map<number, NoteStart>,
): boolean {
  let best: Entry[] = [];
  let run: Entry[] = [];
  for (const line of lines) {
    const start = readStart(line.text, COUNTED_START);
    if (start === null) continue;
    const value = Number(start.marker);
    if (value === 1 && isEntry(line.text.slice(start.end))) run = [[line.index, start]];
    else if (value === run.length + 1 && run.length > 0) run.push([line.index, start]);
    if (run.length >= best.length) best = run;
  }
  if (best.length < LEAST || !best.every(([, start]) => inside.has(start.marker))) return false;
  for (const [index, start] of best) starts.set(index, start);
  return true;
}

/**
 * An entry of a list that the text does not refer to: `1.云网：…`, `云网：…`. `9.2024年为民实事：…` counts on
 * where thirteen entries stand above it.
 */
function readEntry({ index, text }: Line, above: number): Entry | null {
  const counted = readStart(text, COUNTED_START);
  const numbered = Number(counted?.marker) === above + 1 ? counted : readStart(text, PLAIN_START);
  const start = numbered ?? { marker: "", end: text.length - text.trimStart().length };
  return isEntry(text.slice(start.end)) ? [index, start] : null;
}

/** The entries below a heading 名词解释 in a text that prints no marks. */
export function addUnmarked(lines: readonly Line[], starts: Map<number, NoteStart>): void {
  const heading = lines.findLastIndex(({ text }) => text.length < 60 && HEADING.test(text.trim()));
  if (heading < 0) return;
  const entries: Entry[] = [];
  for (const line of lines.slice(heading + 1)) {
    const text = line.text.trim();
    if (starts.has(line.index)) return;
    if (text === "") continue;
    const label = readLabel(text);
    if (line.heading > 0 || NEXT_HEADING.test(text) || (label !== null && isChapterScheme(label.scheme))) break;
    const entry = readEntry(line, entries.length);
    if (entry === null && entries.length === 0) return;
    if (entry !== null) entries.push(entry);
  }
  if (entries.length >= LEAST) for (const [index, start] of entries) starts.set(index, start);
}
