/** Rows of documents -> one tidy table: region × concept × period × role, one row a source. */
export { type PanelRow, panelColumns } from "./columns.js";
export { type PanelRead, type PanelSource, panelRows } from "./rows.js";
export { type Wide, widen } from "./wide.js";

import type { PanelRow } from "./columns.js";
import { markConflicts } from "./conflicts.js";

export interface PanelFilter {
  /** Ids of concepts; undefined for all. */
  readonly concepts?: readonly string[] | undefined;
  /** Names or codes of regions; undefined for all. A code of a province takes in what lies in it. */
  readonly regions?: readonly string[] | undefined;
}

const stem = (code: string): string => code.replace(/(?:0000|00)$/, "");

/** 安化 is 安化县; 430000 is every place in Hunan. */
const isRegion = (row: PanelRow, wanted: string): boolean =>
  /^\d{6}$/.test(wanted)
    ? row.adcode?.startsWith(stem(wanted)) === true
    : row.region === wanted ||
      (wanted.length >= 2 && row.region.startsWith(wanted) && row.region.length === wanted.length + 1);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By region, concept, measure, role and period; sources of one key in the order of the documents. */
const order = (a: PanelRow, b: PanelRow): number =>
  compare(a.adcode ?? "~", b.adcode ?? "~") ||
  compare(a.region, b.region) ||
  compare(a.concept, b.concept) ||
  compare(a.measure, b.measure) ||
  compare(a.basis ?? "", b.basis ?? "") ||
  compare(a.role, b.role) ||
  compare(a.period, b.period);

/** `Array.sort` keeps equal rows in their order. */
export function buildPanel(rows: readonly PanelRow[], { concepts, regions }: PanelFilter = {}): readonly PanelRow[] {
  const wanted = rows.filter(
    (row) =>
      (concepts === undefined || concepts.includes(row.concept)) &&
      (regions === undefined || regions.some((region) => isRegion(row, region))),
  );
  return markConflicts([...wanted].sort(order));
}
