/**
 * Edits that take markup and invisible characters out of a source text and fold full-width
 * letters and digits, so that later stages see the words alone. No edit adds or removes a line.
 */
import type { Edit } from "../core/mapped-text.js";
import type { DocumentFormat } from "../model.js";
import { findDrawnTables } from "./drawn-tables.js";

/** Comments, escaped spaces of page dumps, tags, emphasis, escapes, invisible and full-width characters. */
const MARKS =
  /<!--|!\[[^[\]\n]{0,300}\]\([^()\n]{0,600}\)|<U\+[0-9A-F]{4}>|<\/?(?:br|sup|sub|b|i|u|p|div|span|font|center|strong|em|a)(?:\s[^<>\n]{0,200})?\/?>|\*\*|\\[*_#[\]()~>|.+-]|[\u00ad\u200b-\u200f\u2060\ufeff\r]|[\u00a0\u2002-\u200a\u202f\u205f]|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|\uff05|\uff0f|[\uff0e\uff0d\u2015](?=[0-9\uff10-\uff19])/g;

const MARKDOWN_ONLY = /^(?:\*\*|\\)/;
const DIGIT = /[0-9\uff10-\uff19]/;

const foldWidth = (text: string): string =>
  Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).join("");

const foldedPunctuation: Readonly<Record<string, string>> = {
  "\uff05": "%",
  "\uff0f": "/",
  "\uff0e": ".",
  "\uff0d": "-",
};

/** What a mark found at `index` becomes; null where it stands for itself. */
function replacement(source: string, index: number, mark: string, format: DocumentFormat): string | null {
  if (mark === "\r") return source[index + 1] === "\n" ? "" : "\n";
  if (mark.startsWith("![")) return format === "md" ? "" : null;
  if (mark.startsWith("<U+")) return " ";
  if (mark.startsWith("<")) return "";
  if (MARKDOWN_ONLY.test(mark)) {
    if (format !== "md") return null;
    return mark === "**" ? "" : mark.slice(1);
  }
  const code = mark.charCodeAt(0);
  if (code === 0xff0e || code === 0xff0d) {
    // 8．8 and －0．9 are figures; １．建设 is a label, whose point stays as printed.
    return code === 0xff0e && !DIGIT.test(source[index - 1] ?? "") ? null : (foldedPunctuation[mark] ?? null);
  }
  if (code === 0x2015) return null;
  if (code in foldedPunctuation || foldedPunctuation[mark] !== undefined) return foldedPunctuation[mark] ?? null;
  if (code >= 0xff10 && code <= 0xff5a) return foldWidth(mark);
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return "";
  return " ";
}

/** The lines that a comment covers stay, empty; `lastClose` is where the last comment of the source ends. */
function commentEdit(source: string, start: number, lastClose: number): Edit {
  const open = start + "<!--".length;
  const end = lastClose < open ? open : source.indexOf("-->", open) + "-->".length;
  const covered = source.slice(start, end).replace(/\r\n?/g, "\n");
  return { start, end, text: covered.replace(/[^\n]+/g, "") };
}

/** The edits of both lists in order; where two meet, that of the first. */
function mergeEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  if (first.length === 0) return second;
  const merged: Edit[] = [];
  let at = 0;
  for (const edit of first) {
    for (; (second[at]?.start ?? Infinity) < edit.end; at++) {
      const other = second[at];
      if (other !== undefined && other.end <= edit.start) merged.push(other);
    }
    merged.push(edit);
  }
  return [...merged, ...second.slice(at)];
}

const isText = (format: DocumentFormat): boolean => format === "txt" || format === "md";

export function findMarkup(source: string, format: DocumentFormat): readonly Edit[] {
  const marks = findMarks(source, format);
  return isText(format) ? mergeEdits(findDrawnTables(source), marks) : marks;
}

function findMarks(source: string, format: DocumentFormat): readonly Edit[] {
  const edits: Edit[] = [];
  const lastClose = source.lastIndexOf("-->");
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(source); match !== null; match = MARKS.exec(source)) {
    const [mark] = match;
    if (mark === "<!--") {
      const edit = commentEdit(source, match.index, lastClose);
      edits.push(edit);
      MARKS.lastIndex = edit.end;
      continue;
    }
    const text = replacement(source, match.index, mark, format);
    if (text !== null) edits.push({ start: match.index, end: match.index + mark.length, text });
  }
  return edits;
}
