/** Where the characters of a composed text are printed: the text against the glyphs of the lines that it was made of. */
import type { PrintedLine } from "../../model.js";
import type { RunInk } from "./segments.js";

/** What a glyph takes above and below its baseline (em): ascent and descent of the usual Chinese fonts. */
const ASCENT_EM = 0.88;
const DESCENT_EM = 0.12;
/** So many glyphs may be missing from the text at one place: the brackets of a note mark are added, little is taken out. */
const LOOK_AHEAD = 4;

/** A line as far as the places of its glyphs go. */
export interface InkLine {
  readonly page: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly inks: readonly RunInk[];
}

/** One line's glyphs, taken one after the other. */
class Glyphs {
  readonly #chars: string;
  readonly #sides: readonly number[];
  #next = 0;
  /** Where the last glyph ended. */
  end: number;

  constructor({ inks }: InkLine) {
    const [only, more] = inks;
    const isOne = only !== undefined && more === undefined;
    this.#chars = isOne ? only.chars : inks.map(({ chars }) => chars).join("");
    this.#sides = isOne ? only.sides : inks.flatMap(({ sides }) => sides);
    this.end = this.#sides[0] ?? 0;
  }

  get left(): number {
    return this.#chars.length - this.#next;
  }

  /** How many glyphs stand before the next one that shows `unit`; -1 where it is not among the next few. */
  find(unit: string): number {
    for (let skip = 0; skip < LOOK_AHEAD; skip++) if (this.#chars[this.#next + skip] === unit) return skip;
    return -1;
  }

  /** Adds the sides of the glyph behind `skip` others. */
  take(skip: number, sides: number[]): void {
    const at = 2 * (this.#next + skip);
    const left = this.#sides[at] ?? this.end;
    this.end = this.#sides[at + 1] ?? this.end;
    sides.push(left, this.end);
    this.#next += skip + 1;
  }
}

function printedLine({ page, y, size }: InkLine, from: number, to: number, sides: readonly number[]): PrintedLine {
  return { span: { from, to }, page, top: y - ASCENT_EM * size, bottom: y + DESCENT_EM * size, sides };
}

/**
 * The printed lines of a text that begins at `at` in the source text. A unit that no glyph shows (a space between words,
 * the brackets of a note mark) has no width, at the place where the last glyph ended.
 */
export function placeInk(text: string, at: number, lines: readonly InkLine[]): readonly PrintedLine[] {
  const [only, second] = lines;
  const [ink, more] = only?.inks ?? [];
  if (only !== undefined && second === undefined && more === undefined && ink?.chars === text) {
    return [printedLine(only, at, at + text.length, ink.sides)];
  }
  const printed: PrintedLine[] = [];
  const inked = lines.filter(({ inks }) => inks.length > 0);
  let from = 0;
  let sides: number[] = [];
  let index = 0;
  let [line, glyphs] = [inked[0], inked[0] === undefined ? null : new Glyphs(inked[0])];
  const finish = (to: number): void => {
    if (line === undefined || to === from) return;
    printed.push(printedLine(line, at + from, at + to, sides));
    [from, sides] = [to, []];
  };
  for (let unit = 0; unit < text.length && glyphs !== null; unit++) {
    const char = text.charAt(unit);
    let skip = glyphs.find(char);
    const following = inked[index + 1];
    if (skip < 0 && glyphs.left < LOOK_AHEAD && following !== undefined) {
      const next = new Glyphs(following);
      skip = next.find(char);
      if (skip >= 0) {
        finish(unit);
        index++;
        [line, glyphs] = [following, next];
      }
    }
    if (skip < 0) sides.push(glyphs.end, glyphs.end);
    else glyphs.take(skip, sides);
  }
  finish(text.length);
  return printed;
}
