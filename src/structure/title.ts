/** The title of a document. */
import type { Doc } from "../model.js";
import type { Block, HeadingBlock, ParagraphBlock } from "./blocks.js";
import { joinPieces } from "./pieces.js";

const OFFICIAL = /规划|纲要|报告|公报|计划|通知|意见|方案|办法|标准|预算|条例|規劃|報告/;
const GENERIC = /^(?:目\s*录|[0-9]{4}年?|政府工作报告)$/;
const NO_TITLE = /^(?:——|--|[（(]|各位|市长|县长|省长|区长|州长|来源|发布|日期|[0-9]{4}\s?年\s?[0-9]{1,2}\s?月)/;
const LEAST = 4;

interface Found {
  readonly title: string | null;
  /** The headings that are sections: the document's own title is none. */
  readonly headingBlocks: readonly HeadingBlock[];
}

/** Title lines that stand directly under each other are one title. */
function groupLines(blocks: readonly ParagraphBlock[]): readonly string[] {
  const groups: { text: string; line: number }[] = [];
  for (const block of blocks) {
    const text = joinPieces(block.pieces, ["bracket", "circled"]).body.text.trim();
    const last = groups.at(-1);
    if (last !== undefined && block.line === last.line + 1 && !NO_TITLE.test(text) && last.text.length < 40) {
      groups[groups.length - 1] = { text: last.text + text, line: block.line };
    } else groups.push({ text, line: block.line });
  }
  return groups.map(({ text }) => text).filter((text) => text.length >= LEAST && !NO_TITLE.test(text));
}

/** The single topmost Markdown heading over the text is its title. */
function markupTitle(headings: readonly HeadingBlock[], first: Block | undefined): HeadingBlock | null {
  const top = headings.filter(({ depth, label }) => depth === 1 && label === null);
  return top.length === 1 && top[0] === first ? (top[0] ?? null) : null;
}

export function findTitle(doc: Doc, blocks: readonly Block[]): Found {
  const headings = blocks.filter((block): block is HeadingBlock => block.kind === "heading");
  const top = blocks.find(({ kind }) => kind === "heading" || kind === "paragraph");
  const own = markupTitle(headings, top);
  if (own !== null) {
    const title = joinPieces(own.pieces, []).body.text.trim();
    return { title, headingBlocks: headings.filter((heading) => heading !== own) };
  }
  const printed = groupLines(blocks.filter((block): block is ParagraphBlock => block.kind === "title"));
  const official = printed.find((text) => OFFICIAL.test(text) && !GENERIC.test(text));
  const declared = doc.head.title ?? null;
  const first = printed.find((text) => text.length >= 6) ?? printed[0] ?? null;
  const title =
    official ?? (declared !== null && !/^[0-9]{4}年?$/.test(declared) ? declared : null) ?? first ?? declared;
  return { title, headingBlocks: headings };
}
