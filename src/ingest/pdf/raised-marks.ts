/** Raised numbers and circled numbers: note marks, where they are no squares and no powers of ten. */
import type { Segment } from "./segments.js";

/** Smaller than this share of its line, a glyph may be a superscript or subscript. */
export const SMALL = 0.87;

const CIRCLED = /^[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]/;

/** Stand around a raised number until it is known whether the page has notes: `2²` and `m²` are none. */
const RAISED_OPEN = "\ufdd0";
const RAISED_CLOSE = "\ufdd1";

/** A raised mark in a line: `^①`; a raised number is remembered as such. */
export function markRaised(segment: Segment, size: number, y: number): Segment {
  const raised = segment.size < size * SMALL && segment.y < y - 0.15 * size;
  if (!raised) return segment;
  if (CIRCLED.test(segment.text)) return { ...segment, text: `^${segment.text}` };
  const isNumber = /^\d{1,3}$/.test(segment.text);
  return isNumber ? { ...segment, text: `${RAISED_OPEN}${segment.text}${RAISED_CLOSE}` } : segment;
}

/** What squares and powers of ten stand behind. */
const NO_MARK = /[A-Za-z0-9米]/;
const RAISED = /(?<=([\s\S]?))\ufdd0(\d{1,3})\ufdd1/g;

/** Raised numbers that may be note marks: none behind a unit or a digit. */
export const findRaised = (text: string): readonly number[] =>
  text.includes(RAISED_OPEN)
    ? Array.from(text.matchAll(RAISED)).flatMap(([, before = "", number]) =>
        NO_MARK.test(before) ? [] : Number(number),
      )
    : [];

/** Raised numbers as note marks where the page has notes and no unit stands before; as plain digits elsewhere. */
export const resolveRaised = (text: string, hasNotes: boolean): string =>
  text.includes(RAISED_OPEN)
    ? text.replace(RAISED, (_mark, before: string, number: string) =>
        hasNotes && before !== "" && !NO_MARK.test(before) ? `[${number}]` : number,
      )
    : text;
