/** Reads the label at the beginning of a line: 第一章, 一、, （一）, 1. */
import { readLabelNumber } from "../core/chinese-integer.js";
import { SCHEMES, type SchemeId } from "../data/numbering.js";

export interface Label {
  readonly scheme: SchemeId;
  /** As printed, without white space. */
  readonly label: string;
  readonly number: number;
  /** Where the words after the label begin in the text given. */
  readonly end: number;
}

/** The label at the start of `text` (white space before it allowed), null where none stands there. */
export function readLabel(text: string): Label | null {
  const indent = text.length - text.trimStart().length;
  const rest = text.slice(indent, indent + 24);
  for (const { id, pattern } of SCHEMES) {
    const match = pattern.exec(rest);
    const number = match?.[1] === undefined ? null : readLabelNumber(match[1]);
    if (match === null || number === null) continue;
    const after = text.slice(indent + match[0].length);
    const end = indent + match[0].length + (after.length - after.trimStart().length);
    return { scheme: id, label: match[0].replace(/\s+/g, ""), number, end };
  }
  return null;
}

/** Schemes that always head a section; the others may as well head an item or a paragraph. */
export const isChapterScheme = (scheme: SchemeId): boolean =>
  scheme === "part" || scheme === "chapter" || scheme === "section";

/** `3、4月份`: the label is the first of a list of numbers. */
export const isPartOfNumber = (text: string, label: Label): boolean =>
  label.label.endsWith("、") && /^[0-9]/.test(text.slice(label.end));
