/** Where the rules of a table do not enclose all of it: its head above the first, its body below the last, or rules of two lengths. */

import { leastOf, mostOf } from "../../core/extremes.js";
import { middleY } from "./middle-height.js";
import type { OpenRegion } from "./open-columns.js";
import type { Line } from "./segments.js";
import { isNumber } from "./split-bands.js";

/** A head has at most so many lines, each this close (em) to the next. */
const MOST_HEAD_LINES = 6;
const HEAD_GAP_EM = 3;
/** Words in so many columns, in each of so many rows, are a table. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;
/** So many lines of the first row may stand alone: the first of a wrapped cell, the name of a part. */
const MOST_LONE = 3;

const hasFigures = ({ pieces }: Line): boolean => pieces.slice(1).some(({ text }) => isNumber(text));
/** A gap in it is wide enough to part columns. */
export const isPieced = ({ pieces }: Line): boolean => pieces.length > 1;

/** A head of words over lines that stand in as many columns, or leave some of them to wrapped cells. */
const isLike = (head: Line, line: Line): boolean =>
  line.pieces.length >= LEAST_COLUMNS && line.pieces.length <= head.pieces.length;

const overlap = (a: OpenRegion, b: OpenRegion): boolean =>
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top) && Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0);

/** The region with more lines around it. */
function widen(region: OpenRegion, more: readonly Line[]): OpenRegion {
  const lines = [...region.lines, ...more].sort((a, b) => a.y - b.y);
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    ...region,
    lines,
    top: Math.min(region.top, (first?.y ?? region.top) - 1.1 * (first?.size ?? 0)),
    bottom: Math.max(region.bottom, (last?.y ?? region.bottom) + 0.3 * (last?.size ?? 0)),
    x0: Math.min(
      region.x0,
      leastOf(more, ({ x0 }) => x0 - 1),
    ),
    x1: Math.max(
      region.x1,
      mostOf(more, ({ x1 }) => x1 + 1),
    ),
  };
}

/** Regions of rules of different lengths that overlap are one: rows of a group are ruled beside its name only. */
export function mergeRegions(regions: readonly OpenRegion[]): readonly OpenRegion[] {
  const merged: OpenRegion[] = [];
  for (const region of [...regions].sort((a, b) => a.top - b.top || b.bottom - a.bottom)) {
    const last = merged.at(-1);
    if (last === undefined || !overlap(last, region)) {
      merged.push(region);
      continue;
    }
    const known = new Set(last.lines);
    merged[merged.length - 1] = {
      ...widen(
        last,
        region.lines.filter((line) => !known.has(line)),
      ),
      bottom: Math.max(last.bottom, region.bottom),
      edges: [...new Set([...last.edges, ...region.edges])],
    };
  }
  return merged;
}

/** The lines of a head that stand above the first rule, where figures stand below it. */
export function takeHeadAbove(
  region: OpenRegion,
  lines: readonly Line[],
  isCaption: (line: Line) => boolean,
): OpenRegion {
  const first = region.lines.find(isPieced);
  if (first === undefined) return region;
  const isHead = (line: Line): boolean => hasFigures(first) || isLike(line, first);
  const head: Line[] = [];
  let below = region.lines[0];
  for (const line of lines.filter(({ y }) => y < region.top).reverse()) {
    if (head.length === MOST_HEAD_LINES || hasFigures(line) || isCaption(line) || !isHead(line)) break;
    if (below === undefined || below.y - line.y > HEAD_GAP_EM * line.size) break;
    head.push(line);
    below = line;
  }
  while (head.length > 0 && !isPieced(head.at(-1) as Line)) head.pop();
  return head.length === 0 ? region : widen(region, head);
}

/** The body below the last rule, where the rules enclose a head without figures. */
export function takeBodyBelow(
  region: OpenRegion,
  lines: readonly Line[],
  endOf: (start: number) => number,
  mayBegin: (line: Line) => boolean,
): OpenRegion {
  if (region.lines.some(hasFigures)) return region;
  const start = lines.findIndex((line) => middleY(line) > region.bottom);
  let before = region.lines.at(-1);
  for (let at = start; at >= 0 && at < Math.min(lines.length, start + MOST_LONE); at++) {
    const line = lines[at];
    if (line === undefined || before === undefined || line.y - before.y > HEAD_GAP_EM * line.size) return region;
    if (isPieced(line)) {
      const body = lines.slice(start, endOf(at) + 1);
      const head = region.lines.find(isPieced);
      const alike = body.filter((own) => head !== undefined && isLike(head, own)).length;
      return body.some(hasFigures) || alike >= LEAST_ROWS ? widen(region, body) : region;
    }
    if (!mayBegin(line)) return region;
    before = line;
  }
  return region;
}
