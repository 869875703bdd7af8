/** Bitmaps that a test draws: `#` is ink. */
import type { Bitmap } from "../../../src/ingest/ocr/bitmap.js";

export function draw(rows: readonly string[]): Bitmap {
  const width = Math.max(...rows.map((row) => row.length));
  const ink = new Uint8Array(width * rows.length);
  rows.forEach((row, y) => {
    Array.from(row).forEach((character, x) => {
      if (character === "#") ink[y * width + x] = 1;
    });
  });
  return { width, height: rows.length, ink };
}

/** White paper on which `paint` sets pixels to ink. */
export function paper(width: number, height: number, paint: (ink: (x: number, y: number) => void) => void): Bitmap {
  const ink = new Uint8Array(width * height);
  paint((x, y) => {
    ink[y * width + x] = 1;
  });
  return { width, height, ink };
}
