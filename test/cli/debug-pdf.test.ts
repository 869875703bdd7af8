import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PageWriter, writePdf } from "../ingest/pdf/writer.js";
import { createWorkspace, REPORT, type Workspace } from "./command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
});
afterEach(() => work.remove());

it("--debug-pdf draws each page of a PDF into a folder, and changes nothing else", () => {
  const page = (text: string): PageWriter => new PageWriter().text(80, 100, text);
  work.write("in/plan.pdf", writePdf([page("全市产值1452.6亿元。"), page("投资320万元。")]));
  work.write("in/report.txt", REPORT);
  expect(work.run(["in", "-o", "with", "--debug-pdf", "drawn"]).status).toBe(0);
  expect(readdirSync(work.path("drawn"))).toEqual(["plan"]);
  expect(readdirSync(work.path("drawn/plan"))).toEqual(["page-0001.svg", "page-0002.svg"]);
  expect(readFileSync(work.path("drawn/plan/page-0002.svg"), "utf8")).toContain("<title>投资320万元。</title>");
  work.run(["in", "-o", "without"]);
  for (const file of readdirSync(work.path("without"))) {
    expect(readFileSync(work.path("with", file), "utf8")).toBe(readFileSync(work.path("without", file), "utf8"));
  }
});
