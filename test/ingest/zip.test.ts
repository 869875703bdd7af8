/** What yauzl leaves to its callers, and what is relied on of it. */
import { describe, expect, it } from "vitest";
import { READ_LIMITS } from "../../src/ingest/limits.js";
import { openZip, resolvePart } from "../../src/ingest/zip.js";
import { makeZip, textPart, type ZipPart } from "./docx-builder.js";

const LARGE = Buffer.alloc(30_000_000);
const part = (more: Partial<ZipPart> = {}): Buffer => makeZip([{ name: "a/b.xml", bytes: LARGE, ...more }]);
const readPart = async (bytes: Buffer, limits = READ_LIMITS.zip): Promise<number | undefined> =>
  (await (await openZip(bytes, limits)).read("a/b.xml"))?.length;
const WIDE_OPEN = { ...READ_LIMITS.zip, ratioFrom: 1e9 };

describe("a ZIP", () => {
  it("gives its parts whatever the case and the slashes of their names, and null for others", async () => {
    const zip = await openZip(makeZip([textPart("Word/Document.xml", "甲"), { ...textPart("b", "乙"), stored: true }]));
    expect((await zip.read("word\\document.XML"))?.toString()).toBe("甲");
    expect((await zip.read("b"))?.toString()).toBe("乙");
    expect(await zip.read("constructor")).toBeNull();
  });

  it("is read from a view into a larger buffer", async () => {
    const bytes = makeZip([textPart("a/b.xml", "甲")]);
    const view = Buffer.concat([Buffer.alloc(9, 1), bytes, Buffer.alloc(9, 1)]).subarray(9, 9 + bytes.length);
    expect(await readPart(view)).toBe(3);
  });

  it("is held to its limits by what it claims, before a byte is unpacked", async () => {
    await expect(readPart(part())).rejects.toThrow(/unpacks to more than 24,576 KiB/);
    await expect(readPart(part({ claims: 0xfffffff0 }))).rejects.toThrow(/unpacks to more than/);
    expect(await readPart(part(), WIDE_OPEN)).toBe(LARGE.length);
  });

  it("is held to what it claims while it unpacks", async () => {
    const bytes = part({ claims: 1000 });
    const before = process.memoryUsage().rss;
    await expect(readPart(bytes)).rejects.toThrow(/unpacks to more than it claims/);
    expect(process.memoryUsage().rss - before).toBeLessThan(24 * 1024 * 1024);
    await expect(readPart(part({ claims: LARGE.length + 1 }), WIDE_OPEN)).rejects.toThrow(/does not unpack/);
    await expect(readPart(part({ stored: true, claims: 1000 }), WIDE_OPEN)).rejects.toThrow(/damaged ZIP/);
  });

  it("counts all that is read of it", async () => {
    const zip = await openZip(makeZip([textPart("a", "12345678")]), { ...READ_LIMITS.zip, totalBytes: 20 });
    expect([await zip.read("a"), await zip.read("a")].map((bytes) => bytes?.length)).toEqual([8, 8]);
    await expect(zip.read("a")).rejects.toThrow(/unpacks to more than/);
  });

  it("has as many parts as it says, and no more than the limit", async () => {
    const parts = ["a", "b", "c"].map((name) => textPart(name, name));
    await expect(openZip(makeZip(parts), { ...READ_LIMITS.zip, entries: 2 })).rejects.toThrow(
      /3 parts \(the limit is 2\)/,
    );
    await expect(openZip(makeZip(parts, 5))).rejects.toThrow(/its directory is cut/);
  });
});

describe("names of parts", () => {
  it.each([
    ["word/", "styles.xml", "word/styles.xml"],
    ["word/", "/word/styles.xml", "word/styles.xml"],
    ["word/", "../word/./styles.xml", "word/styles.xml"],
    ["", "../../etc/passwd", "etc/passwd"],
  ])("seen from %j, %s is %s", (folder, target, name) => {
    expect(resolvePart(folder, target)).toBe(name);
  });
});
