/** Values as OFD writes them in attributes and elements; a value that is none never reaches a coordinate. */

import type { XmlElement } from "../docx/xml-tree.js";
import { type Box, IDENTITY, type Matrix, multiply, readMatrix } from "../pdf/matrix.js";

/** OFD counts in millimetres, pages are laid out in points. */
export const POINTS_PER_MM = 72 / 25.4;
/** Lists of this many numbers are no matrix, box or color. */
const MOST_NUMBERS = 8;

export function readNumber(text: string | undefined, fallback: number): number {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : fallback;
}

export const readNumbers = (text: string | undefined): readonly number[] =>
  (text ?? "")
    .trim()
    .split(/\s+/, MOST_NUMBERS)
    .map((word) => readNumber(word, 0));

/** The words in an element. */
export const textOf = (element: XmlElement | null): string =>
  (element?.children ?? []).filter((node) => typeof node === "string").join("");

/** `x y width height`; null where it has no room. */
export function readBox(text: string | undefined): Box | null {
  const [x = 0, y = 0, width = 0, height = 0] = readNumbers(text);
  return width > 0 && height > 0 ? { x0: x, y0: y, x1: x + width, y1: y + height } : null;
}

/** From an object's own space to points from the top left of its page. */
export function objectMatrix({ attributes }: XmlElement, page: Box): Matrix {
  const [x = 0, y = 0] = readNumbers(attributes.Boundary);
  const ctm = attributes.CTM === undefined ? IDENTITY : readMatrix(readNumbers(attributes.CTM));
  const place: Matrix = [1, 0, 0, 1, x - page.x0, y - page.y0];
  return multiply([POINTS_PER_MM, 0, 0, POINTS_PER_MM, 0, 0], multiply(place, ctm));
}

/** Nothing is seen of it. */
export const isUnseen = (element: XmlElement | null): boolean =>
  element !== null && (element.attributes.Visible === "false" || readNumber(element.attributes.Alpha, 255) <= 0);

/** Lightest value of a component that still passes for white. */
const WHITE = 252;

/** The color of paper, in gray, RGB or CMYK. */
export function isWhite(color: XmlElement | null): boolean {
  const value = color?.attributes.Value;
  if (value === undefined) return false;
  const parts = readNumbers(value);
  return parts.length === 4 ? parts.every((part) => part <= 255 - WHITE) : parts.every((part) => part >= WHITE);
}
