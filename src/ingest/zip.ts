/**
 * The parts of a ZIP archive in memory, read by yauzl. Parts are looked up by name and unpacked one at a time; no name is
 * ever used as a path.
 */

import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { groupDigits } from "../core/group-digits.js";
import { READ_LIMITS } from "./limits.js";
import { Unreadable } from "./unreadable.js";

export { Unreadable } from "./unreadable.js";

export interface ZipLimits {
  /** Parts in the archive. */
  readonly entries: number;
  /** Bytes of one unpacked part. */
  readonly partBytes: number;
  /** Bytes of all parts that are read. */
  readonly totalBytes: number;
  /** Unpacked bytes for each packed byte of a part that is larger than `ratioFrom`; a smaller one can do no harm. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export interface Zip {
  /** The bytes of a part; names are compared without regard to case. Null where there is none. */
  read(name: string): Promise<Buffer | null>;
}

const SAVE_AGAIN = "open it with Word or WPS and save it again";
const NOT_A_DOCUMENT = "give a document that comes from a source you trust";
const FEWER_PARTS = `${NOT_A_DOCUMENT}, or allow more with --max-zip-parts`;
const NO_BOMB = "give a document that is no ZIP bomb, split it, or allow more with --max-zip-size or --max-zip-ratio";
const DEFLATED = 8;
/** How yauzl begins what it says of a name that leads out of the archive. */
const OUTSIDE = /^(?:absolute path|invalid relative path|invalid characters in fileName): /;
const TOO_MANY = /^too many bytes in the stream/;

const damaged = (what: string, cause?: unknown): Unreadable =>
  new Unreadable(`a damaged ZIP (${what})`, "get the file again", cause === undefined ? undefined : { cause });
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : "");

export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** `/word/styles.xml`, `styles.xml` and `../word/styles.xml` seen from `word/` are one part. */
export function resolvePart(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") parts.pop();
    else if (step !== "." && step !== "") parts.push(step);
  }
  return parts.join("/");
}

async function openFile(input: Uint8Array): Promise<ZipFile> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  // Some programs write names with backslashes; yauzl turns them round and still refuses names that lead out. Sizes
  // that the archive claims are held to while a part unpacks: neither a part nor the memory can outgrow them.
  const options = { lazyEntries: true, strictFileNames: false, validateEntrySizes: true };
  try {
    return await fromBufferPromise(bytes, options);
  } catch (error) {
    throw damaged("its directory is missing", error);
  }
}

async function readEntries(file: ZipFile, limits: ZipLimits): Promise<ReadonlyMap<string, Entry>> {
  if (file.entryCount > limits.entries) {
    const problem = `a ZIP with ${groupDigits(file.entryCount)} parts (the limit is ${groupDigits(limits.entries)})`;
    throw new Unreadable(problem, FEWER_PARTS);
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of file.eachEntry()) {
      const key = entry.fileName.toLowerCase();
      if (entries.has(key)) throw new Unreadable(`a ZIP with two parts named ${entry.fileName}`, SAVE_AGAIN);
      entries.set(key, entry);
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (!OUTSIDE.test(messageOf(error))) throw damaged("its directory is cut", error);
    const name = JSON.stringify(messageOf(error).replace(OUTSIDE, "").slice(0, 60));
    throw new Unreadable(`a ZIP with a part outside its folder (${name})`, NOT_A_DOCUMENT);
  }
  return entries;
}

/** Refuses by what the directory says, before a byte is unpacked. */
function refuseEntry(entry: Entry, limits: ZipLimits, left: number): void {
  const { fileName: name, compressedSize, compressionMethod: method, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw new Unreadable("a ZIP with a password", "save it without one");
  if (method !== 0 && method !== DEFLATED) {
    throw new Unreadable(`${name} in it is packed in an unusual way (${method})`, SAVE_AGAIN);
  }
  const most = Math.min(limits.partBytes, left, Math.max(limits.ratioFrom, compressedSize * limits.ratio));
  if (uncompressedSize > most) {
    throw new Unreadable(`${name} in it unpacks to more than ${groupDigits(Math.floor(most / 1024))} KiB`, NO_BOMB);
  }
}

async function unpack(file: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  } catch (error) {
    const name = entry.fileName;
    if (TOO_MANY.test(messageOf(error))) throw new Unreadable(`${name} in it unpacks to more than it claims`, NO_BOMB);
    throw damaged(`${name} does not unpack`, error);
  }
  return Buffer.concat(chunks);
}

/**
 * Opens an archive; only its directory is read.
 * @throws Unreadable where it is damaged or breaks a limit.
 */
export async function openZip(input: Uint8Array, limits: ZipLimits = READ_LIMITS.zip): Promise<Zip> {
  const file = await openFile(input);
  const entries = await readEntries(file, limits);
  let left = limits.totalBytes;
  return {
    async read(name) {
      const entry = entries.get(name.replaceAll("\\", "/").toLowerCase());
      if (entry === undefined) return null;
      refuseEntry(entry, limits, left);
      left -= entry.uncompressedSize;
      const part = await unpack(file, entry);
      // yauzl leaves the check sum to its callers.
      if (crc32(part) !== entry.crc32) throw damaged(`${entry.fileName} has a wrong check sum`);
      return part;
    },
  };
}
