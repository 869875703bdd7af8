/** The panel with one column a period. */

import { pushTo } from "../core/push-to.js";
import { stockYear } from "../core/stock-year.js";
import type { NamedColumns } from "../emit/format.js";
import { type PanelRow, periodColumn, wideColumns } from "./columns.js";

export type WideRow = Readonly<Record<string, string | number | null>>;

export interface Wide {
  readonly columns: NamedColumns;
  readonly rows: readonly WideRow[];
}

/** The most settled value of a cell is shown. */
const SETTLED: Readonly<Record<string, number>> = {
  final: 5,
  revised: 4,
  none: 3,
  preliminary: 2,
  flash: 1,
  estimate: 0,
};
const EXACT: Readonly<Record<string, number>> = { eq: 1 };

const settled = ({ status }: PanelRow): number => SETTLED[status ?? "none"] ?? 3;

/** Null where sources of one standing disagree. */
function cellOf(rows: readonly PanelRow[]): PanelRow["value"] | "conflict" {
  const most = Math.max(...rows.map(settled));
  const best = rows.filter((row) => settled(row) === most);
  if (best.some(({ conflict }) => conflict)) return "conflict";
  const exact = [...best].sort(
    (a, b) =>
      (EXACT[b.comparator ?? ""] ?? 0) - (EXACT[a.comparator ?? ""] ?? 0) ||
      String(b.value ?? "").replace(/0+$/, "").length - String(a.value ?? "").replace(/0+$/, "").length,
  );
  return exact[0]?.value ?? null;
}

const HEAD = Object.keys(wideColumns).filter((name) => name !== "conflicts");

const lineKey = (row: PanelRow): string => HEAD.map((name) => String(row[name as keyof PanelRow] ?? "")).join("\t");

export function widen(rows: readonly PanelRow[]): Wide {
  const periods = [...new Set(rows.map(({ period }) => stockYear(period)))].sort();
  const lines = new Map<string, PanelRow[]>();
  for (const row of rows) pushTo(lines, lineKey(row), row);
  const wide = [...lines.values()].map((line) => wideRow(line, periods));
  const columns = [...Object.entries(wideColumns), ...periods.map((period) => [period, periodColumn(period)] as const)];
  return { columns, rows: wide };
}

function wideRow(line: readonly PanelRow[], periods: readonly string[]): WideRow {
  const [first] = line;
  const head = Object.fromEntries(
    HEAD.map((name) => [name, (first?.[name as keyof PanelRow] ?? null) as string | null]),
  );
  const byPeriod = new Map<string, PanelRow[]>();
  for (const row of line) pushTo(byPeriod, stockYear(row.period), row);
  const cells = periods.map((period) => {
    const here = byPeriod.get(period);
    return [period, here === undefined ? null : cellOf(here)] as const;
  });
  const conflicts = cells.filter(([, cell]) => cell === "conflict").map(([period]) => period);
  return {
    ...head,
    conflicts: conflicts.length === 0 ? null : conflicts.join(", "),
    ...Object.fromEntries(cells.map(([period, cell]) => [period, cell === "conflict" ? null : cell])),
  };
}
