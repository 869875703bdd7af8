/**
 * Indicator tables whose columns stand one space apart and whose cells wrap, as text copied from a page has them, or
 * whose cells stand one a line. Only what cannot be mistaken is read: a head of known words that ends in 属性, below it rows that end in their
 * attribute and, where the head has 序号, count up.
 */
import { sourceSpan } from "../core/mapped-text.js";
import type { Doc, Finding, Line, SourceCell, SourceTable, TableRegion } from "../model.js";
import { isOwnPage } from "./contents.js";
import { type NarrowColumn, type NarrowHead, readNarrowHead } from "./narrow-head.js";
import { type Cells, partParts, partRow, type Word, wordsOf } from "./narrow-rows.js";
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
  /** Null where the head has none, or where the row is a further part of the indicator that the number above counts. */
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

const squeeze = (words: readonly Word[]): string => words.map(({ text }) => text).join("");

const isEnd = (line: Line, shape: Shape | undefined): boolean =>
  ["note", "unit", "caption", "stop"].includes(shape?.kind ?? "blank") || /[。；：]$/.test(line.text.trim());

/** Reads rows below the head as long as they fit it. */
function readRows(lines: readonly Line[], shapes: readonly Shape[], head: NarrowHead): Found {
  const isCounted = head.columns.some(({ role }) => role === "number");
  const hasGroups = head.columns.some(({ role }) => role === "category");
  const repeated = squeeze(head.columns.flatMap(({ words }) => words));
  const rows: NarrowRow[] = [];
  let { last } = head;
  let counted = 0;
  let group: readonly Word[] = [];
  let row: Word[] | null = null;
  let taken = 0;
  const close = (words: readonly Word[], number: Word | null, index: number): void => {
    const attribute = words.at(-1);
    if (attribute === undefined) return;
    rows.push({ group: row === null ? [] : group, number, words: words.slice(number === null ? 0 : 1, -1), attribute });
    [group, row, taken, last] = [[], null, 0, index];
  };
  for (let index = head.last + 1; index < lines.length && taken < MOST_LINES; index++) {
    const line = lines[index];
    if (line === undefined) break;
    taken++;
    const words = wordsOf(line);
    if (words.length === 0 || isOwnPage(line.text) || squeeze(words) === repeated) continue;
    if (isEnd(line, shapes[index])) break;
    const isLast = ATTRIBUTE.test(words.at(-1)?.text ?? "");
    if (row === null) {
      const begins = isCounted ? words[0]?.text === String(counted + 1) : !GROUP.test(squeeze(words));
      if (!begins) {
        group = [...group, ...words];
        if (isLast && counted > 0) close(group, null, index);
        continue;
      }
      if (group.length > 0 && !hasGroups && !GROUP.test(squeeze(group))) break;
      row = [];
      counted++;
    }
    row.push(...words);
    if (isLast) close(row, isCounted ? (row[0] ?? null) : null, index);
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

  /** `further`: the rows below that print no number, for they are parts of what this row counts. */
  add(row: NarrowRow, further: readonly NarrowRow[]): void {
    this.group(row.group);
    const isCounted = this.columnOf("number") >= 0;
    const cells = this.#cells(row.words);
    const parts = isCounted && (cells === null || further.length > 0) ? this.#parts(row, further) : null;
    const height = parts === null ? 1 + further.length : parts.lines.length + 1;
    this.#take(height);
    if (row.number !== null) this.put([row.number], this.columnOf("number"), { rowSpan: height });
    if (parts !== null) {
      this.put(parts.name, this.columnOf("name"));
      if (further.length === 0) this.put([row.attribute], this.columns.length - 1, { rowSpan: height });
      this.row++;
      for (const { cells: part, attribute } of parts.lines) this.#line(part, attribute);
      return;
    }
    if (cells === null) this.#unread(row);
    else this.#line(cells, row.attribute);
    for (const part of further) this.#unread(part);
  }

  #cells(words: readonly Word[]): Cells | null {
    const values = this.columns.filter(({ role }) => role === "value").length;
    return partRow(words, values, this.columnOf("unit") >= 0);
  }

  /** The name of an indicator and the lines of its parts; null where they cannot be told apart. */
  #parts(row: NarrowRow, further: readonly NarrowRow[]) {
    if (this.columnOf("unit") >= 0) return null;
    const values = this.columns.filter(({ role }) => role === "value").length;
    if (further.length === 0) {
      const parts = partParts(row.words, values);
      return parts === null
        ? null
        : { name: parts.name, lines: parts.parts.map((cells) => ({ cells, attribute: null })) };
    }
    const name = row.words.filter(({ line }) => line === row.words[0]?.line);
    const own = { ...row, words: row.words.slice(name.length) };
    const lines = [own, ...further].map(({ words, attribute }) => ({ cells: this.#cells(words), attribute }));
    return lines.every((line): line is { cells: Cells; attribute: Word } => line.cells !== null)
      ? { name, lines }
      : null;
  }

  #line(cells: Cells, attribute: Word | null): void {
    cells.forEach((words, index) => {
      this.put(words, this.columnOf("name") + index);
    });
    if (attribute !== null) this.put([attribute], this.columns.length - 1);
    this.row++;
  }

  /** What cannot be parted stays whole, over all the columns it may belong to. */
  #unread({ words, attribute }: NarrowRow): void {
    const name = this.columnOf("name");
    this.put(words, name, { colSpan: this.columns.length - 1 - name });
    this.put([attribute], this.columns.length - 1);
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

/** Each row with the rows below it that print no number where others do. */
function withFurther(rows: readonly NarrowRow[], isCounted: boolean) {
  const groups: { readonly row: NarrowRow; readonly further: NarrowRow[] }[] = [];
  for (const row of rows) {
    if (isCounted && row.number === null) groups.at(-1)?.further.push(row);
    else groups.push({ row, further: [] });
  }
  return groups;
}

function layOut(doc: Doc, { columns }: NarrowHead, found: Found) {
  const layout = new Layout(doc, columns);
  columns.forEach(({ words }, col) => {
    layout.put(words, col, { header: true });
  });
  layout.row++;
  for (const { row, further } of withFurther(found.rows, layout.columnOf("number") >= 0)) layout.add(row, further);
  layout.closeCategory();
  const cells = layout.cells.toSorted((a, b) => a.row - b.row || a.col - b.col);
  const span = sourceSpan(doc.text, columns[0]?.words[0]?.start ?? 0, doc.lines[found.last]?.end ?? 0);
  const table: SourceTable = { rows: layout.row, cols: columns.length, cells, span };
  return { table, findings: layout.findings };
}

/** The tables of this sort among lines that no other table takes. */
export function findNarrowTables(doc: Doc, lines: readonly Line[]): readonly NarrowTable[] {
  const tables: NarrowTable[] = [];
  let shapes: readonly Shape[] | null = null;
  let floor = 0;
  let next = 0;
  for (const line of lines) {
    if (line.index < next) continue;
    const head = readNarrowHead(lines, line);
    if (head === null) continue;
    shapes ??= lines.map(shapeOf);
    const found = readRows(lines, shapes, head);
    next = found.last + 1;
    if (found.rows.length < LEAST_ROWS) continue;
    const { table, findings } = layOut(doc, head, found);
    if (findings.length * 3 > found.rows.length) continue;
    const above = findAbove(lines, shapes, line.index, floor);
    const noteLines = findNotes(lines, shapes, found.last);
    const covered = Array.from({ length: found.last - line.index + 1 }, (_, offset) => line.index + offset);
    tables.push({ region: { style: "grid", laidOut: table, lines: covered, ...above, noteLines }, findings });
    floor = Math.max(next, (noteLines.at(-1) ?? 0) + 1);
  }
  return tables;
}
