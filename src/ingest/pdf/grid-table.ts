/** A grid and the glyphs in it -> a table with the text of its cells. */

import { bandPieces, type Columns, columnOf, type Piece, type SidePart } from "./band-pieces.js";
import { type BandPart, type BandTable, bandTable } from "./band-rows.js";
import { intervalOf, linesOfCells } from "./cell-lines.js";
import { type CellLine, cellContent } from "./cell-text.js";
import type { Grid } from "./edge-grids.js";
import { type GridCell, gridToCells } from "./grid-cells.js";
import type { Glyph } from "./ink.js";
import { middleY } from "./middle-height.js";
import type { InkLine } from "./place-ink.js";
import type { Line } from "./segments.js";
import { isNumber, splitBand } from "./split-bands.js";
import { drawEdges } from "./undrawn-edges.js";
import { widenNames } from "./wide-names.js";

/** A table with this many bands rules its rows; one with fewer has a head and a body. */
const RULED_BANDS = 5;
/** A shorter stretch (pt) is the end of a rule of the band above or below. */
const MIN_STRETCH = 6;

export interface DraftCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  /** What its text was made of, to find it on the page. */
  readonly lines: readonly CellLine[];
}

/** A cell whose lines say what page they stand on, for a row that a page tore apart has some of two. */
export interface PlacedCell extends DraftCell {
  readonly lines: readonly InkLine[];
}

export interface TableDraft {
  readonly page: number;
  readonly kind: "ruled" | "open";
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** Sides of the columns. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly PlacedCell[];
}

/** The grid's cells with their lines. */
interface Drawn {
  readonly grid: Grid;
  readonly cells: readonly GridCell[];
  /** Index of the cell at `band * columns + column`. */
  readonly at: readonly number[];
  readonly lines: readonly (readonly Line[])[];
  /** Indexes of the cells that begin and end in each band. */
  readonly ofBand: readonly (readonly number[])[];
}

/** The parts of a side along a band: all of it, those beside some rows and the rest, or none where the text alone shows it. */
function partsOf({ ys, down, drawn }: Grid, side: number, band: number): readonly SidePart[] {
  const [top, bottom] = [ys[band] ?? 0, ys[band + 1] ?? 0];
  const isDown = down[side]?.[band] === true;
  const own = (drawn?.[side] ?? [])
    .map(({ from, to }) => ({ from: Math.max(from, top), to: Math.min(to, bottom), isDrawn: true }))
    .filter(({ from, to }) => to - from >= MIN_STRETCH)
    .sort((a, b) => a.from - b.from);
  if (own.length === 0 && isDown) return [];
  const ends = [top, ...own.map(({ to }) => to)];
  const rest = ends.map((from, index) => ({ from, to: own[index]?.from ?? bottom }));
  // Rules end a little before the next, and a little before the band does.
  return [...own, ...rest.map(({ from, to }) => ({ from, to, isDrawn: own.length > 0 && to - from < MIN_STRETCH }))];
}

/** A band, and its columns whose cells lie in it alone: no text of theirs stands over another's. */
interface OwnBand {
  readonly band: number;
  readonly own: readonly number[];
}

const columnsOf = (grid: Grid, bands: readonly OwnBand[]): Columns => ({
  xs: grid.xs,
  sides: grid.xs.map((_, side) =>
    bands.flatMap(({ band, own }): readonly SidePart[] => {
      if (own.includes(side - 1) && own.includes(side)) return partsOf(grid, side, band);
      return [{ from: grid.ys[band] ?? 0, to: grid.ys[band + 1] ?? 0, isDrawn: true }];
    }),
  ),
});

/** A side inside the band begins below its top: a name above stands over the columns on either side. */
const isBroken = ({ sides }: Columns, top: number): boolean =>
  sides.slice(1, -1).some((parts) => parts.some(({ from, isDrawn }) => isDrawn && from > top + MIN_STRETCH));

/** Columns of a band whose cells lie in it alone. */
const ownColumns = ({ grid, cells, at }: Drawn, band: number): readonly number[] => {
  const cols = grid.xs.length - 1;
  return Array.from({ length: cols }, (_, col) => col).filter(
    (col) => cells[at[band * cols + col] ?? 0]?.rowSpan === 1,
  );
};

/** How many rows the text of a band shows between its drawn sides. */
function rowsOf({ cells, lines, grid, ofBand }: Drawn, band: number, many: boolean): number {
  const own = (ofBand[band] ?? []).map((index) => {
    const { col, colSpan } = cells[index] ?? { col: 0, colSpan: 0 };
    return { lines: lines[index] ?? [], right: grid.xs[col + colSpan] ?? 0 };
  });
  return splitBand(own, many).rows;
}

/** The cells of a band are those that its text shows, not those of the grid alone. */
function isRead(drawn: Drawn, kind: TableDraft["kind"], band: number, own: readonly number[]): boolean {
  const { grid } = drawn;
  const many = grid.ys.length - 1 >= RULED_BANDS;
  if (own.length === 0) return false;
  if (kind === "open" || rowsOf(drawn, band, many) > 1) return true;
  return !many && band === 0 && isBroken(columnsOf(grid, [{ band, own }]), grid.ys[0] ?? 0);
}

/** The rows of each band by its text; null where its cells are those of the grid. */
function readBands(drawn: Drawn, glyphs: readonly Glyph[], kind: TableDraft["kind"]): readonly (BandTable | null)[] {
  const { grid } = drawn;
  const byBand: Glyph[][] = grid.ys.slice(1).map(() => []);
  for (const glyph of glyphs) byBand[intervalOf(grid.ys, middleY(glyph))]?.push(glyph);
  const bands = byBand.map((inside, band) => {
    const own = ownColumns(drawn, band);
    if (!isRead(drawn, kind, band, own)) return null;
    const columns = columnsOf(grid, [{ band, own }]);
    const isOwn = (glyph: Glyph): boolean => own.includes(columnOf(grid.xs, glyph));
    return { band, own, columns, pieces: bandPieces(inside.filter(isOwn), columns) };
  });
  const read = bands.filter((band) => band !== null);
  // How text is set along a column shows over all bands.
  const widened = widenNames(
    read.flatMap(({ pieces }) => pieces),
    columnsOf(grid, read),
  );
  let start = 0;
  return bands.map((one) => {
    if (one === null) return null;
    const pieces = widened.slice(start, start + one.pieces.length);
    start += one.pieces.length;
    const part = partOf(one.band, bands.length, pieces);
    return bandTable(pieces, one.columns, one.own, part, bands.length >= RULED_BANDS);
  });
}

/** The first of several bands is the head where it has no numbers. */
function partOf(band: number, bands: number, pieces: readonly Piece[]): BandPart {
  if (band > 0) return "body";
  const hasNumbers = pieces.some(({ from, line }) => from > 0 && isNumber(line.text));
  return bands > 1 && !hasNumbers ? "head" : "both";
}

/** The table that a grid shows, with a row for each band or for each row that its text shows. */
export function gridToTable(page: number, given: Grid, glyphs: readonly Glyph[], kind: TableDraft["kind"]): TableDraft {
  const grid = drawEdges(given, glyphs);
  const { cells, at } = gridToCells(grid);
  const lines = linesOfCells(grid, at, cells.length, glyphs);
  const ofBand: number[][] = grid.ys.slice(1).map(() => []);
  for (const [index, { row, rowSpan }] of cells.entries()) if (rowSpan === 1) ofBand[row]?.push(index);
  const bands = readBands({ grid, cells, at, lines, ofBand }, glyphs, kind);
  const starts: number[] = [0];
  for (const band of bands) starts.push((starts.at(-1) ?? 0) + (band?.rows ?? 1));
  const drafts = cells.flatMap(({ row, col, rowSpan, colSpan }, index): readonly DraftCell[] => {
    if (rowSpan === 1 && bands[row] !== null) return [];
    const [start = 0, end = 0] = [starts[row], starts[row + rowSpan]];
    const { text, lines: own } = cellContent(lines[index] ?? []);
    return [{ row: start, col, rowSpan: end - start, colSpan, text, lines: own }];
  });
  bands.forEach((band, index) => {
    for (const cell of band?.cells ?? []) drafts.push({ ...cell, row: cell.row + (starts[index] ?? 0) });
  });
  drafts.sort((a, b) => a.row - b.row || a.col - b.col);
  const [x0 = 0, x1 = 0, top = 0, bottom = 0] = [grid.xs[0], grid.xs.at(-1), grid.ys[0], grid.ys.at(-1)];
  return {
    page,
    kind,
    x0,
    x1,
    top,
    bottom,
    xs: grid.xs,
    rows: starts.at(-1) ?? 0,
    cols: grid.xs.length - 1,
    cells: drafts.map(({ row, col, rowSpan, colSpan, text, lines: own }) => ({
      row,
      col,
      rowSpan,
      colSpan,
      text,
      lines: own.map(({ y, size, inks }) => ({ page, y, size, inks })),
    })),
  };
}
