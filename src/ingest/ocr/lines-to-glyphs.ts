/** Recognized lines -> glyphs in points: the layout takes a word for a wide glyph. */
import type { Glyph } from "../pdf/ink.js";
import { joinLines } from "./join-lines.js";
import type { RecognizedLine, RecognizedWord } from "./recognizer.js";

/** Sizes are measured on ink: those that differ by less (share) from what most of the page is set in are that size. */
const SAME_SIZE = 0.22;
/** A box so much larger than the print holds several lines: what was read in it is set in the middle of it. */
const MOST_LARGE = 4;
/** From the baseline up to the middle of a character (em). */
const MIDDLE = 0.38;
/** Print comes in steps of half a point. */
const SIZE_STEP = 0.5;
/** Specks, rules and stamps are read as marks: a line of these alone is none. */
const CHARACTER = /[\p{L}\p{N}]/u;
/** Brackets that stand in pairs; the engines take one kind for another at the small size of a unit. */
const ANGLED = /〈(?=[^〈〉（）()]*[)）])/g;

const textOf = (words: readonly RecognizedWord[]): string => words.map(({ text }) => text).join("");

const snap = (size: number): number => Math.max(SIZE_STEP, Math.round(size / SIZE_STEP) * SIZE_STEP);

/** The size that the middle character of the page has. */
function usualSize(lines: readonly RecognizedLine[]): number {
  const sized = lines.map(({ words, size }) => ({ size, chars: textOf(words).length })).sort((a, b) => a.size - b.size);
  let left = sized.reduce((sum, { chars }) => sum + chars, 0) / 2;
  for (const { size, chars } of sized) {
    left -= chars;
    if (left <= 0) return size;
  }
  return 0;
}

/** `〈万元)` closes what was never opened: the unit stands in round brackets. */
function mendBrackets(words: readonly RecognizedWord[]): readonly RecognizedWord[] {
  const whole = textOf(words);
  if (!whole.includes("〈")) return words;
  const mended = whole.replace(ANGLED, "（");
  const starts = words.map((_, index) => textOf(words.slice(0, index)).length);
  return words.map((word, index) => ({ ...word, text: mended.slice(starts[index], starts[index + 1]) }));
}

/** Boxes end where the ink ends, or within it: beside a Chinese character or mark, less white than this is no space. */
const NO_SPACE = 1;
/** Behind a punctuation mark stands the rest of its width. */
const NO_SPACE_MARKED = 1.2;
/** Within a number there is none. */
const NO_SPACE_NUMBER = 0.5;
const WIDE = /[\u2e80-\uffff]/u;
const MARK = /[，。；：、！？,;:!?）》」』”’)]$/;
const OPENER = /^[（《「『“‘(]/;

const isNumberGap = (before: string, after: string): boolean =>
  (/\d$/.test(before) && /^[.,%‰]/.test(after)) || (/\d\.$/.test(before) && /^\d/.test(after));

/** How wide (em) the white between two words may be that is no space. */
function noSpace(before: string, after: string): number {
  if (MARK.test(before) || OPENER.test(after)) return NO_SPACE_MARKED;
  if (WIDE.test(before.slice(-1)) || WIDE.test(after.slice(0, 1))) return NO_SPACE;
  return isNumberGap(before, after) ? NO_SPACE_NUMBER : 0;
}

/** Words with the white that belongs to them. */
function fillGaps(words: readonly RecognizedWord[], size: number): readonly RecognizedWord[] {
  return words.map((word, index) => {
    const next = words[index + 1];
    if (next === undefined) return word;
    return next.x0 - word.x1 < noSpace(word.text, next.text) * size
      ? { ...word, x1: Math.max(word.x1, next.x0) }
      : word;
  });
}

/** Size and baseline of a line on a page that is mostly set in `usual`. */
function setLine({ size, baseline }: RecognizedLine, usual: number): { readonly size: number; readonly y: number } {
  if (size > MOST_LARGE * usual) return { size: usual, y: baseline - MIDDLE * (size - usual) };
  return { size: Math.abs(size - usual) < SAME_SIZE * usual ? usual : size, y: baseline };
}

/** Glyphs in the engine's order of lines. */
export function linesToGlyphs(lines: readonly RecognizedLine[], scale: number): readonly Glyph[] {
  const kept = joinLines(lines).filter(({ words }) => CHARACTER.test(textOf(words)));
  const usual = usualSize(kept);
  return kept.flatMap((line) => {
    const { size, y } = setLine(line, usual);
    return fillGaps(mendBrackets(line.words), size).map(
      ({ text, x0, x1 }): Glyph => ({
        text,
        x: x0 / scale,
        y: y / scale,
        width: (x1 - x0) / scale,
        size: snap(size / scale),
        bold: false,
        font: 0,
        turn: 0,
      }),
    );
  });
}
