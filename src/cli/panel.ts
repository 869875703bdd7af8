/** `jian-extract panel INPUT...`: facts and indicators of all documents as one table, by region, concept and period. */
import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { JianError } from "../core/errors.js";
import { type AnyRow, createWriter, type Format, type NamedColumns } from "../emit/format.js";
import type { PanelRow } from "../panel/index.js";
import { openBatch, readBatch } from "./batch.js";
import { print } from "./output.js";
import type { Reading } from "./reading.js";
import { leftOut, plural } from "./summary.js";
import { createTerminal, type Terminal } from "./terminal.js";

export interface PanelOptions {
  /** A file; `-` for standard output. */
  readonly output: string;
  readonly format: Format;
  readonly wide: boolean;
  readonly bom: boolean;
  readonly quiet: boolean;
  readonly concepts: readonly string[] | undefined;
  readonly regions: readonly string[] | undefined;
  readonly reading: Reading;
}

async function checkConcepts({ concepts, reading }: PanelOptions): Promise<void> {
  if (concepts === undefined) return;
  const { CONCEPTS } = await import("../data/concepts.js");
  const known = new Set([...CONCEPTS, ...(reading.concepts ?? [])].map(({ id }) => id));
  const unknown = concepts.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new JianError(`no concept is called ${JSON.stringify(unknown)}: \`jian-extract concepts\` lists them`, 2);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Writing tells what is wrong with it.
    return false;
  }
}

/** A name that only a folder can have is told before the batch is read. */
function checkOutput(output: string): void {
  if (output === "-") return;
  const fitsNoFile = /(?:^|[/\\])\.{0,2}$/.test(output) || isFolder(output);
  if (fitsNoFile)
    throw new JianError(`${output || '""'}: a folder, and panel writes one file: name the file with -o`, 2);
}

async function writeTable(rows: readonly AnyRow[], columns: NamedColumns, options: PanelOptions): Promise<void> {
  const writer = await createWriter(options.format, columns, { bom: options.bom });
  const text = writer.open() + writer.rows(rows) + writer.close();
  if (options.output === "-") return print(text);
  const { openFolder } = await import("../emit/files.js");
  const folder = openFolder(dirname(options.output));
  try {
    folder.put(basename(options.output), text);
    folder.commit();
  } catch (error) {
    folder.discard();
    throw error;
  }
}

interface Counts {
  unnamed: number;
  open: number;
  rejected: number;
}

function report(terminal: Terminal, rows: readonly PanelRow[], counts: Counts, output: string): void {
  const conflicts = rows.filter(({ conflict }) => conflict).length;
  const told = conflicts === 0 ? "" : `, ${plural(conflicts, "row")} in conflict`;
  terminal.note(`${plural(rows.length, "row")} -> ${output === "-" ? "standard output" : output}${told}`);
  if (counts.unnamed > 0) terminal.note(`  ${plural(counts.unnamed, "value")} left out: no concept is known for them`);
  if (counts.rejected > 0) terminal.note(`  ${plural(counts.rejected, "value")} left out: rejected in the corrections`);
  if (counts.open > 0)
    terminal.note(`  ${plural(counts.open, "value")} left out: the text does not say their region, period or role`);
}

/** @returns the exit status */
export async function panel(paths: readonly string[], options: PanelOptions): Promise<number> {
  checkOutput(options.output);
  await checkConcepts(options);
  const terminal = createTerminal(options.quiet);
  const { buildPanel, panelColumns, panelRows, widen } = await import("../panel/index.js");
  const { inputs, skipped, failed: unusable } = await openBatch(paths, terminal, options.reading);
  if (inputs.length === 0) return 1;
  const read: PanelRow[] = [];
  const counts: Counts = { unnamed: 0, open: 0, rejected: 0 };
  const wanted = new Set(["quantities", "facts", "indicators"] as const);
  const batch = { wanted, reading: options.reading, terminal };
  const { failed } = await readBatch(inputs, batch, async (docId, { datasets }) => {
    const { rows, unnamed, open, rejected } = panelRows({ docId, datasets });
    for (const row of rows) read.push(row);
    counts.unnamed += unnamed;
    counts.open += open;
    counts.rejected += rejected;
  });
  const rows = buildPanel(read, options);
  const wide = options.wide ? widen(rows) : null;
  await writeTable(wide?.rows ?? rows, wide?.columns ?? Object.entries(panelColumns), options);
  report(terminal, rows, counts, options.output);
  const left = leftOut(unusable + failed, skipped);
  if (left !== "") terminal.note(`  ${left}`);
  return unusable + failed > 0 ? 1 : 0;
}
