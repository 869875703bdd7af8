/** Gives every row the same columns: rows with a cell less have one that covers two columns. */
import { alike, type CellClass, classOf } from "./cell-class.js";
import { ABSENT, EMPTY, filledLength, type GridCell, type GridRow, mostFrequent } from "./grid.js";

/** How often each sort of cell stands in a column. */
type Column = ReadonlyMap<CellClass, number>;
type Profile = readonly Column[];

/** The column in which each cell of a row begins. */
export type Layout = readonly number[];

export interface Fit {
  readonly layout: Layout;
  /** Mean likeness of the cells to their columns, 0 to 1. */
  readonly quality: number;
}

function profileOf(rows: readonly GridRow[], width: number): Profile {
  return Array.from({ length: width }, (_, column) => {
    const counts = new Map<CellClass, number>();
    for (const row of rows) {
      const kind = classOf(row.cells[column] ?? EMPTY);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  });
}

const NO_COLUMN: Column = new Map();

/** 0 to 1: how like the cells of a column a sort of cell is. */
function likeness(kind: CellClass, column: Column = NO_COLUMN): number {
  let sum = 0;
  let total = 0;
  for (const [other, count] of column) {
    sum += alike(kind, other) * count;
    total += count;
  }
  return total === 0 ? 0.5 : sum / total;
}

/** Only words spread over columns; a figure or an attribute that would is counted down. */
const spread = (kind: CellClass, column: Column | undefined): number =>
  kind === "words" || kind === "prose" ? likeness(kind, column) : -0.5;

/**
 * Lays cells out over more columns than there are cells, so that each stands where its like stand.
 * `pad` is what an unused column at the end is worth: rows whose empty last cells were not printed.
 */
export function fitRow(cells: readonly GridCell[], profile: Profile, pad: number): Fit {
  const width = profile.length;
  const kinds = cells.map(classOf);
  // best[i][c]: the best sum with cell i covering up to column c; from[i][c]: the column it begins in.
  const best: number[][] = [];
  const from: number[][] = [];
  kinds.forEach((kind, i) => {
    const sums = new Array<number>(width).fill(Number.NEGATIVE_INFINITY);
    const starts = new Array<number>(width).fill(0);
    for (let column = i; column < width; column++) {
      const here = likeness(kind, profile[column]);
      const before =
        i === 0
          ? column === 0
            ? 0
            : Number.NEGATIVE_INFINITY
          : (best[i - 1]?.[column - 1] ?? Number.NEGATIVE_INFINITY);
      const begun = column > 0 ? (sums[column - 1] ?? 0) + spread(kind, profile[column]) : Number.NEGATIVE_INFINITY;
      const begins = before + here >= begun;
      sums[column] = begins ? before + here : begun;
      starts[column] = begins ? column : (starts[column - 1] ?? 0);
    }
    best.push(sums);
    from.push(starts);
  });
  return traceFit(best, from, width, pad);
}

function traceFit(best: readonly number[][], from: readonly number[][], width: number, pad: number): Fit {
  const last = best.length - 1;
  let end = width - 1;
  let top = best[last]?.[end] ?? Number.NEGATIVE_INFINITY;
  for (let column = width - 2; column >= last && pad > 0; column--) {
    const sum = (best[last]?.[column] ?? Number.NEGATIVE_INFINITY) + pad * (width - 1 - column);
    if (sum > top) [top, end] = [sum, column];
  }
  const layout: number[] = [];
  for (let i = last, column = end; i >= 0; i--) {
    const start = from[i]?.[column] ?? 0;
    layout.unshift(start);
    column = start - 1;
  }
  return { layout, quality: top / width };
}

function spreadOut(row: GridRow, layout: Layout, width: number): GridRow {
  const cells = new Array<GridCell>(width).fill(EMPTY);
  layout.forEach((column, index) => {
    cells[column] = row.cells[index] ?? EMPTY;
  });
  return { cells, at: row.at };
}

const padded = (row: GridRow, width: number): GridRow =>
  row.cells.length >= width
    ? row
    : { cells: [...row.cells, ...new Array<GridCell>(width - row.cells.length).fill(ABSENT)], at: row.at };

const cutTo = (row: GridRow, length: number): GridRow => ({ cells: row.cells.slice(0, length), at: row.at });

const POOR_FIT = 0.35;

/**
 * A page whose plain rows end in a filler column, because its grouped rows need one column more at the start:
 * `覆盖率(%)|20|…|约束性|—|` beside `森林|覆盖率(%)|67|…|约束性|完成`. The filler is taken off the plain rows.
 */
export function dropFillers(rows: readonly GridRow[]): readonly GridRow[] {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const full = rows.filter((row) => filledLength(row) === width);
  const isPlain = (row: GridRow): boolean =>
    row.cells.length === width && filledLength(row) === width - 1 && row.cells[0]?.plain !== "";
  const plain = rows.filter(isPlain);
  if (width < 4 || full.length === 0 || plain.length === 0) return rows;
  const profile = profileOf(full, width);
  let gain = 0;
  for (const row of plain) {
    const asPrinted =
      row.cells.reduce((sum, cell, column) => sum + likeness(classOf(cell), profile[column]), 0) / width;
    gain += fitRow(row.cells.slice(0, -1), profile, 0).quality - asPrinted;
  }
  if (gain <= 0) return rows;
  let cut = false;
  return rows.map((row) => {
    cut = isPlain(row) || (cut && isLowerHead(row, width));
    return cut ? cutTo(row, width - 1) : row;
  });
}

/** The second line of a head, below a line that had its filler taken off. */
const isLowerHead = (row: GridRow, width: number): boolean =>
  row.cells.length === width &&
  row.cells[0]?.plain === "" &&
  row.cells.at(-1)?.plain === "" &&
  row.cells.every((cell) => ["empty", "words"].includes(classOf(cell)));

/** The layout that most data rows of one length have in common. */
function commonLayout(fits: readonly Fit[]): Layout | null {
  const counts = new Map<string, { readonly layout: Layout; count: number }>();
  for (const { layout } of fits) {
    const entry = counts.get(layout.join()) ?? { layout, count: 0 };
    entry.count++;
    counts.set(layout.join(), entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.layout ?? null;
}

export interface Aligned {
  readonly rows: readonly GridRow[];
  /** Indices of rows that fit no layout and stand left-aligned as printed. */
  readonly ragged: readonly number[];
}

/** `heads`: the number of head rows, which take the layout of the rows as long as they are. */
export function alignRows(rows: readonly GridRow[], heads: number, pad: number): Aligned {
  const data = rows.slice(heads);
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const full = data.filter((row) => row.cells.length === width);
  const profile = profileOf(full, width);
  const fitsByLength = new Map<number, Fit[]>();
  const ragged: number[] = [];
  const aligned = data.map((row, index) => {
    const length = row.cells.length;
    if (length === width) return row;
    const fit = length < 2 || full.length === 0 ? null : fitRow(row.cells, profile, pad);
    if (fit === null || fit.quality < POOR_FIT) {
      if (length > 1) ragged.push(heads + index);
      return padded(row, width);
    }
    const fits = fitsByLength.get(length);
    if (fits === undefined) fitsByLength.set(length, [fit]);
    else fits.push(fit);
    return spreadOut(row, fit.layout, width);
  });
  const headRows = alignHeads(rows.slice(0, heads), width, (length) => commonLayout(fitsByLength.get(length) ?? []));
  return { rows: [...headRows, ...aligned], ragged };
}

/** The first head row has one cell for each run of heads in the second: 规划目标 above 2025年 and 年均增速. */
function layoutAbove(upper: GridRow, lower: GridRow, width: number): Layout | null {
  const starts: number[] = [];
  for (let column = 0; column < width; column++) {
    const isHead = (lower.cells[column] ?? EMPTY).plain !== "";
    const goesOn = isHead && column > 0 && (lower.cells[column - 1] ?? EMPTY).plain !== "";
    if (!goesOn) starts.push(column);
  }
  return starts.length === upper.cells.length ? starts : null;
}

function alignHeads(
  heads: readonly GridRow[],
  width: number,
  layoutOf: (length: number) => Layout | null,
): readonly GridRow[] {
  return heads.map((row, index) => {
    if (row.cells.length === width) return row;
    const lower = heads[index + 1];
    const layout = (lower === undefined ? null : layoutAbove(row, lower, width)) ?? layoutOf(row.cells.length);
    return layout === null ? padded(row, width) : spreadOut(row, layout, width);
  });
}

/** Markdown columns are printed in full: short rows lack cells at the end, longer ones than usual are ragged. */
export function padRows(rows: readonly GridRow[]): Aligned {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const usual = mostFrequent(rows.map(filledLength));
  const ragged = rows.flatMap((row, index) => (filledLength(row) > usual ? [index] : []));
  return { rows: rows.map((row) => padded(row, width)), ragged: ragged.length * 2 < rows.length ? ragged : [] };
}
