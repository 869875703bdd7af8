import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBatch } from "../../src/cli/batch.js";
import { byCodePoint, expandInputs } from "../../src/cli/inputs.js";
import { DEFAULT_LIMITS } from "../../src/cli/limits.js";
import { createTerminal } from "../../src/cli/terminal.js";
import { createWorkspace, type Workspace } from "./command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
});
afterEach(() => work.remove());

async function expand(...names: readonly string[]) {
  const { inputs, skipped, problems } = await expandInputs(
    names.map((name) => (name === "-" ? name : work.path(name))),
  );
  const short = (path: string) => path.replace(`${work.path()}/`, "");
  return { sources: inputs.map(({ source }) => short(source)), skipped, problems: problems.map(short) };
}

describe("expandInputs", () => {
  it("reads folders to their bottom in the order of code points", async () => {
    for (const name of ["b.txt", "a/z.md", "a/𠮷.txt", "a/\uffe5.txt", "a/b/c.TXT", "B.txt"])
      work.write(`in/${name}`, "x");
    expect(await expand("in")).toEqual({
      sources: ["in/B.txt", "in/a/b/c.TXT", "in/a/z.md", "in/a/\uffe5.txt", "in/a/𠮷.txt", "in/b.txt"],
      skipped: 0,
      problems: [],
    });
  });

  it("skips and counts what is hidden or no document", async () => {
    for (const name of ["a.txt", ".hidden.txt", ".git/x.txt", "data.csv", "photo.png", "plan.pdf"])
      work.write(`in/${name}`, "x");
    expect(await expand("in")).toEqual({ sources: ["in/a.txt", "in/plan.pdf"], skipped: 4, problems: [] });
  });

  it("takes a named file whatever its name", async () => {
    work.write("data.csv", "x");
    expect((await expand("data.csv")).sources).toEqual(["data.csv"]);
  });

  it("keeps the order of arguments and reads each file once", async () => {
    work.write("in/a.txt", "x");
    work.write("in/b.txt", "x");
    symlinkSync(work.path("in", "a.txt"), work.path("link.txt"));
    expect((await expand("in/b.txt", "-", "in", "link.txt", "in/../in/a.txt", "-")).sources).toEqual([
      "in/b.txt",
      "-",
      "in/a.txt",
    ]);
  });

  it("does not go round in circles", async () => {
    work.write("in/a.txt", "x");
    symlinkSync(work.path("in"), work.path("in", "again"));
    symlinkSync(work.path("nowhere"), work.path("in", "broken.txt"));
    expect(await expand("in")).toEqual({ sources: ["in/a.txt"], skipped: 1, problems: [] });
  });

  it("says what is wrong and goes on", async () => {
    work.write("a.txt", "x");
    mkdirSync(work.path("empty"));
    expect(await expand("empty", "none", "a.txt")).toEqual({
      sources: ["a.txt"],
      skipped: 0,
      problems: [
        "empty: no documents in this folder (.txt, .md, .html, .docx, .pdf, .ofd): give another folder or the files themselves",
        "none: no such file or folder: check the path",
      ],
    });
  });
});

describe("openBatch", () => {
  it("reads no more of inputs of one name than the limit", async () => {
    const paths = [work.write("a/x.txt", "一二三"), work.write("b/x.txt", "四五六")];
    const idsWithin = async (bytes: number) => {
      const limits = { ...DEFAULT_LIMITS, bytes };
      const { inputs } = await openBatch(paths, createTerminal(true), { limits });
      return inputs.map(({ docId }) => docId);
    };
    const idsOf = (texts: readonly string[]) =>
      texts.map((text) => `x-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`);
    expect(await idsWithin(9)).toEqual(idsOf(["一二三", "四五六"]));
    expect(await idsWithin(8)).toEqual(idsOf(paths));
  });
});

describe("byCodePoint", () => {
  it("orders as the characters are numbered", () => {
    expect(["𠮷", "\uffe5", "a", "B"].sort(byCodePoint)).toEqual(["B", "a", "\uffe5", "𠮷"]);
  });
});
