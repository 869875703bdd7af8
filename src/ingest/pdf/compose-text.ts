/** Paragraphs, notes and tables -> the source text, with pages, hints and tables placed in it. */
import type { LineHint, PrintedLine, SourceCell, SourceTable } from "../../model.js";
import { noteText } from "./foot-notes.js";
import type { JoinedTable } from "./growing-table.js";
import type { JoinedBlock } from "./join-tables.js";
import type { LaidLine } from "./layout-types.js";
import { lineSeparator, type Paragraph } from "./paragraphs.js";
import { type InkLine, placeInk } from "./place-ink.js";
import { resolveRaised } from "./raised-marks.js";

export interface Composed {
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly tables: readonly SourceTable[];
  readonly lineHints: readonly LineHint[];
  /** Where each block begins. */
  readonly blockStarts: readonly number[];
  readonly printed: readonly PrintedLine[];
}

export interface ComposeInput {
  readonly blocks: readonly JoinedBlock[];
  readonly pages: number;
  /** Notes at the foot of pages, by page. */
  readonly notes: ReadonlyMap<number, readonly Paragraph[]>;
  readonly headings: ReadonlyMap<Paragraph, number>;
  /** Raised numbers are note marks throughout the document. */
  readonly raisedMarks: boolean;
}

class Composer {
  #parts: string[] = [];
  #length = 0;
  #line = 0;
  readonly tables: SourceTable[] = [];
  readonly hints: LineHint[] = [];
  readonly blockStarts: number[] = [];
  readonly printed: PrintedLine[] = [];
  readonly #starts = new Map<number, number>();
  readonly #input: ComposeInput;
  readonly #notesLeft: number[];

  constructor(input: ComposeInput) {
    this.#input = input;
    this.#notesLeft = [...input.notes.keys()].sort((a, b) => a - b);
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Writes the text of lines and remembers where its characters are printed. */
  #writeInk(text: string, lines: readonly InkLine[]): void {
    for (const line of placeInk(text, this.#length, lines)) this.printed.push(line);
    this.#write(text);
  }

  #endLine(): void {
    this.#write("\n");
    this.#line++;
  }

  #startPage(page: number): void {
    if (!this.#starts.has(page)) this.#starts.set(page, this.#length);
  }

  addBlock(block: JoinedBlock, before: JoinedBlock | undefined): void {
    const tight = block.kind === "paragraph" && block.tight && before?.kind === "paragraph";
    if (before !== undefined && !tight) this.#endLine();
    const page = block.kind === "table" ? block.page : (block.lines[0]?.page ?? 1);
    this.#addNotes(page - 1);
    this.blockStarts.push(this.#length);
    if (block.kind === "table") this.#addTable(block);
    else this.#addParagraph(block, this.#input.headings.get(block) ?? 0);
  }

  /** Notes at the foot of the pages up to `page`, behind the paragraph that they interrupt. */
  #addNotes(page: number): void {
    for (let noted = this.#notesLeft[0]; noted !== undefined && noted <= page; noted = this.#notesLeft[0]) {
      this.#notesLeft.shift();
      for (const note of this.#input.notes.get(noted) ?? []) {
        const text = noteText(
          note.lines.map((line) => line.text).reduce((all, line) => all + lineSeparator(all, line) + line, ""),
        );
        this.#startPage(noted);
        this.#writeInk(resolveRaised(text, true), note.lines);
        this.#endLine();
      }
      this.#endLine();
    }
  }

  finish(): void {
    this.#addNotes(Number.POSITIVE_INFINITY);
  }

  #addParagraph({ lines }: Paragraph, heading: number): void {
    let before = "";
    lines.forEach((line) => {
      const text = resolveRaised(line.text, this.#input.raisedMarks || this.#input.notes.has(line.page));
      const separator = before === "" ? "" : lineSeparator(before, text);
      this.#write(separator);
      this.#startPage(line.page);
      this.#writeInk(text, [line]);
      before = text;
    });
    this.#addHint(lines, heading);
    this.#endLine();
  }

  #addHint(lines: readonly LaidLine[], heading: number): void {
    const bold = lines.every((line) => line.bold);
    const quoted = lines[0]?.quoted === true;
    if (bold || quoted || heading > 0) this.hints.push({ line: this.#line, heading, bold, quoted });
  }

  #addTable({ page, table, pageRows }: JoinedTable): void {
    const from = this.#length;
    const cells: SourceCell[] = [];
    const byPlace = new Map(table.cells.map((cell) => [cell.row * table.cols + cell.col, cell]));
    this.#startPage(page);
    let parts = 0;
    for (let row = 0; row < table.rows; row++) {
      for (let part = pageRows[parts]; part?.row === row; part = pageRows[parts]) {
        this.#startPage(part.page);
        parts++;
      }
      for (let col = 0; col < table.cols; col++) {
        const cell = byPlace.get(row * table.cols + col);
        const start = this.#length;
        if (cell !== undefined) {
          this.#writeInk(cell.text, cell.lines);
          const { rowSpan, colSpan } = cell;
          cells.push({ row, col, rowSpan, colSpan, header: false, span: { from: start, to: this.#length } });
        }
        if (col < table.cols - 1) this.#write("\t");
      }
      if (row < table.rows - 1) this.#endLine();
    }
    this.tables.push({ rows: table.rows, cols: table.cols, cells, span: { from, to: this.#length } });
    this.#endLine();
  }

  /** A page without text begins where the next one does. */
  pageStarts(): readonly number[] {
    const starts: number[] = [];
    let next = this.#length;
    for (let page = this.#input.pages; page >= 1; page--) {
      next = Math.min(next, this.#starts.get(page) ?? next);
      starts.push(next);
    }
    return starts.reverse();
  }

  get text(): string {
    return this.#parts.join("");
  }
}

export function composeText(input: ComposeInput): Composed {
  const composer = new Composer(input);
  input.blocks.forEach((block, index) => {
    composer.addBlock(block, input.blocks[index - 1]);
  });
  composer.finish();
  const { text, tables, hints, blockStarts, printed } = composer;
  return { text, pageStarts: composer.pageStarts(), tables, lineHints: hints, blockStarts, printed };
}
