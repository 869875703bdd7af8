/** Small questions about a piece of text that several parts of the outline ask. */
import { type Edit, editText, type MappedText } from "../core/mapped-text.js";

/** Circled numbers ① to ㊿. */
export const CIRCLED = "\u2460-\u2473\u3251-\u325f\u32b1-\u32bf";

const TERMINAL = /[。！？!?；;：:…][”’」』）)】]*$/;
const SENTENCE_MARK = /[，。；！？,;!?]/;
/** A line as long as this is prose even where it prints no punctuation. */
const PROSE_LENGTH = 42;

/** No text closes more brackets than this at its end. */
const ENDING = 24;

/** The text ends where a sentence or an item can end; looks at its end alone, for it is asked often. */
export const isClosed = (text: string): boolean => TERMINAL.test(text.trimEnd().slice(-ENDING));

/** A comma between digits belongs to the number. */
const DIGIT_COMMA = /([0-9])[，,](?=[0-9]{3})/g;

/** Words rather than a name: it has punctuation, or is long. */
export const isProse = (text: string): boolean =>
  text.length > PROSE_LENGTH || SENTENCE_MARK.test(text.replace(DIGIT_COMMA, "$1"));

const isWide = (character: string | undefined): boolean =>
  character !== undefined && character >= "\u2e80" && character !== "\u3000";
const isInk = (character: string | undefined): boolean => character !== undefined && !/\s/.test(character);
/** Punctuation that never has a space of its own beside it. */
const TIGHT = /[:：%‰~～<>≥≤＜＞/]/;

/** A single space that the page put between characters that are written without one (`2000 亿元`, `单位 GDP`). */
function isStraySpace(text: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + 1];
  if (!isInk(before) || !isInk(after)) return false;
  return isWide(before) || isWide(after) || TIGHT.test(before ?? "") || TIGHT.test(after ?? "");
}

/** Drops stray spaces; runs of white space (which separate) and spaces between Latin words stay. */
export function squeezeSpaces(mapped: MappedText): MappedText {
  const { text } = mapped;
  const edits: Edit[] = [];
  for (let index = text.indexOf(" "); index >= 0; index = text.indexOf(" ", index + 1)) {
    if (isStraySpace(text, index)) edits.push({ start: index, end: index + 1, text: "" });
  }
  return editText(mapped, edits);
}

const QUOTES = /[“”‘’「」『』"]/g;
export const withoutQuotes = (text: string): string => text.replace(QUOTES, "");

/** Titles are compared without white space, quotation marks and note marks. */
export const titleKey = (title: string): string => withoutQuotes(title).replace(/\s+/g, "");
