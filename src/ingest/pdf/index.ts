/** PDF -> text with pages and tables. Glyphs and ruling lines are read page by page; then pages are put together. */
import { cleanGlyphs } from "./clean-glyphs.js";
import type { PageLayout } from "./layout-types.js";
import { type OpenPdf, openPdf, type PdfProblem } from "./open-pdf.js";
import { findPageFindings, isScan, type PageFinding } from "./page-findings.js";
import { layOutPage } from "./page-layout.js";
import { type PdfText, putTogether } from "./put-together.js";

export type { PdfProblem } from "./open-pdf.js";
export type { PdfText } from "./put-together.js";

/** The largest PDF that is read; scans come to this, text does not. */
export const MAX_PDF_BYTES = 256 * 1024 * 1024;
/** A yearbook has about 1000 pages. */
export const MAX_PDF_PAGES = 3000;
/** Reading stops between two pages after so long; within a page only a killable worker can stop it. */
export const MAX_PDF_MS = 5 * 60 * 1000;

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

async function readPages(pdf: OpenPdf, deadline: number): Promise<ReadPages | PdfProblem> {
  const pages: PageLayout[] = [];
  const findings: PageFinding[] = [];
  let scans = 0;
  for (let page = 1; page <= pdf.pages; page++) {
    if (performance.now() > deadline) {
      return {
        problem: `reading took more than ${MAX_PDF_MS / 1000} s (at page ${page} of ${pdf.pages})`,
        advice: "split it",
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
    pages.push(layOutPage(clean));
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
export async function readPdf(bytes: Uint8Array): Promise<PdfText | PdfProblem> {
  if (bytes.length > MAX_PDF_BYTES) {
    return { problem: `larger than the limit of ${MAX_PDF_BYTES / 1024 / 1024} MiB`, advice: "split it" };
  }
  const deadline = performance.now() + MAX_PDF_MS;
  const pdf = await openPdf(bytes);
  if ("problem" in pdf) return pdf;
  try {
    if (pdf.pages > MAX_PDF_PAGES) {
      return { problem: `${pdf.pages} pages (the limit is ${MAX_PDF_PAGES})`, advice: "split it" };
    }
    const read = await readPages(pdf, deadline);
    if ("problem" in read) return read;
    const result = putTogether(read, pdf.pages);
    if (result.text.trim() !== "") return result;
    return explainEmpty(read);
  } finally {
    await pdf.close();
  }
}
