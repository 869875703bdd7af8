/** Bytes of a web page, or of a text in which markup stands -> Source. */
import { createHash } from "node:crypto";
import type { Source } from "../model.js";
import { decode } from "./decode.js";
import { type DecodedPage, decodePage } from "./html/charset.js";
import { readHtml } from "./html/index.js";
import { withHtmlTables } from "./html/text-tables.js";
import { ingestText } from "./plain.js";
import { isHtmlPage } from "./recognize.js";
import { readWith, refuseBytes, refuseLongLines } from "./refuse.js";
import { strayFindings } from "./txt.js";

/** A page: the article in it; its bytes may stand in one line. */
function ingestHtml(name: string, bytes: Uint8Array, page: DecodedPage): Source {
  const read = readWith(name, () => readHtml(page.text));
  refuseLongLines(name, read.text);
  const first = read.text.indexOf("\ufffd");
  const damaged =
    first < 0
      ? []
      : strayFindings("damaged-character", "character that could not be read", { count: page.damaged, first });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const findings = [...read.findings, ...damaged];
  return {
    name,
    format: "html",
    encoding: page.encoding,
    sha256,
    bytes: bytes.length,
    pageStarts: [],
    ...read,
    findings,
  };
}

/**
 * Reads the bytes of a page; what is no page is read as text. `name` is what the user calls it.
 * @throws JianError where the bytes are no document that can be read.
 */
export function ingest(name: string, bytes: Uint8Array): Source {
  refuseBytes(name, bytes);
  const decoded = decode(bytes);
  const page = decodePage(bytes, decoded);
  if (page !== null && isHtmlPage(page.text)) return ingestHtml(name, bytes, page);
  return withHtmlTables(ingestText(name, bytes, decoded));
}
