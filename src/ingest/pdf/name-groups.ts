/**
 * Tables without row lines set the name of a group at the middle of its rows (between two of them where the group has an
 * even number) or on the first of them. Here the names get the rows that they name.
 */
import { median } from "../../core/median.js";
import type { Line } from "./segments.js";

/** A name stands at the middle of its rows within this share of a row's distance; the next middle is half a row off. */
const OFF_MIDDLE = 0.3;
/** Lines of one name stand closer together than this (em), and than this share of a row's distance. */
const LINE_EM = 1.6;
const CLOSER = 0.9;
/** A name stands on a row where their baselines differ by less (em). */
const ON_ROW_EM = 0.5;

/** First and last baseline of a row. */
export interface RowPlace {
  readonly top: number;
  readonly bottom: number;
}

export interface NameGroup {
  readonly lines: readonly Line[];
  readonly first: number;
  readonly last: number;
}

const topOf = (name: readonly Line[]): number => name[0]?.y ?? 0;
const middleOf = (name: readonly Line[]): number => (topOf(name) + (name.at(-1)?.y ?? 0)) / 2;

/** Lines that stand closer together than rows do are one name. */
function joinNames(lines: readonly Line[], pitch: number): readonly (readonly Line[])[] {
  const names: Line[][] = [];
  for (const line of lines) {
    const last = names.at(-1);
    const gap = line.y - (last?.at(-1)?.y ?? -Infinity);
    if (last !== undefined && gap <= LINE_EM * line.size && gap < CLOSER * pitch) last.push(line);
    else names.push([line]);
  }
  return names;
}

/** Each name at the middle of its rows, one group after the other; null where that does not come out. */
function groupsByMiddle(
  names: readonly (readonly Line[])[],
  rows: readonly RowPlace[],
  pitch: number,
): readonly NameGroup[] | null {
  const groups: NameGroup[] = [];
  let first = 0;
  for (const lines of names) {
    const start = rows[first];
    if (start === undefined) return null;
    const middle = middleOf(lines);
    const off = (row: number): number => Math.abs((start.top + (rows[row]?.bottom ?? 0)) / 2 - middle);
    let last = first;
    while (last + 1 < rows.length && off(last + 1) < off(last)) last++;
    if (off(last) > OFF_MIDDLE * pitch) return null;
    groups.push({ lines, first, last });
    first = last + 1;
  }
  return first === rows.length ? groups : null;
}

/** Each name on the first of its rows; null where one stands on none, or the first row has none. */
function groupsByTop(names: readonly (readonly Line[])[], rows: readonly RowPlace[]): readonly NameGroup[] | null {
  const starts = names.map((lines) => {
    const size = lines[0]?.size ?? 10;
    return rows.findIndex(({ top }) => Math.abs(top - topOf(lines)) <= ON_ROW_EM * size);
  });
  if (starts[0] !== 0 || starts.some((start, index) => start < 0 || start <= (starts[index - 1] ?? -1))) return null;
  return names.map((lines, index) => ({
    lines,
    first: starts[index] ?? 0,
    last: (starts[index + 1] ?? rows.length) - 1,
  }));
}

/** The groups that the lines of the first column name; null where they do not name all rows. */
export function findNameGroups(lines: readonly Line[], rows: readonly RowPlace[]): readonly NameGroup[] | null {
  const pitch = median(rows.slice(1).map(({ top }, index) => top - (rows[index]?.top ?? top)));
  const names = joinNames(lines, rows.length > 1 ? pitch : Infinity);
  return groupsByTop(names, rows) ?? groupsByMiddle(names, rows, pitch);
}
