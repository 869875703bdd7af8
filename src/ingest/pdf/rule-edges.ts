/** Ruling lines -> edges: parallel ones snapped together, collinear ones joined. */
import type { Rule } from "./ink.js";

/** The two lines of a doubled frame, and lines drawn for each cell, stand this close (pt). */
const SNAP = 2.5;
/** Pieces drawn cell by cell leave gaps of half a point; a corner block leaves up to 3. */
const JOIN_GAP = 3;
/** Dashes are short pieces with gaps of up to their own length. */
const DASH_LENGTH = 8;
const DASH_GAP = 6;
/** What remains shorter than this is no edge of a cell. */
const MIN_EDGE = 6;

export type Axis = "h" | "v";

/** A line along an axis: `at` is its y (h) or x (v). */
export interface Edge {
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const isHorizontal = ({ x0, y0, x1, y1 }: Rule): boolean => x1 - x0 >= y1 - y0;

function toEdge(rule: Rule): Edge {
  return isHorizontal(rule)
    ? { axis: "h", at: rule.y0, from: rule.x0, to: rule.x1 }
    : { axis: "v", at: rule.x0, from: rule.y0, to: rule.y1 };
}

/** Numbers in groups whose spread is at most `reach`. */
export function clusterBy<T>(items: readonly T[], placeOf: (item: T) => number, reach: number): readonly T[][] {
  const sorted = [...items].sort((a, b) => placeOf(a) - placeOf(b));
  const clusters: T[][] = [];
  let start = -Infinity;
  for (const item of sorted) {
    const last = clusters.at(-1);
    if (last !== undefined && placeOf(item) - start <= reach) last.push(item);
    else {
      clusters.push([item]);
      start = placeOf(item);
    }
  }
  return clusters;
}

/** Parallel edges that stand side by side get one place: the mean, by length. */
function snapEdges(edges: readonly Edge[]): readonly Edge[][] {
  return clusterBy(edges, ({ at }) => at, SNAP).map((cluster) => {
    const length = cluster.reduce((sum, { from, to }) => sum + to - from, 0);
    const at = cluster.reduce((sum, edge) => sum + edge.at * (edge.to - edge.from), 0) / (length || 1);
    return cluster.map((edge) => ({ ...edge, at }));
  });
}

function joinEdges(cluster: readonly Edge[]): readonly Edge[] {
  const joined: { axis: Axis; at: number; from: number; to: number; piece: number }[] = [];
  for (const edge of [...cluster].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    const length = edge.to - edge.from;
    const gap = last !== undefined && Math.max(length, last.piece) <= DASH_LENGTH ? DASH_GAP : JOIN_GAP;
    if (last !== undefined && edge.from - last.to <= gap) {
      last.to = Math.max(last.to, edge.to);
      last.piece = length;
    } else joined.push({ ...edge, piece: length });
  }
  return joined
    .filter(({ from, to }) => to - from >= MIN_EDGE)
    .map(({ axis, at, from, to }) => ({ axis, at, from, to }));
}

export function rulesToEdges(rules: readonly Rule[]): readonly Edge[] {
  const edges = rules.map(toEdge);
  return (["h", "v"] as const).flatMap((axis) =>
    snapEdges(edges.filter((edge) => edge.axis === axis)).flatMap(joinEdges),
  );
}
