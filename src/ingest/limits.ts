/** What one document may take while it is read. Each limit has a default here and an option on the command line. */
import type { XmlLimits } from "./docx/xml.js";
import type { ZipLimits } from "./zip.js";

export interface ReadLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Pages of a PDF or an OFD file. */
  readonly pages: number;
  /** How long the pages may take, in seconds; within a page only a killable thread can stop the reading. */
  readonly seconds: number;
  readonly zip: ZipLimits;
  readonly xml: XmlLimits;
}

const MIB = 1024 * 1024;

/**
 * A yearbook has about 1000 pages and, scanned, 200 MB. A document of a thousand pages has some hundred parts, 30 MB of
 * XML, and shrinks to a twentieth; a page has about 500 elements, and a text box in a nested table stands about 60 deep.
 */
export const READ_LIMITS: ReadLimits = {
  bytes: 256 * MIB,
  pages: 3000,
  seconds: 120,
  zip: { entries: 10_000, partBytes: 64 * MIB, totalBytes: 128 * MIB, ratio: 200, ratioFrom: 24 * MIB },
  xml: { depth: 256, elements: 1_500_000 },
};

/** How a document is read: what the bytes do not say. */
export interface ReadOptions {
  readonly limits: ReadLimits;
  /** Opens an encrypted PDF. */
  readonly password: string | null;
  /** Takes each page of a PDF or OFD file, drawn as it was read. */
  readonly draw: ((page: number, svg: string) => void) | null;
}

export const READ_OPTIONS: ReadOptions = { limits: READ_LIMITS, password: null, draw: null };
