/** Paints pages of a PDF as images, for text recognition. Opens the file anew: the reader of text decodes no images. */
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PageImage } from "../ocr/index.js";
import { preparePage } from "../ocr/prepare-page.js";
import type { ReadOptions } from "../read-options.js";
import { Unreadable } from "../unreadable.js";
import { assetPaths } from "./open-pdf.js";

/** Dots an inch that print of the usual sizes is recognized best at. */
const DPI = 300;
const POINTS_AN_INCH = 72;
/** Larger pages (A3 has 17 million dots) are painted smaller; 4 bytes are taken for each dot. */
const MAX_PIXELS = 20_000_000;
/** pdfjs has one level for all documents: the reader of text listens to its warnings. */
const WARNINGS = 1;
const PAPER = "#ffffff";

/** A file that was opened before, and how. */
export type PdfInput = { readonly bytes: Uint8Array } & Pick<ReadOptions, "limits" | "password">;

export interface PageRenderer {
  /** Null where the page cannot be painted. */
  render(page: number): Promise<PageImage | null>;
  close(): Promise<void>;
}

type Canvases = typeof import("@napi-rs/canvas");

async function loadCanvases(): Promise<Canvases> {
  try {
    return await import("@napi-rs/canvas");
  } catch (cause) {
    const problem = "--ocr needs the package @napi-rs/canvas, which is not installed";
    throw new Unreadable(problem, "npm install @napi-rs/canvas", { cause });
  }
}

/** Pixels a point. */
const scaleOf = (width: number, height: number): number =>
  Math.min(DPI / POINTS_AN_INCH, Math.sqrt(MAX_PIXELS / Math.max(1, width * height)));

/**
 * Opens the bytes of a PDF that was read before.
 * @throws Unreadable where the package that paints is not installed.
 */
export async function openRenderer({ bytes, password, limits }: PdfInput): Promise<PageRenderer> {
  const { createCanvas } = await loadCanvases();
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: Uint8Array.from(bytes),
    ...assetPaths(),
    cMapPacked: true,
    wasmUrl: join(root, "wasm") + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: limits.imagePixels,
    verbosity: WARNINGS,
    ...(password === null ? {} : { password }),
  });
  const doc = await task.promise;
  return {
    render: async (number) => {
      try {
        const page = await doc.getPage(number);
        const plain = page.getViewport({ scale: 1 });
        const scale = scaleOf(plain.width, plain.height);
        const viewport = page.getViewport({ scale });
        const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
        await page.render({ canvas: canvas as never, viewport, background: PAPER }).promise;
        page.cleanup();
        return await preparePage(canvas, scale, createCanvas);
      } catch {
        return null;
      }
    },
    close: () => task.destroy(),
  };
}
