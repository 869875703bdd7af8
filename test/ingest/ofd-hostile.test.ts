/** OFD files that are damaged or made to do harm: one clear line each, and little memory. */
import { describe, expect, it } from "vitest";
import { JianError } from "../../src/core/errors.js";
import { ingestDocument } from "../../src/ingest/index.js";
import { READ_LIMITS } from "../../src/ingest/limits.js";
import { readOfd } from "../../src/ingest/ofd/index.js";
import { readPath } from "../../src/ingest/ofd/path-rules.js";
import { expandSteps } from "../../src/ingest/ofd/text-glyphs.js";
import { READ_OPTIONS } from "../../src/ingest/read-options.js";
import { makeZip, textPart } from "./docx-builder.js";
import { documentParts, line, makeOfd, root, rootPart, words } from "./ofd-builder.js";

async function told(bytes: Uint8Array): Promise<string> {
  const error: unknown = await ingestDocument("通知.ofd", bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JianError);
  const { message } = error as JianError;
  expect(message).toMatch(/^通知\.ofd: [^\n]+: [^\n]+$/);
  return message;
}
const page = words(30, 40, "全文。");

describe("hostile archives", () => {
  it("stop a bomb, also one that lies about its size", async () => {
    const bomb = documentParts({ pages: [words(30, 40, "长".repeat(10_000_000))] });
    expect(await told(makeZip([rootPart("Doc_0"), ...bomb]))).toContain("unpacks to more than");
    const lies = bomb.map((part) => ({ ...part, claims: Math.min(part.bytes.length, 2000) }));
    expect(await told(makeZip([rootPart("Doc_0"), ...lies]))).toContain("unpacks to more than it claims");
  });

  it("are damaged, cut, empty or without a part", async () => {
    const whole = makeOfd({ pages: [page] });
    expect(await told(whole.subarray(0, whole.length / 2))).toContain("a damaged ZIP");
    expect(await told(makeZip([rootPart("Doc_0")]))).toContain("Doc_0/Document.xml is missing");
    expect(await told(makeZip([textPart("x/OFD.xml", root("OFD", ""))]))).toContain("OFD.xml is missing");
    expect(await told(makeZip([textPart("OFD.xml", root("OFD", ""))]))).toContain("an OFD document without text");
    expect(await told(makeOfd({ pages: ['<ofd:ImageObject ID="1"/>'] }))).toContain("a scanned OFD document");
    expect(await told(makeZip([textPart("OFD.xml", "<OFD>")]))).toContain("OFD.xml in it is damaged XML");
  });

  it("never show more than a clear line, whatever byte is wrong", async () => {
    const whole = makeOfd({ pages: [page], template: line(20, 30, 90, 30) });
    for (let at = 0; at < whole.length; at += 11) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      await ingestDocument("通知.ofd", bytes).catch((error: unknown) => expect(error).toBeInstanceOf(JianError));
    }
  });
});

describe("hostile documents", () => {
  it("have no DOCTYPE and no more pages than any document", async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha">]>';
    expect(await told(makeZip([textPart("OFD.xml", `${laughs}${root("OFD", "")}`)]))).toContain("has a DOCTYPE");
    const many = '<ofd:Page ID="1" BaseLoc="p.xml"/>'.repeat(3001);
    const document = textPart("Doc_0/Document.xml", root("Document", `<ofd:Pages>${many}</ofd:Pages>`));
    expect(await told(makeZip([rootPart("Doc_0"), document]))).toContain("3001 pages (the limit is 3000)");
  });

  it("cannot have a page unpacked again and again", async () => {
    const same = '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(200);
    const parts = documentParts({ pages: [page] }).map((part) =>
      part.name.endsWith("Document.xml")
        ? textPart(part.name, root("Document", `<ofd:Pages>${same}</ofd:Pages>`))
        : part,
    );
    const bytes = makeZip([rootPart("Doc_0"), ...parts]);
    const zip = { entries: 10, partBytes: 10_000, totalBytes: 20_000, ratio: 200, ratioFrom: 10_000 };
    await expect(readOfd(bytes, { ...READ_OPTIONS, limits: { ...READ_LIMITS, zip } })).rejects.toThrow(
      /unpacks to more than/,
    );
    expect((await readOfd(bytes)).pageStarts).toHaveLength(200);
  });

  it("cannot ask for more steps than there are characters, nor for numbers that are none", async () => {
    expect(expandSteps("g 999999999999 2 3", 4)).toEqual([2, 2, 2, 2]);
    expect(expandSteps("g x y 1e999 -Infinity 5", 9)).toEqual([0, 0, 0, 0, 0, 5]);
    expect(readPath("M 0 0 L 9 0 C")).toEqual([0, 0, 0, 1, 9, 0, 3]);
    expect(readPath("L 1 ".repeat(1_000_000)).length).toBeLessThan(300_000);
    const odd = ["NaN", "1e308", "-1e308", "Infinity", "", "g", "0"].flatMap((value) => [
      words(30, 60, "异常", { steps: ` DeltaX="${value}" DeltaY="${value}"` }),
      words(30, 60, "异常", { more: `CTM="${value} 0 0 ${value} 0 0"` }),
      words(30, 60, "异常", { more: `HScale="${value}"` }).replace('Size="5"', `Size="${value}"`),
      line(20, 60, 90, 60, `CTM="${value} ${value} 0 1 0 0"`),
    ]);
    expect((await ingestDocument("x", makeOfd({ pages: [page + odd.join("")] }))).text).toContain("全文。");
  });
});
