/**
 * The source text as HTML, in chunks that the browser lays out only when they come near. The text content of all
 * chunks together is the source text, character by character: searching and spans rely on it.
 */
import { numberOf, type ReviewDocument } from "./document.js";
import { createMarker, marksOf } from "./marks.js";

/** Lines and characters of a chunk at most. */
const CHUNK_LINES = 40;
const CHUNK_CHARS = 2400;

interface Line {
  readonly from: number;
  /** Behind the line feed. */
  readonly to: number;
  /** Level of the section that begins here; 0: none. */
  readonly heading: number;
  readonly table: "tabs" | "pipes" | null;
}

/** Level of the section heading that stands in a line, by the line's UTF-16 start. */
function headingStarts(document: ReviewDocument): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const row of document.rows.sections) {
    const start = numberOf(row, "start");
    if (start === null || row.in_body !== true) continue;
    const unit = document.unit(start);
    const line = document.text.lastIndexOf("\n", unit - 1) + 1;
    if (!levels.has(line)) levels.set(line, numberOf(row, "level") ?? 1);
  }
  return levels;
}

const tableSpans = (document: ReviewDocument): readonly (readonly [number, number])[] =>
  document.rows.tables.map((row) => [
    document.unit(numberOf(row, "start") ?? 0),
    document.unit(numberOf(row, "end") ?? 0),
  ]);

function tableKind(text: string): Line["table"] {
  if (text.includes("\t")) return "tabs";
  return text.startsWith("|") ? "pipes" : null;
}

function linesOf(document: ReviewDocument): readonly Line[] {
  const { text } = document;
  const headings = headingStarts(document);
  const tables = [...tableSpans(document)].sort((a, b) => a[0] - b[0]);
  const lines: Line[] = [];
  let table = 0;
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf("\n", from);
    const to = feed < 0 ? text.length : feed + 1;
    while ((tables[table]?.[1] ?? Number.POSITIVE_INFINITY) <= from) table++;
    const inside = (tables[table]?.[0] ?? Number.POSITIVE_INFINITY) < to;
    const kind = inside ? tableKind(text.slice(from, to)) : null;
    lines.push({ from, to, heading: kind === null ? (headings.get(from) ?? 0) : 0, table: kind });
    from = to;
  }
  return lines;
}

type Render = (from: number, to: number) => string;

/** The fields of a line of a table; the tabs stay in the text, at the end of the field before them. */
function rowHtml(text: string, { from, to }: Line, render: Render): string {
  let html = "";
  for (let start = from; start < to; ) {
    const tab = text.indexOf("\t", start);
    const end = tab < 0 || tab >= to ? to : tab + 1;
    html += `<span class="td" role="cell">${render(start, end)}</span>`;
    start = end;
  }
  return `<div class="tr" role="row">${html}</div>`;
}

function lineHtml(line: Line, render: Render): string {
  const content = render(line.from, line.to);
  if (line.heading === 0) return /^\s*$/.test(content) ? `<p class="e">${content}</p>` : `<p>${content}</p>`;
  const level = Math.min(line.heading + 2, 6);
  return `<h${level}>${content}</h${level}>`;
}

function chunkHtml(document: ReviewDocument, lines: readonly Line[], render: Render): string {
  const { text } = document;
  let html = "";
  for (let index = 0; index < lines.length; ) {
    const kind = lines[index]?.table ?? null;
    let end = index + 1;
    if (kind !== null) while (lines[end]?.table === kind) end++;
    const group = lines.slice(index, end);
    if (kind === "tabs") {
      const rows = group.map((line) => rowHtml(text, line, render)).join("");
      html += `<div class="tw"><div class="tbl" role="table">${rows}</div></div>`;
    } else if (kind === "pipes") {
      html += `<div class="tw pipes">${group.map((line) => `<p>${render(line.from, line.to)}</p>`).join("")}</div>`;
    } else html += group.map((line) => lineHtml(line, render)).join("");
    index = end;
  }
  return html;
}

/** Hundreds of pixels that a chunk takes by estimate, so that the scroll bar is about right before it is laid out. */
export const HEIGHTS = 48;
function heightOf(lines: readonly Line[]): number {
  const rows = lines.reduce((sum, { from, to }) => sum + Math.max(1, Math.ceil((to - from) / 42)), 0);
  return Math.min(HEIGHTS, Math.max(1, Math.round((rows * 31) / 100)));
}

function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [];
  let current: Line[] = [];
  let chars = 0;
  for (const line of lines) {
    const isFull = current.length >= CHUNK_LINES || chars >= CHUNK_CHARS;
    const inTable = line.table !== null && current.at(-1)?.table === line.table && current.length < 4 * CHUNK_LINES;
    if (isFull && !inTable) {
      chunks.push(current);
      [current, chars] = [[], 0];
    }
    current.push(line);
    chars += line.to - line.from;
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}

export function textHtml(document: ReviewDocument): string {
  const render = createMarker(document.text, marksOf(document));
  return chunksOf(linesOf(document))
    .map((lines) => {
      const start = lines[0]?.from ?? 0;
      return `<div class="chunk h${heightOf(lines)}" data-u="${start}">${chunkHtml(document, lines, render)}</div>`;
    })
    .join("");
}
