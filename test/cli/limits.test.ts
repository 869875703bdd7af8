import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDocx } from "../ingest/docx-builder.js";
import { scannedPage, scanObjects } from "../ingest/pdf/scan.js";
import { PageWriter, writePdf } from "../ingest/pdf/writer.js";
import { createWorkspace, REPORT, rowsOf, type Workspace } from "./command.js";

const SENTENCE = "全市粮食产量达到35.6万吨";
const page = (): PageWriter => new PageWriter().lines(80, 100, [SENTENCE, "投资42.5亿元"]);
const paragraph = `<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`;

let work: Workspace;
beforeAll(() => {
  work = createWorkspace();
  work.write("in/a-pages.pdf", writePdf([page(), page(), page()]));
  work.write("in/b-locked.pdf", writePdf([page()], { password: "mi-ma" }));
  work.write("in/c-word.docx", makeDocx({ body: paragraph.repeat(40_000) }));
  work.write("in/d-report.txt", REPORT);
});
afterAll(() => work.remove());

const read = (...options: readonly string[]) => work.run(["in", "-d", "documents", "-o", "-", ...options]);
const idsOf = (stdout: string): readonly unknown[] => rowsOf(stdout).map(({ doc_id }) => doc_id);

describe("each limit is an option; what goes beyond it is refused, and the others are read", () => {
  it.each([
    ["--max-pages", "2", "a-pages.pdf: 3 pages \\(the limit is 2\\): .*--max-pages"],
    ["--max-zip-parts", "2", "c-word.docx: a ZIP with \\d+ parts \\(the limit is 2\\): .*--max-zip-parts"],
    ["--max-zip-size", "1", "c-word.docx: word/document.xml in it unpacks to more than 512 KiB: .*--max-zip-size"],
    ["--max-xml-depth", "3", "c-word.docx: word/document.xml in it nests XML more than 3 deep: .*--max-xml-depth"],
    ["--max-xml-elements", "100", "c-word.docx: word/document.xml in it has more than 100 elements: .*--max-xml-elem"],
  ])("%s", (option, value, said) => {
    const { status, stdout, stderr } = read("--password", "mi-ma", option, value);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`error: in/${said}`));
    expect(idsOf(stdout)).toContain("d-report");
    expect(idsOf(stdout).length).toBe(3);
  });

  it("--max-size holds in restore", () => {
    work.write("large.txt", REPORT.repeat(40));
    work.write("a.txt", REPORT);
    work.run(["a.txt", "-o", "bare", "--standoff"]);
    const { stderr } = work.run(["restore", "bare", "a.txt", "large.txt", "--max-size", "0.01"]);
    expect(stderr).toContain("error: large.txt: larger than the limit of 0.01 MiB");
  });

  it("--max-size", () => {
    work.write("size/large.txt", REPORT.repeat(100));
    work.write("size/report.txt", REPORT);
    const { status, stdout, stderr } = work.run(["size", "-d", "documents", "-o", "-", "--max-size", "0.01"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/error: size\/large\.txt: larger than the limit of 0\.01 MiB: .*--max-size/);
    expect(idsOf(stdout)).toEqual(["report"]);
  });

  it("--max-zip-ratio", () => {
    const limits = ["--max-zip-size", "4000", "--max-zip-ratio", "2"];
    const bomb = makeDocx({ body: `<w:p><w:r><w:t>${"长".repeat(9_000_000)}</w:t></w:r></w:p>` });
    work.write("bomb.docx", bomb);
    const { status, stderr } = work.run(["bomb.docx", "-o", "-", "-d", "documents", ...limits]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/bomb\.docx: word\/document\.xml in it unpacks to more than 24,576 KiB: .*--max-zip-ratio/);
  });

  it("--password opens encrypted PDFs; without it they are refused", () => {
    expect(idsOf(read("--password", "mi-ma").stdout)).toEqual(["a-pages", "b-locked", "c-word", "d-report"]);
    const without = read();
    expect(idsOf(without.stdout)).toEqual(["a-pages", "c-word", "d-report"]);
    expect(without.stderr).toContain("in/b-locked.pdf: the PDF is encrypted with a password: give it with --password");
    expect(read("--password", "x").stderr).toContain("in/b-locked.pdf: the PDF is encrypted with another password");
  });

  it.each(["check", "panel", "review", "explain"])("%s takes them too", (command) => {
    const { status, stderr } = work.run([command, "in/a-pages.pdf", "--max-pages", "1"]);
    expect(status).toBe(1);
    expect(stderr).toContain("a-pages.pdf: 3 pages (the limit is 1)");
  });
});

it("--max-image: a larger image is not decoded, so that nothing is recognized on it", () => {
  work.write("scan.pdf", writePdf([scannedPage()], scanObjects()));
  const { status, stderr } = work.run(["scan.pdf", "--ocr", "--max-image", "0.01", "-d", "documents", "-o", "-"]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/scan\.pdf: a scanned PDF without text that can be read/);
});
