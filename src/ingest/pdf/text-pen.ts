/** The text state of a content stream: where the next glyph stands and how large it is. */

import type { Glyph } from "./ink.js";
import { applyX, applyY, IDENTITY, type Matrix, multiply } from "./matrix.js";
import { turnOf } from "./turn.js";

/** What is needed of a font that pdfjs has loaded. */
export interface PenFont {
  readonly index: number;
  /** Text space units of a width of 1: 0.001, or the font matrix of a Type 3 font. */
  readonly unit: number;
  readonly vertical: boolean;
  readonly bold: boolean;
}

/** A glyph as pdfjs gives it in `showText`; numbers between glyphs are adjustments in 1/1000 of the size. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** A glyph, a number between two, or nothing where the font has no glyph. */
export type PdfItem = PdfGlyph | number | null | undefined;

export interface TextState {
  font: PenFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

export const START: TextState = {
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Fill and stroke: how office programs embolden a font that has no bold face. */
const FILL_STROKE = 2;

/** Math.hypot takes its arguments as a list: ten times as long. */
const lengthOf = (a: number, b: number): number => Math.sqrt(a * a + b * b);

export class TextPen {
  state: TextState = { ...START };
  #matrix: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  begin(): void {
    this.setMatrix(IDENTITY);
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  nextLine(): void {
    this.move(0, this.state.leading);
  }

  /** The glyphs of one `showText`, passed to `add` one by one. */
  show(items: readonly PdfItem[], ctm: Matrix, add: (glyph: Glyph) => void): void {
    const { font, size, scale, rise, mode, charSpacing, wordSpacing } = this.state;
    if (font === null) return;
    const m = multiply(ctm, this.#matrix);
    const along = lengthOf(m[0], m[1]) * Math.sign(size || 1);
    const height = Math.abs(size) * lengthOf(m[2], m[3]);
    const turn = font.vertical ? -1 : turnOf(m[0] * Math.sign(size || 1), m[1] * Math.sign(size || 1));
    const bold = font.bold || (mode & 3) === FILL_STROKE;
    for (const item of items) {
      if (item === null || item === undefined) continue;
      if (typeof item === "number") {
        this.#advance((-item * size) / 1000, font.vertical, scale);
        continue;
      }
      const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
      const wide = item.width * font.unit * size;
      const x = applyX(m, this.#x, this.#y + rise);
      const y = applyY(m, this.#x, this.#y + rise);
      add({
        text: item.unicode,
        x,
        y,
        width: wide * scale * along * Math.sign(size || 1),
        size: height,
        bold,
        font: font.index,
        turn,
      });
      const down = item.vmetric?.[0] === undefined ? -size : item.vmetric[0] * font.unit * size;
      this.#advance(font.vertical ? down - spacing : wide + spacing, font.vertical, scale);
    }
  }

  #advance(by: number, vertical: boolean, scale: number): void {
    if (vertical) this.#y += by;
    else this.#x += by * scale;
  }
}
