/**
 * Indicator tables whose columns stand one space apart and whose cells wrap, as text copied from a page has them.
 * Only what cannot be mistaken is read: a head of known words that ends in 属性, below it rows that end in their
 * attribute and, where the head has 序号, count up.
 */
import { sourceSpan } from "../core/mapped-text.js";
import type { Doc, Finding, Line, SourceCell, SourceTable, TableRegion } from "../model.js";
import { isOwnPage } from "./contents.js";
import { type NarrowColumn, readNarrowHead } from "./narrow-head.js";
import { type Cells, partParts, partRow, type Word } from "./narrow-rows.js";
import { findAbove, findNotes } from "./table-captions.js";
import { type Shape, shapeOf } from "./table-shapes.js";

/** No row with the group above it takes more lines than this, page breaks counted. */
const MOST_LINES = 24;
const LEAST_ROWS = 3;
const ATTRIBUTE = /^(?:预期性|约束性|指导性)(?:指标)?$/;
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；]{2,30}$/;
const COUNT = /[（(](\d{1,2})[项个][）)]$/;

/** One printed row, or a group over the rows below it. */
interface NarrowRow {
  readonly group: readonly Word[];
  readonly number: Word | null;
  /** All words between number and attribute. */
  readonly words: readonly Word[];
  readonly attribute: Word;
}

interface Found {
  readonly rows: readonly NarrowRow[];
  /** Index of the last line. */
  readonly last: number;
}

export interface NarrowTable {
  readonly region: TableRegion;
  readonly findings: readonly Finding[];
}

const wordsOf = (line: Line): readonly Word[] =>
  [...line.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: line.start + index,
    end: line.start + index + text.length,
    line: line.index,
  }));

const squeeze = (words: readonly Word[]): string => words.map(({ text }) => text).join("");

const isEnd = (line: Line, shape: Shape | undefined): boolean =>
  ["note", "unit", "caption", "stop"].includes(shape?.kind ?? "blank") || /[。；：]$/.test(line.text.trim());

/** Reads rows below the head as long as they fit it. */
function readRows(
  lines: readonly Line[],
  shapes: readonly Shape[],
  head: Line,
  columns: readonly NarrowColumn[],
): Found {
  const isCounted = columns.some(({ role }) => role === "number");
  const hasGroups = columns.some(({ role }) => role === "category");
  const repeated = squeeze(wordsOf(head));
  const rows: NarrowRow[] = [];
  let last = head.index;
  let group: Word[] = [];
  let row: Word[] | null = null;
  let taken = 0;
  for (let index = head.index + 1; index < lines.length && taken < MOST_LINES; index++) {
    const line = lines[index];
    if (line === undefined) break;
    taken++;
    const words = wordsOf(line);
    if (words.length === 0 || isOwnPage(line.text) || squeeze(words) === repeated) continue;
    if (isEnd(line, shapes[index])) break;
    if (row === null) {
      const begins = isCounted ? words[0]?.text === String(rows.length + 1) : !GROUP.test(squeeze(words));
      if (!begins) {
        group.push(...words);
        continue;
      }
      if (group.length > 0 && !hasGroups && !GROUP.test(squeeze(group))) break;
      row = [];
    }
    row.push(...words);
    const attribute = row.at(-1);
    if (attribute === undefined || !ATTRIBUTE.test(attribute.text)) continue;
    const number = isCounted ? (row[0] ?? null) : null;
    rows.push({ group, number, words: row.slice(isCounted ? 1 : 0, -1), attribute });
    [group, row, taken, last] = [[], null, 0, index];
  }
  return { rows, last };
}

/** Gathers the cells of the table row by row. */
class Layout {
  readonly cells: SourceCell[] = [];
  readonly findings: Finding[] = [];
  row = 0;
  /** The category cell that waits for its last row. */
  #category: { readonly words: readonly Word[]; readonly row: number; rows: number; counted: number } | null = null;

  constructor(
    readonly doc: Doc,
    readonly columns: readonly NarrowColumn[],
  ) {}

  columnOf(role: NarrowColumn["role"]): number {
    return this.columns.findIndex((column) => column.role === role);
  }

  #span(words: readonly Word[], at: number) {
    return sourceSpan(this.doc.text, words[0]?.start ?? at, words.at(-1)?.end ?? at);
  }

  put(words: readonly Word[], col: number, { rowSpan = 1, colSpan = 1, header = false, at = 0 } = {}): void {
    this.cells.push({ row: this.row, col, rowSpan, colSpan, header, span: this.#span(words, at) });
  }

  group(words: readonly Word[]): void {
    if (words.length === 0) return;
    const col = this.columnOf("category");
    if (col >= 0) {
      this.closeCategory();
      this.#category = { words, row: this.row, rows: 0, counted: 0 };
      return;
    }
    this.put(words, 0, { colSpan: this.columns.length });
    this.row++;
  }

  /** A category covers the rows below it, unless it counts others than stand there. */
  closeCategory(): void {
    if (this.#category === null) return;
    const { words, row, rows, counted } = this.#category;
    const said = COUNT.exec(squeeze(words))?.[1];
    const rowSpan = said === undefined || Number(said) === counted ? rows : 1;
    this.cells.push({
      row,
      col: this.columnOf("category"),
      rowSpan,
      colSpan: 1,
      header: false,
      span: this.#span(words, 0),
    });
    this.#category = null;
  }

  #take(rows: number): void {
    if (this.#category === null) return;
    this.#category.rows += rows;
    this.#category.counted++;
  }

  #ends(row: NarrowRow, rowSpan: number): void {
    if (row.number !== null) this.put([row.number], this.columnOf("number"), { rowSpan });
    this.put([row.attribute], this.columns.length - 1, { rowSpan });
  }

  add(row: NarrowRow): void {
    this.group(row.group);
    const name = this.columnOf("name");
    const values = this.columns.filter(({ role }) => role === "value").length;
    const hasUnit = this.columnOf("unit") >= 0;
    const cells = partRow(row.words, values, hasUnit);
    const parts = cells === null && row.number !== null && !hasUnit ? partParts(row.words, values) : null;
    if (parts !== null) {
      this.#take(parts.parts.length + 1);
      this.#ends(row, parts.parts.length + 1);
      this.put(parts.name, name);
      this.row++;
      for (const part of parts.parts) this.#line(part, name);
      return;
    }
    this.#take(1);
    this.#ends(row, 1);
    if (cells !== null) this.#line(cells, name);
    else this.#unread(row, name);
  }

  #line(cells: Cells, name: number): void {
    cells.forEach((words, index) => {
      this.put(words, name + index);
    });
    this.row++;
  }

  /** What cannot be parted stays whole, over all the columns it may belong to. */
  #unread({ words }: NarrowRow, name: number): void {
    this.put(words, name, { colSpan: this.columns.length - 1 - name });
    this.findings.push({
      rule: "table-ragged",
      severity: "warning",
      message: "The words of this row could not be parted into the columns of its table; they are kept as one cell.",
      expected: String(this.columns.length),
      actual: null,
      span: this.#span(words, 0),
    });
    this.row++;
  }
}

function layOut(doc: Doc, head: Line, columns: readonly NarrowColumn[], found: Found) {
  const layout = new Layout(doc, columns);
  columns.forEach(({ start, end }, col) => {
    const word = {
      text: head.text.slice(start, end),
      start: head.start + start,
      end: head.start + end,
      line: head.index,
    };
    layout.put([word], col, { header: true });
  });
  layout.row++;
  for (const row of found.rows) layout.add(row);
  layout.closeCategory();
  const cells = layout.cells.toSorted((a, b) => a.row - b.row || a.col - b.col);
  const end = doc.lines[found.last]?.end ?? head.end;
  const span = sourceSpan(doc.text, head.start, end);
  const table: SourceTable = { rows: layout.row, cols: columns.length, cells, span };
  return { table, findings: layout.findings };
}

/** The tables of this sort among lines that no other table takes. */
export function findNarrowTables(doc: Doc, lines: readonly Line[]): readonly NarrowTable[] {
  const tables: NarrowTable[] = [];
  let shapes: readonly Shape[] | null = null;
  let floor = 0;
  let next = 0;
  for (const head of lines) {
    if (head.index < next) continue;
    const columns = readNarrowHead(head.text);
    if (columns === null) continue;
    shapes ??= lines.map(shapeOf);
    const found = readRows(lines, shapes, head, columns);
    next = found.last + 1;
    if (found.rows.length < LEAST_ROWS) continue;
    const { table, findings } = layOut(doc, head, columns, found);
    if (findings.length * 3 > found.rows.length) continue;
    const above = findAbove(lines, shapes, head.index, floor);
    const noteLines = findNotes(lines, shapes, found.last);
    const covered = Array.from({ length: found.last - head.index + 1 }, (_, offset) => head.index + offset);
    tables.push({ region: { style: "grid", laidOut: table, lines: covered, ...above, noteLines }, findings });
    floor = Math.max(next, (noteLines.at(-1) ?? 0) + 1);
  }
  return tables;
}
