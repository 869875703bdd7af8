/** Paths -> ruling lines: strokes along an axis, and filled boxes so thin that they are lines. */
import type { Rule } from "./ink.js";
import { applyX, applyY, type Box, type Matrix } from "./matrix.js";

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

function addStroke(rules: Rule[], ax: number, ay: number, bx: number, by: number): void {
  if (rules.length >= MAX_RULES) return;
  const dx = Math.abs(bx - ax);
  const dy = Math.abs(by - ay);
  // Numbers that are none fail every comparison.
  if (!(Math.max(dx, dy) >= MIN_LENGTH && Math.min(dx, dy) <= MAX_SLANT)) return;
  if (dx >= dy) {
    const y = (ay + by) / 2;
    rules.push({ x0: Math.min(ax, bx), y0: y, x1: Math.max(ax, bx), y1: y });
  } else {
    const x = (ax + bx) / 2;
    rules.push({ x0: x, y0: Math.min(ay, by), x1: x, y1: Math.max(ay, by) });
  }
}

function addFill(rules: Rule[], { x0, y0, x1, y1 }: Box): void {
  if (rules.length >= MAX_RULES) return;
  const width = x1 - x0;
  const height = y1 - y0;
  if (!(Math.min(width, height) <= MAX_THICKNESS && Math.max(width, height) >= MIN_LENGTH)) return;
  if (width >= height) rules.push({ x0, y0: (y0 + y1) / 2, x1, y1: (y0 + y1) / 2 });
  else rules.push({ x0: (x0 + x1) / 2, y0, x1: (x0 + x1) / 2, y1 });
}

/** The subpath that is being read: no list of its points is kept, for a page may have as many as it has glyphs. */
class Subpath {
  #points = 0;
  #firstX = 0;
  #firstY = 0;
  #x = 0;
  #y = 0;
  #x0 = Infinity;
  #y0 = Infinity;
  #x1 = -Infinity;
  #y1 = -Infinity;

  constructor(
    readonly rules: Rule[],
    readonly painted: "stroke" | "fill",
  ) {}

  begin(x: number, y: number): void {
    this.end();
    this.#points = 1;
    this.#firstX = this.#x = this.#x0 = this.#x1 = x;
    this.#firstY = this.#y = this.#y0 = this.#y1 = y;
  }

  lineTo(x: number, y: number): void {
    if (this.#points === 0) {
      this.begin(x, y);
      return;
    }
    if (this.painted === "stroke") addStroke(this.rules, this.#x, this.#y, x, y);
    this.#points++;
    this.#x = x;
    this.#y = y;
    this.#x0 = Math.min(this.#x0, x);
    this.#y0 = Math.min(this.#y0, y);
    this.#x1 = Math.max(this.#x1, x);
    this.#y1 = Math.max(this.#y1, y);
  }

  close(): void {
    if (this.#points > 2) this.lineTo(this.#firstX, this.#firstY);
  }

  end(): void {
    if (this.painted === "fill" && this.#points > 1)
      addFill(this.rules, { x0: this.#x0, y0: this.#y0, x1: this.#x1, y1: this.#y1 });
    this.#points = 0;
  }
}

/** Adds the rules that a painted path shows; a curve breaks it, for it is no rule. */
export function addPathRules(rules: Rule[], data: ArrayLike<number>, m: Matrix, painted: "stroke" | "fill"): void {
  if (rules.length >= MAX_RULES) return;
  const path = new Subpath(rules, painted);
  for (let at = 0; at < data.length && rules.length < MAX_RULES; ) {
    const code = data[at++];
    // A curve has two points that steer it before the one where it ends.
    const end = code === CURVE ? at + 4 : at;
    const x = data[end] ?? 0;
    const y = data[end + 1] ?? 0;
    if (code === MOVE || code === CURVE) path.begin(applyX(m, x, y), applyY(m, x, y));
    else if (code === LINE) path.lineTo(applyX(m, x, y), applyY(m, x, y));
    else if (code === CLOSE) path.close();
    else break;
    if (code !== CLOSE) at = end + 2;
  }
  path.end();
}
