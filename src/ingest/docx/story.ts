/** The body, a box, a cell or a note of a Word document -> blocks in the order of the text. */
import { type Block, flatText, type LineBlock, type NoticeBlock } from "./blocks.js";
import { chosen, Fields, type InlineContext, isPlaceholder, readInline } from "./inline.js";
import type { Numbering } from "./numbering.js";
import { readCentred, readOutline, type Style } from "./styles.js";
import { readTable } from "./table-blocks.js";
import { child, childrenOf, valOf, type XmlElement } from "./xml-tree.js";

export interface StoryContext extends InlineContext {
  readonly numbering: Numbering;
}

const CONTAINERS: ReadonlySet<string> = new Set(["w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"]);
const CONTENTS_STYLE = /^(?:toc|目录|目錄)\s*\d$/i;
const MOST_HEADING = 6;
/** Longer than any heading: an outline level on a whole paragraph is a slip. */
const HEADING_CHARS = 100;

/** 18 points: titles are set in more, text in less. */
const DISPLAY_SIZE = 36;

const boxed = (borders: XmlElement | null): boolean =>
  borders !== null &&
  ["w:top", "w:bottom", "w:left", "w:right"].every((side) => !["none", "nil", null].includes(valOf(borders, side)));

const cleanLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

/** Reads one story; one instance each. */
export class StoryReader {
  readonly #context: StoryContext;
  readonly #quoted: boolean;
  /** Words of a paragraph whose end a tracked change removed: they go on in the next. */
  #carried = "";

  constructor(context: StoryContext, quoted: boolean) {
    this.#context = context;
    this.#quoted = quoted;
  }

  read(parent: XmlElement): readonly Block[] {
    const blocks = this.#readAll(parent);
    const rest = cleanLines(this.#carried);
    this.#carried = "";
    return rest === "" ? blocks : [...blocks, this.#line(rest, 0, false, false)];
  }

  #readAll(parent: XmlElement): Block[] {
    return childrenOf(parent).flatMap((element) => this.#read(element));
  }

  #read(element: XmlElement): readonly Block[] {
    const { name } = element;
    if (name === "w:p") return this.#readParagraph(element);
    if (name === "w:tbl") return readTable(element, (cell, quoted) => this.#nested(cell, quoted), this.#quoted);
    if (name === "w:sdt") return isPlaceholder(element) ? [] : this.#readAll(element);
    if (name === "mc:AlternateContent") return this.#readAll(chosen(element) ?? element);
    if (name === "w:altChunk" || name === "w:subDoc") return [{ kind: "notice", rule: "part-unread" }];
    return CONTAINERS.has(name) ? this.#readAll(element) : [];
  }

  /** A cell or a box is a story of its own; a field can begin before it and end behind it. */
  #nested(parent: XmlElement, quoted: boolean): readonly Block[] {
    return new StoryReader(this.#context, quoted).read(parent);
  }

  #line(text: string, heading: number, bold: boolean, tight: boolean): LineBlock {
    return { kind: "line", text, heading, bold, quoted: this.#quoted, tight, display: 0 };
  }

  #readParagraph(paragraph: XmlElement): readonly Block[] {
    const properties = child(paragraph, "w:pPr");
    const style = this.#context.styles.paragraph(valOf(properties, "w:pStyle"));
    const { text, bold, size, inContents, boxes, notices } = readInline(paragraph, this.#context, style);
    const behind = [
      ...notices.map((rule): NoticeBlock => ({ kind: "notice", rule })),
      ...boxes.flatMap((box) => this.#nested(box, true)),
    ];
    const mark = child(properties, "w:rPr");
    const dropCap = child(properties, "w:framePr")?.attributes["w:dropCap"] ?? "none";
    if (child(mark, "w:del") !== null || child(mark, "w:moveFrom") !== null || dropCap !== "none") {
      this.#carried += text;
      return behind;
    }
    const label = this.#readLabel(properties, style);
    const words = cleanLines(this.#carried + text);
    this.#carried = "";
    if (words === "") return behind;
    const outline = readOutline(properties) ?? style.outline ?? 0;
    const tight = inContents || CONTENTS_STYLE.test(style.name);
    const heading = tight || words.length > HEADING_CHARS ? 0 : Math.min(outline, MOST_HEADING);
    const centred = readCentred(properties) ?? style.centred ?? false;
    const display = centred && size >= DISPLAY_SIZE ? size : 0;
    const line = { ...this.#line(label + words, heading, bold, tight), display };
    return [boxed(child(properties, "w:pBdr")) ? { ...line, quoted: true } : line, ...behind];
  }

  /** The number before the paragraph; list 0 takes away the one of the style. */
  #readLabel(properties: XmlElement | null, style: Style): string {
    const { numbering } = this.#context;
    const list = child(properties, "w:numPr");
    const numId = valOf(list, "w:numId") ?? style.numId;
    if (numId === null || numId === "0") return "";
    const ownLevel = valOf(list, "w:ilvl");
    if (ownLevel !== null) return numbering.next(numId, Number(ownLevel));
    const linked = style.numStyle === null ? null : numbering.levelOfStyle(numId, style.numStyle);
    return numbering.next(numId, linked ?? style.numLevel ?? 0);
  }
}

/** The words of a note on one line. */
export const readNote = (note: XmlElement, context: StoryContext): string =>
  flatText(new StoryReader({ ...context, fields: new Fields() }, false).read(note));
