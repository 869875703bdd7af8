/** One table from its printed lines. */
import { leastOf, mostOf } from "../core/extremes.js";
import { sourceSpan } from "../core/mapped-text.js";
import type { Cell, Doc, Finding, ListedRow, PlacedRegion, Table } from "../model.js";
import { alignRows, dropFillers, padRows } from "./align-columns.js";
import { assembleRows } from "./assemble-rows.js";
import { notesOf, titleOf, unitOf } from "./caption-text.js";
import { cellSpan, rawText } from "./cell-text.js";
import { ABSENT, cellOf, EMPTY, filledLength, type GridRow, isBlank } from "./grid.js";
import { countHeads, dropRepeatedHeads, type Join, withMeasures } from "./header-rows.js";
import { type Extent, findExtents } from "./merge-spans.js";
import { type PrintedLine, splitRegion } from "./split-cells.js";
import { columnHeads, kindOf } from "./table-kind.js";

export interface Built {
  readonly table: Table;
  readonly findings: readonly Finding[];
}

interface Grid {
  readonly rows: readonly GridRow[];
  readonly heads: number;
  readonly width: number;
  readonly ragged: readonly number[];
  readonly joins: readonly Join[];
}

/** What an unprinted cell at the end of a row is worth where tabs separate cells. */
const PAD = 0.2;

const rowOf = (line: PrintedLine): GridRow => ({
  cells: line.cells.map((cell) => cellOf([cell])),
  at: line.cells[0]?.start ?? 0,
});

/** A row that was cut into cells when the list was found. */
function listedRow(doc: Doc, row: ListedRow): GridRow {
  const pieces = row.map((cell) =>
    cell.map(({ start, end }) => ({ text: doc.text.text.slice(start, end), start, end })),
  );
  return { cells: pieces.map(cellOf), at: pieces.flat()[0]?.start ?? 0 };
}

/** A drawn table has a rule above and below, and others below its head and between its rows. */
const DRAWN_RULES = 4;

/** The rows of a table that is drawn with a rule between any two of them: the lines in between are one row. */
function groupedRows(lines: readonly PrintedLine[]): readonly GridRow[] | null {
  if (lines.filter(({ rule }) => rule).length < DRAWN_RULES) return null;
  const groups: PrintedLine[][] = [[]];
  for (const line of lines) {
    if (line.rule) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const width = mostOf(group, ({ cells }) => cells.length);
      const columns = Array.from({ length: width }, (_, col) => group.flatMap(({ cells }) => cells[col] ?? []));
      return { cells: columns.map(cellOf), at: group[0]?.cells[0]?.start ?? 0 };
    });
}

/** Rows as printed, and how many of them a Markdown rule marks as heads. */
function readRows(
  doc: Doc,
  region: PlacedRegion,
): { readonly rows: readonly GridRow[]; readonly ruled: number | null } {
  if (region.rows !== undefined) return { rows: region.rows.map((row) => listedRow(doc, row)), ruled: 1 };
  const lines = splitRegion(doc, region);
  if (region.style !== "pipe")
    return { rows: assembleRows(lines, region.style === "space").filter((row) => !isBlank(row)), ruled: null };
  const grouped = groupedRows(lines);
  if (grouped !== null) return { rows: grouped.filter((row) => !isBlank(row)), ruled: null };
  const rule = lines.findIndex((line) => line.rule);
  const above = lines
    .slice(0, Math.max(rule, 0))
    .map(rowOf)
    .filter((row) => !isBlank(row));
  const below = lines
    .slice(rule + 1)
    .filter((line) => !line.rule)
    .map(rowOf);
  return { rows: [...above, ...below.filter((row) => !isBlank(row))], ruled: rule < 0 ? null : above.length };
}

/** Columns at the right end that hold nothing in any row. */
function trimWidth(rows: readonly GridRow[]): readonly GridRow[] {
  const width = rows.reduce((most, row) => Math.max(most, filledLength(row)), 0);
  return rows.map((row) => (row.cells.length > width ? { cells: row.cells.slice(0, width), at: row.at } : row));
}

/** Rows at the top of a Markdown table that fill its first column alone: caption and unit. */
function captionRows(rows: readonly GridRow[]): number {
  const width = rows.reduce((most, row) => Math.max(most, filledLength(row)), 0);
  let captions = 0;
  while (
    width > 1 &&
    captions < Math.min(2, rows.length - 1) &&
    filledLength(rows[captions] ?? { cells: [], at: 0 }) === 1
  )
    captions++;
  return captions;
}

/** Heads as the Markdown rule marks them, and a row of measures below it; where it stands below a caption, as the words below that tell. */
function countPipeHeads(rows: readonly GridRow[], ruled: number | null): number {
  const captions = captionRows(rows);
  if (ruled === null) return countHeads(rows);
  if (captions >= ruled) return captions + countHeads(rows.slice(captions));
  return withMeasures(rows, ruled);
}

/** A caption that the markup prints as a row of the table, above all columns. */
function titleRow(doc: Doc, region: PlacedRegion): GridRow | null {
  const line = region.titleLine === null ? undefined : doc.lines[region.titleLine];
  const isRow = line?.text.includes("	") === true && doc.source.format !== "txt" && doc.source.format !== "md";
  if (line === undefined || !isRow) return null;
  const lead = line.text.length - line.text.trimStart().length;
  const piece = { text: line.text.trim(), start: line.start + lead, end: line.start + line.text.trimEnd().length };
  return { cells: [cellOf([piece])], at: piece.start };
}

function layOut(doc: Doc, region: PlacedRegion): Grid {
  const { rows: printed, ruled } = readRows(doc, region);
  const trimmed = trimWidth(printed);
  const whole = region.style === "pipe" ? trimmed : dropFillers(trimmed);
  const heads = region.style === "pipe" ? countPipeHeads(whole, ruled) : countHeads(whole);
  const { rows, joins } = dropRepeatedHeads(whole, heads);
  const { rows: aligned, ragged } =
    region.style === "pipe" ? padRows(rows) : alignRows(rows, heads, region.style === "tab" ? PAD : 0);
  const width = aligned.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const title = titleRow(doc, region);
  if (title === null) return { rows: aligned, heads, width, ragged, joins };
  const shifted = ragged.map((row) => row + 1);
  return {
    rows: [{ cells: [...title.cells, ...new Array(width - 1).fill(EMPTY)], at: title.at }, ...aligned],
    heads: heads + 1,
    width,
    ragged: shifted,
    joins,
  };
}

function cellsOf(doc: Doc, { rows, heads, width }: Grid): readonly Cell[] {
  const extents = findExtents(rows, heads, width);
  return rows.flatMap((row, rowIndex) => {
    let at = row.at;
    return Array.from({ length: width }, (_, column): Cell | null => {
      const extent: Extent | undefined = extents[rowIndex]?.[column];
      const cell = row.cells[column] ?? EMPTY;
      if (extent === undefined || extent.covered || cell === ABSENT) return null;
      const span = cellSpan(doc, cell, at);
      at = cell.pieces.at(-1)?.end ?? at;
      return {
        row: rowIndex,
        col: column,
        rowSpan: extent.rows,
        colSpan: extent.cols,
        header: rowIndex < heads,
        raw: rawText(doc, cell),
        span,
      };
    }).filter((cell) => cell !== null);
  });
}

function findingsOf(doc: Doc, grid: Grid): readonly Finding[] {
  const spanAt = (row: GridRow | undefined) => {
    const last = row?.cells.findLast((cell) => cell.plain !== "")?.pieces.at(-1);
    return row === undefined ? null : sourceSpan(doc.text, row.at, Math.max(row.at, last?.end ?? row.at));
  };
  const joined = grid.joins.map(
    ({ start, end }): Finding => ({
      rule: "table-joined",
      severity: "info",
      message:
        "The head of the table is printed again: the rows below it were joined to the table and this head was left out.",
      expected: null,
      actual: null,
      span: sourceSpan(doc.text, start, end),
    }),
  );
  const ragged = grid.ragged.map(
    (index): Finding => ({
      rule: "table-ragged",
      severity: "warning",
      message: "This row does not fit the columns of its table; its cells are kept as printed, from the left.",
      expected: String(grid.width),
      actual: String(filledLength(grid.rows[index] ?? { cells: [], at: 0 })),
      span: spanAt(grid.rows[index]),
    }),
  );
  return [...joined, ...ragged];
}

export function buildTable(doc: Doc, region: PlacedRegion, lastDone: number | null): Built | null {
  const grid = layOut(doc, region);
  if (grid.rows.length === 0 || grid.width === 0) return null;
  const cells = cellsOf(doc, grid);
  const title = titleOf(doc, region);
  const lines = [region.titleLine, region.unitLine, ...region.lines, ...region.noteLines].filter(
    (index) => index !== null,
  );
  const first = doc.lines[leastOf(lines, (index) => index)];
  const last = doc.lines[mostOf(lines, (index) => index)];
  const table: Table = {
    title,
    unit: unitOf(doc, region),
    kind: kindOf({ columns: columnHeads(cells, grid.width), title: title ?? "", lastDone }),
    rows: grid.rows.length,
    cols: grid.width,
    headerRows: grid.heads,
    notes: notesOf(doc, region),
    cells,
    section: region.section,
    box: region.box,
    span: sourceSpan(doc.text, first?.start ?? 0, last?.end ?? 0),
  };
  return { table, findings: findingsOf(doc, grid) };
}
