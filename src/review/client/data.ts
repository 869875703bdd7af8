/// <reference lib="dom" />
/** The rows of the page: every row of every dataset is an item with a number. */
import type { CellValue, PageColumn, PageData, Reviewed } from "../model.js";
import { byId } from "./dom.js";
import { state } from "./state.js";

export const page: PageData = JSON.parse(byId("data").textContent ?? "null");
/** In the order in which the page was made of them. */
export const DATASETS = Object.keys(page.rows) as readonly Reviewed[];

const firsts = new Map<Reviewed, number>();
const owners: Reviewed[] = [];
for (const dataset of DATASETS) {
  firsts.set(dataset, owners.length);
  for (let count = page.rows[dataset].length; count > 0; count--) owners.push(dataset);
}

export const itemCount = (): number => owners.length;
export const itemOf = (dataset: Reviewed, row: number): number => (firsts.get(dataset) ?? 0) + row;
export const datasetOf = (item: number): Reviewed => owners[item] ?? "findings";
export const rowNumber = (item: number): number => item - (firsts.get(datasetOf(item)) ?? 0);
export const columnsAt = (item: number): readonly PageColumn[] => page.columns[datasetOf(item)];

const positions = new Map<string, number>();
for (const dataset of DATASETS) {
  for (const [index, { name }] of page.columns[dataset].entries()) positions.set(`${dataset}.${name}`, index);
}

/** The value as the program read it. */
export function readValue(item: number, column: string): CellValue {
  const dataset = datasetOf(item);
  const index = positions.get(`${dataset}.${column}`);
  return index === undefined ? null : (page.rows[dataset][rowNumber(item)]?.[index] ?? null);
}

/** The value as it stands: what a person put in its place, else what the program read. */
export function currentValue(item: number, column: string): CellValue {
  const changes = state.decisions.get(item)?.changes;
  return changes !== undefined && Object.hasOwn(changes, column) ? (changes[column] ?? null) : readValue(item, column);
}

export const textOf = (item: number, column: string): string => {
  const value = currentValue(item, column);
  return value === null ? "" : String(value);
};

const countBelow = (limit: number): number => {
  let [low, high] = [0, page.astral.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.astral[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Code points -> UTF-16, in which the page counts. */
export const unitOf = (offset: number): number => offset + countBelow(offset);

/** The span of an item in UTF-16; null where it has none. */
export function spanOf(item: number): readonly [number, number] | null {
  const [start, end] = [readValue(item, "start"), readValue(item, "end")];
  return typeof start === "number" && typeof end === "number" ? [unitOf(start), unitOf(end)] : null;
}

export const startOf = (item: number): number => {
  const start = readValue(item, "start");
  return typeof start === "number" ? start : -1;
};

const ids = new Map<string, number>();
const factsOf = new Map<string, number[]>();
for (let item = 0; item < owners.length; item++) {
  ids.set(idOf(item), item);
  if (datasetOf(item) !== "facts") continue;
  const quantity = String(readValue(item, "quantity_id"));
  const own = factsOf.get(quantity);
  if (own === undefined) factsOf.set(quantity, [item]);
  else own.push(item);
}

/** A row's id is its first column. */
export function idOf(item: number): string {
  return String(page.rows[datasetOf(item)][rowNumber(item)]?.[0] ?? "");
}
export const itemById = (id: string): number => ids.get(id) ?? -1;

/** The facts that a quantity states. */
export const factsAbout = (item: number): readonly number[] =>
  datasetOf(item) === "quantities" ? (factsOf.get(idOf(item)) ?? []) : [];

/** The item whose marks stand in the text for this one: a fact stands where its quantity does. */
export const markedItem = (item: number): number =>
  datasetOf(item) === "facts" ? itemById(String(readValue(item, "quantity_id"))) : item;
