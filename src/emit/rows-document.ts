/** Rows of *documents* and *findings*. */
import { countCodePoints } from "../core/locate.js";
import type { SourceSpan } from "../core/mapped-text.js";
import type { DocumentRow, FindingRow } from "../datasets.js";
import { fileText } from "./file-locator.js";
import type { RowContext } from "./rows.js";

export function documentRow({ extraction, docId }: RowContext): DocumentRow {
  const { doc, profile, segmenter } = extraction;
  const { source } = doc;
  return {
    doc_id: docId,
    source: source.name,
    format: source.format,
    encoding: source.encoding,
    sha256: source.sha256,
    bytes: source.bytes,
    chars: countCodePoints(fileText(source)),
    pages: source.pageStarts.length === 0 ? null : source.pageStarts.length,
    title: profile.title,
    kind: profile.kind,
    region: profile.region,
    adcode: profile.adcode,
    published: profile.published,
    period_start: profile.periodStart,
    period_end: profile.periodEnd,
    script: doc.script,
    segmenter,
    ocr_engine: source.recognized?.engine ?? null,
  };
}

/** Ids of the parts of the document by the place where they begin. */
function partsByStart({ extraction, id }: RowContext): Map<number, string[]> {
  const { sections, notes, boxes, projects } = extraction.outline;
  const parts = new Map<number, string[]>();
  const add = (letter: string, rows: readonly { readonly span: SourceSpan }[]): void => {
    rows.forEach(({ span }, index) => {
      parts.set(span.from, [...(parts.get(span.from) ?? []), id(letter, index)]);
    });
  };
  add("s", sections);
  add(
    "g",
    notes.filter((note) => note.term !== null),
  );
  add("b", boxes);
  add("p", projects);
  add("t", extraction.tables);
  return parts;
}

export function findingRows(context: RowContext): readonly FindingRow[] {
  const parts = partsByStart(context);
  return context.extraction.findings.map((finding, index) => {
    const { span } = finding;
    const place =
      span === null
        ? { page: null, line: null, start: null, end: null, bbox: null, ocr: false, doubt: null, decision: null }
        : context.place(span);
    return {
      finding_id: context.id("x", index),
      doc_id: context.docId,
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      row_ids: span === null ? [] : (parts.get(span.from) ?? []),
      expected: finding.expected,
      actual: finding.actual,
      ...place,
    };
  });
}
