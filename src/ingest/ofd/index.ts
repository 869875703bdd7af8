/** OFD documents (GB/T 33190) -> their text, pages and tables: glyphs and ruling lines are laid out as those of a PDF. */

import type { ReadLimits } from "../limits.js";
import { cleanGlyphs } from "../pdf/clean-glyphs.js";
import { drawPage } from "../pdf/draw-page.js";
import type { PdfText } from "../pdf/index.js";
import type { PageLayout } from "../pdf/layout-types.js";
import { findLayoutFindings, findPageFindings, isScan, type PageFinding } from "../pdf/page-findings.js";
import { layOutPage } from "../pdf/page-layout.js";
import { putTogether } from "../pdf/put-together.js";
import { READ_OPTIONS, type ReadOptions } from "../read-options.js";
import { Unreadable } from "../unreadable.js";
import { joinTexts } from "./join-texts.js";
import { type OfdDocument, openOfd, type ReadPart } from "./package.js";
import type { Ink } from "./page-ink.js";
import { readPages, refusePages } from "./pages.js";

/** Characters and rules of all pages: templates let a small file ask for any number of them. */
const MAX_INK = 20_000_000;
const MORE_TIME = "split it, or allow more with --time-limit";

/** What is read of a file, counted against its limits; one instance a file. */
class Reading {
  page = 0;
  scans = 0;
  #ink = 0;
  readonly #seconds: number;
  readonly #deadline: number;

  constructor(
    { seconds }: ReadLimits,
    readonly draw: ReadOptions["draw"],
  ) {
    this.#seconds = seconds;
    this.#deadline = performance.now() + seconds * 1000;
  }

  spend({ glyphs, rules }: Ink): void {
    this.#ink += glyphs.length + rules.length;
    if (this.#ink > MAX_INK) throw new Unreadable("more characters and lines than any document has", "split it");
    if (performance.now() < this.#deadline) return;
    throw new Unreadable(`reading took more than ${this.#seconds} s (at page ${this.page})`, MORE_TIME);
  }
}

const LOST = { rule: "page-lost", severity: "error", message: "# are missing in the file", count: 1 } as const;
const COMPOSITES = {
  rule: "part-unread",
  severity: "warning",
  message: "# composite objects, whose words are not read",
} as const;

async function readDocument(document: OfdDocument, read: ReadPart, reading: Reading): Promise<PdfText> {
  const pages: PageLayout[] = [];
  const findings: PageFinding[] = [];
  const before = reading.page;
  for await (const ink of readPages(document, read)) {
    const page = ++reading.page;
    if (ink === null) {
      findings.push({ page, ...LOST });
      continue;
    }
    reading.spend(ink);
    const inked = { ...ink, page };
    const clean = cleanGlyphs(inked);
    findings.push(...findPageFindings(inked, clean, []));
    if (ink.composites > 0) findings.push({ page, ...COMPOSITES, count: ink.composites });
    if (isScan(inked)) reading.scans++;
    const layout = layOutPage(clean);
    findings.push(...findLayoutFindings(layout));
    pages.push(layout);
    reading.draw?.(page, drawPage(clean, layout));
  }
  const { pageStarts, ...rest } = putTogether({ pages, findings }, reading.page);
  return { ...rest, pageStarts: pageStarts.slice(before) };
}

/**
 * Reads the bytes of an OFD document.
 * @throws Unreadable where they are damaged, hold no text or break a limit.
 */
export async function readOfd(
  bytes: Uint8Array,
  { limits, draw }: Pick<ReadOptions, "limits" | "draw"> = READ_OPTIONS,
): Promise<PdfText> {
  const ofd = await openOfd(bytes, limits);
  refusePages(ofd, limits.pages);
  const reading = new Reading(limits, draw);
  const texts: PdfText[] = [];
  for (const document of ofd.documents) texts.push(await readDocument(document, ofd.read, reading));
  const whole = joinTexts(texts);
  if (whole.text.trim() !== "") return whole;
  const problem = reading.scans > 0 ? "a scanned OFD document without text" : "an OFD document without text";
  throw new Unreadable(problem, "if it holds pictures of pages, run a text recognition program");
}
