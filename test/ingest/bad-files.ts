/** Files that cannot be read, and what the user is told. */

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const zip = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    latin("PK\x03\x04\x14\x00\x00\x00\x08\x00"),
    Buffer.alloc(16),
    ...names.map(latin),
    Buffer.alloc(64, 0x81),
  ]);
const ole = (stream: string): Buffer =>
  Buffer.concat([
    latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    Buffer.alloc(512),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(64),
  ]);
const utf8 = (text: string): Buffer => Buffer.from(text);

export interface BadFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly told: string;
}

export const BAD_FILES: readonly BadFile[] = [
  { name: "empty.txt", bytes: Buffer.alloc(0), told: "the file is empty: give a file with text" },
  { name: "mark.txt", bytes: utf8("\ufeff"), told: "the file holds white space only: give a file with text" },
  { name: "blank.txt", bytes: utf8(" \n\t\r\n　"), told: "the file holds white space only: give a file with text" },
  {
    name: "zeros.txt",
    bytes: Buffer.alloc(4096),
    told: "a binary file, not text: save the document as text (UTF-8)",
  },
  {
    name: "program.txt",
    bytes: latin(`\x7fELF\x02\x01\x01${"\0".repeat(9)}\x03\0>\0`),
    told: "a binary file, not text: save the document as text (UTF-8)",
  },
  {
    name: "plan.txt",
    bytes: latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
    told: "the PDF is damaged or cut off: fetch it again, or print it to a new PDF",
  },
  {
    name: "plan.doc",
    bytes: ole("WordDocument"),
    told: "DOC (or WPS) is not read yet: save it as plain text (UTF-8) with Word or WPS",
  },
  {
    name: "table.xls",
    bytes: ole("Workbook"),
    told: "XLS (or ET) is not read yet: save each sheet as tab-separated text (UTF-8)",
  },
  {
    name: "secret.docx",
    bytes: ole("EncryptedPackage"),
    told: "an Office file with a password is not read yet: save it without the password",
  },
  { name: "old.txt", bytes: ole("Nothing"), told: "an old Office file is not read yet: save it as plain text (UTF-8)" },
  {
    name: "plan.docx",
    bytes: zip("[Content_Types].xml", "word/document.xml"),
    told: "a damaged ZIP (its directory is missing): get the file again",
  },
  {
    name: "table.xlsx",
    bytes: zip("[Content_Types].xml", "xl/workbook.xml"),
    told: "XLSX is not read yet: save each sheet as tab-separated text (UTF-8)",
  },
  {
    name: "notice.ofd",
    bytes: zip("OFD.xml", "Doc_0/Document.xml"),
    told: "a damaged ZIP (its directory is missing): get the file again",
  },
  { name: "all.zip", bytes: zip("a.txt"), told: "a ZIP archive is not read yet: unpack it and give the files in it" },
  {
    name: "scan.png",
    bytes: latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    told: "a PNG image is not read yet: an image holds no text: run a text recognition program and save the result as text",
  },
  {
    name: "scan.txt",
    bytes: latin("\xff\xd8\xff\xe0\0\x10JFIF"),
    told: "a JPEG image is not read yet: an image holds no text: run a text recognition program and save the result as text",
  },
  {
    name: "page.txt",
    bytes: utf8("\n<!DOCTYPE html>\n<html><body><p>全市</p></body></html>"),
    told: "a page without the text of a document (a script would load it): open the document in a browser and save the complete page",
  },
  {
    name: "wide.html",
    bytes: Buffer.from('\ufeff<html lang="zh"><body>全市</body></html>', "utf16le"),
    told: "a page without the text of a document (a script would load it): open the document in a browser and save the complete page",
  },
  {
    name: "page.mht",
    bytes: utf8("MIME-Version: 1.0\nContent-Type: multipart/related;\n"),
    told: "MHTML is not read yet: save the page as text",
  },
  {
    name: "data.xml",
    bytes: utf8('<?xml version="1.0"?><报告>全市</报告>'),
    told: "XML is not read yet: save its text as a .txt file (UTF-8)",
  },
  {
    name: "letter.rtf",
    bytes: latin("{\\rtf1\\ansi text}"),
    told: "RTF is not read yet: save it as plain text (UTF-8) with Word or WPS",
  },
  {
    name: "noise.txt",
    bytes: Buffer.from([0xff, 0xff, 0x80, 0xfd, 0xc0]),
    told: "not text in UTF-8, UTF-16, GB18030 or Big5: save it again as UTF-8",
  },
  {
    name: "cut.txt",
    bytes: utf8("全市生产总值增长百分之八，工业投资增加").subarray(0, 40),
    told: "UTF-8 with a damaged character at byte 40: save it again as UTF-8",
  },
];
