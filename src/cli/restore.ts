/**
 * `jian-extract restore DIR SOURCE...`: stand-off rows and the source texts -> full rows.
 *
 * The sources are found by their checksum and read again; the rows so made are kept only where they say exactly what
 * the stand-off rows say.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { JianError } from "../core/errors.js";
import { isOcrEngine } from "../data/ocr-engines.js";
import { columnsOf, type Datasets, ROW_DATASETS, type RowDatasetName } from "../datasets.js";
import type { Format } from "../emit/format.js";
import { jsonRow } from "../emit/ndjson.js";
import type { OcrEngine } from "../model.js";
import { openCorrector, readDocument } from "./batch.js";
import type { Corrector } from "./corrections.js";
import type { ExtractedDocument } from "./document.js";
import { failureLine } from "./failure.js";
import { expandInputs, type Input } from "./inputs.js";
import { folderOutput, rowsOf } from "./output.js";
import type { Reading } from "./reading.js";
import { plural } from "./summary.js";
import { createTerminal, type Terminal } from "./terminal.js";

export interface RestoreOptions {
  readonly output: string;
  /** Null: the formats of the stand-off rows. */
  readonly formats: readonly Format[] | null;
  readonly bom: boolean;
  readonly quiet: boolean;
  readonly reading: Reading;
}

/** The rows of one dataset as they were written, by document. */
type StoredRows = ReadonlyMap<string, readonly string[]>;

interface Stored {
  readonly rows: ReadonlyMap<RowDatasetName, StoredRows>;
  readonly formats: readonly Format[];
}

interface StoredDocument {
  readonly docId: string;
  readonly source: string;
  readonly sha256: string;
  readonly published: string | undefined;
  readonly ocr: OcrEngine | undefined;
}

const readText = (path: string): Promise<string | null> => readFile(path, "utf8").catch(() => null);

function parseObject(line: string, path: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value));
  } catch {
    // Told below.
  }
  throw new JianError(`${path}: not rows as jian-extract writes them, one a line: extract them again with --standoff`);
}

/** JSON arrays and NDJSON alike hold one row a line. */
function splitRows(text: string, path: string): StoredRows {
  const byDocument = new Map<string, string[]>();
  for (const printed of text.split("\n")) {
    const line = printed.trim().replace(/,$/, "");
    if (line === "" || line === "[" || line === "]" || line === "[]") continue;
    const docId = String(parseObject(line, path).doc_id);
    const rows = byDocument.get(docId);
    if (rows === undefined) byDocument.set(docId, [line]);
    else rows.push(line);
  }
  return byDocument;
}

async function readStored(folder: string): Promise<Stored> {
  const rows = new Map<RowDatasetName, StoredRows>();
  const formats = new Set<Format>();
  for (const dataset of ROW_DATASETS) {
    for (const format of ["json", "ndjson"] as const) {
      const path = join(folder, `${dataset}.${format}`);
      const text = await readText(path);
      if (text === null) continue;
      formats.add(format);
      rows.set(dataset, splitRows(text, path));
    }
    if ((await readText(join(folder, `${dataset}.csv`))) !== null) formats.add("csv");
  }
  return { rows, formats: [...formats] };
}

function storedDocuments({ rows }: Stored, folder: string): readonly StoredDocument[] {
  const documents = rows.get("documents");
  if (documents === undefined || documents.size === 0) {
    throw new JianError(`${folder}: no documents.json or documents.ndjson: give a folder written with --standoff`, 2);
  }
  return [...documents].map(([docId, [line = "{}"]]) => {
    const row = parseObject(line, join(folder, "documents"));
    const { published, ocr_engine: engine } = row;
    return {
      docId,
      source: String(row.source),
      sha256: String(row.sha256),
      published: typeof published === "string" ? published : undefined,
      ocr: typeof engine === "string" && isOcrEngine(engine) ? engine : undefined,
    };
  });
}

/** Names of the datasets whose rows are not what was stored. */
function differing(stored: Stored, docId: string, datasets: Datasets): readonly string[] {
  return [...stored.rows].flatMap(([dataset, byDocument]) => {
    const columns = columnsOf(dataset, true);
    const made = rowsOf(datasets, dataset).map((row) => jsonRow(row, columns));
    const kept = byDocument.get(docId) ?? [];
    const same = made.length === kept.length && made.every((line, index) => line === kept[index]);
    return same ? [] : [dataset];
  });
}

/**
 * The inputs by checksum. Those that cannot be read are reported, and files that were named but that no document was
 * made from; a folder may hold more than what is asked for.
 */
async function findSources(
  paths: readonly string[],
  documents: readonly StoredDocument[],
  terminal: Terminal,
  { limits }: Reading,
): Promise<{ readonly sources: ReadonlyMap<string, Input>; readonly failed: number }> {
  const { inputs, problems } = await expandInputs(paths);
  for (const problem of problems) terminal.fail(problem);
  const asked = new Set(documents.map(({ sha256 }) => sha256));
  const sources = new Map<string, Input>();
  let failed = problems.length;
  for (const input of inputs) {
    try {
      const sha256 = createHash("sha256")
        .update(await input.read(limits.bytes))
        .digest("hex");
      if (!asked.has(sha256) && paths.includes(input.source))
        throw new JianError(`${input.source}: no document was made from this file: SHA-256 ${sha256}`);
      sources.set(sha256, input);
    } catch (error) {
      failed++;
      terminal.fail(failureLine(input.source, error));
    }
  }
  return { sources, failed };
}

async function restoreOne(
  document: StoredDocument,
  input: Input | undefined,
  stored: Stored,
  reading: Reading,
  corrector: Corrector | null,
): Promise<ExtractedDocument> {
  const { docId, source, published, ocr } = document;
  if (input === undefined) {
    throw new JianError(`${docId}: its source is missing: give the file with SHA-256 ${document.sha256}`);
  }
  const wanted = corrector?.wanted ?? new Set(stored.rows.keys());
  const read = await readDocument(input, reading, { name: source, docId, wanted, published, ocr });
  const extracted = corrector?.correct(docId, source, read) ?? read;
  const different = differing(stored, docId, extracted.datasets);
  if (different.length === 0) return extracted;
  throw new JianError(`${docId}: the rows differ in ${different.join(", ")}: use the version that wrote them`);
}

/** @returns the exit status: 1 where a document could not be restored */
export async function restore(folder: string, paths: readonly string[], options: RestoreOptions): Promise<number> {
  const terminal = createTerminal(options.quiet);
  const stored = await readStored(folder);
  const documents = storedDocuments(stored, folder);
  const { sources, failed: unusable } = await findSources(paths, documents, terminal, options.reading);
  const wanted = new Set(stored.rows.keys());
  const formats = options.formats ?? stored.formats;
  const output = await folderOutput(options.output, { wanted, formats, standoff: false, bom: options.bom });
  const corrector = await openCorrector(options.reading, terminal);
  let restored = 0;
  try {
    for (const document of documents) {
      const made = await restoreOne(document, sources.get(document.sha256), stored, options.reading, corrector).catch(
        (error: unknown) => {
          terminal.fail(failureLine(document.docId, error));
          return null;
        },
      );
      if (made === null) continue;
      await output.add(document.docId, made);
      restored++;
    }
    if (restored === 0) output.discard();
    else await output.commit();
  } catch (error) {
    output.discard();
    throw error;
  }
  corrector?.tell();
  terminal.note(`${plural(restored, "document")} of ${documents.length} restored -> ${options.output}`);
  return unusable > 0 || restored < documents.length ? 1 : 0;
}
