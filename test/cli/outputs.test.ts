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
});
