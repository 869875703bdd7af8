/** Programs that recognize the text of scanned pages, the first where none is named. */
import type { OcrEngine } from "../model.js";

export const OCR_ENGINES = ["tesseract", "gutenye"] as const satisfies readonly OcrEngine[];

export const isOcrEngine = (name: string): name is OcrEngine => OCR_ENGINES.some((engine) => engine === name);
