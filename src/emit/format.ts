/** The written forms of rows. Each is a prefix, rows in portions, and a suffix, so that nothing is held as a whole. */
import type { Column, Numeric } from "../datasets.js";

export const FORMATS = ["json", "ndjson", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export const isFormat = (name: string): name is Format => FORMATS.some((format) => format === name);

export type NamedColumns = readonly (readonly [string, Column])[];
export type RowValue = string | boolean | null | Numeric | readonly Numeric[];
export type AnyRow = Readonly<Record<string, RowValue>>;

/** Writes the rows of one dataset; `open` once, `rows` any number of times, `close` once. */
export interface RowWriter {
  readonly open: () => string;
  readonly rows: (rows: readonly AnyRow[]) => string;
  readonly close: () => string;
}

export interface WriterOptions {
  /** Byte-order mark before CSV, for Excel. */
  readonly bom: boolean;
}

/** csv-stringify is loaded only where CSV is written. */
export async function createWriter(format: Format, columns: NamedColumns, options: WriterOptions): Promise<RowWriter> {
  switch (format) {
    case "json":
      return (await import("./json.js")).jsonWriter(columns);
    case "ndjson":
      return (await import("./ndjson.js")).ndjsonWriter(columns);
    case "csv":
      return (await import("./csv.js")).csvWriter(columns, options);
  }
}
