/** The text of a cell as printed, joined where the source wraps it, and its span in the source. */
import { type SourceSpan, sourceSpan } from "../core/mapped-text.js";
import type { Doc } from "../model.js";
import type { GridCell } from "./grid.js";
import type { Piece } from "./split-cells.js";

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9.,;:!?'"()&-]/.test(character);

/** A space is part of the text only between Latin words (`AI Agent`) and groups of digits (`1 029`). */
const isWordSpace = (before: string | undefined, after: string | undefined): boolean =>
  isLatin(before) && isLatin(after) && /[A-Za-z0-9]/.test(after ?? "") && before !== ":" && before !== "(";

/** 市发改委 市商务局 市工信局: names one after the other, whose spaces stand for commas. */
function isNameList(text: string): boolean {
  const names = text.split(/\s+/);
  const [first] = names;
  return (
    names.length > 1 &&
    names.every((name) => name.length >= 3 && /^\p{Script=Han}+$/u.test(name) && name[0] === first?.[0])
  );
}

/** White space that wrapping and letter-spacing left inside a text is dropped. */
export function cleanSpaces(text: string): string {
  const trimmed = text.trim();
  if (!/\s/.test(trimmed)) return trimmed;
  if (isNameList(trimmed)) return trimmed.replace(/\s+/g, " ");
  return trimmed.replace(/\s+/g, (gap: string, at: number) =>
    isWordSpace(trimmed[at - 1], trimmed[at + gap.length]) ? " " : "",
  );
}

/** Characters as the source prints them: full width and traditional ones stay, markup is out. */
function printed(doc: Doc, piece: Piece): string {
  let text = "";
  for (let at = piece.start; at < piece.end; at++) {
    const { from, to } = sourceSpan(doc.text, at, at + 1);
    text += to - from === 1 ? (doc.source.text[from] ?? "") : (doc.text.text[at] ?? "");
  }
  return text;
}

/** Latin words that a line end separated get their space back; anything else is joined without. */
export function rawText(doc: Doc, cell: GridCell): string {
  return cleanSpaces(cell.pieces.map((piece) => printed(doc, piece)).join(" "));
}

export function cellSpan(doc: Doc, cell: GridCell, emptyAt: number): SourceSpan {
  const first = cell.pieces[0];
  const last = cell.pieces.at(-1);
  if (first === undefined || last === undefined) return sourceSpan(doc.text, emptyAt, emptyAt);
  return sourceSpan(doc.text, first.start, last.end);
}
