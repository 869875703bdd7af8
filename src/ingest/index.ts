/** Bytes -> Source. The reader is chosen by what the bytes are, never by the file's name. */
import { createHash } from "node:crypto";
import type { Source } from "../model.js";
import { ingestPlain } from "./plain.js";
import { READ_OPTIONS, type ReadOptions } from "./read-options.js";
import { isPdf, recognizeBytes } from "./recognize.js";
import { explain, refusal, refuseLongLines, tooLarge } from "./refuse.js";

async function ingestPdf(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Source> {
  const { readPdf } = await import("./pdf/index.js");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = await readPdf(bytes, options);
  if ("problem" in read) throw refusal(name, read.problem, read.advice);
  refuseLongLines(name, read.text);
  return { name, format: "pdf", encoding: "utf-8", sha256, bytes: bytes.length, ...read };
}

type ReadPacked = (bytes: Uint8Array, options: ReadOptions) => Promise<Omit<Source, "name" | "sha256" | "bytes">>;

/** What reads the formats that are ZIP archives, by the name that they are recognized by. */
const PACKED: Readonly<Record<string, ReadPacked>> = {
  DOCX: async (bytes, { limits }) => {
    const { readDocx } = await import("./docx/index.js");
    return { format: "docx", encoding: "utf-8", pageStarts: [], ...(await readDocx(bytes, limits)) };
  },
  OFD: async (bytes, options) => {
    const { readOfd } = await import("./ofd/index.js");
    return { format: "ofd", encoding: "utf-8", ...(await readOfd(bytes, options)) };
  },
};

/** A Word or OFD document; its bytes hold no text before they are unpacked. */
async function ingestPacked(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  readPacked: ReadPacked,
): Promise<Source> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = await readPacked(bytes, options).catch((error: unknown) => {
    throw explain(name, error);
  });
  refuseLongLines(name, read.text);
  return { name, sha256, bytes: bytes.length, ...read };
}

/** A page shows a tag early on; in UTF-16 its characters stand apart. */
const MARKUP = /<[a-z!?]/i;
const MARKUP_BYTES = 16384;

/** A table may stand anywhere in a text. */
function holdsTable(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.includes("<table") || buffer.includes("<TABLE");
}

const mayHoldMarkup = (bytes: Uint8Array): boolean =>
  holdsTable(bytes) ||
  MARKUP.test(Buffer.from(bytes.subarray(0, MARKUP_BYTES)).toString("latin1").replaceAll("\0", ""));

/**
 * Reads the bytes of a document of any format; the code of each format is loaded for it alone, so that a text is read at once.
 * @throws JianError where the bytes are no document that can be read.
 */
export async function ingestDocument(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = READ_OPTIONS,
): Promise<Source> {
  const most = options.limits.bytes;
  if (bytes.length > most) throw tooLarge(name, most);
  if (isPdf(bytes)) return ingestPdf(name, bytes, options);
  const readPacked = PACKED[recognizeBytes(bytes)?.format ?? ""];
  if (readPacked !== undefined) return ingestPacked(name, bytes, options, readPacked);
  if (!mayHoldMarkup(bytes)) return ingestPlain(name, bytes);
  const { ingest } = await import("./page.js");
  return ingest(name, bytes);
}
