/** Arguments -> inputs: files, folders and standard input. */
import type { Dirent } from "node:fs";
import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { posix } from "node:path";
import { JianError } from "../core/errors.js";
import { READ_LIMITS } from "../ingest/limits.js";

/** A document to read. */
export interface Input {
  /** As the user gave it; files in folders with the folder's name and `/` before them, on every system. */
  readonly source: string;
  readonly read: (most?: number) => Promise<Uint8Array>;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Files in folders that are no documents. */
  readonly skipped: number;
  /** What is wrong with arguments, one line each. */
  readonly problems: readonly string[];
}

/** In a folder, files with these names are documents; what is in them is told from their content later. */
const DOCUMENT_NAME = /\.(?:txt|text|md|markdown|html?|xhtml|mht|mhtml|pdf|docx?|wps|rtf|odt|ofd|caj)$/i;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder: check the path",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  ENOTDIR: "no such file or folder: check the path",
  ELOOP: "a link that leads to itself",
  ENAMETOOLONG: "no such file or folder: the name is too long",
};

export function readProblem(path: string, error: unknown): JianError {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new JianError(`${path}: ${REASONS[code] ?? `cannot be read (${code})`}`, 1, { cause: error });
}

/** Names in the order of their code points, the same on every machine. */
export const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function tooLarge(name: string, most: number): Promise<JianError> {
  const refuse = await import("../ingest/refuse.js");
  return refuse.tooLarge(name, most);
}

/** Reads a stream to its end and gives up where it grows beyond what is read. */
async function readStream(name: string, stream: AsyncIterable<Buffer>, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) throw await tooLarge(name, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes of a file, a named pipe too; `most` of them at most. */
export async function readInput(path: string, most: number = READ_LIMITS.bytes): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > most) throw await tooLarge(path, most);
    return await readStream(path, createReadStream(path), most);
  } catch (error) {
    throw error instanceof JianError ? error : readProblem(path, error);
  }
}

const fileInput = (source: string): Input => ({ source, read: (most) => readInput(source, most) });

/** Standard input can be read once only, so its bytes are kept. */
function standardInput(): Input {
  let bytes: Promise<Uint8Array> | null = null;
  return {
    source: "-",
    read: (most = READ_LIMITS.bytes) => {
      bytes ??= readStream("-", process.stdin, most);
      return bytes;
    },
  };
}

interface Walk {
  readonly files: string[];
  /** Real paths of the folders entered: a link back to one of them is not followed again. */
  readonly entered: Set<string>;
  skipped: number;
  /** Folders that cannot be read, one line each. */
  readonly problems: string[];
}

async function walkEntry(path: string, entry: Dirent, walk: Walk): Promise<void> {
  const kind = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
  if (kind?.isDirectory()) return walkFolder(path, walk);
  if (kind?.isFile() && DOCUMENT_NAME.test(entry.name)) walk.files.push(path);
  else walk.skipped++;
}

/** What is in a folder; nothing where it was entered before or cannot be read. */
async function entriesOf(folder: string, walk: Walk): Promise<readonly Dirent[]> {
  try {
    const real = await realpath(folder);
    if (walk.entered.has(real)) return [];
    walk.entered.add(real);
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    walk.problems.push(readProblem(folder, error).message);
    return [];
  }
}

async function walkFolder(folder: string, walk: Walk): Promise<void> {
  for (const entry of await entriesOf(folder, walk)) {
    if (entry.name.startsWith(".")) walk.skipped++;
    else await walkEntry(posix.join(folder, entry.name), entry, walk);
  }
}

async function expandFolder(folder: string): Promise<Inputs> {
  const walk: Walk = { files: [], entered: new Set(), skipped: 0, problems: [] };
  await walkFolder(folder, walk);
  if (walk.files.length === 0 && walk.problems.length === 0) {
    throw new JianError(
      `${folder}: no documents in this folder (.txt, .md, .html, .docx, .pdf, .ofd): give another folder or the files themselves`,
    );
  }
  return { inputs: walk.files.sort(byCodePoint).map(fileInput), skipped: walk.skipped, problems: walk.problems };
}

async function expand(path: string): Promise<Inputs> {
  if (path === "-") return { inputs: [standardInput()], skipped: 0, problems: [] };
  try {
    if (!(await stat(path)).isDirectory()) return { inputs: [fileInput(path)], skipped: 0, problems: [] };
    return await expandFolder(path);
  } catch (error) {
    throw error instanceof JianError ? error : readProblem(path, error);
  }
}

const identityOf = async ({ source }: Input): Promise<string> => (source === "-" ? "-" : realpath(source));

/** The documents that the arguments name, in their order, each file once. */
export async function expandInputs(paths: readonly string[]): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const problems: string[] = [];
  let skipped = 0;
  for (const path of paths) {
    try {
      const expanded = await expand(path);
      skipped += expanded.skipped;
      problems.push(...expanded.problems);
      for (const input of expanded.inputs) {
        const identity = await identityOf(input);
        if (!inputs.has(identity)) inputs.set(identity, input);
      }
    } catch (error) {
      if (!(error instanceof JianError)) throw error;
      problems.push(error.message);
    }
  }
  return { inputs: [...inputs.values()], skipped, problems };
}
