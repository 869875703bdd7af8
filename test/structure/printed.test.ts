import { describe, expect, it } from "vitest";
import { editText, identityText, inPrintedScript, sliceText } from "../../src/core/mapped-text.js";
import { extract } from "../../src/index.js";

const PLAN = `雲岫市發展規劃綱要

目錄

第一章 發展環境.....1
第二章 產業體系.....3
第三章 實施保障.....9

第一章 發展環境

經濟總量達到3萬億元，發展質量^①不斷提高。

^① “發展質量”：經濟、社會、環境協調發展的水準。

第二章 產業體系

專欄1 產業重點工程

（一）數據中心工程。

建設數據中心12個，總投資35億元，服務中小企業與農村電商。

第三章 實施保障

加強組織領導，確保規劃順利實施，讓發展成果惠及全體人民。
`;

describe("a document in traditional script", () => {
  it("has its own money, and leaves it open where it speaks of a region with another", async () => {
    const currencies = async (text: string) =>
      new Set((await extract({ name: "plan.txt", text })).quantities.map(({ currency }) => currency));
    expect(await currencies(PLAN)).toEqual(new Set(["TWD", null]));
    expect(await currencies(`${PLAN}\n香港特別行政區總投資5億元。\n`)).toEqual(new Set([null]));
  });

  it("keeps its names and definitions as printed", async () => {
    const { documents, sections, glossary, boxes, projects } = await extract({ name: "plan.txt", text: PLAN });
    expect(documents[0]).toMatchObject({ title: "雲岫市發展規劃綱要", kind: "plan", script: "hant" });
    expect(sections.map(({ title, in_toc, in_body }) => [title, in_toc, in_body])).toEqual([
      ["發展環境", true, true],
      ["產業體系", true, true],
      ["實施保障", true, true],
    ]);
    expect(glossary.map(({ term, definition }) => [term, definition])).toEqual([
      ["發展質量", "經濟、社會、環境協調發展的水準。"],
    ]);
    expect(boxes.map(({ title }) => title)).toEqual(["產業重點工程"]);
    expect(projects.map(({ name, text }) => [name, text])).toEqual([
      ["數據中心工程", "建設數據中心12個，總投資35億元，服務中小企業與農村電商。"],
    ]);
  });

  it("is read by the rules for simplified script", async () => {
    const { quantities } = await extract({ name: "plan.txt", text: PLAN });
    expect(quantities.map(({ quote, value }) => [quote, value])).toEqual([
      ["3萬億元", 3e12],
      ["12個", 12],
      ["35億元", 3.5e9],
    ]);
  });
});

describe("text in printed script", () => {
  it("gives converted characters back and keeps folded width", () => {
    const source = "產業８個";
    const edited = editText(identityText(source), [{ start: 0, end: 4, text: "产业8个" }]);
    expect(inPrintedScript(edited, source).text).toBe("產業8個");
    expect(inPrintedScript(sliceText(edited, 1, 3), source).text).toBe("業8");
  });
});
