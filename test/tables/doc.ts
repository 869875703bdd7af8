/** A document from a plain string, without the normalize stage. */
import { identityText } from "../../src/core/mapped-text.js";
import type { Doc, DocumentFormat, PlacedRegion, Table } from "../../src/model.js";
import { findTableRegions } from "../../src/structure/table-regions.js";
import { buildTables } from "../../src/tables/index.js";

export function makeDoc(text: string, format: DocumentFormat = "txt"): Doc {
  let start = 0;
  const lines = text.split("\n").map((line, index) => {
    const from = start;
    start += line.length + 1;
    return {
      index,
      text: line,
      start: from,
      end: from + line.length,
      heading: 0,
      bold: false,
      quoted: false,
      bullet: 0,
      folded: false,
    };
  });
  const source = {
    name: "test",
    format,
    encoding: "utf-8",
    sha256: "",
    bytes: 0,
    text,
    pageStarts: [],
    findings: [],
  };
  return { source, text: identityText(text), lines, script: "hans", head: {} };
}

export const regionsOf = (doc: Doc): readonly PlacedRegion[] =>
  findTableRegions(doc.lines).map((region) => ({ ...region, section: null, box: null }));

export const tablesOf = (text: string, format: DocumentFormat = "txt") => {
  const doc = makeDoc(text, format);
  return { doc, ...buildTables(doc, regionsOf(doc)) };
};

/** Rows of raw texts; `name^2` spans rows, `name>2` spans columns, a covered place is left out. */
export function show(table: Table | undefined): readonly string[] {
  const rows: string[][] = [];
  for (const cell of table?.cells ?? []) {
    const mark = `${cell.rowSpan > 1 ? `^${cell.rowSpan}` : ""}${cell.colSpan > 1 ? `>${cell.colSpan}` : ""}`;
    rows[cell.row] = [...(rows[cell.row] ?? []), `${cell.raw}${mark}`];
  }
  return rows.map((row) => row.join("|"));
}

/** Own-written cells: `/` starts a row, `,` separates cells. */
export const grid = (separator: string, text: string): string =>
  text
    .split("/")
    .map((row) => row.split(",").join(separator))
    .join("\n");
