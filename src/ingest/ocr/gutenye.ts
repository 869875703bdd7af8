/** Text recognition by @gutenye/ocr-node, where the user has installed it. */
import { Unreadable } from "../unreadable.js";
import type { Bitmap } from "./bitmap.js";
import { type Box, inkParts } from "./ink-parts.js";
import type { RecognizedLine, RecognizedWord, Recognizer } from "./recognizer.js";

/** Not a package of ours: a name in a variable is not looked for when this is compiled or packed. */
const PACKAGE: string = "@gutenye/ocr-node";

/** A stretch of text: of a table, a cell. Four corners from the top left. */
export interface GutenyeLine {
  readonly text: string;
  readonly mean: number;
  readonly box?: readonly (readonly number[])[];
}

export interface Gutenye {
  create(): Promise<{ detect(image: Uint8Array): Promise<readonly GutenyeLine[]> }>;
}

async function loadPackage(): Promise<Gutenye> {
  const module: { readonly default: Gutenye } = await import(PACKAGE);
  return module.default;
}

/** Its boxes are about as high as a character is large, and go so far below the baseline (measured on its output). */
const BOX_HEIGHT = 1;
const BOX_DESCENT = 0.14;
/** A box of several characters that is so much higher than wide holds them below each other. */
const UPRIGHT = 1.5;

/** The words of a line, which is one box: it is parted at its widest gaps, as many as its text has spaces. */
function partLine(text: string, confidence: number, box: Box, ink: Bitmap): readonly RecognizedWord[] {
  const texts = text.trim().split(/\s+/);
  const parts = inkParts(ink, box);
  const gaps = parts.slice(1).map(({ from }, index) => ({ from: parts[index]?.to ?? from, to: from }));
  const widest = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, texts.length - 1);
  if (widest.length < texts.length - 1) return [{ text, confidence, ...box }];
  const cuts = widest.sort((a, b) => a.from - b.from);
  return texts.map((word, index) => {
    const [x0, x1] = [cuts[index - 1]?.to ?? box.x0, cuts[index]?.from ?? box.x1];
    return { text: word, confidence, x0, x1, top: box.top, bottom: box.bottom };
  });
}

const toLine = (words: readonly RecognizedWord[], { top, bottom }: Box): RecognizedLine => {
  const size = (bottom - top) / BOX_HEIGHT;
  return { words, size, baseline: bottom - BOX_DESCENT * size };
};

/** Characters below each other, as at the letter-spaced heads of rows: each stands on a line of its own. */
function stackLines(text: string, confidence: number, box: Box): readonly RecognizedLine[] {
  const characters = Array.from(text);
  const height = (box.bottom - box.top) / characters.length;
  return characters.map((character, index) => {
    const top = box.top + index * height;
    const own = { ...box, top, bottom: top + height };
    return toLine([{ text: character, confidence, ...own }], own);
  });
}

/** Lines without a text or a place are left out. */
export function gutenyeLines(found: readonly GutenyeLine[], ink: Bitmap): readonly RecognizedLine[] {
  return found.flatMap(({ text, mean, box: corners = [] }) => {
    const xs = corners.map(([x = 0]) => x);
    const ys = corners.map(([, y = 0]) => y);
    if (text.trim() === "" || corners.length === 0) return [];
    const box = { x0: Math.min(...xs), x1: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    const isUpright = box.bottom - box.top > UPRIGHT * (box.x1 - box.x0) && text.length > 1;
    return isUpright ? stackLines(text, mean, box) : [toLine(partLine(text, mean, box, ink), box)];
  });
}

/**
 * Starts the engine.
 * @throws Unreadable where its package is not installed.
 */
export async function openGutenye(load: () => Promise<Gutenye> = loadPackage): Promise<Recognizer> {
  const gutenye = await load().catch((cause: unknown) => {
    throw new Unreadable(
      `--ocr gutenye needs the package ${PACKAGE}, which is not installed`,
      `npm install ${PACKAGE}`,
      {
        cause,
      },
    );
  });
  const engine = await gutenye.create();
  return {
    recognize: async ({ png, ink }) => gutenyeLines(await engine.detect(png), ink),
    close: async () => undefined,
  };
}
