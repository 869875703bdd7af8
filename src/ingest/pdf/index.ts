/** PDF -> text with pages and tables. Glyphs and ruling lines are read page by page; then pages are put together. */
import { READ_OPTIONS, type ReadOptions } from "../limits.js";
import { cleanGlyphs } from "./clean-glyphs.js";
import { drawPage } from "./draw-page.js";
import type { PageLayout } from "./layout-types.js";
import { type OpenPdf, openPdf, type PdfProblem } from "./open-pdf.js";
import { findPageFindings, isScan, type PageFinding } from "./page-findings.js";
import { layOutPage } from "./page-layout.js";
import { type PdfText, putTogether } from "./put-together.js";

export type { PdfProblem } from "./open-pdf.js";
export type { PdfText } from "./put-together.js";

interface ReadPages {
  readonly pages: readonly PageLayout[];
  readonly findings: readonly PageFinding[];
  readonly scans: number;
}

const lost = (page: number): PageFinding => ({
  page,
  rule: "page-lost",
  severity: "error",
  message: "could not be read",
  count: 1,
});

async function readPages(pdf: OpenPdf, { limits: { seconds }, draw }: ReadOptions): Promise<ReadPages | PdfProblem> {
  const pages: PageLayout[] = [];
  const findings: PageFinding[] = [];
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
    const warnings = pdf.takeWarnings();
    if (ink === null) {
      findings.push(lost(page));
      continue;
    }
    const clean = cleanGlyphs(ink);
    findings.push(...findPageFindings(ink, clean, warnings));
    if (isScan(ink)) scans++;
    const layout = layOutPage(clean);
    pages.push(layout);
    draw?.(page, drawPage(clean, layout));
  }
  return { pages, findings, scans };
}

function explainEmpty({ scans, findings }: ReadPages): PdfProblem {
  if (scans > 0) {
    const advice = "run a text recognition program and give its text";
    return { problem: "a scanned PDF without text that can be read", advice };
  }
  if (findings.some(({ rule }) => rule === "page-damaged" || rule === "page-lost")) {
    return { problem: "the PDF is damaged: no page can be read", advice: "fetch it again, or print it to a new PDF" };
  }
  return { problem: "the PDF holds no text", advice: "give a PDF with text, or its text" };
}

/** The text of a PDF, or why it is refused. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = READ_OPTIONS): Promise<PdfText | PdfProblem> {
  const { limits, password } = options;
  const pdf = await openPdf(bytes, password);
  if ("problem" in pdf) return pdf;
  try {
    if (pdf.pages > limits.pages) {
      const problem = `${pdf.pages} pages (the limit is ${limits.pages})`;
      return { problem, advice: "split it, or allow more with --max-pages" };
    }
    const read = await readPages(pdf, options);
    if ("problem" in read) return read;
    const result = putTogether(read, pdf.pages);
    if (result.text.trim() !== "") return result;
    return explainEmpty(read);
  } finally {
    await pdf.close();
  }
}
