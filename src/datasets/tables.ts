/** Datasets of printed tables. */
import { boolean, decimal, decimals, integer, nullable, oneOf, place, running, string, strings } from "./columns.js";
import { comparator } from "./quantities.js";

export const tables = {
  description: "Printed tables, continuation pages joined.",
  columns: {
    table_id: string("`<doc_id>-t<n>`"),
    doc_id: string("Document"),
    section_id: nullable(string("Section that the table stands in")),
    title: nullable(string("Caption")),
    unit: nullable(string("Unit of the whole table (`单位：亿元`)")),
    kind: oneOf(["indicator_targets", "indicator_review", "investment", "catalogue", "other"], "What the table holds"),
    rows: integer("Number of rows, heads included"),
    cols: integer("Number of columns"),
    header_rows: integer("Number of head rows"),
    notes: running(strings("The notes (注) below the table")),
    ...place,
  },
} as const;

export const table_cells = {
  description: "Cells of tables; a cell that spans rows or columns stands once, at its top left.",
  columns: {
    table_id: string("Table"),
    row: integer("Row from 0, heads included"),
    col: integer("Column from 0"),
    row_span: integer("Number of rows that the cell spans"),
    col_span: integer("Number of columns that the cell spans"),
    header: boolean("Stands in a head row"),
    raw: string("The cell's text, joined where the source wraps it"),
    quote: running(string("The source text of the span")),
    start: place.start,
    end: place.end,
    doc_id: string("Document"),
    page: place.page,
    line: place.line,
  },
} as const;

export const indicators = {
  description: "Indicator tables in long form: one row for each indicator, period and measure.",
  columns: {
    indicator_id: string("`<doc_id>-i<n>`"),
    doc_id: string("Document"),
    table_id: string("Table"),
    row: integer("Row of the table from 0"),
    category: nullable(string("Grouping cell or line, without label and count")),
    indicator: string("Name without unit, row number and note marks"),
    sub_item: nullable(string("Name of a split row")),
    concept: nullable(string("Id in the indicator registry, null where unknown")),
    unit: nullable(string("Unit of the cell's figure as printed")),
    region: nullable(string("Region that the figure is about")),
    adcode: nullable(string("GB/T 2260 code of `region`")),
    period: nullable(string("`2020`, or a span `2021/2025`")),
    measure: oneOf(["level", "growth_avg", "change_cumulative", "growth_or_change"], "What is measured"),
    status: nullable(oneOf(["actual", "expected", "target"], "Result, estimate or target")),
    attribute: nullable(oneOf(["binding", "anticipatory"], "约束性 or 预期性")),
    completion: nullable(string("What the table says of completion")),
    raw: nullable(string("The cell's text")),
    number: nullable(decimal("The figure as printed")),
    value: nullable(decimal("The figure in `base_unit`; null for a range, for parts and for words")),
    low: nullable(decimal("Lower bound of a range")),
    high: nullable(decimal("Upper bound of a range")),
    comparator: nullable(comparator("How the cell limits the figure; null where it holds no figure")),
    base_unit: nullable(string("Unit without its scale (`元` for `亿元`)")),
    si_value: nullable(decimal("The value in `si_unit`, at most 15 significant digits")),
    si_unit: nullable(string("SI or customary unit (UCUM)")),
    parts: nullable(decimals("Figures for several things in one cell")),
    cumulative: boolean("The figure is a sum over the period"),
    note: nullable(string("A remark in the cell")),
    ...place,
  },
} as const;
