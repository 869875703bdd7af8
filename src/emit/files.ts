/**
 * Writes files so that a reader never meets half of one: each is written aside in its own folder, and all are renamed
 * when every one of them is complete.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { JianError } from "../core/errors.js";

/** A file that appears under its name when the folder is committed. */
export interface OutputFile {
  readonly write: (text: string) => void;
}

export interface OutputFolder {
  /** Opens `name` (with `/` between folders) below the output folder. */
  readonly open: (name: string) => OutputFile;
  /** Writes a whole file; none stays open, for there may be one for each of many documents. */
  readonly put: (name: string, text: string) => void;
  /** Closes all files and gives them their names. */
  readonly commit: () => void;
  /** Removes what was written. */
  readonly discard: () => void;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "no permission to write",
  EPERM: "no permission to write",
  EROFS: "the disk is read-only",
  ENOSPC: "no space left on the disk",
  EDQUOT: "the disk quota is used up",
  EEXIST: "a file stands where a folder should be",
  ENOTDIR: "a file stands where a folder should be",
  EISDIR: "a folder stands where a file should be",
  ENOTEMPTY: "a folder stands where a file should be",
  ENAMETOOLONG: "the name is too long",
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

function writing<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason = REASONS[codeOf(error)] ?? `cannot be written (${codeOf(error) || String(error)})`;
    throw new JianError(`${path}: ${reason}: choose another folder with -o`, 2, { cause: error });
  }
}

const ASIDE = /^\..+\.jian-(\d+)\.part$/;

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Removes what an interrupted run left; the files of a run that still goes on are let alone. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = ASIDE.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

interface WrittenFile {
  /** Null where the file is complete. */
  readonly handle: number | null;
  readonly aside: string;
  readonly target: string;
}

class Folder implements OutputFolder {
  readonly #root: string;
  /** The folders that were made for this run. */
  readonly #made: string[] = [];
  readonly #ready = new Set<string>();
  #files: WrittenFile[] = [];

  constructor(root: string) {
    this.#root = resolve(root);
    this.#prepare(this.#root);
  }

  #prepare(folder: string): void {
    if (this.#ready.has(folder)) return;
    const first = writing(folder, () => mkdirSync(folder, { recursive: true }));
    for (let made = folder; first !== undefined && made.startsWith(first); made = dirname(made)) this.#made.push(made);
    writing(folder, () => removeLeftovers(folder));
    this.#ready.add(folder);
  }

  /** Where a file gets its name later, and where it is written until then. */
  #stage(name: string): Pick<WrittenFile, "aside" | "target"> {
    const target = resolve(this.#root, name);
    const inside = relative(this.#root, target);
    if (inside === "" || inside.split(sep)[0] === "..") throw new Error(`${name} would leave the output folder`);
    const folder = dirname(target);
    this.#prepare(folder);
    return { target, aside: join(folder, `.${target.slice(folder.length + 1)}.jian-${process.pid}.part`) };
  }

  open(name: string): OutputFile {
    const { target, aside } = this.#stage(name);
    const handle = writing(target, () => openSync(aside, "w"));
    this.#files.push({ handle, aside, target });
    return { write: (text) => writing(target, () => writeAll(handle, text)) };
  }

  put(name: string, text: string): void {
    const { target, aside } = this.#stage(name);
    this.#files.push({ handle: null, aside, target });
    writing(target, () => writeFileSync(aside, text));
  }

  commit(): void {
    try {
      for (const { handle } of this.#files) if (handle !== null) closeSync(handle);
      for (const { aside, target } of this.#files) writing(target, () => renameSync(aside, target));
    } catch (error) {
      for (const { aside } of this.#files) rmSync(aside, { force: true });
      throw error;
    } finally {
      this.#files = [];
    }
  }

  discard(): void {
    for (const { handle, aside } of this.#files) {
      if (handle !== null) closeSync(handle);
      rmSync(aside, { force: true });
    }
    this.#files = [];
    for (const folder of this.#made.sort((a, b) => b.length - a.length)) removeIfEmpty(folder);
  }
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else stands in it by now.
  }
}

/**
 * Opens a folder for writing and makes it where it is not there yet.
 * @throws JianError where it cannot be written.
 */
export const openFolder = (root: string): OutputFolder => new Folder(root);
