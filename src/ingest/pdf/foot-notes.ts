/** Notes at the foot of a page: small print below a short rule, or below the text with a mark of its own. */
import type { LaidLine, PageItem, PageLayout } from "./layout-types.js";

/** Notes are set smaller than the text: at most this share of its size. */
const SMALLER = 0.93;
/** Notes stand in the lower part of a page. */
const LOWER = 0.4;
/** The rule over the notes stands this close above the first (em). */
const RULE_EM = 3;

const MARK =
  /^\s*\^?(?:[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]|[[［【]\d{1,3}[\]］】]|\ufdd0\d{1,3}\ufdd1|\d{1,2}(?=[\s\u3000.．、]?[\u4e00-\u9fff“《]))/;

export const startsNote = (text: string): boolean => MARK.test(text);

/** The mark as the later stages read it. */
export const noteText = (text: string): string =>
  text
    .replace(/^\s*([\u2460-\u2473\u3251-\u325f\u32b1-\u32bf])/, "^$1")
    .replace(/^\s*\ufdd0(\d{1,3})\ufdd1\s*/, "[$1] ")
    .replace(/^\s*(\d{1,2})[\s\u3000.．、]?(?=[\u4e00-\u9fff“《])/, "[$1] ");

/** The size that most characters are set in. */
export function bodySize(pages: readonly PageLayout[]): number {
  const counts = new Map<number, number>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== "line") continue;
      const size = Math.round(item.size * 2) / 2;
      counts.set(size, (counts.get(size) ?? 0) + item.text.length);
    }
  }
  let [best, most] = [10, 0];
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}

/** The lines of a page that are notes at its foot. */
export function findFootNotes(
  page: PageLayout,
  size: number,
  isLeftOut: (line: LaidLine) => boolean,
): ReadonlySet<LaidLine> {
  const kept = page.items.filter((item) => item.kind === "table" || !isLeftOut(item));
  const notes: LaidLine[] = [];
  for (let index = kept.length - 1; index >= 0; index--) {
    const item: PageItem | undefined = kept[index];
    if (item?.kind !== "line" || item.quoted || item.size > SMALLER * size || item.y < LOWER * page.height) break;
    notes.unshift(item);
  }
  const first = notes.findIndex(({ text }) => startsNote(text));
  if (first < 0) return new Set();
  const head = notes[first];
  const ruled = page.footRules.some((y) => head !== undefined && y < head.y && y > head.y - RULE_EM * head.size);
  const plain = /^\s*\d/.test(head?.text ?? "");
  return ruled || !plain ? new Set(notes.slice(first)) : new Set();
}
