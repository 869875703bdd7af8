/** What a document says, as lines to compare: without places, white space and what the form of a file decides. */
import type { Extracted, Row } from "../../src/index.js";

/** Lines of each dataset; quantities by where they stand. */
export interface Digest {
  readonly documents: readonly string[];
  readonly sections: readonly string[];
  readonly glossary: readonly string[];
  readonly boxes: readonly string[];
  readonly projects: readonly string[];
  readonly tables: readonly string[];
  readonly cells: readonly string[];
  readonly indicators: readonly string[];
  readonly quantitiesOfText: readonly string[];
  readonly quantitiesOfBoxes: readonly string[];
  readonly quantitiesOfNotes: readonly string[];
}

/** Words are compared without white space and differences of width. */
const squeeze = (value: unknown): string =>
  value === null || value === undefined ? "" : String(value).normalize("NFKC").replace(/\s+/gu, "");
const line = (...values: readonly unknown[]): string => values.map(squeeze).join("|");

const quantityLine = ({
  quote,
  value,
  low,
  high,
  parts,
  unit,
  per,
  comparator,
  dimension,
}: Row<"quantities">): string =>
  line(quote.replace(/[\^①-⑳]/gu, ""), value, low, high, parts?.join(":"), unit, per, comparator, dimension);

/** Quantities of the notes, of the boxes and of all else: where the three stand depends on the pages. */
function quantityLines({ quantities, glossary, boxes }: Extracted): Pick<Digest, `quantities${string}` & keyof Digest> {
  const kindOf = ({ start, quote }: Row<"quantities">): string => {
    const holds = (row: { readonly start: number; readonly end: number }): boolean =>
      row.start <= start && start < row.end;
    // What stands between the two halves of a torn note is not in its definition.
    if (glossary.some((row) => holds(row) && squeeze(row.definition).includes(squeeze(quote)))) return "notes";
    return boxes.some(holds) ? "boxes" : "text";
  };
  const of = (kind: string): readonly string[] => quantities.filter((row) => kindOf(row) === kind).map(quantityLine);
  return { quantitiesOfText: of("text"), quantitiesOfBoxes: of("boxes"), quantitiesOfNotes: of("notes") };
}

/** A first row that holds nothing but the table's caption is the caption. */
function captionRow({ tables, table_cells }: Extracted): ReadonlySet<string> {
  const first = table_cells.filter(({ row, col, col_span }) => row === 0 && col === 0 && col_span > 1);
  const isCaption = (id: string): boolean => {
    const table = tables.find(({ table_id }) => table_id === id);
    return first.some((one) => one.table_id === id && one.col_span === table?.cols && /^专栏/.test(one.raw));
  };
  return new Set(tables.map(({ table_id }) => table_id).filter(isCaption));
}

export function digest(read: Extracted): Digest {
  const { documents, sections, glossary, boxes, projects, tables, table_cells, indicators } = read;
  const boxNumber = new Map(boxes.map(({ box_id, number }) => [box_id, number]));
  const captioned = captionRow(read);
  const above = (id: string): number => (captioned.has(id) ? 1 : 0);
  const tableNumber = new Map(tables.map(({ table_id }, index) => [table_id, index + 1]));
  return {
    documents: documents.map((row) => line(row.title, row.kind, row.region, row.period_start, row.period_end)),
    sections: sections.map((row) => line(row.level, row.number, row.title, row.in_toc, row.in_body)),
    glossary: glossary.map((row) => line(row.term, row.definition, row.ref_start !== null)),
    boxes: boxes.map((row) => line(row.number, row.title)),
    projects: projects.map((row) => line(boxNumber.get(row.box_id), row.level, row.label, row.name, row.text)),
    tables: tables.map((row) => {
      const heads = above(row.table_id);
      return line(row.title, row.unit, row.kind, row.rows - heads, row.cols, row.header_rows - heads, ...row.notes);
    }),
    cells: table_cells
      .filter((row) => row.raw !== "" && row.row >= above(row.table_id))
      .map((row) =>
        line(
          tableNumber.get(row.table_id),
          row.row - above(row.table_id),
          row.col,
          `${row.row_span}x${row.col_span}`,
          row.header ? "head" : "body",
          row.raw,
        ),
      ),
    indicators: indicators.map((row) =>
      line(
        tableNumber.get(row.table_id),
        row.row,
        row.category,
        row.indicator,
        row.sub_item,
        row.concept,
        row.unit,
        row.period,
        row.measure,
        row.status,
        row.attribute,
        row.completion,
        row.raw,
        row.value,
        row.low,
        row.high,
        row.comparator,
        row.base_unit,
        row.parts?.join(":"),
        row.cumulative,
        row.note,
      ),
    ),
    ...quantityLines(read),
  };
}

export interface Difference {
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** What stands in both stands in one order. */
  readonly ordered: boolean;
}

/** What stands in one list only. */
export function compare(expected: readonly string[], given: readonly string[]): Difference {
  const rest = [...given];
  const missed = expected.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const without = (all: readonly string[], some: readonly string[]): readonly string[] => {
    const left = [...some];
    return all.filter((one) => {
      const at = left.indexOf(one);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const [kept, read] = [without(expected, missed), without(given, rest)];
  return { missed, extra: rest, ordered: kept.every((one, at) => one === read[at]) };
}
