/** Names and definitions in the script that the document prints, where the working text is in another. */
import { inPrintedScript, sliceText } from "../core/mapped-text.js";
import type { Doc } from "../model.js";
import type { Block } from "./blocks.js";
import type { Contents, ContentsEntry } from "./contents.js";

/** Gives a block in printed script: the same block where the document is in simplified script. */
export function makePrinter(doc: Doc): <B extends Block>(block: B) => B {
  const { text } = doc.source;
  return (block) =>
    doc.script === "hans" || !("pieces" in block)
      ? block
      : { ...block, pieces: block.pieces.map((piece) => inPrintedScript(piece, text)) };
}

function printEntry(doc: Doc, entry: ContentsEntry): ContentsEntry {
  const line = doc.lines[entry.lines[0] ?? -1];
  const at = line?.text.indexOf(entry.title) ?? -1;
  if (line === undefined || at < 0) return entry;
  const start = line.start + at;
  const piece = sliceText(doc.text, start, start + entry.title.length);
  return { ...entry, title: inPrintedScript(piece, doc.source.text).text };
}

export function printContents(doc: Doc, contents: Contents | null): Contents | null {
  if (contents === null || doc.script === "hans") return contents;
  return { ...contents, entries: contents.entries.map((entry) => printEntry(doc, entry)) };
}
