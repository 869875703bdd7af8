/** `--corrections`: what people decided on review pages, read from files, put upon rows, and told where it fits no more. */
import { DATASET_NAMES, type DatasetName } from "../datasets.js";
import {
  type Applied,
  type Corrections,
  checkChanges,
  correctDatasets,
  LABELS,
  mergeCorrections,
  parseCorrections,
  unmatched,
} from "../review/index.js";
import type { ExtractedDocument } from "./document.js";
import { readInput } from "./inputs.js";
import { plural } from "./summary.js";
import type { Terminal } from "./terminal.js";

/** @throws JianError where a file cannot be read or holds no corrections. */
export async function readCorrections(paths: readonly string[]): Promise<Corrections> {
  const files: Corrections[] = [];
  for (const path of paths) files.push(parseCorrections(new TextDecoder().decode(await readInput(path)), path));
  const corrections = mergeCorrections(files);
  checkChanges(corrections);
  return corrections;
}

/** Says which decisions fit no longer. */
export function tellStale(terminal: Terminal, source: string, { stale }: Applied): void {
  for (const { decision, reason, columns } of stale) {
    const words = Array.from(decision.quote.replace(/\s+/g, " ")).slice(0, 30).join("");
    const which = columns.length === 0 ? "" : `: ${columns.join(", ")}`;
    terminal.note(`  stale: ${source}: ${decision.row_id} “${words}”: ${LABELS[reason]?.en ?? reason}${which}`);
  }
}

/** Says which corrections are of documents that are not among those read. */
export function tellUnmatched(
  terminal: Terminal,
  corrections: Corrections,
  read: readonly { readonly docId: string; readonly sha256: string }[],
): void {
  for (const { source, decisions } of unmatched(corrections, read)) {
    terminal.note(`  stale: ${source}: not among the inputs (${plural(decisions.length, "correction")})`);
  }
}

/** Corrects the documents of a run one by one, and tells at its end what fitted. */
export class Corrector {
  readonly #corrections: Corrections;
  readonly #terminal: Terminal;
  readonly #read: { readonly docId: string; readonly sha256: string }[] = [];
  /** A decision names rows of any dataset, and its document by its checksum: all are made where there are decisions. */
  readonly wanted: ReadonlySet<DatasetName> = new Set(DATASET_NAMES);
  #decided = 0;
  #stale = 0;

  constructor(corrections: Corrections, terminal: Terminal) {
    this.#corrections = corrections;
    this.#terminal = terminal;
  }

  correct(docId: string, source: string, document: ExtractedDocument): ExtractedDocument {
    const { text, datasets: made } = document;
    const { datasets, applied } = correctDatasets({ docId, source, text, datasets: made }, this.#corrections);
    this.#read.push({ docId, sha256: made.documents?.[0]?.sha256 ?? "" });
    this.#decided += applied.decided.length;
    this.#stale += applied.stale.length;
    tellStale(this.#terminal, source, applied);
    return { ...document, datasets };
  }

  tell(): void {
    this.#terminal.note(`  ${plural(this.#decided, "correction")} applied, ${this.#stale} no longer fit`);
    tellUnmatched(this.#terminal, this.#corrections, this.#read);
  }
}
