/**
 * Every dataset, declared once. Row types, JSON Schema, CSV heads and the documentation follow from these columns.
 * The meaning of each column is the public contract; columns are added, never renamed or dropped.
 */
import type { Column, RowOf } from "./datasets/columns.js";
import { facts, quantities } from "./datasets/quantities.js";
import { type JsonSchema, rowSchema } from "./datasets/schema.js";
import { boxes, documents, findings, glossary, projects, sections } from "./datasets/structure.js";
import { indicators, table_cells, tables } from "./datasets/tables.js";

export type { Column, ColumnType, Numeric } from "./datasets/columns.js";
export type { JsonSchema } from "./datasets/schema.js";

/** The datasets that have rows, in the order in which they are listed and written. */
export const DATASETS = {
  documents,
  sections,
  glossary,
  boxes,
  projects,
  tables,
  table_cells,
  indicators,
  quantities,
  facts,
  findings,
} as const;

export type RowDatasetName = keyof typeof DATASETS;
/** `text` is the source text itself; it has no rows. */
export type DatasetName = RowDatasetName | "text";

export type Row<D extends RowDatasetName> = RowOf<(typeof DATASETS)[D]["columns"]>;
export type DocumentRow = Row<"documents">;
export type SectionRow = Row<"sections">;
export type TermRow = Row<"glossary">;
export type BoxRow = Row<"boxes">;
export type ProjectRow = Row<"projects">;
export type TableRow = Row<"tables">;
export type TableCellRow = Row<"table_cells">;
export type IndicatorRow = Row<"indicators">;
export type QuantityRow = Row<"quantities">;
export type FactRow = Row<"facts">;
export type FindingRow = Row<"findings">;

/** Rows by dataset; only the datasets that were asked for are there. */
export type Datasets = { readonly [D in RowDatasetName]?: readonly Row<D>[] };

export const ROW_DATASETS: readonly RowDatasetName[] = Object.keys(DATASETS).filter(isRowDataset);
export const DATASET_NAMES: readonly DatasetName[] = [...ROW_DATASETS, "text"];

export function isRowDataset(name: string): name is RowDatasetName {
  return Object.hasOwn(DATASETS, name);
}

export function isDatasetName(name: string): name is DatasetName {
  return name === "text" || isRowDataset(name);
}

/** Column names and columns of a dataset in order; the stand-off form has no running text of the source. */
export function columnsOf(dataset: RowDatasetName, standoff = false): readonly (readonly [string, Column])[] {
  const columns: readonly (readonly [string, Column])[] = Object.entries(DATASETS[dataset].columns);
  return standoff ? columns.filter(([, column]) => !column.text) : columns;
}

/** JSON Schema (2020-12) of one row of a dataset; of the whole text for `text`. */
export function jsonSchema(dataset: DatasetName, options: { readonly standoff?: boolean } = {}): JsonSchema {
  if (dataset === "text") {
    const description = "The source text that spans count in.";
    return { $schema: "https://json-schema.org/draft/2020-12/schema", title: "text", description, type: "string" };
  }
  const columns = Object.fromEntries(columnsOf(dataset, options.standoff ?? false));
  return rowSchema(dataset, { description: DATASETS[dataset].description, columns });
}
