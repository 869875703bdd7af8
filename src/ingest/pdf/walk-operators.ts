/** Operator list -> glyphs and ruling lines, in one walk. */

import type { Glyph, PageInk, Rule } from "./ink.js";
import { MAX_GLYPHS } from "./ink.js";
import { type Box, boxOf, intersect, type Matrix, multiply, readMatrix } from "./matrix.js";
import { middleY } from "./middle-height.js";
import { addPathRules, MAX_RULES } from "./path-rules.js";
import { type PdfItem, type PenFont, TextPen, type TextState } from "./text-pen.js";

/** The numbers of pdfjs's operators, by name. */
export type OperatorCodes = Readonly<Record<string, number>>;

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the walk asks of the page. */
export interface PageFacts {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** From the page's own space to points from the top left. */
  readonly transform: Matrix;
  /** Null where the font could not be read. */
  fontOf(name: string): PenFont | null;
  isShown(group: unknown): boolean;
}

/** Nesting that no honest file comes near. */
const MAX_DEPTH = 2_000;
/** A glyph whose middle lies this far outside the clipped area is not seen. */
const CLIP_SLACK = 1;
const INVISIBLE_MODE = 3;
const CLIP_ONLY_MODE = 7;
const WHITE = /^#f[c-f]f[c-f]f[c-f]$/i;

interface Saved {
  readonly ctm: Matrix;
  readonly clip: Box;
  readonly text: TextState;
  readonly fill: string;
  readonly stroke: string;
}

const EVERYWHERE: Box = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };

class Walk {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  invisible = 0;
  clipped = 0;
  images = 0;
  failed = new Set<string>();
  readonly #facts: PageFacts;
  readonly #pen = new TextPen();
  readonly #stack: Saved[] = [];
  readonly #marked: boolean[] = [];
  #hiddenMarks = 0;
  #ctm: Matrix;
  #clip: Box = EVERYWHERE;
  #fill = "#000000";
  #stroke = "#000000";
  #pendingClip = false;
  /** What is painted now is seen by nobody. */
  #unseen = false;

  constructor(facts: PageFacts) {
    this.#facts = facts;
    this.#ctm = facts.transform;
  }

  get cut(): boolean {
    return this.glyphs.length >= MAX_GLYPHS || this.rules.length >= MAX_RULES;
  }

  save(): void {
    if (this.#stack.length >= MAX_DEPTH) return;
    const text = { ...this.#pen.state };
    this.#stack.push({ ctm: this.#ctm, clip: this.#clip, text, fill: this.#fill, stroke: this.#stroke });
  }

  restore(): void {
    const saved = this.#stack.pop();
    if (saved === undefined) return;
    this.#ctm = saved.ctm;
    this.#clip = saved.clip;
    this.#pen.state = saved.text;
    this.#fill = saved.fill;
    this.#stroke = saved.stroke;
  }

  transform(matrix: Matrix): void {
    this.#ctm = multiply(this.#ctm, matrix);
  }

  /** A form or group: its own matrix, and nothing outside its box. */
  enter(matrix: unknown, bbox: unknown): void {
    this.save();
    this.transform(readMatrix(matrix));
    const box = Array.from((bbox ?? []) as ArrayLike<number>);
    const [x0, y0, x1, y1] = box;
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    this.#clip = intersect(this.#clip, boxOf(this.#ctm, x0, y0, x1, y1));
  }

  awaitClip(): void {
    this.#pendingClip = true;
  }

  beginMarked(shown: boolean): void {
    this.#marked.push(shown);
    if (!shown) this.#hiddenMarks++;
  }

  endMarked(): void {
    if (this.#marked.pop() === false) this.#hiddenMarks--;
  }

  setColor(which: "fill" | "stroke", value: unknown): void {
    if (typeof value !== "string") return;
    if (which === "fill") this.#fill = value;
    else this.#stroke = value;
  }

  get pen(): TextPen {
    return this.#pen;
  }

  setFont(name: string, size: number): void {
    const font = this.#facts.fontOf(name);
    if (font === null) this.failed.add(name);
    this.#pen.state.font = font;
    this.#pen.state.size = size;
  }

  show(items: readonly PdfItem[]): void {
    const { mode } = this.#pen.state;
    this.#unseen = mode === INVISIBLE_MODE || mode === CLIP_ONLY_MODE || this.#hiddenMarks > 0;
    this.#pen.show(items, this.#ctm, this.#add);
  }

  readonly #add = (glyph: Glyph): void => {
    if (this.glyphs.length >= MAX_GLYPHS || !Number.isFinite(glyph.x + glyph.y + glyph.width + glyph.size)) return;
    if (this.#unseen) this.invisible += glyph.text.trim() === "" ? 0 : 1;
    else if (this.#isClipped(glyph)) this.clipped += glyph.text.trim() === "" ? 0 : 1;
    else this.glyphs.push(glyph);
  };

  /** Glyphs off the page are clipped as well. */
  #isClipped(glyph: Glyph): boolean {
    const { x0, y0, x1, y1 } = this.#clip;
    const { width: right, height: bottom } = this.#facts;
    const upright = glyph.turn === 0;
    const cx = upright ? glyph.x + glyph.width / 2 : glyph.x;
    const cy = upright ? middleY(glyph) : glyph.y;
    const slack = upright ? CLIP_SLACK : glyph.size;
    if (cx < x0 - slack || cx > x1 + slack || cy < y0 - slack || cy > y1 + slack) return true;
    return !(cx > -slack && cx < right + slack && cy > -slack && cy < bottom + slack);
  }

  paintPath([op, data, minMax]: readonly unknown[], codes: OperatorCodes): void {
    const path = (data as readonly unknown[] | null)?.[0] as ArrayLike<number> | null | undefined;
    if (this.#pendingClip) this.#clipTo(minMax);
    this.#pendingClip = false;
    if (path === null || path === undefined || this.#hiddenMarks > 0) return;
    const strokes = [codes.stroke, codes.closeStroke].includes(op as number);
    const fills = [codes.fill, codes.eoFill].includes(op as number);
    const both = [codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke].includes(
      op as number,
    );
    if ((strokes || both) && !WHITE.test(this.#stroke)) addPathRules(this.rules, path, this.#ctm, "stroke");
    if ((fills || both) && !WHITE.test(this.#fill)) addPathRules(this.rules, path, this.#ctm, "fill");
  }

  #clipTo(minMax: unknown): void {
    const [x0, y0, x1, y1] = Array.from((minMax ?? []) as ArrayLike<number>);
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    this.#clip = intersect(this.#clip, boxOf(this.#ctm, x0, y0, x1, y1));
  }

  /** Some programs paint a rule as an image of one pixel. */
  paintImage(solid: boolean): void {
    if (solid) addPathRules(this.rules, [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 3], this.#ctm, "fill");
    else this.images++;
  }
}

type Handler = (walk: Walk, args: readonly unknown[], facts: PageFacts) => void;

const num = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
const itemsOf = (value: unknown): readonly PdfItem[] => (Array.isArray(value) ? value : []);

const TEXT_HANDLERS: Readonly<Record<string, Handler>> = {
  beginText: (walk) => walk.pen.begin(),
  setCharSpacing: (walk, [value]) => (walk.pen.state.charSpacing = num(value)),
  setWordSpacing: (walk, [value]) => (walk.pen.state.wordSpacing = num(value)),
  setHScale: (walk, [value]) => (walk.pen.state.scale = num(value) / 100),
  setLeading: (walk, [value]) => (walk.pen.state.leading = -num(value)),
  setTextRise: (walk, [value]) => (walk.pen.state.rise = num(value)),
  setTextRenderingMode: (walk, [value]) => (walk.pen.state.mode = num(value)),
  setFont: (walk, [name, size]) => walk.setFont(String(name), num(size)),
  setTextMatrix: (walk, args) => walk.pen.setMatrix(readMatrix(args.length === 6 ? args : args[0])),
  moveText: (walk, [x, y]) => walk.pen.move(num(x), num(y)),
  setLeadingMoveText: (walk, [x, y]) => {
    walk.pen.state.leading = num(y);
    walk.pen.move(num(x), num(y));
  },
  nextLine: (walk) => walk.pen.nextLine(),
  showText: (walk, [items]) => walk.show(itemsOf(items)),
};

const formOf = (value: unknown): { readonly matrix?: unknown; readonly bbox?: unknown } => (value ?? {}) as object;

const PAGE_HANDLERS: Readonly<Record<string, Handler>> = {
  save: (walk) => walk.save(),
  restore: (walk) => walk.restore(),
  transform: (walk, args) => walk.transform(readMatrix(args)),
  clip: (walk) => walk.awaitClip(),
  eoClip: (walk) => walk.awaitClip(),
  setFillRGBColor: (walk, [value]) => walk.setColor("fill", value),
  setStrokeRGBColor: (walk, [value]) => walk.setColor("stroke", value),
  setFillColorN: (walk) => walk.setColor("fill", "#808080"),
  setStrokeColorN: (walk) => walk.setColor("stroke", "#808080"),
  paintFormXObjectBegin: (walk, [matrix, bbox]) => walk.enter(matrix, bbox),
  paintFormXObjectEnd: (walk) => walk.restore(),
  beginGroup: (walk, [group]) => walk.enter(formOf(group).matrix, formOf(group).bbox),
  endGroup: (walk) => walk.restore(),
  endMarkedContent: (walk) => walk.endMarked(),
  beginMarkedContent: (walk) => walk.beginMarked(true),
  paintSolidColorImageMask: (walk) => walk.paintImage(true),
  paintImageXObject: (walk) => walk.paintImage(false),
  paintInlineImageXObject: (walk) => walk.paintImage(false),
  paintImageXObjectRepeat: (walk) => walk.paintImage(false),
  paintImageMaskXObject: (walk) => walk.paintImage(false),
};

/** What to do for each operator, by its number; made once for the one table of codes that a version of pdfjs has. */
const HANDLERS = new WeakMap<OperatorCodes, readonly (Handler | undefined)[]>();

function makeHandlers(codes: OperatorCodes): readonly (Handler | undefined)[] {
  const handlers: (Handler | undefined)[] = [];
  for (const [name, handler] of Object.entries({ ...TEXT_HANDLERS, ...PAGE_HANDLERS })) {
    const code = codes[name];
    if (code !== undefined) handlers[code] = handler;
  }
  handlers[codes.constructPath ?? 91] = (walk, args) => walk.paintPath(args, codes);
  handlers[codes.beginMarkedContentProps ?? 70] = (walk, [tag, group], facts) =>
    walk.beginMarked(tag !== "OC" || facts.isShown(group));
  HANDLERS.set(codes, handlers);
  return handlers;
}

export function walkOperators(list: OperatorList, codes: OperatorCodes, facts: PageFacts): PageInk {
  const walk = new Walk(facts);
  const handlers = HANDLERS.get(codes) ?? makeHandlers(codes);
  list.fnArray.forEach((code, index) => {
    handlers[code]?.(walk, (list.argsArray[index] ?? []) as readonly unknown[], facts);
  });
  const { page, width, height } = facts;
  const { glyphs, rules, invisible, clipped, images, failed, cut } = walk;
  return { page, width, height, glyphs, rules, invisible, clipped, images, failedFonts: failed.size, cut };
}
