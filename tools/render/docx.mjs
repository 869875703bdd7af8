// The plan as a Word document: labels numbered by Word, its own footnotes and contents, one-cell tables for boxes.
import { crc32, deflateRawSync } from "node:zlib";
import { escapeHtml as escapeXml, wordsOf } from "./flow.mjs";

const HEADINGS = ["第%1篇", "第%2章", "第%3节"];
/** Word counts its notes from 1; 0 and -1 are the lines above them. */
const FIRST_NOTE = 1;

const run = (text, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const par = (runs, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
const styled = (style, runs) => par(runs, `<w:pStyle w:val="${style}"/>`);
const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");

const tableXml = (cols, rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${"<w:gridCol/>".repeat(cols)}</w:tblGrid>${rows.join("")}</w:tbl>`;
const cellXml = (blocks, properties = "") =>
  `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${properties}</w:tcPr>${blocks}</w:tc>`;

function dataTable({ cols, rows, heads }) {
  const at = rows.map(() => []);
  for (const cell of rows.flat()) for (let row = 0; row < cell.rowSpan; row++) at[cell.row + row].push(cell);
  const lines = at.map((cells, row) => {
    const inside = cells
      .toSorted((a, b) => a.col - b.col)
      .map((cell) => {
        const span = cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : "";
        const restart = cell.row === row ? ' w:val="restart"' : "";
        const merge = cell.rowSpan > 1 ? `<w:vMerge${restart}/>` : "";
        return cellXml(par(cell.row === row && cell.text !== "" ? run(cell.text) : ""), span + merge);
      });
    return `<w:tr>${row < heads ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${inside.join("")}</w:tr>`;
  });
  return tableXml(cols, lines);
}

const mark = (note) =>
  `<w:r><w:rPr><w:rStyle w:val="mark"/></w:rPr><w:footnoteReference w:id="${note + FIRST_NOTE}"/></w:r>`;

function blockXml(block) {
  const { kind, title } = block;
  if (kind === "heading") return styled(`h${block.level}`, run(title));
  if (kind === "chart") return styled("caption", run(title)) + par(run(block.unit), '<w:jc w:val="right"/>');
  if (kind === "paragraph") {
    return par(
      wordsOf(block.inline, (text) => run(text, block.strong ? "<w:b/>" : ""), mark),
      '<w:ind w:firstLine="480"/>',
    );
  }
  if (kind === "box") {
    const head = par(run(`专栏${block.number} ${title}`, "<w:b/>"), '<w:jc w:val="center"/>');
    // Word wants a paragraph at the end of each cell.
    const end = block.blocks.at(-1)?.kind === "table" ? par("") : "";
    return tableXml(1, [`<w:tr>${cellXml(head + block.blocks.map(blockXml).join("") + end)}</w:tr>`]) + par("");
  }
  const caption = title === null ? "" : styled("caption", run(title));
  return caption + dataTable(block) + block.notes.map((note) => par(run(note))).join("");
}

const STYLES = [
  ...HEADINGS.map(
    (_, at) =>
      `<w:style w:type="paragraph" w:styleId="h${at + 1}"><w:name w:val="heading ${at + 1}"/><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${at}"/></w:pPr></w:style>`,
  ),
  ...[1, 2, 3].map(
    (level) => `<w:style w:type="paragraph" w:styleId="toc${level}"><w:name w:val="toc ${level}"/></w:style>`,
  ),
  '<w:style w:type="paragraph" w:styleId="title"><w:name w:val="Title"/><w:rPr><w:sz w:val="44"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="caption"><w:name w:val="caption"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="note"><w:name w:val="footnote text"/></w:style>',
  '<w:style w:type="character" w:styleId="mark"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join("");

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${HEADINGS.map(
  (label, at) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="space"/><w:lvlText w:val="${label}"/></w:lvl>`,
).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

function noteXml({ term, definition }, index) {
  const own = `<w:r><w:rPr><w:rStyle w:val="mark"/></w:rPr><w:footnoteRef/></w:r>`;
  return `<w:footnote w:id="${index + FIRST_NOTE}">${styled("note", own + run(` ${term}：${definition}`))}</w:footnote>`;
}

const SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const root = (name, inside) =>
  `${DECLARATION}<w:${name} xmlns:w="${MAIN}" xmlns:r="${RELATIONS}">${inside}</w:${name}>`;
const relations = (targets) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The parts of the document by name: XML. */
export function planParts({ titleLines, contents, blocks, notes }) {
  const title = styled("title", run(titleLines.join("")));
  const entries = contents.map(({ level, label, title: words, page }) =>
    styled(`toc${level}`, `${run(`${label} ${words}`)}<w:r><w:tab/></w:r>${run(String(page))}`),
  );
  const body = title + par(run("目 录"), '<w:jc w:val="center"/>') + entries.join("") + blocks.map(blockXml).join("");
  const kinds = ["styles", "numbering", "footnotes"];
  const types = ["document.main", ...kinds].map((kind) => {
    const part = kind.replace(".main", "");
    return `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  });
  return {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/document.xml": root("document", `<w:body>${body}<w:sectPr/></w:body>`),
    "word/_rels/document.xml.rels": relations(kinds.map((kind) => [kind, `${kind}.xml`])),
    "word/styles.xml": root("styles", STYLES),
    "word/numbering.xml": root("numbering", NUMBERING),
    "word/footnotes.xml": root("footnotes", SEPARATORS + notes.map(noteXml).join("")),
  };
}

/** The bytes of a ZIP archive of texts by name; the same texts make the same bytes. */
export function zip(parts) {
  const [body, directory] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [bytes, path] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(bytes, { level: 9 });
    const shared = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, deflated, 1 January 1980.
    [20, 0x800, 8, 0, 0x21].forEach((value, at) => {
      shared.writeUInt16LE(value, at * 2);
    });
    [crc32(bytes), packed.length, bytes.length].forEach((value, at) => {
      shared.writeUInt32LE(value, 10 + at * 4);
    });
    shared.writeUInt16LE(path.length, 22);
    const central = Buffer.alloc(46);
    central.write("PK\x01\x02\x14\x00", 0, "latin1");
    shared.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    body.push(Buffer.from("PK\x03\x04", "latin1"), shared, path, packed);
    directory.push(central, path);
    offset += 30 + path.length + packed.length;
  }
  const [list, end] = [Buffer.concat(directory), Buffer.alloc(22)];
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, list, end]);
}
