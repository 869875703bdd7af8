/** Formats that are told by their first bytes and are not text: what to call them and what the user can do. */

export interface Foreign {
  readonly format: string;
  readonly advice: string;
}

interface Signature extends Foreign {
  readonly at: number;
  /** The bytes as Latin-1 characters. */
  readonly bytes: string;
}

const TEXT_FROM_WORD = "save it as plain text (UTF-8) with Word or WPS";
const READ_OFF = "an image holds no text: run a text recognition program and save the result as text";
const UNPACK = "unpack it and give the files in it";
const image = (format: string, bytes: string, at = 0): Signature => ({ format, bytes, at, advice: READ_OFF });
const archive = (format: string, bytes: string, at = 0): Signature => ({ format, bytes, at, advice: UNPACK });
const CAJ = "save it as text with CAJViewer";

const SIGNATURES: readonly Signature[] = [
  { format: "PDF", at: 0, bytes: "%PDF-", advice: "save its text, for example with `pdftotext -layout`" },
  { format: "RTF", at: 0, bytes: "{\\rtf", advice: TEXT_FROM_WORD },
  { format: "CAJ", at: 0, bytes: "CAJ\0", advice: CAJ },
  { format: "KDH", at: 0, bytes: "KDH ", advice: CAJ },
  image("a PNG image", "\x89PNG\r\n\x1a\n"),
  image("a JPEG image", "\xff\xd8\xff"),
  image("a GIF image", "GIF87a"),
  image("a GIF image", "GIF89a"),
  image("a TIFF image", "II*\0"),
  image("a TIFF image", "MM\0*"),
  image("a WebP image", "WEBP", 8),
  image("a HEIF image", "ftyphei", 4),
  image("a HEIF image", "ftypmif", 4),
  archive("a RAR archive", "Rar!\x1a\x07"),
  archive("a 7z archive", "7z\xbc\xaf\x27\x1c"),
  archive("a gzip archive", "\x1f\x8b\x08"),
  archive("an xz archive", "\xfd7zXZ\0"),
  archive("a zstd archive", "\x28\xb5\x2f\xfd"),
  archive("a tar archive", "ustar", 257),
  { format: "an SQLite database", at: 0, bytes: "SQLite format 3\0", advice: "export its text" },
];

/** What a ZIP holds, by a name that stands in it. */
const ZIP_KINDS: readonly (Foreign & { readonly holds: string })[] = [
  // Packed bytes can hold a short name by chance: the long ones are looked for first.
  { format: "OFD", holds: "OFD.xml", advice: "open it with an OFD reader and save or copy its text" },
  { format: "DOCX", holds: "word/", advice: TEXT_FROM_WORD },
  { format: "DOCX", holds: "word\\document", advice: TEXT_FROM_WORD },
  { format: "XLSX", holds: "xl/", advice: "save each sheet as tab-separated text (UTF-8)" },
  { format: "PPTX", holds: "ppt/", advice: "save its outline as plain text (UTF-8)" },
  { format: "OpenDocument", holds: "mimetypeapplication/vnd.oasis", advice: "save it as plain text (UTF-8)" },
  { format: "EPUB", holds: "mimetypeapplication/epub", advice: "save it as plain text (UTF-8)" },
  { format: "an Office file that is cut off", holds: "[Content_Types].xml", advice: "get the file again" },
];

/** What an OLE container holds, by the name of a stream, which stands in it as UTF-16. */
const OLE_KINDS: readonly (Foreign & { readonly holds: string })[] = [
  { format: "an Office file with a password", holds: "EncryptedPackage", advice: "save it without the password" },
  { format: "DOC (or WPS)", holds: "WordDocument", advice: TEXT_FROM_WORD },
  { format: "XLS (or ET)", holds: "Workbook", advice: "save each sheet as tab-separated text (UTF-8)" },
  { format: "PPT", holds: "PowerPoint Document", advice: "save its outline as plain text (UTF-8)" },
];

/** ZIP and OLE keep their directories at either end; names are looked for there only. */
const DIRECTORY_BYTES = 1 << 16;

const bytesOf = (text: string): Buffer => Buffer.from(text, "latin1");

function matchesAt(bytes: Buffer, signature: string, at = 0): boolean {
  const end = at + signature.length;
  return bytes.length >= end && bytes.subarray(at, end).equals(bytesOf(signature));
}

function holds(bytes: Buffer, needle: Buffer): boolean {
  const head = bytes.subarray(0, DIRECTORY_BYTES);
  const tail = bytes.subarray(Math.max(0, bytes.length - DIRECTORY_BYTES));
  return head.includes(needle) || tail.includes(needle);
}

function recognizeContainer(bytes: Buffer): Foreign | null {
  if (matchesAt(bytes, "PK\x03\x04") || matchesAt(bytes, "PK\x05\x06")) {
    const kind = ZIP_KINDS.find((candidate) => holds(bytes, bytesOf(candidate.holds)));
    return kind ?? { format: "a ZIP archive", advice: UNPACK };
  }
  if (matchesAt(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
    const kind = OLE_KINDS.find((candidate) => holds(bytes, Buffer.from(candidate.holds, "utf16le")));
    return kind ?? { format: "an old Office file", advice: "save it as plain text (UTF-8)" };
  }
  return null;
}

/** `BM` alone begins many a text; a bitmap has four zero bytes after its length. */
const isBitmap = (bytes: Buffer): boolean => matchesAt(bytes, "BM") && matchesAt(bytes, "\0\0\0\0", 6);

/** Readers find the head of a PDF behind up to 1 KB of something else. */
const PDF_HEAD_BYTES = 1024;

/** A PDF by its head; behind other bytes only where an object follows. */
export function isPdf(input: Uint8Array): boolean {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (matchesAt(bytes, "%PDF-")) return true;
  return bytes.subarray(0, PDF_HEAD_BYTES).includes("%PDF-") && bytes.includes(" obj") && bytes.includes("stream");
}

/** The format of bytes that are certainly no text; null where they may be one. */
export function recognizeBytes(input: Uint8Array): Foreign | null {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const container = recognizeContainer(bytes);
  if (container !== null) return container;
  if (isBitmap(bytes)) return { format: "a BMP image", advice: READ_OFF };
  return SIGNATURES.find((signature) => matchesAt(bytes, signature.bytes, signature.at)) ?? null;
}

const SAVE_PAGE = "save the page as text";
/** How far into a text markup is looked for. */
const HEAD_CHARS = 4096;

/** What may stand before a page: white space, comments, declarations, the header that a server sent with it. */
const PREAMBLE = /^(?:\s+|\ufeff|<!--[\s\S]*?-->|<\?[^>]*>|HTTP\/[\d.]+ \d{3}[^\n]*\n(?:[\w-]+:[^\n]*\n)+)/;
const PAGE_START = /^<(?:!doctype\s+html|html|head|body|meta|title|base|frameset)[\s/>]/i;
/** A page that something stands before: a stray word, the rest of a script. */
const LATE_START = /^[ \t]*<(?:!doctype\s+html|html[\s>])/im;
/** Converters wrap each table of a Markdown file as if it were a page. */
const WRAPPED_TABLE = /^[ \t]*<html[^<>]*>(?:\s*<body[^<>]*>)?\s*<table[\s>]/i;
/** A heading, or a line that begins with words: scripts and comments that servers add to a page do not. */
const OWN_LINE = /^[ \t\u3000]*(?:#{1,6} |[（(“《]?\p{Script=Han})/mu;
const BLOCK_TAG = /<\/?(?:p|div|span|table|tr|td|br|h[1-6]|ul|ol|li|section|article|strong|font|center)\b[^<>]*>/gi;
/** A part of a page, saved without its head, is full of tags. */
const FRAGMENT = { tags: 6, share: 0.15 } as const;

function isFragment(text: string): boolean {
  const body = text.trim();
  if (!/^<(?:p|div|table|section|article|center|h[1-6]|ul|ol|span)\b[^<>]*>/i.test(body) || !body.endsWith(">"))
    return false;
  const sample = body.slice(0, 1 << 16);
  if (/^(?:#{1,6} |[-*] |\|.*\|$|```)/m.test(sample)) return false;
  const tags = sample.match(BLOCK_TAG) ?? [];
  return (
    tags.length >= FRAGMENT.tags && tags.reduce((sum, tag) => sum + tag.length, 0) >= FRAGMENT.share * sample.length
  );
}

/** A page, or the part of one that holds its article, whatever its file is called. */
export function isHtmlPage(text: string): boolean {
  let rest = text;
  for (let match = PREAMBLE.exec(rest); match !== null; match = PREAMBLE.exec(rest)) rest = rest.slice(match[0].length);
  if (WRAPPED_TABLE.test(rest) && OWN_LINE.test(behindPage(rest))) return false;
  if (PAGE_START.test(rest)) return true;
  const late = LATE_START.exec(rest.slice(0, HEAD_CHARS));
  if (late !== null && isTableOfText(rest, late.index)) return false;
  return (late !== null && /<(?:body|head)[\s>]/i.test(rest)) || isFragment(rest);
}

/** What stands behind the end of what looks like a page. */
function behindPage(text: string): string {
  const end = text.search(/<\/html>/i);
  return end < 0 ? "" : text.slice(end + "</html>".length);
}

/** A wrapped table with lines of the text that it belongs to before or behind it. */
function isTableOfText(text: string, at: number): boolean {
  const page = text.slice(at);
  return WRAPPED_TABLE.test(page) && (OWN_LINE.test(text.slice(0, at)) || OWN_LINE.test(behindPage(page)));
}

/** Markup that is text by its bytes but not to be read as such. */
export function recognizeText(text: string): Foreign | null {
  const head = text.slice(0, HEAD_CHARS).trimStart().toLowerCase();
  if (head.startsWith("mime-version:") && head.includes("multipart/related")) {
    return { format: "MHTML", advice: SAVE_PAGE };
  }
  if (/^<svg[\s>]/.test(head) || (head.startsWith("<?xml") && head.includes("<svg"))) {
    return { format: "an SVG image", advice: READ_OFF };
  }
  if (head.startsWith("<?xml")) return { format: "XML", advice: "save its text as a .txt file (UTF-8)" };
  return null;
}
