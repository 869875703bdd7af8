/** Text that stands over several columns without running across their sides: set at the middle of all of them. */

import { leastOf } from "../../core/extremes.js";
import { ALIGNED_EM, Alignment, isCentred, middleOf } from "./alignment.js";
import { type Columns, type Piece, sideAt } from "./band-pieces.js";
import { middleY } from "./middle-height.js";
import type { Line } from "./segments.js";
import { isFigure } from "./split-bands.js";

/** Pieces of one row have baselines this close (em). */
const SAME_ROW_EM = 0.5;
/** A name over two columns begins this close (em) to where the names begin that run across. */
const SAME_START_EM = 0.3;
/** The middle of a table's texts is this close (em) to that of the table. */
const NEAR_MIDDLE_EM = 3;
/** More names than a page has room for: the rest is not compared. */
const MOST_NAMES = 400;

/** Columns that hold text on the baseline of each piece. */
function occupiedBeside(pieces: readonly Piece[], at: number): ReadonlySet<number> {
  const columns = new Set<number>();
  const own = pieces[at];
  if (own === undefined) return columns;
  const add = (step: number): void => {
    for (let index = at + step; ; index += step) {
      const other = pieces[index];
      if (other === undefined || Math.abs(other.line.y - own.line.y) > SAME_ROW_EM * own.line.size) return;
      for (let column = other.from; column <= other.to; column++) columns.add(column);
    }
  };
  add(-1);
  add(1);
  return columns;
}

/** Ranges of free columns around a piece that no rule parts, the fewest columns first. */
function freeRanges(
  piece: Piece,
  occupied: ReadonlySet<number>,
  columns: Columns,
): readonly (readonly [number, number])[] {
  const height = middleY(piece.line);
  const isFree = (column: number, side: number): boolean =>
    !occupied.has(column) && sideAt(columns, side, height) === "unseen";
  let [first, last] = [piece.from, piece.to];
  while (first > 0 && isFree(first - 1, first)) first--;
  while (last + 2 < columns.xs.length && isFree(last + 1, last + 1)) last++;
  const ranges: (readonly [number, number])[] = [];
  for (let from = first; from <= piece.from; from++) {
    for (let to = piece.to; to <= last; to++) if (from < piece.from || to > piece.to) ranges.push([from, to]);
  }
  return ranges.sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
}

/** A line of its own at the middle of the table or of others such, and not of its column. */
function isOverAll(piece: Piece, alone: readonly Piece[], all: readonly Alignment[], { xs, sides }: Columns): boolean {
  const { line, from } = piece;
  const [middle, own] = [middleOf(line), all[from]?.middle ?? null];
  if (from === 0 || sides.slice(1, -1).some((parts) => parts.length > 0)) return false;
  if (own === null || Math.abs(own - middle) <= ALIGNED_EM * line.size) return false;
  const isAt = (place: number, em: number): boolean => Math.abs(place - middle) <= em * line.size;
  const whole = middleOf({ x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0 });
  const alike = alone.filter((other) => other.from > 0 && isAt(middleOf(other.line), SAME_START_EM));
  return isAt(whole, SAME_START_EM) || (isAt(whole, NEAR_MIDDLE_EM) && alike.length > 1);
}

/** A name that begins, or has its middle, where those do that run over the first columns, and has these to itself. */
function likeWide(
  piece: Piece,
  occupied: ReadonlySet<number>,
  wide: readonly Piece[],
  columns: Columns,
  isSetLeft: boolean,
): Piece {
  const height = middleY(piece.line);
  const isNear = (place: number): boolean => Math.abs(place) <= SAME_START_EM * piece.line.size;
  const alike = wide.filter(({ line, to }) => {
    if (piece.to > to) return false;
    if (piece.from === 0 && isNear(line.x0 - piece.line.x0)) return true;
    return !isSetLeft && isNear(middleOf(line) - middleOf(piece.line));
  });
  const to = leastOf(alike, (other) => other.to);
  if (occupied.size === 0 || !Number.isFinite(to)) return piece;
  for (let column = 0; column <= to; column++) {
    if (occupied.has(column) || (column > 0 && sideAt(columns, column, height) !== "unseen")) return piece;
  }
  return { ...piece, from: 0, to };
}

/** In a head: the columns around a name that have names on one line below it, and no other name nearer to them. */
function headRange(
  { line, from: own }: Piece,
  head: readonly Piece[],
  ranges: readonly (readonly [number, number])[],
  isOver: (range: readonly [number, number]) => boolean,
): readonly [number, number] | undefined {
  const isBeside = (other: Piece, y: number): boolean => Math.abs(other.line.y - y) <= SAME_ROW_EM * line.size;
  const first = head.find((other) => other.from === own && other.line.y > line.y + SAME_ROW_EM * line.size);
  if (first === undefined) return undefined;
  const below = new Map(head.filter((other) => isBeside(other, first.line.y)).map((other) => [other.from, other]));
  const beside = head.filter((other) => isBeside(other, line.y));
  const isOwn = (column: number): boolean => {
    const name = below.get(column);
    if (name === undefined) return false;
    const offOf = (other: Piece): number => Math.abs(middleOf(other.line) - middleOf(name.line));
    return beside.every(
      (other) => other.line === line || offOf(other) > Math.abs(middleOf(line) - middleOf(name.line)),
    );
  };
  return ranges.findLast(([from, to]) => {
    for (let column = from; column <= to; column++) if (!isOwn(column)) return false;
    return isOver([from, to]);
  });
}

const alignmentsOf = (pieces: readonly Piece[], count: number): readonly Alignment[] => {
  const lines: Line[][] = Array.from({ length: count }, () => []);
  for (const { line, from, to } of pieces) if (from === to) lines[from]?.push(line);
  return lines.map((own) => new Alignment(own));
};

/** The pieces with the names that stand as those do which run over the first columns. */
function widenAlike(pieces: readonly Piece[], columns: Columns): readonly Piece[] {
  const count = columns.xs.length - 1;
  const wide = pieces.filter(({ from, to }) => from === 0 && to > 0 && to + 1 < count).slice(0, MOST_NAMES);
  if (wide.length === 0) return pieces;
  const all = alignmentsOf(pieces, count);
  return pieces.map((piece, index) => {
    if (piece.from !== piece.to) return piece;
    const isSetLeft = all[piece.from]?.isSetAt(0) === true;
    return likeWide(piece, occupiedBeside(pieces, index), wide, columns, isSetLeft);
  });
}

/** The pieces with the columns that they are set over. */
export function widenNames(given: readonly Piece[], columns: Columns): readonly Piece[] {
  const pieces = widenAlike(given, columns);
  const all = alignmentsOf(pieces, columns.xs.length - 1);
  const body = pieces.find(({ from, line }) => from > 0 && isFigure(line.text));
  const headEnd = (body?.line.y ?? -Infinity) - SAME_ROW_EM * (body?.line.size ?? 0);
  const head = pieces.filter(({ line }) => line.y < headEnd).slice(0, MOST_NAMES);
  const alone = pieces.filter((_, index) => occupiedBeside(pieces, index).size === 0).slice(0, MOST_NAMES);
  return pieces.map((piece, index) => {
    if (piece.from !== piece.to) return piece;
    const occupied = occupiedBeside(pieces, index);
    const isHead = piece.line.y < headEnd;
    if (occupied.size === 0 && isOverAll(piece, alone, all, columns))
      return { ...piece, from: 0, to: columns.xs.length - 2 };
    // Alone on its line in the body, it may be the rest of a wrapped cell.
    if (occupied.size === 0 && !isHead) return piece;
    const isOver = (range: readonly [number, number]): boolean => isCentred(piece.line, range, all, columns);
    const ranges = freeRanges(piece, occupied, columns);
    const headed = isHead ? headRange(piece, head, ranges, isOver) : undefined;
    const isAtHome = all[piece.from]?.isAligned(piece.line) === true || isOver([piece.from, piece.to]);
    const range = headed ?? (isAtHome ? undefined : ranges.find(isOver));
    return range === undefined ? piece : { ...piece, from: range[0], to: range[1] };
  });
}
