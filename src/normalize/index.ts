/** Source -> Doc: markup read, width folded, script unified. Offsets change here and in joins, nowhere later. */
import { type Edit, editText, identityText, type MappedText } from "../core/mapped-text.js";
import type { Doc, Script, Source } from "../model.js";
import { cutLines, markLines } from "./lines.js";
import { findMarkup } from "./markup.js";
import { countScript, isTraditional, isTraditionalStretch, scriptOf, type ToSimplified } from "./script.js";

export { hasUnusualHan, loadToSimplified, type ToSimplified } from "./script.js";

/** Traditional characters alone, one by one: for slips inside simplified text. */
const convertSlips = (line: string, toSimplified: ToSimplified): string =>
  Array.from(line, (character) => (isTraditional(character, toSimplified) ? toSimplified(character) : character)).join(
    "",
  );

/** A line in simplified script, as long as it was: a phrase that changes length is taken character by character. */
function convertLine(line: string, toSimplified: ToSimplified): string {
  if (!isTraditionalStretch(countScript(line, toSimplified))) return convertSlips(line, toSimplified);
  const converted = toSimplified(line);
  if (converted.length === line.length) return converted;
  return Array.from(line, (character) => {
    const single = toSimplified(character);
    return single.length === character.length ? single : character;
  }).join("");
}

function unifyScript(
  mapped: MappedText,
  toSimplified: ToSimplified,
): { readonly text: MappedText; readonly script: Script } {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of mapped.text.split("\n")) {
    const converted = convertLine(line, toSimplified);
    if (converted !== line) edits.push({ start, end: start + line.length, text: converted });
    start += line.length + 1;
  }
  return { text: editText(mapped, edits), script: scriptOf(countScript(mapped.text, toSimplified)) };
}

/** `toSimplified` is null where no character of the source is outside GB 2312. */
export function normalize(source: Source, toSimplified: ToSimplified | null): Doc {
  const { marks, head } = markLines(source.text, source.format);
  const clean = editText(identityText(source.text), findMarkup(source.text, source.format));
  const { text, script } =
    toSimplified === null ? { text: clean, script: "hans" as const } : unifyScript(clean, toSimplified);
  return { source, text, lines: cutLines(text.text, marks, source.format, source.lineHints), script, head };
}
