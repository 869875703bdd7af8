/** Whether two parts of a table have the same columns: one may show fewer, where a column is parted further down only. */
import type { TableDraft } from "./grid-table.js";

/** Column sides of two parts agree within this share of the table's width. */
const SAME_PLACE = 0.02;
/** A part with fewer columns than the other has at least so many, lest any two tables agree. */
const LEAST_COLUMNS = 3;
/** Sides that the text leaves open are the same within this share of the columns beside them. */
const SIMILAR = 0.4;

/** Column sides as shares of the table's width. */
const sharesOf = ({ xs, x0, x1 }: TableDraft): readonly number[] => xs.map((x) => (x - x0) / (x1 - x0));

/** Index in `fine` of each side of `coarse`; null where one has no counterpart. */
function findSides(coarse: readonly number[], fine: readonly number[]): readonly number[] | null {
  const found = coarse.map((share) => fine.findIndex((other) => Math.abs(other - share) <= SAME_PLACE));
  return found.every((side, index) => side >= 0 && side > (found[index - 1] ?? -1)) ? found : null;
}

/** Columns known by their text alone: their sides lie somewhere between the texts, the outer ones where it ends. */
function haveSimilarColumns(a: TableDraft, b: TableDraft): boolean {
  if (a.cols !== b.cols || a.cols < LEAST_COLUMNS) return false;
  return a.xs.every((x, side) => {
    const widthOf = (col: number): number =>
      [a, b].reduce((sum, { xs }) => sum + (xs[col + 1] ?? NaN) - (xs[col] ?? NaN), 0) / 2;
    const widths = [widthOf(side - 1), widthOf(side)];
    const inner = side > 0 && side < a.cols;
    const within = inner ? SIMILAR * Math.min(...widths) : Math.max(...widths.filter(Number.isFinite));
    return Math.abs(x - (b.xs[side] ?? 0)) <= within;
  });
}

export function haveSameColumns(a: TableDraft, b: TableDraft): boolean {
  if ((a.kind === "open" || b.kind === "open") && haveSimilarColumns(a, b)) return true;
  const [coarse, fine] = a.cols <= b.cols ? [a, b] : [b, a];
  if (coarse.cols < fine.cols && coarse.cols < LEAST_COLUMNS) return false;
  return findSides(sharesOf(coarse), sharesOf(fine)) !== null;
}

/** The table with the columns of a finer one: cells span what is parted there. */
function refine(table: TableDraft, fine: TableDraft): TableDraft {
  const sides = findSides(sharesOf(table), sharesOf(fine));
  if (sides === null) return table;
  const cells = table.cells.map((cell) => {
    const [from, to] = [sides[cell.col] ?? 0, sides[cell.col + cell.colSpan] ?? 0];
    return { ...cell, col: from, colSpan: to - from };
  });
  return { ...table, cells, cols: fine.cols, xs: fine.xs, x0: fine.x0, x1: fine.x1 };
}

/** Both parts with the columns of the finer one. */
export function alignColumns(a: TableDraft, b: TableDraft): readonly [TableDraft, TableDraft] {
  if (a.cols === b.cols) return [a, b];
  return a.cols < b.cols ? [refine(a, b), b] : [a, refine(b, a)];
}
