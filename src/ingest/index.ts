/** Bytes -> Source. The reader is chosen by what the bytes are, never by the file's name. */
import { createHash } from "node:crypto";
import { JianError } from "../core/errors.js";
import type { Finding, Source } from "../model.js";
import { type Decoded, decode } from "./decode.js";
import { recognizeBytes, recognizeText } from "./recognize.js";
import { controlCharacters, pageStarts, type Strays, strayFindings, textFormat } from "./txt.js";

/** The largest input that is read. */
export const MAX_INPUT_BYTES = 256 * 1024 * 1024;
/** The longest line that is read: no paragraph of a document comes near it. */
export const MAX_LINE_CHARS = 1024 * 1024;
/** A text with more control characters than one in this many is binary. */
const CONTROL_SHARE = 100;

const grouped = (count: number): string => count.toLocaleString("en-US");
const nameOf = (name: string): string => (name === "-" ? "standard input" : name);

/** One clear line: which file, what is wrong, what to do. */
const refusal = (name: string, problem: string, advice: string): JianError =>
  new JianError(`${nameOf(name)}: ${problem}: ${advice}`);

export const tooLarge = (name: string): JianError =>
  refusal(name, `larger than the limit of ${MAX_INPUT_BYTES / 1024 / 1024} MiB`, "split it into documents");

function refuseBytes(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw refusal(name, "the file is empty", "give a file with text");
  if (bytes.length > MAX_INPUT_BYTES) throw tooLarge(name);
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

function refuseText(name: string, text: string, controls: Strays): void {
  if (text.trim() === "") throw refusal(name, "the file holds white space only", "give a file with text");
  if (controls.count * CONTROL_SHARE > text.length) {
    throw refusal(name, "a binary file, not text", "save the document as text (UTF-8)");
  }
  const foreign = recognizeText(text);
  if (foreign !== null) throw refusal(name, `${foreign.format} is not read yet`, foreign.advice);
}

function refuseLongLines(name: string, text: string): void {
  const long = overlongLine(text);
  if (long === null) return;
  const problem = `line ${grouped(long.line)} has ${grouped(long.length)} characters (the limit is ${grouped(MAX_LINE_CHARS)})`;
  throw refusal(name, problem, "break it into paragraphs");
}

/** In UTF-16, the places where U+FFFD stands for half a character: a lone surrogate or a cut-off last byte. */
function halfCharacters({ encoding, text }: Decoded, bytes: Uint8Array): Strays {
  if (!encoding.startsWith("utf-16")) return { count: 0, first: -1 };
  const units = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = encoding === "utf-16le";
  const markBytes = units.getUint16(0, little) === 0xfeff ? 2 : 0;
  const isWhole = (at: number): boolean => at + 1 < units.byteLength && units.getUint16(at, little) === 0xfffd;
  let count = 0;
  let first = -1;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    if (isWhole(at * 2 + markBytes)) continue;
    if (count++ === 0) first = at;
  }
  return { count, first };
}

function findingsOf(decoded: Decoded, bytes: Uint8Array, controls: Strays): readonly Finding[] {
  return [
    ...strayFindings("half-character", "half a UTF-16 character, read as U+FFFD", halfCharacters(decoded, bytes)),
    ...strayFindings("control-character", "control character in the text", controls),
  ];
}

/**
 * Reads the bytes of a document. `name` is what the user calls it; `-` is standard input.
 * @throws JianError where the bytes are no document that can be read.
 */
export function ingest(name: string, bytes: Uint8Array): Source {
  refuseBytes(name, bytes);
  const decoded = decode(bytes);
  if ("problem" in decoded) throw refusal(name, decoded.problem, decoded.advice);
  const { text, encoding } = decoded;
  refuseLongLines(name, text);
  const controls = controlCharacters(text);
  refuseText(name, text, controls);
  return {
    name,
    format: textFormat(name, text),
    encoding,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    text,
    pageStarts: pageStarts(text),
    findings: findingsOf(decoded, bytes, controls),
  };
}
