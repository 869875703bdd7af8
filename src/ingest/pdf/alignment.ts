/** How the text of a column is set, and so where its sides may be: at its beginnings, at its ends or around its middles. */

import { leastOf, mostOf } from "../../core/extremes.js";
import { median } from "../../core/median.js";
import type { Columns } from "./band-pieces.js";
import type { Line } from "./segments.js";

/** Lines of one column begin, end or have their middles within this (em) of each other. */
export const ALIGNED_EM = 0.4;
/** … where at least this share of them do. */
const MOSTLY = 0.5;
/** A name at the middle of several columns is this close to it (em). */
const MIDDLE_EM = 0.3;
/** Text that is set along the side of its column is this close to it (em). */
const PADDING_EM = 0.8;

export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

export const middleOf = ({ x0, x1 }: Extent): number => (x0 + x1) / 2;

const PLACES: readonly ((line: Extent) => number)[] = [({ x0 }) => x0, ({ x1 }) => x1, middleOf];

/** How the lines of a column are set: the places at which most of them begin, end or have their middle. */
export class Alignment {
  readonly #own: readonly Line[];
  readonly #places: readonly (number | null)[];
  /** How many lines keep to each place. */
  readonly #near: readonly number[];
  readonly start: number;
  readonly end: number;

  constructor(lines: readonly Line[]) {
    this.#own = lines;
    const medians = PLACES.map((placeOf) => median(lines.map(placeOf)));
    const near = PLACES.map((placeOf, index) => {
      const isNear = (line: Line): boolean => Math.abs(placeOf(line) - (medians[index] ?? 0)) <= ALIGNED_EM * line.size;
      return lines.filter(isNear).length;
    });
    const isKept = (count: number): boolean => count >= 2 && count >= MOSTLY * lines.length;
    this.#places = medians.map((place, index) => (isKept(near[index] ?? 0) ? place : null));
    this.#near = near.map((count) => (isKept(count) ? count : 0));
    const core = lines.filter((line) => this.isAligned(line));
    const taken = core.length > 0 ? core : lines;
    this.start = leastOf(taken, ({ x0 }) => x0);
    this.end = mostOf(taken, ({ x1 }) => x1);
  }

  get isEmpty(): boolean {
    return this.#own.length === 0;
  }

  /** Most lines begin (0) or end (1) at one place, and fewer have their middles at one. */
  isSetAt(place: 0 | 1): boolean {
    return (this.#near[place] ?? 0) > (this.#near[2] ?? 0);
  }

  /** Where most lines have their middles. */
  get middle(): number | null {
    return this.#places[2] ?? null;
  }

  isAligned(line: Line): boolean {
    return this.#places.some((place, index) => {
      const own = PLACES[index]?.(line) ?? Infinity;
      return place !== null && Math.abs(own - place) <= ALIGNED_EM * line.size;
    });
  }
}

/** Where a column's side may be, from and to: between the texts on both sides of it, close to text that is set along it. */
function sidePlace(side: number, all: readonly Alignment[], { xs }: Columns, size: number): Extent {
  const [before, after] = [all[side - 1], all[side]];
  const outer = PADDING_EM * size;
  const x = xs[side] ?? 0;
  const [end, start] = [before?.end ?? x - outer, after?.start ?? x + outer];
  if (before === undefined || before.isEmpty) return { x0: start - outer, x1: start };
  if (after === undefined || after.isEmpty) return { x0: end, x1: end + outer };
  if (start < end) return { x0: x, x1: x };
  const [x0, x1] = [
    before.isSetAt(1) ? [end, end + outer] : [end, start],
    after.isSetAt(0) ? [start - outer, start] : [end, start],
  ].reduce(([low = 0, high = 0], [from = 0, to = 0]) => [Math.max(low, from), Math.min(high, to)]);
  return x0 !== undefined && x1 !== undefined && x0 <= x1 ? { x0, x1 } : { x0: end, x1: start };
}

/** The piece stands at the middle of the range, wherever its sides are. */
export function isCentred(
  line: Line,
  [from, to]: readonly [number, number],
  all: readonly Alignment[],
  columns: Columns,
): boolean {
  const [left, right] = [sidePlace(from, all, columns, line.size), sidePlace(to + 1, all, columns, line.size)];
  const within = MIDDLE_EM * line.size;
  const middle = middleOf(line);
  return middle >= (left.x0 + right.x0) / 2 - within && middle <= (left.x1 + right.x1) / 2 + within;
}
