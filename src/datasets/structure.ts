/** Datasets of a document and its parts. */
import { OCR_ENGINES } from "../data/ocr-engines.js";
import { boolean, integer, nullable, oneOf, place, reviewed, running, string, strings } from "./columns.js";

export const documents = {
  description: "One row for each document read.",
  columns: {
    doc_id: string("Short readable name, unique in a run"),
    source: string("The input as it was given; `-` for standard input"),
    format: oneOf(["txt", "md", "html", "docx", "pdf", "ofd"], "File format, told from the content"),
    encoding: string("Character encoding (`utf-8`, `utf-16le`, `gb18030`, `big5`)"),
    sha256: string("SHA-256 of the input's bytes, hexadecimal"),
    bytes: integer("Length of the input in bytes"),
    chars: integer("Length of the source text in Unicode code points"),
    pages: nullable(integer("Number of pages, null where the source has none")),
    title: nullable(string("Title as printed")),
    kind: oneOf(["plan", "work_report", "communique", "news", "other"], "What kind of document it is"),
    region: nullable(string("Administrative region that the document is about")),
    adcode: nullable(string("GB/T 2260 code of `region`")),
    published: nullable(string("ISO date that the text shows, or the one given with --published")),
    period_start: nullable(integer("First year that a plan or report covers")),
    period_end: nullable(integer("Last year that a plan or report covers")),
    script: oneOf(["hans", "hant", "mixed"], "Simplified, traditional or mixed characters"),
    segmenter: nullable(
      oneOf(["nodejieba", "rules"], "How words were cut for facts; null where facts were not asked for"),
    ),
    ocr_engine: nullable(
      oneOf(OCR_ENGINES, "What recognized the text of pages that have none (see `page-recognized` in *findings*)"),
    ),
  },
} as const;

export const sections = {
  description: "Table of contents and headings, reconciled into one tree.",
  columns: {
    section_id: string("`<doc_id>-s<n>`"),
    doc_id: string("Document"),
    parent_id: nullable(string("Section that this one lies in")),
    level: integer("1 篇, 2 章, 3 节, deeper for 一、 （一） 1.; the topmost printed scheme is 1"),
    label: nullable(string("Label as printed (`第一章`)")),
    number: nullable(integer("The label's number")),
    title: string("Title without label, leader dots and page number"),
    toc_page: nullable(integer("Page number printed in the contents")),
    in_toc: boolean("Stands in the table of contents"),
    in_body: boolean("Stands in the body"),
    ...place,
    ...reviewed,
  },
} as const;

export const glossary = {
  description: "Footnotes and entries that explain a term.",
  columns: {
    term_id: string("`<doc_id>-g<n>`"),
    doc_id: string("Document"),
    marker: string("Mark as printed (`①`)"),
    term: string("Term without quotation marks"),
    definition: running(string("The whole explanation, joined across page breaks")),
    ...place,
    ref_start: nullable(integer("Where the body refers to it")),
    ...reviewed,
  },
} as const;

export const boxes = {
  description: "Boxes (专栏).",
  columns: {
    box_id: string("`<doc_id>-b<n>`"),
    doc_id: string("Document"),
    number: nullable(integer("Number of the box")),
    title: string("Title without label"),
    section_id: nullable(string("Section that the box lies in")),
    ...place,
    ...reviewed,
  },
} as const;

export const projects = {
  description: "Items of boxes.",
  columns: {
    project_id: string("`<doc_id>-p<n>`"),
    doc_id: string("Document"),
    box_id: string("Box that the item stands in"),
    parent_id: nullable(string("Item that this one belongs to")),
    level: integer("1 （一）, 2 the items below it"),
    label: nullable(string("Label as printed")),
    name: nullable(string("Heading phrase, null where the item has no head")),
    text: running(string("What the item says, joined across line and page breaks")),
    ...place,
    ...reviewed,
  },
} as const;

export const findings = {
  description: "What a document says twice and differently, what cannot be, and what could not be read.",
  columns: {
    finding_id: string("`<doc_id>-x<n>`"),
    doc_id: string("Document"),
    rule: string("Name of the rule"),
    severity: oneOf(["error", "warning", "info"], "How bad it is"),
    message: string("What is wrong"),
    row_ids: strings("Sections, glossary entries, boxes, projects and tables that begin in the span"),
    expected: nullable(string("What should be there")),
    actual: nullable(string("What is there")),
    page: place.page,
    line: nullable(place.line),
    start: nullable(place.start),
    end: nullable(place.end),
    ...reviewed,
  },
} as const;
