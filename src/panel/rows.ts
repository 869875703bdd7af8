/** Facts and indicators -> rows of the panel. A row needs a place, a period, a concept and a role. */
import type { Datasets, FactRow, IndicatorRow, QuantityRow } from "../datasets.js";
import type { PanelRow } from "./columns.js";

export interface PanelSource {
  readonly docId: string;
  readonly datasets: Datasets;
}

export interface PanelRead {
  readonly rows: readonly PanelRow[];
  /** Values left out because no concept is known. */
  readonly unnamed: number;
  /** Values left out because their region, period or role is not said, or they are no single value. */
  readonly open: number;
  /** Values left out because a person rejected them. */
  readonly rejected: number;
}

type Read = PanelRow | "unnamed" | "open" | "rejected";

type Figures = Pick<PanelRow, "value" | "low" | "high">;

const negative = (value: Figures["value"]): Figures["value"] => {
  if (value === null || Number(value) <= 0) return value;
  return typeof value === "number" ? -value : `-${value}`;
};

/** 下降3%: a column of growth rates needs the sign that the words have. */
const signed = ({ value, low, high }: Figures, down: boolean): Figures =>
  down ? { value: negative(value), low: negative(high), high: negative(low) } : { value, low, high };

/** 全市 and the region's own name are the whole of it, which a key need not say; the field of a rank always counts. */
function partOf({ scope, measure, region }: FactRow): string | null {
  const isWhole = measure !== "rank" && scope !== null && (scope.startsWith("全") || scope === region);
  return isWhole ? null : scope;
}

function ofFact(fact: FactRow, quantity: QuantityRow | undefined): Read {
  const { concept, region, period, role, measure } = fact;
  if (fact.decision === "rejected") return "rejected";
  if (concept === null) return "unnamed";
  if (quantity === undefined || region === null || period === null || role === null || measure === null) return "open";
  if (quantity.value === null && quantity.low === null && quantity.high === null) return "open";
  return {
    region,
    adcode: fact.adcode,
    concept,
    measure,
    basis: fact.basis,
    period,
    role,
    ...signed(quantity, fact.direction === "down"),
    unit: quantity.unit,
    comparator: quantity.comparator,
    status: fact.status,
    price_basis: fact.price_basis,
    coverage: fact.coverage,
    scope: partOf(fact),
    conflict: false,
    doc_id: fact.doc_id,
    source: "sentence",
    source_id: fact.fact_id,
    table_id: null,
    sentence: fact.sentence,
    page: fact.page,
    line: fact.line,
    start: fact.start,
    end: fact.end,
    ocr: fact.ocr,
    doubt: fact.doubt,
    decision: fact.decision,
  };
}

type Meant = Pick<PanelRow, "measure" | "basis">;

/** A percentage that grew is a growth; points and pieces are a change. */
function meantBy({ measure, base_unit }: IndicatorRow): Meant {
  const moved = base_unit === "%" ? "growth" : "change";
  if (measure === "level") return { measure: "level", basis: null };
  if (measure === "growth_avg") return { measure: "growth", basis: "avg_annual" };
  return { measure: moved, basis: measure === "change_cumulative" ? "since_base" : null };
}

function ofIndicator(row: IndicatorRow): Read {
  const { concept, region, period, status } = row;
  if (row.decision === "rejected") return "rejected";
  if (concept === null) return "unnamed";
  if (region === null || period === null || status === null) return "open";
  if (row.value === null && row.low === null && row.high === null) return "open";
  return {
    region,
    adcode: row.adcode,
    concept,
    ...meantBy(row),
    period,
    role: status,
    value: row.value,
    low: row.low,
    high: row.high,
    unit: row.base_unit,
    comparator: row.comparator,
    status: null,
    price_basis: null,
    coverage: null,
    scope: null,
    conflict: false,
    doc_id: row.doc_id,
    source: "table",
    source_id: row.indicator_id,
    table_id: row.table_id,
    sentence: null,
    page: row.page,
    line: row.line,
    start: row.start,
    end: row.end,
    ocr: row.ocr,
    doubt: row.doubt,
    decision: row.decision,
  };
}

export function panelRows({ datasets }: PanelSource): PanelRead {
  const quantities = new Map((datasets.quantities ?? []).map((row) => [row.quantity_id, row]));
  const read = [
    ...(datasets.facts ?? []).map((fact) => ofFact(fact, quantities.get(fact.quantity_id))),
    ...(datasets.indicators ?? []).filter(({ raw }) => raw !== null).map(ofIndicator),
  ];
  return {
    rows: read.filter((row) => typeof row !== "string"),
    unnamed: read.filter((row) => row === "unnamed").length,
    open: read.filter((row) => row === "open").length,
    rejected: read.filter((row) => row === "rejected").length,
  };
}
