/** The title of a document. */
import type { Doc } from "../model.js";
import type { Block, HeadingBlock, ParagraphBlock } from "./blocks.js";
import type { MarkStyle } from "./note-marks.js";
import { joinPieces } from "./pieces.js";

const OFFICIAL = /规划|纲要|报告|公报|计划|通知|意见|方案|办法|标准|预算|条例/;
const GENERIC = /^(?:目\s*录|[0-9]{4}年?|政府工作报告)$/;
const NO_TITLE =
  /^(?:——|--|[（(]|各位|在[^，。]{4,40}(?:会议|大会)(?:第[一二三四五六七八九十]+次会议)?上$|市长|县长|省长|区长|州长|来源|发布|日期|[0-9]{4}\s?年\s?[0-9]{1,2}\s?月)/;
const LEAST = 4;

interface Found {
  /** In the script that the document prints. */
  readonly title: string | null;
  /** In the script of the working text. */
  readonly plainTitle: string | null;
  /** The headings that are sections: the document's own title is none. */
  readonly headingBlocks: readonly HeadingBlock[];
}

interface TitleText {
  readonly plain: string;
  readonly printed: string;
}

type Printer = <B extends Block>(block: B) => B;

const textOf = (block: ParagraphBlock | HeadingBlock, styles: readonly MarkStyle[]): string =>
  joinPieces(block.pieces, styles).body.text.trim();

const titleText = (block: ParagraphBlock | HeadingBlock, print: Printer, styles: readonly MarkStyle[]): TitleText => ({
  plain: textOf(block, styles),
  printed: textOf(print(block), styles),
});

/** Title lines that stand directly under each other are one title. */
function groupLines(blocks: readonly ParagraphBlock[], print: Printer): readonly TitleText[] {
  const groups: (TitleText & { readonly line: number })[] = [];
  for (const block of blocks) {
    const text = titleText(block, print, ["bracket", "circled"]);
    const last = groups.at(-1);
    if (last !== undefined && block.line === last.line + 1 && !NO_TITLE.test(text.plain) && last.plain.length < 40) {
      const joined = { plain: last.plain + text.plain, printed: last.printed + text.printed };
      groups[groups.length - 1] = { ...joined, line: block.line };
    } else groups.push({ ...text, line: block.line });
  }
  return groups.filter(({ plain }) => plain.length >= LEAST && !NO_TITLE.test(plain));
}

/** The single topmost Markdown heading over the text is its title. */
function markupTitle(headings: readonly HeadingBlock[], first: Block | undefined): HeadingBlock | null {
  const top = headings.filter(({ depth, label }) => depth === 1 && label === null);
  return top.length === 1 && top[0] === first ? (top[0] ?? null) : null;
}

/** The title that the YAML head declares, unless it is a year alone. */
function declaredTitle(doc: Doc): TitleText | null {
  const title = doc.head.title;
  return title === undefined ? null : { plain: title, printed: title };
}

export function findTitle(doc: Doc, blocks: readonly Block[], print: Printer): Found {
  const headings = blocks.filter((block): block is HeadingBlock => block.kind === "heading");
  const top = blocks.find(({ kind }) => kind === "heading" || kind === "paragraph");
  const own = markupTitle(headings, top);
  if (own !== null) {
    const { plain, printed } = titleText(own, print, []);
    return { title: printed, plainTitle: plain, headingBlocks: headings.filter((heading) => heading !== own) };
  }
  const lines = groupLines(
    blocks.filter((block): block is ParagraphBlock => block.kind === "title"),
    print,
  );
  const official = lines.find(({ plain }) => OFFICIAL.test(plain) && !GENERIC.test(plain));
  const declared = declaredTitle(doc);
  const first = lines.find(({ plain }) => plain.length >= 6) ?? lines[0] ?? null;
  const telling = declared !== null && !/^[0-9]{4}年?$/.test(declared.plain) ? declared : null;
  const title = official ?? telling ?? first ?? declared;
  return { title: title?.printed ?? null, plainTitle: title?.plain ?? null, headingBlocks: headings };
}
