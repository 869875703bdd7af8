/** Boxes and their items. */
import type { MappedText, SourceSpan } from "../core/mapped-text.js";
import type { SchemeId } from "../data/numbering.js";
import type { ItemBlock } from "./blocks.js";
import type { Label } from "./labels.js";
import type { MarkStyle } from "./note-marks.js";
import { joinPieces } from "./pieces.js";
import { isClosed } from "./text.js";

export interface ReadItem {
  readonly level: number;
  readonly label: string | null;
  readonly name: string | null;
  readonly text: string;
}

/** A run-in head is no longer than this; what is longer is a sentence. */
const HEAD = { colon: 30, unlabelledColon: 20, stop: 40 } as const;
const OPENING = "（(“‘《「『[〔【";
const CLOSING = "）)”’》」』]〕】";

/** The first of the marks outside brackets and quotation marks, -1 where none stands there. */
function findOutside(text: string, marks: string, most: number): number {
  let depth = 0;
  const end = Math.min(text.length, most + 1);
  for (let index = 0; index < end; index++) {
    const character = text[index] ?? "";
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) return index;
  }
  return -1;
}

/**
 * The words are a head that stands alone: `沃土工程`, `（一）沃土工程。`; `1．沃土：改造田地。` is head and text,
 * but `（一）双核：甲区、乙区。` over sub-items is all head.
 */
export function isItemHead(words: string, label: Label | null, next: Label | null): boolean {
  if (words.length > 40 || /[。；，]./.test(words)) return false;
  if (label === null) return !isClosed(words) && !/[：:]./.test(words);
  const overItems = next !== null && next.number === 1 && next.scheme !== label.scheme;
  return overItems || !/[：:]./.test(words);
}

interface Split {
  readonly name: string | null;
  readonly text: string;
}

/** `信息服务：重点聚焦…`, `公路建设。以改建…`, `沃土工程→对中低产田…`: head and text of one piece. */
function splitRunIn(words: string, labelled: boolean): Split {
  const arrow = words.indexOf("→");
  if (arrow > 0 && arrow <= HEAD.stop)
    return { name: words.slice(0, arrow).trim(), text: words.slice(arrow + 1).trim() };
  const colon = findOutside(words, "：:", labelled ? HEAD.colon : HEAD.unlabelledColon);
  const stop = findOutside(words, "。；，", HEAD.stop);
  if (colon > 0 && (stop < 0 || colon < stop))
    return { name: words.slice(0, colon).trim(), text: words.slice(colon + 1).trim() };
  if (labelled && stop > 0 && words[stop] === "。")
    return { name: words.slice(0, stop).trim(), text: words.slice(stop + 1).trim() };
  return { name: null, text: words };
}

const headName = (text: string): string =>
  text
    .trim()
    .replace(/[。：:；]$/, "")
    .trim();

function splitItem(item: ItemBlock, styles: readonly MarkStyle[]): Split {
  const words = (pieces: readonly MappedText[]): string => joinPieces(pieces, styles).body.text.trim();
  if (item.headPieces > 0) {
    return {
      name: headName(words(item.pieces.slice(0, item.headPieces))),
      text: words(item.pieces.slice(item.headPieces)),
    };
  }
  return splitRunIn(words(item.pieces), item.label !== null);
}

/** Levels follow from the order in which the box first prints its schemes. */
export function readItems(items: readonly ItemBlock[], styles: readonly MarkStyle[]): readonly ReadItem[] {
  const schemes: SchemeId[] = [];
  return items.map((item) => {
    const scheme = item.label?.scheme;
    if (scheme !== undefined && !schemes.includes(scheme)) schemes.push(scheme);
    const level = scheme === undefined ? 1 : schemes.indexOf(scheme) + 1;
    return { level, label: item.label?.label ?? null, ...splitItem(item, styles) };
  });
}

/** Items that are items: an introduction without a label above labelled items is none. */
export function selectItems(items: readonly ItemBlock[]): readonly ItemBlock[] {
  const labelled = items.some(({ label }) => label !== null);
  return labelled
    ? items.filter(({ label, headPieces }, index) => label !== null || (headPieces > 0 && index > 0))
    : items;
}

/** The span that covers all of them; there is at least one. */
export const mergeSpans = (spans: readonly SourceSpan[]): SourceSpan =>
  spans.reduce((whole, { from, to }) => ({ from: Math.min(whole.from, from), to: Math.max(whole.to, to) }));
