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
  /** Pixels of an image on a page whose text is recognized; a larger one is not decoded. */
  readonly imagePixels: number;
}

const MIB = 1024 * 1024;

/**
 * A yearbook has about 1000 pages and, scanned, 200 MB. A document of a thousand pages has some hundred parts, 30 MB of
 * XML, and shrinks to a twentieth; a page has about 500 elements, and a text box in a nested table stands about 60 deep.
 * An image of 70 million pixels is A1 at 300 dots an inch.
 */
export const READ_LIMITS: ReadLimits = {
  bytes: 256 * MIB,
  pages: 3000,
  seconds: 120,
  zip: { entries: 10_000, partBytes: 64 * MIB, totalBytes: 128 * MIB, ratio: 200, ratioFrom: 24 * MIB },
  xml: { depth: 256, elements: 1_500_000 },
  imagePixels: 70_000_000,
};
