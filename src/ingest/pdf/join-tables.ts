/** Tables that the page break tore apart -> one table, with the reason of each join and each refusal. */
import type { Finding } from "../../model.js";
import type { TableDraft } from "./grid-table.js";
import { GrowingTable, type JoinedTable, repeatedHead, squeeze } from "./growing-table.js";
import type { Block, Paragraph, TableBlock } from "./paragraphs.js";
import { alignColumns, haveSameColumns } from "./same-columns.js";
import { isNumber } from "./split-bands.js";

const CONTINUED = /^(?:续表|表\s?[\d一二三四五六七八九十.-]{1,5}\s?[（(]?续)|[（(]续\s?表?\d?[）)]$/;
const CAPTION = /^(?:附?表|专栏)\s?[0-9一二三四五六七八九十]/;
const UNIT = /^[（(]?单\s?位\s?[:：]/;
/** The unit that a line ends with, alone or behind a caption. */
const UNIT_AT_END = /(?:^|[\s（(])单\s?位\s?[:：](.+)$/;

export type JoinedBlock = Paragraph | JoinedTable;

/** A block while further pages may still go on with it. */
type Joining = Paragraph | GrowingTable;

interface Part {
  readonly table: TableDraft;
  readonly page: number;
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
function judge(
  open: Open,
  b: Part,
  blocks: readonly Block[],
): { readonly join: boolean; readonly reason: string } | null {
  const a = open.last;
  if (b.page !== a.page + 1) return null;
  const between = readBetween(blocks, open);
  if (!between.only) return null;
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
function captionOf(blocks: readonly Joining[]): string {
  const above = blocks
    .slice(-3)
    .filter((block): block is Paragraph => block.kind === "paragraph")
    .map(textOf);
  return above.findLast((text) => CAPTION.test(text)) ?? "";
}

/** The unit named above a table, in one of the last lines since the table before it. */
function unitOf(blocks: readonly Joining[]): string | null {
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
  readonly table: GrowingTable;
  readonly last: Part;
  readonly caption: string;
  readonly unit: string | null;
}

export function joinTables(blocks: readonly Block[]): {
  readonly blocks: readonly JoinedBlock[];
  readonly notes: readonly TableNote[];
} {
  const joined: Joining[] = [];
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
    const verdict = open === null ? null : judge(open, part, between);
    if (verdict !== null && open !== null && verdict.join) {
      const torn = open.table.append(block.page, block.table);
      joined.length = open.index + 1;
      const message = `table goes on on page ${block.page}: ${verdict.reason}${torn ? ", a row torn by the page put together" : ""}`;
      notes.push({ finding: note("table-joined", "info", message), block: open.index });
      const { index, table, caption, unit }: Open = open;
      open = { index, table, last: part, caption, unit };
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
      const table = new GrowingTable(block.page, block.table);
      open = { index: joined.length, table, last: part, caption: captionOf(joined), unit: unitOf(joined) };
      joined.push(table);
    }
    between = [];
  }
  return { blocks: joined.map((block) => (block.kind === "table" ? block.finish() : block)), notes };
}
