/** Parts in the rows below a whole: 其中 and decompositions that are complete. */
import { compare } from "../../core/decimal.js";
import type { Finding, Table } from "../../model.js";
import { meet, printed, show, sum, sumIntervals } from "../interval.js";
import { type Audited, finder, type Rule } from "../rule.js";
import { givesRates, headOf, NOT_SUMMED, rowsOf, type TableRow } from "../table-rows.js";

const find = finder("table-parts", "error");
const PART = /^(?:#|其\s*中[:：]?)/;
const WHOLE_NOT_SUMMED = /均|率|指数|比例|增长|增速|比重|强度|密度|寿命/;

/** Labels that together make up the whole in the row above them. */
const COMPLETE: readonly { readonly whole: RegExp; readonly parts: readonly RegExp[] }[] = [
  { whole: /生产总值/, parts: [/^第一产业/, /^第二产业/, /^第三产业/] },
  { whole: /人口|零售总额/, parts: [/城镇|城市/, /乡村|农村/] },
  { whole: /总人口|常住人口|户籍人口/, parts: [/男/, /女/] },
  { whole: /进出口/, parts: [/出口/, /进口/] },
];

const labelOf = (row: TableRow): string =>
  row.label.replace(PART, "").replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]/, "");

const columnsOf = (table: Table, row: TableRow): readonly number[] =>
  [...row.cells].flatMap(([col, { number }]) => (number !== null && !NOT_SUMMED.test(headOf(table, col)) ? [col] : []));

/** A part behind 其中 or # that is more than its whole. */
function checkOne(table: Table, wholes: readonly TableRow[], part: TableRow): readonly Finding[] {
  const whole = wholes.at(-1);
  if (whole === undefined) return [];
  if (WHOLE_NOT_SUMMED.test(whole.label) || WHOLE_NOT_SUMMED.test(part.label) || unitOf(whole) !== unitOf(part))
    return [];
  return columnsOf(table, whole).flatMap((col): readonly Finding[] => {
    const [most, cell] = [whole.cells.get(col)?.number, part.cells.get(col)];
    if (most == null || cell?.number == null || compare(printed(cell.number).low, printed(most).high) <= 0) return [];
    // The whole may stand further above: 总人口, 城镇, 乡村, 其中：男性.
    const larger = wholes
      .map((row) => row.cells.get(col)?.number)
      .some((number) => number != null && compare(number, cell.number ?? number) >= 0);
    if (most.coefficient <= 0n || larger) return [];
    const message = `${part.label} ${show(cell.number)} is more than ${whole.label} ${show(most)}.`;
    return [find({ message, span: cell.cell.span, expected: `≤ ${show(most)}`, actual: show(cell.number) })];
  });
}

/** The unit that a row prints for itself: in its label, or in a cell of words. */
function unitOf(row: TableRow): string {
  const inLabel = /[（(]([^（()）]{1,8})[）)]$/.exec(row.label)?.[1];
  const words = [...row.cells.values()]
    .filter(({ number, empty }) => number === null && !empty)
    .map(({ cell }) => cell.raw.trim());
  return inLabel ?? words.find((word) => /^(?:[万亿千百]*[元人户吨亩件个台辆米]|万?公顷|亿美元|%)$/.test(word)) ?? "";
}

function checkComplete(table: Table, rows: readonly TableRow[], at: number): readonly Finding[] {
  const whole = rows[at];
  if (whole === undefined) return [];
  const group = COMPLETE.find(
    ({ whole: name, parts }) =>
      name.test(whole.label) &&
      parts.every(
        (part, index) => part.test(labelOf(rows[at + 1 + index] ?? whole)) && rows[at + 1 + index] !== undefined,
      ),
  );
  const parts = group === undefined ? [] : rows.slice(at + 1, at + 1 + group.parts.length);
  if (parts.length < 2 || WHOLE_NOT_SUMMED.test(whole.label) || parts.some((part) => unitOf(part) !== unitOf(whole)))
    return [];
  return columnsOf(table, whole).flatMap((col): readonly Finding[] => {
    const cell = whole.cells.get(col);
    const numbers = parts.flatMap((part) => part.cells.get(col)?.number ?? []);
    if (cell?.number == null || numbers.length < parts.length) return [];
    if (meet(sumIntervals(numbers.map(printed)), printed(cell.number))) return [];
    const expected = show(sum(numbers));
    const message = `${whole.label}: the parts make ${expected}, ${show(cell.number)} is printed.`;
    return [find({ message, span: cell.cell.span, expected, actual: show(cell.number) })];
  });
}

function checkTable(audited: Audited, table: Table): readonly Finding[] {
  if (givesRates(table)) return [];
  const rows = rowsOf(audited, table);
  const wholes: TableRow[] = [];
  return rows.flatMap((row, at): readonly Finding[] => {
    const complete = checkComplete(table, rows, at);
    if (!PART.test(row.label)) {
      wholes.push(row);
      return complete;
    }
    return [...complete, ...checkOne(table, wholes.slice(-12), row)];
  });
}

export const tablePartsRule: Rule = {
  id: "table-parts",
  severity: "error",
  title: "Rows of parts that do not fit their whole",
  doc: {
    what: "Rows behind 其中 and # against the row above them (none can be more), and rows that together make up the row above them (第一、二、三产业; 城镇, 乡村; 男, 女; 出口, 进口).",
    why: "One of the rows was brought up to date and the others were not.",
    tolerance:
      "Half a unit of the last printed digit of each figure. Columns and tables of rates and rows in other units are left out.",
    bad: "进出口总额 300 | 出口 200 | 进口 120",
    good: "进出口总额 300.1 | 出口 180.0 | 进口 120.0",
  },
  check: (audited) => audited.tables.flatMap((table) => checkTable(audited, table)),
};
