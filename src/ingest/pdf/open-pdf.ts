/** Opens a PDF: pdf-parse at the door, its own pdfjs behind it. Only this file and render-pages.ts know either. */

import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { isBoldName } from "./font-name.js";
import type { PageInk } from "./ink.js";
import { readMatrix } from "./matrix.js";
import { keepBuiltins } from "./native-builtins.js";
import { acceptFonts, NO_DOCUMENT } from "./no-drawing.js";
import { PdfPort } from "./pdf-port.js";
import { catchWarnings } from "./pdf-warnings.js";
import type { PenFont } from "./text-pen.js";
import { type OperatorCodes, type PageFacts, walkOperators } from "./walk-operators.js";

/** Why a file is refused: what is wrong and what the user can do. */
export interface PdfProblem {
  readonly problem: string;
  readonly advice: string;
}

export interface OpenPdf {
  readonly pages: number;
  /** What pdfjs warned of since the last call. */
  takeWarnings(): readonly string[];
  /** The glyphs and rules of a page, counted from 1; null where the page cannot be read. */
  readPage(page: number): Promise<PageInk | null>;
  close(): Promise<void>;
}

/** Fonts are kept for the pages to come until there are so many: one takes the time of several pages, and up to 5 MB. */
const FONTS_KEPT = 24;
/** Images are not decoded: their pixels are never looked at. */
const NO_IMAGES = 1;
const NO_ANNOTATIONS = 0;
const WARNINGS = 1;
const IMAGE_LEFT_OUT = /^Image exceeded maximum allowed size/;

interface Door {
  /** Opens the document; pdf-parse keeps the method to itself but exports the errors it throws. */
  load(): Promise<PDFDocumentProxy>;
  destroy(): Promise<void>;
}

/** Fonts and character maps as plain paths that end in a separator: pdfjs reads nothing else, and says nothing. */
export function assetPaths(): { readonly cMapUrl: string; readonly standardFontDataUrl: string } {
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return { cMapUrl: join(root, "cmaps") + sep, standardFontDataUrl: join(root, "standard_fonts") + sep };
}

async function openDoor(
  bytes: Uint8Array,
  password: string | null,
): Promise<{ readonly door: Door; readonly codes: OperatorCodes }> {
  const { PDFParse } = await keepBuiltins(import("pdf-parse"));
  const { OPS, PDFWorker } = await keepBuiltins(import("pdfjs-dist/legacy/build/pdf.mjs"));
  const { WorkerMessageHandler } = await keepBuiltins(import("pdfjs-dist/legacy/build/pdf.worker.mjs"));
  const port = new PdfPort();
  WorkerMessageHandler.initializeFromPort(port);
  const worker = new PDFWorker({ port: port as never, verbosity: WARNINGS });
  const options = {
    // pdfjs takes the buffer it is given away from its owner.
    data: Uint8Array.from(bytes),
    ...assetPaths(),
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: false,
    ownerDocument: NO_DOCUMENT as never,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: NO_IMAGES,
    verbosity: WARNINGS,
    worker,
    ...(password === null ? {} : { password }),
  };
  const parse = new PDFParse(options) as unknown as Door;
  const destroy = async (): Promise<void> => {
    await parse.destroy();
    worker.destroy();
  };
  return { door: { load: () => parse.load(), destroy }, codes: OPS };
}

function explain(error: unknown, password: string | null): PdfProblem {
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  if (name === "PasswordException") {
    return password === null
      ? { problem: "the PDF is encrypted with a password", advice: "give it with --password, or save a copy without" }
      : { problem: "the PDF is encrypted with another password", advice: "check what --password gives" };
  }
  if (name === "InvalidPDFException" || name === "FormatError") {
    return { problem: "the PDF is damaged or cut off", advice: "fetch it again, or print it to a new PDF" };
  }
  const reason = message.replace(/\s+/g, " ").slice(0, 120);
  return { problem: `the PDF cannot be read (${reason})`, advice: "print it to a new PDF" };
}

/** Names each font of a page by a small number and says what the walk must know of it. */
function makeFontReader(
  page: Awaited<ReturnType<PDFDocumentProxy["getPage"]>>,
  kept: Set<string>,
): PageFacts["fontOf"] {
  const known = new Map<string, PenFont | null>();
  return (name) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    kept.add(name);
    const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
    const data: unknown = objects.has(name) ? objects.get(name) : null;
    const font = typeof data === "object" && data !== null ? penFont(data, known.size) : null;
    known.set(name, font);
    return font;
  };
}

interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: ArrayLike<number>;
}

function penFont(data: PdfFont, index: number): PenFont {
  const unit = data.fontMatrix === undefined ? 0.001 : (data.fontMatrix[0] ?? 0.001);
  const bold = data.bold === true || data.black === true || isBoldName(data.name ?? "");
  return { index, unit, vertical: data.vertical === true, bold };
}

/** An open document, and the names of the fonts that pdfjs keeps for it. */
interface Opened {
  readonly doc: PDFDocumentProxy;
  readonly codes: OperatorCodes;
  readonly layers: Awaited<ReturnType<PDFDocumentProxy["getOptionalContentConfig"]>>;
  readonly fonts: Set<string>;
}

async function readInk({ doc, codes, layers, fonts }: Opened, number: number): Promise<PageInk> {
  const page = await doc.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const facts: PageFacts = {
    page: number,
    width,
    height,
    transform: readMatrix(transform),
    fontOf: makeFontReader(page, fonts),
    isShown: (group) => layers.isVisible(group as never) !== false,
  };
  const ink = walkOperators(list as never, codes, facts);
  page.cleanup();
  if (fonts.size > FONTS_KEPT) {
    await doc.cleanup();
    fonts.clear();
  }
  return ink;
}

/** The document, or why it is refused. */
export async function openPdf(bytes: Uint8Array, password: string | null = null): Promise<OpenPdf | PdfProblem> {
  const warnings = catchWarnings();
  const endFonts = acceptFonts();
  let door: Door | null = null;
  try {
    const { door: entered, codes } = await openDoor(bytes, password);
    door = entered;
    const doc = await entered.load();
    const layers = await doc.getOptionalContentConfig();
    const opened = { doc, codes, layers, fonts: new Set<string>() };
    return {
      pages: doc.numPages,
      takeWarnings: () => warnings.take(),
      readPage: async (number) => {
        try {
          const ink = await readInk(opened, number);
          return { ...ink, images: ink.images + warnings.count(IMAGE_LEFT_OUT) };
        } catch {
          return null;
        }
      },
      close: async () => {
        await entered.destroy();
        warnings.release();
        endFonts();
      },
    };
  } catch (error) {
    await door?.destroy().catch(() => undefined);
    warnings.release();
    endFonts();
    return explain(error, password);
  }
}
