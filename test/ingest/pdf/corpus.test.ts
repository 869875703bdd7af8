/** Real documents, where they are at hand: nothing here is part of the repository. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/index.js";

const CORPUS = fileURLToPath(new URL("../../../../shared/corpus", import.meta.url));
const DOCUMENTS = [
  { file: "communique/chengdu-2021.pdf", pages: 18, tables: [5, 10, 21, 11, 9, 10, 6] },
  { file: "communique/zhoukou-2023.pdf", pages: 13, tables: [10, 18, 19, 11, 13, 17] },
  { file: "tables/anhui-land-standard-p.pdf", pages: 1, tables: [8, 11, 2] },
  { file: "traditional/ey-2025-oral-report.pdf", pages: 30, tables: [] },
];

describe.skipIf(!existsSync(CORPUS))("the corpus (skipped where it is missing)", () => {
  it.each(DOCUMENTS)("$file: pages, and rows of each table", async ({ file, pages, tables }) => {
    const read = await readPdf(readFileSync(`${CORPUS}/${file}`));
    if ("problem" in read) throw new Error(read.problem);
    expect(read.pageStarts).toHaveLength(pages);
    expect(read.tables.map(({ rows }) => rows)).toEqual(tables);
    expect(read.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
