/** Regions of the tables that the format itself marks (HTML, Word, PDF geometry). */
import { countUpTo } from "../core/locate.js";
import type { Doc, Line, TableRegion } from "../model.js";
import { findAbove, findNotes } from "./table-captions.js";
import { shapeOf } from "./table-shapes.js";

/** Offsets of the line ends of a text, ascending. */
function lineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  return ends;
}

/** No edit adds or removes a line, so that a line of the source has the same index in the document. */
export function findGridRegions(doc: Doc, lines: readonly Line[]): readonly TableRegion[] {
  const grids = doc.source.tables ?? [];
  if (grids.length === 0) return [];
  const ends = lineEnds(doc.source.text);
  const shapes = lines.map(shapeOf);
  let floor = 0;
  return grids.map(({ span }, grid): TableRegion => {
    const first = countUpTo(ends, span.from - 1);
    const last = Math.max(first, countUpTo(ends, Math.max(span.from, span.to - 1) - 1));
    const { titleLine, unitLine } = findAbove(lines, shapes, first, floor);
    const noteLines = findNotes(lines, shapes, last);
    floor = (noteLines.at(-1) ?? last) + 1;
    const covered = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    return { style: "grid", grid, lines: covered, titleLine, unitLine, noteLines };
  });
}
