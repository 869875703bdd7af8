/**
 * The XML of Office and OFD parts as a tree, read strictly by saxes: no DOCTYPE, no entities but the five of XML. Names
 * get one prefix for each namespace (`w:p`), whatever the file calls it, in the strict and the transitional form alike.
 */

import { SaxesParser, type SaxesTagNS } from "saxes";
import { groupDigits } from "../../core/group-digits.js";
import { READ_LIMITS } from "../limits.js";
import { Unreadable } from "../unreadable.js";
import { XmlNames } from "./xml-names.js";
import type { XmlElement, XmlNode } from "./xml-tree.js";

export interface XmlLimits {
  /** Elements inside each other. */
  readonly depth: number;
  /** Elements of one part. */
  readonly elements: number;
}

const DECLARATIONS = "http://www.w3.org/2000/xmlns/";
const SAVE_AGAIN = "open it with Word or WPS and save it again";
const DEEPER = `${SAVE_AGAIN}, or allow more with --max-xml-depth`;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
/** Shared by the many elements that cannot have any. */
const NO_CHILDREN: XmlNode[] = [];
const ENTITY_CHARS = 24;

/** An element that is not closed yet. */
interface OpenElement extends XmlElement {
  children: XmlNode[];
}

/** Builds the tree of one part; one instance each. */
class TreeBuilder {
  root: XmlElement | null = null;
  readonly #part: string;
  readonly #limits: XmlLimits;
  readonly #open: OpenElement[] = [];
  readonly #names = new XmlNames();
  #elements = 0;

  constructor(part: string, limits: XmlLimits) {
    this.#part = part;
    this.#limits = limits;
  }

  addText(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  open(tag: SaxesTagNS): void {
    this.#count();
    const children = tag.isSelfClosing ? NO_CHILDREN : [];
    const element = { name: this.#names.fold(tag), attributes: this.#attributesOf(tag), children };
    if (this.root === null) this.root = element;
    else this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  close(): void {
    const element = this.#open.pop();
    // An array that was pushed to keeps room for 17, which takes a quarter of the memory.
    if (element !== undefined && element.children.length > 0) element.children = element.children.slice();
  }

  #count(): void {
    const { depth, elements } = this.#limits;
    if (this.#open.length >= depth) {
      throw new Unreadable(`${this.#part} in it nests XML more than ${depth} deep`, DEEPER);
    }
    if (++this.#elements > elements) {
      throw new Unreadable(
        `${this.#part} in it has more than ${groupDigits(elements)} elements`,
        "split it, or allow more with --max-xml-elements",
      );
    }
  }

  #attributesOf({ attributes: raw }: SaxesTagNS): Readonly<Record<string, string>> {
    let attributes: Record<string, string> | null = null;
    for (const key in raw) {
      const attribute = raw[key];
      if (attribute === undefined || attribute.uri === DECLARATIONS) continue;
      attributes ??= {};
      attributes[attribute.prefix === "" ? attribute.local : this.#names.fold(attribute)] = attribute.value;
    }
    return attributes ?? NO_ATTRIBUTES;
  }
}

function decodeXml(bytes: Uint8Array, part: string): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Unreadable(`${part} in it is not in UTF-8`, SAVE_AGAIN, { cause: error });
  }
}

/**
 * The root element of a part.
 * @throws Unreadable where the part is no well-formed XML or breaks a limit.
 */
export function parseXml(bytes: Uint8Array, part: string, limits: XmlLimits = READ_LIMITS.xml): XmlElement {
  const xml = decodeXml(bytes, part);
  const tree = new TreeBuilder(part, limits);
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (error) => {
    if (!error.message.endsWith("undefined entity.")) {
      throw new Unreadable(`${part} in it is damaged XML`, SAVE_AGAIN, { cause: error });
    }
    const entity = xml.slice(xml.lastIndexOf("&", parser.position), parser.position);
    throw new Unreadable(`XML with an entity of its own (${entity.slice(0, ENTITY_CHARS)})`, SAVE_AGAIN);
  });
  // A DOCTYPE could declare entities that grow without bound; saxes expands none of them.
  parser.on("doctype", () => {
    throw new Unreadable(`${part} in it has a DOCTYPE, which no document needs`, SAVE_AGAIN);
  });
  parser.on("opentag", (tag) => tree.open(tag));
  parser.on("closetag", () => tree.close());
  parser.on("text", (text) => tree.addText(text));
  parser.on("cdata", (text) => tree.addText(text));
  parser.write(xml).close();
  if (tree.root === null) throw new Unreadable(`${part} in it is damaged XML`, SAVE_AGAIN);
  return tree.root;
}
