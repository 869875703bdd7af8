/** One document from its bytes to its rows; loads the reader and the pipeline when they are needed. */
import type { DatasetName, Datasets } from "../datasets.js";
import { defaultLimits } from "./limits.js";
import type { Reading } from "./reading.js";

export interface DocumentRequest extends Partial<Reading> {
  /** What the user calls the input. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly docId: string;
  readonly wanted: ReadonlySet<DatasetName>;
}

/** A page of a PDF or OFD file, drawn as it was read. */
export interface Drawing {
  readonly page: number;
  readonly svg: string;
}

export interface ExtractedDocument {
  /** In the order of the pages; absent where none were asked for. */
  readonly drawings?: readonly Drawing[];
  readonly text: string;
  readonly datasets: Datasets;
}

/**
 * Reads a document and runs the stages that the wanted datasets need.
 * @throws JianError where the bytes are no document that can be read.
 */
export async function extractDocument(request: DocumentRequest): Promise<ExtractedDocument> {
  const { name, bytes, docId, wanted, published, concepts, password = null, ocr } = request;
  const { limits = defaultLimits(ocr) } = request;
  const { ingestDocument } = await import("../ingest/index.js");
  const drawings: Drawing[] = [];
  const draw = request.draw === true ? (page: number, svg: string) => void drawings.push({ page, svg }) : null;
  const source = await ingestDocument(name, bytes, { limits, password, ocr: ocr ?? null, draw });
  const drawn = draw === null ? {} : { drawings };
  const { fileText } = await import("../emit/file-locator.js");
  const text = fileText(source);
  if (wanted.size === 1 && wanted.has("text")) return { text, datasets: {}, ...drawn };
  const { extractSource } = await import("../extract.js");
  const { toDatasets } = await import("../emit/rows.js");
  const extraction = await extractSource(source, {
    wanted,
    ...(published === undefined ? {} : { published }),
    ...(concepts === undefined ? {} : { concepts }),
  });
  return { text, datasets: toDatasets(extraction, docId, wanted), ...drawn };
}
