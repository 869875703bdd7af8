/** The rows of a table while it is being built. */
import type { Piece } from "./split-cells.js";

/** One cell: several pieces where the source wraps it, none where it is empty. */
export interface GridCell {
  readonly pieces: readonly Piece[];
  /** The text without any white space, for comparisons. */
  readonly plain: string;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Where the row begins in the working text; places its empty cells. */
  readonly at: number;
}

export const EMPTY: GridCell = { pieces: [], plain: "" };
/** A cell that the source does not print at all: a short row of a Markdown table. */
export const ABSENT: GridCell = { pieces: [], plain: "" };

export function cellOf(pieces: readonly Piece[]): GridCell {
  const filled = pieces.filter((piece) => piece.text !== "");
  if (filled.length === 0) return EMPTY;
  return { pieces: filled, plain: filled.map((piece) => piece.text.replace(/\s+/g, "")).join("") };
}

export const isBlank = (row: GridRow): boolean => row.cells.every((cell) => cell.plain === "");

/** The number of cells up to the last one that is filled. */
export function filledLength(row: GridRow): number {
  return row.cells.findLastIndex((cell) => cell.plain !== "") + 1;
}

export const plainRow = (row: GridRow): string =>
  row.cells
    .slice(0, filledLength(row))
    .map((cell) => cell.plain)
    .join("\t");

/** The most frequent number; the larger of two that are as frequent. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
