/** The title that stands above the article in the page, where the article itself does not print it. */
import { countInk, type Element, isElement, type Page, textOf } from "./tree.js";

const LEAST = 4;
const MOST = 120;
/** Lines of the article among which its own title is looked for. */
const HEAD_LINES = 12;
/** A portal's name follows the title in `<title>`, set off by a dash or a bar. */
const SITE = /\s*[-_|｜–—·>»]{1,2}\s*/;
const TITLE_CLASS = /(?:^|[\s_-])(?:title\w*|\w*[_-]?title|tit|bt|biaoti|headline)(?=$|[\s_-])/i;

export const keyOf = (text: string): string => text.replace(/[\s“”"'《》]/g, "");

const isTitle = (text: string): boolean => countInk(text) >= LEAST && text.length <= MOST;

const looksLikeTitle = (element: Element): boolean =>
  element.name === "h1" ||
  element.name === "h2" ||
  TITLE_CLASS.test(`${element.attrs.class ?? ""} ${element.attrs.id ?? ""}`);

interface Candidate {
  readonly text: string;
  readonly level: number;
}

/** Headings above the article, in the order of the page. */
function titlesAbove(root: Element, article: Element): readonly Candidate[] {
  const found: Candidate[] = [];
  let reached = false;
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (reached || !isElement(child) || child.hidden) continue;
      if (child === article) {
        reached = true;
        return;
      }
      if (looksLikeTitle(child) && child.links === 0) {
        const text = textOf(child, MOST + 1);
        if (isTitle(text)) found.push({ text, level: child.name === "h1" ? 0 : 1 });
      }
      walk(child);
    }
  };
  walk(root);
  return reached || article === root ? found : [];
}

/** The heading whose words the page's `<title>` has too, else its last `<h1>`. */
function titleAbove(page: Page, article: Element): string | null {
  const found = titlesAbove(page.root, article);
  const named = keyOf(`${page.title ?? ""} ${page.articleTitle ?? ""}`);
  const confirmed = found.filter(({ text }) => named.includes(keyOf(text)));
  return (confirmed.find(({ level }) => level === 0) ?? confirmed.at(-1))?.text ?? null;
}

function declaredTitle({ title, articleTitle }: Page): string | null {
  const first = articleTitle ?? title?.split(SITE).find((part) => countInk(part) >= LEAST) ?? null;
  return first !== null && isTitle(first) ? first : null;
}

/**
 * Null where the page names no title. What its head declares is no title of an article that has a heading of the first
 * level (`headed`).
 */
export const pageTitle = (page: Page, article: Element, headed: boolean): string | null =>
  titleAbove(page, article) ?? (headed ? null : declaredTitle(page));

/** A title is printed on no more lines than this. */
const TITLE_LINES = 4;

/** Index of the line that prints the title, -2 where several lines do together, -1 where none does. */
export function findTitleLine(title: string, lines: readonly string[]): number {
  const key = keyOf(title);
  const head = lines.map(keyOf).filter((line) => line !== "");
  const own = head.slice(0, HEAD_LINES).indexOf(key);
  if (own >= 0) return lines.findIndex((line) => keyOf(line) === key);
  for (let first = 0; first < Math.min(HEAD_LINES, head.length); first++) {
    for (let count = 2; count <= TITLE_LINES; count++) {
      if (head.slice(first, first + count).join("") === key) return -2;
    }
  }
  return -1;
}
