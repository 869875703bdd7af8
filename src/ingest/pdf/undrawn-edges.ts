/** Edges that are not drawn but shown by the text: cells that it keeps apart are not one. */

import { intervalOf, linesOfCells } from "./cell-lines.js";
import type { Grid } from "./edge-grids.js";
import { type GridCell, gridToCells } from "./grid-cells.js";
import type { Glyph } from "./ink.js";
import { middleY } from "./middle-height.js";
import type { Line } from "./segments.js";
import { isNumber } from "./split-bands.js";

/** Lines of a merged cell that keep clear of a column's side, so that the side is only not drawn. */
const CLEAR_LINES = 2;
/** Lines of one merged cell stand closer together than this (em); rows of a table further apart. */
const ROW_PITCH_EM = 1.9;

/** Column sides inside a merged cell that its lines keep clear of: they are there, only not drawn. */
function undrawnSides(grid: Grid, { col, colSpan }: GridCell, lines: readonly Line[]): readonly number[] {
  const sides: number[] = [];
  for (let side = col + 1; side < col + colSpan; side++) {
    const x = grid.xs[side] ?? 0;
    const pieces = lines.map((line) => line.pieces);
    const crossed = pieces.some((own) => own.some((piece) => piece.x0 < x - 1 && piece.x1 > x + 1));
    const parted = pieces.filter(
      (own) => own.some((piece) => piece.x1 <= x + 1) && own.some((piece) => piece.x0 >= x - 1),
    );
    if (!crossed && parted.length >= CLEAR_LINES) sides.push(side);
  }
  return sides;
}

/** The lines of a merged cell are rows of their own: numbers in several bands, or lines as far apart as rows. */
function isStacked(grid: Grid, { row, rowSpan }: GridCell, lines: readonly Line[]): boolean {
  if (rowSpan === 1 || lines.length < 2) return false;
  const bands = lines.map((line) => intervalOf(grid.ys, middleY(line)));
  if (new Set(bands).size < 2 || bands.some((band) => band < row)) return false;
  if (lines.filter(({ text }) => isNumber(text)).length >= 2) return true;
  const gaps = lines.slice(1).map(({ y, size }, index) => (y - (lines[index]?.y ?? y)) / size);
  return gaps.every((gap) => gap > ROW_PITCH_EM);
}

/** The grid with the edges drawn that its text keeps clear of. */
export function drawEdges(grid: Grid, glyphs: readonly Glyph[]): Grid {
  const { cells, at } = gridToCells(grid);
  if (cells.every(({ colSpan, rowSpan }) => colSpan === 1 && rowSpan === 1)) return grid;
  const lines = linesOfCells(grid, at, cells.length, glyphs);
  const down = grid.down.map((side) => [...side]);
  const across = grid.across.map((side) => [...side]);
  cells.forEach((cell, index) => {
    const own = lines[index] ?? [];
    const { row, col, rowSpan, colSpan } = cell;
    for (const side of colSpan > 1 ? undrawnSides(grid, cell, own) : []) {
      for (let band = row; band < row + rowSpan; band++) (down[side] ?? [])[band] = true;
    }
    if (!isStacked(grid, cell, own)) return;
    for (let side = row + 1; side < row + rowSpan; side++) {
      for (let column = col; column < col + colSpan; column++) (across[side] ?? [])[column] = true;
    }
  });
  return { ...grid, down, across };
}
