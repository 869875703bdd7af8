/** The newspaper page in two columns and the work report, printed to PDF, against the texts that they are made of. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { compare, type Digest, digest } from "./digest.js";

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));
const SAME = { missed: [], extra: [], ordered: true };

describe("the newspaper page in two columns", async () => {
  const text = digest(await extract(`${FIXTURES}/news/yunxiu-daily.txt`));
  const pdf = digest(await extract(`${FIXTURES}/formats/yunxiu-daily.pdf`));

  it("has the same title and quantities, in order", () => {
    expect(pdf.documents).toEqual(text.documents);
    expect(text.quantitiesOfText.length).toBeGreaterThan(50);
    expect(compare(text.quantitiesOfText, pdf.quantitiesOfText)).toEqual(SAME);
  });

  it("shows its heads by their size, which the text cannot", () => {
    const titles = pdf.sections.map((line) => line.split("|")[2]);
    expect(titles).toEqual([
      "向科技要效益",
      "小水库连起“丰”字网",
      "好竹还需好路运",
      "文旅融合添新景",
      "砚坪:一餐热饭暖了“夕阳红”",
      "鹭陂春茶产销两旺",
    ]);
  });
});

describe("the work report without its table", async () => {
  const markdown = readFileSync(`${FIXTURES}/report/yunxiu-report-2021.md`, "utf8");
  const withoutTable = markdown.replace(/^“十三五”时期主要指标完成情况如下：\n[\s\S]*?^注：.*\n/m, "");
  const text = digest(await extract({ name: "report.md", text: withoutTable }));
  const pdf = digest(await extract(`${FIXTURES}/formats/yunxiu-report-2021.pdf`));

  it.each(["sections", "glossary", "quantitiesOfText", "quantitiesOfNotes"] as (keyof Digest)[])(
    "has the same %s",
    (dataset) => {
      expect(text[dataset].length).toBeGreaterThan(0);
      expect(compare(text[dataset], pdf[dataset])).toEqual(SAME);
    },
  );

  it("has no tables and boxes", () => {
    expect([pdf.tables, pdf.boxes, pdf.indicators]).toEqual([[], [], []]);
  });
});
