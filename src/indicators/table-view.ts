/** A table by row and column, with covered places showing the cell that covers them. */
import type { Cell, Table } from "../model.js";

export interface TableView {
  readonly table: Table;
  /** The cell that stands at or covers a place; undefined where nothing was printed. */
  at(row: number, col: number): Cell | undefined;
  /** The words above a column, upper heads first; a title that spans all columns is left out. */
  headsOf(col: number): readonly string[];
}

export function viewTable(table: Table): TableView {
  const places = new Map<number, Cell>();
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let col = cell.col; col < cell.col + cell.colSpan; col++) places.set(row * table.cols + col, cell);
    }
  }
  const at = (row: number, col: number): Cell | undefined => places.get(row * table.cols + col);
  const headsOf = (col: number): readonly string[] => {
    const heads = new Set<Cell>();
    for (let row = 0; row < table.headerRows; row++) {
      const cell = at(row, col);
      if (cell !== undefined && cell.colSpan < table.cols) heads.add(cell);
    }
    // A merged head that was written out in each of its rows is one.
    return [...new Set([...heads].map((cell) => foldWidth(cell.raw)))].filter((raw) => raw !== "");
  };
  return { table, at, headsOf };
}

/** Full-width letters, digits and signs as ASCII; Chinese punctuation stays. */
export const foldWidth = (text: string): string =>
  text.replace(
    /[\uff05\uff0b\uff0d-\uff0f\uff10-\uff19\uff1c-\uff1e\uff21-\uff3b\uff3d\uff3f\uff41-\uff5a]/g,
    (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );

const NO_VALUE = /^(?:[-—–―－─/\\]{0,4}|\.{3,6}|…{1,2})$/;
/** An empty cell, or a dash that stands for one. */
export const isMissing = (raw: string): boolean => NO_VALUE.test(raw.trim());
