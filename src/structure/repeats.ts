/** Paragraphs printed more than once: a slip in a document, or the way a page was scraped. */

import { sourceSpan } from "../core/mapped-text.js";
import type { Doc, Finding, Line } from "../model.js";

/** Shorter lines repeat for good reasons. */
const LEAST = 30;
/** A heading is at least this long. */
const SHORT = 5;
/** Above this share of repeated long lines, and with so many of them, the text is a dump of nested page elements. */
const DUMP = { share: 0.3, least: 5 } as const;

export interface Repeats {
  /** Lines that are left out: the copies in a dump. */
  readonly copies: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

interface Copy {
  readonly line: Line;
  readonly first: Line;
}

function repeatFinding(doc: Doc, { line, first }: Copy): Finding {
  const message = `The same text stands at line ${first.index + 1} already: “${first.text.trim().slice(0, 20)}…”.`;
  const span = sourceSpan(doc.text, line.start, line.end);
  return { rule: "paragraph-repeated", severity: "warning", message, expected: null, actual: null, span };
}

/** One finding for all of a dump, at its first copy. */
function dumpFinding(doc: Doc, copies: readonly Copy[]): Finding {
  const message = `${copies.length} lines repeat earlier ones, as the elements of a scraped page do; the copies are left out.`;
  const lines = copies.map(({ line }) => line).sort((a, b) => a.index - b.index);
  const span = lines[0] === undefined ? null : sourceSpan(doc.text, lines[0].start, lines[0].end);
  return { rule: "copies-dropped", severity: "info", message, expected: null, actual: String(copies.length), span };
}

/** In a dump short lines are copied along with the long ones. */
function shortCopies(lines: readonly Line[]): readonly Copy[] {
  const firsts = new Map<string, Line>();
  return lines.flatMap((line) => {
    const text = line.text.trim();
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, line);
    return first === undefined || text.length < SHORT || text.length >= LEAST ? [] : [{ line, first }];
  });
}

/**
 * Copies are dropped only where much of the document is copies; elsewhere they are read, and reported,
 * but for what the page prints again and again (`ofPage`: running heads).
 */
export function findRepeats(doc: Doc, lines: readonly Line[], ofPage: ReadonlySet<number>): Repeats {
  const firsts = new Map<string, Line>();
  const copies: Copy[] = [];
  let long = 0;
  for (const line of lines) {
    const text = line.text.trim();
    if (text.length < LEAST || /\t|\||\s{4}/.test(text)) continue;
    long++;
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, line);
    else copies.push({ line, first });
  }
  if (copies.length < DUMP.least || copies.length <= long * DUMP.share) {
    const printed = copies.filter(({ line }) => !ofPage.has(line.index));
    return { copies: new Set(), findings: printed.map((copy) => repeatFinding(doc, copy)) };
  }
  for (const copy of shortCopies(lines)) copies.push(copy);
  return { copies: new Set(copies.map(({ line }) => line.index)), findings: [dumpFinding(doc, copies)] };
}
