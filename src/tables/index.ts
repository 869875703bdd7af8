/** Table regions -> tables with cells, spans and heads. */
import type { Doc, Finding, PlacedRegion, Table } from "../model.js";
import { buildTable } from "./build-table.js";
import { buildGridTable } from "./grid-table.js";

/** @param writtenIn The year of the document; null where it is not known. */
export function buildTables(
  doc: Doc,
  regions: readonly PlacedRegion[],
  writtenIn: number | null = null,
): { readonly tables: readonly Table[]; readonly findings: readonly Finding[] } {
  const built = regions.flatMap((region) => {
    const grid = region.laidOut ?? (region.grid === undefined ? undefined : doc.source.tables?.[region.grid]);
    return (
      (grid === undefined ? buildTable(doc, region, writtenIn) : buildGridTable(doc, region, grid, writtenIn)) ?? []
    );
  });
  return { tables: built.map(({ table }) => table), findings: built.flatMap(({ findings }) => findings) };
}
