/** Notes: term, definition, and the place in the text that refers to them. */
import type { SourceSpan } from "../core/mapped-text.js";
import type { Finding, Note } from "../model.js";
import type { NoteBlock } from "./blocks.js";
import type { MarkStyle } from "./note-marks.js";
import { joinPieces, type Reference, spanOfPieces } from "./pieces.js";
import { isClosed, withoutQuotes } from "./text.js";

/** A longer phrase before the first colon is a sentence, not a term. */
const TERM_MOST = 70;

interface Parts {
  readonly term: string | null;
  readonly definition: string;
}

function splitTerm(text: string): Parts {
  const colon = /[：:]/.exec(text)?.index ?? -1;
  const term = colon > 0 ? text.slice(0, colon).trim() : "";
  if (term === "" || term.length > TERM_MOST || /[。；]/.test(term)) return { term: null, definition: text };
  return { term: withoutQuotes(term), definition: text.slice(colon + 1).trim() };
}

/** Marks by marker, in the order of the text; each is taken by one note. */
class MarkQueue {
  readonly #marks = new Map<string, { readonly spans: SourceSpan[]; next: number }>();

  constructor(references: readonly Reference[]) {
    for (const { marker, span } of [...references].sort((a, b) => a.span.from - b.span.from)) {
      const queue = this.#marks.get(marker);
      if (queue === undefined) this.#marks.set(marker, { spans: [span], next: 0 });
      else queue.spans.push(span);
    }
  }

  /** The last mark above the note that no earlier note took; for notes at the end, the first one. */
  take(marker: string, before: number): SourceSpan | null {
    const queue = this.#marks.get(marker);
    if (queue === undefined || queue.next >= queue.spans.length) return null;
    let index = queue.next;
    while (index + 1 < queue.spans.length && (queue.spans[index + 1]?.from ?? Infinity) < before) index++;
    queue.next = index + 1;
    return queue.spans[index] ?? null;
  }

  takeFirst(marker: string): SourceSpan | null {
    const queue = this.#marks.get(marker);
    return queue === undefined ? null : (queue.spans[queue.next++] ?? null);
  }
}

export interface ReadNotes {
  readonly notes: readonly Note[];
  readonly findings: readonly Finding[];
}

function noteFinding(note: Note): Finding[] {
  const findings: Finding[] = [];
  if (note.reference === null) {
    const message = `No mark in the text refers to note ${note.marker}.`;
    findings.push({
      rule: "note-unreferenced",
      severity: "info",
      message,
      expected: note.marker,
      actual: null,
      span: note.span,
    });
  }
  if (!isClosed(note.definition)) {
    const message = `Note ${note.marker} breaks off; its rest was not found.`;
    findings.push({
      rule: "note-open",
      severity: "warning",
      message,
      expected: null,
      actual: note.definition.slice(-12),
      span: note.span,
    });
  }
  return findings;
}

export function readNotes(
  blocks: readonly NoteBlock[],
  references: readonly Reference[],
  styles: readonly MarkStyle[],
): ReadNotes {
  const marks = new MarkQueue(references);
  const restarts = new Set(blocks.map(({ marker }) => marker)).size < blocks.length;
  const notes = blocks.map((block): Note => {
    const { term, definition } = splitTerm(joinPieces(block.pieces, styles).body.text.trim());
    const span = spanOfPieces(block.pieces);
    const reference = restarts ? marks.take(block.marker, span.from) : marks.takeFirst(block.marker);
    return { marker: block.marker, term, definition, span, reference };
  });
  return { notes, findings: notes.flatMap(noteFinding) };
}
