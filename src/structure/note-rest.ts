/** Where a note goes on that ran over its page: the rest stands on the next page without a mark. */

import type { Doc, Line } from "../model.js";
import { isPhotoCredit, startsAnew } from "./kinds.js";
import { readLabel } from "./labels.js";
import type { NoteStart } from "./note-start.js";
import { isClosed } from "./text.js";
import type { FlowLine } from "./text-lines.js";

/** A page holds no more paragraphs than this. */
const PAGE_LINES = 14;
/** A closed line as short as this is hardly a paragraph of its own. */
const FRAGMENT = 30;

const canContinue = ({ text, line }: FlowLine): boolean =>
  isClosed(text) &&
  readLabel(text) === null &&
  !startsAnew(line.text) &&
  !isPhotoCredit(text) &&
  line.heading === 0 &&
  !line.bold;

/**
 * Index of the line with the rest, -1 where none is found. `from` is the first line below the note,
 * which belongs to the paragraph above it where that waits for its end. A fragment of a sentence is
 * the rest before anything else; then the line right above the next notes; then the first line.
 */
export function findNoteRest(
  lines: readonly FlowLine[],
  from: number,
  notes: ReadonlyMap<number, NoteStart>,
  paragraphWaits: boolean,
): number {
  let last = -1;
  let first = -1;
  for (let index = from; index < Math.min(lines.length, from + PAGE_LINES); index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (notes.has(line.line.index)) return last === index - 1 && last >= 0 ? last : first;
    if ((index === from && paragraphWaits) || !canContinue(line)) continue;
    if (line.text.length < FRAGMENT && line.gapBefore > 0) return index;
    if (first < 0 && !paragraphWaits && index === from) first = index;
    last = index;
  }
  return -1;
}

/** Markdown indents the second paragraph of a note (`[^1]: …` / `    …`). */
export const isNoteParagraph = (line: Line, gapBefore: number, doc: Doc): boolean =>
  doc.source.format === "md" && gapBefore === 0 && /^(?: {4}|\t)/.test(line.text);
