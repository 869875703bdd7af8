/** Cuts a working text into lines and reads the markup that stands at the beginning of a line. */
import type { DocumentFormat, Line, LineHint } from "../model.js";

/** What the source says of a line before its inline markup is taken out. */
export interface LineMarks {
  readonly bold: boolean;
  readonly folded: boolean;
  /** The line is markup alone (`<details>`, a line of the YAML head) and holds no text. */
  readonly dropped: boolean;
}

export interface MarkedLines {
  readonly marks: readonly LineMarks[];
  readonly head: Readonly<Record<string, string>>;
}

const PLAIN: LineMarks = { bold: false, folded: false, dropped: false };
const DROPPED: LineMarks = { bold: false, folded: false, dropped: true };
const FOLD_OPEN = /^\s*<details\b/i;
const FOLD_CLOSE = /^\s*<\/details\b/i;
const FOLD_SUMMARY = /^\s*<summary\b[^<>]*>/i;
/** A YAML head is short; a rule of dashes further down is no end of one. */
const HEAD_LINES = 40;

/** Reads the fields of a YAML head; `end` is the index of the line after it, 0 where there is none. */
function readHead(lines: readonly string[]): { readonly end: number; readonly head: Readonly<Record<string, string>> } {
  if (lines[0]?.trim() !== "---") return { end: 0, head: {} };
  // Without a prototype any name is a field, `__proto__` too.
  const head: Record<string, string> = Object.create(null);
  for (let index = 1; index < Math.min(lines.length, HEAD_LINES); index++) {
    const line = lines[index]?.trim() ?? "";
    if (line === "---") return { end: index + 1, head };
    const colon = line.indexOf(":");
    if (colon > 0) head[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return { end: 0, head: {} };
}

const isBold = (line: string): boolean => {
  const text = line.trim().replace(/^>\s?/, "").trim();
  return text.length > 4 && text.startsWith("**") && text.indexOf("**", 2) === text.length - 2;
};

/** Line by line, what the source's markup says; a lone carriage return ends a line too. */
export function markLines(source: string, format: DocumentFormat): MarkedLines {
  const lines = source.split(/\r\n|\n|\r/);
  const { end, head } = readHead(lines);
  // A fold that is never closed folds nothing.
  const lastClose = lines.findLastIndex((line) => FOLD_CLOSE.test(line));
  let folded = false;
  const marks = lines.map((line, index): LineMarks => {
    if (index < end) return DROPPED;
    if (FOLD_OPEN.test(line)) folded = index < lastClose;
    if (FOLD_CLOSE.test(line)) folded = false;
    if (FOLD_OPEN.test(line) || FOLD_CLOSE.test(line) || FOLD_SUMMARY.test(line)) return DROPPED;
    const bold = format === "md" && isBold(line);
    return folded || bold ? { bold, folded, dropped: false } : PLAIN;
  });
  return { marks, head };
}

interface Prefix {
  readonly length: number;
  readonly heading: number;
  readonly quoted: boolean;
  readonly bullet: number;
}

/** Markdown's marks at the beginning of a line: `> `, `## `, `  - `. */
function readPrefix(text: string): Prefix {
  const quote = /^\s*(?:>\s?)+/.exec(text)?.[0] ?? "";
  const rest = text.slice(quote.length);
  const heading = /^(#{1,6})\s+/.exec(rest);
  if (heading?.[1] !== undefined) {
    return { length: quote.length + heading[0].length, heading: heading[1].length, quoted: quote !== "", bullet: 0 };
  }
  const bullet = /^(\s*)[-*+]\s+(?=\S)/.exec(rest);
  if (bullet?.[1] !== undefined) {
    const depth = 1 + (bullet[1].length >> 1);
    return { length: quote.length + bullet[0].length, heading: 0, quoted: quote !== "", bullet: depth };
  }
  return { length: quote.length, heading: 0, quoted: quote !== "", bullet: 0 };
}

const NO_PREFIX: Prefix = { length: 0, heading: 0, quoted: false, bullet: 0 };

/** The lines of a working text whose line count is that of the source. */
export function cutLines(
  text: string,
  marks: readonly LineMarks[],
  format: DocumentFormat,
  hints: readonly LineHint[] = [],
): readonly Line[] {
  const hintOf = new Map(hints.map((hint) => [hint.line, hint]));
  let start = 0;
  return text.split("\n").map((full, index): Line => {
    const mark = marks[index] ?? PLAIN;
    const prefix = format === "md" && !mark.dropped ? readPrefix(full) : NO_PREFIX;
    const from = start + prefix.length;
    const end = start + full.length;
    start = end + 1;
    return {
      index,
      text: mark.dropped ? "" : full.slice(prefix.length),
      start: mark.dropped ? end : from,
      end,
      heading: hintOf.get(index)?.heading ?? prefix.heading,
      bold: hintOf.get(index)?.bold ?? mark.bold,
      quoted: hintOf.get(index)?.quoted ?? prefix.quoted,
      bullet: prefix.bullet,
      folded: mark.folded,
    };
  });
}
