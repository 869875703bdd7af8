/** What people decided, put upon the rows of the datasets. */
import { JianError } from "../core/errors.js";
import { type Column, columnsOf, type Datasets, type FactRow } from "../datasets.js";
import { type Applied, applyCorrections, type Decided } from "./corrections.js";
import { isEditable } from "./data.js";
import { type ReviewInput, reviewDocument } from "./document.js";
import { type CellValue, type Corrections, type PlainRow, REVIEWED, type Reviewed } from "./model.js";

export interface Corrected {
  readonly datasets: Datasets;
  readonly applied: Applied;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const isNumeric = (value: CellValue): boolean =>
  typeof value === "number" || (typeof value === "string" && NUMBER.test(value));

const CHECKS: Readonly<Record<Column["type"], (value: CellValue) => boolean>> = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === "number",
  decimal: isNumeric,
  "string[]": (value) => Array.isArray(value) && value.every((part) => typeof part === "string"),
  "decimal[]": (value) => Array.isArray(value) && value.every(isNumeric),
};

const takes = (column: Column, value: CellValue): boolean => {
  if (value === null) return column.nullable;
  if (column.enum !== undefined && !column.enum.some((allowed) => allowed === value)) return false;
  return CHECKS[column.type](value);
};

/** @throws JianError where a decision changes what is no column of its dataset, or gives it what it cannot hold. */
export function checkChanges({ documents }: Corrections): void {
  const columns = new Map(REVIEWED.map((dataset) => [dataset, new Map(columnsOf(dataset))]));
  for (const { dataset, row_id, changes } of documents.flatMap(({ decisions }) => decisions)) {
    for (const [name, value] of Object.entries(changes)) {
      const column = columns.get(dataset)?.get(name);
      if (column !== undefined && isEditable(name) && takes(column, value)) continue;
      const what = `${name} of ${row_id} in ${dataset} cannot be ${JSON.stringify(value)}`;
      throw new JianError(`corrections: ${what}: save the corrections again from the review page`, 2);
    }
  }
}

function correctRow(row: PlainRow, { decision: { verdict, changes } }: Decided): PlainRow {
  return { ...row, ...(verdict === "corrected" ? changes : {}), decision: verdict };
}

/** A fact repeats the value and the unit of its quantity, and what was decided of them. */
function followQuantity(fact: FactRow, quantities: ReadonlyMap<unknown, PlainRow>): FactRow {
  const quantity = quantities.get(fact.quantity_id);
  if (quantity === undefined || fact.decision !== null) return fact;
  return Object.assign({ ...fact }, { value: quantity.value, unit: quantity.unit, decision: quantity.decision });
}

/** The rows with corrected values in their places, each decided row marked; rejected rows stay, marked so. */
export function correctDatasets(input: ReviewInput, corrections: Corrections): Corrected {
  const applied = applyCorrections(reviewDocument(input), corrections);
  const byRow = new Map<Reviewed, Map<number, Decided>>();
  for (const decided of applied.decided) {
    const own = byRow.get(decided.dataset) ?? new Map<number, Decided>();
    byRow.set(decided.dataset, own.set(decided.row, decided));
  }
  const rows: Record<string, readonly PlainRow[]> = {};
  for (const [dataset, own] of byRow) {
    rows[dataset] = (input.datasets[dataset] ?? []).map((row: PlainRow, index) => {
      const decided = own.get(index);
      return decided === undefined ? row : correctRow(row, decided);
    });
  }
  // `checkChanges` has seen to it that the values are those of the columns.
  const datasets = { ...input.datasets, ...(rows as Datasets) };
  const decided = new Map<unknown, PlainRow>(
    (datasets.quantities ?? []).filter(({ decision }) => decision !== null).map((row) => [row.quantity_id, row]),
  );
  if (decided.size === 0 || datasets.facts === undefined) return { datasets, applied };
  return { datasets: { ...datasets, facts: datasets.facts.map((fact) => followQuantity(fact, decided)) }, applied };
}
