/** Paths -> ruling lines: strokes along an axis, and filled boxes so thin that they are lines. */
import type { Rule } from "./ink.js";
import { applyX, applyY, type Matrix } from "./matrix.js";

/** Word and Chromium fill boxes of 0.5 to 1.5 pt as lines; doubled table frames come to 3. */
const MAX_THICKNESS = 3;
/** A stroke that leaves its axis by more is a slant, no rule. */
const MAX_SLANT = 0.7;
/** Dashes drawn as single boxes are about 1 pt long. */
const MIN_LENGTH = 0.8;
/** Cells of a doubled or dotted grid come to thousands; more than this is a drawing. */
export const MAX_RULES = 40_000;

/** The operators of a path, as pdfjs numbers them. */
export const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 3] as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of each subpath; a curve breaks it, for it is no rule. */
function readSubpaths(data: ArrayLike<number>, m: Matrix): readonly (readonly Point[])[] {
  const subpaths: Point[][] = [];
  let current: Point[] = [];
  const flush = (): void => {
    if (current.length > 1) subpaths.push(current);
    current = [];
  };
  for (let at = 0; at < data.length; ) {
    const code = data[at++];
    const [x = 0, y = 0] = [data[at], data[at + 1]];
    const point = { x: applyX(m, x, y), y: applyY(m, x, y) };
    if (code === MOVE) {
      flush();
      current.push(point);
      at += 2;
    } else if (code === LINE) {
      current.push(point);
      at += 2;
    } else if (code === CURVE) {
      flush();
      const [endX = 0, endY = 0] = [data[at + 4], data[at + 5]];
      current.push({ x: applyX(m, endX, endY), y: applyY(m, endX, endY) });
      at += 6;
    } else if (code === CLOSE) {
      const [first] = current;
      if (first !== undefined && current.length > 2) current.push(first);
    } else break;
  }
  flush();
  return subpaths;
}

function addStroke(rules: Rule[], from: Point, to: Point): void {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  // Numbers that are none fail every comparison.
  if (!(Math.max(dx, dy) >= MIN_LENGTH && Math.min(dx, dy) <= MAX_SLANT)) return;
  if (dx >= dy) {
    const y = (from.y + to.y) / 2;
    rules.push({ x0: Math.min(from.x, to.x), y0: y, x1: Math.max(from.x, to.x), y1: y });
  } else {
    const x = (from.x + to.x) / 2;
    rules.push({ x0: x, y0: Math.min(from.y, to.y), x1: x, y1: Math.max(from.y, to.y) });
  }
}

function addFill(rules: Rule[], points: readonly Point[]): void {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const { x, y } of points) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  const [width, height] = [x1 - x0, y1 - y0];
  if (!(Math.min(width, height) <= MAX_THICKNESS && Math.max(width, height) >= MIN_LENGTH)) return;
  if (width >= height) rules.push({ x0, y0: (y0 + y1) / 2, x1, y1: (y0 + y1) / 2 });
  else rules.push({ x0: (x0 + x1) / 2, y0, x1: (x0 + x1) / 2, y1 });
}

/** Adds the rules that a painted path shows. */
export function addPathRules(rules: Rule[], data: ArrayLike<number>, m: Matrix, painted: "stroke" | "fill"): void {
  if (rules.length >= MAX_RULES) return;
  for (const points of readSubpaths(data, m)) {
    if (rules.length >= MAX_RULES) return;
    if (painted === "fill") {
      addFill(rules, points);
      continue;
    }
    for (let index = 1; index < points.length && rules.length < MAX_RULES; index++) {
      const [from, to] = [points[index - 1], points[index]];
      if (from !== undefined && to !== undefined) addStroke(rules, from, to);
    }
  }
}
