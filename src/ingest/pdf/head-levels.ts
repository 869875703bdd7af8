/** The head of a table by its text: names over several columns, and below them the names of each. */
import type { Piece } from "./band-pieces.js";
import { cellContent } from "./cell-text.js";
import type { DraftCell } from "./grid-table.js";
import type { Line } from "./segments.js";

interface Item {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

const topOf = ({ lines }: Item): number => lines[0]?.y ?? 0;
const holds = (outer: Item, inner: Item): boolean =>
  outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
const isUnder = (inner: Item, outer: Item): boolean => holds(outer, inner) && topOf(inner) > topOf(outer);

/** Pieces of the same columns as one item each, and so those that overlap without one holding the other. */
function itemsOf(pieces: readonly Piece[]): readonly Item[] {
  const items: { from: number; to: number; lines: Line[] }[] = [];
  for (const { line, from, to } of pieces) {
    const piece = { from, to, lines: [line] };
    const isOne = (item: Item): boolean =>
      item.from <= to && item.to >= from && !holds(item, piece) && !holds(piece, item);
    const item = items.find(isOne);
    if (item === undefined) items.push(piece);
    else {
      item.from = Math.min(item.from, from);
      item.to = Math.max(item.to, to);
      item.lines.push(line);
    }
  }
  return items;
}

/** A name that only one column below continues is wrapped, not a name over several. */
function joinWrapped(items: readonly Item[]): readonly Item[] {
  let joined = items;
  for (const outer of items) {
    const inner = joined.filter((item) => holds(outer, item));
    const columns = new Set(inner.map(({ from }) => from));
    if (columns.size !== 1 && inner.every((item) => topOf(item) > topOf(outer))) continue;
    if (columns.size !== 1) continue;
    const lines = [...outer.lines, ...inner.flatMap((item) => item.lines)].sort((a, b) => a.y - b.y);
    joined = [...joined.filter((item) => item !== outer && !inner.includes(item)), { ...outer, lines }];
  }
  return joined;
}

/** Rows and cells of a head, counted from 0; `own` are the columns that it fills. */
export function headCells(
  pieces: readonly Piece[],
  own: readonly number[],
): { readonly rows: number; readonly cells: readonly DraftCell[] } {
  const items = joinWrapped(itemsOf(pieces));
  const levels = items.map((item) => items.filter((outer) => isUnder(item, outer)).length);
  const rows = Math.max(0, ...levels) + 1;
  const taken = new Set<string>();
  const cells = items.map((item, index): DraftCell => {
    const row = levels[index] ?? 0;
    const rowSpan = items.some((inner) => isUnder(inner, item)) ? 1 : rows - row;
    for (let at = row; at < row + rowSpan; at++) {
      for (let col = item.from; col <= item.to; col++) taken.add(`${at}-${col}`);
    }
    return { row, col: item.from, rowSpan, colSpan: item.to - item.from + 1, ...cellContent(item.lines) };
  });
  const empty = Array.from({ length: rows }, (_, row) => own.map((col) => ({ row, col })))
    .flat()
    .filter(({ row, col }) => !taken.has(`${row}-${col}`))
    .map((place): DraftCell => ({ ...place, rowSpan: 1, colSpan: 1, ...cellContent([]) }));
  return { rows, cells: [...cells, ...empty] };
}
