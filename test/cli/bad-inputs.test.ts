import { chmodSync, closeSync, existsSync, ftruncateSync, openSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BAD_FILES } from "../ingest/bad-files.js";
import { createWorkspace, REPORT, rowsOf, type Workspace } from "./command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
});
afterEach(() => work.remove());

const text = (...paths: readonly string[]) => [...paths, "-d", "text", "-q"];

describe("inputs that cannot be read", () => {
  it("are each told in one line, all in one run", () => {
    for (const { name, bytes } of BAD_FILES) work.write(name, bytes);
    const names = BAD_FILES.map(({ name }) => name);
    const { status, stdout, stderr } = work.run(text(...names));
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toEqual(BAD_FILES.map(({ name, told }) => `error: ${name}: ${told}`));
    expect(existsSync(work.path("out"))).toBe(false);
  });

  it("never stop the others", () => {
    work.write("bad.pdf", "%PDF-1.4");
    work.write("good.txt", REPORT);
    const { status, stdout, stderr } = work.run(["bad.pdf", "good.txt", "-d", "documents", "-o", "-"]);
    expect(status).toBe(1);
    expect(rowsOf(stdout)).toMatchObject([{ doc_id: "good" }]);
    expect(stderr).toContain("error: bad.pdf: the PDF is damaged or cut off");
    expect(stderr).toContain("1 input failed");
  });

  it("are told on standard input", () => {
    const { status, stderr } = work.run(text("-"), { input: Buffer.alloc(0) });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "error: standard input: the file is empty: give a file with text\n",
    });
  });

  it("may not be there", () => {
    expect(work.run(text("none.txt"))).toEqual({
      status: 1,
      stdout: "",
      stderr: "error: none.txt: no such file or folder: check the path\n",
    });
  });

  it.skipIf(process.getuid?.() === 0)("may be locked", () => {
    chmodSync(work.write("locked.txt", REPORT), 0o000);
    expect(work.run(text("locked.txt")).stderr).toBe("error: locked.txt: no permission to read it\n");
  });

  it("may be links in a circle", () => {
    symlinkSync("b.txt", work.path("a.txt"));
    symlinkSync("a.txt", work.path("b.txt"));
    expect(work.run(text("a.txt")).stderr).toBe("error: a.txt: a link that leads to itself\n");
  });

  it("may be too large, which is known without reading them", () => {
    const handle = openSync(work.path("huge.txt"), "w");
    ftruncateSync(handle, 300 * 1024 * 1024);
    closeSync(handle);
    expect(work.run(text("huge.txt")).stderr).toBe(
      "error: huge.txt: larger than the limit of 256 MiB: split it into documents, or allow more with --max-size\n",
    );
  });

  it("may be 200 MB of one line", () => {
    work.write("line.txt", Buffer.alloc(200_000_004, "全市增长"));
    const { status, stderr } = work.run(text("line.txt"), { timeout: 15_000 });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^error: line\.txt: line 1 has [\d,]+ characters \(the limit is 1,048,576\): break it into paragraphs\n$/,
    );
  });

  it("do not reach the terminal with their control characters", () => {
    const { stderr } = work.run(text("a\u001b[31m\nb.txt"));
    expect(stderr).toBe("error: a\ufffd[31m\ufffdb.txt: no such file or folder: check the path\n");
  });
});
