/** `jian-extract review` as it is run. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkspace, REPORT, type Workspace } from "../cli/command.js";
import { PLAN } from "./documents.js";

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

const read = (...names: readonly string[]): string => readFileSync(space.path(...names), "utf8");

describe("review", () => {
  it("writes one page and leaves nothing else behind", () => {
    space.write("plan.txt", PLAN);
    const { status, stderr } = space.run(["review", "plan.txt"]);
    expect(status).toBe(0);
    expect(stderr).toContain("1 document -> review.html");
    expect(read("review.html")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(readdirSync(space.path()).sort()).toEqual(["plan.txt", "review.html"]);
  });

  it("writes an index and a page each for several documents", () => {
    space.write("in/plan.txt", PLAN);
    space.write("in/report.txt", REPORT);
    expect(space.run(["review", "in", "-o", "site/look.html"]).status).toBe(0);
    expect(read("site", "look.html")).toContain('href="look/plan.html"');
    expect(readdirSync(space.path("site", "look")).sort()).toEqual(["plan.html", "report.html"]);
    expect(space.run(["review", "in", "-o", "folder"]).status).toBe(0);
    expect(readdirSync(space.path("folder")).sort()).toEqual(["index.html", "plan.html", "report.html"]);
  });

  it("goes on where an input fails, and writes nothing where all do", () => {
    space.write("in/plan.txt", PLAN);
    const { status, stderr } = space.run(["review", "in", "missing.txt", "-o", "out.html"]);
    expect(status).toBe(1);
    expect(stderr).toContain("missing.txt");
    expect(existsSync(space.path("out.html"))).toBe(true);
    expect(space.run(["review", "missing.txt", "-o", "none/out.html"]).status).toBe(1);
    expect(existsSync(space.path("none"))).toBe(false);
  });

  it("writes the page to standard output", () => {
    space.write("plan.txt", PLAN);
    const { status, stdout } = space.run(["review", "plan.txt", "-o", "-", "-q"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it("applies corrections and says which fit no longer", () => {
    space.write("plan.txt", PLAN);
    const decision = {
      dataset: "quantities",
      row_id: "plan-q3",
      start: 3,
      end: 5,
      quote: "没有",
      before: "",
      after: "",
    };
    const decisions = [{ ...decision, verdict: "confirmed", was: {}, changes: {}, note: null }];
    const documents = [
      { doc_id: "plan", source: "plan.txt", sha256: "0", decisions },
      { doc_id: "other", source: "other.txt", sha256: "1", decisions: [] },
    ];
    space.write("c.json", JSON.stringify({ format: "jian-extract corrections", version: 1, documents }));
    const { status, stderr } = space.run(["review", "plan.txt", "--corrections", "c.json"]);
    expect(status).toBe(0);
    expect(stderr).toContain("0 corrections applied, 1 no longer fit");
    expect(stderr).toContain("stale: plan.txt: plan-q3 “没有”: the words are no longer in the source");
    expect(stderr).toContain("stale: other.txt: not among the inputs");
    expect(read("review.html")).toContain('"reason":"words-gone"');
  });

  it("refuses a file that is no corrections", () => {
    space.write("plan.txt", PLAN);
    space.write("c.json", "[]");
    const { status, stderr } = space.run(["review", "plan.txt", "--corrections", "c.json"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("c.json: no corrections")]);
  });
});
