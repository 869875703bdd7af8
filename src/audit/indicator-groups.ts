/** The rows of indicator tables with their levels, growth and changes side by side. */
import type { IndicatorReading, Table } from "../model.js";
import { explainsGrowth, isRealGrowth, notesOn } from "./names.js";
import type { Audited } from "./rule.js";

/** Everything that one row of a table says of one indicator. */
export interface Group {
  readonly table: Table;
  readonly name: string;
  readonly readings: readonly IndicatorReading[];
}

export function groupsOf({ indicators, tables }: Audited): readonly Group[] {
  const groups = new Map<string, { table: Table; name: string; readings: IndicatorReading[] }>();
  for (const reading of indicators) {
    const table = tables[reading.table];
    if (table === undefined) continue;
    const name = reading.subItem === null ? reading.indicator : `${reading.indicator}${reading.subItem}`;
    const key = `${reading.table} ${reading.row} ${name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { table, name, readings: [reading] });
    else group.readings.push(reading);
  }
  return [...groups.values()];
}

/** The first and last year of what a growth or a change is over, with the year that it starts from. */
export interface Years {
  readonly base: number;
  readonly end: number;
}

export function yearsOf(period: string | null): Years | null {
  const match = /^(\d{4})\/(\d{4})$/.exec(period ?? "");
  if (match === null) return null;
  const years = { base: Number(match[1]) - 1, end: Number(match[2]) };
  return years.end > years.base ? years : null;
}

const isLevel = ({ measure, cumulative, period }: IndicatorReading, year: number): boolean =>
  measure === "level" && !cumulative && period === String(year);

/** The levels at both ends: a target is measured against the target, a result against the result. */
export function endsOf(
  { readings }: Group,
  moved: IndicatorReading,
): { readonly base: IndicatorReading; readonly end: IndicatorReading; readonly years: number } | null {
  const years = yearsOf(moved.period);
  if (years === null) return null;
  const bases = readings.filter((reading) => isLevel(reading, years.base) && reading.figure?.number != null);
  const ends = readings.filter((reading) => isLevel(reading, years.end));
  const base = bases.find(({ status }) => status !== "target") ?? bases[0];
  const own = ends.filter(({ status }) => status === moved.status);
  const end = own.length > 0 ? own[0] : ends.length === 1 ? ends[0] : undefined;
  if (base === undefined || end?.figure?.number == null || base === end) return null;
  if (moved.status === "target" && end.status !== "target") return null;
  return { base, end, years: years.end - years.base };
}

/** A remark in the cells, in the notes or in the name that says why levels and growth need not fit; null where there is none. */
export function explanation({ table, name }: Group, readings: readonly IndicatorReading[]): string | null {
  const remark = readings.map(({ note }) => note).find((note) => note !== null && /[^\d.,\s亿万元美()（）]/.test(note));
  if (remark != null) return remark;
  if (explainsGrowth(name)) return name;
  const [note] = notesOn(table.notes, name);
  if (note !== undefined) return note;
  return isRealGrowth(name) ? `${name}: growth at constant prices` : null;
}
