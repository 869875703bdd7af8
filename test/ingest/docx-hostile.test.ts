/** Word files that are damaged or made to do harm: one clear line each, and little memory. */
import { describe, expect, it } from "vitest";
import { JianError } from "../../src/core/errors.js";
import { readDocx } from "../../src/ingest/docx/index.js";
import { parseXml } from "../../src/ingest/docx/xml.js";
import { ingestDocument } from "../../src/ingest/index.js";
import { READ_LIMITS } from "../../src/ingest/limits.js";
import {
  cell,
  makeDocx,
  makeDocxParts,
  makeZip,
  plainTable,
  row,
  table,
  text,
  textPart,
  type ZipPart,
} from "./docx-builder.js";

const told = async (bytes: Uint8Array): Promise<string> => {
  try {
    await ingestDocument("报告.docx", bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(JianError);
    const { message } = error as JianError;
    expect(message).toMatch(/^报告\.docx: [^\n]+: [^\n]+$/);
    return message;
  }
  throw new Error("was read");
};
const document = (inside: string): Buffer => makeDocx({ document: inside });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (inside: string): string => `<w:document ${W}><w:body>${inside}</w:body></w:document>`;

describe("hostile archives", () => {
  it("stop a bomb of a few KB while it unpacks", async () => {
    const bomb = makeDocx({ document: body(text("长".repeat(10_000_000))) });
    expect(bomb.length).toBeLessThan(64 * 1024);
    const before = process.memoryUsage().rss;
    expect(await told(bomb)).toContain("word/document.xml in it unpacks to more than");
    expect(process.memoryUsage().rss - before).toBeLessThan(160 * 1024 * 1024);
  });

  it("do not believe what a bomb says of its size", async () => {
    const parts = makeDocxParts({ document: body(text("长".repeat(10_000_000))) });
    expect(await told(makeZip(parts.map((part) => ({ ...part, claims: 10 }))))).toContain("unpacks to more than");
  });

  it("stop at the limit of a part also where it hardly shrinks", async () => {
    const stored = makeDocxParts({ body: text("全市") }).map((part): ZipPart => ({ ...part, stored: true }));
    const zip = { entries: 10, partBytes: 300, totalBytes: 1e6, ratio: 200, ratioFrom: 1e6 };
    await expect(readDocx(makeZip(stored), { ...READ_LIMITS, zip })).rejects.toThrow(/unpacks to more than/);
    await expect(
      readDocx(makeZip(stored), { ...READ_LIMITS, zip: { ...zip, partBytes: 1e6, totalBytes: 600 } }),
    ).rejects.toThrow(/unpacks to more/);
  });

  it("are refused for the number of their parts", async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ ...textPart(`word/${index}`, ""), stored: true }));
    expect(await told(makeZip(many))).toContain("parts (the limit is 10,000)");
  });

  it.each(["../evil.sh", "word/../../evil", "/etc/passwd", "C:\\evil", "word\\..\\..\\evil"])(
    "are refused for a part named %s",
    async (name) => {
      const parts = [...makeDocxParts({ body: text("全市") }), textPart(name, "x")];
      expect(await told(makeZip(parts))).toContain("a part outside its folder");
    },
  );
});

describe("damaged archives", () => {
  const whole = makeDocx({ body: text("全市") });

  it.each([0.2, 0.5, 0.9])("say that a file cut at %d of its length is damaged", async (share) => {
    expect(await told(whole.subarray(0, Math.floor(whole.length * share)))).toMatch(/get the file again$/);
  });

  it("never show more than a clear line, whatever byte is wrong", async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      try {
        await ingestDocument("报告.docx", bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(JianError);
      }
    }
  });

  it("find a part that was changed", async () => {
    expect(await told(makeZip(makeDocxParts({ body: text("全市") }).map((part) => ({ ...part, crc: 1 }))))).toContain(
      "check sum",
    );
  });

  it("say that a part has a password or an unknown packing", async () => {
    const parts = makeDocxParts({ body: text("全市") });
    expect(await told(makeZip(parts.map((part) => ({ ...part, flags: 1 }))))).toContain("a ZIP with a password");
    expect(await told(makeZip(parts.map((part) => ({ ...part, method: 12 }))))).toContain(
      "packed in an unusual way (12)",
    );
  });

  it("say that two parts have one name", async () => {
    const parts = makeDocxParts({ body: text("全市") });
    expect(await told(makeZip([...parts, textPart("WORD/document.xml", "")]))).toContain("two parts named");
  });

  it("miss a part", async () => {
    expect(await told(makeZip([textPart("word/styles.xml", "<x/>")]))).toContain("word/document.xml is missing");
    expect((await ingestDocument("x", makeZip([textPart("word/document.xml", body(text("全市")))]))).text).toBe(
      "全市\n",
    );
    expect(await told(document(`<w:document ${W}/>`))).toContain("without its text");
    expect(await told(makeDocx({ body: text("") }))).toContain("without text");
  });
});

describe("hostile XML", () => {
  const read = (xml: string): unknown => parseXml(Buffer.from(xml), "x.xml");

  it("is refused for entities and a DOCTYPE", async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(await told(document(`<?xml version="1.0"?>${laughs}${body(text("甲"))}`))).toContain("has a DOCTYPE");
    expect(await told(document(body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")))).toContain("an entity of its own (&b;)");
  });

  it("is refused for its depth", async () => {
    const deep = `${"<w:p>".repeat(100_000)}${"</w:p>".repeat(100_000)}`;
    expect(await told(document(body(deep)))).toContain("nests XML more than 256 deep");
    expect(await told(document(body("<w:p>".repeat(100_000))))).toContain("nests XML more than 256 deep");
  });

  it("is refused for the number of its elements", async () => {
    expect(() => parseXml(Buffer.from("<x><y/><y/></x>"), "x.xml", { depth: 9, elements: 2 })).toThrow(/more than 2/);
  });

  it.each([
    "",
    "words",
    "<x>",
    "<x></y>",
    "<x/><y/>",
    "<x a=1/>",
    "<x a='1/>",
    "<x a/>",
    "<x",
    "<",
    "<x/",
    "<x/ >",
    "<x></x",
    "<!-- <x/>",
    "<x><![CDATA[</x>",
    "<?xml <x/>",
    "<x></x></x>",
    "< x/>",
  ])("is damaged: %j", async (xml) => {
    expect(() => read(xml)).toThrow(/damaged XML/);
  });

  it("is refused however often a piece of it is repeated", async () => {
    for (const piece of ["<", "<x ", "<x a='", "<!--", "&#", "<x>", "a=", "</"]) {
      expect(() => read(piece.repeat(500_000))).toThrow();
    }
  });

  it("is in UTF-8", async () => {
    expect(() => parseXml(Uint8Array.of(0x3c, 0xff, 0x3e), "x.xml")).toThrow(/not in UTF-8/);
  });
});

describe("hostile documents", () => {
  it("have no table that is wider than any page", async () => {
    const cells = Array.from({ length: 1000 }, () => "甲");
    expect(await told(makeDocx({ body: plainTable(cells) }))).toContain("a table of 1 rows and 1000 columns");
  });

  it("have no table whose empty places fill the memory", async () => {
    const wide = Array.from({ length: 200 }, () => cell(text("甲")));
    const narrow = row([cell(text("乙"))]).repeat(20_000);
    expect(await told(makeDocx({ body: table(row(wide), narrow) }))).toContain("a table of 20001 rows and 200 columns");
  });
});
