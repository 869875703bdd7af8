/** The columns of the panel: what a value is of, the value, how it stands to others, and where it was read. */
import {
  boolean,
  type Columns,
  decimal,
  nullable,
  oneOf,
  place,
  type RowOf,
  reviewed,
  string,
} from "../datasets/columns.js";

/** What makes two values comparable. */
const key = {
  region: string("Region that the value is of"),
  adcode: nullable(string("GB/T 2260 code of `region`")),
  concept: string("Id in the indicator registry"),
  measure: oneOf(["level", "growth", "change", "share", "rank", "ratio"], "What the number measures"),
  basis: nullable(oneOf(["yoy", "qoq", "avg_annual", "since_base", "other"], "What a growth is counted from")),
  period: string("`2025`, `2012/2024`, `2024Q1`, `2024-05`, `2023-12-31`"),
  role: oneOf(["actual", "expected", "target", "baseline", "capacity"], "Result, estimate, target, …"),
} as const;

/** What may set two values apart that are both right. */
const standing = {
  status: nullable(oneOf(["estimate", "flash", "preliminary", "final", "revised"], "How settled the value is")),
  price_basis: nullable(oneOf(["current", "constant"], "Prices that it is counted at")),
  coverage: nullable(string("Firms or households that it covers")),
  scope: nullable(string("Part of the region that it covers (中心城区, 市区), or the field of a rank (全省)")),
} as const;

export const panelColumns = {
  ...key,
  value: nullable(decimal("The value in `unit`, below zero for a fall; null for a range")),
  low: nullable(decimal("Lower bound of a range")),
  high: nullable(decimal("Upper bound of a range")),
  unit: nullable(string("Unit without its scale")),
  comparator: nullable(oneOf(["eq", "approx", "gt", "ge", "lt", "le", "nearly"], "How the text limits the value")),
  ...standing,
  conflict: boolean("Another source gives another value for the same key, and nothing printed sets them apart"),
  doc_id: string("Document"),
  source: oneOf(["sentence", "table"], "Where the value stands"),
  source_id: string("`fact_id` or `indicator_id`"),
  table_id: nullable(string("Table, null for a sentence")),
  sentence: nullable(string("The sentence, null for a table")),
  ...place,
  ocr: reviewed.ocr,
  doubt: reviewed.doubt,
  decision: reviewed.decision,
} as const satisfies Columns;

export type PanelRow = RowOf<typeof panelColumns>;

/** What stands before the columns of the periods in the wide form. */
export const wideColumns = {
  region: key.region,
  adcode: key.adcode,
  concept: key.concept,
  measure: key.measure,
  basis: key.basis,
  role: key.role,
  unit: panelColumns.unit,
  price_basis: standing.price_basis,
  coverage: standing.coverage,
  scope: standing.scope,
  conflicts: nullable(string("Periods left empty because sources disagree")),
} as const satisfies Columns;

export const periodColumn = (period: string) => nullable(decimal(`Value of ${period}`));
