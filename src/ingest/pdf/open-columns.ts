/** The columns of a table without vertical rules: white corridors that its rows keep clear. */

import { leastOf, mostOf } from "../../core/extremes.js";
import { RUN_GAP_EM } from "./band-pieces.js";
import { type Grid, isCovered } from "./edge-grids.js";
import type { Glyph } from "./ink.js";
import { middleY } from "./middle-height.js";
import { clusterBy, type Edge } from "./rule-edges.js";
import type { Line } from "./segments.js";
import { isNumber } from "./split-bands.js";

/** A corridor is at least this wide (em). */
const CORRIDOR_EM = 0.55;
/** Rows that may run across a corridor, of all rows: group heads, heads over several columns. */
const CROSSING_SHARE = 0.15;
/** Sides of bands closer than this (pt) are one. */
const SAME_SIDE = 5;
const FINE = 4;
const MAX_WIDTH = 20_000;
/** A rule shorter than this share of the table stands under a part of its head. */
const WHOLE_RULE = 0.9;
/** Rows that show two columns where others run over both: so many, and this share of the rows with text there. */
const LEAST_PARTED = 2;
const PARTED_SHARE = 0.25;
/** The name of a group is this far (em) from the names of its rows, which begin within this of each other. */
const START_GAP_EM = 1.5;
const SAME_START_EM = 0.3;
/** So many rows stand beside such names; two stand this close (times the usual distance) where none is between them. */
const LEAST_BESIDE = 3;
const NO_ROOM = 1.35;

/** A part of a column of text that is a table. */
export interface OpenRegion {
  readonly top: number;
  readonly bottom: number;
  readonly x0: number;
  readonly x1: number;
  readonly lines: readonly Line[];
  readonly edges: readonly Edge[];
}

export const inside = (line: Line, top: number, bottom: number): boolean => {
  const middle = middleY(line);
  return middle > top && middle < bottom;
};

interface Run {
  readonly x0: number;
  readonly x1: number;
}

/** A line of the table with its unbroken runs of glyphs. */
interface Row {
  readonly line: Line;
  readonly runs: readonly Run[];
}

function runsOf(line: Line, glyphs: readonly Glyph[]): readonly Run[] {
  const runs: { x0: number; x1: number }[] = [];
  const own = glyphs.filter(({ y, text }) => Math.abs(y - line.y) < 0.45 * line.size && text.trim() !== "");
  for (const { x, width } of own.sort((a, b) => a.x - b.x)) {
    const last = runs.at(-1);
    if (last !== undefined && x - last.x1 < RUN_GAP_EM * line.size) last.x1 = Math.max(last.x1, x + width);
    else runs.push({ x0: x, x1: x + width });
  }
  return runs;
}

/** How many rows cover each part of the width, in quarters of a point. */
function coverOf(rows: readonly Row[], x0: number, x1: number): readonly number[] {
  const covered = new Array<number>(Math.min(Math.ceil((x1 - x0) * FINE) + 1, MAX_WIDTH)).fill(0);
  for (const { runs } of rows) {
    for (const run of runs) {
      const to = Math.min(Math.floor((run.x1 - x0) * FINE), covered.length - 1);
      for (let x = Math.max(0, Math.ceil((run.x0 - x0) * FINE)); x <= to; x++) covered[x] = (covered[x] ?? 0) + 1;
    }
  }
  return covered;
}

/** Middle of the longest stretch of least cover. */
function emptiest(covered: readonly number[], from: number, to: number): number {
  const least = leastOf(covered.slice(from, to), (count) => count);
  let [best, length] = [from, 0];
  for (let x = from; x < to; ) {
    const start = x;
    while (x < to && covered[x] === least) x++;
    if (x - start > length) [best, length] = [start, x - start];
    x = Math.max(x, start + 1);
  }
  return best + length / 2;
}

/** White stretches inside the table, at least a corridor wide, that no more than `allowed` rows run across. */
function findStretches(
  covered: readonly number[],
  allowed: number,
  least: number,
): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (let x = 0; x < covered.length; ) {
    const start = x;
    while (x < covered.length && (covered[x] ?? 0) <= allowed) x++;
    if (x - start >= least && start > 0 && x < covered.length) stretches.push([start, x]);
    x = Math.max(x, start + 1);
  }
  return stretches;
}

/** Corridors that every row keeps clear, and between them those that a head over several columns runs across. */
function findCorridors(all: readonly Row[], { x0, x1 }: OpenRegion, size: number): readonly number[] {
  const rows = all.filter(({ runs }) => runs.length > 1);
  const whole = coverOf(all, x0, x1);
  const allowed = rows.length >= 5 ? Math.max(1, Math.floor(CROSSING_SHARE * rows.length)) : 0;
  const clear = findStretches(whole, 0, CORRIDOR_EM * size * FINE);
  const crossed = findStretches(coverOf(rows, x0, x1), allowed, CORRIDOR_EM * size * FINE).filter(
    ([from, to]) => !clear.some(([start, end]) => start < to && end > from),
  );
  const stretches = [...clear, ...crossed].sort((a, b) => a[0] - b[0]);
  return stretches.map(([from, to]) => emptiest(whole, from, to) / FINE + x0);
}

/** Runs of each row that stand in a block of columns that no corridor parts. */
const runsIn = (rows: readonly Row[], from: number, to: number): readonly Row[] =>
  rows
    .map(({ line, runs }) => ({ line, runs: runs.filter(({ x0, x1 }) => (x0 + x1) / 2 > from && (x0 + x1) / 2 < to) }))
    .filter(({ runs }) => runs.length > 0);

/** Corridors that part many rows of a block, though other rows run over it: text over several columns. */
function findParting(rows: readonly Row[], from: number, to: number, size: number): readonly number[] {
  const parted = rows.filter(({ runs }) => runs.length > 1);
  if (parted.length < LEAST_PARTED || parted.length < PARTED_SHARE * rows.length) return [];
  const most = mostOf(parted, ({ runs }) => runs.length);
  const fullest = parted.filter(({ runs }) => runs.length === most);
  const covered = coverOf(fullest.length >= LEAST_PARTED ? fullest : parted, from, to);
  const whole = coverOf(rows, from, to);
  return findStretches(covered, 0, CORRIDOR_EM * size * FINE).map(
    ([start, end]) => emptiest(whole, start, end) / FINE + from,
  );
}

/** Where names begin that stand behind the name of their group, while most names begin at the side of the block. */
function findStart(rows: readonly Row[], size: number): readonly number[] {
  for (const { runs } of rows) {
    const [first, second, third] = runs;
    if (first === undefined || second === undefined || third !== undefined) continue;
    if (second.x0 - first.x1 < START_GAP_EM * size) continue;
    const alike = rows.filter((row) => Math.abs((row.runs.at(-1)?.x0 ?? 0) - second.x0) <= SAME_START_EM * size);
    if (alike.length >= LEAST_PARTED && alike.some((row) => row.runs.length === 1))
      return [second.x0 - SAME_START_EM * size];
  }
  return [];
}

/** The corridors, and those inside of what they part. */
function partBlocks(
  rows: readonly Row[],
  corridors: readonly number[],
  { x0, x1 }: OpenRegion,
  size: number,
): readonly number[] {
  const sides = [x0, ...corridors, x1];
  return sides.slice(1).flatMap((to, index): readonly number[] => {
    const from = sides[index] ?? x0;
    const own = runsIn(rows, from, to);
    const found = findParting(own, from, to, size);
    const inner = found.length > 0 || index > 0 ? found : findStart(own, size);
    return to === x1 ? inner : [...inner, to];
  });
}

/** Some row has text in the column on either side: else they are one, its head centred over it. */
function isParting(rows: readonly Row[], corridors: readonly number[], index: number): boolean {
  const [before, at, after] = [
    corridors[index - 1] ?? -Infinity,
    corridors[index] ?? 0,
    corridors[index + 1] ?? Infinity,
  ];
  const hasRun = (runs: readonly Run[], from: number, to: number): boolean =>
    runs.some(({ x0, x1 }) => (x0 + x1) / 2 > from && (x0 + x1) / 2 < to);
  return rows.some(({ runs }) => hasRun(runs, before, at) && hasRun(runs, at, after));
}

/** Lines left of a place stand between rows right of it that leave no room for a row: names of groups, set at their middles. */
function isBesideRows(all: readonly Row[], x: number): boolean {
  const names = all.filter(({ runs }) => runs.length === 1 && (runs[0]?.x1 ?? x) <= x);
  const ys = all.filter(({ runs }) => runs.length > 1 && (runs[0]?.x0 ?? 0) >= x).map(({ line }) => line.y);
  if (names.length === 0 || ys.length < LEAST_BESIDE) return false;
  const gaps = ys.slice(1).map((y, index) => y - (ys[index] ?? y));
  const pitch = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return names.every(({ line }) => {
    const next = ys.findIndex((y) => y > line.y);
    return next > 0 && (gaps[next - 1] ?? Infinity) <= NO_ROOM * pitch;
  });
}

/** Corridors between columns that some row shows to be two, or the names of groups before the first. */
function keepParting(all: readonly Row[], found: readonly number[]): readonly number[] {
  const rows = all.filter(({ runs }) => runs.length > 1);
  let corridors = found;
  for (let index = 0; index < corridors.length; ) {
    if (isParting(rows, corridors, index) || (index === 0 && isBesideRows(all, corridors[0] ?? 0))) index++;
    else corridors = corridors.filter((_, other) => other !== index);
  }
  return corridors;
}

/** Corridors moved to where the rows that they part leave room, whatever stands over both columns. */
function settle(rows: readonly Row[], corridors: readonly number[], { x0, x1 }: OpenRegion): readonly number[] {
  const sides = [x0, ...corridors, x1];
  return corridors.map((x, index) => {
    const own = runsIn(rows, sides[index] ?? x0, sides[index + 2] ?? x1);
    let [low, high] = [-Infinity, Infinity];
    for (const { runs } of own) {
      const [left, right] = runs;
      if (left === undefined || right === undefined || runs.length !== 2) continue;
      if ((left.x0 + left.x1) / 2 > x || (right.x0 + right.x1) / 2 < x) continue;
      [low, high] = [Math.max(low, left.x1), Math.min(high, right.x0)];
    }
    if (!(low < high) || (x >= low && x <= high)) return x;
    return (low + high) / 2;
  });
}

/** Sides of the bands: the rules. */
function bandSides(region: OpenRegion): readonly number[] {
  const sides = [region.top, ...region.edges.map(({ at }) => at), region.bottom];
  return clusterBy(sides, (side) => side, SAME_SIDE).map(
    (cluster) => cluster.reduce((sum, side) => sum + side, 0) / cluster.length,
  );
}

/** The grid of a region: its corridors as columns, its rules as bands; null where it has one column. */
export function regionToGrid(region: OpenRegion, glyphs: readonly Glyph[]): Grid | null {
  const rows = [...region.lines].sort((a, b) => a.y - b.y).map((line): Row => ({ line, runs: runsOf(line, glyphs) }));
  const size = region.lines[0]?.size ?? 10;
  const found = keepParting(rows, partBlocks(rows, findCorridors(rows, region, size), region, size));
  const corridors = settle(rows, found, region);
  if (corridors.length === 0) return null;
  const xs = [region.x0, ...corridors, region.x1];
  const ys = bandSides(region);
  const bands = ys.slice(1).map((bottom, index) => ({ top: ys[index] ?? bottom, bottom }));
  const isDrawn = (y: number): boolean => region.edges.some(({ at }) => Math.abs(at - y) <= SAME_SIDE);
  return {
    xs,
    ys,
    drawn: null,
    across: ys.map((y, index) =>
      xs.slice(1).map((x, column) => {
        if (index === 0 || index === ys.length - 1 || !isDrawn(y)) return true;
        return isCovered(region.edges, y, xs[column] ?? x, x);
      }),
    ),
    down: xs.map((_, side) =>
      bands.map(({ top, bottom }) => {
        const own = rows.filter(({ line }) => inside(line, top, bottom));
        return !isUnderHead(region, own, xs, side, bottom);
      }),
    ),
  };
}

/** A rule under a part of a head, over the columns on both sides of `xs[side]`, and one name above them both. */
function isUnderHead(
  { edges, x0, x1 }: OpenRegion,
  rows: readonly Row[],
  xs: readonly number[],
  side: number,
  bottom: number,
): boolean {
  const [left, x, right] = [xs[side - 1], xs[side], xs[side + 1]];
  if (left === undefined || x === undefined || right === undefined) return false;
  const rules = edges.filter(
    ({ at, from, to }) => Math.abs(at - bottom) <= SAME_SIDE && to - from < WHOLE_RULE * (x1 - x0),
  );
  if (!isCovered(rules, bottom, left, x) || !isCovered(rules, bottom, x, right)) return false;
  if (rows.some(({ line }) => line.pieces.some(({ text }) => isNumber(text)))) return false;
  const runs = rows.flatMap((row) =>
    row.runs.filter((run) => rules.some(({ from, to }) => run.x1 > from && run.x0 < to)),
  );
  const nameOf = (from: number, to: number): number => {
    const off = runs.map((run) => Math.abs(run.x0 + run.x1 - from - to));
    return off.indexOf(leastOf(off, (each) => each));
  };
  return runs.length > 0 && nameOf(left, x) === nameOf(x, right);
}
