/** `jian-extract review INPUT...`: a page for each document on which people see, find, confirm and correct its rows. */
import { basename, dirname, join } from "node:path";
import { JianError } from "../core/errors.js";
import { ROW_DATASETS } from "../datasets.js";
import type { OutputFolder } from "../emit/files.js";
import { openFolder } from "../emit/files.js";
import {
  type Applied,
  applyCorrections,
  type Corrections,
  type IndexEntry,
  indexEntry,
  indexHtml,
  mergeCorrections,
  pageHtml,
  reviewDocument,
} from "../review/index.js";
import { openBatch, readBatch } from "./batch.js";
import { tellStale, tellUnmatched } from "./corrections.js";
import type { ExtractedDocument } from "./document.js";
import { removeOnInterrupt } from "./interrupt.js";
import { print } from "./output.js";
import type { Reading } from "./reading.js";
import { leftOut, plural } from "./summary.js";
import { createTerminal, type Terminal } from "./terminal.js";

export interface ReviewOptions {
  /** The page; with several documents the index, whose pages stand in a folder of its name. `-`: standard output. */
  readonly output: string;
  readonly quiet: boolean;
  readonly reading: Reading;
}

interface Place {
  readonly folder: string;
  /** The page of a single document, or the index. */
  readonly main: string;
  readonly pageOf: (docId: string) => string;
}

/** No document is called `_index`: names begin with no hyphen or underscore. `review.html`, and for several documents `review/<doc_id>.html` beside it; a folder takes `index.html`. */
function placeOf(output: string, isMany: boolean): Place {
  if (!/\.html?$/i.test(output)) {
    const pageOf = (docId: string): string => `${docId.toLowerCase() === "index" ? "_index" : docId}.html`;
    return { folder: output, main: "index.html", pageOf };
  }
  const [folder, main] = [dirname(output), basename(output)];
  const stem = main.replace(/\.html?$/i, "");
  return { folder, main, pageOf: (docId) => (isMany ? `${stem}/${docId}.html` : main) };
}

interface Written {
  readonly entries: IndexEntry[];
  readonly read: { readonly docId: string; readonly sha256: string }[];
}

/** Writes the page of a document and notes it for the index. */
function addPage(
  written: Written,
  corrections: Corrections,
  path: string,
  [docId, { text, datasets }, source]: readonly [string, ExtractedDocument, string],
): { readonly html: string; readonly applied: Applied } {
  const document = reviewDocument({ docId, source, text, datasets });
  const applied = applyCorrections(document, corrections);
  written.entries.push(indexEntry(docId, path, source, datasets, applied));
  written.read.push({ docId, sha256: document.row?.sha256 ?? "" });
  return { html: pageHtml(document, applied), applied };
}

function report(terminal: Terminal, { entries, read }: Written, corrections: Corrections, output: string): void {
  const sum = (key: "errors" | "warnings" | "remarks" | "decided" | "stale"): number =>
    entries.reduce((total, entry) => total + entry[key], 0);
  const target = entries.length === 0 ? "nothing written" : output;
  terminal.note(`${plural(entries.length, "document")} -> ${target}`);
  terminal.note(
    `  ${plural(sum("errors"), "error")}, ${plural(sum("warnings"), "warning")}, ${plural(sum("remarks"), "remark")}`,
  );
  if (corrections.documents.length > 0) {
    terminal.note(`  ${plural(sum("decided"), "correction")} applied, ${sum("stale")} no longer fit`);
  }
  tellUnmatched(terminal, corrections, read);
}

type Pages = Pick<OutputFolder, "put" | "commit" | "discard">;

/** Standard output takes the page of one document. */
const standardPages = (): Pages => {
  const texts: string[] = [];
  return {
    put: (_name, text) => void texts.push(text),
    commit: () => void print(texts.join("")),
    discard: () => {},
  };
};

/** @returns the exit status */
export async function review(paths: readonly string[], options: ReviewOptions): Promise<number> {
  const { output, reading } = options;
  const terminal = createTerminal(options.quiet);
  const { corrections = mergeCorrections([]), ...plain } = reading;
  const { inputs, skipped, failed: unusable } = await openBatch(paths, terminal, reading);
  if (inputs.length === 0) return 1;
  if (output === "-" && inputs.length > 1) {
    throw new JianError("standard output takes one page: give one input, or a file with -o", 2);
  }
  const place = placeOf(output, inputs.length > 1);
  const folder: Pages = output === "-" ? standardPages() : openFolder(place.folder);
  const release = removeOnInterrupt(folder);
  const written: Written = { entries: [], read: [] };
  try {
    const batch = { wanted: new Set(ROW_DATASETS), reading: plain, terminal };
    const { documents, failed } = await readBatch(inputs, batch, async (docId, document, source) => {
      const path = inputs.length > 1 ? place.pageOf(docId) : place.main;
      const { html, applied } = addPage(written, corrections, path, [docId, document, source]);
      folder.put(path, html);
      tellStale(terminal, source, applied);
    });
    if (inputs.length > 1 && documents > 0) folder.put(place.main, indexHtml(written.entries));
    if (documents === 0) folder.discard();
    else folder.commit();
    report(terminal, written, corrections, join(place.folder, place.main));
    const left = leftOut(unusable + failed, skipped);
    if (left !== "") terminal.note(`  ${left}`);
    return unusable + failed > 0 ? 1 : 0;
  } catch (error) {
    folder.discard();
    throw error;
  } finally {
    release();
  }
}
