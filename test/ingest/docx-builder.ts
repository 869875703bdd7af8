/** Makes ZIP and DOCX bytes in memory from their parts. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stored?: boolean;
  /** What the archive says instead of the truth. */
  readonly crc?: number;
  readonly claims?: number;
  readonly flags?: number;
  readonly method?: number;
}

function headers(part: ZipPart, packed: Buffer, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const name = Buffer.from(part.name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(part.flags ?? 0x800, 2);
  shared.writeUInt16LE(part.method ?? (part.stored === true ? 0 : 8), 4);
  shared.writeUInt32LE(part.crc ?? crc32(part.bytes), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(part.claims ?? part.bytes.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(46);
  central.write("PK\x01\x02", 0, "latin1");
  shared.copy(central, 6);
  central.writeUInt32LE(offset, 42);
  return {
    local: Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), shared, name]),
    central: Buffer.concat([central, name]),
  };
}

export function makeZip(parts: readonly ZipPart[], claimedCount = parts.length): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = part.stored === true ? Buffer.from(part.bytes) : deflateRawSync(part.bytes);
    const { local, central } = headers(part, packed, offset);
    body.push(local, packed);
    directory.push(central);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(Math.min(claimedCount, 0xffff), 8);
  end.writeUInt16LE(Math.min(claimedCount, 0xffff), 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}

export const textPart = (name: string, text: string): ZipPart => ({ name, bytes: Buffer.from(text) });

const TRANSITIONAL = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const OTHERS = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Whole text of `word/document.xml`, in place of `body`. */
  readonly document?: string;
  readonly namespaces?: { readonly w: string; readonly r: string };
  /** Parts added as they are. */
  readonly more?: readonly ZipPart[];
}

const root = (name: string, inside: string, { w, r } = TRANSITIONAL): string =>
  `${DECLARATION}<w:${name} xmlns:w="${w}" xmlns:r="${r}" ${OTHERS}>${inside}</w:${name}>`;

const relations = (targets: readonly (readonly [string, string])[], { r } = TRANSITIONAL): string =>
  `${DECLARATION}<Relationships xmlns="${RELATIONS}">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index}" Type="${r}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export function makeDocxParts(parts: DocxParts): readonly ZipPart[] {
  const {
    namespaces = TRANSITIONAL,
    body = "",
    document = root("document", `<w:body>${body}</w:body>`, namespaces),
  } = parts;
  const related = (["styles", "numbering", "footnotes", "endnotes"] as const).flatMap((kind) =>
    parts[kind] === undefined ? [] : [[kind, parts[kind]] as const],
  );
  return [
    textPart("[Content_Types].xml", `${DECLARATION}<Types/>`),
    textPart("_rels/.rels", relations([["officeDocument", "word/document.xml"]], namespaces)),
    textPart("word/document.xml", document),
    textPart(
      "word/_rels/document.xml.rels",
      relations(
        related.map(([kind]) => [kind, `${kind}.xml`]),
        namespaces,
      ),
    ),
    ...related.map(([kind, inside]) => textPart(`word/${kind}.xml`, root(kind, inside, namespaces))),
    ...(parts.more ?? []),
  ];
}

export const makeDocx = (parts: DocxParts): Buffer => makeZip(makeDocxParts(parts));

export const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

/** A run: its text, and what stands in its `w:rPr`. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of ready runs, and what stands in its `w:pPr`. */
export const par = (runs: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

export const text = (words: string, properties = ""): string => par(run(words), properties);

export const styled = (style: string, words: string): string => text(words, `<w:pStyle w:val="${style}"/>`);

/** A cell of ready blocks, and what stands in its `w:tcPr`. */
export const cell = (blocks: string, properties = ""): string =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${blocks}</w:tc>`;

export const row = (cells: readonly string[], properties = ""): string =>
  `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;

/** A table of plain cells. */
export const plainTable = (...rows: readonly (readonly string[])[]): string =>
  table(...rows.map((cells) => row(cells.map((words) => cell(text(words))))));
