/** The direction of writing. */
import type { Turn } from "./ink.js";

/** Text drawn at more than this many degrees off an axis is a watermark or a stamp. */
const MAX_SLANT_DEGREES = 5;

/** The quarter turns of text whose line runs towards (a, b), itself turned by some degrees more. */
export function turnOf(a: number, b: number, more = 0): Turn {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI + more;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > MAX_SLANT_DEGREES) return -1;
  return (((quarter % 4) + 4) % 4) as Turn;
}
