/** `jian-extract explain FILE --at "文字"`: which rule read or refused each number there, and from which words. */
import { decimalToString } from "../core/decimal.js";
import { JianError } from "../core/errors.js";
import { READING_NOTES, REFUSAL_NOTES } from "../data/rule-notes.js";
import { type QuantityReading, type Refusal, readAll } from "../quantities/index.js";
import { readDocument } from "./batch.js";
import { expandInputs } from "./inputs.js";
import { print } from "./output.js";
import type { Reading } from "./reading.js";
import { printable } from "./terminal.js";

export interface ExplainOptions {
  /** Words of the text; left out: every number of it. */
  readonly at: string | undefined;
  /** A unit that a caption gives to bare numbers. */
  readonly unit: string | undefined;
  readonly reading: Reading;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand, blanks and line breaks between their characters left out of account. */
function placesOf(text: string, words: string): readonly Span[] {
  const characters = Array.from(words.replace(/\s+/gu, ""), (c) => c.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  if (characters.length === 0) return [];
  const pattern = new RegExp(characters.join("\\s*"), "gu");
  return Array.from(text.matchAll(pattern), (m) => ({ start: m.index, end: m.index + m[0].length }));
}

function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let i = text.indexOf("\n", at); i >= 0 && i < offset; i = text.indexOf("\n", at)) {
      line++;
      at = i + 1;
    }
    return line;
  };
}

function amountOf(r: QuantityReading): string {
  if (r.parts !== null) return r.parts.map(decimalToString).join(":");
  if (r.low !== null && r.high !== null) return `${decimalToString(r.low)} to ${decimalToString(r.high)}`;
  return r.value === null ? "no value" : decimalToString(r.value);
}

const SOURCES = {
  text: "printed at the number",
  list: "at the last member of the list",
  noun: "in the noun counted",
  caption: "in the caption above",
} as const;

/** What was read, each part with the words that it comes from. */
function readingLines(r: QuantityReading): readonly string[] {
  const lines = [`value ${amountOf(r)}${r.unit === null ? "" : ` ${r.unit}`}, dimension ${r.dimension}`];
  if (r.number !== null && r.scale !== 1n) lines.push(`number ${decimalToString(r.number)} × scale ${r.scale}`);
  if (r.unitFrom !== null) lines.push(`unit from ${JSON.stringify(r.unitRaw ?? r.unit)}, ${SOURCES[r.unitFrom]}`);
  if (r.comparatorWord !== null) lines.push(`comparator ${r.comparator} from ${JSON.stringify(r.comparatorWord)}`);
  else if (r.comparator !== "eq") lines.push(`comparator ${r.comparator} from 余, 多, 几 or 来 in the number`);
  if (r.per !== null) lines.push(`per ${r.per}, printed before the number`);
  if (r.currency !== null) lines.push(`currency ${r.currency}`);
  if (r.siValue !== null) lines.push(`in ${r.siUnit}: ${decimalToString(r.siValue)}`);
  return lines;
}

const shown = (text: string): string => printable(text.replace(/\s+/gu, " "));

function readingText(where: string, text: string, r: QuantityReading): string {
  const note = READING_NOTES[r.rule]?.note ?? "";
  const head = `${where}: ${shown(text.slice(r.start, r.end))}: read by rule ${r.rule}: ${note}`;
  return [head, ...readingLines(r).map((line) => `    ${printable(line)}`), ""].join("\n");
}

function refusalText(where: string, text: string, r: Refusal): string {
  const note = REFUSAL_NOTES[r.rule]?.note ?? "";
  return `${where}: ${shown(text.slice(r.start, r.end))}: refused by rule ${r.rule}: ${note}\n`;
}

/** What the rules say of the numbers of a text, or of those in the words asked for. */
export function explainText(source: string, text: string, { at, unit }: Pick<ExplainOptions, "at" | "unit">): string {
  const places = at === undefined ? [{ start: 0, end: text.length }] : placesOf(text, at);
  if (places.length === 0) {
    throw new JianError(`${source}: ${JSON.stringify(at)} does not stand there: give words as the text prints them`);
  }
  const { readings, refusals } = readAll(text, { unit: unit ?? null });
  const asked = ({ start, end }: Span): boolean => places.some((place) => start < place.end && end > place.start);
  const lineOf = createLineCounter(text);
  const name = printable(source);
  const found = [
    ...readings.filter(asked).map((r) => ({ start: r.start, say: (where: string) => readingText(where, text, r) })),
    ...refusals.filter(asked).map((r) => ({ start: r.start, say: (where: string) => refusalText(where, text, r) })),
  ].sort((a, b) => a.start - b.start);
  if (found.length === 0) return `${name}: no number there\n`;
  return found.map(({ start, say }) => say(`${name}:${lineOf(start)}`)).join("");
}

/** @returns the exit status */
export async function explain(path: string, options: ExplainOptions): Promise<number> {
  const { inputs, problems } = await expandInputs([path]);
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0) {
    throw new JianError(problems[0] ?? `${path}: explain reads one document: name a file, or - for a phrase`);
  }
  const request = { name: input.source, docId: "", wanted: new Set(["text"] as const) };
  const { text } = await readDocument(input, options.reading, request);
  await print(explainText(input.source, text, options));
  return 0;
}
