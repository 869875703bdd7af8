/** A page's image as ink and paper. */

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row: 1 is ink. */
  readonly ink: Uint8Array;
}

const LEVELS = 256;
/** Faint print and grey paper: the level that parts ink from paper lies between these. */
const DARKEST_PAPER = 90;
const LIGHTEST_INK = 200;

/** Levels of grey by the weights that broadcasting gives the colours (ITU-R BT.601), times 256. */
const greyOf = (red: number, green: number, blue: number): number => (77 * red + 150 * green + 29 * blue) >> 8;

/** The level that parts the two classes best (Otsu): it makes the variance between them the largest. */
function partingLevel(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((all, count, level) => all + count * level, 0);
  let [below, sumBelow, best, level] = [0, 0, -1, 0];
  counts.forEach((count, at) => {
    below += count;
    sumBelow += count * at;
    if (below === 0 || below === total) return;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * apart * apart;
    if (between > best) [best, level] = [between, at];
  });
  return Math.min(LIGHTEST_INK, Math.max(DARKEST_PAPER, level));
}

/** `rgba` has four bytes a pixel, as a canvas gives them. */
export function toBitmap(rgba: Uint8ClampedArray, width: number, height: number): Bitmap {
  const grey = new Uint8Array(width * height);
  const counts = new Array<number>(LEVELS).fill(0);
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const at = 4 * pixel;
    const level = greyOf(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0);
    grey[pixel] = level;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const limit = partingLevel(counts);
  return { width, height, ink: grey.map((level) => (level <= limit ? 1 : 0)) };
}
