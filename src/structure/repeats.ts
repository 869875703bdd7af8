/** Paragraphs printed more than once: a slip in a document, or the way a page was scraped. */

import { sourceSpan } from "../core/mapped-text.js";
import type { Doc, Finding, Line } from "../model.js";

/** Shorter lines repeat for good reasons. */
const LEAST = 30;
/** A heading is at least this long. */
const SHORT = 5;
/** Above this share of repeated long lines the text is a dump of nested page elements. */
const DUMP_SHARE = 0.3;

export interface Repeats {
  /** Lines that are left out: the copies in a dump. */
  readonly copies: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

interface Copy {
  readonly line: Line;
  readonly first: Line;
}

const message = (first: Line): string =>
  `The same text stands at line ${first.index + 1} already: “${first.text.trim().slice(0, 20)}…”.`;

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

/** Copies are dropped only where most of the document is copies; elsewhere they are read, and reported. */
export function findRepeats(doc: Doc, lines: readonly Line[]): Repeats {
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
  const dump = copies.length > long * DUMP_SHARE;
  if (dump) copies.push(...shortCopies(lines));
  const findings = copies.map(
    ({ line, first }): Finding => ({
      rule: dump ? "copy-dropped" : "paragraph-repeated",
      severity: dump ? "info" : "warning",
      message: message(first),
      expected: null,
      actual: null,
      span: sourceSpan(doc.text, line.start, line.end),
    }),
  );
  return { copies: new Set(dump ? copies.map(({ line }) => line.index) : []), findings };
}
