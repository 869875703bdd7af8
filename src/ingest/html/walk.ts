/** Walks over a part of a page and tells a sink what it prints: paragraphs, tables, images. */
import { fragmentOf, isBackLink, readMark, readRaised } from "./notes.js";
import { printLine } from "./text.js";
import { type Element, isElement, textOf } from "./tree.js";

export interface Paragraph {
  readonly text: string;
  /** Level of a heading, 0 for none. */
  readonly heading: number;
  readonly bold: boolean;
  readonly quoted: boolean;
  /** A line break inside a block, and no new block, parts it from the paragraph before. */
  readonly glued: boolean;
}

/** What the elements around a piece of text say of it. */
export interface Context {
  readonly heading: number;
  readonly bold: boolean;
  readonly quoted: boolean;
  readonly pre: boolean;
  readonly head: boolean;
}

export const PLAIN: Context = { heading: 0, bold: false, quoted: false, pre: false, head: false };

export interface Sink {
  paragraph(paragraph: Paragraph): void;
  /** True where the sink has read the table itself; its parts are walked over otherwise. */
  table(element: Element, context: Context): boolean;
  /** A row, a cell or a caption begins (or ends, for a caption). */
  tablePart(element: Element, context: Context, ends: boolean): void;
  image(element: Element): void;
  skips(element: Element): boolean;
}

/** The notes of the page, shared by all walks over it. */
export interface NoteState {
  readonly places: ReadonlyMap<string, string>;
  /** Places that a mark printed above leads to: what stands there is a note. */
  readonly seen: Set<string>;
}

const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary ul xmp listing marquee o:p".split(
    " ",
  ),
);
const TABLE_PARTS = new Set("tr td th thead tbody tfoot caption".split(" "));
const IMAGES = new Set(["img", "iframe", "object", "embed"]);
const QUOTES = new Set(["blockquote", "aside", "fieldset"]);
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const THIN_STYLE = /font-weight\s*:\s*(?:normal|[1-4]00)/i;
const BOX_HEAD = /^\s*[【［[]?\s?专\s?栏\s{0,2}[0-9一二三四五六七八九十]/;
const BOX_LOOK = /border|background|(?:^|[\s_-])(?:box|frame|panel|card|quote|zhuanlan|zl)/i;
const CONTENTS = /目\s{0,4}[录次]/;
const FOLD_WORDS = /^(?:点击)?(?:展开|收起|查看)/;
const OWN_LABEL = /^\s*(?:[0-9０-９(（〔[①-⑳]|第?[一二三四五六七八九十]{1,3}[、章节条])/;
const MOST_MARK = 12;
/** How many characters before a raised digit tell whether it is an exponent. */
const TAIL = 4;

/** A frame around a 专栏, drawn with a border or named as one. */
const isBoxFrame = (element: Element): boolean =>
  (element.name === "div" || element.name === "section") &&
  BOX_LOOK.test(`${element.attrs.style ?? ""} ${element.attrs.class ?? ""}`) &&
  BOX_HEAD.test(textOf(element, 30));

export class Walker {
  readonly #sink: Sink;
  readonly #notes: NoteState;
  #buffer = "";
  /** The last characters of the buffer, which grows too long to be cut at each mark. */
  #tail = "";
  /** What the elements around the first printed character of the line say; null where it prints none yet. */
  #context: Context | null = null;
  #allBold = true;
  #glued = false;
  /** Mark of the note or number of the list item that begins with the next line. */
  #mark: string | null = null;
  #number: string | null = null;

  constructor(sink: Sink, notes: NoteState) {
    this.#sink = sink;
    this.#notes = notes;
  }

  /** Everything in an element, as lines of their own. */
  run(element: Element, context: Context): void {
    this.walk(element, context);
    this.end(context, false);
  }

  walk(element: Element, context: Context): void {
    let item = Number(element.attrs.start ?? 1) || 1;
    for (const child of element.children) {
      if (!isElement(child)) this.#text(child, context);
      else if (!child.hidden) {
        if (element.name === "ol" && child.name === "li") this.#number = `${item++}. `;
        this.#element(child, context);
      }
    }
  }

  #text(text: string, context: Context): void {
    const lines = context.pre ? text.split("\n") : [text];
    lines.forEach((line, index) => {
      this.#append(line, context);
      if (index < lines.length - 1) this.end(context, true);
    });
  }

  #append(text: string, context: Context): void {
    this.#buffer += text;
    this.#tail = (text.length < TAIL ? this.#tail + text : text).slice(-TAIL);
    if (/^\s*$/.test(text)) return;
    this.#context ??= context;
    this.#allBold &&= context.bold;
  }

  /** Closes the line; `glued` where only a line break parts it from the next. */
  end(context: Context, glued: boolean): void {
    if (this.#buffer === "") {
      this.#glued &&= glued;
      return;
    }
    const { pre } = this.#context ?? context;
    const text = pre ? this.#buffer.replace(/\s+$/, "") : printLine(this.#buffer);
    if (text.trim() !== "") {
      const { heading, quoted } = this.#context ?? context;
      const [bold, isGlued] = [this.#allBold, this.#glued];
      this.#sink.paragraph({ text: this.#withMark(text), heading, bold, quoted, glued: isGlued });
      this.#glued = glued;
    } else this.#glued &&= glued;
    this.#buffer = "";
    this.#tail = "";
    this.#context = null;
    this.#allBold = true;
  }

  /** A note begins with its mark as the text prints it, a list item with its number. */
  #withMark(text: string): string {
    const [mark, number] = [this.#mark, this.#number];
    this.#mark = null;
    this.#number = null;
    if (mark !== null) {
      const digits = mark.replace(/\D/g, "");
      const own = /^(?:[[〔【（(]?\s?(\d{1,3})\s?[\]〕】）)]?[.、．]?|[①-⑳])\s?/.exec(text);
      if (own !== null && (own[1] === undefined || own[1] === digits)) return `${mark} ${text.slice(own[0].length)}`;
      return `${mark} ${text}`;
    }
    return number !== null && !OWN_LABEL.test(text) ? number + text : text;
  }

  #element(element: Element, context: Context): void {
    const { name } = element;
    if (name === "br" || name === "hr") this.end(context, name === "br");
    else if (IMAGES.has(name)) this.#sink.image(element);
    else if (name === "table") this.#table(element, context);
    else if (TABLE_PARTS.has(name)) this.#tablePart(element, context);
    else if (BLOCKS.has(name)) this.#block(element, context);
    else {
      this.#startPlace(element);
      if (name === "sup") this.#raised(element, context);
      else if (name !== "a" || !this.#link(element, context)) this.walk(element, this.#inline(element, context));
    }
  }

  #inline({ name, attrs }: Element, context: Context): Context {
    const { style = "" } = attrs;
    const bold =
      name === "b" || name === "strong" || BOLD_STYLE.test(style) || (context.bold && !THIN_STYLE.test(style));
    return bold === context.bold ? context : { ...context, bold };
  }

  #table(element: Element, context: Context): void {
    this.end(context, false);
    if (this.#sink.skips(element)) return;
    if (!this.#sink.table(element, context)) this.walk(element, context);
    this.end(context, false);
  }

  #tablePart(element: Element, context: Context): void {
    this.end(context, false);
    this.#sink.tablePart(element, context, false);
    this.walk(element, element.name === "thead" ? { ...context, head: true } : this.#inline(element, context));
    this.end(context, false);
    if (element.name === "caption") this.#sink.tablePart(element, context, true);
  }

  #block(element: Element, context: Context): void {
    if (this.#sink.skips(element)) return;
    this.end(context, false);
    this.#startPlace(element);
    if (element.name === "summary") this.#summary(element, context);
    else this.walk(element, this.#blockContext(element, context));
    this.end(context, false);
  }

  #blockContext(element: Element, context: Context): Context {
    const { name } = element;
    const level = /^h([1-6])$/.exec(name)?.[1];
    const inner =
      level === undefined ? this.#inline(element, context) : { ...context, heading: Number(level), bold: true };
    const quoted = context.quoted || QUOTES.has(name) || isBoxFrame(element);
    return { ...inner, quoted, pre: context.pre || name === "pre" || name === "xmp" || name === "listing" };
  }

  /** The button of a folded part: the word that heads folded contents is kept. */
  #summary(element: Element, context: Context): void {
    const text = textOf(element);
    const contents = CONTENTS.exec(text);
    if (contents !== null && text.length <= 20) this.#append(contents[0], context);
    else if (!FOLD_WORDS.test(text)) this.walk(element, context);
  }

  /** A place that a mark leads to begins a note where it begins a line. */
  #startPlace({ attrs }: Element): void {
    if (this.#notes.places.size === 0 || this.#context !== null) return;
    for (const place of [attrs.id, attrs.name]) {
      if (place !== undefined && this.#notes.seen.has(place)) this.#mark = this.#notes.places.get(place) ?? null;
    }
  }

  #raised(element: Element, context: Context): void {
    const text = textOf(element, MOST_MARK + 1);
    if (text.length > MOST_MARK) {
      this.walk(element, context);
      return;
    }
    const walkLinks = (inner: Element): void => {
      for (const child of inner.children) if (isElement(child)) walkLinks(child);
      const fragment = fragmentOf(inner);
      if (fragment !== null) this.#notes.seen.add(fragment);
    };
    walkLinks(element);
    this.#append(readRaised(text, this.#tail), context);
  }

  /** A link to a note, or from a note back to the text; false for any other link. */
  #link(element: Element, context: Context): boolean {
    if (isBackLink(element)) return true;
    const fragment = fragmentOf(element);
    const mark = fragment === null ? null : readMark(textOf(element, MOST_MARK));
    if (fragment === null || mark === null) return false;
    // A mark at the beginning of a note is replaced by the one that leads there.
    const isOwn = this.#mark !== null && this.#context === null;
    if (!isOwn) this.#notes.seen.add(fragment);
    this.#append(mark, context);
    return true;
  }
}
