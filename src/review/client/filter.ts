/** Which rows are listed: findings first and the worst of them first, then the others as they stand in the text. */
import {
  DATASETS,
  datasetOf,
  factsAbout,
  itemById,
  itemCount,
  itemOf,
  page,
  readValue,
  rowNumber,
  startOf,
  textOf,
} from "./data.js";
import { type Filter, NO_FILTER, on, state, tell } from "./state.js";

const SEVERITIES: readonly string[] = ["error", "warning", "info"];
/** Of the others there are many, and quantities show their facts. */
const FIRST: ReadonlySet<string> = new Set(["findings", "indicators", "quantities", "projects", "glossary"]);

function rankOf(item: number): number {
  return datasetOf(item) === "findings" ? SEVERITIES.indexOf(textOf(item, "severity")) : SEVERITIES.length;
}

const order = Array.from({ length: itemCount() }, (_, item) => item);
const ranks = order.map(rankOf);
const starts = order.map(startOf);
order.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || (starts[a] ?? 0) - (starts[b] ?? 0) || a - b);

/** Letters without case, full width as half width; every character stays one, so that offsets hold. */
export const folded = (text: string): string => {
  const narrow = text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return narrow.replace(/[A-Z]/g, (char) => char.toLowerCase());
};

const haystacks: string[] = [];
function haystackOf(item: number): string {
  const known = haystacks[item];
  if (known !== undefined) return known;
  const row = page.rows[datasetOf(item)][rowNumber(item)] ?? [];
  const made = folded([...row, ...factsAbout(item).map((fact) => textOf(fact, "subject"))].join("\n"));
  haystacks[item] = made;
  return made;
}

const fitsDimension = (item: number, wanted: string): boolean => {
  const dataset = datasetOf(item);
  if (dataset === "quantities") return textOf(item, "dimension") === wanted;
  return dataset === "facts" && textOf(itemById(textOf(item, "quantity_id")), "dimension") === wanted;
};

const fitsRole = (item: number, wanted: string): boolean =>
  [textOf(item, "role"), textOf(item, "status"), ...factsAbout(item).map((fact) => textOf(fact, "role"))].includes(
    wanted,
  );

function fitsSection(item: number, section: number): boolean {
  const row = itemOf("sections", section);
  const start = starts[item] ?? -1;
  return start >= startOf(row) && start < Number(readValue(row, "end"));
}

const fitsFinding = (item: number, wanted: string): boolean =>
  datasetOf(item) === "findings" &&
  (wanted === "*" || [textOf(item, "rule"), textOf(item, "severity")].includes(wanted));

function fits(item: number, filter: Filter, query: string): boolean {
  const dataset = datasetOf(item);
  if (filter.dataset === "" ? !FIRST.has(dataset) : dataset !== filter.dataset) return false;
  if (filter.finding !== "" && !fitsFinding(item, filter.finding)) return false;
  if (filter.dimension !== "" && !fitsDimension(item, filter.dimension)) return false;
  if (filter.role !== "" && !fitsRole(item, filter.role)) return false;
  if (filter.section >= 0 && !fitsSection(item, filter.section)) return false;
  const verdict = state.decisions.get(item)?.verdict ?? "undecided";
  if (filter.verdict !== "" && verdict !== filter.verdict) return false;
  return query === "" || haystackOf(item).includes(query);
}

export function refilter(): void {
  const query = folded(state.filter.query.trim());
  state.shown = order.filter((item) => fits(item, state.filter, query));
  tell("shown");
}

export function setFilter(change: Partial<Filter>): void {
  state.filter = { ...state.filter, ...change };
  tell("filter");
}

export const clearFilter = (): void => setFilter(NO_FILTER);

/** How many rows there are of each value of a column, by value. */
export function countsOf(datasets: readonly string[], column: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const dataset of DATASETS.filter((name) => datasets.includes(name))) {
    for (let row = 0; row < page.rows[dataset].length; row++) {
      const value = textOf(itemOf(dataset, row), column);
      if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

on("filter", refilter);
