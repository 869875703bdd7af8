/** The lines of text in each cell of a grid. */

import type { Grid } from "./edge-grids.js";
import type { Glyph } from "./ink.js";
import { middleY } from "./middle-height.js";
import { glyphsToSegments, type Line, segmentsToLines } from "./segments.js";

/** Index of the interval that holds a value; -1 outside. */
export function intervalOf(places: readonly number[], value: number): number {
  if (value < (places[0] ?? 0) || value > (places.at(-1) ?? 0)) return -1;
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const middleX = ({ x, width }: Glyph): number => x + width / 2;

/** The lines in each cell, glyphs by their middles. */
export function linesOfCells(
  grid: Grid,
  at: readonly number[],
  count: number,
  glyphs: readonly Glyph[],
): readonly Line[][] {
  const cols = grid.xs.length - 1;
  const own: Glyph[][] = Array.from({ length: count }, () => []);
  for (const glyph of glyphs) {
    const row = intervalOf(grid.ys, middleY(glyph));
    const col = intervalOf(grid.xs, middleX(glyph));
    if (row >= 0 && col >= 0) own[at[row * cols + col] ?? 0]?.push(glyph);
  }
  return own.map((cell) => [...segmentsToLines(glyphsToSegments(cell))]);
}
