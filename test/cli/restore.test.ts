import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkspace, REPORT, type Workspace } from "./command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
  work.write("a.txt", REPORT);
  work.write("b.txt", REPORT.replaceAll("云岫", "鹭陂"));
});
afterEach(() => work.remove());

const contents = (folder: string) =>
  readdirSync(work.path(folder))
    .sort()
    .map((name) => [name, readFileSync(work.path(folder, name), "utf8")]);

describe("restore", () => {
  it("gives the full rows back from the sources, wherever they lie", () => {
    work.run(["a.txt", "b.txt", "-o", "full", "--published", "2024-01-31"]);
    work.run(["a.txt", "b.txt", "-o", "bare", "--published", "2024-01-31", "--standoff"]);
    expect(contents("bare")).not.toEqual(contents("full"));
    work.write("elsewhere/b-renamed.txt", readFileSync(work.path("b.txt")));
    work.write("elsewhere/another.txt", "not asked for");
    const { status, stderr } = work.run(["restore", "bare", "elsewhere", "a.txt"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "2 documents of 2 restored -> restored\n" });
    expect(contents("restored")).toEqual(contents("full"));
  });

  it("restores from NDJSON, into chosen formats", () => {
    work.run(["a.txt", "-d", "quantities", "-f", "ndjson", "-o", "bare", "--standoff"]);
    work.run(["a.txt", "-d", "quantities", "-f", "csv", "-o", "full"]);
    expect(work.run(["restore", "bare", "a.txt", "-f", "csv", "-o", "again", "-q"])).toMatchObject({ status: 0 });
    expect(readFileSync(work.path("again", "quantities.csv"))).toEqual(
      readFileSync(work.path("full", "quantities.csv")),
    );
  });

  it("reports a source that does not match and a document without one", () => {
    work.run(["a.txt", "-o", "bare", "--standoff"]);
    work.write("a.txt", `${REPORT}改`);
    const { status, stderr } = work.run(["restore", "bare", "a.txt"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/a\.txt: no document was made from this file: SHA-256 [0-9a-f]{64}\n/);
    expect(stderr).toMatch(/error: a: its source is missing: give the file with SHA-256 [0-9a-f]{64}\n/);
    expect(stderr).toContain("0 documents of 1 restored");
  });

  it("reports rows that differ and restores the other documents", () => {
    work.run(["a.txt", "b.txt", "-f", "json", "-o", "bare", "--standoff"]);
    const rows = readFileSync(work.path("bare", "sections.json"), "utf8");
    work.write("bare/sections.json", rows.replace('"doc_id":"b"', '"doc_id":"b","extra":1'));
    const { status, stderr } = work.run(["restore", "bare", "a.txt", "b.txt"]);
    expect(status).toBe(1);
    expect(stderr).toContain("error: b: the rows differ in sections: use the version that wrote them");
    expect(JSON.parse(readFileSync(work.path("restored", "documents.json"), "utf8"))).toMatchObject([{ doc_id: "a" }]);
  });

  it("refuses rows that it cannot have written", () => {
    work.write("bare/documents.json", '[\n{\n"doc_id": "a"}]');
    expect(work.run(["restore", "bare", "a.txt"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("not rows as jian-extract writes them"),
    });
  });
});
