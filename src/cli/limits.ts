/** What a document may take that is read in a thread of its own, and which documents are. */
import { READ_LIMITS, type ReadLimits } from "../ingest/limits.js";
import type { OcrEngine } from "../model.js";

export interface Limits extends ReadLimits {
  /** How much memory the reading of one document may take, in MiB. */
  readonly mebibytes: number;
}

/** V8 lets a heap that may take 2 GiB grow fourfold between two collections, and a smaller one twofold. */
export const DEFAULT_LIMITS: Limits = { ...READ_LIMITS, mebibytes: 2000 };
/** Recognizing the text of a page takes some seconds, and a scan has hundreds. */
const OCR_SECONDS = 3600;
/** What the networks of the second engine take besides. */
const GUTENYE_MEBIBYTES = 4096;

export function defaultLimits(ocr: OcrEngine | undefined): Limits {
  if (ocr === undefined) return DEFAULT_LIMITS;
  const more = ocr === "gutenye" ? GUTENYE_MEBIBYTES : 0;
  return { ...DEFAULT_LIMITS, seconds: OCR_SECONDS, mebibytes: DEFAULT_LIMITS.mebibytes + more };
}

const MIB = 1024 * 1024;
/** A longer text is read in a thread too. */
export const LONG_TEXT_MEBIBYTES = 2;

const starts = (bytes: Uint8Array, signature: string): boolean =>
  Array.from(signature).every((character, index) => bytes[index] === character.charCodeAt(0));

/** How far into a file junk may stand before `%PDF-`. */
const PDF_JUNK = 1024;

/**
 * Formats that unpack or run what is in them: zip (Word, OFD) and PDF. A text or a page is read in bounded steps where it
 * is, unless there is so much of it that the steps take seconds; a plan of 300 pages has a tenth of that.
 */
export function needsIsolation(bytes: Uint8Array): boolean {
  if (bytes.length > LONG_TEXT_MEBIBYTES * MIB) return true;
  if (starts(bytes, "PK")) return true;
  return new TextDecoder("latin1").decode(bytes.subarray(0, PDF_JUNK)).includes("%PDF-");
}
