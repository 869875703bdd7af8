/** Indicators with a figure for a base year and one for a later year, from the rows of one table. */
import { numberOf, stringOf } from "../document.js";
import type { PlainRow } from "../model.js";

export interface Figure {
  readonly item: number;
  readonly period: string;
  readonly raw: string;
  readonly value: number;
}

export interface Pair {
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly base: Figure;
  readonly goal: Figure;
}

export interface Pairs {
  readonly title: string | null;
  readonly pairs: readonly Pair[];
  /** Indicators of the table that have no two such figures. */
  readonly without: number;
}

/** An indicator row with its number among the rows of the page. */
export interface NumberedRow {
  readonly item: number;
  readonly row: PlainRow;
}

function figureOf({ item, row }: NumberedRow): (Figure & { readonly status: string | null }) | null {
  const [period, value] = [stringOf(row, "period"), row.number];
  if (row.measure !== "level" || row.cumulative === true || period === null || value === null) return null;
  const number = Number(value);
  if (!Number.isFinite(number) || row.parts !== null) return null;
  return { item, period, raw: stringOf(row, "raw") ?? String(value), value: number, status: stringOf(row, "status") };
}

function pairOf(rows: readonly NumberedRow[]): Pair | null {
  const figures = rows.map(figureOf).filter((figure) => figure !== null);
  const sorted = figures.toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  const base = sorted.find(({ status }) => status !== "target");
  const last = sorted.at(-1)?.period;
  const later = sorted.filter(({ period }) => period === last);
  // Where a year has a target and a result, the result is what came of it.
  const goal = later.find(({ status }) => status !== "target") ?? later[0];
  const first = rows[0]?.row;
  if (base === undefined || goal === undefined || first === undefined || base.period === goal.period) return null;
  const unit = stringOf(first, "unit") ?? "";
  if (rows.some(({ item, row }) => [base.item, goal.item].includes(item) && (row.unit ?? "") !== unit)) return null;
  const sub = stringOf(first, "sub_item");
  const name = `${stringOf(first, "indicator") ?? ""}${sub === null ? "" : `·${sub}`}`;
  return { name, category: stringOf(first, "category") ?? "", unit, base, goal };
}

export function pairsOf(rows: readonly NumberedRow[], title: string | null): Pairs {
  const groups = new Map<string, NumberedRow[]>();
  for (const numbered of rows) {
    const { row } = numbered;
    const key = JSON.stringify([numberOf(row, "row"), row.indicator ?? null, row.sub_item ?? null]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [numbered]);
    else group.push(numbered);
  }
  const made = [...groups.values()].map(pairOf);
  const pairs = made.filter((pair) => pair !== null);
  return { title, pairs, without: made.length - pairs.length };
}
