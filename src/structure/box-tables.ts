/**
 * Boxes that are tables: the first row is one cell over all columns with 专栏, number and title; below it stands data,
 * or a number in one cell and head and text of an item in the next.
 */
import { type MappedText, sliceText } from "../core/mapped-text.js";
import type { Doc, Line, SourceCell, SourceTable, TableRegion } from "../model.js";
import type { Block, ItemBlock } from "./blocks.js";
import { isBoxHead, readBoxHead } from "./box-head.js";
import { isChapterScheme, type Label, readLabel } from "./labels.js";
import { isNoteText } from "./table-shapes.js";
import { isClosed } from "./text.js";

/** A reader parts the paragraphs of a cell by a wide space. */
const CELL_BREAK = "\u3000";
/** Longer text over all columns is no caption, a longer paragraph no head. */
const MOST = { caption: 90, head: 90, name: 24 } as const;
/** The texts of items are sentences; a table of names and figures has none. */
const LEAST_TEXT = 14;
const UNIT = /^[（(]?\s?(?:计量)?单\s{0,4}位\s?[:：]/;
const NUMBER = /^[（(]?\s?([0-9]{1,3}|[一二三四五六七八九十]{1,3})\s?[）)]?[.．、]?$/;
const HEAD_ROW = /^(?:序\s?号|编\s?号|类\s?[别型]|领\s?域|名\s?称|项目(?:名称)?|行动|工程|方向|板块|主要任务|专项)$/;
const FIGURE = /^[^\p{Script=Han}]*[0-9][^\p{Script=Han}]*$/u;

/** A cell of a grid in the working text: its paragraphs, each with its place. */
interface CellText {
  readonly cell: SourceCell;
  readonly text: string;
  readonly paragraphs: readonly MappedText[];
}

const gridOf = (doc: Doc, { grid }: TableRegion): SourceTable | undefined =>
  grid === undefined ? undefined : doc.source.tables?.[grid];

/** A row is one line, its cells are parted by tabs; no edit of the text adds or removes either. */
function cutParagraphs(doc: Doc, line: Line, col: number): readonly MappedText[] {
  const before = line.text.split("\t", col).reduce((sum, cell) => sum + cell.length + 1, 0);
  const cell = line.text.slice(before).split("\t", 1)[0] ?? "";
  let at = line.start + before;
  return cell.split(CELL_BREAK).flatMap((part) => {
    const start = at + part.length - part.trimStart().length;
    const end = at + part.trimEnd().length;
    at += part.length + CELL_BREAK.length;
    return end > start ? [sliceText(doc.text, start, end)] : [];
  });
}

/** The cells of a row that hold text. */
function readRow(doc: Doc, region: TableRegion, grid: SourceTable, row: number): readonly CellText[] {
  const line = doc.lines[(region.lines[0] ?? 0) + row];
  if (line === undefined) return [];
  return rowCells(grid, row).flatMap((cell) => {
    const paragraphs = cutParagraphs(doc, line, cell.col);
    const text = paragraphs.map((paragraph) => paragraph.text).join("");
    return text === "" ? [] : [{ cell, text, paragraphs }];
  });
}

/** Cells are in the order of rows, so that those of a row stand together. */
function rowCells(grid: SourceTable, row: number): readonly SourceCell[] {
  let low = 0;
  let high = grid.cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grid.cells[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (grid.cells[end]?.row === row) end++;
  return grid.cells.slice(low, end);
}

/** The row's only text, where its cell reaches over all columns, or is the head of a box that was not merged. */
function wholeRow(grid: SourceTable, row: readonly CellText[]): CellText | null {
  const [only, more] = row;
  if (only === undefined || more !== undefined || grid.cols < 2) return null;
  return only.cell.col === 0 && (only.cell.colSpan >= grid.cols || isBoxHead(only.text)) ? only : null;
}

interface Frame {
  readonly captions: readonly CellText[];
  /** The first row below the caption and the unit. */
  readonly first: number;
  readonly unitRow: number | null;
}

/** Caption and unit that the table itself prints above its head. */
function readFrame(doc: Doc, region: TableRegion, grid: SourceTable): Frame {
  const captions: CellText[] = [];
  let unitRow: number | null = null;
  let row = 0;
  for (; row < Math.min(3, grid.rows - 1); row++) {
    const whole = wholeRow(grid, readRow(doc, region, grid, row));
    if (whole === null || whole.text.length > MOST.caption || /[。；]/.test(whole.text)) break;
    if (UNIT.test(whole.text)) unitRow = row;
    else captions.push(whole);
  }
  return { captions, first: row, unitRow };
}

/** The region with the caption, the unit and the notes that stand in the table's own rows. */
export function withOwnCaption(doc: Doc, region: TableRegion): TableRegion {
  const grid = gridOf(doc, region);
  const start = region.lines[0];
  if (grid === undefined || start === undefined) return region;
  const { captions, unitRow } = readFrame(doc, region, grid);
  const captionRow = captions[0]?.cell.row;
  const titleLine = captionRow === undefined ? region.titleLine : start + captionRow;
  const unitLine = unitRow === null ? region.unitLine : start + unitRow;
  return { ...region, titleLine, unitLine, noteLines: [...ownNotes(doc, region, grid), ...region.noteLines] };
}

function ownNotes(doc: Doc, region: TableRegion, grid: SourceTable): readonly number[] {
  const notes: number[] = [];
  for (let row = grid.rows - 1; row > 1; row--) {
    const whole = wholeRow(grid, readRow(doc, region, grid, row));
    if (whole === null || !isNoteText(whole.text)) break;
    notes.unshift((region.lines[0] ?? 0) + row);
  }
  return notes;
}

/** A row of items: its label, and the pieces of head and text. */
interface ItemRow {
  readonly label: Label | null;
  readonly pieces: readonly MappedText[];
  readonly headPieces: number;
}

/** The number in a cell of its own; its scheme stands above any that the texts print. */
function cellLabel(text: string): Label | null {
  const number = NUMBER.exec(text.trim());
  return number === null ? null : { scheme: "part", label: text.trim(), number: 1, end: 0 };
}

const isHeadText = (text: string, most: number): boolean =>
  text.length <= most && !isClosed(text) && !/[。；]/.test(text) && !FIGURE.test(text);

/** Head and text in one cell: the head is a paragraph of its own, or runs into the text. */
function headAndText(label: Label | null, paragraphs: readonly MappedText[]): ItemRow {
  const head = paragraphs.length > 1 && isHeadText(paragraphs[0]?.text ?? "", MOST.head);
  return { label, pieces: paragraphs, headPieces: head || paragraphs.length === 0 ? 1 : 0 };
}

/** `01 | 汽车 …`, `01 | 汽车 | …`, `汽车 | …`; null for a row of another shape. */
function readItemRow(row: readonly CellText[]): ItemRow | null {
  const [first, second, third] = row;
  if (first === undefined || second === undefined || row.length > 3) return null;
  const label = cellLabel(first.text);
  if (label !== null && third === undefined) {
    const named = isHeadText(second.text, MOST.name) && second.paragraphs.length === 1;
    return named ? { label, pieces: second.paragraphs, headPieces: 1 } : headAndText(label, second.paragraphs);
  }
  const [name, text] = label === null ? [first, second] : [second, third];
  if (text === undefined || (label === null && third !== undefined)) return null;
  if (!isHeadText(name.text, MOST.name) || FIGURE.test(text.text)) return null;
  return { label, pieces: [...name.paragraphs, ...text.paragraphs], headPieces: name.paragraphs.length };
}

const isHeadRow = (row: readonly CellText[]): boolean => row.some(({ text }) => HEAD_ROW.test(text)) && row.length > 1;

/** The rows of items, or null where the table is data. */
function readItemRows(doc: Doc, region: TableRegion, grid: SourceTable, first: number): readonly ItemRow[] | null {
  const items: ItemRow[] = [];
  for (let row = first; row < grid.rows; row++) {
    const cells = readRow(doc, region, grid, row);
    const [only] = cells;
    if (only === undefined || (row === first && isHeadRow(cells)) || isNoteText(only.text)) continue;
    const item = cells.length === 1 ? headAndText(null, only.paragraphs) : readItemRow(cells);
    if (item === null) return null;
    items.push(item);
  }
  const texts = items.map(({ pieces, headPieces }) =>
    pieces.slice(headPieces).reduce((sum, { text }) => sum + text.length, 0),
  );
  const long = texts.filter((length) => length >= LEAST_TEXT).length;
  return items.length > 0 && long * 2 >= items.length ? items : null;
}

/** Paragraphs of an item's text that print a label of their own are items below it. */
function itemBlocks({ label, pieces, headPieces }: ItemRow, line: number): readonly ItemBlock[] {
  const blocks: ItemBlock[] = [{ kind: "item", label, pieces: [], line, headPieces }];
  pieces.forEach((piece, index) => {
    const own = index < Math.max(1, headPieces) && label !== null ? null : readLabel(piece.text);
    if (own === null || isChapterScheme(own.scheme)) {
      blocks.at(-1)?.pieces.push(piece);
      return;
    }
    const words = sliceText(piece, own.end, piece.text.length);
    const head = isHeadText(words.text, MOST.name) && !/[，：:]/.test(words.text) ? 1 : 0;
    blocks.push({ kind: "item", label: own, pieces: [words], line, headPieces: head });
  });
  return blocks.filter((block) => block.pieces.length > 0);
}

/** The blocks that a table with a box in it stands for; the table alone where it has none. */
function expand(doc: Doc, block: Block, regions: readonly TableRegion[], inBox: boolean): readonly Block[] {
  const region = block.kind === "table" ? regions[block.region] : undefined;
  const grid = region === undefined ? undefined : gridOf(doc, region);
  if (region === undefined || grid === undefined) return [block];
  const { captions, first } = readFrame(doc, region, grid);
  const title = captions[0]?.paragraphs[0];
  const headed = title !== undefined && isBoxHead(title.text);
  if (!headed && !inBox) return [block];
  const rows = readItemRows(doc, region, grid, first) ?? [];
  const items = rows.flatMap((row) => itemBlocks(row, block.line));
  if (!headed || title === undefined) return [...items, block];
  const { number, end } = readBoxHead(title.text);
  const pieces = [sliceText(title, end, title.text.length), ...(captions[0]?.paragraphs.slice(1) ?? [])];
  return [{ kind: "box", number, pieces, line: block.line }, ...items, block, { kind: "box_end", line: block.line }];
}

/** Blocks with the boxes and items that stand in tables. */
export function expandBoxTables(doc: Doc, blocks: readonly Block[], regions: readonly TableRegion[]): readonly Block[] {
  if (doc.source.tables === undefined || doc.source.tables.length === 0) return blocks;
  let inBox = false;
  return blocks.flatMap((block) => {
    if (block.kind === "box" || block.kind === "box_end") inBox = block.kind === "box";
    const expanded = block.kind === "table" ? expand(doc, block, regions, inBox) : [block];
    if (block.kind === "table" && expanded.at(-1)?.kind === "box_end") inBox = false;
    return expanded;
  });
}
