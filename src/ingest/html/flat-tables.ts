/**
 * Tables without any table markup: each cell a paragraph of its own, one after the other. The words of a head begin
 * them; their width is that at which every column holds cells of one kind, or the row's last cell (预期性) tells it.
 */
import type { Block } from "./blocks.js";
import type { Grid, GridCell } from "./table.js";
import type { Paragraph } from "./walk.js";

const MOST_CELL = 40;
const WIDTHS = { least: 3, most: 12 } as const;
const LEAST_CELLS = 9;
const MOST_CELLS = 3000;
const HEAD_START = /^(?:序\s?号|编\s?号|指标(?:名称)?|类\s?别|项目(?:名称)?|名\s?称|地\s?区|领\s?域|年\s?份|单\s?位)$/;
const HEAD_YEAR = /^(?:19|20)\d{2}\s?年?/;
const ATTRIBUTE = /^(?:预期性|约束性|预期|约束)$/;
const ATTRIBUTE_HEAD = /^(?:指标)?属\s?性$/;
/** A figure with what may stand around it: `≥96`, `[5.9]`, `10左右`, `—`, `1.2万`. */
const FIGURE =
  /^(?:[-—–/]+|[^\p{Script=Han}\d]{0,3}\d[\d.,，．:%％/~～—–-]*[^\p{Script=Han}\d]{0,3}\p{Script=Han}{0,4}\*?)$/u;

type Kind = "figure" | "attribute" | "words";

const kindOf = (text: string): Kind => (FIGURE.test(text) ? "figure" : ATTRIBUTE.test(text) ? "attribute" : "words");

/** A row of cells, the first of them in column `from`: a group's name stands once, in the group's first row. */
interface Row {
  readonly from: number;
  readonly cells: readonly Paragraph[];
}

const canBeCell = ({ text, heading }: Paragraph): boolean =>
  heading === 0 && text.length <= MOST_CELL && !/[。；]/.test(text);

/** Words and years: a head has no other figures. */
const isHead = (cells: readonly Paragraph[]): boolean =>
  cells.every(({ text }) => HEAD_YEAR.test(text) || kindOf(text) === "words") &&
  new Set(cells.map(({ text }) => text)).size === cells.length;

/** Paragraphs that can be cells, from one that begins a table on. Only those that a table takes are looked at. */
class Run {
  readonly #blocks: readonly Block[];
  readonly #start: number;
  readonly length: number;

  constructor(blocks: readonly Block[], start: number, length: number) {
    this.#blocks = blocks;
    this.#start = start;
    this.length = length;
  }

  cells(from: number, to: number): readonly Paragraph[] {
    return this.#blocks
      .slice(this.#start + from, this.#start + Math.min(to, this.length))
      .flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : []));
  }
}

/** The row that the first attribute behind `start` ends; null where none stands within a row's width. */
function rowByAttribute(run: Run, start: number, width: number): Row | null {
  const cells = run.cells(start, start + width);
  const end = cells.findIndex(({ text }) => ATTRIBUTE.test(text)) + 1;
  const from = width - end;
  return end === 0 || from > 1 ? null : { from, cells: cells.slice(0, end) };
}

/** Rows that end where their attribute stands. */
function rowsByAttribute(run: Run): readonly Row[] | null {
  const width = run.cells(0, WIDTHS.most).findIndex(({ text }) => ATTRIBUTE_HEAD.test(text)) + 1;
  if (width < WIDTHS.least || !isHead(run.cells(0, width))) return null;
  const rows: Row[] = [{ from: 0, cells: run.cells(0, width) }];
  let start = width;
  for (let row = rowByAttribute(run, start, width); row !== null; row = rowByAttribute(run, start, width)) {
    rows.push(row);
    start += row.cells.length;
  }
  return rows.length > 2 ? rows : null;
}

/** The rows below the head in which each column keeps the kind of its first cell, if one of them holds figures. */
function evenRows(run: Run, width: number): readonly Row[] {
  const kinds = run.cells(width, 2 * width).map(({ text }) => kindOf(text));
  if (!kinds.includes("figure", 1)) return [];
  const rows: Row[] = [];
  for (let start = width; start + width <= run.length; start += width) {
    const cells = run.cells(start, start + width);
    if (cells.some(({ text }, col) => kindOf(text) !== kinds[col])) break;
    rows.push({ from: 0, cells });
  }
  return rows;
}

/** Rows of the one width at which all columns are even. */
function rowsByWidth(run: Run): readonly Row[] | null {
  for (let width = WIDTHS.least; width <= Math.min(WIDTHS.most, run.length / 3); width++) {
    const head = run.cells(0, width);
    if (!isHead(head)) break;
    const rows = evenRows(run, width);
    if (rows.length >= 2) return [{ from: 0, cells: head }, ...rows];
  }
  return null;
}

/** How many rows the first cell of each row covers: the name of a group covers the rows below it that have none. */
function nameSpans(rows: readonly Row[]): readonly number[] {
  const spans = new Array<number>(rows.length).fill(1);
  for (let at = rows.length - 2; at > 0; at--) {
    if (rows[at + 1]?.from !== 0) spans[at] = 1 + (spans[at + 1] ?? 0);
  }
  return spans;
}

function makeGrid(rows: readonly Row[]): Grid {
  const cols = rows[0]?.cells.length ?? 0;
  const spans = nameSpans(rows);
  const cells = rows.flatMap((row, at) =>
    row.cells.map((paragraph, index): GridCell => {
      const col = row.from + index;
      const rowSpan = col === 0 ? (spans[at] ?? 1) : 1;
      return { row: at, col, rowSpan, colSpan: 1, header: at === 0, paragraphs: [paragraph] };
    }),
  );
  return { rows: rows.length, cols, cells, cutRows: 0, cutCols: 0, beside: [], images: [] };
}

/** For each block, where the paragraphs that can be cells end, it being the first of them. */
function cellRuns(blocks: readonly Block[]): readonly number[] {
  const ends = new Array<number>(blocks.length).fill(0);
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block?.kind !== "paragraph" || !canBeCell(block.paragraph)) ends[index] = index;
    else ends[index] = index + 1 === blocks.length ? index + 1 : Math.max(index + 1, ends[index + 1] ?? 0);
  }
  return ends;
}

function tableAt(blocks: readonly Block[], start: number, end: number): readonly Row[] | null {
  const first = blocks[start];
  if (first?.kind !== "paragraph" || end - start < LEAST_CELLS || !HEAD_START.test(first.paragraph.text)) return null;
  const run = new Run(blocks, start, Math.min(end - start, MOST_CELLS));
  return rowsByAttribute(run) ?? rowsByWidth(run);
}

/** Blocks in which such paragraphs are tables. */
export function findFlatTables(blocks: readonly Block[]): readonly Block[] {
  const ends = cellRuns(blocks);
  const found: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const rows = tableAt(blocks, index, ends[index] ?? index);
    if (rows === null) found.push(block);
    else {
      found.push({ kind: "table", grid: makeGrid(rows) });
      index += rows.reduce((sum, { cells }) => sum + cells.length, 0) - 1;
    }
  }
  return found;
}
