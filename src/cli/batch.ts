/** Reads inputs one after the other; one that fails is reported and never stops the others. */
import { createHash } from "node:crypto";
import type { DatasetName } from "../datasets.js";
import { assignDocIds, slugOf } from "../emit/doc-id.js";
import type { Corrector } from "./corrections.js";
import { type DocumentRequest, type ExtractedDocument, extractDocument } from "./document.js";
import { failureLine } from "./failure.js";
import { expandInputs, type Input } from "./inputs.js";
import { needsIsolation } from "./limits.js";
import type { Reading } from "./reading.js";
import type { Terminal } from "./terminal.js";

export interface Batch {
  readonly wanted: ReadonlySet<DatasetName>;
  readonly reading: Reading;
  readonly terminal: Terminal;
}

export interface NamedInput {
  readonly input: Input;
  readonly docId: string;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Inputs of one name are told apart by their checksum; one that cannot be read takes that of its path. */
async function nameInputs(inputs: readonly Input[], most: number): Promise<readonly NamedInput[]> {
  const slugs = inputs.map(({ source }) => slugOf(source).toLowerCase());
  const counts = new Map<string, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const checksums = new Map<Input, string>();
  for (const [index, input] of inputs.entries()) {
    if (counts.get(slugs[index] ?? "") === 1) continue;
    const bytes = await input.read(most).catch(() => Buffer.from(input.source));
    checksums.set(input, sha256(bytes));
  }
  const named = inputs.map((input) => ({
    source: input.source,
    sha256: () => checksums.get(input) ?? sha256(Buffer.from(input.source)),
  }));
  const ids = assignDocIds(named);
  return inputs.map((input, index) => ({ input, docId: ids[index] ?? slugOf(input.source) }));
}

/** Inputs that the arguments name, with what is wrong reported. */
export async function openBatch(
  paths: readonly string[],
  terminal: Terminal,
  { limits }: Pick<Reading, "limits">,
): Promise<{ readonly inputs: readonly NamedInput[]; readonly skipped: number; readonly failed: number }> {
  const { inputs, skipped, problems } = await expandInputs(paths);
  for (const problem of problems) terminal.fail(problem);
  return { inputs: await nameInputs(inputs, limits.bytes), skipped, failed: problems.length };
}

type Handler = (docId: string, document: ExtractedDocument, source: string) => Promise<void>;

/** Reads a document, in a thread of its own where it could take more than its share. */
export async function readDocument(
  input: Input,
  reading: Reading,
  request: Pick<DocumentRequest, "name" | "docId" | "wanted" | "published" | "ocr">,
): Promise<ExtractedDocument> {
  const bytes = await input.read(reading.limits.bytes);
  const { corrections: _applied, ...more } = reading;
  const whole = { ...more, ...request, bytes };
  if (!needsIsolation(bytes)) return extractDocument(whole);
  const { extractIsolated } = await import("./isolate.js");
  return extractIsolated(whole, reading.limits);
}

/** What puts people's decisions upon the rows, where there are any. */
export async function openCorrector({ corrections }: Reading, terminal: Terminal): Promise<Corrector | null> {
  if (corrections === undefined) return null;
  const { Corrector } = await import("./corrections.js");
  return new Corrector(corrections, terminal);
}

/** An output that cannot be written ends the run; anything else concerns one input. */
async function readOne(
  { input, docId }: NamedInput,
  batch: Batch,
  corrector: Corrector | null,
  handle: Handler,
): Promise<boolean> {
  let document: ExtractedDocument;
  try {
    const { wanted, reading } = batch;
    const request = { name: input.source, docId, published: reading.published, ocr: reading.ocr };
    const read = await readDocument(input, reading, { ...request, wanted: corrector?.wanted ?? wanted });
    document = corrector?.correct(docId, input.source, read) ?? read;
  } catch (error) {
    batch.terminal.fail(failureLine(input.source, error));
    return false;
  }
  await handle(docId, document, input.source);
  return true;
}

/** Hands over each document in the order of the inputs. */
export async function readBatch(
  inputs: readonly NamedInput[],
  batch: Batch,
  handle: Handler,
): Promise<{ readonly documents: number; readonly failed: number }> {
  let documents = 0;
  const corrector = await openCorrector(batch.reading, batch.terminal);
  for (const [index, named] of inputs.entries()) {
    if (inputs.length > 1) batch.terminal.progress(`[${index + 1}/${inputs.length}] ${named.input.source}`);
    if (await readOne(named, batch, corrector, handle)) documents++;
  }
  batch.terminal.progress("");
  corrector?.tell();
  return { documents, failed: inputs.length - documents };
}
