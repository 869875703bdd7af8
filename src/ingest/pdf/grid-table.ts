/** A grid and the glyphs in it -> a table with the text of its cells. */
import { linesOfCells } from "./cell-lines.js";
import { groupCentred } from "./centred-groups.js";
import type { Grid } from "./edge-grids.js";
import { type GridCell, gridToCells } from "./grid-cells.js";
import type { Glyph } from "./ink.js";
import { isWide, type Line, resolveRaised } from "./segments.js";
import { type BandCell, splitBand } from "./split-bands.js";
import { drawEdges } from "./undrawn-edges.js";

/** A table with this many bands rules its rows; one with fewer has a head and a body. */
const RULED_BANDS = 5;

export interface DraftCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
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
  readonly cells: readonly DraftCell[];
  /** Merged regions that are no rectangles. */
  readonly ragged: number;
}

const isWord = (character: string): boolean => /[\p{L}]/u.test(character) && !isWide(character);

/** A cell of prose: so many lines, so many characters in the longest. A head of its own ends this early (share). */
const PROSE_LINES = 2;
const PROSE_CHARS = 14;
const ENDS_EARLY = 0.75;

/** Lines of a cell as one text: a space only between words in Latin letters. */
export function joinCellLines(lines: readonly string[]): string {
  return lines.reduce((text, raw) => {
    const line = resolveRaised(raw, false);
    if (text === "" || line === "") return text + line;
    return text + (isWord(text.slice(-1)) && isWord(line.slice(0, 1)) ? " " : "") + line;
  }, "");
}

/** The text of a cell; in a cell of prose, paragraphs that end early are parted by a wide space. */
function cellText(lines: readonly Line[]): string {
  const [left, right] = [Math.min(...lines.map(({ x0 }) => x0)), Math.max(...lines.map(({ x1 }) => x1))];
  const isProse = lines.length >= PROSE_LINES && lines.some(({ text }) => text.length >= PROSE_CHARS);
  return joinCellLines(
    lines.map(({ text, x1 }, index) => {
      const ends = isProse && index + 1 < lines.length && x1 - left < ENDS_EARLY * (right - left);
      return ends ? `${text}\u3000` : text;
    }),
  );
}

interface Band {
  /** First row of the band in the table. */
  readonly start: number;
  readonly rows: number;
  /** Row of each line, by cell index. */
  readonly of: ReadonlyMap<number, readonly number[]>;
}

function splitBands(grid: Grid, cells: readonly GridCell[], lines: readonly (readonly Line[])[]): readonly Band[] {
  const bands = grid.ys.length - 1;
  const split: Band[] = [];
  let start = 0;
  for (let band = 0; band < bands; band++) {
    const own = cells.flatMap(({ row, rowSpan }, index) => (row === band && rowSpan === 1 ? [index] : []));
    const inputs = own.map((index): BandCell => {
      const { col, colSpan } = cells[index] ?? { col: 0, colSpan: 1 };
      return { lines: lines[index] ?? [], right: grid.xs[col + colSpan] ?? 0 };
    });
    const { rows, of } = splitBand(inputs, bands >= RULED_BANDS);
    split.push({ start, rows, of: new Map(own.map((index, at) => [index, of[at] ?? []])) });
    start += rows;
  }
  return split;
}

function cellsOfBand(cell: GridCell, lines: readonly Line[], band: Band, of: readonly number[]): readonly DraftCell[] {
  return Array.from({ length: band.rows }, (_, row) => ({
    row: band.start + row,
    col: cell.col,
    rowSpan: 1,
    colSpan: cell.colSpan,
    text: joinCellLines(lines.filter((_line, index) => of[index] === row).map(({ text }) => text)),
  }));
}

/** The baseline of each row: that of its last column with text, for the first may name a group of rows. */
function rowPlaces(
  rows: number,
  cells: readonly GridCell[],
  lines: readonly (readonly Line[])[],
  bands: readonly Band[],
): readonly number[] {
  const places = new Array<number>(rows).fill(0);
  cells.forEach((cell, index) => {
    const band = bands[cell.row];
    if (band === undefined || cell.rowSpan > 1) return;
    const of = band.of.get(index) ?? [];
    lines[index]?.forEach((line, at) => {
      places[band.start + (of[at] ?? 0)] = line.y;
    });
  });
  return places;
}

/** The table that a grid shows, with a row for each band or for each row that its text shows. */
export function gridToTable(page: number, drawn: Grid, glyphs: readonly Glyph[], kind: TableDraft["kind"]): TableDraft {
  const grid = drawEdges(drawn, glyphs);
  const { cells, at, ragged } = gridToCells(grid);
  const lines = linesOfCells(grid, at, cells.length, glyphs);
  const bands = splitBands(grid, cells, lines);
  const drafts = cells.flatMap((cell, index): readonly DraftCell[] => {
    const [first, last] = [bands[cell.row], bands[cell.row + cell.rowSpan - 1]];
    if (first === undefined || last === undefined) return [];
    const own = lines[index] ?? [];
    const of = first.of.get(index);
    if (cell.rowSpan === 1 && of !== undefined && first.rows > 1) return cellsOfBand(cell, own, first, of);
    const rowSpan = last.start + last.rows - first.start;
    const text = cellText(own);
    return [{ row: first.start, col: cell.col, rowSpan, colSpan: cell.colSpan, text }];
  });
  const end = bands.at(-1);
  const [x0 = 0, x1 = 0, top = 0, bottom = 0] = [grid.xs[0], grid.xs.at(-1), grid.ys[0], grid.ys.at(-1)];
  const rows = end === undefined ? 0 : end.start + end.rows;
  drafts.sort((a, b) => a.row - b.row || a.col - b.col);
  const table: TableDraft = {
    page,
    kind,
    x0,
    x1,
    top,
    bottom,
    xs: grid.xs,
    rows,
    cols: grid.xs.length - 1,
    cells: drafts,
    ragged,
  };
  return groupCentred(table, rowPlaces(rows, cells, lines, bands));
}
