import { describe, expect, it } from "vitest";
import {
  applyCorrections,
  CORRECTIONS_FORMAT,
  type Corrections,
  parseCorrections,
  type ReviewDocument,
  unmatched,
} from "../../src/review/index.js";
import type { Decision, PlainRow, Reviewed } from "../../src/review/model.js";
import { documentOf, PLAN } from "./documents.js";

function decisionOn(
  document: ReviewDocument,
  dataset: Reviewed,
  quote: string,
  more: Partial<Decision> = {},
): Decision {
  const row = document.rows[dataset].find(({ start, end }) => document.slice(Number(start), Number(end)) === quote);
  if (row === undefined) throw new Error(`nothing in ${dataset} reads ${quote}`);
  const [start, end] = [Number(row.start), Number(row.end)];
  const was: PlainRow = { value: row.value ?? null, unit: row.unit ?? null };
  const [before, after] = [document.slice(start - 6, start), document.slice(end, end + 6)];
  const rowId = String(Object.values(row)[0]);
  return {
    dataset,
    row_id: rowId,
    start,
    end,
    quote,
    before,
    after,
    verdict: "confirmed",
    was,
    changes: {},
    note: null,
    ...more,
  };
}

const file = (document: ReviewDocument, ...decisions: readonly Decision[]): Corrections => ({
  format: CORRECTIONS_FORMAT,
  version: 1,
  documents: [{ doc_id: document.docId, source: document.source, sha256: document.row?.sha256 ?? "", decisions }],
});

describe("applying corrections", () => {
  it("finds the rows again in the same document", async () => {
    const document = await documentOf(PLAN);
    const confirmed = decisionOn(document, "quantities", "320家");
    const corrected = decisionOn(document, "indicators", "2100", { verdict: "corrected", changes: { value: 1 } });
    const { decided, stale } = applyCorrections(document, file(document, confirmed, corrected));
    expect(stale).toEqual([]);
    expect(
      decided.map(({ dataset, row }) => document.rows[dataset][row]?.raw ?? document.rows[dataset][row]?.quote),
    ).toEqual(["320家", "2100"]);
  });

  it("follows words that moved", async () => {
    const old = await documentOf(PLAN);
    const corrections = file(old, decisionOn(old, "quantities", "320家"));
    const now = await documentOf(PLAN.replace("第一篇", "新加的一段话，共3页。\n\n第一篇"));
    const { decided, stale } = applyCorrections(now, corrections);
    expect(stale).toEqual([]);
    expect(now.rows.quantities[decided[0]?.row ?? -1]?.quote).toBe("320家");
  });

  it.each([
    ["words-gone", (text: string) => text.replace("320家", "330家"), {}],
    ["row-gone", (text: string) => text, { dataset: "projects" as const }],
    ["reads-otherwise", (text: string) => text, { was: { value: 1, unit: "家" } }],
    [
      "already-so",
      (text: string) => text,
      { was: { value: 1 }, verdict: "corrected" as const, changes: { value: 320 } },
    ],
  ])("reports %s", async (reason, change, more) => {
    const old = await documentOf(PLAN);
    const corrections = file(old, decisionOn(old, "quantities", "320家", more));
    const { decided, stale } = applyCorrections(await documentOf(change(PLAN)), corrections);
    expect(decided).toEqual([]);
    expect(stale.map((one) => one.reason)).toEqual([reason]);
    if (reason === "reads-otherwise") expect(stale[0]?.columns).toEqual(["value"]);
  });

  it("names documents that are not among the inputs", async () => {
    const document = await documentOf(PLAN);
    expect(unmatched(file(document), [{ docId: "other", sha256: "0" }]).length).toBe(1);
    expect(unmatched(file(document), [{ docId: "plan", sha256: "0" }])).toEqual([]);
  });
});

describe("reading a corrections file", () => {
  it("reads what it writes", async () => {
    const document = await documentOf(PLAN);
    const corrections = file(document, decisionOn(document, "quantities", "320家"));
    expect(parseCorrections(`\ufeff${JSON.stringify(corrections)}`, "c.json")).toEqual(corrections);
  });

  it.each([
    ["{", "no JSON"],
    ["[]", "no corrections"],
    ['{"format":"jian-extract corrections","version":2,"documents":[]}', "no corrections"],
    [
      '{"format":"jian-extract corrections","version":1,"documents":[{"doc_id":"a","source":"a","sha256":"","decisions":[{"dataset":"__proto__"}]}]}',
      "no corrections",
    ],
  ])("refuses %s", (json, message) => {
    expect(() => parseCorrections(json, "c.json")).toThrow(message);
  });
});
