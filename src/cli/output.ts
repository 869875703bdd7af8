/** Where rows go: files in a folder, or one dataset on standard output. */
import { once } from "node:events";
import { columnsOf, type DatasetName, type Datasets, isRowDataset, type RowDatasetName } from "../datasets.js";
import type { OutputFolder } from "../emit/files.js";
import { type AnyRow, createWriter, type Format, type RowWriter } from "../emit/format.js";
import type { ExtractedDocument } from "./document.js";
import { removeOnInterrupt } from "./interrupt.js";

export interface Output {
  readonly add: (docId: string, document: ExtractedDocument) => Promise<void>;
  /** All documents are in: what was written gets its name. */
  readonly commit: () => Promise<void>;
  /** Nothing is to be kept. */
  readonly discard: () => void;
}

export interface OutputOptions {
  readonly wanted: ReadonlySet<DatasetName>;
  readonly formats: readonly Format[];
  readonly standoff: boolean;
  readonly bom: boolean;
}

interface Target {
  readonly dataset: RowDatasetName;
  readonly writer: RowWriter;
  readonly write: (text: string) => void;
}

export const rowsOf = (datasets: Datasets, dataset: RowDatasetName): readonly AnyRow[] => datasets[dataset] ?? [];

/** Rows that are turned into text at a time: more take memory, and no less time. */
const PORTION = 500;

function* portions(rows: readonly AnyRow[]): Generator<readonly AnyRow[]> {
  for (let start = 0; start < rows.length; start += PORTION) yield rows.slice(start, start + PORTION);
}

async function openTargets(folder: OutputFolder, options: OutputOptions): Promise<readonly Target[]> {
  const targets: Target[] = [];
  for (const dataset of [...options.wanted].filter(isRowDataset)) {
    for (const format of options.formats) {
      const writer = await createWriter(format, columnsOf(dataset, options.standoff), options);
      const { write } = folder.open(`${dataset}.${format}`);
      write(writer.open());
      targets.push({ dataset, writer, write });
    }
  }
  return targets;
}

/** One file for each dataset and format, and `text/<doc_id>.txt` where the text is wanted. */
export async function folderOutput(path: string, options: OutputOptions): Promise<Output> {
  const { openFolder } = await import("../emit/files.js");
  const folder = openFolder(path);
  const release = removeOnInterrupt(folder);
  const discard = (): void => {
    folder.discard();
    release();
  };
  try {
    const targets = await openTargets(folder, options);
    return {
      add: async (docId, { text, datasets }) => {
        if (options.wanted.has("text")) folder.put(`text/${docId}.txt`, text);
        for (const { dataset, writer, write } of targets) {
          for (const rows of portions(rowsOf(datasets, dataset))) write(writer.rows(rows));
        }
      },
      commit: async () => {
        for (const { writer, write } of targets) write(writer.close());
        folder.commit();
        release();
      },
      discard,
    };
  } catch (error) {
    discard();
    throw error;
  }
}

/** Writes to standard output and waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}

/** The rows of one dataset, or the text of one document, on standard output. */
export async function standardOutput(dataset: DatasetName, options: OutputOptions): Promise<Output> {
  if (dataset === "text") {
    return { add: (_docId, { text }) => print(text), commit: async () => {}, discard: () => {} };
  }
  const writer = await createWriter(options.formats[0] ?? "ndjson", columnsOf(dataset, options.standoff), options);
  await print(writer.open());
  return {
    add: async (_docId, { datasets }) => {
      for (const rows of portions(rowsOf(datasets, dataset))) await print(writer.rows(rows));
    },
    commit: () => print(writer.close()),
    discard: () => {},
  };
}
