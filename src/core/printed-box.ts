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
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let page: number | null = null;
  for (let at = firstBehind(lines, from); at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.span.from >= to || (page !== null && line.page !== page)) break;
    page = line.page;
    for (let unit = Math.max(from, line.span.from); unit < Math.min(to, line.span.to); unit++) {
      const [x0 = 0, x1 = 0] = [line.sides[2 * (unit - line.span.from)], line.sides[2 * (unit - line.span.from) + 1]];
      if (x1 <= x0) continue;
      [left, right] = [Math.min(left, x0), Math.max(right, x1)];
      [top, bottom] = [Math.min(top, line.top), Math.max(bottom, line.bottom)];
    }
  }
  return page !== null && left < right ? { page, bbox: [tenth(left), tenth(top), tenth(right), tenth(bottom)] } : null;
}
