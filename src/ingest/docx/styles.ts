/** What paragraph and character styles say that the text does not: heading levels, bold and hidden type, lists. */
import { child, childrenOf, switchOf, valOf, type XmlElement } from "./xml-tree.js";

/** What a style settles; null where it leaves it to the style below. */
export interface Style {
  readonly name: string;
  /** 0 for the body, 1 to 9 for headings. */
  readonly outline: number | null;
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  /** Type size in half points. */
  readonly size: number | null;
  readonly centred: boolean | null;
  readonly numId: string | null;
  readonly numLevel: number | null;
  /** The style of the chain that has the list. */
  readonly numStyle: string | null;
}

const NONE: Style = {
  name: "",
  outline: null,
  bold: null,
  hidden: null,
  size: null,
  centred: null,
  numId: null,
  numLevel: null,
  numStyle: null,
};
/** Styles are based on each other at most this deep, so that a circle ends. */
const MOST_BASES = 32;
const HEADING_NAME = /^(?:heading|标题|標題|见出し)\s*([1-9])$/i;

/** `w:outlineLvl` counts from 0; 9 is the body. */
export function readOutline(properties: XmlElement | null): number | null {
  const value = valOf(properties, "w:outlineLvl");
  if (value === null || !/^\d$/.test(value)) return null;
  return value === "9" ? 0 : Number(value) + 1;
}

/** `w:sz` in half points. */
export function readSize(properties: XmlElement | null): number | null {
  const value = Number(valOf(properties, "w:sz") ?? Number.NaN);
  return value > 0 ? value : null;
}

/** Whether `w:jc` centres a paragraph; null where nothing says how it is set. */
export function readCentred(properties: XmlElement | null): boolean | null {
  const value = valOf(properties, "w:jc");
  return value === null ? null : value === "center";
}

function readStyle(element: XmlElement): Style {
  const id = element.attributes["w:styleId"] ?? "";
  const name = valOf(element, "w:name") ?? "";
  const paragraph = child(element, "w:pPr");
  const run = child(element, "w:rPr");
  const list = child(paragraph, "w:numPr");
  const level = valOf(list, "w:ilvl");
  const named = HEADING_NAME.exec(name)?.[1];
  return {
    name,
    outline: readOutline(paragraph) ?? (named === undefined ? null : Number(named)),
    bold: switchOf(run, "w:b"),
    hidden: switchOf(run, "w:vanish"),
    size: readSize(run),
    centred: readCentred(paragraph),
    numId: valOf(list, "w:numId"),
    numLevel: level === null ? null : Number(level),
    numStyle: list === null ? null : id,
  };
}

export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, Style>();
  readonly #defaultParagraph: string | null;
  readonly #defaults: Style;

  constructor(root: XmlElement | null) {
    const styles = childrenOf(root, "w:style");
    for (const style of styles) this.#elements.set(style.attributes["w:styleId"] ?? "", style);
    const isDefault = ({ attributes }: XmlElement): boolean =>
      attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/.test(attributes["w:default"] ?? "");
    this.#defaultParagraph = styles.find(isDefault)?.attributes["w:styleId"] ?? null;
    const run = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    this.#defaults = { ...NONE, bold: switchOf(run, "w:b"), hidden: switchOf(run, "w:vanish"), size: readSize(run) };
  }

  /** The style with all that it is based on. */
  #resolve(id: string): Style {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    let style: Style = NONE;
    let at: string | null = id;
    for (let steps = 0; at !== null && steps < MOST_BASES; steps++) {
      const element = this.#elements.get(at);
      if (element === undefined) break;
      const base = readStyle(element);
      style = {
        name: style.name || base.name,
        outline: style.outline ?? base.outline,
        bold: style.bold ?? base.bold,
        hidden: style.hidden ?? base.hidden,
        size: style.size ?? base.size,
        centred: style.centred ?? base.centred,
        numId: style.numId ?? base.numId,
        numLevel: style.numLevel ?? base.numLevel,
        numStyle: style.numStyle ?? base.numStyle,
      };
      at = valOf(element, "w:basedOn");
    }
    this.#resolved.set(id, style);
    return style;
  }

  /** The style of a paragraph; the default one where it names none. */
  paragraph(id: string | null): Style {
    const known = id !== null && this.#elements.has(id) ? id : this.#defaultParagraph;
    const style = known === null ? NONE : this.#resolve(known);
    const { bold, hidden, size } = this.#defaults;
    return { ...style, bold: style.bold ?? bold, hidden: style.hidden ?? hidden, size: style.size ?? size };
  }

  /** The style of a run: only what it settles itself. */
  run(id: string | null): Style {
    return id === null ? NONE : this.#resolve(id);
  }
}
