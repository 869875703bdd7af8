/**
 * A page as a small tree of its own: elements that can hold text, each with the amount of text, of running text and of
 * link text in it. Scripts, styles, forms' fields and comments never enter. The parser is cheerio's; no code of the
 * page is run and nothing is loaded.
 */
import { load } from "cheerio/slim";
import { limitNesting } from "./nesting.js";

export interface Element {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: Node[];
  /** The page hides it. */
  readonly hidden: boolean;
  /** Han characters and digits of the visible text in it. */
  text: number;
  /** The same, those in sentences weighing more than those in short pieces; links do not count. */
  prose: number;
  /** The same in links that lead to other pages. */
  links: number;
  /** Links that lead to other pages. */
  linkCount: number;
  /** Tables in it, itself not counted. */
  tables: number;
}

export type Node = Element | string;

export interface Page {
  readonly root: Element;
  /** `<title>` and the title that a portal notes in its head, null where there is none. */
  readonly title: string | null;
  readonly articleTitle: string | null;
}

/** What never holds text of a document. */
const SKIPPED = new Set(
  "script style noscript template textarea select option button input applet svg canvas audio video map area link base param source track rt rp datalist noframes frameset".split(
    " ",
  ),
);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Tables that are drawn with other elements, by style or by role. */
const DRAWN: readonly (readonly [RegExp, string])[] = [
  [/display\s*:\s*table-row(?!-)/i, "tr"],
  [/display\s*:\s*table-cell/i, "td"],
  [/display\s*:\s*table(?![-\w])/i, "table"],
];
const ROLES: ReadonlyMap<string, string> = new Map([
  ["table", "table"],
  ["grid", "table"],
  ["row", "tr"],
  ["cell", "td"],
  ["gridcell", "td"],
  ["columnheader", "th"],
]);

/** What is used of the parser's nodes: text has `data`, elements have a name, attributes and children. */
interface ParsedNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly ParsedNode[];
}

interface ParsedElement extends ParsedNode {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

const isParsedElement = (node: ParsedNode): node is ParsedElement =>
  node.name !== undefined && node.attribs !== undefined;

function nameOf(node: ParsedElement): string {
  const name = node.name.toLowerCase();
  if (name !== "div" && name !== "span" && name !== "ul" && name !== "li" && name !== "section") return name;
  const { role, style } = node.attribs;
  const byRole = role === undefined ? undefined : ROLES.get(role.toLowerCase());
  return byRole ?? DRAWN.find(([pattern]) => style !== undefined && pattern.test(style))?.[1] ?? name;
}

const isHidden = ({ attribs }: ParsedElement): boolean =>
  attribs.hidden !== undefined || (attribs.style !== undefined && HIDING.test(attribs.style));

/** Han characters and digits. */
export function countInk(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) count++;
  }
  return count;
}

/** A sentence weighs more than a name; text that shows markup is a copy of the page's source. */
function proseOf(text: string, ink: number): number {
  if (ink === 0 || /<\/?(?:p|div|span|br)\b/i.test(text)) return 0;
  return ink >= 10 && /[，。；！？]/.test(text) ? ink : ink * 0.3;
}

/** An address within the page, or none at all, makes no link that leads away. */
export const leadsAway = (element: Element): boolean => {
  const href = element.attrs.href;
  return element.name === "a" && href !== undefined && !href.trimStart().startsWith("#");
};

function addText(element: Element, text: string, linked: boolean): void {
  element.children.push(text);
  const ink = countInk(text);
  if (ink === 0) return;
  element.text += ink;
  if (linked) element.links += ink;
  else element.prose += proseOf(text, ink);
}

function addUp(parent: Element, child: Element): void {
  parent.tables += child.tables + (child.name === "table" ? 1 : 0);
  if (child.hidden) return;
  parent.text += child.text;
  parent.prose += child.prose;
  parent.links += child.links;
  parent.linkCount += child.linkCount + (leadsAway(child) ? 1 : 0);
}

const makeElement = (name: string, attrs: Element["attrs"], parent: Element | null, hidden: boolean): Element => ({
  name,
  attrs,
  parent,
  children: [],
  hidden,
  text: 0,
  prose: 0,
  links: 0,
  linkCount: 0,
  tables: 0,
});

/** Turns the parser's tree into a page. */
class TreeBuilder {
  readonly root = makeElement("body", {}, null, false);
  title: string | null = null;
  articleTitle: string | null = null;
  /** Hidden parts count as visible ones. */
  readonly #all: boolean;

  constructor(all: boolean) {
    this.#all = all;
  }

  fill(element: Element, nodes: readonly ParsedNode[], linked: boolean): void {
    for (const node of nodes) {
      if (isParsedElement(node)) this.#add(element, node, linked);
      else if (node.type === "text") addText(element, node.data ?? "", linked);
      else if (node.type === "cdata") this.fill(element, node.children ?? [], linked);
    }
  }

  #add(parent: Element, node: ParsedElement, linked: boolean): void {
    const name = nameOf(node);
    if (SKIPPED.has(name)) return;
    if (name === "title" || name === "meta") this.#name(name, node);
    else {
      const child = makeElement(name, node.attribs, parent, !this.#all && isHidden(node));
      this.fill(child, node.children ?? [], linked || leadsAway(child));
      parent.children.push(child);
      addUp(parent, child);
    }
  }

  /** The page's own names for what it shows. */
  #name(name: string, { attribs, children = [] }: ParsedElement): void {
    const clean = (text: string | undefined): string | null => text?.replace(/\s+/g, " ").trim() || null;
    const key = (attribs.name ?? attribs.property ?? "").toLowerCase();
    if (name === "title") this.title ??= clean(children.map(({ data }) => data ?? "").join(""));
    else if (key === "articletitle" || key === "og:title") this.articleTitle ??= clean(attribs.content);
  }
}

/** `all` takes hidden parts for visible ones. */
export function parsePage(html: string, all: boolean): Page {
  const $ = load(limitNesting(html), { xml: { xmlMode: false, decodeEntities: true } });
  const builder = new TreeBuilder(all);
  builder.fill(builder.root, $.root().get(0)?.children ?? [], false);
  return builder;
}

export const isElement = (node: Node): node is Element => typeof node !== "string";

export const elementsOf = (element: Element): readonly Element[] => element.children.filter(isElement);

/** The text of an element as it stands in the page, its white space made single. */
export function textOf(element: Element, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const gather = (node: Node): void => {
    if (length >= most) return;
    if (typeof node === "string") {
      parts.push(node);
      length += node.length;
    } else if (!node.hidden) node.children.forEach(gather);
  };
  gather(element);
  return parts.join("").replace(/\s+/g, " ").trim();
}
