/** The total row of a table against the rows above it. */
import { add, negate } from "../../core/decimal.js";
import type { Finding, Table } from "../../model.js";
import { exactly, meet, printed, show, sum, sumIntervals } from "../interval.js";
import { type Audited, finder, type Rule } from "../rule.js";
import { headOf, NOT_SUMMED, rowsOf, type TableRow } from "../table-rows.js";

const find = finder("table-total", "error");
const TOTAL = /^(?:[一二三四五六七八九十]+、)?(?:合计|总计|共计|全部合计|总合计)(?:[（(].{0,12}[）)])?$/;
const SUBTOTAL = /小计|合计|总计|共计/;
const COUNTED = /[（(](?:个|项|家|所|座|人|户|件|名|宗|辆|台|处|条)[）)]|(?:个|项目|家|户|件|人)数$|数量$/;
const PART = /^(?:#|其\s*中)/;

/** The rows that a total sums up; null where the table nests and its levels cannot be told. */
function partsOf(rows: readonly TableRow[], at: number): readonly TableRow[] | null {
  const above: TableRow[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const row = rows[index];
    if (row === undefined || TOTAL.test(row.label)) break;
    above.unshift(row);
  }
  if (above.some(({ label }) => PART.test(label))) return null;
  const subtotals = above.filter(({ label }) => SUBTOTAL.test(label));
  return subtotals.length > 0 ? subtotals : above;
}

function checkColumn(table: Table, total: TableRow, parts: readonly TableRow[], col: number): readonly Finding[] {
  const whole = total.cells.get(col);
  if (whole?.number == null || NOT_SUMMED.test(headOf(table, col))) return [];
  const cells = parts.map((row) => row.cells.get(col));
  if (cells.some((cell) => cell !== undefined && cell.number === null && !cell.empty)) return [];
  const numbers = cells.flatMap((cell) => (cell?.number == null ? [] : [cell.number]));
  if (numbers.length < 2 || numbers.length < cells.length - 1) return [];
  // What is counted one by one is not rounded.
  const standsFor = COUNTED.test(headOf(table, col)) ? exactly : printed;
  if (meet(sumIntervals(numbers.map(standsFor)), standsFor(whole.number))) return [];
  const expected = sum(numbers);
  const gap = show(add(whole.number, negate(expected)));
  const message = `${total.label}: the ${numbers.length} figures above make ${show(expected)}, ${show(whole.number)} is printed (${gap}).`;
  return [find({ message, span: whole.cell.span, expected: show(expected), actual: show(whole.number) })];
}

/** A table in which one column of a total fails and none holds is laid out in another way. */
function checkTotal(table: Table, rows: readonly TableRow[], at: number): readonly Finding[] {
  const total = rows[at];
  const parts = total === undefined ? null : partsOf(rows, at);
  if (total === undefined || parts === null || parts.length < 2) return [];
  const columns = [...total.cells].filter(([, { number }]) => number !== null).map(([col]) => col);
  const findings = columns.flatMap((col) => checkColumn(table, total, parts, col));
  return findings.length > 1 && findings.length === columns.length ? [] : findings;
}

const checkTable = (audited: Audited, table: Table): readonly Finding[] => {
  const rows = rowsOf(audited, table);
  return rows.flatMap(({ label }, at) => (TOTAL.test(label) ? checkTotal(table, rows, at) : []));
};

export const tableTotalRule: Rule = {
  id: "table-total",
  severity: "error",
  title: "A total that is not the sum of its rows",
  doc: {
    what: "Rows called 合计, 总计 or 共计 against the sum of the rows above, column by column; where 小计 rows stand there, against these.",
    why: "A row was added, dropped or changed and the total was not.",
    tolerance:
      "Half a unit of the last printed digit of each figure; columns of things counted one by one (（个）, 项目数) are exact. Columns of rates, averages and ranks are not summed. Tables with 其中 rows above the total are left out, because their levels cannot be told, and so are tables in which every column fails.",
    bad: "道路 12.5 | 桥梁 7.5 | 合计 30.0",
    good: "道路 12.33 | 桥梁 7.33 | 合计 19.7",
  },
  check: (audited) => audited.tables.flatMap((table) => checkTable(audited, table)),
};
