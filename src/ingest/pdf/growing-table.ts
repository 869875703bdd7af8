/** A table that grows page by page: each part goes below those before it, whose cells are not gone through again. */
import { joinCellLines } from "./cell-text.js";
import type { PlacedCell, TableDraft } from "./grid-table.js";
import { alignColumns } from "./same-columns.js";
import { isNumber } from "./split-bands.js";

/** Heads are repeated with at most so many rows. */
const MAX_HEAD = 4;

/** A table over one or more pages. */
export interface JoinedTable {
  readonly kind: "table";
  readonly page: number;
  readonly table: TableDraft;
  /** First row of each further page. */
  readonly pageRows: readonly { readonly page: number; readonly row: number }[];
}

export const squeeze = (text: string): string => text.replace(/\s+/g, "");

/** The texts of the first rows, each with the columns that they stand in; cells are in the order of their rows. */
function headTexts({ cells, rows }: TableDraft): readonly string[] {
  const texts = Array.from({ length: Math.min(MAX_HEAD, rows) }, () => "");
  for (const { row, col, text } of cells) {
    if (row >= texts.length) break;
    texts[row] += `${col}:${squeeze(text)}|`;
  }
  return texts;
}

/** Rows at the top of `b` that repeat the head of `a`. */
export function repeatedHead(a: TableDraft, b: TableDraft): number {
  const [above, below] = [headTexts(a), headTexts(b)];
  let rows = 0;
  while (rows < Math.min(above.length, below.length) && above[rows] === below[rows]) rows++;
  return rows;
}

/** The first row below is the rest of the last row above: only words, in cells whose text had not ended. */
function isTornRow(above: readonly PlacedCell[], first: readonly PlacedCell[], cols: number): boolean {
  const upper = new Map(above.map(({ col, text }) => [col, text]));
  const rest = first.filter(({ text }) => text !== "");
  if (rest.length === 0 || rest.length >= cols || rest.some(({ col, rowSpan }) => col === 0 || rowSpan > 1))
    return false;
  return rest.every(({ col, text }) => {
    const before = upper.get(col) ?? "";
    return before !== "" && !isNumber(before) && !isNumber(text) && !/[。；]$/.test(before);
  });
}

export class GrowingTable {
  readonly kind = "table";
  readonly #page: number;
  readonly #pageRows: { readonly page: number; readonly row: number }[] = [];
  #draft: TableDraft;
  #cells: PlacedCell[];
  /** Indexes of the cells that reach the last row. */
  #last: readonly number[];

  constructor(page: number, draft: TableDraft) {
    this.#page = page;
    this.#draft = draft;
    this.#cells = [...draft.cells];
    this.#last = this.#reaching(0);
  }

  /** Indexes of the cells from the one at `start` on that reach the last row. */
  #reaching(start: number): readonly number[] {
    const found: number[] = [];
    for (let index = start; index < this.#cells.length; index++) {
      const cell = this.#cells[index];
      if (cell !== undefined && cell.row + cell.rowSpan === this.#draft.rows) found.push(index);
    }
    return found;
  }

  /** Puts the next page's part below; whether its first row was the rest of the last one. */
  append(page: number, part: TableDraft): boolean {
    const [upper, lower] = alignColumns(this.#draft, part);
    if (upper !== this.#draft) this.#cells = [...upper.cells];
    this.#draft = upper;
    const head = repeatedHead(upper, lower);
    const first = lower.cells.filter(({ row }) => row === head);
    const above = this.#last.flatMap((index) => this.#cells[index] ?? []);
    const torn = isTornRow(above, first, lower.cols);
    if (torn) this.#mendRow(first);
    this.#appendRows(lower, head + (torn ? 1 : 0));
    this.#pageRows.push({ page, row: Math.min(upper.rows, this.#draft.rows - 1) });
    return torn;
  }

  #mendRow(rest: readonly PlacedCell[]): void {
    const byColumn = new Map(rest.map((cell) => [cell.col, cell]));
    for (const index of this.#last) {
      const cell = this.#cells[index];
      const more = cell === undefined ? undefined : byColumn.get(cell.col);
      if (cell === undefined || more === undefined) continue;
      const text = joinCellLines([cell.text, more.text]);
      this.#cells[index] = { ...cell, text, lines: [...cell.lines, ...more.lines] };
    }
  }

  /** Cells of the lower part behind its first rows; an empty leading cell carries the group above on. */
  #appendRows(part: TableDraft, skip: number): void {
    const { rows: above, kind } = this.#draft;
    const lower = part.cells
      .filter(({ row }) => row >= skip)
      .map((cell) => ({ ...cell, row: cell.row - skip + above }));
    const group = this.#last.find((index) => this.#cells[index]?.col === 0) ?? -1;
    const leading = lower.findIndex(({ row, col, text }) => row === above && col === 0 && text === "");
    const [upper, under] = [this.#cells[group], lower[leading]];
    const carried =
      upper !== undefined && under !== undefined && kind === "ruled" && (upper.rowSpan > 1 || under.rowSpan > 1);
    if (carried) {
      this.#cells[group] = { ...upper, rowSpan: upper.rowSpan + under.rowSpan };
      lower.splice(leading, 1);
    }
    const start = this.#cells.length;
    for (const cell of lower) this.#cells.push(cell);
    const rows = above + part.rows - skip;
    this.#draft = { ...this.#draft, rows, bottom: part.bottom, cells: this.#cells };
    if (rows === above) return;
    const isCarried = carried && upper.row + upper.rowSpan + under.rowSpan === rows;
    this.#last = [...(isCarried ? [group] : []), ...this.#reaching(start)];
  }

  finish(): JoinedTable {
    const table = { ...this.#draft, cells: this.#cells };
    return { kind: "table", page: this.#page, table, pageRows: this.#pageRows };
  }
}
