/**
 * Extraction -> rows of every dataset that was asked for.
 *
 * An id is `<doc_id>-<letter><n>`, counted from 1 in row order: s sections, g glossary, b boxes, p projects, t tables,
 * i indicators, q quantities, f facts, x findings. It is unique in a run, and the same input always gives the same ids.
 */
import { countUpTo, type Locator, type Place } from "../core/locate.js";
import type { SourceSpan } from "../core/mapped-text.js";
import { type BoundingBox, type PrintedPlace, printedPlace } from "../core/printed-box.js";
import { type DatasetName, type Datasets, isRowDataset, type Row, type RowDatasetName } from "../datasets.js";
import type { Extraction, PageDoubt } from "../model.js";
import { fileLocator } from "./file-locator.js";
import { documentRow, findingRows } from "./rows-document.js";
import { factRows, quantityRows } from "./rows-quantity.js";
import { boxRows, projectRows, sectionRows, termRows } from "./rows-structure.js";
import { cellRows, indicatorRows, tableRows } from "./rows-table.js";

/** What the row makers share: the extraction, its places and its ids. */
export interface RowContext {
  readonly extraction: Extraction;
  readonly docId: string;
  readonly locator: Locator;
  readonly place: (span: SourceSpan) => SpanColumns;
  /** The id of the row at `index` (from 0); null for no row. */
  readonly id: (letter: string, index: number) => string;
  readonly idOrNull: (letter: string, index: number | null) => string | null;
}

export type SpanColumns = Omit<Place, "quote"> & {
  readonly bbox: BoundingBox | null;
  readonly ocr: boolean;
  readonly doubt: PageDoubt | null;
  readonly decision: null;
};

function createContext(extraction: Extraction, docId: string): RowContext {
  const { source } = extraction.doc;
  const { printed = [], recognized, doubts = [] } = source;
  const pages = recognized?.pages ?? [];
  const doubtful = doubts.map(({ page }) => page);
  const locator = fileLocator(source);
  const id = (letter: string, index: number): string => `${docId}-${letter}${index + 1}`;
  /** Index of the first of these pages that some of the span stands on; -1 for none. */
  const firstOf = (asked: readonly number[], { from, to }: SourceSpan, printedAt: PrintedPlace | null): number => {
    if (asked.length === 0) return -1;
    const first = printedAt?.page ?? locator.page(from) ?? 1;
    const last = Math.max(first, locator.page(Math.max(from, to - 1)) ?? first);
    const before = countUpTo(asked, first - 1);
    return countUpTo(asked, last) > before ? before : -1;
  };
  const placeAnew = (span: SourceSpan): SpanColumns => {
    const { line, start, end, page: pageOfText } = locator.place(span);
    // What a page break tore is put together in the text: a note stands there behind the paragraph that goes on on the
    // next page, the rest of a row before that page begins.
    const printedAt = printedPlace(printed, span);
    const { page, bbox } = printedAt ?? { page: pageOfText, bbox: null };
    const ocr = firstOf(pages, span, printedAt) >= 0;
    const doubt = doubts[firstOf(doubtful, span, printedAt)]?.doubt ?? null;
    return { page, line, start, end, bbox, ocr, doubt, decision: null };
  };
  const placed = new Map<SourceSpan, SpanColumns>();
  /** A fact stands where its quantity does, an indicator where its cell: each span is placed once. */
  const place = (span: SourceSpan): SpanColumns => {
    const known = placed.get(span);
    if (known !== undefined) return known;
    const made = placeAnew(span);
    placed.set(span, made);
    return made;
  };
  return {
    extraction,
    docId,
    locator,
    place,
    id,
    idOrNull: (letter, index) => (index === null ? null : id(letter, index)),
  };
}

const MAKERS: { readonly [D in RowDatasetName]: (context: RowContext) => readonly Row<D>[] } = {
  documents: (context) => [documentRow(context)],
  sections: sectionRows,
  glossary: termRows,
  boxes: boxRows,
  projects: projectRows,
  tables: tableRows,
  table_cells: cellRows,
  indicators: indicatorRows,
  quantities: quantityRows,
  facts: factRows,
  findings: findingRows,
};

/** The rows of the datasets in `wanted`; `text` has none. */
export function toDatasets(extraction: Extraction, docId: string, wanted: ReadonlySet<DatasetName>): Datasets {
  const context = createContext(extraction, docId);
  const names = [...wanted].filter(isRowDataset);
  return Object.fromEntries(names.map((name) => [name, MAKERS[name](context)]));
}
