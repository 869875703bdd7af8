/** Tables that the page break tore apart -> one table, with the reason of each join and each refusal. */
import type { Finding } from "../../model.js";
import type { DraftCell, TableDraft } from "./grid-table.js";
import type { Block, Paragraph, TableBlock } from "./paragraphs.js";
import { alignColumns, haveSameColumns } from "./same-columns.js";
import { isNumber } from "./split-bands.js";

/** Heads are repeated with at most so many rows. */
const MAX_HEAD = 4;

const CONTINUED = /^(?:续表|表\s?[\d一二三四五六七八九十.-]{1,5}\s?[（(]?续)|[（(]续\s?表?\d?[）)]$/;
const CAPTION = /^(?:附?表|专栏)\s?[0-9一二三四五六七八九十]/;
const UNIT = /^[（(]?单\s?位\s?[:：]/;
/** The unit that a line ends with, alone or behind a caption. */
const UNIT_AT_END = /(?:^|[\s（(])单\s?位\s?[:：](.+)$/;

/** A table over one or more pages. */
export interface JoinedTable {
  readonly kind: "table";
  readonly page: number;
  readonly table: TableDraft;
  /** First row of each further page. */
  readonly pageRows: readonly { readonly page: number; readonly row: number }[];
}

export type JoinedBlock = Paragraph | JoinedTable;

interface Part {
  readonly table: TableDraft;
  readonly page: number;
}

const squeeze = (text: string): string => text.replace(/\s+/g, "");
const rowText = ({ cells }: TableDraft, row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .map(({ col, text }) => `${col}:${squeeze(text)}`)
    .join("|");

/** Rows at the top of `b` that repeat the head of `a`. */
function repeatedHead(a: TableDraft, b: TableDraft): number {
  let rows = 0;
  while (rows < Math.min(MAX_HEAD, a.rows, b.rows) && rowText(a, rows) === rowText(b, rows)) rows++;
  return rows;
}

/** The first row reads like a head of its own: words alone over columns of numbers. */
function hasOwnHead(b: TableDraft): boolean {
  const first = b.cells.filter(({ row, text }) => row === 0 && text !== "");
  const numbers = (row: number): number =>
    b.cells.filter((cell) => cell.row === row && cell.col > 0 && isNumber(cell.text)).length;
  const below = Math.max(0, ...Array.from({ length: Math.min(4, b.rows - 1) }, (_, index) => numbers(index + 1)));
  return first.length >= Math.max(2, b.cols - 1) && numbers(0) === 0 && below >= Math.max(1, (b.cols - 1) / 2);
}

/** A part without numbers is a head that the page break left behind. */
const hasNumbers = ({ cells }: TableDraft): boolean => cells.some(({ col, text }) => col > 0 && isNumber(text));

/** The first row below is the rest of the last row above: only words, in cells whose text had not ended. */
function isTornRow(a: TableDraft, b: TableDraft, head: number): boolean {
  const rest = b.cells.filter(({ row, text }) => row === head && text !== "");
  const above = new Map(a.cells.filter(({ row, rowSpan }) => row + rowSpan === a.rows).map((cell) => [cell.col, cell]));
  if (rest.length === 0 || rest.length >= b.cols || rest.some(({ col, rowSpan }) => col === 0 || rowSpan > 1))
    return false;
  return rest.every(({ col, text }) => {
    const upper = above.get(col)?.text ?? "";
    return upper !== "" && !isNumber(upper) && !isNumber(text) && !/[。；]$/.test(upper);
  });
}

/** Cells of the lower part, moved below the upper; empty leading cells carry the group above on. */
function appendRows(a: TableDraft, b: TableDraft, head: number, torn: boolean): TableDraft {
  const skip = head + (torn ? 1 : 0);
  const cells: DraftCell[] = a.cells.map((cell) => {
    const rest =
      torn && cell.row + cell.rowSpan === a.rows
        ? b.cells.find(({ row, col }) => row === head && col === cell.col)
        : undefined;
    return rest === undefined ? cell : { ...cell, text: cell.text + rest.text };
  });
  const lower = b.cells.filter(({ row }) => row >= skip).map((cell) => ({ ...cell, row: cell.row - skip + a.rows }));
  const group = cells.findIndex(({ row, col, rowSpan }) => col === 0 && row + rowSpan === a.rows);
  const leading = lower.findIndex(({ row, col, text }) => row === a.rows && col === 0 && text === "");
  const [upper, under] = [cells[group], lower[leading]];
  const carried =
    upper !== undefined && under !== undefined && a.kind === "ruled" && (upper.rowSpan > 1 || under.rowSpan > 1);
  if (carried) {
    cells[group] = { ...upper, rowSpan: upper.rowSpan + under.rowSpan };
    lower.splice(leading, 1);
  }
  return { ...a, rows: a.rows + b.rows - skip, cells: [...cells, ...lower], bottom: b.bottom };
}

/** A finding before its place in the text is known. */
export interface TableNote {
  readonly finding: Omit<Finding, "span">;
  /** Index of the block that it is about. */
  readonly block: number;
}

const note = (rule: string, severity: Finding["severity"], message: string): TableNote["finding"] => ({
  rule,
  severity,
  message,
  expected: null,
  actual: null,
});

interface Between {
  readonly captions: readonly Paragraph[];
  readonly only: boolean;
  /** A unit is named that is not known to be the one of the table above. */
  readonly otherUnit: boolean;
}

const textOf = ({ lines }: Paragraph): string => lines.map(({ text }) => text).join("");

/** The unit that is named, without its brackets; null where none is. */
function unitIn(text: string): string | null {
  const [, unit] = UNIT_AT_END.exec(text.trim()) ?? [];
  return unit === undefined ? null : squeeze(unit).replace(/[）)]$/, "");
}

/** What stands between two tables: only captions of a continuation, or something else. */
function readBetween(blocks: readonly Block[], { caption, unit }: Open): Between {
  const captions = blocks.filter((block): block is Paragraph => block.kind === "paragraph");
  const only = captions.every((block) => {
    const text = textOf(block).trim();
    return CONTINUED.test(text) || UNIT.test(text) || (caption !== "" && squeeze(text) === squeeze(caption));
  });
  const otherUnit = captions.some((block) => {
    const named = unitIn(textOf(block));
    return named !== null && named !== unit;
  });
  return { captions, only, otherUnit };
}

/** Columns that no rules show stand where their texts leave room, which differs; the same head says that they are the same. */
const repeatsOpenHead = (a: TableDraft, b: TableDraft): boolean =>
  a.kind === "open" && b.kind === "open" && a.cols === b.cols && repeatedHead(a, b) > 0;

/** Why two parts are one table, or why they are not; null where nothing suggests that they might be. */
function judge(a: Part, b: Part, between: Between): { readonly join: boolean; readonly reason: string } | null {
  if (b.page !== a.page + 1 || !between.only) return null;
  if (!haveSameColumns(a.table, b.table) && !repeatsOpenHead(a.table, b.table)) {
    const marked = between.captions.some((block) => CONTINUED.test(textOf(block)));
    return marked ? { join: false, reason: "it is called a continuation but its columns differ" } : null;
  }
  if (between.otherUnit) return { join: false, reason: "it has the same columns but another unit" };
  const head = repeatedHead(...alignColumns(a.table, b.table));
  if (head > 0) return { join: true, reason: `same columns, head of ${head} row${head > 1 ? "s" : ""} repeated` };
  if (hasNumbers(a.table) && hasOwnHead(b.table) && between.captions.length === 0) {
    return { join: false, reason: "it has the same columns but another head" };
  }
  return { join: true, reason: "same columns, no text between" };
}

/** The caption above a table: the last short paragraph before it. */
function captionOf(blocks: readonly JoinedBlock[]): string {
  const above = blocks
    .slice(-3)
    .filter((block): block is Paragraph => block.kind === "paragraph")
    .map(textOf);
  return above.findLast((text) => CAPTION.test(text)) ?? "";
}

/** The unit named above a table, in one of the last lines since the table before it. */
function unitOf(blocks: readonly JoinedBlock[]): string | null {
  const above = blocks.slice(-3);
  const since = above.findLastIndex(({ kind }) => kind === "table") + 1;
  const units = above.slice(since).map((block) => (block.kind === "paragraph" ? unitIn(textOf(block)) : null));
  return units.findLast((unit) => unit !== null) ?? null;
}

/** A table with one filled cell is the rest of a torn row; where it is joined to none, it is a framed paragraph. */
function loneCell({ page, table }: TableBlock): Paragraph | null {
  const [cell, second] = table.cells.filter(({ text }) => text !== "");
  if (cell === undefined || second !== undefined) return null;
  const { x0, x1, bottom } = table;
  const place = { x0, x1, y: bottom, size: 10, left: x0, right: x1, block: -1 };
  const line = {
    kind: "line",
    page,
    text: cell.text,
    tail: "",
    bold: false,
    quoted: true,
    inks: [],
    ...place,
  } as const;
  return { kind: "paragraph", lines: [line], tight: false, centred: false };
}

interface Open {
  readonly index: number;
  readonly last: Part;
  readonly caption: string;
  readonly unit: string | null;
}

export function joinTables(blocks: readonly Block[]): {
  readonly blocks: readonly JoinedBlock[];
  readonly notes: readonly TableNote[];
} {
  const joined: JoinedBlock[] = [];
  const notes: TableNote[] = [];
  let open: Open | null = null;
  let between: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      between.push(block);
      joined.push(block);
      continue;
    }
    const part: Part = { table: block.table, page: block.page };
    const verdict = open === null ? null : judge(open.last, part, readBetween(between, open));
    const target = open === null ? undefined : joined[open.index];
    if (verdict !== null && open !== null && target?.kind === "table" && verdict.join) {
      const [upper, lower] = alignColumns(target.table, block.table);
      const head = repeatedHead(upper, lower);
      const torn = isTornRow(upper, lower, head);
      const table = appendRows(upper, lower, head, torn);
      const pageRows = [...target.pageRows, { page: block.page, row: Math.min(target.table.rows, table.rows - 1) }];
      joined.length = open.index;
      joined.push({ kind: "table", page: target.page, table, pageRows });
      const message = `table goes on on page ${block.page}: ${verdict.reason}${torn ? ", a row torn by the page put together" : ""}`;
      notes.push({ finding: note("table-joined", "info", message), block: open.index });
      open = { index: open.index, caption: open.caption, unit: open.unit, last: part };
    } else {
      if (verdict !== null) {
        const message = `table on page ${block.page} is not joined to the one before: ${verdict.reason}`;
        notes.push({ finding: note("table-not-joined", "warning", message), block: joined.length });
      }
      const alone = loneCell(block);
      if (alone !== null) {
        // A framed paragraph is text between the tables, as any other.
        between.push(alone);
        joined.push(alone);
        continue;
      }
      open = { index: joined.length, last: part, caption: captionOf(joined), unit: unitOf(joined) };
      joined.push({ ...block, pageRows: [] });
    }
    between = [];
  }
  return { blocks: joined, notes };
}
