/** Columns of figures whose meaning the heads do not give. */
import type { Finding, Table } from "../../model.js";
import { type Audited, finder, type Rule } from "../rule.js";
import { headOf, rowsOf } from "../table-rows.js";

const find = finder("untyped-column", "info");

function checkTable(audited: Audited, table: Table): readonly Finding[] {
  if (table.kind === "catalogue" || table.rows - table.headerRows < 3) return [];
  const rows = rowsOf(audited, table);
  return Array.from({ length: table.cols }, (_, col) => col).flatMap((col): readonly Finding[] => {
    const cells = rows.flatMap((row) => row.cells.get(col) ?? []);
    const figures = cells.filter(({ number }) => number !== null);
    const [first] = figures;
    if (first === undefined || figures.length < 3 || figures.length * 2 < cells.length || headOf(table, col) !== "")
      return [];
    const message = `Column ${col + 1} holds ${figures.length} figures and has no head.`;
    return [find({ message, span: first.cell.span })];
  });
}

export const untypedColumnsRule: Rule = {
  id: "untyped-column",
  severity: "info",
  title: "A column of figures without a head",
  doc: {
    what: "Tables with a column of three and more figures above which nothing is printed.",
    why: "Its figures have neither name nor unit and are in no dataset but table_cells.",
    tolerance: "Catalogues and tables of less than three rows are left out.",
    bad: "指标 | | 2025年",
    good: "指标 | 2020年 | 2025年",
  },
  check: (audited) => audited.tables.flatMap((table) => checkTable(audited, table)),
};
