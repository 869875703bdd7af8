import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROW_DATASETS } from "../../src/datasets.js";
import * as api from "../../src/index.js";
import { createWorkspace, REPORT, type Workspace } from "./command.js";

let work: Workspace;
beforeEach(() => {
  work = createWorkspace();
});
afterEach(() => work.remove());

describe("the public API", () => {
  it("is this, and grows on purpose only", () => {
    expect(Object.keys(api).sort()).toEqual(["JianError", "extract", "findNumbers", "findQuantities", "jsonSchema"]);
  });

  it("extracts from text, bytes and a path alike", async () => {
    const path = work.path("report.txt");
    writeFileSync(path, REPORT);
    const fromText = await api.extract({ name: path, text: REPORT });
    expect(await api.extract({ name: path, bytes: new TextEncoder().encode(REPORT) })).toEqual(fromText);
    expect(await api.extract(path)).toEqual(fromText);
    expect(Object.keys(fromText).sort()).toEqual([...ROW_DATASETS, "text"].sort());
    expect(fromText.text).toBe(REPORT);
    expect(fromText.documents).toMatchObject([{ doc_id: "report", source: path }]);
    expect(fromText.quantities.length).toBeGreaterThan(3);
  });

  it("rejects what it cannot read", async () => {
    await expect(api.extract({ name: "x", text: "" })).rejects.toBeInstanceOf(api.JianError);
    await expect(api.extract(work.path("none.txt"))).rejects.toBeInstanceOf(api.JianError);
  });

  it("takes the document's date", async () => {
    const { documents } = await api.extract({ name: "x", text: REPORT }, { published: "2024-02-01" });
    expect(documents).toMatchObject([{ published: "2024-02-01" }]);
  });

  it("refuses a date and indicators that the command refuses", async () => {
    const input = { name: "x", text: REPORT };
    await expect(api.extract(input, { published: "2023-02-30" })).rejects.toMatchObject({
      message: '"2023-02-30" is no date: give published as 2025-01-31',
    });
    const own: api.Concept = {
      id: "bamboo_output",
      zh: "毛竹产量",
      en: "Output of bamboo",
      synonyms: [],
      not: [],
      dimensions: [],
      units: ["万吨"],
      growth: null,
      kind: "level",
      source: "",
    };
    await expect(api.extract(input, { concepts: [{ ...own, id: "Bamboo output" }] })).rejects.toMatchObject({
      message: 'concepts: row 1, id: "Bamboo output" is not snake_case: give one like grain_output',
    });
    await expect(api.extract(input, { concepts: [own, own] })).rejects.toBeInstanceOf(api.JianError);
    const { facts } = await api.extract({ name: "x", text: "全市毛竹产量35万吨。" }, { concepts: [own] });
    expect(facts.map(({ concept }) => concept)).toEqual(["bamboo_output"]);
  });

  it("finds quantities and numbers in a text", () => {
    expect(api.findQuantities("投资超2.3亿元")).toMatchObject([
      { quote: "2.3亿元", value: 230000000, unit: "元", comparator: "gt", start: 3, end: 8 },
    ]);
    expect(api.findNumbers("第三")).toMatchObject([{ quote: "第三", value: 3 }]);
  });
});
