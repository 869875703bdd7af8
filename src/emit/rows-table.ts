/** Rows of *tables*, *table_cells* and *indicators*. */
import type { IndicatorRow, TableCellRow, TableRow } from "../datasets.js";
import type { IndicatorFigure, IndicatorReading } from "../model.js";
import { numericList, numericOrNull } from "./numeric.js";
import type { RowContext } from "./rows.js";

export function tableRows({ extraction, docId, id, idOrNull, place }: RowContext): readonly TableRow[] {
  return extraction.tables.map((table, index) => ({
    table_id: id("t", index),
    doc_id: docId,
    section_id: idOrNull("s", table.section),
    title: table.title,
    unit: table.unit,
    kind: table.kind,
    rows: table.rows,
    cols: table.cols,
    header_rows: table.headerRows,
    notes: table.notes,
    ...place(table.span),
  }));
}

export function cellRows({ extraction, docId, id, locator, place }: RowContext): readonly TableCellRow[] {
  return extraction.tables.flatMap((table, index) =>
    table.cells.map((cell) => {
      const { page, line, start, end, bbox, ocr, doubt } = place(cell.span);
      return {
        table_id: id("t", index),
        row: cell.row,
        col: cell.col,
        row_span: cell.rowSpan,
        col_span: cell.colSpan,
        header: cell.header,
        raw: cell.raw,
        quote: locator.quote(cell.span),
        start,
        end,
        doc_id: docId,
        page,
        line,
        bbox,
        ocr,
        doubt,
      };
    }),
  );
}

type FigureColumns = Pick<
  IndicatorRow,
  "number" | "value" | "low" | "high" | "comparator" | "si_value" | "si_unit" | "parts"
>;

const NO_FIGURE: FigureColumns = {
  number: null,
  value: null,
  low: null,
  high: null,
  comparator: null,
  si_value: null,
  si_unit: null,
  parts: null,
};

function figureColumns(figure: IndicatorFigure | null): FigureColumns {
  if (figure === null) return NO_FIGURE;
  return {
    number: numericOrNull(figure.number),
    value: numericOrNull(figure.value),
    low: numericOrNull(figure.low),
    high: numericOrNull(figure.high),
    comparator: figure.comparator,
    si_value: numericOrNull(figure.siValue),
    si_unit: figure.siUnit,
    parts: numericList(figure.parts),
  };
}

function indicatorRow(
  { extraction, docId, id, place }: RowContext,
  reading: IndicatorReading,
  index: number,
): IndicatorRow {
  const { number, value, low, high, comparator, si_value, si_unit, parts } = figureColumns(reading.figure);
  const { page, line, start, end, bbox, ocr, doubt, decision } = place(reading.span);
  return {
    indicator_id: id("i", index),
    doc_id: docId,
    table_id: id("t", reading.table),
    row: reading.row,
    category: reading.category,
    indicator: reading.indicator,
    sub_item: reading.subItem,
    concept: reading.concept,
    unit: reading.unit,
    region: extraction.profile.region,
    adcode: extraction.profile.adcode,
    period: reading.period,
    measure: reading.measure,
    status: reading.status,
    attribute: reading.attribute,
    completion: reading.completion,
    raw: reading.raw,
    number,
    value,
    low,
    high,
    comparator,
    base_unit: reading.baseUnit,
    si_value,
    si_unit,
    parts,
    cumulative: reading.cumulative,
    note: reading.note,
    page,
    line,
    start,
    end,
    bbox,
    ocr,
    doubt,
    decision,
  };
}

export function indicatorRows(context: RowContext): readonly IndicatorRow[] {
  return context.extraction.indicators.map((reading, index) => indicatorRow(context, reading, index));
}
