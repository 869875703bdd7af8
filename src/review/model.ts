/** What the page is made of. The types are shared with the script that runs in the browser. */

import { VERDICTS } from "../datasets/columns.js";
import type { Numeric, RowDatasetName } from "../datasets.js";
import type { Words } from "./html.js";

export type CellValue = string | boolean | null | Numeric | readonly Numeric[] | readonly string[];
export type PlainRow = Readonly<Record<string, CellValue>>;

/** The datasets whose rows are looked at; documents and single cells are not. */
export const REVIEWED = [
  "findings",
  "indicators",
  "quantities",
  "facts",
  "projects",
  "glossary",
  "boxes",
  "tables",
  "sections",
] as const satisfies readonly RowDatasetName[];
export type Reviewed = (typeof REVIEWED)[number];

/** A column as the page needs it: how to show it, and how to read what a person writes into it. */
export interface PageColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly enum: readonly string[] | null;
  /** A person may correct it: it is no id, no place and no running text. */
  readonly editable: boolean;
  readonly label: string;
  readonly help: string;
}

export { VERDICTS };
export type Verdict = (typeof VERDICTS)[number];

/** What a person said of a row, with enough to find the row again in another version of the document. */
export interface Decision {
  readonly dataset: Reviewed;
  readonly row_id: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly verdict: Verdict;
  /** The row's typed values as the person saw them. */
  readonly was: PlainRow;
  /** Values that a person put in their place. */
  readonly changes: PlainRow;
  readonly note: string | null;
}

export interface DocumentDecisions {
  readonly doc_id: string;
  readonly source: string;
  readonly sha256: string;
  readonly decisions: readonly Decision[];
}

export const CORRECTIONS_FORMAT = "jian-extract corrections";

/** The file `corrections.json`. */
export interface Corrections {
  readonly format: typeof CORRECTIONS_FORMAT;
  readonly version: 1;
  readonly documents: readonly DocumentDecisions[];
}

export const STALE_REASONS = ["words-gone", "row-gone", "already-so", "reads-otherwise"] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** A decision that fits the source no longer, and why. */
export interface StaleDecision {
  readonly decision: Decision;
  readonly reason: StaleReason;
  /** Where the words stand now, where they stand anywhere. */
  readonly start: number | null;
  /** Columns that read otherwise now. */
  readonly columns: readonly string[];
}

/** Words of the page by value: `money`, `target`, `average-growth`. */
export type Labels = Readonly<Record<string, Words>>;

/** The data of a page, as JSON in it. Spans count code points; `astral` are those that take two UTF-16 units. */
export interface PageData {
  readonly document: {
    readonly doc_id: string;
    readonly source: string;
    readonly sha256: string;
    readonly title: string;
  };
  readonly astral: readonly number[];
  readonly columns: Readonly<Record<Reviewed, readonly PageColumn[]>>;
  /** Rows as arrays, in the order of the columns. */
  readonly rows: Readonly<Record<Reviewed, readonly (readonly CellValue[])[]>>;
  /** Indexes of decisions are row numbers of their dataset. */
  readonly decided: readonly { readonly dataset: Reviewed; readonly row: number; readonly decision: Decision }[];
  readonly stale: readonly StaleDecision[];
  readonly labels: Labels;
  /** What findings say, in Chinese, by what they say. */
  readonly messages: Readonly<Record<string, string>>;
}
