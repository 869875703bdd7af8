/** Tables in HTML that stand in a Markdown file or a text, as converters write those with merged cells. */
import { countUpTo } from "../../core/locate.js";
import { type Edit, editText, identityText } from "../../core/mapped-text.js";
import type { LineHint, Source, SourceTable } from "../../model.js";
import { alignMarkup } from "./align-markup.js";
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

/** A table from its first tag to the end of its last, what it is read as, and what makes that of its markup. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly read: Composed;
  readonly edits: readonly Edit[];
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

/** The table, where each of its characters can be traced to the markup. */
function readTable(text: string, { from, to }: { readonly from: number; readonly to: number }): readonly Found[] {
  const markup = text.slice(from, to);
  const read = readFragment(markup);
  const edits = read.text.trim() === "" ? null : alignMarkup(markup, read.text);
  return edits === null ? [] : [{ from, to, read, edits }];
}

const countLines = (text: string): number => text.split("\n").length - 1;

/** Rows stand on lines of their own. */
const breakBefore = (text: string, at: number): string => (at === 0 || text[at - 1] === "\n" ? "" : "\n");
const breakBehind = (text: string, at: number, read: Composed): string =>
  at === text.length || /[\r\n]/.test(text[at] ?? "") || read.text.endsWith("\n") ? "" : "\n";

/**
 * The document with its tables as rows of cells that tabs part. `origin` leads back to the file's own text; tables that
 * hide text, or have it in another order, stay as they stand.
 */
export function withHtmlTables(source: Source): Source {
  const found = findTables(source.text).flatMap((place) => readTable(source.text, place));
  if (found.length === 0) return source;
  const edits: Edit[] = [];
  const tables: SourceTable[] = [];
  const lineHints: LineHint[] = [];
  /** How much longer the new text is than the file's, up to here, and how many lines more it has. */
  let [longer, lines, done] = [0, 0, 0];
  for (const { from, to, read, edits: own } of found) {
    const [before, behind] = [breakBefore(source.text, from), breakBehind(source.text, to, read)];
    if (before !== "") edits.push({ start: from, end: from, text: before });
    for (const { start, end, text } of own) edits.push({ start: start + from, end: end + from, text });
    if (behind !== "") edits.push({ start: to, end: to, text: behind });
    lines += countLines(source.text.slice(done, from)) + before.length;
    const start = from + longer + before.length;
    const moved = (span: SourceTable["span"]) => ({ from: span.from + start, to: span.to + start });
    for (const table of read.tables) {
      const cells = table.cells.map((cell) => ({ ...cell, span: moved(cell.span) }));
      tables.push({ ...table, cells, span: moved(table.span) });
    }
    for (const hint of read.lineHints) lineHints.push({ ...hint, line: hint.line + lines });
    lines += countLines(read.text) + behind.length;
    longer += before.length + read.text.length + behind.length - (to - from);
    done = to;
  }
  const mapped = editText(identityText(source.text), edits);
  const begins = mapped.runs.map((run) => run.from);
  const moved = (offset: number): number => {
    const run = mapped.runs[Math.max(0, countUpTo(begins, offset) - 1)];
    return run === undefined ? 0 : run.at + Math.min(run.length, offset - run.from);
  };
  const findings = source.findings.map((finding) => {
    if (finding.span === null) return finding;
    return { ...finding, span: { from: moved(finding.span.from), to: moved(finding.span.to) } };
  });
  const origin = { text: source.text, pageStarts: source.pageStarts, mapped };
  return {
    ...source,
    text: mapped.text,
    pageStarts: source.pageStarts.map(moved),
    tables,
    lineHints,
    findings,
    origin,
  };
}
