/** A document as the page takes it: its text, its rows, and where code points stand in UTF-16. */
import type { Datasets, DocumentRow } from "../datasets.js";
import { type PlainRow, REVIEWED, type Reviewed } from "./model.js";

export interface ReviewInput {
  readonly docId: string;
  readonly source: string;
  readonly text: string;
  readonly datasets: Datasets;
}

export interface ReviewDocument extends ReviewInput {
  readonly row: DocumentRow | null;
  readonly rows: Readonly<Record<Reviewed, readonly PlainRow[]>>;
  /** Code points that take two UTF-16 units, in order. */
  readonly astral: readonly number[];
  /** Code point offset -> UTF-16 offset. */
  readonly unit: (offset: number) => number;
  /** The source text between two code points. */
  readonly slice: (start: number, end: number) => string;
  /** Number of the first row of each dataset among all rows of the page. */
  readonly base: Readonly<Record<Reviewed, number>>;
}

function astralOf(text: string): readonly number[] {
  const found: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) found.push(index - found.length);
  return found;
}

/** How many of the sorted numbers are below `limit`. */
export function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const perDataset = <T>(make: (dataset: Reviewed) => T): Readonly<Record<Reviewed, T>> => {
  const made: Partial<Record<Reviewed, T>> = {};
  for (const dataset of REVIEWED) made[dataset] = make(dataset);
  return made as Record<Reviewed, T>;
};

export { perDataset };

export function reviewDocument(input: ReviewInput): ReviewDocument {
  const { text, datasets } = input;
  const astral = astralOf(text);
  const unit = (offset: number): number => offset + countBelow(astral, offset);
  const rows = perDataset((dataset): readonly PlainRow[] => datasets[dataset] ?? []);
  let next = 0;
  const base = perDataset((dataset) => {
    const first = next;
    next += rows[dataset].length;
    return first;
  });
  const slice = (start: number, end: number): string => text.slice(unit(start), unit(end));
  return { ...input, row: datasets.documents?.[0] ?? null, rows, astral, unit, slice, base };
}

export const numberOf = (row: PlainRow, column: string): number | null => {
  const value = row[column];
  return typeof value === "number" ? value : null;
};

export const stringOf = (row: PlainRow, column: string): string | null => {
  const value = row[column];
  return typeof value === "string" ? value : null;
};
