/** The public API. */
import { extractDocument } from "./cli/document.js";
import { readInput } from "./cli/inputs.js";
import { checkDate } from "./core/iso-date.js";
import type { Concept } from "./data/concepts/types.js";
import { ROW_DATASETS, type Row, type RowDatasetName } from "./datasets.js";
import { slugOf } from "./emit/doc-id.js";
import type { OcrEngine } from "./model.js";

export { JianError } from "./core/errors.js";
export type { Concept } from "./data/concepts/types.js";
export type {
  BoxRow,
  DatasetName,
  DocumentRow,
  FactRow,
  FindingRow,
  IndicatorRow,
  JsonSchema,
  Numeric,
  ProjectRow,
  QuantityRow,
  Row,
  RowDatasetName,
  SectionRow,
  TableCellRow,
  TableRow,
  TermRow,
} from "./datasets.js";
export { jsonSchema } from "./datasets.js";
export { findNumbers, findQuantities } from "./quantities/index.js";

/** A path, or what the document is called with its bytes or its text. */
export type ExtractInput =
  | string
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string };

export interface ExtractOptions {
  /** The document's date (ISO), where it is not printed in it. */
  readonly published?: string;
  /** Indicators of your own, added to the registry or put in the place of those with the same id. */
  readonly concepts?: readonly Concept[];
  /** Recognizes the text of scanned PDF pages with this engine. */
  readonly ocr?: OcrEngine;
  /** Opens an encrypted PDF. */
  readonly password?: string;
}

/** All datasets of one document, and the source text that spans count in. */
export type Extracted = { readonly [D in RowDatasetName]: readonly Row<D>[] } & { readonly text: string };

async function bytesOf(input: ExtractInput): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  if (typeof input === "string") return { name: input, bytes: await readInput(input) };
  return "bytes" in input ? input : { name: input.name, bytes: new TextEncoder().encode(input.text) };
}

const NO_ROWS: Omit<Extracted, "text"> = {
  documents: [],
  sections: [],
  glossary: [],
  boxes: [],
  projects: [],
  tables: [],
  table_cells: [],
  indicators: [],
  quantities: [],
  facts: [],
  findings: [],
};

/** The rows of a caller who gives the same ones for each document: they are checked once. */
const checkedRows = new WeakMap<readonly Concept[], readonly Concept[]>();

/** The caller's rows, checked as those of a file are. */
async function checkConcepts(rows: readonly Concept[]): Promise<readonly Concept[]> {
  const known = checkedRows.get(rows);
  if (known !== undefined) return known;
  const { readConceptRows } = await import("./concepts/index.js");
  const checked = readConceptRows("concepts", JSON.stringify(rows));
  checkedRows.set(rows, checked);
  return checked;
}

async function checkOptions({ published, concepts, ...others }: ExtractOptions): Promise<ExtractOptions> {
  return {
    ...others,
    ...(published === undefined ? {} : { published: checkDate(published, "published") }),
    ...(concepts === undefined ? {} : { concepts: await checkConcepts(concepts) }),
  };
}

/**
 * Reads one document and resolves to all its datasets.
 * @throws JianError where the input is no document that can be read, or an option cannot be used.
 */
export async function extract(input: ExtractInput, given: ExtractOptions = {}): Promise<Extracted> {
  const options = await checkOptions(given);
  const { name, bytes } = await bytesOf(input);
  const wanted = new Set(ROW_DATASETS);
  const { text, datasets } = await extractDocument({ name, bytes, docId: slugOf(name), wanted, ...options });
  return { ...NO_ROWS, ...datasets, text };
}
