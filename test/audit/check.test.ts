/** How `check` shows its findings: lines for people, SARIF, and what is ignored. */
import { describe, expect, it } from "vitest";
import { createLines } from "../../src/cli/check-excerpt.js";
import { createIgnores, parseIgnores } from "../../src/cli/check-ignore.js";
import { checkLines } from "../../src/cli/check-lines.js";
import { sarif } from "../../src/cli/check-sarif.js";
import type { FindingRow } from "../../src/datasets.js";

const TEXT = "标题\n\n全市普及率率达到95%以上。\n";
const START = TEXT.indexOf("率率");
const FINDING: FindingRow = {
  finding_id: "a-x1",
  doc_id: "a",
  rule: "doubled-character",
  severity: "warning",
  message: "“率” is printed twice.",
  row_ids: [],
  expected: "率",
  actual: "率率",
  page: null,
  line: 3,
  start: START,
  end: START + 2,
  bbox: null,
  ocr: false,
  doubt: null,
  decision: null,
};
const NOWHERE: FindingRow = {
  ...FINDING,
  rule: "growth-explained",
  severity: "info",
  line: null,
  start: null,
  end: null,
};

describe("lines for people", () => {
  it("say file, line, column, what was expected, and mark the words", () => {
    expect(checkLines("a.txt", [FINDING], TEXT)).toBe(
      `a.txt:3:5: warning: “率” is printed twice. (expected 率, found 率率) [doubled-character]\n    3 | 全市普及率率达到95%以上。\n      | ${" ".repeat(8)}^^^^\n`,
    );
  });

  it("hand no control characters on to the terminal", () => {
    const lines = checkLines("e\u001b[31mvil.txt", [{ ...FINDING, actual: "10\u001b~5" }, NOWHERE], TEXT);
    expect(lines).toContain("e\ufffd[31mvil.txt:3:5: ");
    expect(lines).toContain("found 10\ufffd~5");
    expect(lines).not.toContain("\u001b");
  });

  it("have no excerpt where there is no place", () => {
    expect(checkLines("a.txt", [{ ...NOWHERE, expected: null, actual: null }], TEXT)).toBe(
      "a.txt: info: “率” is printed twice. [growth-explained]\n",
    );
  });

  it("cut long lines around the words, and count characters outside of the basic plane as one", () => {
    const text = `${"𠀀".repeat(60)}错错${"长".repeat(60)}`;
    const [printed, carets] = createLines(text).excerpt(60, 62);
    expect(printed).toBe(`…${"𠀀".repeat(18)}错错${"长".repeat(18)}…`);
    expect(carets.trimEnd()).toMatch(/^ {38}\^{4}$/);
    expect(createLines(text).region(60, 62)).toEqual({ startLine: 1, startColumn: 61, endLine: 1, endColumn: 63 });
  });

  it("are quick where one line holds thousands of findings", () => {
    const lines = createLines("全市普及率率达到。".repeat(100_000));
    const begun = performance.now();
    for (let at = 0; at < 3000; at++) expect(lines.excerpt(at * 200 + 4, at * 200 + 6)[1]).toMatch(/\^/);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it("let no control character reach the terminal", () => {
    const [printed] = createLines("甲\u001b[31m\u202e乙").excerpt(0, 1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(printed).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

describe("SARIF", () => {
  it("gives rule, level and region", () => {
    const rules = [{ id: "doubled-character", severity: "warning", title: "Twice", text: "What and why." }] as const;
    const log = JSON.parse(
      sarif([{ source: "计划/a b.txt", text: TEXT, findings: [FINDING, NOWHERE] }], rules, "1.0.0"),
    );
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      "doubled-character",
      "growth-explained",
    ]);
    expect(run.results[0]).toMatchObject({
      ruleId: "doubled-character",
      level: "warning",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: `${encodeURIComponent("计划")}/a%20b.txt` },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 7, charOffset: START, charLength: 2 },
          },
        },
      ],
    });
    expect(run.results[1]).toMatchObject({ level: "note" });
    expect(run.results[1].locations[0].physicalLocation.region).toBeUndefined();
  });
});

describe("ignored findings", () => {
  const entries = parseIgnores(
    JSON.stringify({
      ignore: [
        { rule: "doubled-character", source: "a.txt", text: "率率", reason: "as printed" },
        { rule: "shares", reason: "rounded by the office" },
      ],
    }),
  );

  it("are hidden where rule, source and text fit, and stale entries are named", () => {
    const ignores = createIgnores(["growth-explained", "nothing"], entries);
    expect(ignores.hides("plans/a.txt", FINDING)).toBe(true);
    expect(ignores.hides("plans/ba.txt", FINDING)).toBe(false);
    expect(ignores.hides("plans/a.txt", { ...FINDING, actual: "的的" })).toBe(false);
    expect(ignores.hides("plans/b.txt", NOWHERE)).toBe(true);
    expect(ignores.hidden()).toBe(2);
    expect(ignores.stale()).toEqual([
      "--ignore nothing hides nothing",
      "jian-extract.ignore.json: shares hides nothing any more (rounded by the office)",
    ]);
  });

  it.each([
    ["{", /no JSON/],
    ["{}", /wants/],
    ['[{"rule":"shares"}]', /entry 1 \(shares\) gives no reason/],
    ['[{"reason":"x"}]', /entry 1 names no rule/],
    ['[{"rule":"a","reason":"x","file":"y"}]', /no field is called "file"/],
    ["[1]", /entry 1 is no object/],
  ])("%s is refused with what is wrong", (json, message) => {
    expect(() => parseIgnores(json)).toThrow(message);
  });
});
