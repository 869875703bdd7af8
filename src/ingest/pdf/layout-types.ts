/** What a page is laid out as: lines and tables in reading order. */
import type { TableDraft } from "./grid-table.js";
import type { RunInk } from "./segments.js";

export interface LaidLine {
  readonly kind: "line";
  readonly page: number;
  readonly text: string;
  /** What stands at its end behind a wide gap: a page number of a list of contents. */
  readonly tail: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Sides of the column of text that the line stands in. */
  readonly left: number;
  readonly right: number;
  /** Number of that column on its page. */
  readonly block: number;
  /** The line stands in a frame. */
  readonly quoted: boolean;
  /** Its glyphs, in the order of the text. */
  readonly inks: readonly RunInk[];
}

export interface LaidTable {
  readonly kind: "table";
  readonly page: number;
  readonly table: TableDraft;
}

export type PageItem = LaidLine | LaidTable;

export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Page numbers that were taken out by their form. */
  readonly numbers: readonly string[];
  /** Places of long rules that no table uses. */
  readonly headRules: readonly number[];
  readonly footRules: readonly number[];
  /** Text stands between rules that were not read as tables, as they are larger or more than those of a page. */
  readonly tablesLost: boolean;
}
