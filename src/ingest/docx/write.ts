/** Blocks -> the source text, with the hints, tables and findings that point into it. */
import { groupDigits } from "../../core/group-digits.js";
import type { Finding, LineHint, Severity, SourceCell, SourceTable } from "../../model.js";
import type { Block, LineBlock, NoticeRule, TableBlock } from "./blocks.js";

export interface Written {
  readonly text: string;
  readonly lineHints: readonly LineHint[];
  readonly tables: readonly SourceTable[];
  readonly findings: readonly Finding[];
}

const NOTICES: Readonly<Record<NoticeRule, { readonly severity: Severity; readonly what: string }>> = {
  "image-unread": { severity: "info", what: "picture or chart whose words and figures are not read" },
  "hidden-text": { severity: "info", what: "paragraph with hidden text, which was left out" },
  "symbol-unread": { severity: "warning", what: "sign of a symbol font that is not known, read as U+FFFD" },
  "part-unread": { severity: "warning", what: "part of another document that is not read" },
};

const CONTENTS_HEAD = /^目\s*[录錄]$/;

/** Entries of a list of contents, and the paragraphs of one title, stand line under line. */
function belongsUnder(block: Block, previous: Block | null): boolean {
  if (block.kind !== "line" || previous?.kind !== "line") return false;
  if (block.tight && previous.tight) return true;
  return block.display > 0 && block.display === previous.display && !CONTENTS_HEAD.test(block.text);
}

/** Lays blocks out one after the other; one instance a document. */
class TextWriter {
  readonly #pieces: string[] = [];
  readonly #hints: LineHint[] = [];
  readonly #tables: SourceTable[] = [];
  readonly #notices = new Map<NoticeRule, { count: number; readonly at: number }>();
  #length = 0;
  #line = 0;
  #previous: Block | null = null;

  write(blocks: readonly Block[]): Written {
    for (const block of blocks) {
      if (block.kind === "notice") this.#note(block.rule);
      else {
        if (this.#length > 0 && !belongsUnder(block, this.#previous)) this.#end("");
        if (block.kind === "line") this.#writeLine(block);
        else this.#writeTable(block);
        this.#previous = block;
      }
    }
    const text = this.#pieces.join("");
    return { text, lineHints: this.#hints, tables: this.#tables, findings: this.#findings(text.length) };
  }

  #note(rule: NoticeRule): void {
    const notice = this.#notices.get(rule);
    if (notice === undefined) this.#notices.set(rule, { count: 1, at: this.#length });
    else notice.count++;
  }

  #end(text: string): void {
    this.#pieces.push(text, "\n");
    this.#length += text.length + 1;
    this.#line++;
  }

  #writeLine({ text, heading, bold, quoted }: LineBlock): void {
    for (const line of text.split("\n")) {
      if (heading > 0 || bold || quoted) this.#hints.push({ line: this.#line, heading, bold, quoted });
      this.#end(line);
    }
  }

  #writeTable({ rows, cols, cells, quoted }: TableBlock): void {
    const start = this.#length;
    const placed: SourceCell[] = [];
    let next = 0;
    for (let row = 0; row < rows; row++) {
      if (quoted) this.#hints.push({ line: this.#line, heading: 0, bold: false, quoted });
      let line = "";
      let at = 0;
      for (let cell = cells[next]; cell !== undefined && cell.row === row; cell = cells[++next]) {
        line += "\t".repeat(cell.col - at);
        at = cell.col;
        const from = this.#length + line.length;
        line += cell.text;
        const { col, rowSpan, colSpan, header } = cell;
        placed.push({ row, col, rowSpan, colSpan, header, span: { from, to: from + cell.text.length } });
      }
      this.#end(line + "\t".repeat(cols - 1 - at));
    }
    this.#tables.push({ rows, cols, cells: placed, span: { from: start, to: this.#length - 1 } });
  }

  #findings(length: number): readonly Finding[] {
    return Array.from(this.#notices, ([rule, { count, at }]): Finding => {
      const { severity, what } = NOTICES[rule];
      const message = count === 1 ? what : `${what} (${groupDigits(count)} times)`;
      const from = Math.min(at, length);
      return { rule, severity, message, expected: null, actual: null, span: { from, to: from } };
    });
  }
}

export const writeBlocks = (blocks: readonly Block[]): Written => new TextWriter().write(blocks);
