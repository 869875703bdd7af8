/**
 * Bytes of a page -> text. Strict decoding comes first; then the encoding that the page (or the header saved with it)
 * declares, in which a few damaged characters are put up with: pages cut texts in the middle of a character.
 */
import { type Decoded, decodeStrict, type Encoding, isPlausibleText, type Undecodable } from "../decode.js";

/** Declarations stand at the top of a page. */
const HEAD_BYTES = 8192;
const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})/gi;
/** As pages name them; GB2312 and GBK are parts of GB18030. */
const ENCODINGS: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ["utf8", "utf-8"],
  ["utf-8", "utf-8"],
  ["gb2312", "gb18030"],
  ["gb_2312-80", "gb18030"],
  ["x-gbk", "gb18030"],
  ["gbk", "gb18030"],
  ["cp936", "gb18030"],
  ["gb18030", "gb18030"],
  ["euc-cn", "gb18030"],
  ["big5", "big5"],
  ["big5-hkscs", "big5"],
  ["cp950", "big5"],
]);
/** Bytes that no page has in this place. */
const MARKUP = /<(?:!doctype|html|head|body|meta|title|div|p|table|\?xml)\b/i;
/** One damaged character in so many is a slip of the page; more, and the encoding is another. */
const DAMAGE_SHARE = 200;

export interface DecodedPage extends Decoded {
  /** Characters that could not be read, now U+FFFD. */
  readonly damaged: number;
}

const declaredIn = (head: string): readonly Encoding[] =>
  Array.from(head.matchAll(DECLARED), ([, name = ""]) => ENCODINGS.get(name.toLowerCase())).filter(
    (encoding) => encoding !== undefined,
  );

function decodeLeniently(bytes: Uint8Array, candidates: readonly Encoding[]): DecodedPage | null {
  const read = candidates.map((encoding): DecodedPage => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, damaged: text.split("\ufffd").length - 1 };
  });
  const best = read.reduce<DecodedPage | null>(
    (least, next) => (least === null || next.damaged < least.damaged ? next : least),
    null,
  );
  return best !== null && best.damaged * DAMAGE_SHARE < best.text.length && isPlausibleText(best.text) ? best : null;
}

/** Null where the bytes show no markup, or cannot be read in any encoding; `strict` is what strict decoding gave. */
export function decodePage(bytes: Uint8Array, strict: Decoded | Undecodable): DecodedPage | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const isStrict = !("problem" in strict);
  if (isStrict && strict.encoding.startsWith("utf-")) return { ...strict, damaged: 0 };
  if (!MARKUP.test(head)) return null;
  const declared = declaredIn(head);
  for (const encoding of declared) {
    const text = decodeStrict(bytes, encoding);
    if (text !== null && isPlausibleText(text)) return { encoding, text, damaged: 0 };
  }
  if (isStrict) return { ...strict, damaged: 0 };
  return decodeLeniently(bytes, [...declared, "utf-8", "gb18030", "big5"]);
}
