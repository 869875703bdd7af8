/** The text of a band as pieces: what stands on one line in one column, or runs over several. */

import { intervalOf } from "./cell-lines.js";
import type { Stretch } from "./edge-grids.js";
import type { Glyph } from "./ink.js";
import { middleY } from "./middle-height.js";
import { glyphsToSegments, type Line, segmentsToLines } from "./segments.js";

/** Glyphs further apart than this (em) may stand in two columns; in a narrow table the space is not much wider. */
export const RUN_GAP_EM = 0.45;
/** A raised or lowered glyph is this close to the baseline of its line (em). */
const ON_LINE_EM = 0.65;

/** A part of a column's side: a rule is drawn along it, or left out where cells on either side are one. */
export interface SidePart extends Stretch {
  readonly isDrawn: boolean;
}

export interface Columns {
  /** Places of the columns' sides, from the left. */
  readonly xs: readonly number[];
  /** By side: its parts that rules tell of; elsewhere only the text shows it. */
  readonly sides: readonly (readonly SidePart[])[];
}

export interface Piece {
  readonly line: Line;
  /** First and last column. */
  readonly from: number;
  readonly to: number;
}

type State = "drawn" | "broken" | "unseen";

export function sideAt({ sides }: Columns, side: number, height: number): State {
  const part = sides[side]?.find(({ from, to }) => height >= from && height <= to);
  if (part === undefined) return "unseen";
  return part.isDrawn ? "drawn" : "broken";
}

/** The glyphs of each line, each with the line whose baseline is nearest. */
function glyphsOfLines(lines: readonly Line[], glyphs: readonly Glyph[]): readonly Glyph[][] {
  const own: Glyph[][] = lines.map(() => []);
  const ys = lines.map(({ y }) => y);
  for (const glyph of glyphs) {
    if (glyph.text.trim() === "") continue;
    const above = Math.max(0, intervalOf(ys, Math.min(Math.max(glyph.y, ys[0] ?? 0), ys.at(-1) ?? 0)));
    const near = [above - 1, above, above + 1, above + 2].filter((at) => {
      const line = lines[at];
      if (line === undefined || Math.abs(line.y - glyph.y) > ON_LINE_EM * line.size) return false;
      return glyph.x >= line.x0 - 1 && glyph.x <= line.x1 + 1;
    });
    const best = near.sort((a, b) => Math.abs((ys[a] ?? 0) - glyph.y) - Math.abs((ys[b] ?? 0) - glyph.y))[0];
    if (best !== undefined) own[best]?.push(glyph);
  }
  return own;
}

interface Stretched {
  glyphs: Glyph[];
  from: number;
  to: number;
}

/** The column of a glyph by its middle; the first or last where it stands outside. */
export const columnOf = (xs: readonly number[], { x, width }: Glyph): number => {
  const middle = x + width / 2;
  if (middle < (xs[0] ?? 0)) return 0;
  return middle > (xs.at(-1) ?? 0) ? xs.length - 2 : intervalOf(xs, middle);
};

/** The runs of one line with their columns; runs of one column are one. */
function runsOfLine(line: Line, glyphs: readonly Glyph[], columns: Columns): readonly Stretched[] {
  const height = middleY(line);
  const runs: Stretched[] = [];
  let end = -Infinity;
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    const column = columnOf(columns.xs, glyph);
    const last = runs.at(-1);
    let isCut = glyph.x - end >= RUN_GAP_EM * line.size;
    let isBroken = last !== undefined && column > last.to;
    for (let side = (last?.to ?? column) + 1; side <= column; side++) {
      const state = sideAt(columns, side, height);
      if (state === "drawn") isCut = true;
      if (state !== "broken") isBroken = false;
    }
    end = Math.max(end, glyph.x + glyph.width);
    if (last === undefined || (isCut && column > last.to && !isBroken)) {
      runs.push({ glyphs: [glyph], from: column, to: column });
      continue;
    }
    last.glyphs.push(glyph);
    last.to = Math.max(last.to, column);
  }
  return runs;
}

/** The range with the columns beside it that no rule parts from it at this height. */
function overBroken({ from, to }: Stretched, columns: Columns, height: number): readonly [number, number] {
  let [first, last] = [from, to];
  while (first > 0 && sideAt(columns, first, height) === "broken") first--;
  while (last + 2 < columns.xs.length && sideAt(columns, last + 1, height) === "broken") last++;
  return [first, last];
}

/** The pieces of a band, from the top. */
export function bandPieces(glyphs: readonly Glyph[], columns: Columns): readonly Piece[] {
  const lines = segmentsToLines(glyphsToSegments(glyphs));
  const order = new Map(glyphs.map((glyph, index) => [glyph, index]));
  return glyphsOfLines(lines, glyphs).flatMap((own, index): readonly Piece[] => {
    const line = lines[index];
    if (line === undefined) return [];
    return runsOfLine(line, own, columns).flatMap((run) => {
      const [from, to] = overBroken(run, columns, middleY(line));
      const inOrder = run.glyphs.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      return segmentsToLines(glyphsToSegments(inOrder)).map((part): Piece => ({ line: part, from, to }));
    });
  });
}
