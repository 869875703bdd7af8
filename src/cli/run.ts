/** `jian-extract INPUT...`: every wanted dataset of the inputs, into a folder or to standard output. */
import { join } from "node:path";
import { JianError } from "../core/errors.js";
import { type DatasetName, type Datasets, isDatasetName } from "../datasets.js";
import type { Format } from "../emit/format.js";
import { openBatch, readBatch } from "./batch.js";
import type { Drawing } from "./document.js";
import { folderOutput, type Output, standardOutput } from "./output.js";
import type { Reading } from "./reading.js";
import { createTally, leftOut, plural } from "./summary.js";
import { createTerminal } from "./terminal.js";

export interface RunOptions {
  /** A folder; `-` for standard output. */
  readonly output: string;
  readonly formats: readonly Format[];
  readonly wanted: ReadonlySet<DatasetName>;
  readonly standoff: boolean;
  readonly bom: boolean;
  readonly quiet: boolean;
  /** Folder for drawings of the pages of PDF and OFD files. */
  readonly debugPdf: string | undefined;
  readonly reading: Reading;
}

/** Standard output takes one table, or the text of one document. */
function soleDataset({ wanted, formats }: RunOptions, inputs: number): DatasetName {
  const [dataset, ...others] = wanted;
  if (dataset === undefined || others.length > 0) {
    throw new JianError("standard output takes one dataset: choose it with -d, for example -d quantities", 2);
  }
  if (formats.length > 1) throw new JianError("standard output takes one format: choose it with -f", 2);
  if (dataset === "text" && inputs > 1) {
    throw new JianError("standard output takes the text of one document: give one input, or a folder with -o DIR", 2);
  }
  return dataset;
}

const openOutput = (options: RunOptions, inputs: number): Promise<Output> =>
  options.output === "-"
    ? standardOutput(soleDataset(options, inputs), options)
    : folderOutput(options.output, options);

/** Restoring needs to know the documents. */
const withDocuments = (options: RunOptions): RunOptions =>
  options.standoff && options.output !== "-"
    ? { ...options, wanted: new Set<DatasetName>(["documents", ...options.wanted]) }
    : options;

/** `DIR/<doc_id>/page-0001.svg`; what a person looks at beside the page, so that it needs no place in the output. */
async function writeDrawings(folder: string, docId: string, drawings: readonly Drawing[]): Promise<void> {
  if (drawings.length === 0) return;
  const { openFolder } = await import("../emit/files.js");
  const output = openFolder(join(folder, docId));
  for (const { page, svg } of drawings) output.put(`page-${String(page).padStart(4, "0")}.svg`, svg);
  output.commit();
}

/** The datasets that are written; corrections need more of them to be made. */
const only = (datasets: Datasets, wanted: ReadonlySet<DatasetName>): Datasets =>
  Object.fromEntries(Object.entries(datasets).filter(([name]) => isDatasetName(name) && wanted.has(name)));

/** @returns the exit status */
export async function run(paths: readonly string[], given: RunOptions): Promise<number> {
  const options = withDocuments(given);
  const terminal = createTerminal(options.quiet);
  if (options.output === "-") soleDataset(options, 1);
  const { inputs, skipped, failed: unusable } = await openBatch(paths, terminal, options.reading);
  if (inputs.length === 0) return 1;
  const output = await openOutput(options, inputs.length);
  const tally = createTally();
  try {
    const { wanted, debugPdf } = options;
    const reading = { ...options.reading, draw: debugPdf !== undefined };
    const { documents, failed } = await readBatch(inputs, { wanted, reading, terminal }, async (docId, document) => {
      tally.count(only(document.datasets, wanted));
      await output.add(docId, document);
      if (debugPdf !== undefined) await writeDrawings(debugPdf, docId, document.drawings ?? []);
    });
    if (documents === 0 && options.output !== "-") output.discard();
    else await output.commit();
    report(options, documents, tally.rows(), leftOut(unusable + failed, skipped));
    return unusable + failed > 0 ? 1 : 0;
  } catch (error) {
    output.discard();
    throw error;
  }
}

/** Nothing where the result itself is on standard output and all went well. */
function report(options: RunOptions, documents: number, rows: string, left: string): void {
  const terminal = createTerminal(options.quiet);
  if (options.output !== "-") {
    terminal.note(`${plural(documents, "document")} -> ${documents === 0 ? "nothing written" : options.output}`);
    if (rows !== "" && documents > 0) terminal.note(`  ${rows}`);
  }
  if (left !== "") terminal.note(`  ${left}`);
}
