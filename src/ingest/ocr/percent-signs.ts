/**
 * Percent signs that were read as more than they are: the Chinese models take a circle of the sign for a digit of its
 * own (`7.2%4`, `3.19%`). Behind a percent sign no digit stands; before it the ink tells how many there are.
 */
import type { Bitmap } from "./bitmap.js";
import { type InkPart, inkParts } from "./ink-parts.js";
import type { RecognizedWord } from "./recognizer.js";

/** Ink of a percent sign and the white before it, in times of the width that a digit takes. */
const SIGN_WIDTH = 1.5;
/** How far the count of digits that the ink has room for may be from a whole number. */
const UNSURE = 0.45;
/** A decimal point is this small at most, in times of the height of its word, and stands in the lower part of it. */
const POINT_WIDTH = 0.3;
const POINT_TOP = 0.55;

/** One digit, or both circles; more behind a sign is a number of its own, and the word two that were read as one. */
const BEHIND = /(?<=\d%)(?:[0-9oO]|[0oO]{2})(?=[，。；：、,.;:）)]?$)/;
const DECIMALS = /^(\d+\.\d+)([069])%([，。；：、,.;:]?)$/;

/**
 * How many digits the ink has room for between the decimal point and the end of the percent sign; null where it does
 * not tell. The digits before the point, `whole` of them, say how wide one is.
 */
function countDigits(parts: readonly InkPart[], { top, bottom }: RecognizedWord, whole: number): number | null {
  const height = bottom - top;
  const point = parts.findIndex(
    (part) => part.to - part.from < POINT_WIDTH * height && part.top > top + POINT_TOP * height,
  );
  const [start, dot, first, last] = [parts[0], parts[point], parts[point + 1], parts.at(-1)];
  if (start === undefined || dot === undefined || first === undefined || last === undefined) return null;
  const room = (last.to - first.from) / ((dot.from - start.from) / whole) - SIGN_WIDTH;
  return Math.abs(room - Math.round(room)) <= UNSURE ? Math.round(room) : null;
}

/** The word without what is no digit. */
export function mendPercent(word: RecognizedWord, ink: Bitmap): RecognizedWord {
  const text = word.text.replace(BEHIND, "");
  const [, number = "", , mark = ""] = DECIMALS.exec(text) ?? [];
  if (number === "") return { ...word, text };
  const parts = inkParts(ink, word);
  const kept = mark === "" ? parts : parts.slice(0, -1);
  const whole = number.indexOf(".");
  const printed = countDigits(kept, word, whole);
  const read = number.length - whole;
  return { ...word, text: printed === read - 1 ? `${number}%${mark}` : text };
}
