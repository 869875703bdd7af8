/** The options of every command that reads documents: what the documents do not say, and what reading them may take. */
import { type Command, Option } from "commander";
import { JianError } from "../core/errors.js";
import { checkDate } from "../core/iso-date.js";
import type { Concept } from "../data/concepts/types.js";
import { isOcrEngine, OCR_ENGINES } from "../data/ocr-engines.js";
import type { OcrEngine } from "../model.js";
import type { Corrections } from "../review/index.js";
import { DEFAULT_LIMITS, defaultLimits, type Limits, LONG_TEXT_MEBIBYTES } from "./limits.js";

/** How documents are read. */
export interface Reading {
  /** The documents' date where the user knows better. */
  readonly published?: string | undefined;
  /** Rows of the user's over the indicator registry. */
  readonly concepts?: readonly Concept[] | undefined;
  /** Opens encrypted PDFs. */
  readonly password?: string | undefined;
  /** Recognizes the text of scanned PDF pages. */
  readonly ocr?: OcrEngine | undefined;
  /** What people decided about the rows. */
  readonly corrections?: Corrections | undefined;
  /** Pages are drawn as they are read. */
  readonly draw?: boolean;
  readonly limits: Limits;
}

export interface ReadingFlags {
  readonly published?: string;
  readonly data?: string;
  readonly password?: string;
  readonly ocr?: boolean;
  readonly ocrEngine?: string;
  readonly corrections?: readonly string[];
}

interface LimitOption {
  readonly flag: string;
  readonly unit: string;
  readonly of: string;
  /** The default, in the option's unit. */
  readonly most: number;
  readonly set: (limits: Limits, value: number) => Limits;
}

const MIB = 1024 * 1024;
/** A million pixels. */
const MEGA = 1_000_000;
const { bytes, pages, seconds, mebibytes, zip, xml, imagePixels } = DEFAULT_LIMITS;

const LIMIT_OPTIONS: readonly LimitOption[] = [
  {
    flag: "time-limit",
    unit: "seconds",
    of: `time for one PDF, Word or OFD file or text above ${LONG_TEXT_MEBIBYTES} MiB, with --ocr 3600`,
    most: seconds,
    set: (limits, value) => ({ ...limits, seconds: value }),
  },
  {
    flag: "memory-limit",
    unit: "MiB",
    of: "memory while such a file is read",
    most: mebibytes,
    set: (limits, value) => ({ ...limits, mebibytes: value }),
  },
  {
    flag: "max-size",
    unit: "MiB",
    of: "size of a file",
    most: bytes / MIB,
    set: (limits, value) => ({ ...limits, bytes: value * MIB }),
  },
  {
    flag: "max-pages",
    unit: "count",
    of: "pages of a PDF or OFD file",
    most: pages,
    set: (limits, value) => ({ ...limits, pages: value }),
  },
  {
    flag: "max-zip-parts",
    unit: "count",
    of: "parts in a Word or OFD file",
    most: zip.entries,
    set: (limits, value) => ({ ...limits, zip: { ...limits.zip, entries: value } }),
  },
  {
    flag: "max-zip-size",
    unit: "MiB",
    of: "unpacked size of the parts that are read",
    most: zip.totalBytes / MIB,
    set: (limits, value) => ({
      ...limits,
      zip: { ...limits.zip, totalBytes: value * MIB, partBytes: (value * MIB * zip.partBytes) / zip.totalBytes },
    }),
  },
  {
    flag: "max-zip-ratio",
    unit: "times",
    of: "unpacked over packed size of a large part",
    most: zip.ratio,
    set: (limits, value) => ({ ...limits, zip: { ...limits.zip, ratio: value } }),
  },
  {
    flag: "max-xml-depth",
    unit: "count",
    of: "XML elements inside each other",
    most: xml.depth,
    set: (limits, value) => ({ ...limits, xml: { ...limits.xml, depth: value } }),
  },
  {
    flag: "max-xml-elements",
    unit: "count",
    of: "XML elements of a part",
    most: xml.elements,
    set: (limits, value) => ({ ...limits, xml: { ...limits.xml, elements: value } }),
  },
  {
    flag: "max-image",
    unit: "megapixels",
    of: "an image on a page that is recognized",
    most: imagePixels / MEGA,
    set: (limits, value) => ({ ...limits, imagePixels: value * MEGA }),
  },
];

const LIMITS_GROUP = "Limits (what goes beyond one is refused, and the other inputs are read):";

export const DATA_OPTION = [
  "--data <file>",
  "indicators of your own, in JSON or CSV as `concepts -f json` prints them",
] as const;

const listed = (value: string): readonly string[] => value.split(",").map((name) => name.trim());
/** Takes a list that may be given in parts. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...listed(value),
];

/** Adds the options; `dated` where the documents' date can be given. */
export function addReadingOptions(command: Command, { dated = true } = {}): Command {
  if (dated) command.option("--published <date>", "date of the documents, where it is not printed in them");
  command.option(...DATA_OPTION);
  command.option("--corrections <list>", "corrections.json files that review pages saved", collect);
  command.option("--password <text>", "opens encrypted PDFs");
  command.option("--ocr", "recognize the text of scanned PDF pages; rows made from it are marked");
  command.option("--ocr-engine <name>", `recognize it with ${OCR_ENGINES.join(" or ")} (default: ${OCR_ENGINES[0]})`);
  for (const { flag, unit, of, most } of LIMIT_OPTIONS) {
    command.addOption(new Option(`--${flag} <${unit}>`, `${of} (default: ${most})`).helpGroup(LIMITS_GROUP));
  }
  return command;
}

const camelCase = (flag: string): string => flag.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());

function parseOcr({ ocr, ocrEngine }: ReadingFlags): OcrEngine | undefined {
  if (ocrEngine === undefined) return ocr === true ? OCR_ENGINES[0] : undefined;
  if (isOcrEngine(ocrEngine)) return ocrEngine;
  const choice = `choose --ocr-engine from ${OCR_ENGINES.join(", ")}`;
  throw new JianError(`no text recognition is called ${JSON.stringify(ocrEngine)}: ${choice}`, 2);
}

function parseLimits(flags: object, ocr: OcrEngine | undefined): Limits {
  const given = new Map(Object.entries(flags));
  return LIMIT_OPTIONS.reduce((limits, { flag, set }) => {
    const value: unknown = given.get(camelCase(flag));
    if (value === undefined) return limits;
    const number = Number(value);
    if (!Number.isFinite(number) || number <= 0)
      throw new JianError(`--${flag} takes a number above 0, not ${JSON.stringify(value)}`, 2);
    return set(limits, number);
  }, defaultLimits(ocr));
}

/** @throws JianError where an option cannot be used. */
export async function parseReading(flags: ReadingFlags): Promise<Reading> {
  const published = flags.published === undefined ? undefined : checkDate(flags.published, "--published");
  const ocr = parseOcr(flags);
  const limits = parseLimits(flags, ocr);
  const concepts =
    flags.data === undefined ? undefined : await (await import("./concepts.js")).loadConcepts(flags.data);
  const { password, corrections: files } = flags;
  const corrections = files === undefined ? undefined : await (await import("./corrections.js")).readCorrections(files);
  return { published, concepts, password, ocr, corrections, limits };
}
