/** What a text recognition engine takes and gives, as plain records. */
import type { Rule } from "../pdf/ink.js";
import type { Bitmap } from "./bitmap.js";

export interface PageImage {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels a point (1/72 inch). */
  readonly scale: number;
  /** Its ink, ruling lines taken out as in the image. */
  readonly ink: Bitmap;
  /** Ruling lines that were taken out of the image, in points. */
  readonly rules: readonly Rule[];
}

/** A word, or what the engine takes for one. Pixels of the image, from its top left. */
export interface RecognizedWord {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** From 0 to 1, as the engine says. */
  readonly confidence: number;
}

/** Words on one baseline, from the left. */
export interface RecognizedLine {
  readonly words: readonly RecognizedWord[];
  /** Height of a Chinese character with the white around it, as the print has it. */
  readonly size: number;
  readonly baseline: number;
}

export interface Recognizer {
  recognize(image: PageImage): Promise<readonly RecognizedLine[]>;
  close(): Promise<void>;
}

/** Words of one line whose boxes overlap are cut off where the next begins. */
export function partWords(words: readonly RecognizedWord[]): readonly RecognizedWord[] {
  const sorted = [...words].sort((a, b) => a.x0 - b.x0);
  return sorted.map((word, index) => {
    const next = sorted[index + 1];
    return next === undefined || next.x0 <= word.x0 ? word : { ...word, x1: Math.min(word.x1, next.x0) };
  });
}
