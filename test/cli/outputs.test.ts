import { mkdirSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkspace, REPORT, type Workspace } from "./command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
  work.write("a.txt", REPORT);
});
afterEach(() => work.remove());

describe("outputs", () => {
  it("have one format where they are one table", () => {
    for (const args of [["check", "a.txt"], ["panel", "a.txt"], ["concepts"]]) {
      const { status, stdout, stderr } = work.run([...args, "-f", "csv,json"]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain('"csv,json" is not one format: choose one of');
    }
  });

  it("of panel are files, which is told before anything is read", () => {
    mkdirSync(work.path("data"));
    for (const output of [".", "..", "/", "new/", "data", "data/..", ""]) {
      const { status, stderr } = work.run(["panel", "none.txt", "-o", output]);
      expect({ output, status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("panel writes one file"),
      });
      expect(stderr).not.toContain("none.txt");
    }
    expect(work.run(["panel", "a.txt", "-o", "new/..csv"]).status).toBe(0);
  });

  it("of review keep the page of a document called index apart from the index", () => {
    for (const name of ["index", "index-doc"]) work.write(`in/${name}.txt`, REPORT);
    expect(work.run(["review", "in", "-o", "pages"])).toMatchObject({ status: 0 });
    expect(readdirSync(work.path("pages")).sort()).toEqual(["_index.html", "index-doc.html", "index.html"]);
  });
});

describe.skipIf(process.platform === "win32")("of many documents", () => {
  it.each([
    [["in", "-d", "text,quantities", "-o", "data"], "data/text"],
    [["review", "in", "-o", "pages"], "pages"],
  ])("%j keep no file open for each of them", (args, folder) => {
    for (let index = 0; index < 80; index++) work.write(`in/report-${index}.txt`, `全市粮食产量${index + 10}万吨。`);
    const { status, stderr } = work.shell('ulimit -n 64 && exec "$@"', args);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(readdirSync(work.path(folder)).filter((name) => name.startsWith("report-"))).toHaveLength(80);
  });
});

describe("the list of known findings", () => {
  it("may be no file", () => {
    mkdirSync(work.path("jian-extract.ignore.json"));
    const { status, stderr } = work.run(["check", "a.txt"]);
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain("jian-extract.ignore.json: cannot be read");
    expect(stderr).not.toContain("unexpected");
  });
});
