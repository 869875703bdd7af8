/** Growth in a table beside the levels of two years. */
import type { Finding, Table } from "../../model.js";
import { averageGrowth, decimalsOf, growthFits, printed, show } from "../interval.js";
import { explainsGrowth, isMoneyUnit, isRealGrowth, notesOn } from "../names.js";
import { type Audited, finder, type Rule } from "../rule.js";
import { headOf, rowsOf, type TableRow } from "../table-rows.js";

const find = finder("table-growth", "warning");
const GROWTH = /^[^年]{0,8}(?:增长|增速|增幅|±|增减)(?:率)?(?:[（(]?[%％±]+[）)]?)?$|同比|比上年/;
const YEAR = /^((?:19|20)\d{2})年?(?:实绩|实际|完成|全年|决算数?|执行数?|预算数?)?$/;

interface Columns {
  readonly before: number;
  readonly after: number;
  readonly growth: number;
}

function columnsOf(table: Table): Columns | null {
  const heads = Array.from({ length: table.cols }, (_, col) => headOf(table, col));
  const years = heads.flatMap((head, col) => {
    const year = YEAR.exec(head.replace(/[（(][^（()）]*[）)]$/, ""))?.[1];
    return year === undefined ? [] : [{ year: Number(year), col }];
  });
  const growth = heads.flatMap((head, col) => (GROWTH.test(head) && /%|％|增|比/.test(head) ? [col] : []));
  const [first, second] = years.toSorted((a, b) => a.year - b.year);
  const [rate] = growth;
  if (years.length !== 2 || growth.length !== 1 || first === undefined || second === undefined || rate === undefined)
    return null;
  return second.year === first.year + 1 ? { before: first.col, after: second.col, growth: rate } : null;
}

function checkRow(table: Table, row: TableRow, columns: Columns): readonly Finding[] {
  const [before, after, growth] = [columns.before, columns.after, columns.growth].map((col) => row.cells.get(col));
  if (before?.number == null || after?.number == null || growth?.number == null) return [];
  if (isRealGrowth(row.label) || explainsGrowth(row.label) || notesOn(table.notes, row.label).length > 0) return [];
  if (/率|比重|比例|占|指数|%/.test(row.label) || table.notes.some(explainsGrowth)) return [];
  if (growthFits(printed(before.number), printed(after.number), printed(growth.number), 1)) return [];
  const expected = averageGrowth(before.number, after.number, 1, Math.max(1, decimalsOf(growth.number)));
  if (expected === null) return [];
  const message = `${row.label}: from ${show(before.number)} to ${show(after.number)} is ${show(expected)} %, not ${show(growth.number)}.`;
  const severity = isMoneyUnit(table.unit) || isMoneyUnit(row.label) ? "warning" : "error";
  return [find({ message, span: growth.cell.span, expected: show(expected), actual: show(growth.number), severity })];
}

/** Where most rows fail, the columns are not what they seem. */
function checkTable(audited: Audited, table: Table): readonly Finding[] {
  const columns = columnsOf(table);
  if (columns === null) return [];
  const rows = rowsOf(audited, table).filter(({ cells }) => cells.get(columns.growth)?.number != null);
  const findings = rows.flatMap((row) => checkRow(table, row, columns));
  return findings.length * 2 > rows.length ? [] : findings;
}

export const tableGrowthRule: Rule = {
  id: "table-growth",
  severity: "warning",
  title: "Growth in a table that does not fit the levels of two years",
  doc: {
    what: "Tables with a column for a year, one for the year before, and one of growth.",
    why: "A level was revised and the rate was not, or the other way round.",
    tolerance:
      "Half a unit of the last printed digit of each of the three. Growth at constant prices, rates and shares are left out, and so is every table whose notes speak of 可比 or prices. Where more than half of the rows fail, the columns are of another kind.",
    bad: "2022年 500 | 2023年 530 | 增长% 8.0",
    good: "2022年 500 | 2023年 530 | 增长% 6.0",
  },
  check: (audited) => audited.tables.flatMap((table) => checkTable(audited, table)),
};
