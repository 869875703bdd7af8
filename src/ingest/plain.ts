/** Bytes of a text or Markdown file -> Source. */
import { createHash } from "node:crypto";
import type { Finding, Source } from "../model.js";
import { type Decoded, decode, type Undecodable } from "./decode.js";
import { recognizeText } from "./recognize.js";
import { refusal, refuseBytes, refuseLongLines } from "./refuse.js";
import { controlCharacters, pageStarts, type Strays, strayFindings, textFormat } from "./txt.js";

/** A text with more control characters than one in this many is binary. */
const CONTROL_SHARE = 100;

function refuseText(name: string, text: string, controls: Strays): void {
  if (text.trim() === "") throw refusal(name, "the file holds white space only", "give a file with text");
  if (controls.count * CONTROL_SHARE > text.length) {
    throw refusal(name, "a binary file, not text", "save the document as text (UTF-8)");
  }
  const foreign = recognizeText(text);
  if (foreign !== null) throw refusal(name, `${foreign.format} is not read yet`, foreign.advice);
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
 * Reads the bytes of a text. `name` is what the user calls it; `-` is standard input.
 * @throws JianError where the bytes are no text that can be read.
 */
export function ingestText(name: string, bytes: Uint8Array, decoded: Decoded | Undecodable): Source {
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

/** Reads bytes that hold no markup. */
export function ingestPlain(name: string, bytes: Uint8Array): Source {
  refuseBytes(name, bytes);
  return ingestText(name, bytes, decode(bytes));
}
