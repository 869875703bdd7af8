import { describe, expect, it } from "vitest";
import { JianError } from "../../../src/core/errors.js";
import { ingestDocument } from "../../../src/ingest/index.js";
import { readPdf } from "../../../src/ingest/pdf/index.js";
import { READ_OPTIONS } from "../../../src/ingest/read-options.js";
import { addProse, PROSE } from "./read.js";
import { PageWriter, writePdf } from "./writer.js";

const page = (): PageWriter => {
  const made = new PageWriter();
  addProse(made, 100, PROSE);
  return made;
};

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** The one line that the user gets. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await ingestDocument("a.pdf", bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JianError);
  const { message } = error as JianError;
  expect(message).not.toContain("\n");
  return message;
}

describe("a PDF that cannot be read", () => {
  it.each([
    ["nothing but a head", bytesOf("%PDF-1.7\n"), "damaged or cut off"],
    ["garbage", bytesOf(`%PDF-1.7\n${"\x9d\x01qx".repeat(500)}`), "damaged or cut off"],
    ["a password", writePdf([page()], { password: "mi-ma" }), "encrypted with a password"],
    ["no text", writePdf([new PageWriter()]), "holds no text"],
    ["hidden text only", writePdf([new PageWriter().text(80, 100, "识别", { mode: 3 })]), "scanned PDF"],
  ])("is refused in one line: %s", async (_what, bytes, said) => {
    expect(await refusalOf(bytes)).toContain(said);
  });

  it("is read with its password, and with no other", async () => {
    const bytes = writePdf([page()], { password: "mi-ma" });
    const open = (password: string) => readPdf(bytes, { ...READ_OPTIONS, password });
    const plain = await readPdf(writePdf([page()]));
    expect(await open("mi-ma")).toEqual(plain);
    expect(await open("ma-mi")).toMatchObject({ problem: "the PDF is encrypted with another password" });
  });

  it("is refused or read, never a crash, where it is cut off anywhere", async () => {
    const whole = writePdf([page(), page()]);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.97]) {
      const read = await readPdf(whole.subarray(0, Math.floor(whole.length * share)));
      expect("problem" in read ? read.problem : read.text).not.toBe("");
    }
  });

  it.each([
    ["itself", { 2: "<< /Type /Pages /Kids [2 0 R] /Count 1 >>" }],
    ["its parent", { 2: "<< /Type /Pages /Kids [9 0 R] /Count 2 >>", 9: "<< /Type /Pages /Kids [2 0 R] /Count 2 >>" }],
    ["nothing", { 2: "<< /Type /Pages /Kids [99 0 R] /Count 1 >>" }],
  ])("returns where the page tree leads to %s", async (_what, objects) => {
    const read = await readPdf(writePdf([page()], { objects }));
    expect("problem" in read ? read.problem : read.text).not.toBe("");
  });

  it("says so where pages are lost", async () => {
    const read = await readPdf(writePdf([page(), page()], { objects: { 12: "<< /Type /Nonsense" } }));
    if ("problem" in read) throw new Error(read.problem);
    expect(read.text).not.toBe("");
    expect(read.findings.map(({ severity }) => severity)).toContain("error");
  });
});

describe("a PDF that can be read all the same", () => {
  it("has something before its head, or a broken table of objects", async () => {
    const whole = textOf(writePdf([page()]));
    const junk = await ingestDocument("a.bin", bytesOf(`HTTP/1.1 200 OK\r\n\r\n${whole}`));
    const broken = await ingestDocument("a.bin", bytesOf(whole.replace(/startxref\n\d+/, "startxref\n7")));
    expect([junk.format, junk.text, broken.text]).toEqual(["pdf", `${PROSE}\n`, `${PROSE}\n`]);
  });

  it("leaves the caller's bytes and the process as they were", async () => {
    const bytes = writePdf([page()]);
    const before = textOf(bytes);
    const { warn } = console;
    const [one, two] = await Promise.all([readPdf(bytes), readPdf(bytes)]);
    expect(one).toEqual(two);
    expect(textOf(bytes)).toBe(before);
    expect(console.warn).toBe(warn);
    expect("FontFace" in globalThis).toBe(false);
  });
});
