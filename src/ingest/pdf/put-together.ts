/** Laid-out pages -> the source text with page starts, tables and hints: of a PDF and of an OFD document alike. */

import { isPageDoubt } from "../../data/page-doubts.js";
import type { Finding, LineHint, PrintedLine, Recognized, Source, SourceTable } from "../../model.js";
import { type Composed, composeText } from "./compose-text.js";
import { bodySize, findFootNotes, startsNote } from "./foot-notes.js";
import { joinTables, type TableNote } from "./join-tables.js";
import type { LaidLine, PageItem, PageLayout } from "./layout-types.js";
import { groupFindings, type PageFinding } from "./page-findings.js";
import { findFurniture } from "./page-numbers.js";
import { linesToParagraphs, type Paragraph } from "./paragraphs.js";
import { findRaised } from "./raised-marks.js";
import { findStyleHeadings } from "./style-headings.js";

/** So many raised numbers count up, and most of them all, where they are marks. */
const LEAST_MARKS = 3;
const MARKS_SHARE = 0.7;

export interface PdfText {
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly tables: readonly SourceTable[];
  readonly lineHints: readonly LineHint[];
  readonly printed: readonly PrintedLine[];
  readonly findings: readonly Finding[];
  readonly recognized?: Recognized;
  readonly doubts: NonNullable<Source["doubts"]>;
}

/** The foot notes of each page as paragraphs: each mark begins one. */
function noteParagraphs(
  pages: readonly PageLayout[],
  notes: ReadonlySet<LaidLine>,
): ReadonlyMap<number, readonly Paragraph[]> {
  const found = new Map<number, readonly Paragraph[]>();
  for (const { page, items } of pages) {
    const own: LaidLine[][] = [];
    for (const item of items) {
      if (item.kind !== "line" || !notes.has(item)) continue;
      const last = own.at(-1);
      if (last === undefined || startsNote(item.text)) own.push([item]);
      else last.push(item);
    }
    if (own.length > 0)
      found.set(
        page,
        own.map((lines) => ({ kind: "paragraph", lines, tight: false, centred: false })),
      );
  }
  return found;
}

/** Raised numbers count the notes of a glossary where they count up through the document. */
function areMarks(paragraphs: readonly Paragraph[]): boolean {
  const numbers = paragraphs.flatMap(({ lines }) => lines.flatMap(({ text }) => findRaised(text)));
  const counted = numbers.filter((number, index) => number === (numbers[index - 1] ?? 0) + 1).length;
  return counted >= LEAST_MARKS && counted >= MARKS_SHARE * numbers.length;
}

function droppedFinding(furniture: readonly string[]): readonly Finding[] {
  const [first] = furniture;
  if (first === undefined) return [];
  const message = `${furniture.length} page numbers and running heads are left out (the first: ${first.slice(0, 40)})`;
  return [{ rule: "furniture-dropped", severity: "info", message, expected: null, actual: null, span: null }];
}

/** Findings with their places in the text: a page's at its start or all over it, a table's at its first cell. */
function placeFindings(
  composed: Composed,
  ofPages: readonly PageFinding[],
  ofTables: readonly TableNote[],
): readonly Finding[] {
  const spanAt = (at: number): Finding["span"] => {
    const from = Math.min(at, Math.max(0, composed.text.length - 1));
    return { from, to: Math.min(from + 1, composed.text.length) };
  };
  const spanOf = (page: number): Finding["span"] => {
    const from = composed.pageStarts[page - 1] ?? 0;
    const to = composed.pageStarts[page] ?? composed.text.length;
    return to > from ? { from, to } : spanAt(from);
  };
  return [
    ...groupFindings(ofPages).map(({ page, wholePage, finding }) => ({
      ...finding,
      span: wholePage ? spanOf(page) : spanAt(composed.pageStarts[page - 1] ?? 0),
    })),
    ...ofTables.map(({ block, finding }) => ({ ...finding, span: spanAt(composed.blockStarts[block] ?? 0) })),
  ];
}

/** The pages of one document, and what was found on them. */
export interface LaidPages {
  readonly pages: readonly PageLayout[];
  readonly findings: readonly PageFinding[];
}

/** The first thing of note that is wrong with each page; remarks are of none. */
function doubtsOf(findings: readonly PageFinding[]): PdfText["doubts"] {
  const doubts = new Map<number, PdfText["doubts"][number]>();
  for (const { page, rule, severity } of findings) {
    if (severity !== "info" && isPageDoubt(rule) && !doubts.has(page)) doubts.set(page, { page, doubt: rule });
  }
  return [...doubts.values()].sort((a, b) => a.page - b.page);
}

/** Puts laid-out pages together to the source text; `count` is the number of the last page, read or not. */
export function putTogether({ pages, findings }: LaidPages, count: number): PdfText {
  const furniture = findFurniture(pages);
  const size = bodySize(pages);
  const notes = new Set(pages.flatMap((page) => [...findFootNotes(page, size, (line) => furniture.has(line))]));
  const isText = (item: PageItem): boolean => item.kind === "table" || (!furniture.has(item) && !notes.has(item));
  const { blocks, notes: tableNotes } = joinTables(
    linesToParagraphs(pages.flatMap(({ items }) => items.filter(isText))),
  );
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === "paragraph");
  const composed = composeText({
    blocks,
    pages: count,
    notes: noteParagraphs(pages, notes),
    headings: findStyleHeadings(paragraphs, size),
    raisedMarks: areMarks(paragraphs),
  });
  const { text, pageStarts, tables, lineHints, printed } = composed;
  const dropped = [...pages.flatMap(({ numbers }) => numbers), ...[...furniture].map((line) => line.text)];
  const placed = placeFindings(composed, findings, tableNotes);
  return {
    text,
    pageStarts,
    tables,
    lineHints,
    printed,
    findings: [...placed, ...droppedFinding(dropped)],
    doubts: doubtsOf(findings),
  };
}
