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

/** Joined without a space, but for Latin words, which a line end parts. */
function joinAll(pieces: readonly MappedText[]): MappedText {
  return pieces.reduce((joined, piece) => {
    const separator = LATIN_END.test(joined.text) && LATIN_START.test(piece.text) ? " " : "";
    return joinTexts([joined, piece], separator);
  });
}

export function joinPieces(pieces: readonly MappedText[], styles: readonly MarkStyle[]): Joined {
  if (pieces.length === 0) return { body: { text: "", runs: [] }, references: [] };
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
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return { from: 0, to: 0 };
  return {
    from: sourceSpan(first, 0, Math.min(1, first.text.length)).from,
    to: sourceSpan(last, Math.max(0, last.text.length - 1), last.text.length).to,
  };
}
