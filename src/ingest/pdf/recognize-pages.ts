/** Puts recognized text in the place of what a scanned page lacks. */
import type { OcrEngine } from "../../model.js";
import type { OpenRecognizer, RecognizedLine, Recognizer } from "../ocr/index.js";
import { linesToGlyphs } from "../ocr/lines-to-glyphs.js";
import { Unreadable } from "../unreadable.js";
import type { Glyph, PageInk } from "./ink.js";
import { isScan, type PageFinding } from "./page-findings.js";
import type { PageRenderer, PdfInput } from "./render-pages.js";

/** Words with a digit that the engine is less sure of are counted, as those to look at first. */
const SURE = 0.7;
/** So many of them are named for each page. */
const MOST_NAMED = 5;
/** A reason that an engine gives is cut off here. */
const MOST_REASON = 120;
const DIGIT = /\p{N}/u;

export interface RecognizedPage {
  readonly ink: PageInk;
  readonly finding: PageFinding;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function describe(page: number, engine: OcrEngine, lines: readonly RecognizedLine[]): PageFinding {
  const words = lines.flatMap((line) => line.words);
  const chars = words.reduce((sum, { text }) => sum + text.length, 0);
  const mean = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / chars;
  const doubted = words.filter(({ text, confidence }) => DIGIT.test(text) && confidence < SURE);
  const least = [...doubted].sort((a, b) => a.confidence - b.confidence).slice(0, MOST_NAMED);
  const named = least.map(({ text, confidence }) => `${text} (${percent(confidence)})`).join(", ");
  const more = doubted.length > MOST_NAMED ? ` and ${doubted.length - MOST_NAMED} more` : "";
  const doubts = doubted.length === 0 ? "" : `; not sure of ${named}${more}`;
  const message = `text recognized by ${engine}, mean confidence ${percent(mean)}: may hold errors${doubts}`;
  return { page, rule: "page-recognized", severity: "warning", message, count: 1, wholePage: true };
}

/** Lines closer than this (em) are one. */
const SAME_LINE = 0.6;

/** What stands on a scan as text is kept, and what was recognized in its place is not: a page number, a heading. */
function beside(recognized: readonly Glyph[], printed: readonly Glyph[]): readonly Glyph[] {
  const isPrinted = ({ x, y, width, size }: Glyph): boolean =>
    printed.some(
      (own) => own.x < x + width && own.x + own.width > x && Math.abs(own.y - y) < SAME_LINE * Math.max(own.size, size),
    );
  return recognized.filter((glyph) => !isPrinted(glyph));
}

/** Recognizes pages one after the other; the engine and the painter are started for the first. */
export class PageRecognizer {
  readonly #input: PdfInput;
  readonly #open: OpenRecognizer;
  #renderer: PageRenderer | null = null;
  #engine: Recognizer | null = null;

  constructor(
    input: PdfInput,
    readonly engine: OcrEngine,
    open: OpenRecognizer,
  ) {
    this.#input = input;
    this.#open = open;
  }

  /**
   * The page with the text that was recognized on it; null where there was none.
   * @throws Unreadable where a package that is needed is not installed, or the engine fails.
   */
  async recognize(ink: PageInk): Promise<RecognizedPage | null> {
    this.#engine ??= await this.#open(this.engine);
    this.#renderer ??= await (await import("./render-pages.js")).openRenderer(this.#input);
    const image = await this.#renderer.render(ink.page);
    if (image === null) return null;
    const lines = await this.#engine.recognize(image).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const problem = `${this.engine} failed on page ${ink.page} (${reason.replace(/\s+/g, " ").slice(0, MOST_REASON)})`;
      throw new Unreadable(problem, "leave out --ocr, or choose another --ocr-engine", { cause });
    });
    const printed = isScan(ink) ? ink.glyphs.filter(({ text }) => text.trim() !== "") : [];
    const found = beside(linesToGlyphs(lines, image.scale), printed);
    if (found.length === 0) return null;
    const glyphs = [...printed, ...found];
    const { page, width, height } = ink;
    const none = { invisible: 0, clipped: 0, images: 0, failedFonts: 0, cut: false };
    return {
      ink: { page, width, height, glyphs, rules: image.rules, ...none },
      finding: describe(page, this.engine, lines),
    };
  }

  async close(): Promise<void> {
    await this.#engine?.close();
    await this.#renderer?.close();
  }
}
