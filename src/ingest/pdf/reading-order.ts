/** Puts what stands on a page into reading order: columns by their gutters, the content stream where it is whole. */

import { leastOf, mostOf } from "../../core/extremes.js";
import { median } from "../../core/median.js";
import type { Segment } from "./segments.js";

/** White space between two columns of prose (em); the spaces inside justified lines are narrower. */
const GUTTER_EM = 0.9;
const MIN_GUTTER = 7;
/** Columns of prose have at least so many lines, and lines of so many characters. */
const LEAST_LINES = 4;
const LEAST_CHARS = 7;
/** Half of the lines of a column of prose fill it. */
const FULL = 0.75;
/** The width of a column is that of its longer lines; some may be of the column behind it. */
const USUAL = 0.8;
const HALF = 0.5;
/** A gutter lies within the page's text, this share away from either side. */
const EDGE_SHARE = 0.12;
/** An item hides another from a gutter where they share this much of a line's height (em). */
const HIDDEN = 0.3;
/** Lines above and below in which a neighbour is looked for: as many as columns stand side by side. */
const NEIGHBOURS = 8;
const CANDIDATES = 24;
/** Columns are found inside columns this deep: a page, its parts, an article's columns. */
const MAX_DEPTH = 8;

/** A segment, or a table or frame that is placed as a whole. */
export interface Placed {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly order: number;
  readonly size: number;
  readonly chars: number;
  readonly segment: Segment | null;
  /** Index of the table or frame, -1 for a segment. */
  readonly solid: number;
}

export const placeSegment = (segment: Segment): Placed => ({
  x0: segment.x0,
  x1: segment.x1,
  top: segment.y - segment.size * 0.88,
  bottom: segment.y + segment.size * 0.12,
  order: segment.order,
  size: segment.size,
  chars: segment.text.length,
  segment,
  solid: -1,
});

interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Placed, b: Placed): number => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
const middleOf = ({ top, bottom }: Placed): number => (top + bottom) / 2;

/** The items on one side of a gutter that no other item stands before: the column beside it. */
function columnBeside(side: readonly Placed[], toRight: boolean): readonly Placed[] {
  const sorted = [...side].sort((a, b) => a.top - b.top);
  return sorted.filter((item, index) => {
    const isHidden = (other: Placed | undefined): boolean =>
      other !== undefined &&
      overlap(item, other) > HIDDEN * item.size &&
      (toRight ? other.x0 >= item.x1 : other.x1 <= item.x0);
    for (let step = 1; step <= NEIGHBOURS; step++) {
      if (isHidden(sorted[index - step]) || isHidden(sorted[index + step])) return false;
    }
    return true;
  });
}

/** White space all the way down, and prose on both sides of it. */
function isGutter(items: readonly Placed[], x: number, width: number): boolean {
  const left = columnBeside(
    items.filter(({ x1 }) => x1 <= x + 1),
    true,
  );
  const right = columnBeside(
    items.filter(({ x0 }) => x0 >= x - 1),
    false,
  );
  const end = mostOf(left, ({ x1 }) => x1);
  const start = leastOf(right, ({ x0 }) => x0);
  return start - end >= width && isProse(left) && isProse(right);
}

/** Lines that mostly fill their column: prose, and no column of a table. */
function isProse(lines: readonly Placed[]): boolean {
  if (lines.some(({ solid }) => solid >= 0)) return true;
  const chars = lines.reduce((sum, item) => sum + item.chars, 0);
  const widths = lines.map(({ x0, x1 }) => x1 - x0).sort((a, b) => a - b);
  const width = widths[Math.floor(USUAL * widths.length)] ?? 0;
  const full = lines.filter(({ x0, x1 }) => x1 - x0 >= FULL * width).length;
  return lines.length >= LEAST_LINES && chars >= LEAST_CHARS * lines.length && full >= HALF * lines.length;
}

/** Places where a gutter may be: beside the common beginnings and ends of lines. */
function candidatesOf(items: readonly Placed[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { x0, x1 } of items) {
    for (const at of [Math.round(x1 + 2), Math.round(x0 - 2)]) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([x]) => x);
}

/** Heights at which nothing runs across a place. */
function freeHeights(items: readonly Placed[], x: number): readonly (readonly [number, number])[] {
  const crossing = items.filter(({ x0, x1 }) => x0 < x - 1 && x1 > x + 1).sort((a, b) => a.top - b.top);
  const free: (readonly [number, number])[] = [];
  let top = -Infinity;
  for (const item of crossing) {
    if (item.top > top) free.push([top, item.top]);
    top = Math.max(top, item.bottom);
  }
  return [...free, [top, Infinity]];
}

/** The gutter with the most lines beside it. */
function findGutter(items: readonly Placed[], left: number, right: number): Gutter | null {
  const size = median(items.map((item) => item.size));
  const width = Math.max(MIN_GUTTER, GUTTER_EM * size);
  const margin = EDGE_SHARE * (right - left);
  let best: Gutter | null = null;
  let most = 2 * LEAST_LINES - 1;
  for (const x of candidatesOf(items)) {
    if (x < left + margin || x > right - margin) continue;
    for (const [top, bottom] of freeHeights(items, x)) {
      if (bottom - top < LEAST_LINES * size) continue;
      const own = items.filter((item) => middleOf(item) > top && middleOf(item) < bottom);
      if (own.length <= most || !isGutter(own, x, width)) continue;
      best = { x, top, bottom };
      most = own.length;
    }
  }
  return best;
}

/** Blocks in the order of columns: above, left, right, below. */
function cut(items: readonly Placed[], depth: number): readonly (readonly Placed[])[] {
  if (items.length === 0) return [];
  const left = leastOf(items, ({ x0 }) => x0);
  const right = mostOf(items, ({ x1 }) => x1);
  const gutter = depth < MAX_DEPTH ? findGutter(items, left, right) : null;
  if (gutter === null) return [items];
  const { x, top, bottom } = gutter;
  const beside = items.filter((item) => middleOf(item) > top && middleOf(item) < bottom);
  return [
    items.filter((item) => middleOf(item) <= top),
    beside.filter(({ x1 }) => x1 <= x + 1),
    beside.filter(({ x1 }) => x1 > x + 1),
    items.filter((item) => middleOf(item) >= bottom),
  ].flatMap((part) => cut(part, depth + 1));
}

/** The content stream writes each block as a whole: its order is the author's. */
function streamOrder(blocks: readonly (readonly Placed[])[]): readonly (readonly Placed[])[] | null {
  const ranges = blocks.map((block) => {
    const orders = block.filter(({ order }) => order >= 0).map(({ order }) => order);
    return { block, from: leastOf(orders, (order) => order), to: mostOf(orders, (order) => order) };
  });
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  const whole = sorted.every(({ to }, index) => to < (sorted[index + 1]?.from ?? Infinity));
  return whole ? sorted.map(({ block }) => block) : null;
}

/** The blocks of a page in reading order; one block where it has one column. */
export function orderBlocks(items: readonly Placed[]): readonly (readonly Placed[])[] {
  const blocks = cut(items, 0);
  return blocks.length < 2 ? blocks : (streamOrder(blocks) ?? blocks);
}
