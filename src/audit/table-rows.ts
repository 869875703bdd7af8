/** A table by its rows, with what each cell says in figures. */
import type { Decimal } from "../core/decimal.js";
import type { Cell, Table } from "../model.js";
import type { Audited, Readers } from "./rule.js";

export interface TableCell {
  readonly cell: Cell;
  /** The figure as printed; null for words, ranges, bounds and empty cells. */
  readonly number: Decimal | null;
  readonly empty: boolean;
}

export interface TableRow {
  readonly row: number;
  /** The first cell of words. */
  readonly label: string;
  readonly cells: ReadonlyMap<number, TableCell>;
}

const MISSING = /^[\s\-—–－―…/\\.·]*$/;
const PLAIN_FIGURE = /^[+\-－]?[\d０-９][\d０-９,，\s]*(?:[.．][\d０-９]+)?%?$/;

const known = new WeakMap<Table, readonly TableRow[]>();

/** Several rules ask for the rows of each table: they are made once. */
export function rowsOf({ readers }: Audited, table: Table): readonly TableRow[] {
  const found = known.get(table) ?? makeRows(readers, table);
  known.set(table, found);
  return found;
}

function makeRows(readers: Readers, table: Table): readonly TableRow[] {
  const rows = new Map<number, Map<number, TableCell>>();
  for (const cell of table.cells) {
    if (cell.row < table.headerRows) continue;
    const raw = cell.raw.trim();
    const empty = MISSING.test(raw);
    const figure = !empty && PLAIN_FIGURE.test(raw) ? readers.readCellFigure(raw) : null;
    const number = figure?.comparator === "eq" ? figure.number : null;
    const row = rows.get(cell.row) ?? new Map<number, TableCell>();
    row.set(cell.col, { cell, number, empty });
    rows.set(cell.row, row);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const words = [...cells].sort(([a], [b]) => a - b).find(([, { number, empty }]) => number === null && !empty);
      return { row, label: words?.[1].cell.raw.replace(/\s/g, "") ?? "", cells };
    });
}

/** Heads of columns whose figures are not summed: rates, years, numbers of rows. */
export const NOT_SUMMED = /增长|增速|增幅|涨|跌|年均|均|率|序号|编号|年份|位次|排名|指数|单价|标准|同比|±|系数/;

/** All figures of the table are rates, whatever its heads say: 单位：%, or a title of nothing but changes. */
export const givesRates = ({ title, unit }: Table): boolean =>
  /^[%％‰]$/.test(unit ?? "") || (/涨跌|[涨降增]幅|指数/.test(title ?? "") && !/[及和与、]/.test(title ?? ""));

/** The heads above a column, one string. */
export function headOf(table: Table, col: number): string {
  return table.cells
    .filter((cell) => cell.row < table.headerRows && cell.col <= col && col < cell.col + cell.colSpan)
    .map(({ raw }) => raw.replace(/\s/g, ""))
    .join("");
}
