/** What stands on a page, as plain records. Points (1/72 inch), from the top left, y downward. */

/** Quarter turns clockwise of a glyph's writing direction; -1 for any other slant and for vertical writing. */
export type Turn = 0 | 1 | 2 | 3 | -1;

export interface Glyph {
  /** As the text layer says; mostly one character, empty where it says nothing. */
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Index of the page's font. */
  readonly font: number;
  readonly turn: Turn;
}

/** A densely printed page has 5000 characters, a newspaper page 20 000; more are not read. */
export const MAX_GLYPHS = 200_000;

/** A ruling line: horizontal rules have y0 = y1, vertical ones x0 = x1. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface PageInk {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Glyphs that were painted invisibly or outside of the clipped area. */
  readonly invisible: number;
  readonly clipped: number;
  readonly images: number;
  /** Fonts that could not be read: their text is lost. */
  readonly failedFonts: number;
  /** The page has more rules or glyphs than are read. */
  readonly cut: boolean;
}
