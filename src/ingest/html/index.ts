/** HTML -> the text of the article, its tables, and what the page says of its lines. */

import { Unreadable } from "../unreadable.js";
import { findArticle } from "./article.js";
import { type Block, readBlocks } from "./blocks.js";
import { type Composed, compose, type Titled } from "./compose.js";
import { refusePage } from "./refuse.js";
import { findTitleLine, pageTitle } from "./title.js";
import { type Page, parsePage } from "./tree.js";

/** A page that shows less running text than this may hide its article until a script shows it. */
const LEAST_PROSE = 60;
/** A title stands among the first blocks: below a number, above all text. */
const HEAD_BLOCKS = 4;

function readPage(html: string): Page {
  const page = parsePage(html, false);
  if (page.root.prose >= LEAST_PROSE) return page;
  const whole = parsePage(html, true);
  return whole.root.prose > 3 * page.root.prose + LEAST_PROSE ? whole : page;
}

function placeTitle(title: string | null, blocks: readonly Block[]): Titled {
  if (title === null) return { title, titleBlock: -1 };
  const lines = blocks.map((block) => (block.kind === "paragraph" ? block.paragraph.text : ""));
  const line = findTitleLine(title, lines);
  return { title: line === -1 ? title : null, titleBlock: line };
}

/** The article begins with a heading of the first level. */
const isHeaded = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, HEAD_BLOCKS).some((block) => block.kind === "paragraph" && block.paragraph.heading === 1);

/** A quotation that is most of the article marks no box. */
function withoutWideQuote(blocks: readonly Block[]): readonly Block[] {
  let [all, quoted] = [0, 0];
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    all += block.paragraph.text.length;
    if (block.paragraph.quoted) quoted += block.paragraph.text.length;
  }
  if (quoted * 2 <= all) return blocks;
  return blocks.map((block) =>
    block.kind === "paragraph" ? { ...block, paragraph: { ...block.paragraph, quoted: false } } : block,
  );
}

/**
 * Reads a page.
 * @throws Unreadable where it holds no document.
 */
export function readHtml(html: string): Composed {
  const page = readPage(html);
  const article = findArticle(page);
  const blocks = withoutWideQuote(readBlocks(article));
  const problem = refusePage(page, blocks);
  if (problem !== null) throw new Unreadable(problem.problem, problem.advice);
  return compose(blocks, placeTitle(pageTitle(page, article, isHeaded(blocks)), blocks));
}
