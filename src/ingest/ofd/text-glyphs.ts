/** Text objects -> glyphs at their places. */

import { child, childrenOf, type XmlElement } from "../docx/xml-tree.js";
import type { Glyph } from "../pdf/ink.js";
import { applyX, applyY, type Box, type Matrix } from "../pdf/matrix.js";
import { isWide } from "../pdf/segments.js";
import { turnOf } from "../pdf/turn.js";
import type { OfdFont } from "./package.js";
import { isUnseen, objectMatrix, readNumber, textOf } from "./values.js";

const BOLD_WEIGHT = 600;

interface Widths {
  /** Advance where the file places no next character (em); it need not say how wide its glyphs are. */
  readonly usual: number;
  /** Of the fonts in use (em): a next character that stands further off leaves a gap. */
  readonly widest: number;
}

const FULL: Widths = { usual: 1, widest: 1 };
const NARROW: Widths = { usual: 0.5, widest: 0.64 };
const LETTERS: readonly (readonly [RegExp, Widths])[] = [
  [/[WMwm@%‰]/, { usual: 0.85, widest: 1 }],
  [/\p{Lu}/u, { usual: 0.68, widest: 0.8 }],
];
/** Digits set as far apart as Chinese characters still make one number. */
const SET_WIDE_EM = 1.2;

const isFullWidth = (character: string): boolean => isWide(character) || /[—…“”‘’①-⓿]/.test(character);

const widthsOf = (character: string): Widths =>
  isFullWidth(character) ? FULL : (LETTERS.find(([pattern]) => pattern.test(character))?.[1] ?? NARROW);

const STEP = /g\s+(\d+)\s+(\S+)|\S+/g;

/** `1 g 3 2` is 1 2 2 2; no more than `count` are made of it, whatever it asks for. */
export function expandSteps(text: string, count: number): readonly number[] {
  const steps: number[] = [];
  for (const [word, times, value] of text.matchAll(STEP)) {
    if (steps.length >= count) break;
    const by = readNumber(value ?? word, 0);
    const end = Math.min(count, steps.length + Number(times ?? 1));
    while (steps.length < end) steps.push(by);
  }
  return steps;
}

/** What all glyphs of a text object share. */
interface Pen {
  readonly matrix: Matrix;
  /** In the object's own space. */
  readonly size: number;
  readonly scale: number;
  readonly shared: Pick<Glyph, "size" | "bold" | "font" | "turn">;
}

function penOf(element: XmlElement, page: Box, fonts: ReadonlyMap<string, OfdFont>): Pen {
  const { Size, HScale, Font, Weight, CharDirection } = element.attributes;
  const matrix = objectMatrix(element, page);
  const size = readNumber(Size, 0);
  const font = fonts.get(Font ?? "");
  const shared = {
    size: size * Math.hypot(matrix[2], matrix[3]),
    bold: font?.bold === true || readNumber(Weight, 0) >= BOLD_WEIGHT,
    font: font?.index ?? -1,
    turn: turnOf(matrix[0], matrix[1], readNumber(CharDirection, 0)),
  };
  return { matrix, size, scale: readNumber(HScale, 1), shared };
}

/** The advance of each character: what the file says, else by the kind of character; vertical text has none. */
function advances(code: XmlElement, characters: readonly string[], { size, scale }: Pen): readonly number[] {
  const { DeltaX, DeltaY } = code.attributes;
  const said = expandSteps(DeltaX ?? "", characters.length - 1);
  const vertical = DeltaX === undefined && DeltaY !== undefined;
  return characters.map((character, index) => said[index] ?? (vertical ? 0 : widthsOf(character).usual * size * scale));
}

/** The least step behind a letter or digit: where all stand that far apart, no gap parts them. */
function usualStep(characters: readonly string[], across: readonly number[], em: number): number {
  const steps = characters.slice(0, -1).flatMap((character, index) => {
    const step = across[index] ?? 0;
    return step > 0 && character !== " " && !isFullWidth(character) ? [step] : [];
  });
  return Math.min(
    SET_WIDE_EM * em,
    steps.reduce((least, step) => Math.min(least, step), Infinity),
  );
}

/** The words as the steps count them: line breaks and indents come from programs that lay out the XML. */
function wordsOf(code: XmlElement): string {
  const text = textOf(code);
  if (!text.includes("\n")) return text;
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("");
}

/** The glyphs of one `TextCode`, which begins at `start`. */
function* codeGlyphs(code: XmlElement, start: { readonly x: number; readonly y: number }, pen: Pen): Generator<Glyph> {
  const { matrix, size, scale, shared } = pen;
  const characters = Array.from(wordsOf(code));
  const across = advances(code, characters, pen);
  const down = expandSteps(code.attributes.DeltaY ?? "", characters.length - 1);
  const along = Math.hypot(matrix[0], matrix[1]);
  const em = size * scale;
  const usual = usualStep(characters, across, em);
  let { x, y } = start;
  for (const [index, text] of characters.entries()) {
    const step = across[index] ?? 0;
    const isPlaced = step > 0 && index < characters.length - 1;
    const widths = widthsOf(text);
    const widest = widths === FULL ? em : Math.max(usual, widths.widest * em);
    const width = isPlaced ? Math.min(step, widest) : widths.usual * em;
    yield { text, x: applyX(matrix, x, y), y: applyY(matrix, x, y), width: width * along, ...shared };
    x += step;
    y += down[index] ?? 0;
  }
}

/** The text is painted neither filled nor stroked, or with a color that lets all through. */
export const isHidden = (element: XmlElement): boolean =>
  isUnseen(element) ||
  isUnseen(child(element, "ofd:FillColor")) ||
  (element.attributes.Fill === "false" && element.attributes.Stroke !== "true");

/** The glyphs of a text object, in the order of its characters. */
export function* textGlyphs(element: XmlElement, page: Box, fonts: ReadonlyMap<string, OfdFont>): Generator<Glyph> {
  const pen = penOf(element, page, fonts);
  let [x, y] = [0, 0];
  for (const code of childrenOf(element, "ofd:TextCode")) {
    // A place that is not given is the one of the code before.
    [x, y] = [readNumber(code.attributes.X, x), readNumber(code.attributes.Y, y)];
    yield* codeGlyphs(code, { x, y }, pen);
  }
}
