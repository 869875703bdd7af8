import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);
interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}
const read = (path: string): Manifest => JSON.parse(readFileSync(path, "utf8"));
const own = read(new URL("../../../package.json", import.meta.url).pathname);

/** The manifest of pdf-parse stands above its entry file. */
const parser = read(require.resolve("pdf-parse").replace(/(node_modules\/pdf-parse\/).*$/, "$1package.json"));

describe("pdfjs-dist", () => {
  it("is pinned to the version that pdf-parse uses, exactly", () => {
    expect(own.dependencies["pdfjs-dist"]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(own.dependencies["pdf-parse"]).toBe(parser.version);
    expect(parser.dependencies["pdfjs-dist"]).toBe(own.dependencies["pdfjs-dist"]);
  });

  it("is installed once, in that version", () => {
    const ours = require.resolve("pdfjs-dist/package.json");
    const theirs = createRequire(require.resolve("pdf-parse")).resolve("pdfjs-dist/package.json");
    expect(theirs).toBe(ours);
    expect(read(ours).version).toBe(own.dependencies["pdfjs-dist"]);
  });

  it("still has the method that opens a document behind pdf-parse's door", async () => {
    const { PDFParse } = await import("pdf-parse");
    expect(typeof (PDFParse.prototype as unknown as { load: unknown }).load).toBe("function");
  });
});
