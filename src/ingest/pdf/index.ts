/** PDF -> text with pages and tables. Glyphs and ruling lines are read page by page; then pages are put together. */
import { type OpenRecognizer, openRecognizer } from "../ocr/index.js";
import { READ_OPTIONS, type ReadOptions } from "../read-options.js";
import { Unreadable } from "../unreadable.js";
import { type CleanPage, cleanGlyphs } from "./clean-glyphs.js";
import { drawPage } from "./draw-page.js";
import type { PageInk } from "./ink.js";
import type { PageLayout } from "./layout-types.js";
import { type OpenPdf, openPdf, type PdfProblem } from "./open-pdf.js";
import { findLayoutFindings, findPageFindings, isScan, lacksText, type PageFinding } from "./page-findings.js";
import { layOutPage } from "./page-layout.js";
import { type PdfText, putTogether } from "./put-together.js";
import { PageRecognizer } from "./recognize-pages.js";

export type { PdfProblem } from "./open-pdf.js";
export type { PdfText } from "./put-together.js";

interface ReadPages {
  readonly pages: readonly PageLayout[];
  readonly findings: readonly PageFinding[];
  readonly scans: number;
  /** Numbers of the pages whose text was recognized. */
  readonly recognized: readonly number[];
}

const lost = (page: number): PageFinding => ({
  page,
  rule: "page-lost",
  severity: "error",
  message: "could not be read",
  count: 1,
});

interface ReadPage {
  readonly layout: PageLayout;
  readonly findings: readonly PageFinding[];
  readonly isRecognized: boolean;
}

const unrecognized = (page: number): PageFinding => ({
  page,
  rule: "page-unrecognized",
  severity: "warning",
  message: "an image in which no text was recognized",
  count: 1,
});

/** One page as its file has it, or as it is recognized where that is asked for and the file has no text. */
async function readPage(
  ink: PageInk,
  pdf: OpenPdf,
  recognizer: PageRecognizer | null,
  draw: ReadOptions["draw"],
): Promise<ReadPage> {
  const clean = cleanGlyphs(ink);
  const warnings = pdf.takeWarnings();
  const layOut = (read: CleanPage): PageLayout => {
    const layout = layOutPage(read);
    draw?.(read.page, drawPage(read, layout));
    return layout;
  };
  const asPrinted = (): ReadPage => {
    const layout = layOut(clean);
    const findings = [...findPageFindings(ink, clean, warnings), ...findLayoutFindings(layout)];
    return { layout, findings, isRecognized: false };
  };
  if (recognizer === null || !lacksText(ink, clean)) return asPrinted();
  const recognized = await recognizer.recognize(ink);
  // What is warned of while the page is painted is no loss of text.
  pdf.takeWarnings();
  if (recognized === null) return isScan(ink) ? { ...asPrinted(), findings: [unrecognized(ink.page)] } : asPrinted();
  const read = cleanGlyphs(recognized.ink);
  const layout = layOut(read);
  const ofPage = [...findPageFindings(recognized.ink, read, warnings), ...findLayoutFindings(layout)];
  return { layout, findings: [recognized.finding, ...ofPage], isRecognized: true };
}

async function readPages(
  pdf: OpenPdf,
  recognizer: PageRecognizer | null,
  { limits: { seconds }, draw }: ReadOptions,
): Promise<ReadPages | PdfProblem> {
  const pages: PageLayout[] = [];
  const findings: PageFinding[] = [];
  const recognized: number[] = [];
  const deadline = performance.now() + seconds * 1000;
  let scans = 0;
  for (let page = 1; page <= pdf.pages; page++) {
    if (performance.now() > deadline) {
      return {
        problem: `reading took more than ${seconds} s (at page ${page} of ${pdf.pages})`,
        advice: "split it, or allow more with --time-limit",
      };
    }
    const ink = await pdf.readPage(page);
    if (ink === null) {
      pdf.takeWarnings();
      findings.push(lost(page));
      continue;
    }
    const read = await readPage(ink, pdf, recognizer, draw);
    findings.push(...read.findings);
    if (read.isRecognized) recognized.push(page);
    else if (isScan(ink)) scans++;
    pages.push(read.layout);
  }
  return { pages, findings, scans, recognized };
}

function explainEmpty({ scans, findings }: ReadPages, isRecognized: boolean): PdfProblem {
  if (scans > 0) {
    const advice = `${isRecognized ? "" : "recognize it with --ocr, or "}run a text recognition program and give its text`;
    return { problem: "a scanned PDF without text that can be read", advice };
  }
  if (findings.some(({ rule }) => rule === "page-damaged" || rule === "page-lost")) {
    return { problem: "the PDF is damaged: no page can be read", advice: "fetch it again, or print it to a new PDF" };
  }
  return { problem: "the PDF holds no text", advice: "give a PDF with text, or its text" };
}

async function readOpen(
  pdf: OpenPdf,
  recognizer: PageRecognizer | null,
  options: ReadOptions,
): Promise<PdfText | PdfProblem> {
  const most = options.limits.pages;
  if (pdf.pages > most) {
    const problem = `${pdf.pages} pages (the limit is ${most})`;
    return { problem, advice: "split it, or allow more with --max-pages" };
  }
  const read = await readPages(pdf, recognizer, options);
  if ("problem" in read) return read;
  const result = putTogether(read, pdf.pages);
  if (result.text.trim() === "") return explainEmpty(read, recognizer !== null);
  if (recognizer === null || read.recognized.length === 0) return result;
  return { ...result, recognized: { engine: recognizer.engine, pages: read.recognized } };
}

/** The text of a PDF, or why it is refused. */
export async function readPdf(
  bytes: Uint8Array,
  options: ReadOptions = READ_OPTIONS,
  open: OpenRecognizer = openRecognizer,
): Promise<PdfText | PdfProblem> {
  const { limits, password, ocr } = options;
  const pdf = await openPdf(bytes, password);
  if ("problem" in pdf) return pdf;
  const recognizer = ocr === null ? null : new PageRecognizer({ bytes, password, limits }, ocr, open);
  try {
    return await readOpen(pdf, recognizer, options);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem, advice: error.advice };
    throw error;
  } finally {
    await recognizer?.close();
    await pdf.close();
  }
}
