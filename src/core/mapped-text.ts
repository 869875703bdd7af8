/**
 * Text that remembers where each of its characters came from.
 *
 * A working text is made from the source text by edits (folding width, dropping markup, joining
 * what a page break tore apart). The runs are those edits' complement, kept while editing, never
 * recovered by comparing texts afterwards. A position in a working text and one in the source have
 * different field names, so that the compiler rejects a mix-up.
 */

/** Half-open span in a working text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Half-open span in the source text, in UTF-16 units. */
export interface SourceSpan {
  readonly from: number;
  readonly to: number;
}

/** Working characters [at, at + length) stand for source characters [from, to); one to one where both are as long. */
interface Run {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

export interface MappedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Replaces the working characters [start, end) by `text`; edits of one call are in order and do not overlap. */
export interface Edit extends Span {
  readonly text: string;
}

export const identityText = (text: string): MappedText => ({
  text,
  runs: [{ at: 0, length: text.length, from: 0, to: text.length }],
});

const isLinear = (run: Run): boolean => run.to - run.from === run.length;

/** Index of the run that holds `position`, by binary search; the last run before it where none does. */
function runAt(runs: readonly Run[], position: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The source characters of the working character at `position`. */
function sourceOfCharacter(mapped: MappedText, position: number): SourceSpan {
  const run = mapped.runs[runAt(mapped.runs, position)];
  if (run === undefined) return { from: 0, to: 0 };
  if (position >= run.at + run.length) return { from: run.to, to: run.to };
  if (!isLinear(run)) return { from: run.from, to: run.to };
  const from = run.from + position - run.at;
  return { from, to: from + 1 };
}

/** The source span of a working span: from its first character to the end of its last; empty spans map too. */
export function sourceSpan(mapped: MappedText, start: number, end: number): SourceSpan {
  const first = sourceOfCharacter(mapped, start);
  if (end <= start) return { from: first.from, to: first.from };
  return { from: first.from, to: Math.max(first.from, sourceOfCharacter(mapped, end - 1).to) };
}

/** What an edit replaces in the source; text put into the middle of a replacement belongs to all that it stands for. */
function sourceOfEdit(mapped: MappedText, { start, end }: Span): SourceSpan {
  const run = mapped.runs[runAt(mapped.runs, start)];
  const inside = run !== undefined && !isLinear(run) && run.at < start && start < run.at + run.length;
  return start === end && inside ? { from: run.from, to: run.to } : sourceSpan(mapped, start, end);
}

/** Collects runs, joining neighbours that continue each other. */
class RunList {
  readonly runs: Run[] = [];
  #length = 0;

  add(length: number, from: number, to: number): void {
    if (length === 0) return;
    const last = this.runs.at(-1);
    const linear = to - from === length;
    if (last !== undefined && linear && isLinear(last) && last.to === from && last.at + last.length === this.#length) {
      this.runs[this.runs.length - 1] = { at: last.at, length: last.length + length, from: last.from, to };
    } else {
      this.runs.push({ at: this.#length, length, from, to });
    }
    this.#length += length;
  }

  /** The runs; an empty text keeps one empty run, so that it still knows its place. */
  finish(anchor: number): readonly Run[] {
    return this.runs.length > 0 ? this.runs : [{ at: 0, length: 0, from: anchor, to: anchor }];
  }

  /** Adds the part [start, end) of another mapped text. */
  addSlice(mapped: MappedText, start: number, end: number): void {
    for (let index = runAt(mapped.runs, start); index < mapped.runs.length; index++) {
      const run = mapped.runs[index];
      if (run === undefined || run.at >= end) return;
      const low = Math.max(start, run.at);
      const high = Math.min(end, run.at + run.length);
      if (high <= low) continue;
      if (isLinear(run)) this.add(high - low, run.from + low - run.at, run.from + high - run.at);
      else this.add(high - low, run.from, run.to);
    }
  }
}

export function sliceText(mapped: MappedText, start: number, end: number): MappedText {
  const list = new RunList();
  list.addSlice(mapped, start, end);
  return { text: mapped.text.slice(start, end), runs: list.finish(sourceSpan(mapped, start, start).from) };
}

/** The texts one after the other; `separator` stands between them and maps to the empty span at the join. */
export function joinTexts(parts: readonly MappedText[], separator = ""): MappedText {
  const list = new RunList();
  let reached = parts[0]?.runs[0]?.from ?? 0;
  const anchor = reached;
  parts.forEach((part, index) => {
    if (index > 0) list.add(separator.length, reached, reached);
    list.addSlice(part, 0, part.text.length);
    reached = part.runs.at(-1)?.to ?? reached;
  });
  return { text: parts.map(({ text }) => text).join(separator), runs: list.finish(anchor) };
}

/** Applies edits; a replacement of equal length maps character by character, any other maps as a whole. */
export function editText(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const list = new RunList();
  const pieces: string[] = [];
  let position = 0;
  for (const edit of edits) {
    list.addSlice(mapped, position, edit.start);
    pieces.push(mapped.text.slice(position, edit.start), edit.text);
    if (edit.text.length === edit.end - edit.start) list.addSlice(mapped, edit.start, edit.end);
    else {
      const { from, to } = sourceOfEdit(mapped, edit);
      list.add(edit.text.length, from, to);
    }
    position = edit.end;
  }
  list.addSlice(mapped, position, mapped.text.length);
  pieces.push(mapped.text.slice(position));
  return { text: pieces.join(""), runs: list.finish(sourceSpan(mapped, 0, 0).from) };
}

const HAN = /\p{Script=Han}/u;

/**
 * The same text in the script that the source prints: a Han character that was converted where it stood (萬 to 万) is
 * given back. Width and everything else stay as they were edited, so that offsets hold in both.
 */
export function inPrintedScript(mapped: MappedText, source: string): MappedText {
  const characters = Array.from({ length: mapped.text.length }, (_, index) => mapped.text[index] ?? "");
  for (const run of mapped.runs) {
    if (!isLinear(run)) continue;
    for (let offset = 0; offset < run.length; offset++) {
      const printed = source[run.from + offset] ?? "";
      if (printed !== characters[run.at + offset] && HAN.test(printed)) characters[run.at + offset] = printed;
    }
  }
  return { text: characters.join(""), runs: mapped.runs };
}
