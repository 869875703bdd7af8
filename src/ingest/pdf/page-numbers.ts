/** Page numbers and running heads: found on a page by their form, in the document by their repetition. */
import type { LaidLine, PageLayout } from "./layout-types.js";

/** Running heads and page numbers stand in the outer part of a page: this share of its height at either end. */
const ZONE = 0.14;
/** A bare number or a repeated line is looked for among so many outermost lines of a page. */
const OUTER_LINES = 2;
/** Heads move by a few points from page to page. */
const SAME_PLACE = 6;
/** A head stands on this share of the pages, odd and even pages each having their own. */
const HEAD_SHARE = 0.3;
const LEAST_HEADS = 3;
/** Bare numbers are page numbers where so many of them count with the pages. */
const COUNTED_SHARE = 0.6;

const DASHED = /^[\s\-—–―－─·•~～]*[-—–―－─·•~～]\s*\d{1,4}\s*[-—–―－─·•~～][\s\-—–―－─·•~～]*$/;
const NAMED =
  /^(?:第\s*\d{1,4}\s*页(?:[，,\s/／]*共\s*\d{1,4}\s*页)?|(?:page\s*)?\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}|\d{1,4}\s*页)$/i;
const BARE = /^(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[ⅰ-ⅻⅠ-Ⅻ])$/;

/** Sentences are text, wherever they come again. */
const SENTENCE = /[，。；]/;
const CAPTION = /^(?:附?[图表]|专栏)\s?[0-9一二三四五六七八九十]|单\s?位\s?[:：]|[。；，]$/;

/** `— 13 —`, `- 1 -`, `第3页`: a page number wherever it stands alone near a page's end. */
export const isPageNumber = (text: string): boolean => DASHED.test(text.trim()) || NAMED.test(text.trim());

export const isInZone = (y: number, height: number): boolean => y < ZONE * height || y > (1 - ZONE) * height;

const isLine = (item: PageLayout["items"][number]): item is LaidLine => item.kind === "line";

/** The outermost lines of a page within its zones. */
function outerLines({ items, height }: PageLayout): readonly LaidLine[] {
  const lines = items.filter(isLine).filter(({ y }) => isInZone(y, height));
  const byPlace = [...lines].sort((a, b) => a.y - b.y);
  const top = byPlace.filter(({ y }) => y < height / 2).slice(0, OUTER_LINES);
  const bottom = byPlace.filter(({ y }) => y > height / 2).slice(-OUTER_LINES);
  return [...top, ...bottom];
}

/** Digits differ from page to page. */
const keyOf = (text: string): string => text.replace(/\s+/g, "").replace(/\d+/g, "#");

function addTo<K>(groups: Map<K, LaidLine[]>, key: K, line: LaidLine): void {
  const own = groups.get(key);
  if (own === undefined) groups.set(key, [line]);
  else own.push(line);
}

/** Bare numbers that count up with the pages. */
function countedNumbers(outer: readonly (readonly LaidLine[])[], pages: readonly PageLayout[]): readonly LaidLine[] {
  const bare = outer.flatMap((lines, index) =>
    lines
      .filter(({ text }) => /^\d{1,4}$/.test(text.trim()))
      .map((line) => ({ line, offset: Number(line.text) - (pages[index]?.page ?? 0) })),
  );
  const byOffset = new Map<number, LaidLine[]>();
  for (const { line, offset } of bare) addTo(byOffset, offset, line);
  return [...byOffset.values()]
    .filter((own) => own.length >= Math.max(2, COUNTED_SHARE * Math.min(pages.length, 5)))
    .flat();
}

/** Lines that stand at the same place on many pages. */
function repeatedHeads(outer: readonly (readonly LaidLine[])[], pages: number): readonly LaidLine[] {
  const groups = new Map<string, LaidLine[]>();
  for (const line of outer.flat()) {
    if (SENTENCE.test(line.text)) continue;
    const key = keyOf(line.text);
    addTo(groups, key, line);
  }
  return [...groups.values()].flatMap((lines) => {
    const near = lines.filter(
      (line) => lines.filter(({ y }) => Math.abs(y - line.y) <= SAME_PLACE).length * 2 >= lines.length,
    );
    return near.length >= Math.max(LEAST_HEADS, HEAD_SHARE * pages) || (pages === 2 && near.length === 2) ? near : [];
  });
}

/** The one page of an excerpt: a number alone at its end, a head over a rule. */
function lonelyLines({ items, height, headRules }: PageLayout): readonly LaidLine[] {
  const lines = [...items.filter(isLine)].sort((a, b) => a.y - b.y);
  const [first, second] = lines;
  const found: LaidLine[] = [];
  const [last, before] = [lines.at(-1), lines.at(-2)];
  if (
    last !== undefined &&
    BARE.test(last.text.trim()) &&
    isInZone(last.y, height) &&
    last.y - (before?.y ?? 0) > 2 * last.size
  ) {
    found.push(last);
  }
  const underlined = headRules.some((y) => first !== undefined && y > first.y - 2 && y < first.y + first.size * 1.5);
  const isCaption = CAPTION.test(first?.text ?? "");
  if (first !== undefined && second !== undefined && underlined && !isCaption && isInZone(first.y, height))
    found.push(first);
  return found;
}

/** The lines that belong to the pages and not to the text. */
export function findFurniture(pages: readonly PageLayout[]): ReadonlySet<LaidLine> {
  const outer = pages.map(outerLines);
  const found = new Set<LaidLine>();
  for (const line of outer.flat()) if (isPageNumber(line.text)) found.add(line);
  for (const line of countedNumbers(outer, pages)) found.add(line);
  for (const line of repeatedHeads(outer, pages.length)) found.add(line);
  for (const page of pages) for (const line of lonelyLines(page)) found.add(line);
  return found;
}
