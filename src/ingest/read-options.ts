/** How a document is read: what the user asks of the readers, and what they may take. */
import type { OcrEngine } from "../model.js";
import { READ_LIMITS, type ReadLimits } from "./limits.js";

export interface ReadOptions {
  readonly limits: ReadLimits;
  /** Opens an encrypted PDF. */
  readonly password: string | null;
  /** Recognizes the text of scanned PDF pages; null: they are left out and reported. */
  readonly ocr: OcrEngine | null;
  /** Takes each page of a PDF or OFD file, drawn as it was read. */
  readonly draw: ((page: number, svg: string) => void) | null;
}

export const READ_OPTIONS: ReadOptions = { limits: READ_LIMITS, password: null, ocr: null, draw: null };
