/**
 * Bytes -> text: byte-order mark, UTF-16 by its pattern, strict UTF-8, then strict GB18030 against Big5. Every step is
 * strict, so that a wrong guess fails instead of giving wrong characters.
 */
import { countHan } from "./frequent-han.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

export interface Decoded {
  readonly encoding: Encoding;
  readonly text: string;
}

/** Why bytes are not the text of any encoding that is tried. */
export interface Undecodable {
  readonly problem: string;
  readonly advice: string;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];
const UTF32_BOMS: readonly (readonly number[])[] = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];
/** Guesses look at no more than this many bytes or characters. */
const SAMPLE = 1 << 16;
/** A text this long in which so few Han characters are frequent was read in the wrong encoding. */
const LONG_ENOUGH = 24;
const TOO_RARE = 0.2;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte);

export function decodeStrict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Lone surrogates become U+FFFD, as the decoder does it; the reader reports them. */
const decodeUtf16 = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** Code units that Chinese text in UTF-16 is made of: white space, ASCII, punctuation, enclosed digits, Han, full width. */
const isUsual = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0xff00 && unit <= 0xffef) ||
  (unit >= 0x2010 && unit <= 0x2027) ||
  (unit >= 0x2460 && unit <= 0x2473) ||
  unit === 0x0a ||
  unit === 0x0d ||
  unit === 0x09;

/** UTF-16 without a mark shows bytes that no other encoding has in text: zero for ASCII, control codes within Han. */
export function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b))) return null;
  let little = 0;
  let big = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    const [first = 0, second = 0] = [sample[index], sample[index + 1]];
    if (isUsual(first | (second << 8))) little++;
    if (isUsual((first << 8) | second)) big++;
  }
  if (Math.max(little, big) * 2 < 0.9 * sample.length || little === big) return null;
  return little > big ? "utf-16le" : "utf-16be";
}

/** Blocks that a wrong guess is full of: Greek to Cyrillic, box drawing, kana, Han extension A, private use. */
const isOdd = (point: number): boolean =>
  (point >= 0x0370 && point <= 0x04ff) ||
  (point >= 0x2500 && point <= 0x257f) ||
  (point >= 0x3040 && point <= 0x4dbf) ||
  (point >= 0xe000 && point <= 0xf8ff) ||
  point === 0xfffd;

interface Score {
  readonly han: number;
  readonly frequent: number;
  readonly points: number;
}

/** How much a text looks like Chinese: frequent characters and punctuation speak for it, odd blocks against it. */
function score(text: string): Score {
  const sample = text.slice(0, SAMPLE);
  const { han, frequent } = countHan(sample);
  let other = 0;
  let odd = 0;
  for (const character of sample) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) continue;
    if (point >= 0x4e00 && point <= 0x9fff) continue;
    if (isOdd(point)) odd++;
    else if (isUsual(point)) other++;
  }
  return { han, frequent, points: (3 * frequent + 2 * other - 2 * odd) / Math.max(1, han + other + odd) };
}

const isPlausible = ({ han, frequent, points }: Score): boolean =>
  points >= 0 && (han < LONG_ENOUGH || frequent >= TOO_RARE * han);

/** The text looks like Chinese, or is too short to tell. */
export const isPlausibleText = (text: string): boolean => isPlausible(score(text));

/** Where strict UTF-8 first fails. */
function firstBadByte(bytes: Uint8Array): number {
  const again = Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const length = Math.min(bytes.length, again.length);
  for (let index = 0; index < length; index++) if (bytes[index] !== again[index]) return index;
  return length;
}

const SAVE_AS_UTF8 = "save it again as UTF-8";

function damagedUtf8(bytes: Uint8Array): Undecodable {
  return { problem: `UTF-8 with a damaged character at byte ${firstBadByte(bytes) + 1}`, advice: SAVE_AS_UTF8 };
}

/** GB18030 or Big5, whichever makes the more usual text; undecided bytes are GB18030, the encoding of the mainland. */
function decodeLegacy(bytes: Uint8Array): Decoded | Undecodable {
  const damaged = score(new TextDecoder("utf-8").decode(bytes.subarray(0, SAMPLE)));
  const best = (["gb18030", "big5"] as const)
    .flatMap((encoding) => {
      const text = decodeStrict(bytes, encoding);
      return text === null ? [] : [{ encoding, text, score: score(text) }];
    })
    .reduce<{ encoding: Encoding; text: string; score: Score } | null>(
      (winner, next) => (winner === null || next.score.points > winner.score.points ? next : winner),
      null,
    );
  if (damaged.frequent > 0 && damaged.points > (best?.score.points ?? 0)) return damagedUtf8(bytes);
  if (best !== null && isPlausible(best.score)) return { encoding: best.encoding, text: best.text };
  return { problem: "not text in UTF-8, UTF-16, GB18030 or Big5", advice: SAVE_AS_UTF8 };
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding): Decoded | Undecodable {
  if (encoding === "utf-16le" || encoding === "utf-16be") return { encoding, text: decodeUtf16(bytes, encoding) };
  const text = decodeStrict(bytes, encoding);
  if (text !== null) return { encoding, text };
  return encoding === "utf-8" ? damagedUtf8(bytes) : { problem: "damaged GB18030", advice: SAVE_AS_UTF8 };
}

/** The text of the bytes without its byte-order mark. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (UTF32_BOMS.some((mark) => startsWith(bytes, mark))) return { problem: "UTF-32 text", advice: SAVE_AS_UTF8 };
  const marked = BOMS.find(([, mark]) => startsWith(bytes, mark));
  if (marked !== undefined) return decodeMarked(bytes.subarray(marked[1].length), marked[0]);
  const wide = guessUtf16(bytes);
  if (wide !== null) return { encoding: wide, text: decodeUtf16(bytes, wide) };
  const text = decodeStrict(bytes, "utf-8");
  return text === null ? decodeLegacy(bytes) : { encoding: "utf-8", text };
}
