/** Glyphs -> segments (unbroken runs on one baseline) -> lines. */
import { leastOf, mostOf } from "../../core/extremes.js";
import type { Glyph } from "./ink.js";
import { markRaised, SMALL } from "./raised-marks.js";

/** A gap wider than this ends a run: columns of a table stand further apart, letter-spaced words closer. */
const SEGMENT_GAP_EM = 1.6;
/** Glyphs of one run whose baselines differ more stand on different lines; subscripts differ less. */
const BASELINE_EM = 0.18;
/** Number columns sit 2 to 3 pt off their labels; a superscript is raised by up to half an em of its line. */
const ROW_EM = 0.4;
const RAISED_EM = 0.62;
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

/** What of a text is printed. */
const inkOf = (text: string): string => (BLANK.test(text) ? text.replace(/\s+/g, "") : text);
const BLANK = /\s/;

/** A run that is being gathered. */
class Run {
  readonly x0: number;
  x1: number;
  y: number;
  size: number;
  bold: number;
  count = 1;
  spaced = false;
  last: string;
  /** Glyphs and what stands between them: a text that grows by one character at a time is copied when it is read. */
  readonly #texts: string[];
  readonly #sides: number[] = [];

  constructor(
    readonly glyph: Glyph,
    readonly order: number,
  ) {
    this.#ink(glyph);
    this.#texts = [glyph.text];
    this.last = glyph.text;
    this.x0 = glyph.x;
    this.x1 = glyph.x + glyph.width;
    this.y = glyph.y;
    this.size = glyph.size;
    this.bold = glyph.bold ? 1 : 0;
  }

  #ink({ text, x, width }: Glyph): void {
    const units = text.length === 1 ? 1 : inkOf(text).length;
    for (let unit = 0; unit < units; unit++) this.#sides.push(x, x + width);
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
    if (between !== "") this.#texts.push(between);
    this.#texts.push(glyph.text);
    this.#ink(glyph);
    this.last = glyph.text;
    this.spaced = false;
    this.x1 = Math.max(this.x1, glyph.x + glyph.width);
    this.size = Math.max(this.size, glyph.size);
    if (glyph.bold) this.bold++;
    this.count++;
  }

  finish(): Segment {
    const { x0, x1, y, size, order } = this;
    const text = this.#texts.length === 1 ? this.last : this.#texts.join("");
    const ink = { chars: inkOf(text), sides: this.#sides };
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

/** A piece that is being gathered. Its text is put together at the end: one that grows is copied each time it is read. */
class Piece {
  /** The segments so far as one, but for their text. */
  #joined: Segment;
  readonly #texts: string[];
  #length: number;
  #last: string;
  x1: number;

  constructor(segment: Segment) {
    this.#joined = segment;
    this.#texts = [segment.text];
    this.#length = segment.text.length;
    this.#last = segment.text.slice(-1);
    this.x1 = segment.x1;
  }

  add(segment: Segment): void {
    const { text, size } = segment;
    const joined = this.#joined;
    const between = separator(this.#last, text.slice(0, 1), segment.x0 - this.x1, size, false);
    const larger = joined.size >= size ? joined : segment;
    const bold = joined.bold === segment.bold ? joined.bold : larger.bold && Math.min(this.#length, text.length) < 2;
    this.#texts.push(between, text);
    this.#length += between.length + text.length;
    if (text !== "") this.#last = text.slice(-1);
    this.x1 = Math.max(this.x1, segment.x1);
    const [x0, order] = [Math.min(joined.x0, segment.x0), Math.min(joined.order, segment.order)];
    this.#joined = { ...larger, x0, bold, order };
  }

  finish(): Segment {
    const [only = "", more] = this.#texts;
    const text = closeUp(more === undefined ? only : this.#texts.join(""));
    return more === undefined && text === only ? this.#joined : { ...this.#joined, x1: this.x1, text };
  }
}

/** Joins neighbours that stand closer than columns do. */
function mergeNear(segments: readonly Segment[], size: number, y: number): readonly Segment[] {
  const pieces: Piece[] = [];
  for (const raw of segments) {
    const segment = markRaised(raw, size, y);
    const last = pieces.at(-1);
    if (last === undefined || segment.x0 - last.x1 >= SEGMENT_GAP_EM * size) pieces.push(new Piece(segment));
    else last.add(segment);
  }
  return pieces.map((piece) => piece.finish());
}

/** Most cells of a table hold one run. */
function lineOfOne(segment: Segment): Line {
  const { x0, x1, y, size, bold, order, ink } = segment;
  const text = closeUp(segment.text);
  const piece = text === segment.text ? segment : { ...segment, text };
  return { text, pieces: [piece], x0, x1, y, size, bold, order, inks: [ink] };
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

/** What finds the first row that each segment stands on; both come from the top, and none reaches further than one em. */
function createFinder(rows: readonly Row[], em: number): (segment: Segment) => Row | undefined {
  let from = 0;
  return (segment) => {
    while ((rows[from]?.y ?? Infinity) < segment.y - em) from++;
    for (let at = from; (rows[at]?.y ?? Infinity) <= segment.y + em; at++) {
      const row = rows[at];
      if (row !== undefined && standsOn(row, segment)) return row;
    }
    return undefined;
  };
}

/** The nearest of the rows above that a segment stands on. */
function lastRowOf(rows: readonly Row[], segment: Segment): Row | undefined {
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - ROWS_BACK); at--) {
    const row = rows[at];
    if (row !== undefined && standsOn(row, segment)) return row;
  }
  return undefined;
}

/** Segments of one column or cell -> its lines from the top. */
export function segmentsToLines(segments: readonly Segment[]): readonly Line[] {
  const [only, more] = segments;
  if (only !== undefined && more === undefined) return [lineOfOne(only)];
  const rows: Row[] = [];
  const byPlace = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const largest = segments.reduce((most, { size }) => Math.max(most, size), 0);
  const large = byPlace.filter((segment, at) => !isSmallBeside(segment, at, byPlace, largest));
  for (const segment of large) {
    const row = lastRowOf(rows, segment);
    if (row === undefined) rows.push({ y: segment.y, size: segment.size, segments: [segment] });
    else {
      row.segments.push(segment);
      row.size = Math.max(row.size, segment.size);
    }
  }
  const taken = new Set(large);
  const smallRows: Row[] = [];
  const [findRow, findSmallRow] = [createFinder(rows, largest), createFinder(smallRows, largest)];
  for (const segment of byPlace) {
    if (taken.has(segment)) continue;
    const row = findRow(segment) ?? findSmallRow(segment);
    if (row === undefined) smallRows.push({ y: segment.y, size: segment.size, segments: [segment] });
    else row.segments.push(segment);
  }
  return [...rows, ...smallRows].map(finishRow).sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

/** A short small run that touches a larger one: a superscript or subscript. */
function isSmallBeside(segment: Segment, at: number, all: readonly Segment[], largest: number): boolean {
  if (segment.text.length > 6 || segment.size >= largest * SMALL) return false;
  const touches = (other: Segment): boolean =>
    segment.size < other.size * SMALL &&
    Math.abs(other.y - segment.y) <= RAISED_EM * other.size &&
    segment.x0 <= other.x1 + 0.3 * other.size &&
    segment.x1 >= other.x0 - 0.3 * other.size;
  // They are in the order of their baselines: behind the first that is too far, all are.
  const far = RAISED_EM * largest;
  for (const way of [-1, 1]) {
    for (let step = 1; step <= SEGMENTS_AROUND; step++) {
      const other = all[at + way * step];
      if (other === undefined || Math.abs(other.y - segment.y) > far) break;
      if (touches(other)) return true;
    }
  }
  return false;
}
