/** Where the characters of a text stand in the markup that it was read from. */
import type { Edit } from "../../core/mapped-text.js";

const TAG = /<[^<>]*>/y;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d{0,2}));/iy;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  times: "×",
  permil: "‰",
  le: "≤",
  ge: "≥",
};
const BLANK = /\s/;

/** One character of the markup, or what an entity stands for; empty for a tag. */
interface Unit {
  readonly text: string;
  readonly end: number;
}

const point = (code: number): string | null => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null);

/** A comment that is never closed reaches to the end. */
function commentEnd(markup: string, at: number): number {
  const close = markup.indexOf("-->", at + "<!--".length);
  return close < 0 ? markup.length : close + "-->".length;
}

function unitAt(markup: string, at: number): Unit | null {
  if (markup.startsWith("<!--", at)) return { text: "", end: commentEnd(markup, at) };
  if (markup[at] === "<") {
    TAG.lastIndex = at;
    const tag = TAG.exec(markup)?.[0];
    return tag === undefined ? { text: "<", end: at + 1 } : { text: "", end: at + tag.length };
  }
  if (markup[at] !== "&") return { text: markup[at] ?? "", end: at + 1 };
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(markup);
  if (entity === null) return { text: "&", end: at + 1 };
  const [whole, decimal, hex, name = ""] = entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const text = Number.isNaN(code) ? (NAMED[name] ?? null) : point(code);
  return text === null ? null : { text, end: at + whole.length };
}

/**
 * The edits that make `text` of `markup`, its characters left where they stand. White space may differ; null where
 * anything else does: what the markup hides, or says in another order.
 */
export function alignMarkup(markup: string, text: string): readonly Edit[] | null {
  const edits: Edit[] = [];
  let at = 0;
  /** What of the markup is taken out, and what white space of the text stands in its place. */
  let from = 0;
  let put = "";
  const close = (end: number): void => {
    if (end > from || put !== "") edits.push({ start: from, end, text: put });
    put = "";
  };
  for (let index = 0; index < text.length; ) {
    const wanted = text[index] ?? "";
    if (BLANK.test(wanted)) {
      put += wanted;
      index++;
      continue;
    }
    const unit = at < markup.length ? unitAt(markup, at) : null;
    if (unit === null) return null;
    if (unit.text.trim() === "") {
      at = unit.end;
      continue;
    }
    if (!text.startsWith(unit.text, index)) return null;
    const isItself = unit.end - at === unit.text.length;
    close(at);
    if (!isItself) edits.push({ start: at, end: unit.end, text: unit.text });
    at = from = unit.end;
    index += unit.text.length;
  }
  for (let rest = at; rest < markup.length; ) {
    const unit = unitAt(markup, rest);
    if (unit === null || unit.text.trim() !== "") return null;
    rest = unit.end;
  }
  close(markup.length);
  return edits;
}
