/** Which cells cover more than one row or column. */
import { classOf, isAttribute } from "./cell-class.js";
import { ABSENT, EMPTY, type GridRow } from "./grid.js";

export interface Extent {
  rows: number;
  cols: number;
  /** Lies under a cell that covers it. */
  covered: boolean;
}

type Extents = Extent[][];

const textAt = (rows: readonly GridRow[], row: number, column: number): string =>
  (rows[row]?.cells[column] ?? EMPTY).plain;

function spanHeads(rows: readonly GridRow[], extents: Extents, heads: number, width: number): void {
  for (let row = 0; row < heads; row++) {
    for (let column = 0; column < width; column++) {
      const extent = extents[row]?.[column];
      if (extent === undefined || extent.covered || textAt(rows, row, column) === "") continue;
      const isNextFree = (): boolean => isFree(rows, extents, row, column + extent.cols, 1);
      while (isNextFree() && canSpanHead(rows, row, column, extent.cols, heads)) extent.cols++;
      while (row + extent.rows < heads && isFree(rows, extents, row + extent.rows, column, extent.cols)) extent.rows++;
      cover(extents, row, column, extent);
    }
  }
}

/** An empty head to the right continues a head, unless the row above has closed it off. */
function canSpanHead(rows: readonly GridRow[], row: number, column: number, cols: number, heads: number): boolean {
  const next = column + cols;
  if (textAt(rows, row, next) !== "" || rows[row]?.cells[next] === ABSENT) return false;
  const isUnderOther = row > 0 && textAt(rows, row - 1, next) !== "";
  const isSingle = row === heads - 1;
  return !isUnderOther && (isSingle || !isEmptyColumn(rows, next));
}

const isEmptyColumn = (rows: readonly GridRow[], column: number): boolean =>
  rows.every((row) => (row.cells[column] ?? EMPTY).plain === "");

const isEmptyBelow = (rows: readonly GridRow[], row: number, column: number, cols: number): boolean => {
  for (let nth = 0; nth < cols; nth++) if (textAt(rows, row, column + nth) !== "") return false;
  return true;
};

/** Empty places that no other cell covers yet. */
const isFree = (rows: readonly GridRow[], extents: Extents, row: number, column: number, cols: number): boolean => {
  for (let nth = 0; nth < cols; nth++) {
    const extent = extents[row]?.[column + nth];
    if (extent === undefined || extent.covered || textAt(rows, row, column + nth) !== "") return false;
  }
  return true;
};

function cover(extents: Extents, row: number, column: number, extent: Extent): void {
  for (let r = row; r < row + extent.rows; r++) {
    for (let c = column; c < column + extent.cols; c++) {
      const under = extents[r]?.[c];
      if (under !== undefined && (r !== row || c !== column)) under.covered = true;
    }
  }
}

/** The last head row's cells that cover columns let the cells below do so: 指标 above name and sub-item. */
function spanUnderHeads(rows: readonly GridRow[], extents: Extents, heads: number, width: number): void {
  const last = extents[heads - 1] ?? [];
  for (let column = 0; column < width; column++) {
    let cols = last[column]?.cols ?? 1;
    for (let above = heads - 2; cols === 1 && above >= 0; above--) {
      const extent = extents[above]?.[column];
      if (extent !== undefined && !extent.covered && extent.rows > heads - 1 - above) cols = extent.cols;
    }
    if (cols > 1) for (let row = heads; row < rows.length; row++) spanOver(rows, extents, row, column, cols);
  }
}

function spanOver(rows: readonly GridRow[], extents: Extents, row: number, column: number, cols: number): void {
  const extent = extents[row]?.[column];
  if (extent === undefined || extent.covered || textAt(rows, row, column) === "") return;
  if (extent.rows > 1 || !isFree(rows, extents, row, column + 1, cols - 1)) return;
  extent.cols = cols;
  cover(extents, row, column, extent);
}

/** Share of the data rows in which a column is filled, from which on an empty cell in it is out of the ordinary. */
const USUALLY_FILLED = 0.7;

/** 保持稳定 printed once for two columns, before an attribute or another cell. */
function spanWords(rows: readonly GridRow[], extents: Extents, heads: number, stub: number): void {
  const data = rows.slice(heads);
  const width = extents[0]?.length ?? 0;
  // The row in question does not count against its column.
  const filledShare = (column: number): number =>
    data.filter((row) => (row.cells[column] ?? EMPTY).plain !== "").length / Math.max(1, data.length - 1);
  const usuallyFilled = Array.from({ length: width }, (_, column) => filledShare(column) >= USUALLY_FILLED);
  for (let row = heads; row < rows.length; row++) {
    for (let column = stub; column < width - 1; column++) {
      const cell = rows[row]?.cells[column] ?? EMPTY;
      const kind = classOf(cell);
      const isValue = (kind === "words" || kind === "prose") && usuallyFilled[column + 1] === true;
      if (isValue && textAt(rows, row, column + 1) === "" && textAt(rows, row, column + 2) !== "")
        spanOver(rows, extents, row, column, 2);
    }
  }
}

/** Columns of names and groups at the left, up to the first that holds mostly figures. */
function stubWidth(rows: readonly GridRow[], heads: number, width: number): number {
  const data = rows.slice(heads);
  for (let column = 1; column < width; column++) {
    const kinds = data.map((row) => classOf(row.cells[column] ?? EMPTY)).filter((kind) => kind !== "empty");
    const isNumbering = data.every((row) => /^(?:\d{1,3}|)$/.test((row.cells[column] ?? EMPTY).plain));
    const values = kinds.filter((kind) => kind === "figure" || kind === "attribute").length;
    if (!isNumbering && values * 2 > kinds.length) return column;
  }
  return width;
}

/** A cell of the stub reaches down over the empty cells below it, as long as all cells left of those are empty too. */
function spanGroups(rows: readonly GridRow[], extents: Extents, heads: number, columns: number): void {
  for (let column = 0; column < columns; column++) {
    let top = -1;
    for (let row = heads; row < rows.length; row++) {
      if (textAt(rows, row, column) !== "") {
        top = row;
        continue;
      }
      const head = extents[top]?.[column];
      const isUnder = head !== undefined && !head.covered && head.rows === row - top;
      if (isUnder && isEmptyBelow(rows, row, 0, column + 1) && isFree(rows, extents, row, column, head.cols)) {
        head.rows++;
        cover(extents, top, column, head);
      } else top = -1;
    }
  }
}

/** 约束性 printed once beside a split indicator reaches down over its sub-items. */
function spanAttributes(rows: readonly GridRow[], extents: Extents, heads: number, width: number): void {
  for (let column = 1; column < width; column++) {
    for (let row = heads; row < rows.length; row++) {
      const extent = extents[row]?.[column];
      if (extent === undefined || extent.covered || !isAttribute(textAt(rows, row, column))) continue;
      while (row + extent.rows < rows.length && isSubRow(rows, extents, row + extent.rows, column, extent.cols))
        extent.rows++;
      cover(extents, row, column, extent);
    }
  }
}

/** A row whose name column lies under the name of the row above. */
function isSubRow(rows: readonly GridRow[], extents: Extents, row: number, column: number, cols: number): boolean {
  const firstFilled = rows[row]?.cells.findIndex((cell) => cell.plain !== "") ?? -1;
  const leftCovered = firstFilled > 0 && extents[row]?.[firstFilled - 1]?.covered === true;
  return leftCovered && isFree(rows, extents, row, column, cols);
}

export function findExtents(rows: readonly GridRow[], heads: number, width: number): readonly (readonly Extent[])[] {
  const extents: Extents = rows.map(() => Array.from({ length: width }, () => ({ rows: 1, cols: 1, covered: false })));
  spanHeads(rows, extents, heads, width);
  if (heads > 0) spanUnderHeads(rows, extents, heads, width);
  const stub = stubWidth(rows, heads, width);
  spanGroups(rows, extents, heads, Math.min(stub, width - 1));
  spanAttributes(rows, extents, heads, width);
  spanWords(rows, extents, heads, stub);
  return extents;
}
