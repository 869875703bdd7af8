/** Indicator tables -> one row for each indicator, period and measure. */
import type { Finding, IndicatorReading, Table } from "../model.js";
import { braceMeaning, bracketMeaning, starIsEstimate, starYear } from "./bracket-notes.js";
import { findBlocks } from "./columns.js";
import { type CellReading, type RowContext, readCell, readRemark } from "./read-cell.js";
import { type IndicatorRow, readRows } from "./read-rows.js";
import { type TableView, viewTable } from "./table-view.js";
import { readValueColumns, type ValueColumn } from "./value-columns.js";

const ATTRIBUTES: readonly (readonly ["binding" | "anticipatory", RegExp])[] = [
  ["binding", /约束/],
  ["anticipatory", /预期/],
];

const isIndicatorTable = (table: Table): boolean =>
  table.kind === "indicator_targets" || table.kind === "indicator_review";

/** What the notes say of all rows. */
type TableNotes = Pick<RowContext, "braces" | "starIsEstimate" | "starYear">;

function readCells(
  view: TableView,
  index: number,
  line: IndicatorRow,
  columns: readonly ValueColumn[],
  ofTable: TableNotes,
): readonly IndicatorReading[] {
  const { table } = view;
  const attributeText = line.block.attribute === null ? "" : (view.at(line.row, line.block.attribute)?.raw ?? "");
  const attribute = ATTRIBUTES.find(([, pattern]) => pattern.test(attributeText))?.[0] ?? null;
  const completionText =
    line.block.completion === null ? "" : (view.at(line.row, line.block.completion)?.raw.trim() ?? "");
  const completion = /^[-—–]*$/.test(completionText) ? null : completionText;
  const context = {
    name: line.subItem === null ? line.indicator : `${line.indicator}${line.subItem}`,
    unit: line.unit,
    brackets: bracketMeaning(table.notes, line.indicator),
    ...ofTable,
  };
  return columns.flatMap((column): IndicatorReading[] => {
    const cell = view.at(line.row, column.col);
    // A cell that covers several columns gives one row, for the first of them.
    if (cell === undefined || cell.col !== column.col || cell.row !== line.row) return [];
    const { category, indicator, subItem } = line;
    const first = readCell(cell.raw, column, context);
    const more = readRemark(first, column.span);
    // Every field by its name: of twenty fields, spreading takes longer than reading the figure.
    const toRow = (reading: CellReading): IndicatorReading => ({
      table: index,
      row: line.row,
      category,
      indicator,
      subItem,
      concept: null,
      attribute,
      completion,
      raw: reading.raw,
      period: reading.period,
      measure: reading.measure,
      status: reading.status,
      unit: reading.unit,
      baseUnit: reading.baseUnit,
      figure: reading.figure,
      cumulative: reading.cumulative,
      note: reading.note,
      span: cell.span,
    });
    return more === null ? [toRow(first)] : [toRow(first), toRow(more)];
  });
}

function readTable(
  table: Table,
  index: number,
  isEstimate: boolean,
  lastDone: number | null,
): readonly IndicatorReading[] {
  const view = viewTable(table);
  const rows = findBlocks(view).flatMap((block) => {
    const columns = readValueColumns(view, block.values, lastDone);
    return readRows(view, block).map((line) => ({ line, columns }));
  });
  const notes = { braces: braceMeaning(table.notes), starIsEstimate: isEstimate, starYear: starYear(table.notes) };
  const ordered = rows.toSorted((a, b) => a.line.row - b.line.row);
  return ordered.flatMap(({ line, columns }) => readCells(view, index, line, columns, notes));
}

/** @param lastDone The last year of which the document can say what was reached; null where it is not known. */
export function readIndicators(
  tables: readonly Table[],
  lastDone: number | null = null,
): {
  readonly indicators: readonly IndicatorReading[];
  readonly findings: readonly Finding[];
} {
  const indicators = tables.flatMap((table, index) => {
    if (!isIndicatorTable(table)) return [];
    const following = tables.slice(index, index + 4).flatMap((other) => other.notes);
    return readTable(table, index, starIsEstimate(following), lastDone);
  });
  return { indicators, findings: findingsOf(tables, indicators) };
}

/** An indicator table that gave no row was not understood; say so. */
function findingsOf(tables: readonly Table[], indicators: readonly IndicatorReading[]): readonly Finding[] {
  const read = new Set(indicators.map(({ table }) => table));
  return tables.flatMap((table, index): Finding[] => {
    if (!isIndicatorTable(table) || read.has(index)) return [];
    const message =
      "The heads of this indicator table were not understood: no column of indicators with a column of values.";
    return [
      {
        rule: "indicator-table-unread",
        severity: "warning",
        message,
        expected: null,
        actual: table.title,
        span: table.span,
      },
    ];
  });
}
