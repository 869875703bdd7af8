/** Footnotes that a page links: which element explains which mark, and how marks are printed. */
import { type Element, isElement, textOf } from "./tree.js";

const MARK = /^[[〔【（(［]?\s?(?:注\s?)?(\d{1,3})\s?[\]〕】）)］]?$/;
const CIRCLED = /^[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]$/;
/** Arrows and words of a link that leads from a note back to the text. */
const BACK = /^(?:[↩↑^⬆↵⤴]\ufe0e?|返回|回到?正文|back)$/i;
const EXPONENT = /(?:^|[^A-Za-z])(?:[mckdhµμ]?m|10)$/;
const RAISED: Readonly<Record<string, string>> = { "2": "²", "3": "³" };

/** The mark `[12]` for a mark printed in any brackets or raised; a circled number stays; null where it is no mark. */
export function readMark(text: string): string | null {
  const trimmed = text.trim();
  if (CIRCLED.test(trimmed)) return trimmed;
  const number = MARK.exec(trimmed)?.[1];
  return number === undefined ? null : `[${Number(number)}]`;
}

/** The place in the page that a link leads to, null where it leads elsewhere. */
export function fragmentOf(element: Element): string | null {
  const href = element.attrs.href?.trim() ?? "";
  const hash = href.indexOf("#");
  if (element.name !== "a" || hash < 0 || href.length === hash + 1) return null;
  const fragment = href.slice(hash + 1);
  return hash === 0 || /(?:ftn|note|edn|ref|cite|fn)/i.test(fragment) ? fragment : null;
}

export const isBackLink = (element: Element): boolean => fragmentOf(element) !== null && BACK.test(textOf(element, 12));

/** What a raised number is: a note's mark, an exponent, or words. */
export function readRaised(text: string, before: string): string {
  const trimmed = text.trim();
  if (/^\d$/.test(trimmed) && EXPONENT.test(before)) return RAISED[trimmed] ?? `^${trimmed}`;
  return readMark(trimmed) ?? text;
}

/** The marks of the links that lead to each named place of the article. */
export function notePlaces(article: Element): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const fragment = fragmentOf(child);
      const mark = fragment === null ? null : readMark(textOf(child, 12));
      if (fragment !== null && mark !== null) {
        if (!places.has(fragment)) places.set(fragment, mark);
      } else walk(child);
    }
  };
  walk(article);
  return places;
}
