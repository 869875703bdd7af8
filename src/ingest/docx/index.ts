/** Word documents (DOCX, DOCM; transitional and strict) -> their text, tables and hints. */
import { READ_LIMITS } from "../limits.js";
import { Unreadable } from "../unreadable.js";
import type { Block } from "./blocks.js";
import { Fields } from "./inline.js";
import { bodyOf, Notes } from "./notes.js";
import { Numbering } from "./numbering.js";
import { type DocxLimits, openDocx } from "./package.js";
import { readNote, type StoryContext, StoryReader } from "./story.js";
import { Styles } from "./styles.js";
import { type Written, writeBlocks } from "./write.js";

/** Notes stand line by line at the end, as a glossary does. */
function noteBlocks(context: StoryContext): readonly Block[] {
  return context.notes.referred.flatMap(({ element, mark }): readonly Block[] => {
    const text = `${mark ?? ""}${readNote(element, context)}`;
    if (text === "") return [];
    return [{ kind: "line", text, heading: 0, bold: false, quoted: false, tight: false, display: 0 }];
  });
}

/**
 * Reads the bytes of a Word document.
 * @throws Unreadable where they are damaged, hold no text or break a limit.
 */
export async function readDocx(bytes: Uint8Array, limits: DocxLimits = READ_LIMITS): Promise<Written> {
  const docx = await openDocx(bytes, limits);
  const body = bodyOf(docx.main);
  if (body === null) throw new Unreadable("a Word file without its text", "get the file again");
  const context: StoryContext = {
    styles: new Styles(docx.parts.get("styles") ?? null),
    numbering: new Numbering(docx.parts.get("numbering") ?? null),
    notes: new Notes(body, docx.parts.get("footnotes") ?? null, docx.parts.get("endnotes") ?? null),
    fields: new Fields(),
  };
  const blocks = new StoryReader(context, false).read(body);
  const written = writeBlocks([...blocks, ...noteBlocks(context)]);
  if (written.text.trim() === "") {
    throw new Unreadable("a Word file without text", "if it holds pictures of pages, run a text recognition program");
  }
  return written;
}
