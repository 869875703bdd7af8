/** Sources that give one key different values, where nothing printed says why. */

import { compare, type Decimal, decimal, multiply, negate, parseDecimal, reduce, subtract } from "../core/decimal.js";
import { pushTo } from "../core/push-to.js";
import { stockYear } from "../core/stock-year.js";
import type { PanelRow } from "./columns.js";

export const keyOf = (row: PanelRow): string =>
  [
    row.adcode ?? row.region,
    row.concept,
    row.measure,
    row.basis ?? "",
    stockYear(row.period),
    row.role,
    row.unit ?? "",
    row.scope ?? "",
  ].join("\t");

/** Both say it, and they say it differently. */
const apart = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** 增长7.6%，扣除价格因素，实际增长4.2%: a sentence that names the prices of one of two sets them apart. */
const bySentence = (a: PanelRow, b: PanelRow): boolean =>
  a.sentence !== null &&
  a.doc_id === b.doc_id &&
  a.sentence === b.sentence &&
  (a.price_basis !== b.price_basis || a.coverage !== b.coverage);

const setApart = (a: PanelRow, b: PanelRow): boolean =>
  apart(a.status, b.status) || apart(a.price_basis, b.price_basis) || apart(a.coverage, b.coverage) || bySentence(a, b);

const read = (value: PanelRow["value"]): Decimal | null => (value === null ? null : parseDecimal(String(value)));

/** A unit of the last digit that is printed, zeros of a scale (312亿元) left out. */
function stepOf(d: Decimal): Decimal {
  const { exponent } = reduce(d);
  return decimal(1n, exponent < 0 || exponent >= 4 ? exponent : 0);
}

const size = (d: Decimal): Decimal => (d.coefficient < 0n ? negate(d) : d);

/** 3626.9亿元 and 3627亿元 are one value told more or less exactly. */
function sameNumber(a: Decimal, b: Decimal): boolean {
  const [x, y] = [stepOf(a), stepOf(b)];
  const coarse = compare(x, y) >= 0 ? x : y;
  return compare(multiply(size(subtract(a, b)), decimal(2n)), coarse) <= 0;
}

/** The ends of what a row says; a missing end of a range is open. */
function rangeOf({ value, low, high }: PanelRow): readonly [Decimal | null, Decimal | null] {
  const exact = read(value);
  return exact === null ? [read(low), read(high)] : [exact, exact];
}

const isNumber = ([low, high]: readonly [Decimal | null, Decimal | null]): boolean => low !== null || high !== null;
/** Not above, or open. */
const upTo = (a: Decimal | null, b: Decimal | null): boolean => a === null || b === null || compare(a, b) <= 0;

/** One value, or ranges that overlap: 7%至8% and 7.5%. */
function sameValue(a: PanelRow, b: PanelRow): boolean {
  const [x, y] = [read(a.value), read(b.value)];
  if (x !== null && y !== null) return sameNumber(x, y);
  const [first, second] = [rangeOf(a), rangeOf(b)];
  if (!isNumber(first) || !isNumber(second)) return isNumber(first) === isNumber(second) && a.value === b.value;
  return upTo(first[0], second[1]) && upTo(second[0], first[1]);
}

const BELOW: ReadonlySet<string> = new Set(["lt", "le", "nearly"]);
const ABOVE: ReadonlySet<string> = new Set(["gt", "ge"]);

/** 突破310亿元 is no contradiction of 312亿元. */
function allows(limit: PanelRow, other: PanelRow): boolean {
  const [bound, value] = [read(limit.value), read(other.value)];
  if (bound === null || value === null || limit.comparator === null) return false;
  // 约 may be off by one in twenty.
  if (limit.comparator === "approx")
    return compare(multiply(size(subtract(bound, value)), decimal(20n)), size(bound)) <= 0;
  const order = compare(value, bound);
  return (ABOVE.has(limit.comparator) && order >= 0) || (BELOW.has(limit.comparator) && order <= 0);
}

const disagree = (a: PanelRow, b: PanelRow): boolean =>
  !setApart(a, b) && !sameValue(a, b) && !allows(a, b) && !allows(b, a);

export function groupByKey(rows: readonly PanelRow[]): ReadonlyMap<string, readonly PanelRow[]> {
  const groups = new Map<string, PanelRow[]>();
  for (const row of rows) pushTo(groups, keyOf(row), row);
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
