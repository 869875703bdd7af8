/** One table whose cells the format gives. */
import { sourceSpan } from "../core/mapped-text.js";
import type { Cell, Doc, PlacedRegion, SourceTable, Table } from "../model.js";
import type { Built } from "./build-table.js";
import { notesOf, titleOf, unitOf } from "./caption-text.js";
import { cleanSpaces } from "./cell-text.js";
import { cellOf, EMPTY, type GridRow } from "./grid.js";
import { countHeads, withMeasures } from "./header-rows.js";
import { columnHeads, kindOf } from "./table-kind.js";

const rawOf = (doc: Doc, from: number, to: number): string =>
  cleanSpaces(doc.source.text.slice(from, to).replace(/[\t\n]+/g, ""));

/** The rows as plain cells, merged ones at their top left only: what the count of heads is read from. */
function plainRows(grid: SourceTable, raws: readonly string[]): readonly GridRow[] {
  const rows = Array.from({ length: grid.rows }, () => new Array(grid.cols).fill(EMPTY));
  grid.cells.forEach((cell, index) => {
    const text = raws[index] ?? "";
    const row = rows[cell.row];
    if (row !== undefined && text !== "") row[cell.col] = cellOf([{ text, start: cell.span.from, end: cell.span.to }]);
  });
  return rows.map((cells) => ({ cells, at: grid.span.from }));
}

/** Rows that the format marks as heads, and no other row above them; 0 where it marks none. */
function markedHeads(grid: SourceTable): number {
  const heads = new Array<boolean>(grid.rows).fill(true);
  for (const { row, header } of grid.cells) if (!header) heads[row] = false;
  const first = heads.indexOf(false);
  return first < 0 ? 0 : first;
}

/** Rows at the top that are one cell over all columns: caption and unit, which the table prints itself. */
function captionRows(grid: SourceTable): number {
  const whole = new Set(grid.cells.flatMap(({ row, colSpan }) => (grid.cols > 1 && colSpan >= grid.cols ? [row] : [])));
  let rows = 0;
  while (rows < Math.min(3, grid.rows - 1) && whole.has(rows)) rows++;
  return rows;
}

/** Heads as the format marks them, else as their words tell; a caption row above them belongs to them. */
function countGridHeads(grid: SourceTable, rows: readonly GridRow[]): number {
  const marked = markedHeads(grid);
  const captions = captionRows(grid);
  if (marked > captions) return withMeasures(rows, marked);
  const below = countHeads(rows.slice(captions));
  return below > 0 ? captions + below : marked;
}

/** A head cell that spans rows takes the rows it covers along. */
const coveredHeads = (grid: SourceTable, heads: number): number =>
  grid.cells.reduce(
    (most, { row, rowSpan, colSpan }) =>
      row < heads && colSpan < grid.cols && row + rowSpan < grid.rows ? Math.max(most, row + rowSpan) : most,
    heads,
  );

export function buildGridTable(doc: Doc, region: PlacedRegion, grid: SourceTable, lastDone: number | null): Built {
  const raws = grid.cells.map(({ span }) => rawOf(doc, span.from, span.to));
  const counted = countGridHeads(grid, plainRows(grid, raws));
  const heads = coveredHeads(grid, counted);
  const cells = grid.cells.map((cell, index): Cell => {
    const { row, col, rowSpan, colSpan, span } = cell;
    return { row, col, rowSpan, colSpan, header: row < heads, raw: raws[index] ?? "", span };
  });
  const title = titleOf(doc, region);
  const notes = region.noteLines.map((index) => doc.lines[index]);
  const end =
    notes.at(-1) === undefined
      ? grid.span.to
      : sourceSpan(doc.text, notes.at(-1)?.start ?? 0, notes.at(-1)?.end ?? 0).to;
  const captions = [region.titleLine, region.unitLine].flatMap((index) =>
    index === null ? [] : (doc.lines[index] ?? []),
  );
  const start = Math.min(grid.span.from, ...captions.map((line) => sourceSpan(doc.text, line.start, line.end).from));
  const table: Table = {
    title,
    unit: unitOf(doc, region),
    kind: kindOf({ columns: columnHeads(cells, grid.cols), title: title ?? "", lastDone }),
    rows: grid.rows,
    cols: grid.cols,
    headerRows: heads,
    notes: notesOf(doc, region),
    cells,
    section: region.section,
    box: region.box,
    span: { from: start, to: end },
  };
  return { table, findings: [] };
}
