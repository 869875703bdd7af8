/** The texts of the documents of one file -> one text, a blank line between two. */
import type { SourceSpan } from "../../core/mapped-text.js";
import type { PdfText } from "../pdf/index.js";

/** A text whose places are counted from where it stands in the whole. */
function shift(text: PdfText, by: number, lines: number): PdfText {
  const move = ({ from, to }: SourceSpan): SourceSpan => ({ from: from + by, to: to + by });
  return {
    ...text,
    pageStarts: text.pageStarts.map((start) => start + by),
    tables: text.tables.map((table) => ({
      ...table,
      span: move(table.span),
      cells: table.cells.map((cell) => ({ ...cell, span: move(cell.span) })),
    })),
    lineHints: text.lineHints.map((hint) => ({ ...hint, line: hint.line + lines })),
    printed: text.printed.map((line) => ({ ...line, span: move(line.span) })),
    findings: text.findings.map((finding) => ({ ...finding, span: finding.span === null ? null : move(finding.span) })),
  };
}

const join = (before: PdfText, after: PdfText): PdfText => {
  const head = before.text === "" ? "" : `${before.text}\n`;
  const moved = shift(after, head.length, head.split("\n").length - 1);
  return {
    text: head + after.text,
    pageStarts: [...before.pageStarts, ...moved.pageStarts],
    tables: [...before.tables, ...moved.tables],
    lineHints: [...before.lineHints, ...moved.lineHints],
    printed: [...before.printed, ...moved.printed],
    findings: [...before.findings, ...moved.findings],
    doubts: [...before.doubts, ...after.doubts],
  };
};

const NOTHING: PdfText = { text: "", pageStarts: [], tables: [], lineHints: [], printed: [], findings: [], doubts: [] };

export const joinTexts = (texts: readonly PdfText[]): PdfText => texts.reduce(join, NOTHING);
