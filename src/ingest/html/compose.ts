/** Blocks -> text: one line a paragraph or a table's row, with what the page says of each line. */
import type { Finding, LineHint, SourceCell, SourceTable } from "../../model.js";
import type { Block } from "./blocks.js";
import type { Grid, GridCell } from "./table.js";
import type { Paragraph } from "./walk.js";

export interface Composed {
  readonly text: string;
  readonly tables: readonly SourceTable[];
  readonly lineHints: readonly LineHint[];
  readonly findings: readonly Finding[];
}

/**
 * Parts the paragraphs of a cell, which stand on one line: a wide space, which no paragraph holds any more (each white
 * space in it is one narrow space).
 */
export const CELL_BREAK = "\u3000";
/** Lines longer than this are no lines of a title: a line break in between them parts paragraphs. */
const TITLE_LINE = 45;

class Composer {
  readonly tables: SourceTable[] = [];
  readonly hints: LineHint[] = [];
  readonly findings: Finding[] = [];
  readonly #lines: string[] = [];
  readonly #shift: number;
  #offset = 0;
  #last: Paragraph | null = null;

  /** `shift` is added to the levels of headings: the page's title stands over them. */
  constructor(shift: number) {
    this.#shift = shift;
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join("");
  }

  #line(line: string): void {
    this.#lines.push(line);
    this.#offset += line.length + 1;
  }

  title(title: string): void {
    this.hints.push({ line: this.#lines.length, heading: 1, bold: true, quoted: false });
    this.#line(title);
  }

  paragraph(paragraph: Paragraph, asTitle: boolean): void {
    const { text, bold, quoted } = paragraph;
    const isTight = paragraph.glued && this.#last !== null && this.#isShort(this.#last.text) && this.#isShort(text);
    if (this.#lines.length > 0 && !isTight) this.#line("");
    this.#last = paragraph;
    const level = paragraph.heading > 0 ? Math.min(6, paragraph.heading + this.#shift) : 0;
    const heading = asTitle ? 1 : level;
    if (heading > 0 || bold || quoted) this.hints.push({ line: this.#lines.length, heading, bold, quoted });
    this.#line(text);
  }

  #isShort(text: string): boolean {
    return text.length <= TITLE_LINE && !/[。；]$/.test(text);
  }

  table(grid: Grid): void {
    this.#last = null;
    if (this.#lines.length > 0) this.#line("");
    const from = this.#offset;
    const cells = this.#rows(grid);
    const span = { from, to: this.#offset - 1 };
    this.tables.push({ rows: grid.rows, cols: grid.cols, cells, span });
    if (grid.cutRows + grid.cutCols > 0) this.#reportCut(grid, span);
  }

  /** Prints the rows; a place that a cell from above or from the left covers is empty. */
  #rows(grid: Grid): readonly SourceCell[] {
    const heads = boldHeads(grid);
    const printed: SourceCell[] = [];
    let next = 0;
    for (let row = 0; row < grid.rows; row++) {
      let line = "";
      let col = 0;
      for (let cell = grid.cells[next]; cell !== undefined && cell.row === row; cell = grid.cells[++next]) {
        line += "\t".repeat(cell.col - col);
        col = cell.col;
        const text = cellText(cell);
        const from = this.#offset + line.length;
        const { rowSpan, colSpan } = cell;
        const header = cell.header || row < heads;
        printed.push({ row, col, rowSpan, colSpan, header, span: { from, to: from + text.length } });
        line += text;
      }
      this.#line(line + "\t".repeat(grid.cols - 1 - col));
    }
    return printed;
  }

  #reportCut({ cutRows, cutCols }: Grid, span: SourceTable["span"]): void {
    const cut = [cutRows > 0 ? `${cutRows} rows` : "", cutCols > 0 ? `${cutCols} cells at the ends of rows` : ""];
    const message = `The table is too large: ${cut.filter(Boolean).join(" and ")} of it were not read.`;
    this.findings.push({ rule: "table-cut", severity: "warning", message, expected: null, actual: null, span });
  }

  image(what: string, name: string): void {
    const said = name === "" ? "" : ` “${name}”`;
    const message = `The ${what}${said} that stands here was not read; it may hold a table, a box or figures.`;
    const span = { from: this.#offset, to: this.#offset };
    this.findings.push({ rule: "image-unread", severity: "info", message, expected: null, actual: null, span });
  }
}

const cellText = ({ paragraphs }: GridCell): string => paragraphs.map(({ text }) => text).join(CELL_BREAK);

/** Rows at the top that are bold throughout, below a caption over all columns or not, where the rows below are not. */
function boldHeads({ rows, cols, cells }: Grid): number {
  const isBold = Array.from({ length: rows }, () => true);
  const filled = new Array<number>(rows).fill(0);
  for (const { row, paragraphs } of cells) {
    if (paragraphs.length === 0) continue;
    filled[row] = (filled[row] ?? 0) + 1;
    if (!paragraphs.every(({ bold }) => bold)) isBold[row] = false;
  }
  const heads = Math.max(0, isBold.indexOf(false));
  const isHead = heads > 0 && heads <= 4 && rows - heads >= 1 && cols > 1 && (filled[heads - 1] ?? 0) > 1;
  return isHead ? heads : 0;
}

export interface Titled {
  /** Printed above the article, null where the article prints it or the page has none. */
  readonly title: string | null;
  /** Index of the block that is the title. */
  readonly titleBlock: number;
}

export function compose(blocks: readonly Block[], { title, titleBlock }: Titled): Composed {
  const composer = new Composer(title !== null || titleBlock >= 0 ? 1 : 0);
  if (title !== null) composer.title(title);
  blocks.forEach((block, index) => {
    if (block.kind === "paragraph") composer.paragraph(block.paragraph, index === titleBlock);
    else if (block.kind === "table") composer.table(block.grid);
    else composer.image(block.what, block.name);
  });
  const { text, tables, hints: lineHints, findings } = composer;
  return { text, tables, lineHints, findings };
}
