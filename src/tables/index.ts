/** Table regions -> tables with cells, spans and heads. */
import type { Doc, Finding, PlacedRegion, Table } from "../model.js";
import { buildTable } from "./build-table.js";
import { buildGridTable } from "./grid-table.js";

/** @param lastDone The last year of which the document can say what was reached; null where it is not known. */
export function buildTables(
  doc: Doc,
  regions: readonly PlacedRegion[],
  lastDone: number | null = null,
): { readonly tables: readonly Table[]; readonly findings: readonly Finding[] } {
  const built = regions.flatMap((region) => {
    const grid = region.laidOut ?? (region.grid === undefined ? undefined : doc.source.tables?.[region.grid]);
    return (grid === undefined ? buildTable(doc, region, lastDone) : buildGridTable(doc, region, grid, lastDone)) ?? [];
  });
  return { tables: built.map(({ table }) => table), findings: built.flatMap(({ findings }) => findings) };
}
