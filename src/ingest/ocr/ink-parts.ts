/** What hangs together in a box of the page's image, seen from above. */
import type { Bitmap } from "./bitmap.js";

export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

/** Columns from `from` up to `to` that all hold ink. */
export interface InkPart {
  readonly from: number;
  readonly to: number;
  /** First row with ink. */
  readonly top: number;
}

/** Stretches of columns with ink, from the left. */
export function inkParts({ width, height, ink }: Bitmap, box: Box): readonly InkPart[] {
  const [left, right] = [Math.max(0, Math.floor(box.x0)), Math.min(width, Math.ceil(box.x1))];
  const [first, end] = [Math.max(0, Math.floor(box.top)), Math.min(height, Math.ceil(box.bottom))];
  const parts: InkPart[] = [];
  let [from, top] = [-1, end];
  for (let x = left; x <= right; x++) {
    let y = x === right ? end : first;
    while (y < end && ink[y * width + x] !== 1) y++;
    if (y < end) {
      if (from < 0) from = x;
      top = Math.min(top, y);
    } else if (from >= 0) {
      parts.push({ from, to: x, top });
      [from, top] = [-1, end];
    }
  }
  return parts;
}
