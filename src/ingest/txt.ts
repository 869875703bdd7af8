/** Plain text and Markdown: the decoded text exactly as it is. */
import type { DocumentFormat, Finding } from "../model.js";

/** A YAML head: `---`, one or more `key: value` lines, `---`. */
const YAML_HEAD = /^---[ \t]*\r?\n[A-Za-z_][\w-]*[ \t]*:/;
/** `#` alone marks 其中 (of which) in statistical tables, so that it takes a deeper heading or several kinds of marks. */
const MARKS: readonly RegExp[] = [
  /^#{2,6} \S/m,
  /^# \S/m,
  /^\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*\r?$/m,
  /^> \S/m,
  /^\*\*[^*\n]{1,200}\*\*/m,
  /^\[\^[^\]\n]{1,20}\]:/m,
];
const SURE = 2;

/** How far into a text Markdown marks are looked for. */
const HEAD_CHARS = 1 << 16;

/** Markdown by its name, its YAML head or its marks. */
export function textFormat(name: string, text: string): Extract<DocumentFormat, "txt" | "md"> {
  if (/\.(?:md|markdown)$/i.test(name)) return "md";
  const head = text.slice(0, HEAD_CHARS);
  if (YAML_HEAD.test(head)) return "md";
  const marks = MARKS.map((mark) => mark.test(head));
  const [deepHeading = false, , pipeTable = false] = marks;
  return deepHeading || pipeTable || marks.filter(Boolean).length >= SURE ? "md" : "txt";
}

/** Pages as `pdftotext` marks them: a form feed ends a page. Empty where the text has no form feed. */
export function pageStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf("\f"); index >= 0; index = text.indexOf("\f", index + 1)) starts.push(index + 1);
  if (starts.at(-1) === text.length) starts.pop();
  return text.includes("\f") ? starts : [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\0-\x08\x0e-\x19\x1c-\x1f\x7f]/g;

/** Characters that a text should not have: how many, and where the first stands. */
export interface Strays {
  readonly count: number;
  readonly first: number;
}

export function controlCharacters(text: string): Strays {
  let count = 0;
  let first = -1;
  for (const match of text.matchAll(CONTROLS)) {
    if (count++ === 0) first = match.index;
  }
  return { count, first };
}

/** One finding for all stray characters of a kind, at the first of them. */
export function strayFindings(rule: string, what: string, { count, first }: Strays): readonly Finding[] {
  if (count === 0) return [];
  const message = `${what} (${count === 1 ? "once" : `${count} times`})`;
  const span = { from: first, to: first + 1 };
  return [{ rule, severity: "warning", message, expected: null, actual: null, span }];
}
