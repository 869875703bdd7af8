/** Edges -> grids: edges that meet, with the columns and bands between them. */

import { leastOf, mostOf } from "../../core/extremes.js";
import { pushTo } from "../../core/push-to.js";
import { clusterBy, type Edge } from "./rule-edges.js";

/** Edges meet where they come this close (pt). */
const MEET = 3;
/** A column rule that a row over several columns breaks goes on below it, this far down (pt): a row of two lines. */
const MAX_BREAK = 40;
/** An edge exists between two places where at least half of it is drawn. */
const COVERED = 0.5;
/** A column or band narrower than this is the space between doubled lines. */
const MIN_CELL = 5;
/** Rules that run past the last vertical by this much make an open column at the side. */
const OPEN_SIDE = 8;
/** Pairs of edges that are compared; a drawing with more is no table. */
const MAX_PAIRS = 4_000_000;

/** More tables than a page can hold: a drawing. */
const MAX_GROUPS = 400;
/** A frame has two sides, a table more. */
const MIN_SIDES = 2;
/** A grid with more places is graph paper. */
const MAX_PLACES = 20_000;

/** A part of a side along which a rule is drawn. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Grid {
  /** Places of the columns' sides, from the left; columns are one fewer. */
  readonly xs: readonly number[];
  /** Places of the bands' sides, from the top. */
  readonly ys: readonly number[];
  /** `across[y][column]`: an edge is drawn at `ys[y]` over this column. */
  readonly across: readonly (readonly boolean[])[];
  /** `down[x][band]`: an edge is drawn at `xs[x]` along this band. */
  readonly down: readonly (readonly boolean[])[];
  /** Where rules are drawn along each of `xs`; null where the columns are known by their text alone. */
  readonly drawn: readonly (readonly Stretch[])[] | null;
}

/** A net of edges, and the grid that it makes. */
export interface RuledGrid {
  readonly group: readonly Edge[];
  readonly grid: Grid;
}

/** A part of the page. */
export interface Area {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

export interface EdgeGrids {
  readonly grids: readonly RuledGrid[];
  /** Where edges stand that are not read: nets larger than a table, and all that are more than the tables of a page. */
  readonly unread: readonly Area[];
}

/** Whether a horizontal and a vertical edge meet. */
export const meets = (h: Edge, v: Edge): boolean =>
  v.at >= h.from - MEET && v.at <= h.to + MEET && h.at >= v.from - MEET && h.at <= v.to + MEET;

/** Index of the group of each edge, by union of those that meet. */
function findGroups(hs: readonly Edge[], vs: readonly Edge[]): readonly number[] {
  const parent = Array.from({ length: hs.length + vs.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? 0;
    for (let at = index; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  hs.forEach((h, i) => {
    vs.forEach((v, j) => {
      if (meets(h, v)) parent[rootOf(i)] = rootOf(hs.length + j);
    });
  });
  for (const [i, j] of findBroken(hs, vs)) parent[rootOf(hs.length + i)] = rootOf(hs.length + j);
  return parent.map((_, index) => rootOf(index));
}

/** Pairs of column rules of which the second goes on below the first, though not below another rule of a row. */
function findBroken(hs: readonly Edge[], vs: readonly Edge[]): readonly (readonly [number, number])[] {
  const sorted = vs
    .map((_, index) => index)
    .sort((i, j) => (vs[i]?.at ?? 0) - (vs[j]?.at ?? 0) || (vs[i]?.from ?? 0) - (vs[j]?.from ?? 0));
  return sorted.slice(1).flatMap((j, index): readonly (readonly [number, number])[] => {
    const i = sorted[index] ?? 0;
    const [above, below] = [vs[i], vs[j]];
    if (above === undefined || below === undefined || below.at - above.at > MEET) return [];
    const gap = below.from - above.to;
    if (gap <= 0 || gap > MAX_BREAK) return [];
    const crossing = hs.filter(({ from, to }) => above.at >= from - MEET && above.at <= to + MEET);
    const isRuledAt = (from: number, to: number): boolean => crossing.some(({ at }) => at >= from && at <= to);
    const [endsAtRule, beginsAtRule] = [above.to, below.from].map((y) => isRuledAt(y - MEET, y + MEET));
    const isRuled = isRuledAt(above.to + MEET, below.from - MEET) || (endsAtRule && beginsAtRule);
    return isRuled ? [] : [[i, j]];
  });
}

/** Rules of columns that meet no rule of a row go with the smallest table around them that has columns. */
function takeLoose(groups: readonly Edge[][], loose: readonly Edge[]): void {
  const tables = groups
    .filter((group) => group.some(({ axis }) => axis === "h"))
    .map((group) => ({ group, grid: groupToGrid(group) }))
    .filter(({ grid }) => grid !== null && grid.xs.length > MIN_SIDES);
  const sizeOf = ({ grid }: (typeof tables)[number]): number =>
    ((grid?.xs.at(-1) ?? 0) - (grid?.xs[0] ?? 0)) * ((grid?.ys.at(-1) ?? 0) - (grid?.ys[0] ?? 0));
  tables.sort((a, b) => sizeOf(a) - sizeOf(b));
  for (const edge of loose) {
    const around = tables.find(
      ({ grid }) =>
        grid !== null &&
        edge.at > (grid.xs[0] ?? 0) + MIN_CELL &&
        edge.at < (grid.xs.at(-1) ?? 0) - MIN_CELL &&
        edge.from > (grid.ys[0] ?? 0) &&
        edge.to < (grid.ys.at(-1) ?? 0),
    );
    around?.group.push(edge);
  }
}

interface Groups {
  readonly groups: readonly (readonly Edge[])[];
  /** Edges of those that are not read, as there are too many. */
  readonly unread: readonly Edge[];
}

/** Edges that meet each other, directly or over others; those that meet none are left out. */
function edgesToGroups(edges: readonly Edge[]): Groups {
  const hs = edges.filter(({ axis }) => axis === "h");
  const vs = edges.filter(({ axis }) => axis === "v");
  if (hs.length * vs.length > MAX_PAIRS) return { groups: [], unread: edges };
  const all = [...hs, ...vs];
  const groups = new Map<number, Edge[]>();
  findGroups(hs, vs).forEach((root, index) => {
    const edge = all[index];
    if (edge !== undefined) pushTo(groups, root, edge);
  });
  const found = [...groups.values()];
  const isLoose = (group: readonly Edge[]): boolean => group.every(({ axis }) => axis === "v");
  const tables = found.filter((group) => group.length > 1 && !isLoose(group));
  const read = tables.slice(0, MAX_GROUPS);
  takeLoose(read, found.filter(isLoose).flat());
  return { groups: read, unread: tables.slice(MAX_GROUPS).flat() };
}

/** Places of parallel edges, and the ends of the others where they run past the last place. */
function placesOf(edges: readonly Edge[], crossing: readonly Edge[]): readonly number[] {
  const places = clusterBy(edges, ({ at }) => at, MIN_CELL).map(
    (cluster) => cluster.reduce((sum, { at }) => sum + at, 0) / cluster.length,
  );
  const low = crossing.reduce((least, { from }) => Math.min(least, from), Infinity);
  const high = crossing.reduce((most, { to }) => Math.max(most, to), -Infinity);
  const [first = Infinity, last = -Infinity] = [places[0], places.at(-1)];
  return [...(first - low > OPEN_SIDE ? [low] : []), ...places, ...(high - last > OPEN_SIDE ? [high] : [])];
}

export function isCovered(edges: readonly Edge[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const edge of edges) {
    if (Math.abs(edge.at - at) > MIN_CELL) continue;
    covered += Math.max(0, Math.min(edge.to, to) - Math.max(edge.from, from));
  }
  return covered >= COVERED * (to - from);
}

const between = (places: readonly number[]): readonly (readonly [number, number])[] =>
  places.slice(1).map((to, index) => [places[index] ?? to, to]);

interface Places {
  readonly hs: readonly Edge[];
  readonly vs: readonly Edge[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function groupToPlaces(group: readonly Edge[]): Places {
  const hs = group.filter(({ axis }) => axis === "h");
  const vs = group.filter(({ axis }) => axis === "v");
  return { hs, vs, xs: placesOf(vs, hs), ys: placesOf(hs, vs) };
}

const isTooLarge = ({ xs, ys }: Places): boolean =>
  Math.min(xs.length, ys.length) > 1 && xs.length * ys.length > MAX_PLACES;

/** Null where the group is no table: without an area, or with more places than a page has room for. */
function groupToGrid(group: readonly Edge[]): Grid | null {
  const places = groupToPlaces(group);
  const { hs, vs, xs, ys } = places;
  if (xs.length < 2 || ys.length < 2 || isTooLarge(places)) return null;
  return {
    xs,
    ys,
    across: ys.map((y) => between(xs).map(([from, to]) => isCovered(hs, y, from, to))),
    down: xs.map((x) => between(ys).map(([from, to]) => isCovered(vs, x, from, to))),
    drawn: xs.map((x) => vs.filter(({ at }) => Math.abs(at - x) <= MIN_CELL)),
  };
}

function areaOf(group: readonly Edge[]): Area {
  const least = (axis: Edge["axis"]): number => leastOf(group, (edge) => (edge.axis === axis ? edge.from : edge.at));
  const most = (axis: Edge["axis"]): number => mostOf(group, (edge) => (edge.axis === axis ? edge.to : edge.at));
  return { x0: least("h"), x1: most("h"), top: least("v"), bottom: most("v") };
}

/** The grids that the edges of a page make. */
export function edgesToGrids(edges: readonly Edge[]): EdgeGrids {
  const { groups, unread } = edgesToGroups(edges);
  const made = groups.map((group) => ({ group, grid: groupToGrid(group) }));
  const tooLarge = made.filter(({ group, grid }) => grid === null && isTooLarge(groupToPlaces(group)));
  return {
    grids: made.flatMap(({ group, grid }) => (grid === null ? [] : [{ group, grid }])),
    unread: [...(unread.length > 0 ? [unread] : []), ...tooLarge.map(({ group }) => group)].map(areaOf),
  };
}
