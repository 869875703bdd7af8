/** The cells of a Word table: where each stands, and how far it reaches. */
import { Unreadable } from "../unreadable.js";
import { chosen } from "./inline.js";
import { child, childrenOf, switchOf, valOf, type XmlElement } from "./xml-tree.js";

/** Word prints 63 columns at most. */
export const MAX_COLUMNS = 256;
/** Rows times columns of one table. */
export const MAX_SLOTS = 2_000_000;

export interface PlacedCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly col: number;
  rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
}

export interface PlacedGrid {
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly PlacedCell[];
}

/** A cell between two lines of the table's grid, which Word counts from the left. */
interface RawCell {
  readonly element: XmlElement;
  readonly from: number;
  to: number;
  /** Goes on from the cell above. */
  readonly below: boolean;
}

interface RawRow {
  readonly cells: readonly RawCell[];
  readonly header: boolean;
}

/** Rows or cells also inside content controls, custom XML and tracked insertions. */
function gather(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((element): readonly XmlElement[] => {
    if (element.name === name) return [element];
    if (element.name === "mc:AlternateContent") return gather(chosen(element) ?? element, name);
    return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].includes(element.name)
      ? gather(element, name)
      : [];
  });
}

/** A count from the file: a number of columns that no table has counts as that many columns and no more. */
function countOf(properties: XmlElement | null, name: string, least: number): number {
  const value = Number(valOf(properties, name) ?? least);
  return Number.isSafeInteger(value) ? Math.min(Math.max(value, least), 1_000_000) : least;
}

function readRow(row: XmlElement): RawRow | null {
  const properties = child(row, "w:trPr");
  if (child(properties, "w:del") !== null || switchOf(properties, "w:hidden") === true) return null;
  let at = countOf(properties, "w:gridBefore", 0);
  const cells: RawCell[] = [];
  for (const element of gather(row, "w:tc")) {
    const own = child(element, "w:tcPr");
    const to = at + countOf(own, "w:gridSpan", 1);
    const across = child(own, "w:hMerge");
    const last = cells.at(-1);
    if (across !== null && across.attributes["w:val"] !== "restart" && last?.to === at) last.to = to;
    else {
      const down = child(own, "w:vMerge");
      cells.push({ element, from: at, to, below: down !== null && down.attributes["w:val"] !== "restart" });
    }
    at = to;
  }
  return { cells, header: switchOf(properties, "w:tblHeader") === true };
}

/** The lines of the grid that a cell begins or ends at; a line that none uses is no column. */
function usedLines(rows: readonly RawRow[]): ReadonlyMap<number, number> {
  const lines = new Set<number>();
  for (const { cells } of rows) {
    for (const { from, to } of cells) {
      lines.add(from);
      lines.add(to);
    }
  }
  return new Map([...lines].sort((a, b) => a - b).map((line, index) => [line, index]));
}

function place(rows: readonly RawRow[], lines: ReadonlyMap<number, number>): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  /** The last cell that began at a line, which a cell below can go on. */
  let above = new Map<string, PlacedCell>();
  rows.forEach(({ cells, header }, row) => {
    const here = new Map<string, PlacedCell>();
    for (const { element, from, to, below } of cells) {
      const key = `${from}-${to}`;
      const open = below ? above.get(key) : undefined;
      if (open !== undefined) open.rowSpan = row - open.row + 1;
      const col = lines.get(from) ?? 0;
      const colSpan = (lines.get(to) ?? 0) - col;
      const cell = open ?? { element, row, col, rowSpan: 1, colSpan, header };
      here.set(key, cell);
      if (open === undefined) placed.push(cell);
    }
    above = here;
  });
  return placed;
}

/**
 * The grid of a table.
 * @throws Unreadable where it is larger than any table can be printed.
 */
export function readGrid(table: XmlElement): PlacedGrid {
  const rows = gather(table, "w:tr").flatMap((row) => readRow(row) ?? []);
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const lines = usedLines(filled);
  const cols = Math.max(0, lines.size - 1);
  if (cols > MAX_COLUMNS || cols * filled.length > MAX_SLOTS) {
    throw new Unreadable(`a table of ${filled.length} rows and ${cols} columns`, "split the table or the document");
  }
  return { rows: filled.length, cols, cells: place(filled, lines) };
}
