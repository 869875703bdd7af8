/** What is refused before a reader looks at it, in one clear line: which file, what is wrong, what to do. */
import { JianError } from "../core/errors.js";
import { groupDigits } from "../core/group-digits.js";
import { recognizeBytes } from "./recognize.js";
import { Unreadable } from "./unreadable.js";

/** The longest line that is read: no paragraph of a document comes near it. */
export const MAX_LINE_CHARS = 1024 * 1024;
const nameOf = (name: string): string => (name === "-" ? "standard input" : name);

/** One clear line: which file, what is wrong, what to do. */
export const refusal = (name: string, problem: string, advice: string): JianError =>
  new JianError(`${nameOf(name)}: ${problem}: ${advice}`);

export const tooLarge = (name: string, bytes: number): JianError =>
  refusal(
    name,
    `larger than the limit of ${bytes / 1024 / 1024} MiB`,
    "split it into documents, or allow more with --max-size",
  );

/** What a reader of a format could not read, with the file's name. */
export const explain = (name: string, error: unknown): unknown =>
  error instanceof Unreadable ? refusal(name, error.problem, error.advice) : error;

export function readWith<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw explain(name, error);
  }
}

export function refuseBytes(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw refusal(name, "the file is empty", "give a file with text");
  const foreign = recognizeBytes(bytes);
  if (foreign !== null) throw refusal(name, `${foreign.format} is not read yet`, foreign.advice);
}

/** Line number and length of the first line over the limit. */
function overlongLine(text: string): { readonly line: number; readonly length: number } | null {
  let start = 0;
  for (let line = 1; text.length - start > MAX_LINE_CHARS; line++) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > MAX_LINE_CHARS) return { line, length: end - start };
    start = end + 1;
  }
  return null;
}

export function refuseLongLines(name: string, text: string): void {
  const long = overlongLine(text);
  if (long === null) return;
  const problem = `line ${groupDigits(long.line)} has ${groupDigits(long.length)} characters (the limit is ${groupDigits(MAX_LINE_CHARS)})`;
  throw refusal(name, problem, "break it into paragraphs");
}
