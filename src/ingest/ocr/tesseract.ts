/** Text recognition by tesseract.js. All it needs is in installed packages: nothing is fetched, nothing is kept. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Unreadable } from "../unreadable.js";
import { mendPercent } from "./percent-signs.js";
import { partWords, type RecognizedLine, type RecognizedWord, type Recognizer } from "./recognizer.js";

const LANGUAGE = "chi_sim";
/** The package holds two sets of models; the small one is as good on print and loads in half the time. */
const MODELS = "4.0.0_best_int";
/** The engine by neural networks: the only one that the small models hold. */
const NETWORKS = 1;
const PARAMETERS = {
  // Columns, tables and prose on one page.
  tessedit_pageseg_mode: "3",
  preserve_interword_spaces: "1",
  debug_file: "/dev/null",
};

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface Part {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: Box;
}

export interface TesseractPage {
  readonly blocks:
    | readonly {
        readonly paragraphs: readonly { readonly lines: readonly { readonly words: readonly Part[] }[] }[];
      }[]
    | null;
}

interface Worker {
  setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>;
  recognize(image: Uint8Array, options: object, output: object): Promise<{ readonly data: TesseractPage }>;
  terminate(): Promise<unknown>;
}

interface Tesseract {
  createWorker(language: string, engine: number, options: object): Promise<Worker>;
}

/** Confidence counts to 100 there. */
const PERCENT = 100;

/** Boxes are drawn around the ink: of a Chinese character this much of its size, of a digit so much. */
const HAN_INK = 0.92;
const DIGIT_INK = 0.74;
/** The ink of Chinese characters goes this far below the baseline, in times of their size. */
const HAN_DESCENT = 0.08;
const HAN = /\p{Script=Han}/u;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

const middleOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** By height, or by width where that says less: boxes may reach into the lines above and below. */
function sizeOf(words: readonly RecognizedWord[], hasHan: boolean): number {
  const high = middleOf(words.map(({ top, bottom }) => bottom - top)) / (hasHan ? HAN_INK : DIGIT_INK);
  const widths = words
    .filter(({ text }) => HAN_WORD.test(text))
    .map(({ text, x0, x1 }) => (x1 - x0) / (text.length - 1 + HAN_INK));
  return widths.length === 0 ? high : Math.min(high, middleOf(widths));
}

function makeLine(words: readonly RecognizedWord[]): RecognizedLine {
  const han = words.filter(({ text }) => HAN.test(text));
  const measured = han.length > 0 ? han : words;
  const bottom = middleOf(measured.map((word) => word.bottom));
  const size = sizeOf(measured, han.length > 0);
  return { words: partWords(words), size, baseline: han.length > 0 ? bottom - HAN_DESCENT * size : bottom };
}

/** The lines of a page, those without words left out. */
export function tesseractLines({ blocks }: TesseractPage): readonly RecognizedLine[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ words }) => {
    const own = words.flatMap(({ text, confidence, bbox }) =>
      text.trim() === ""
        ? []
        : { text, x0: bbox.x0, x1: bbox.x1, top: bbox.y0, bottom: bbox.y1, confidence: confidence / PERCENT },
    );
    return own.length === 0 ? [] : [makeLine(own)];
  });
}

const missing = (cause: unknown): Unreadable =>
  new Unreadable(
    "--ocr needs the packages tesseract.js and @tesseract.js-data/chi_sim, which are not installed",
    "npm install tesseract.js @tesseract.js-data/chi_sim",
    { cause },
  );

async function load(): Promise<{ readonly tesseract: Tesseract; readonly langPath: string }> {
  try {
    const data = createRequire(import.meta.url).resolve(`@tesseract.js-data/${LANGUAGE}/package.json`);
    const module: { readonly default: unknown } = await import("tesseract.js");
    return { tesseract: module.default as Tesseract, langPath: join(dirname(data), MODELS) };
  } catch (error) {
    throw missing(error);
  }
}

/**
 * Starts the engine.
 * @throws Unreadable where its packages are not installed.
 */
export async function openTesseract(): Promise<Recognizer> {
  const { tesseract, langPath } = await load();
  const options = { langPath, gzip: true, cacheMethod: "none" };
  // What fails while it starts is told to the handler alone; the promise is left open.
  const worker = await new Promise<Worker>((resolve, reject) => {
    tesseract.createWorker(LANGUAGE, NETWORKS, { ...options, errorHandler: reject }).then(resolve, reject);
  });
  await worker.setParameters(PARAMETERS);
  return {
    recognize: async ({ png, ink }) => {
      const { data } = await worker.recognize(png, {}, { text: false, blocks: true });
      return tesseractLines(data).map(({ words, size, baseline }) => ({
        words: words.map((word) => mendPercent(word, ink)),
        size,
        baseline,
      }));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
