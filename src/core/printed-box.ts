/** The page that a span of the source text is printed on, and the rectangle that it takes there. */
import type { SourceSpan } from "./mapped-text.js";

/** One printed line: where each of its UTF-16 units stands. Points from the top left. */
interface Printed {
  readonly span: SourceSpan;
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly sides: readonly number[];
}

/** Left, top, right, bottom in points from the top left of the page, to a tenth. */
export type BoundingBox = readonly [number, number, number, number];

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** Index of the first line that ends behind `offset`. */
function firstBehind(lines: readonly Printed[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.span.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a span is printed: the page where it begins, and the rectangle around its characters there. */
export interface PrintedPlace {
  readonly page: number;
  readonly bbox: BoundingBox;
}

/** The place of a span; null where none of its characters is printed. `lines` are in the order of the text. */
export function printedPlace(lines: readonly Printed[], { from, to }: SourceSpan): PrintedPlace | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  let page: number | null = null;
  for (let at = firstBehind(lines, from); at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.span.from >= to || (page !== null && line.page !== page)) break;
    page = line.page;
    const { span, sides } = line;
    const last = 2 * (Math.min(to, span.to) - span.from);
    for (let side = 2 * (Math.max(from, span.from) - span.from); side < last; side += 2) {
      const x0 = sides[side] ?? 0;
      const x1 = sides[side + 1] ?? 0;
      if (x1 <= x0) continue;
      left = Math.min(left, x0);
      right = Math.max(right, x1);
      top = Math.min(top, line.top);
      bottom = Math.max(bottom, line.bottom);
    }
  }
  return page !== null && left < right ? { page, bbox: [tenth(left), tenth(top), tenth(right), tenth(bottom)] } : null;
}
