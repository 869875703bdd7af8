/** Text into HTML and JSON that no document can break out of. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser would make a line feed of it, and a replacement character of NUL in any case.
  "\r": "&#13;",
  "\0": "\ufffd",
};

/** Text as content or as the value of a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\r\0]/g, (char) => ENTITIES[char] ?? char);

/** Characters that change how their neighbours are shown, or that cannot be seen: shown by their number instead. */
export const CONTROL = /(?![\t\n\f\r])[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
const CONTROLS = new RegExp(CONTROL.source, "gu");

export const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * Source text as content. A control character stands in a box of its own, so that it reorders nothing around it;
 * the text content is unchanged.
 */
export const sourceHtml = (text: string): string =>
  CONTROL.test(text)
    ? escapeHtml(text).replace(CONTROLS, (char) => `<span class="ctl" data-c="${codeOf(char)}">${char}</span>`)
    : escapeHtml(text);

/** Text in a title or a chart, where control characters are of no use to anybody. */
export const plainHtml = (text: string): string => escapeHtml(text.replace(CONTROLS, (char) => `⟨${codeOf(char)}⟩`));

const JSON_ESCAPED = /[<>&\u2028\u2029\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;

/** JSON that can stand in a script element: no `<`, no line separators, no controls that reorder the source. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(JSON_ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Words of the page itself in both languages; the page shows one of them. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const both = ({ zh, en }: Words): string =>
  `<span class="zh" lang="zh-CN">${escapeHtml(zh)}</span><span class="en" lang="en">${escapeHtml(en)}</span>`;

/** The same inside SVG text. */
export const bothSvg = ({ zh, en }: Words): string =>
  `<tspan class="zh" lang="zh-CN">${escapeHtml(zh)}</tspan><tspan class="en" lang="en">${escapeHtml(en)}</tspan>`;
