/**
 * Tables without row lines set the name of a group at the middle of its rows: between two of them where the group has
 * an even number. Such names stand on rows of their own at first; here they get the rows they name.
 */
import type { DraftCell, TableDraft } from "./grid-table.js";
import { isNumber } from "./split-bands.js";

/** Two rows stand this close (times the usual distance) where nothing of its own stands between them. */
const NO_ROOM = 1.35;
/** A name stands at the middle of its rows within this share of a row's distance. */
const OFF_MIDDLE = 0.3;

interface Group {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const cellsOf = ({ cells }: TableDraft, row: number): readonly DraftCell[] =>
  cells.filter((cell) => cell.row === row && cell.text !== "");

/** The row holds a name in the first column and nothing else. */
const isLone = (table: TableDraft, row: number): boolean => {
  const own = cellsOf(table, row);
  return own.length === 1 && own[0]?.col === 0 && own[0].colSpan === 1 && own[0].rowSpan === 1;
};

/** Rows that each name stands at the middle of, one group after the other; null where that does not come out. */
function findGroups(
  names: readonly { readonly text: string; readonly y: number }[],
  ys: readonly number[],
  pitch: number,
): readonly Group[] | null {
  const groups: Group[] = [];
  let first = 0;
  for (const { text, y } of names) {
    const start = ys[first];
    if (start === undefined) return null;
    const last = ys.findIndex((end, index) => index >= first && Math.abs((start + end) / 2 - y) <= OFF_MIDDLE * pitch);
    if (last < 0) return null;
    groups.push({ text, first, last });
    first = last + 1;
  }
  return first === ys.length ? groups : null;
}

/** `ys`: the baseline of each row. */
export function groupCentred(table: TableDraft, ys: readonly number[]): TableDraft {
  const all = Array.from({ length: table.rows }, (_, row) => row);
  const lone = all.filter((row) => isLone(table, row));
  const full = all.filter((row) => !isLone(table, row));
  const pitch = median(full.slice(1).map((row, index) => (ys[row] ?? 0) - (ys[full[index] ?? 0] ?? 0)));
  const between = lone.some(
    (row) => row > 0 && row + 1 < table.rows && (ys[row + 1] ?? 0) - (ys[row - 1] ?? 0) <= NO_ROOM * pitch,
  );
  const start = full.find((row) => cellsOf(table, row).some(({ col, text }) => col > 0 && isNumber(text)));
  if (!between || start === undefined || table.cells.some((cell) => cell.row >= start && cell.rowSpan > 1))
    return table;
  const body = full.filter((row) => row >= start);
  const firstLone = lone[0] ?? start;
  const names = all
    .filter((row) => row >= Math.min(start, firstLone))
    .flatMap((row) =>
      cellsOf(table, row)
        .filter(({ col }) => col === 0)
        .map(({ text }) => ({ text, y: ys[row] ?? 0 })),
    );
  const groups = findGroups(
    names,
    body.map((row) => ys[row] ?? 0),
    pitch,
  );
  return groups === null ? table : regroup(table, start, body, new Set(lone), groups);
}

function regroup(
  table: TableDraft,
  start: number,
  body: readonly number[],
  lone: ReadonlySet<number>,
  groups: readonly Group[],
): TableDraft {
  const rowOf = new Map<number, number>();
  let rows = 0;
  for (let row = 0; row < table.rows; row++) if (!lone.has(row)) rowOf.set(row, rows++);
  const kept = table.cells.flatMap((cell): readonly DraftCell[] => {
    const row = rowOf.get(cell.row);
    return row === undefined || (cell.col === 0 && cell.row >= start) ? [] : [{ ...cell, row }];
  });
  const named = groups.map(({ text, first, last }): DraftCell => {
    const row = rowOf.get(body[first] ?? 0) ?? 0;
    return { row, col: 0, rowSpan: last - first + 1, colSpan: 1, text };
  });
  const cells = [...kept, ...named].sort((a, b) => a.row - b.row || a.col - b.col);
  return { ...table, rows, cells };
}
