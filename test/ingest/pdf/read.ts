/** Reads PDFs that a test wrote, and shows what came of them. */

import { type PdfText, readPdf } from "../../../src/ingest/pdf/index.js";
import type { SourceTable } from "../../../src/model.js";
import { type PageWriter, type PdfOptions, setLines, writePdf } from "./writer.js";

export async function readPages(pages: readonly PageWriter[], options: PdfOptions = {}): Promise<PdfText> {
  const read = await readPdf(writePdf(pages, options));
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

/** Rows of texts; `^2` spans rows, `>2` spans columns; a covered place is left out. */
export function show({ text }: PdfText, table: SourceTable | undefined): readonly string[] {
  const rows: string[][] = Array.from({ length: table?.rows ?? 0 }, () => []);
  for (const { row, rowSpan, colSpan, span } of table?.cells ?? []) {
    const mark = `${rowSpan > 1 ? `^${rowSpan}` : ""}${colSpan > 1 ? `>${colSpan}` : ""}`;
    rows[row]?.push(`${text.slice(span.from, span.to)}${mark}`);
  }
  return rows.map((row) => row.join("|"));
}

export const paragraphsOf = ({ text }: PdfText): readonly string[] => text.split("\n").filter((line) => line !== "");

export const rulesOf = ({ findings }: PdfText): readonly string[] => findings.map(({ rule }) => rule);

export const PROSE =
  "全年地区生产总值三千一百三十亿元，按不变价格计算，比上年增长百分之五点三，其中第一产业增加值二百亿元，第二产业增加值一千二百亿元。";

/** Prose of 36 characters a line; returns the baseline below. */
export function addProse(page: PageWriter, y: number, text: string, x = 80, chars = 36): number {
  const lines = setLines(text, chars);
  page.lines(x, y, lines);
  return y + lines.length * 20;
}

/** Texts at columns, a row every `pitch` points. */
export function put(
  page: PageWriter,
  rows: readonly (readonly string[])[],
  xs: readonly number[],
  y: number,
  pitch = 18,
): void {
  rows.forEach((row, index) => {
    row.forEach((text, column) => {
      if (text !== "") page.text(xs[column] ?? 0, y + index * pitch, text, { size: 10 });
    });
  });
}
