/** Ruling lines in the image of a page: thin straight strokes that are longer than any of a character. */
import type { Bitmap } from "./bitmap.js";

/** Lengths in points. 一 in the largest title is shorter than a rule across; 丨 shorter than one between two rows. */
const LEAST_ACROSS = 36;
const LEAST_DOWN = 24;
/** Thicker strokes (pt) are bars, pictures and seals. */
const MOST_THICK = 3;
/** Specks of paper in a stroke (pt). */
const SPECK = 0.75;
/** A stroke that falls by more over its length belongs to a drawing. */
const MOST_SLOPE = 0.03;

/** Pixels of one row (or column) that belong to a stroke; `to` is exclusive. */
export interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface Stroke {
  /** Along columns where true. */
  readonly down: boolean;
  readonly runs: readonly Run[];
  readonly from: number;
  readonly to: number;
  /** Where it stands on the other axis, in the middle of its ink. */
  readonly at: number;
  /** How far it falls over its length; 0 where it is too short to tell. */
  readonly slope: number;
}

/** The bitmap read along rows, or along columns as if they were rows. */
interface Reading {
  readonly rows: number;
  readonly length: number;
  readonly isInk: (row: number, at: number) => boolean;
}

function readAlong({ width, height, ink }: Bitmap, down: boolean): Reading {
  return down
    ? { rows: width, length: height, isInk: (row, at) => ink[at * width + row] === 1 }
    : { rows: height, length: width, isInk: (row, at) => ink[row * width + at] === 1 };
}

function runsOf({ length, isInk }: Reading, row: number, least: number, speck: number): readonly Run[] {
  const runs: Run[] = [];
  let [from, last] = [-1, -1];
  const end = (): void => {
    if (from >= 0 && last + 1 - from >= least) runs.push({ row, from, to: last + 1 });
  };
  for (let at = 0; at < length; at++) {
    if (!isInk(row, at)) continue;
    if (from < 0 || at - last > speck) {
      end();
      from = at;
    }
    last = at;
  }
  end();
  return runs;
}

/** Runs of neighbouring rows that lie beside each other, or go on where the other ends. */
function gatherRuns(reading: Reading, least: number, speck: number): readonly Run[][] {
  const done: Run[][] = [];
  let open: Run[][] = [];
  for (let row = 0; row < reading.rows; row++) {
    for (const run of runsOf(reading, row, least, speck)) {
      const own = open.find((runs) => {
        const last = runs.at(-1);
        return last !== undefined && run.from <= last.to + speck && run.to >= last.from - speck;
      });
      if (own === undefined) open.push([run]);
      else own.push(run);
    }
    const isOpen = (runs: readonly Run[]): boolean => row - (runs.at(-1)?.row ?? 0) < speck;
    done.push(...open.filter((runs) => !isOpen(runs)));
    open = open.filter(isOpen);
  }
  return [...done, ...open];
}

/** The slope of the line through the middles of the runs, each counted by its length. */
function slopeOf(runs: readonly Run[], at: number): number {
  const length = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const middle = runs.reduce((sum, { from, to }) => sum + ((from + to) / 2) * (to - from), 0) / length;
  let [both, along] = [0, 0];
  for (const { row, from, to } of runs) {
    const off = (from + to) / 2 - middle;
    both += off * (row - at) * (to - from);
    along += off * off * (to - from) + (to - from) ** 3 / 12;
  }
  return along === 0 ? 0 : both / along;
}

function toStroke(runs: readonly Run[], down: boolean, thick: number): Stroke | null {
  const inked = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const from = runs.reduce((least, run) => Math.min(least, run.from), Number.POSITIVE_INFINITY);
  const to = runs.reduce((most, run) => Math.max(most, run.to), 0);
  const at = runs.reduce((sum, run) => sum + run.row * (run.to - run.from), 0) / inked;
  const slope = slopeOf(runs, at);
  const isThin = inked / (to - from) <= thick && Math.abs(slope) <= MOST_SLOPE;
  return isThin ? { down, runs, from, to, at, slope } : null;
}

/** Strokes across and down; `scale` is in pixels a point. */
export function findStrokes(bitmap: Bitmap, scale: number): readonly Stroke[] {
  return [false, true].flatMap((down) => {
    const least = (down ? LEAST_DOWN : LEAST_ACROSS) * scale;
    const gathered = gatherRuns(readAlong(bitmap, down), least, Math.max(2, SPECK * scale));
    return gathered.flatMap((runs) => toStroke(runs, down, MOST_THICK * scale) ?? []);
  });
}

/** How far the page is turned: the slope of its strokes, each counted by its length. Clockwise is above zero. */
export function skewOf(strokes: readonly Stroke[]): number {
  const sorted = strokes
    .map(({ down, slope, from, to }) => ({ slope: down ? -slope : slope, length: to - from }))
    .sort((a, b) => a.slope - b.slope);
  let left = sorted.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { slope, length } of sorted) {
    left -= length;
    if (left <= 0) return slope;
  }
  return 0;
}
