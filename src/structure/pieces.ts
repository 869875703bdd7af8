/** Pieces of a torn text put together: note marks lifted out, stray spaces dropped. */
import { editText, joinTexts, type MappedText, type SourceSpan, sourceSpan } from "../core/mapped-text.js";
import { findMarks, type MarkStyle } from "./note-marks.js";
import { squeezeSpaces } from "./text.js";

export interface Reference {
  readonly marker: string;
  readonly span: SourceSpan;
}

export interface Joined {
  readonly body: MappedText;
  readonly references: readonly Reference[];
}

const LATIN_END = /[A-Za-z0-9]$/;
const LATIN_START = /^[A-Za-z]/;

/** Joined without a space, but for Latin words, which a line end parts; in one go, however many pieces there are. */
function joinAll(pieces: readonly MappedText[]): MappedText {
  const words: MappedText[][] = [];
  let before = "";
  for (const piece of pieces) {
    const spaced = LATIN_END.test(before) && LATIN_START.test(piece.text);
    const last = words.at(-1);
    if (last === undefined || spaced) words.push([piece]);
    else last.push(piece);
    before = piece.text.slice(-1) || before;
  }
  return joinTexts(
    words.map((parts) => joinTexts(parts)),
    " ",
  );
}

export function joinPieces(pieces: readonly MappedText[], styles: readonly MarkStyle[]): Joined {
  const references: Reference[] = [];
  const clean = pieces.map((piece) => {
    const marks = findMarks(piece.text, styles);
    for (const { marker, start, end } of marks) references.push({ marker, span: sourceSpan(piece, start, end) });
    return editText(
      piece,
      marks.map(({ start, end }) => ({ start, end, text: "" })),
    );
  });
  return { body: squeezeSpaces(joinAll(clean)), references };
}

/** The source span of all pieces, from the first character to the last. */
export function spanOfPieces(pieces: readonly MappedText[]): SourceSpan {
  const first = pieces.find(({ text }) => text !== "") ?? pieces[0];
  const last = pieces.findLast(({ text }) => text !== "") ?? first;
  if (first === undefined || last === undefined) return { from: 0, to: 0 };
  return { from: sourceSpan(first, 0, 1).from, to: sourceSpan(last, last.text.length - 1, last.text.length).to };
}
