/** Whole documents of our own: the planted slips and nothing else; and the page of the rules. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/audit/index.js";
import { rulesPage } from "../../src/audit/page.js";
import { audit } from "./audit.js";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe("the fixture plan", () => {
  it("has its planted slips and no others", async () => {
    const text = readFileSync(at("fixtures/plan/yunxiu-plan.txt"), "utf8");
    const found = (await audit(text)).filter(({ severity }) => severity !== "info");
    const line = (from: number): number => text.slice(0, from).split("\n").length;
    expect(found.map(({ rule, span }) => `${rule} ${line(span?.from ?? 0)}`).sort()).toEqual([
      "average-growth 208",
      "doubled-character 357",
      "list-count 409",
      "magnitude 409",
      "shares 381",
      "table-total 517",
    ]);
  });

  it.each(["news/yunxiu-daily.txt", "report/yunxiu-report-2021.md", "communique/yunxiu-1991.md"])(
    "%s has none",
    async (path) => {
      const found = await audit(readFileSync(at(`fixtures/${path}`), "utf8"), path);
      expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
    },
  );
});

describe("the rules", () => {
  it("have ids of their own and complete documentation", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { doc, title } of RULES) {
      expect(Object.values(doc).every((text) => text.length >= 4)).toBe(true);
      expect(title).not.toMatch(/\.$/);
    }
  });

  it("are what docs/rules.md says", () => {
    const path = at("docs/rules.md");
    const page = rulesPage(RULES);
    if (process.argv.includes("-u") || process.env.UPDATE_RULES || !existsSync(path)) writeFileSync(path, page);
    expect(readFileSync(path, "utf8")).toBe(page);
  });
});
