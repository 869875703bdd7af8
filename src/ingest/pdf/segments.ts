/** Glyphs -> segments (unbroken runs on one baseline) -> lines. */
import { leastOf, mostOf } from "./extremes.js";
import type { Glyph } from "./ink.js";

/** A gap wider than this ends a run: columns of a table stand further apart, letter-spaced words closer. */
const SEGMENT_GAP_EM = 1.6;
/** Glyphs of one run whose baselines differ more stand on different lines; subscripts differ less. */
const BASELINE_EM = 0.18;
/** Number columns sit 2 to 3 pt off their labels; a superscript is raised by up to half an em of its line. */
const ROW_EM = 0.4;
const RAISED_EM = 0.62;
/** Smaller than this share of its line, a glyph may be a superscript or subscript. */
const SMALL = 0.87;
/** How many rows back, and segments around, a neighbour is looked for: no line has more pieces. */
const ROWS_BACK = 12;
const SEGMENTS_AROUND = 60;
/** Letters and digits further apart than this are parted by a space. */
const WORD_GAP_EM = 0.18;
/** Characters of a justified line may be this far apart and still belong together; beside digits, further. */
const HAN_GAP_EM = 0.6;
const MIXED_GAP_EM = 1;

/** The glyphs of a run from the left, blanks left out. */
export interface RunInk {
  readonly chars: string;
  /** Left and right side of each UTF-16 unit of `chars`, one after the other. */
  readonly sides: readonly number[];
}

export interface Segment {
  readonly text: string;
  readonly ink: RunInk;
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly font: number;
  /** Place in the content stream. */
  readonly order: number;
}

/** Segments on one baseline, from the left; a gap between two is wide enough to part columns. */
export interface Line {
  readonly text: string;
  readonly pieces: readonly Segment[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly order: number;
  /** In the order of the text. */
  readonly inks: readonly RunInk[];
}

export const isWide = (character: string): boolean => character >= "\u2e80";
const isWordEnd = (character: string): boolean => /[\p{L}\p{N}%]/u.test(character);

/** What stands between two glyphs `gap` apart. */
function separator(before: string, after: string, gap: number, size: number, spaced: boolean): string {
  const [wideBefore, wideAfter] = [isWide(before), isWide(after)];
  if (wideBefore || wideAfter) {
    const most = wideBefore && wideAfter ? HAN_GAP_EM : MIXED_GAP_EM;
    return spaced || gap > most * size ? " " : "";
  }
  if (spaced) return " ";
  return gap > WORD_GAP_EM * size && isWordEnd(before) && isWordEnd(after) ? " " : "";
}

const LETTER_SPACED = /(?<!\p{Script=Han})\p{Script=Han}(?: +\p{Script=Han})+(?!\p{Script=Han})/gu;
const STRAY = / (?=[，。；：、！？）》」』”’])|(?<=[（《「『“‘]) (?=\S)/gu;

/** `第 二 产 业` is 第二产业; a space beside punctuation is the page's. */
export const closeUp = (text: string): string =>
  text.includes(" ") ? text.replace(LETTER_SPACED, (word) => word.replace(/ +/g, "")).replace(STRAY, "") : text;

/** A run that is being gathered. */
class Run {
  text: string;
  readonly x0: number;
  x1: number;
  y: number;
  size: number;
  bold: number;
  count = 1;
  spaced = false;
  last: string;
  #chars = "";
  readonly #sides: number[] = [];

  constructor(
    readonly glyph: Glyph,
    readonly order: number,
  ) {
    this.#ink(glyph);
    this.text = glyph.text;
    this.last = glyph.text;
    this.x0 = glyph.x;
    this.x1 = glyph.x + glyph.width;
    this.y = glyph.y;
    this.size = glyph.size;
    this.bold = glyph.bold ? 1 : 0;
  }

  #ink({ text, x, width }: Glyph): void {
    const chars = text.length === 1 ? text : text.replace(/\s+/g, "");
    this.#chars += chars;
    for (let unit = 0; unit < chars.length; unit++) this.#sides.push(x, x + width);
  }

  takes(glyph: Glyph): boolean {
    const gap = glyph.x - this.x1;
    const size = Math.max(this.size, glyph.size);
    return (
      Math.abs(glyph.y - this.y) <= BASELINE_EM * size &&
      gap < SEGMENT_GAP_EM * size &&
      gap > -0.5 * size &&
      Math.abs(glyph.size - this.size) <= (1 - SMALL) * size
    );
  }

  add(glyph: Glyph): void {
    const between = separator(this.last.slice(-1), glyph.text, glyph.x - this.x1, glyph.size, this.spaced);
    this.text += between + glyph.text;
    this.#ink(glyph);
    this.last = glyph.text;
    this.spaced = false;
    this.x1 = Math.max(this.x1, glyph.x + glyph.width);
    this.size = Math.max(this.size, glyph.size);
    if (glyph.bold) this.bold++;
    this.count++;
  }

  finish(): Segment {
    const { text, x0, x1, y, size, order } = this;
    const ink = { chars: this.#chars, sides: this.#sides };
    return { text, ink, x0, x1, y, size, bold: this.bold * 2 > this.count, font: this.glyph.font, order };
  }
}

/** Runs in the order of the content stream. */
export function glyphsToSegments(glyphs: readonly Glyph[]): readonly Segment[] {
  const segments: Segment[] = [];
  let run: Run | null = null;
  glyphs.forEach((glyph, order) => {
    if (glyph.text.trim() === "") {
      if (run !== null) run.spaced = true;
      return;
    }
    if (run?.takes(glyph) === true) {
      run.add(glyph);
      return;
    }
    if (run !== null) segments.push(run.finish());
    run = new Run(glyph, order);
  });
  if (run !== null) segments.push((run as Run).finish());
  return segments;
}

interface Row {
  y: number;
  size: number;
  readonly segments: Segment[];
}

const standsOn = (row: Row, segment: Segment): boolean => {
  const small = segment.size < row.size * SMALL;
  const off = segment.y - row.y;
  if (!small) return Math.abs(off) <= ROW_EM * Math.min(row.size, segment.size);
  return off <= ROW_EM * row.size && off >= -RAISED_EM * row.size;
};

const CIRCLED = /^[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]/;

/** Stand around a raised number until it is known whether the page has notes: `2²` and `m²` are none. */
const RAISED_OPEN = "\ufdd0";
const RAISED_CLOSE = "\ufdd1";

/** A raised mark in a line: `^①`; a raised number is remembered as such. */
function markRaised(segment: Segment, size: number, y: number): Segment {
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

function pieceText(pieces: readonly Segment[]): string {
  let text = "";
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (before !== undefined) {
      text += separator(before.text.slice(-1), piece.text.slice(0, 1), piece.x0 - before.x1, piece.size, false);
    }
    text += piece.text;
  });
  return text;
}

/** Joins neighbours that stand closer than columns do. */
function mergeNear(segments: readonly Segment[], size: number, y: number): readonly Segment[] {
  const pieces: Segment[] = [];
  for (const raw of segments) {
    const segment = markRaised(raw, size, y);
    const last = pieces.at(-1);
    const gap = last === undefined ? Infinity : segment.x0 - last.x1;
    if (last === undefined || gap >= SEGMENT_GAP_EM * size) {
      pieces.push(segment);
      continue;
    }
    const larger = last.size >= segment.size ? last : segment;
    const bold =
      last.bold === segment.bold ? last.bold : larger.bold && Math.min(last.text.length, segment.text.length) < 2;
    pieces[pieces.length - 1] = {
      ...larger,
      text: pieceText([last, segment]),
      x0: Math.min(last.x0, segment.x0),
      x1: Math.max(last.x1, segment.x1),
      bold,
      order: Math.min(last.order, segment.order),
    };
  }
  return pieces.map((piece) => ({ ...piece, text: closeUp(piece.text) }));
}

function finishRow({ segments }: Row): Line {
  const sorted = [...segments].sort((a, b) => a.x0 - b.x0);
  const main = segments.reduce((best, segment) =>
    segment.size * 4 + segment.text.length * 0.01 > best.size * 4 + best.text.length * 0.01 ? segment : best,
  );
  const pieces = mergeNear(sorted, main.size, main.y);
  const inked = segments.reduce((sum, { text }) => sum + text.length, 0);
  const bold = segments.reduce((sum, segment) => sum + (segment.bold ? segment.text.length : 0), 0);
  return {
    text: closeUp(pieces.map(({ text }) => text).join(" ")),
    pieces,
    x0: leastOf(segments, ({ x0 }) => x0),
    x1: mostOf(segments, ({ x1 }) => x1),
    y: main.y,
    size: main.size,
    bold: bold > inked * 0.9,
    order: leastOf(segments, ({ order }) => order),
    inks: sorted.map(({ ink }) => ink),
  };
}

/** Segments of one column or cell -> its lines from the top. */
export function segmentsToLines(segments: readonly Segment[]): readonly Line[] {
  const rows: Row[] = [];
  const byPlace = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const largest = segments.reduce((most, { size }) => Math.max(most, size), 0);
  const large = byPlace.filter((segment, at) => !isSmallBeside(segment, at, byPlace, largest));
  for (const segment of large) {
    const row = rows.slice(-ROWS_BACK).findLast((candidate) => standsOn(candidate, segment));
    if (row === undefined) rows.push({ y: segment.y, size: segment.size, segments: [segment] });
    else {
      row.segments.push(segment);
      row.size = Math.max(row.size, segment.size);
    }
  }
  const taken = new Set(large);
  for (const segment of byPlace) {
    if (taken.has(segment)) continue;
    const row = rows.find((candidate) => standsOn(candidate, segment));
    if (row === undefined) rows.push({ y: segment.y, size: segment.size, segments: [segment] });
    else row.segments.push(segment);
  }
  return rows.map(finishRow).sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

/** A short small run that touches a larger one: a superscript or subscript. */
function isSmallBeside(segment: Segment, at: number, all: readonly Segment[], largest: number): boolean {
  if (segment.text.length > 6 || segment.size >= largest * SMALL) return false;
  const touches = (other: Segment | undefined): boolean =>
    other !== undefined &&
    segment.size < other.size * SMALL &&
    Math.abs(other.y - segment.y) <= RAISED_EM * other.size &&
    segment.x0 <= other.x1 + 0.3 * other.size &&
    segment.x1 >= other.x0 - 0.3 * other.size;
  for (let step = 1; step <= SEGMENTS_AROUND; step++) {
    if (touches(all[at - step]) || touches(all[at + step])) return true;
  }
  return false;
}
