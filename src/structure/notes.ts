/** Notes: term, definition, and the place in the text that refers to them. */
import { countUpTo } from "../core/locate.js";
import type { SourceSpan } from "../core/mapped-text.js";
import type { Finding, Note } from "../model.js";
import type { NoteBlock } from "./blocks.js";
import type { MarkStyle } from "./note-marks.js";
import { joinPieces, type Reference, spanOfPieces } from "./pieces.js";
import { isClosed, withoutQuotes } from "./text.js";

/** A longer phrase before the first colon is a sentence, not a term. */
const TERM_MOST = 70;
/** `这里的投资，是这样算出来的：` leads to a list and names no term. */
const SENTENCE = /[。；]|，.*(?:即|如下|包括|分别[为是])$/;

interface Parts {
  readonly term: string | null;
  readonly definition: string;
}

function splitTerm(text: string): Parts {
  const colon = /[：:]/.exec(text)?.index ?? -1;
  const term = colon > 0 ? text.slice(0, colon).trim() : "";
  if (term === "" || term.length > TERM_MOST || SENTENCE.test(term)) return { term: null, definition: text };
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

function noteFinding(note: Note, referred: boolean): readonly Finding[] {
  const findings: Finding[] = [];
  const { marker, definition, span } = note;
  if (note.reference === null && referred) {
    const message = `No mark in the text refers to note ${marker}.`;
    findings.push({ rule: "note-unreferenced", severity: "info", message, expected: marker, actual: null, span });
  }
  if (!isClosed(definition)) {
    const message = `Note ${marker} breaks off; its rest was not found.`;
    const actual = definition.slice(-12);
    findings.push({ rule: "note-open", severity: "warning", message, expected: null, actual, span });
  }
  return findings;
}

/**
 * Marks that no note explains. A mark may come twice for one note, so that where notes are numbered anew on
 * each page, a second ① is without a note only when its page has ended: when a note stands before the next ①.
 */
function findLostMarks(
  notes: readonly Note[],
  references: readonly Reference[],
  restarts: boolean,
): readonly Reference[] {
  const explained = new Set(notes.map(({ marker }) => marker));
  if (!restarts) return references.filter(({ marker }) => !explained.has(marker));
  const taken = new Set(notes.flatMap(({ reference }) => (reference === null ? [] : [reference])));
  const starts = notes.map(({ span }) => span.from).sort((a, b) => a - b);
  const next = new Map<string, number>();
  return [...references]
    .sort((a, b) => b.span.from - a.span.from)
    .filter(({ marker, span }) => {
      const until = next.get(marker) ?? Number.POSITIVE_INFINITY;
      next.set(marker, span.from);
      if (taken.has(span)) return false;
      const note = starts[countUpTo(starts, span.from)];
      return note === undefined || note < until;
    })
    .reverse();
}

const markFinding = ({ marker, span }: Reference): Finding => {
  const message = `No note explains the mark ${marker}.`;
  return { rule: "mark-without-note", severity: "info", message, expected: marker, actual: null, span };
};

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
  const findings = notes.flatMap((note) => noteFinding(note, references.length > 0));
  return { notes, findings: [...findings, ...findLostMarks(notes, references, restarts).map(markFinding)] };
}
