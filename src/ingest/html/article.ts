/**
 * Finds the article in a page: the smallest part that holds nearly all running text. What a part is called is used only
 * to tell the parts beside the article from it. Every step looks at an element's children once.
 */
import { isChrome, speaksOfPage } from "./chrome.js";
import { type Element, elementsOf, type Page, textOf } from "./tree.js";

/** A child with so much of the running text holds the article. */
const NEARLY_ALL = 0.85;
/** With so much of it, only if what stands beside it serves the page. */
const MOST = 0.5;
/** Two copies of an article (one for small screens) differ in length by no more than this. */
const SAME = 0.1;
/** Beside the article no more than this share of its text belongs to it: number, title, signature, date. */
const MARGIN = 0.35;
const MARGIN_LENGTH = 3000;

const bestOf = (children: readonly Element[]): Element | undefined =>
  children.reduce<Element | undefined>(
    (best, child) => (best === undefined || child.prose > best.prose ? child : best),
    undefined,
  );

const squeezed = (element: Element): string => textOf(element, 600).replace(/\s+/g, "").slice(0, 200);

/** The same paragraphs stand in a second child: once for each kind of screen. */
function hasCopy(best: Element, children: readonly Element[]): boolean {
  if (elementsOf(best).length < 2) return false;
  const near = children.filter(
    (child) => child !== best && child.prose > 0 && Math.abs(child.prose - best.prose) <= SAME * best.prose,
  );
  if (near.length === 0) return false;
  const own = squeezed(best);
  return near.some((child) => squeezed(child) === own);
}

/** A table without tables or links in it is data, or a frame: the article may be the table, but no cell of it. */
const isClosedTable = ({ name, tables, linkCount }: Element): boolean =>
  name === "table" && tables === 0 && linkCount < 3;

/** The child that the article lies in, null where the article is the element itself. */
function childWithArticle(element: Element): Element | null {
  if (isClosedTable(element)) return null;
  const children = elementsOf(element).filter((child) => !child.hidden && child.prose > 0);
  const best = bestOf(children);
  if (best === undefined) return null;
  if (best.prose >= NEARLY_ALL * element.prose) return best;
  if (hasCopy(best, children)) return children.find((child) => squeezed(child) === squeezed(best)) ?? best;
  const beside = children.filter((child) => child !== best);
  const isRest = best.prose >= MOST * element.prose && beside.every((child) => isChrome(child, best.prose));
  return isRest ? best : null;
}

function descend(root: Element): Element {
  let article = root;
  for (let child = childWithArticle(article); child !== null; child = childWithArticle(article)) article = child;
  return article;
}

/** The visible text of an element without that of one of its children. */
const textBeside = (parent: Element, child: Element): string =>
  elementsOf(parent)
    .filter((other) => other !== child && !other.hidden)
    .map((other) => textOf(other, MARGIN_LENGTH))
    .concat(parent.children.filter((node) => typeof node === "string"))
    .join(" ")
    .trim();

/** Number, title, signature: short text beside the article without links or words of the page belongs to it. */
function takesParent(article: Element, parent: Element): boolean {
  if (parent.links - article.links > 0 || parent.text - article.text > MARGIN * article.text + 20) return false;
  if (parent.prose > article.prose * (1 + MARGIN)) return false;
  const beside = textBeside(parent, article);
  return beside.length <= MARGIN_LENGTH && !speaksOfPage(beside);
}

/** Cells of a table that lays out the page are no place to begin an article. */
const isPartOfTable = (element: Element): boolean => /^(?:tr|tbody|thead|table)$/.test(element.name);

function climb(found: Element): Element {
  let article = found;
  while (article.parent !== null && (isPartOfTable(article) || takesParent(article, article.parent))) {
    article = article.parent;
  }
  return article;
}

export const findArticle = ({ root }: Page): Element => climb(descend(root));
