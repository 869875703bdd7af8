/** Tables in HTML that stand in a Markdown file or a text, as converters write those with merged cells. */
import { countUpTo } from "../../core/locate.js";
import type { Finding, LineHint, Source, SourceTable } from "../../model.js";
import { readBlocks } from "./blocks.js";
import { type Composed, compose } from "./compose.js";
import { parsePage } from "./tree.js";

const TAG = /<(\/?)table(?:\s[^<>]{0,400})?>/gi;

/** A table that is wrapped as if it were a page of its own. */
const WRAP_BEFORE = /<html[^<>]{0,100}>\s{0,20}(?:<body[^<>]{0,100}>\s{0,20})?$/i;
const WRAP_BEHIND = /^\s{0,20}(?:<\/body>\s{0,20})?<\/html>/i;
/** A wrapping is no longer. */
const WRAP_CHARS = 300;

function withWrapping(text: string, { from, to }: { readonly from: number; readonly to: number }) {
  const before = WRAP_BEFORE.exec(text.slice(Math.max(0, from - WRAP_CHARS), from));
  const behind = WRAP_BEHIND.exec(text.slice(to, to + WRAP_CHARS));
  if (before === null || behind === null) return { from, to };
  return { from: from - before[0].length, to: to + behind[0].length };
}

/** A table from its first tag to the end of its last, and what it is read as. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly read: Composed;
}

/** The outermost tables; one that is never closed is left as text. */
function findTables(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let depth = 0;
  let from = 0;
  for (const tag of text.matchAll(TAG)) {
    const closes = tag[1] === "/";
    if (!closes && depth === 0) from = tag.index;
    if (closes && depth === 0) continue;
    depth += closes ? -1 : 1;
    if (depth === 0) found.push(withWrapping(text, { from, to: tag.index + tag[0].length }));
  }
  return found;
}

const readFragment = (html: string): Composed =>
  compose(readBlocks(parsePage(`<html><body>${html}</body></html>`, true).root), { title: null, titleBlock: -1 });

/** The text that is put together, with what was found in its parts. */
class Spliced {
  readonly #parts: string[] = [];
  length = 0;
  readonly tables: SourceTable[] = [];
  readonly hints: LineHint[] = [];
  readonly findings: Finding[] = [];
  #lines = 0;
  #endsLine = true;

  #add(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.length += text.length;
    this.#endsLine = text.endsWith("\n");
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#lines++;
  }

  /** Rows stand on lines of their own. */
  addTable({ text, tables, lineHints, findings }: Composed): void {
    if (!this.#endsLine) this.#add("\n");
    const [start, firstLine] = [this.length, this.#lines];
    const moved = ({ from, to }: SourceTable["span"]) => ({ from: from + start, to: to + start });
    for (const table of tables) {
      const cells = table.cells.map((cell) => ({ ...cell, span: moved(cell.span) }));
      this.tables.push({ ...table, cells, span: moved(table.span) });
    }
    for (const hint of lineHints) this.hints.push({ ...hint, line: hint.line + firstLine });
    for (const finding of findings)
      this.findings.push(finding.span === null ? finding : { ...finding, span: moved(finding.span) });
    this.#add(text);
  }

  addText(text: string): void {
    if (!this.#endsLine && text !== "" && !/^\r?\n/.test(text)) this.#add("\n");
    this.#add(text);
  }

  get text(): string {
    return this.#parts.join("");
  }
}

/** The document with its tables as rows of cells that tabs part; its offsets are those of that text. */
export function withHtmlTables(source: Source): Source {
  const tables = findTables(source.text).flatMap(({ from, to }): Found[] => {
    const read = readFragment(source.text.slice(from, to));
    return read.text.trim() === "" ? [] : [{ from, to, read }];
  });
  if (tables.length === 0) return source;
  const whole = new Spliced();
  /** Where each stretch between tables begins, here and there. */
  const stretches: { readonly from: number; readonly at: number }[] = [];
  let done = 0;
  const addUpTo = (to: number): void => {
    const rest = source.text.slice(done, to);
    whole.addText(rest);
    stretches.push({ from: done, at: whole.length - rest.length });
  };
  for (const { from, to, read } of tables) {
    addUpTo(from);
    whole.addTable(read);
    done = to;
  }
  addUpTo(source.text.length);
  const begins = stretches.map(({ from }) => from);
  const moved = (offset: number): number => {
    const last = stretches[countUpTo(begins, offset) - 1] ?? { from: 0, at: 0 };
    return Math.min(whole.length, last.at + offset - last.from);
  };
  const findings = source.findings.map((finding) => {
    if (finding.span === null) return finding;
    return { ...finding, span: { from: moved(finding.span.from), to: moved(finding.span.to) } };
  });
  return {
    ...source,
    text: whole.text,
    pageStarts: source.pageStarts.map(moved),
    tables: whole.tables,
    lineHints: whole.hints,
    findings: [...findings, ...whole.findings],
  };
}
