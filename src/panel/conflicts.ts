/** Sources that give one key different values, where nothing printed says why. */
import { type Decimal, parseDecimal } from "../core/decimal.js";
import type { PanelRow } from "./columns.js";

export const keyOf = (row: PanelRow): string =>
  [
    row.adcode ?? row.region,
    row.concept,
    row.measure,
    row.basis ?? "",
    yearOf(row.period),
    row.role,
    row.unit ?? "",
  ].join("\t");

/** 2023-12-31 and 2023 are one year for a stock. */
export const yearOf = (period: string): string => (/^\d{4}-12-31$/.test(period) ? period.slice(0, 4) : period);

/** Both say it, and they say it differently. */
const apart = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

const setApart = (a: PanelRow, b: PanelRow): boolean =>
  apart(a.status, b.status) || apart(a.price_basis, b.price_basis) || apart(a.coverage, b.coverage);

const read = (value: PanelRow["value"]): Decimal | null => (value === null ? null : parseDecimal(String(value)));

/** Units of the last digit that is printed, zeros of a scale (312亿元) left out. */
function stepOf(digits: string): number {
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  if (fraction !== "") return 10 ** -fraction.length;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return zeros >= 4 ? 10 ** zeros : 1;
}

/** 3626.9亿元 and 3627亿元 are one value told more or less exactly. */
function sameValue(a: PanelRow, b: PanelRow): boolean {
  if (a.value === null || b.value === null) return a.low === b.low && a.high === b.high && a.value === b.value;
  if (a.value === b.value) return true;
  if (read(a.value) === null || read(b.value) === null) return false;
  const [x, y] = [String(a.value), String(b.value)];
  const coarse = Math.max(stepOf(x), stepOf(y));
  return Math.abs(Number(x) - Number(y)) <= coarse / 2 + coarse * 1e-9;
}

const BELOW: ReadonlySet<string> = new Set(["lt", "le", "nearly"]);
const ABOVE: ReadonlySet<string> = new Set(["gt", "ge"]);

/** 突破310亿元 is no contradiction of 312亿元. */
function allows(limit: PanelRow, other: PanelRow): boolean {
  if (limit.value === null || other.value === null || limit.comparator === null) return false;
  const [bound, value] = [Number(limit.value), Number(other.value)];
  if (limit.comparator === "approx") return Math.abs(bound - value) <= Math.abs(bound) * 0.05;
  return (ABOVE.has(limit.comparator) && value >= bound) || (BELOW.has(limit.comparator) && value <= bound);
}

const disagree = (a: PanelRow, b: PanelRow): boolean =>
  !setApart(a, b) && !sameValue(a, b) && !allows(a, b) && !allows(b, a);

export function groupByKey(rows: readonly PanelRow[]): ReadonlyMap<string, readonly PanelRow[]> {
  const groups = new Map<string, PanelRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The rows with `conflict` set; a group holds the few sources of one key. */
export function markConflicts(rows: readonly PanelRow[]): readonly PanelRow[] {
  const marked = new Set<PanelRow>();
  for (const group of groupByKey(rows).values()) {
    for (const row of group) if (group.some((other) => other !== row && disagree(row, other))) marked.add(row);
  }
  return rows.map((row) => (marked.has(row) ? { ...row, conflict: true } : row));
}
