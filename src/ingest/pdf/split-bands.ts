/** Splits a band without row lines into rows: by the baselines of its number columns, else by those all columns share. */
import { leastOf, mostOf } from "../../core/extremes.js";
import type { Line } from "./segments.js";

/** Lines of one row differ by up to this much (em): number columns sit off their labels. */
const SAME_ROW_EM = 0.5;
/** A label of two lines whose number stands between them: each is at most this far off (em). */
const BESIDE_EM = 0.95;
/** … and clearly nearer to it than to another row. */
const CLEARLY = 0.7;
/** A line that ends this close to its column's right side was wrapped there (em). */
const FULL_EM = 2.2;
/** Lines of one wrapped cell stand closer together than this (em). */
const LINE_EM = 1.9;
/** … and than this share of the distance of two rows. */
const CLOSER = 0.9;
/** Share of a column's lines that are numbers where it is a column of numbers. */
const MOSTLY = 0.75;
/** Baselines that nearly all columns share, where no column holds numbers. */
const SHARED = 0.6;

const NUMBER =
  /^[-—–－+±<>≤≥＜＞≈〔［[(（【△▲↑↓*]*\d[\d.,，．:：/～~—–-]*(?:[%％‰]|个百分点|左右|以上|以内|以下)?[)）\]］】〕*]*$|^[-—–－…/]{1,4}$/;

/** What no label of its own begins with, and what only such a label begins with. */
const GOES_ON = /^[（(、，的和及与）)]/;
const BEGINS = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|其中|[#＃])/;

export const isNumber = (text: string): boolean => NUMBER.test(text.replace(/\s+/g, ""));

/** What heads a column of figures, though it is a number. */
const YEAR = /^(?:19|20)\d{2}$/;

export const isFigure = (text: string): boolean => isNumber(text) && !YEAR.test(text);

/** The lines of one cell of the band, and the right side of its column. */
export interface BandCell {
  readonly lines: readonly Line[];
  readonly right: number;
  /** The right side is a guess: the end of the longest line. */
  readonly isGuess?: boolean;
  /** The lines run over several columns: they stand on rows, but do not show where rows are. */
  readonly wide?: boolean;
}

/** Row of each line of each cell, counted from 0. */
export interface BandRows {
  readonly rows: number;
  readonly of: readonly (readonly number[])[];
}

const ONE_ROW = (cells: readonly BandCell[]): BandRows => ({
  rows: 1,
  of: cells.map(({ lines }) => lines.map(() => 0)),
});

/** A ratio that is wrapped at one of its colons. */
const isWrappedRatio = (lines: readonly Line[]): boolean =>
  lines.some(({ text }, at) => (at > 0 && /^[:：]/.test(text)) || (at + 1 < lines.length && /[:：]$/.test(text)));

const isStack = ({ lines }: BandCell): boolean =>
  lines.length >= 2 &&
  !isWrappedRatio(lines) &&
  lines.filter(({ text }) => isNumber(text)).length >= MOSTLY * lines.length;

/** Baselines, those of one row taken together, with how many cells have a line there. */
function baselinesOf(cells: readonly BandCell[]): readonly { readonly y: number; readonly count: number }[] {
  const lines = cells.flatMap(({ lines: own }) => own).sort((a, b) => a.y - b.y);
  const found: { y: number; count: number }[] = [];
  for (const { y, size } of lines) {
    const last = found.at(-1);
    if (last !== undefined && y - last.y <= SAME_ROW_EM * size) last.count++;
    else found.push({ y, count: 1 });
  }
  return found;
}

/** Baselines at which rows certainly stand; empty where the band is one row. */
function findAnchors(cells: readonly BandCell[], many: boolean): readonly number[] {
  const filled = cells.filter(({ lines, wide }) => lines.length > 0 && wide !== true);
  const stacks = filled.filter(isStack);
  if (many && stacks.length < 2) return [];
  if (stacks.length > 0) {
    const most = mostOf(stacks, ({ lines }) => lines.length);
    if (many && stacks.some(({ lines }) => lines.length !== most)) return [];
    const numbers = stacks.map((stack) => ({ ...stack, lines: stack.lines.filter(({ text }) => isNumber(text)) }));
    return baselinesOf(many ? stacks : numbers).map(({ y }) => y);
  }
  if (many || filled.length < 2) return [];
  const shared = baselinesOf(filled).filter(({ count }) => count >= Math.max(2, SHARED * filled.length));
  const lines = mostOf(filled, (cell) => cell.lines.length);
  return shared.length >= 3 && shared.length >= 0.5 * lines ? shared.map(({ y }) => y) : [];
}

const nearest = (anchors: readonly number[], y: number): number =>
  anchors.reduce(
    (best, anchor, index) => (Math.abs(anchor - y) < Math.abs((anchors[best] ?? 0) - y) ? index : best),
    0,
  );

/** A line that stands as far from the next row is a name between the two. */
function isBeside({ y, size }: Line, anchor: number, anchors: readonly number[]): boolean {
  const off = Math.abs(anchor - y);
  const others = anchors.filter((other) => other !== anchor).map((other) => Math.abs(other - y));
  return off <= BESIDE_EM * size && off < CLEARLY * leastOf(others, (other) => other);
}

/** The baseline of the row that each line of a cell belongs to: an anchor's, or its own. */
function placeLines({ lines, right, isGuess }: BandCell, anchors: readonly number[]): readonly number[] {
  const exact = lines.map((line) => {
    const anchor = anchors[nearest(anchors, line.y)] ?? line.y;
    return Math.abs(anchor - line.y) <= SAME_ROW_EM * line.size ? anchor : null;
  });
  const taken = new Set(exact);
  const isFull = (line: Line | undefined): boolean => line !== undefined && line.x1 >= right - FULL_EM * line.size;
  const pitch = leastOf(
    anchors.slice(1).map((anchor, index) => anchor - (anchors[index] ?? 0)),
    (step) => step,
  );
  const within = (line: Line): number => Math.min(LINE_EM * line.size, isGuess === true ? CLOSER * pitch : Infinity);
  const isNear = (line: Line, other: Line | undefined): boolean =>
    other !== undefined && Math.abs(other.y - line.y) <= within(line);
  const placed: number[] = [];
  lines.forEach((line, index) => {
    const own = exact[index];
    const anchor = anchors[nearest(anchors, line.y)] ?? line.y;
    const beside = !taken.has(anchor) && isBeside(line, anchor, anchors);
    const next = exact[index + 1];
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const goesOn = isNear(line, before) && (isFull(before) || GOES_ON.test(line.text)) && !BEGINS.test(line.text);
    if (own !== null && own !== undefined) placed.push(own);
    else if (beside) placed.push(anchor);
    else if (goesOn) placed.push(placed[index - 1] ?? line.y);
    else if (isFull(line) && isNear(line, after) && next !== null && next !== undefined) placed.push(next);
    else placed.push(line.y);
  });
  return placed;
}

/** `many`: the table rules its rows, so that only numbers stacked in step in several columns split a band. */
export function splitBand(cells: readonly BandCell[], many: boolean): BandRows {
  const anchors = findAnchors(cells, many);
  if (anchors.length < 2) return ONE_ROW(cells);
  const places = cells.map((cell) => placeLines(cell, anchors));
  const size = cells.find(({ lines }) => lines.length > 0)?.lines[0]?.size ?? 10;
  const ys = [...new Set(places.flat())].sort((a, b) => a - b);
  const rowOf = new Map<number, number>();
  let row = -1;
  let last = -Infinity;
  for (const y of ys) {
    if (y - last > SAME_ROW_EM * size) {
      row++;
      last = y;
    }
    rowOf.set(y, row);
  }
  return { rows: row + 1, of: places.map((own) => own.map((y) => rowOf.get(y) ?? 0)) };
}
