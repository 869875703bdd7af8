/** The content of a page or template -> its glyphs and ruling lines. */

import { child, childrenOf, type XmlElement } from "../docx/xml-tree.js";
import type { Glyph, PageInk, Rule } from "../pdf/ink.js";
import { MAX_GLYPHS } from "../pdf/ink.js";
import type { Box } from "../pdf/matrix.js";
import { MAX_RULES } from "../pdf/path-rules.js";
import { areaOf, type OfdFont } from "./package.js";
import { addObjectRules } from "./path-rules.js";
import { isHidden, textGlyphs } from "./text-glyphs.js";
import { isUnseen, POINTS_PER_MM } from "./values.js";

/** What ends this far outside the page (pt) is not seen. */
const SLACK = 1;

/** What a page or a template shows. */
export interface Ink extends Omit<PageInk, "page"> {
  /** Objects that are put together elsewhere in the file. */
  readonly composites: number;
}

/** Gathers what stands in layers; one instance a page. */
class InkWalk {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly width: number;
  readonly height: number;
  invisible = 0;
  clipped = 0;
  images = 0;
  composites = 0;
  readonly #area: Box;
  readonly #fonts: ReadonlyMap<string, OfdFont>;

  constructor(area: Box, fonts: ReadonlyMap<string, OfdFont>) {
    this.#area = area;
    this.#fonts = fonts;
    this.width = (area.x1 - area.x0) * POINTS_PER_MM;
    this.height = (area.y1 - area.y0) * POINTS_PER_MM;
  }

  get cut(): boolean {
    return this.glyphs.length >= MAX_GLYPHS || this.rules.length >= MAX_RULES;
  }

  walk(parent: XmlElement): void {
    for (const element of childrenOf(parent)) {
      if (element.name === "ofd:TextObject") this.#addText(element);
      else if (element.name === "ofd:PathObject") addObjectRules(this.rules, element, this.#area);
      else if (element.name === "ofd:ImageObject") this.images += isUnseen(element) ? 0 : 1;
      else if (element.name === "ofd:CompositeObject") this.composites++;
      else if (element.name === "ofd:Layer" || element.name === "ofd:PageBlock") this.walk(element);
    }
  }

  #addText(element: XmlElement): void {
    const hidden = isHidden(element);
    for (const glyph of textGlyphs(element, this.#area, this.#fonts)) {
      if (this.glyphs.length >= MAX_GLYPHS) return;
      const inked = glyph.text.trim() === "" ? 0 : 1;
      if (hidden) this.invisible += inked;
      else if (!this.#isOnPage(glyph)) this.clipped += inked;
      else this.glyphs.push(glyph);
    }
  }

  /** Not so where a number is so large that it is none. */
  #isOnPage({ x, y, width, size }: Glyph): boolean {
    const cx = x + width / 2;
    return cx > -SLACK && cx < this.width + SLACK && y > -SLACK && y - size < this.height + SLACK && size < this.height;
  }

  rulesOnPage(): readonly Rule[] {
    const isIn = (at: number, end: number): boolean => at >= -SLACK && at <= end + SLACK;
    return this.rules.filter(
      ({ x0, y0, x1, y1 }) =>
        isIn(x0, this.width) && isIn(x1, this.width) && isIn(y0, this.height) && isIn(y1, this.height),
    );
  }
}

/** What the root of a page or template shows; `area` is what it measures where it does not say so. */
export function readInk(root: XmlElement, area: Box, fonts: ReadonlyMap<string, OfdFont>): Ink {
  const walk = new InkWalk(areaOf(child(root, "ofd:Area")) ?? area, fonts);
  const content = child(root, "ofd:Content");
  if (content !== null) walk.walk(content);
  const { glyphs, width, height, invisible, clipped, images, composites, cut } = walk;
  const rules = walk.rulesOnPage();
  return { glyphs, rules, width, height, invisible, clipped, images, composites, cut, failedFonts: 0 };
}

/** A page over its background and under its foreground; its own size counts. */
export function mergeInk(own: Ink, below: readonly Ink[], above: readonly Ink[]): Ink {
  const all = [...below, own, ...above];
  const sum = (key: "invisible" | "clipped" | "images" | "composites"): number =>
    all.reduce((total, ink) => total + ink[key], 0);
  const glyphs = all.flatMap((ink) => ink.glyphs);
  const rules = all.flatMap((ink) => ink.rules);
  return {
    ...own,
    glyphs: glyphs.slice(0, MAX_GLYPHS),
    rules: rules.slice(0, MAX_RULES),
    invisible: sum("invisible"),
    clipped: sum("clipped"),
    images: sum("images"),
    composites: sum("composites"),
    cut: all.some(({ cut }) => cut) || glyphs.length > MAX_GLYPHS || rules.length > MAX_RULES,
  };
}
