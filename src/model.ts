/** The values that flow between the stages: plain and readonly, no code. */
import type { MappedText, SourceSpan } from "./core/mapped-text.js";
import type { QuantityReading, Refusal } from "./quantities/types.js";

export type DocumentFormat = "txt" | "md" | "html" | "docx" | "pdf" | "ofd";
/** What recognizes the text of scanned pages. */
export type OcrEngine = "tesseract" | "gutenye";
export type Script = "hans" | "hant" | "mixed";
export type DocumentKind = "plan" | "work_report" | "communique" | "news" | "other";

/** A cell that the format itself marks as one; its span may be empty. */
export interface SourceCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Marked as a head by the format. */
  readonly header: boolean;
  readonly span: SourceSpan;
}

/** A data table whose cells the format gives (HTML, Word) or its geometry shows (PDF). */
export interface SourceTable {
  readonly rows: number;
  readonly cols: number;
  /** In the order of rows, then columns; merged cells stand once. */
  readonly cells: readonly SourceCell[];
  /** Whole lines of `Source.text`: one line a row, cells parted by tabs, and nothing else on them. */
  readonly span: SourceSpan;
}

/** What the format says of a line of `Source.text` that the text itself does not show. */
export interface LineHint {
  /** 0-based line of `Source.text`. */
  readonly line: number;
  /** Level of a heading (1 to 6), 0 where the format marks none. */
  readonly heading: number;
  readonly bold: boolean;
  /** The line stands in a box: a frame, a block quote, a one-cell table. */
  readonly quoted: boolean;
}

/** Where a stretch of `Source.text` stands on its page: one printed line or a piece of it. Points from the top left. */
export interface PrintedLine {
  readonly span: SourceSpan;
  /** Counted from 1. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** Left and right side of each UTF-16 unit of the span, one after the other. */
  readonly sides: readonly number[];
}

/** Pages whose text is no text of the file's: a program recognized it in their images, and may have misread it. */
export interface Recognized {
  readonly engine: OcrEngine;
  /** Numbers of the pages, from 1, ascending. */
  readonly pages: readonly number[];
}

/** What is wrong with the text of a page, by the rule that says so in a finding. */
export type PageDoubt = "garbled-text" | "unmapped-characters" | "font-failed" | "page-damaged" | "page-cut";

/** A file's own text, and what leads back to it. Spans that are given out count in it. */
export interface Origin {
  readonly text: string;
  readonly pageStarts: readonly number[];
  /** `Source.text` as made of it. */
  readonly mapped: MappedText;
}

/** What a reader makes of the bytes. Spans of every later stage count in `text`. */
export interface Source {
  /** The input's path or name as the user gave it; `-` for standard input. */
  readonly name: string;
  readonly format: DocumentFormat;
  /** The character encoding as WHATWG labels it (`utf-8`, `gb18030`, …). */
  readonly encoding: string;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly text: string;
  /** UTF-16 offset at which each page starts; empty where the format has no pages. */
  readonly pageStarts: readonly number[];
  /** The file's own text, where `text` is another: tables in HTML inside of Markdown are rows in `text`. */
  readonly origin?: Origin;
  /** Absent where the format knows of no tables. */
  readonly tables?: readonly SourceTable[];
  readonly lineHints?: readonly LineHint[];
  /** By `span`; absent where the format does not say where on a page its text stands. */
  readonly printed?: readonly PrintedLine[];
  /** Absent where all text is the file's own. */
  readonly recognized?: Recognized;
  /** Pages whose text may not be what is printed, in their order, with the first reason for each. */
  readonly doubts?: readonly { readonly page: number; readonly doubt: PageDoubt }[];
  readonly findings: readonly Finding[];
}

/** One printed line after normalization, with what its markup said of it. */
export interface Line {
  /** 0-based index in `Doc.lines`. */
  readonly index: number;
  /** The line without its line end and without markup; white space inside and at both ends is kept. */
  readonly text: string;
  /** Offset of `text` in `Doc.text.text`. */
  readonly start: number;
  readonly end: number;
  /** Level of a Markdown heading (1 to 6), 0 for any other line. */
  readonly heading: number;
  /** The whole line was printed bold. */
  readonly bold: boolean;
  /** The line stands in a Markdown block quote. */
  readonly quoted: boolean;
  /** Nesting depth of a Markdown list item, counted from 1; 0 for any other line. */
  readonly bullet: number;
  /** The line stands in a folded list of contents (`<details>`). */
  readonly folded: boolean;
}

/** The source as clean lines: width folded, script unified, markup read. Offsets change here and in joins only. */
export interface Doc {
  readonly source: Source;
  readonly text: MappedText;
  readonly lines: readonly Line[];
  readonly script: Script;
  /** Fields of a YAML head (`title`, `source`), if the file has one. */
  readonly head: Readonly<Record<string, string>>;
}

/** `list`: single spaces between the cells, which were told apart by what they hold. */
export type TableStyle = "tab" | "space" | "pipe" | "grid" | "list";

/** Offsets in `Doc.text.text`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Cells of a row, each of the stretches that it is printed on; none for an empty one. */
export type ListedRow = readonly (readonly Stretch[])[];

/** The lines that make up one printed table, found before paragraphs are joined. */
export interface TableRegion {
  readonly style: TableStyle;
  /** Indices in `Doc.lines` of the table's own lines, blank and dropped lines left out. */
  readonly lines: readonly number[];
  /** Index in `Source.tables` of a table of style `grid`. */
  readonly grid?: number;
  /** Rows of a table of style `list`, that of the heads first. */
  readonly rows?: readonly ListedRow[];
  /** The cells of a table of style `grid` that the format does not mark but its words tell. */
  readonly laidOut?: SourceTable;
  /** Index of the caption line above the table, null where none stands there. */
  readonly titleLine: number | null;
  /** Index of a `单位：…` line above the table. */
  readonly unitLine: number | null;
  /** Indices of the lines of the notes below (`注：1. …`), in order. */
  readonly noteLines: readonly number[];
}

/** A node of the tree made of the table of contents and the body's headings. */
export interface Section {
  readonly parent: number | null;
  readonly level: number;
  readonly label: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly tocPage: number | null;
  readonly inToc: boolean;
  readonly inBody: boolean;
  /** Heading to the next heading of the same or a higher level; its contents line where it is not in the body. */
  readonly span: SourceSpan;
}

/** A footnote or an entry of a glossary. */
export interface Note {
  readonly marker: string;
  /** Null where the note explains no term. */
  readonly term: string | null;
  readonly definition: string;
  readonly span: SourceSpan;
  /** Where the body refers to it, null where no mark was found. */
  readonly reference: SourceSpan | null;
}

/** A 专栏. */
export interface Box {
  readonly number: number | null;
  readonly title: string;
  readonly section: number | null;
  readonly span: SourceSpan;
}

/** An item of a box. */
export interface Project {
  readonly box: number;
  readonly parent: number | null;
  readonly level: number;
  readonly label: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly span: SourceSpan;
}

export type PassageKind = "title" | "heading" | "paragraph" | "caption" | "item" | "note" | "byline";

/** A stretch of running text that is read as one: page breaks joined, lifted-out parts left out. */
export interface Passage {
  readonly kind: PassageKind;
  readonly body: MappedText;
  readonly section: number | null;
  readonly box: number | null;
  readonly project: number | null;
  readonly article: number | null;
  /** The unit that a `单位：…` line above gives to bare numbers, null where none does. */
  readonly unit: string | null;
}

/** One article of a newspaper page. */
export interface Article {
  readonly headline: string;
  readonly span: SourceSpan;
}

export interface Outline {
  readonly title: string | null;
  /** The title in the script of the working text, which later stages read. */
  readonly plainTitle: string | null;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly boxes: readonly Box[];
  readonly projects: readonly Project[];
  readonly passages: readonly Passage[];
  readonly articles: readonly Article[];
  readonly tables: readonly PlacedRegion[];
  readonly findings: readonly Finding[];
}

/** A table region with the section and box that it stands in. */
export interface PlacedRegion extends TableRegion {
  readonly section: number | null;
  readonly box: number | null;
}

export type TableKind = "indicator_targets" | "indicator_review" | "investment" | "catalogue" | "other";

export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
  /** The cell's text, joined where the source wraps it. */
  readonly raw: string;
  readonly span: SourceSpan;
}

export interface Table {
  readonly title: string | null;
  readonly unit: string | null;
  readonly kind: TableKind;
  readonly rows: number;
  readonly cols: number;
  readonly headerRows: number;
  readonly notes: readonly string[];
  readonly cells: readonly Cell[];
  readonly section: number | null;
  readonly box: number | null;
  readonly span: SourceSpan;
}

export type Measure = "level" | "growth_avg" | "change_cumulative" | "growth_or_change";
export type IndicatorStatus = "actual" | "expected" | "target";

/** One indicator, period and measure of an indicator table. */
export interface IndicatorReading {
  /** Index in the list of tables. */
  readonly table: number;
  /** Row of the table, counted from 0 at its first row, heads included. */
  readonly row: number;
  readonly category: string | null;
  readonly indicator: string;
  readonly subItem: string | null;
  /** Id in the indicator registry, null where it is not known. */
  readonly concept: string | null;
  readonly unit: string | null;
  readonly baseUnit: string | null;
  readonly period: string | null;
  readonly measure: Measure;
  readonly status: IndicatorStatus | null;
  readonly attribute: "binding" | "anticipatory" | null;
  readonly completion: string | null;
  readonly raw: string | null;
  /** The figure in the cell, null where it holds words only. */
  readonly figure: IndicatorFigure | null;
  readonly cumulative: boolean;
  readonly note: string | null;
  readonly span: SourceSpan;
}

/** A figure brought to its base unit; the fields as in a quantity. */
export type IndicatorFigure = Pick<
  QuantityReading,
  "number" | "value" | "low" | "high" | "parts" | "comparator" | "siValue" | "siUnit"
>;

/** A quantity at its place: the reading, the passage it was read in and its span in the source. */
export interface PlacedQuantity {
  readonly reading: QuantityReading;
  /** Index in `Outline.passages`. */
  readonly passage: number;
  readonly span: SourceSpan;
}

/** A numeral that is no quantity, by its place in the text of a passage. */
export interface PlacedRefusal {
  readonly refusal: Refusal;
  /** Index in `Outline.passages`. */
  readonly passage: number;
}

export type Role = "actual" | "expected" | "target" | "baseline" | "capacity";
export type FactMeasure = "level" | "growth" | "change" | "share" | "rank" | "ratio";
export type Basis = "yoy" | "qoq" | "avg_annual" | "since_base" | "other";
/** How far a figure has been settled, as the text says it. */
export type FactStatus = "estimate" | "flash" | "preliminary" | "final" | "revised";
export type PriceBasis = "current" | "constant";

/** What a quantity says. */
export interface Fact {
  /** Index in the list of quantities. */
  readonly quantity: number;
  readonly subject: string | null;
  readonly entity: string | null;
  /** Id in the indicator registry, null where it is not known. */
  readonly concept: string | null;
  readonly region: string | null;
  readonly adcode: string | null;
  readonly period: string | null;
  readonly periodText: string | null;
  readonly role: Role | null;
  readonly measure: FactMeasure | null;
  readonly direction: "up" | "down" | null;
  readonly basis: Basis | null;
  readonly status: FactStatus | null;
  readonly priceBasis: PriceBasis | null;
  /** Which firms or households it covers, as printed: 规模以上, 不含农户. */
  readonly coverage: string | null;
  /** Which part of the region it covers, or the field of a rank, as printed: 市辖区, 全省. */
  readonly scope: string | null;
  readonly sentence: string;
}

export type Severity = "error" | "warning" | "info";

/** Something that the document or the reading of it leaves open; never thrown. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly span: SourceSpan | null;
}

/** What is known of the document as a whole. */
export interface Profile {
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly region: string | null;
  readonly adcode: string | null;
  readonly published: string | null;
  readonly periodStart: number | null;
  readonly periodEnd: number | null;
  /** A bare 112年 is a year of the Republic of China. */
  readonly republicYears?: true;
  /** The year of a document that prints no date, and what it was read from. */
  readonly inferredYear?: { readonly year: number; readonly from: string };
}

/** Everything that is known of one document when all stages have run. */
export interface Extraction {
  readonly doc: Doc;
  readonly profile: Profile;
  readonly outline: Outline;
  readonly tables: readonly Table[];
  readonly indicators: readonly IndicatorReading[];
  readonly quantities: readonly PlacedQuantity[];
  /** Empty where no findings were asked for. */
  readonly refusals: readonly PlacedRefusal[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  /** How words were cut for facts: `nodejieba`, `rules`, or null where facts were not asked for. */
  readonly segmenter: "nodejieba" | "rules" | null;
}
