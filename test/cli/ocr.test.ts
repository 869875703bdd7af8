import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scannedPage, scanObjects } from "../ingest/pdf/scan.js";
import { PageWriter, writePdf } from "../ingest/pdf/writer.js";
import { createWorkspace, rowsOf, type Workspace } from "./command.js";

const SENTENCE = "全年社会消费品零售总额638.5亿元。";
const MIXED = writePdf([new PageWriter().text(80, 100, SENTENCE), scannedPage()], scanObjects());

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
  work.write("mixed.pdf", MIXED);
});
afterEach(() => work.remove());
const readData = (folder: string, name: string): string => readFileSync(work.path(folder, name), "utf8");

describe("--ocr", () => {
  it("marks the document and the rows made from recognized pages, and no others", () => {
    const { status, stderr } = work.run(["mixed.pdf", "--ocr", "-f", "ndjson", "-o", "data", "-q"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const read = (name: string) => rowsOf(readData("data", `${name}.ndjson`));
    expect(read("documents").map(({ ocr_engine }) => ocr_engine)).toEqual(["tesseract"]);
    const quantities = read("quantities").map(({ quote, page, ocr }) => [quote, page, ocr]);
    expect(quantities[0]).toEqual(["638.5亿元", 1, false]);
    expect(quantities).toContainEqual(["1452.6亿元", 2, true]);
    for (const name of ["quantities", "facts", "table_cells"]) {
      expect(read(name).length).toBeGreaterThan(0);
      expect(read(name).filter(({ page, ocr }) => ocr !== (page === 2))).toEqual([]);
    }
  });

  it("is remembered for restoring", () => {
    work.run(["mixed.pdf", "--ocr", "-d", "quantities", "-f", "ndjson", "-o", "bare", "-q", "--standoff"]);
    const { status, stderr } = work.run(["restore", "bare", "mixed.pdf", "-o", "whole", "-q"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(readData("whole", "quantities.ndjson")).toContain('"quote":"1452.6亿元"');
  });

  it("says in check what was recognized", () => {
    const { stdout } = work.run(["check", "mixed.pdf", "--ocr"]);
    expect(stdout).toMatch(/mixed\.pdf:\d+:\d+: warning: page 2: text recognized by tesseract, .*\[page-recognized\]/);
  });

  it("is not asked for by itself", () => {
    const { stdout } = work.run(["mixed.pdf", "-d", "documents", "-o", "-"]);
    expect(rowsOf(stdout).map(({ ocr_engine }) => ocr_engine)).toEqual([null]);
    expect(work.run(["check", "mixed.pdf"]).stdout).toContain("[scanned-page]");
  });

  it("is ended with the thread that reads", () => {
    const { status, stderr } = work.run(["mixed.pdf", "--ocr", "--time-limit", "0.5", "-o", "data"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/mixed\.pdf: not read within 0\.5 s/);
  });
});

describe("--ocr-engine", () => {
  it("takes the engines that are known", () => {
    const { status, stderr } = work.run(["mixed.pdf", "--ocr-engine", "magic"]);
    expect(status).toBe(2);
    expect(stderr).toContain('no text recognition is called "magic": choose --ocr-engine from tesseract, gutenye');
  });
});
