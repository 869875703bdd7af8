/** Source -> Doc: markup read, width folded, script unified. Offsets change here and in joins, nowhere later. */
import { type Edit, editText, identityText, type MappedText } from "../core/mapped-text.js";
import type { Doc, Script, Source } from "../model.js";
import { cutLines, markLines } from "./lines.js";
import { findMarkup } from "./markup.js";
import { countScript, isTraditional, isTraditionalStretch, scriptOf, type ToSimplified } from "./script.js";

export { hasTraditional, loadToSimplified, type ToSimplified } from "./script.js";

/** Characters one by one, each an edit of its own: a character outside the basic plane may become a shorter one. */
function convertCharacters(text: string, start: number, convert: ToSimplified): readonly Edit[] {
  const edits: Edit[] = [];
  let at = start;
  for (const character of text) {
    const converted = convert(character);
    if (converted !== character) edits.push({ start: at, end: at + character.length, text: converted });
    at += character.length;
  }
  return edits;
}

/** A line in simplified script; the phrases of a stretch that is traditional are converted as wholes. */
function convertLine(line: string, start: number, toSimplified: ToSimplified): readonly Edit[] {
  if (!isTraditionalStretch(countScript(line))) {
    const convertSlip = (character: string): string => (isTraditional(character) ? toSimplified(character) : character);
    return convertCharacters(line, start, convertSlip);
  }
  const converted = toSimplified(line);
  if (converted.length !== line.length) return convertCharacters(line, start, toSimplified);
  return converted === line ? [] : [{ start, end: start + line.length, text: converted }];
}

function unifyScript(
  mapped: MappedText,
  toSimplified: ToSimplified,
): { readonly text: MappedText; readonly script: Script } {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of mapped.text.split("\n")) {
    for (const edit of convertLine(line, start, toSimplified)) edits.push(edit);
    start += line.length + 1;
  }
  return { text: editText(mapped, edits), script: scriptOf(countScript(mapped.text)) };
}

/** `toSimplified` is null where the source holds no traditional character. */
export function normalize(source: Source, toSimplified: ToSimplified | null): Doc {
  const { marks, head } = markLines(source.text, source.format);
  const clean = editText(identityText(source.text), findMarkup(source.text, source.format));
  const { text, script } =
    toSimplified === null ? { text: clean, script: "hans" as const } : unifyScript(clean, toSimplified);
  return { source, text, lines: cutLines(text.text, marks, source.format, source.lineHints), script, head };
}
