/** Runs of a paragraph -> its words, with what they do not show: bold type, fields, notes, boxes, pictures. */
import type { NoticeRule } from "./blocks.js";
import type { Notes } from "./notes.js";
import { readSize, type Style, type Styles } from "./styles.js";
import { readSymbol } from "./symbols.js";
import { child, childrenOf, isElement, switchOf, valOf, type XmlElement } from "./xml-tree.js";

/** A field between its code and its end; it can go on through many paragraphs. */
interface Field {
  code: string;
  inResult: boolean;
}

const TABLE_OF_CONTENTS = /^\s*TOC\b/;

/** The open fields of a story, counted as they come and go: a file can open very many. */
export class Fields {
  #open: Field[] = [];
  #inCode = 0;
  #inContents = 0;

  get inCode(): boolean {
    return this.#inCode > 0;
  }

  get inContents(): boolean {
    return this.#inContents > 0;
  }

  begin(): void {
    this.#open.push({ code: "", inResult: false });
    this.#inCode++;
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.inResult) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field === undefined || field.inResult) return;
    field.inResult = true;
    this.#inCode--;
    if (TABLE_OF_CONTENTS.test(field.code)) this.#inContents++;
  }

  end(): void {
    const field = this.#open.pop();
    if (field === undefined) return;
    if (!field.inResult) this.#inCode--;
    else if (TABLE_OF_CONTENTS.test(field.code)) this.#inContents--;
  }

  /** A code ends in its paragraph; one that never ends would swallow the rest of the document. */
  dropCodes(): void {
    if (this.#inCode === 0) return;
    this.#open = this.#open.filter(({ inResult }) => inResult);
    this.#inCode = 0;
  }
}

/** What goes on from one paragraph of a story to the next. */
export interface InlineContext {
  readonly styles: Styles;
  readonly notes: Notes;
  readonly fields: Fields;
}

export interface Inline {
  readonly text: string;
  /** Every visible character is bold. */
  readonly bold: boolean;
  /** Type size of its first words in half points, 0 where nothing says it. */
  readonly size: number;
  readonly inContents: boolean;
  /** `w:txbxContent` elements anchored here. */
  readonly boxes: readonly XmlElement[];
  readonly notices: readonly NoticeRule[];
}

/** Removed by a tracked change, said beside the text, or printed by the program only. */
const DROPPED: ReadonlySet<string> = new Set([
  ...["w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:rt", "w:instrText", "w:delText"],
  ...["w:delInstrText", "w:footnoteRef", "w:endnoteRef", "w:annotationRef", "mc:Fallback", "m:ctrlPr", "w:tbl"],
]);
/** What a picture, a chart or a diagram is drawn by. */
const DRAWN: ReadonlySet<string> = new Set(["a:blip", "c:chart", "dgm:relIds", "v:imagedata"]);
const PLAIN_TEXT: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:cr", "\n"],
  ["w:br", "\n"],
  ["w:noBreakHyphen", "-"],
]);

/** White space at the ends of a text is kept only where the file asks for it. */
function readText(element: XmlElement): string {
  const text = element.children.filter((node) => !isElement(node)).join("");
  const kept = element.attributes["xml:space"] === "preserve" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  return kept.replace(/[\t\r\n\f\v]/g, " ");
}

export const isPlaceholder = (sdt: XmlElement): boolean => switchOf(child(sdt, "w:sdtPr"), "w:showingPlcHdr") === true;

/** Of the two forms of a drawing the first is the newer; the other repeats it. */
export const chosen = (alternate: XmlElement): XmlElement | null =>
  child(alternate, "mc:Choice") ?? child(alternate, "mc:Fallback");

/** Reads one paragraph; one instance each. */
class InlineReader {
  readonly #context: InlineContext;
  readonly #style: Style;
  readonly #boxes: XmlElement[] = [];
  readonly #notices: NoticeRule[] = [];
  #text = "";
  #plain = false;
  #size: number | null = null;
  #inContents = false;

  constructor(context: InlineContext, style: Style) {
    this.#context = context;
    this.#style = style;
  }

  read(paragraph: XmlElement): Inline {
    this.#context.fields.dropCodes();
    this.#noteContents();
    this.#readAll(paragraph);
    const bold = !this.#plain && this.#text.trim() !== "";
    return {
      text: this.#text,
      bold,
      size: this.#size ?? 0,
      inContents: this.#inContents,
      boxes: this.#boxes,
      notices: this.#notices,
    };
  }

  #noteContents(): void {
    this.#inContents ||= this.#context.fields.inContents;
  }

  #readAll(parent: XmlElement): void {
    for (const element of childrenOf(parent)) this.#read(element);
  }

  #read(element: XmlElement): void {
    const { name } = element;
    if (DROPPED.has(name)) return;
    if (name === "w:r") this.#readRun(element);
    else if (name === "mc:AlternateContent") this.#readAll(chosen(element) ?? element);
    else if (name === "w:sdt") {
      if (!isPlaceholder(element)) this.#readAll(element);
    } else if (name === "m:f") this.#readFraction(element);
    else if (name === "m:t") this.#add(readText(element), true);
    else this.#readAll(element);
  }

  /** A fraction prints as `a/b`. */
  #readFraction(fraction: XmlElement): void {
    this.#readAll(child(fraction, "m:num") ?? fraction);
    this.#add("/", true);
    const below = child(fraction, "m:den");
    if (below !== null) this.#readAll(below);
  }

  #readRun(run: XmlElement): void {
    const properties = child(run, "w:rPr");
    const style = this.#context.styles.run(valOf(properties, "w:rStyle"));
    const bold = switchOf(properties, "w:b") ?? style.bold ?? this.#style.bold ?? false;
    const hidden = switchOf(properties, "w:vanish") ?? style.hidden ?? this.#style.hidden ?? false;
    if (properties !== null && child(properties, "w:del") !== null) return;
    this.#readRunContent(run, bold, hidden);
    if (this.#text.trim() !== "") this.#size ??= readSize(properties) ?? style.size ?? this.#style.size;
  }

  #readRunContent(parent: XmlElement, bold: boolean, hidden: boolean): void {
    for (const element of childrenOf(parent)) {
      const { name } = element;
      if (DROPPED.has(name) && name !== "w:instrText") continue;
      if (name === "mc:AlternateContent") this.#readRunContent(chosen(element) ?? element, bold, hidden);
      else if (name === "w:ruby") this.#readAll(child(element, "w:rubyBase") ?? element);
      else if (this.#readField(element) || this.#context.fields.inCode) continue;
      else if (name === "w:drawing" || name === "w:pict" || name === "w:object") this.#readDrawing(element);
      else if (hidden) this.#skipHidden(element);
      else this.#add(this.#readCharacters(element), bold);
    }
  }

  #skipHidden(element: XmlElement): void {
    if (element.name === "w:t" && readText(element).trim() !== "" && !this.#notices.includes("hidden-text")) {
      this.#notices.push("hidden-text");
    }
  }

  /** True where the element opens, parts or closes a field. */
  #readField(element: XmlElement): boolean {
    const { fields } = this.#context;
    if (element.name === "w:instrText") {
      fields.addCode(readText(element));
      return true;
    }
    if (element.name !== "w:fldChar") return false;
    const type = element.attributes["w:fldCharType"];
    if (type === "begin") fields.begin();
    else if (type === "end") fields.end();
    else {
      fields.separate();
      this.#noteContents();
    }
    return true;
  }

  #readCharacters(element: XmlElement): string {
    const { name, attributes } = element;
    if (name === "w:t") return readText(element);
    if (name === "w:footnoteReference") return this.#context.notes.refer("footnote", element);
    if (name === "w:endnoteReference") return this.#context.notes.refer("endnote", element);
    if (name !== "w:sym") return PLAIN_TEXT.get(name) ?? "";
    const symbol = readSymbol(attributes["w:font"] ?? "", attributes["w:char"] ?? "");
    if (symbol === null) this.#notices.push("symbol-unread");
    return symbol ?? "\ufffd";
  }

  #add(text: string, bold: boolean): void {
    this.#text += text;
    if (!bold && text.trim() !== "") this.#plain = true;
  }

  /** Text boxes stand in drawings, groups of them in each other; other drawings are pictures. */
  #readDrawing(drawing: XmlElement): void {
    const open: XmlElement[] = [drawing];
    for (let element = open.pop(); element !== undefined; element = open.pop()) {
      if (element.name === "w:txbxContent") this.#boxes.push(element);
      else if (element.name === "mc:AlternateContent") open.push(chosen(element) ?? element);
      else if (DRAWN.has(element.name)) this.#notices.push("image-unread");
      else if (element.name !== "mc:Fallback") {
        for (const inside of [...childrenOf(element)].reverse()) open.push(inside);
      }
    }
  }
}

/** The words of a paragraph whose style is `style`. */
export const readInline = (paragraph: XmlElement, context: InlineContext, style: Style): Inline =>
  new InlineReader(context, style).read(paragraph);
