import { describe, expect, it } from "vitest";
import { readConceptRows } from "../../src/concepts/index.js";

const ROW = { id: "tea_houses", zh: "茶馆数", en: "Tea houses", units: ["家"], synonyms: ["茶楼"] };
const read = (rows: unknown) => readConceptRows("own.json", JSON.stringify(rows));

describe("readConceptRows", () => {
  it("reads JSON, NDJSON and CSV alike", () => {
    const csv = "id,zh,en,units,synonyms\r\ntea_houses,茶馆数,Tea houses,家,茶楼\r\n\r\n";
    const [row] = read([ROW]);
    expect(row).toMatchObject({ ...ROW, dimensions: ["count"], kind: "level", growth: null, not: [] });
    expect(readConceptRows("own.ndjson", `${JSON.stringify(ROW)}\n`)).toEqual([row]);
    expect(readConceptRows("own.csv", csv)).toEqual([row]);
    expect(readConceptRows("own.csv", csv.replaceAll(",", ";"))).toEqual([row]);
  });

  it("reads quoted fields and lists of CSV", () => {
    const [row] = readConceptRows("own.csv", 'id,zh,units,note\ntea_houses,"茶馆，""老""字号",家|间 | 处,"两\n行"');
    expect(row).toMatchObject({ zh: '茶馆，"老"字号', units: ["家", "间", "处"], note: "两\n行" });
  });

  it("takes null for what is missing", () => {
    expect(read([{ ...ROW, note: null, growth: null, not: null }])[0]).not.toHaveProperty("note");
  });

  it.each([
    [[{ ...ROW, id: "Tea" }], 'own.json: row 1, id: "Tea" is not snake_case: give one like grain_output'],
    [[ROW, { ...ROW, id: "x", zh: "" }], "own.json: row 2, zh: is missing"],
    [[ROW, ROW], 'own.json: row 2, id: "tea_houses" is that of row 1 too'],
    [[ROW, { ...ROW, id: "x", zh: "茶" }], "own.json: row 2, synonyms: 茶楼 is a name of row 1 too"],
    [[{ ...ROW, synonym: [] }], /^own\.json: row 1, synonym: no such field: choose from id, zh/],
    [[{ ...ROW, dimensions: ["cups"] }], /^own\.json: row 1, dimensions: "cups" is not known: choose from money/],
    [[{ ...ROW, kind: "big" }], /^own\.json: row 1, kind: "big" is not known: choose from level/],
    [[{ ...ROW, growth: "fast" }], 'own.json: row 1, growth: "fast" is not known: choose from real, nominal'],
    [[{ ...ROW, units: 3 }], /^own\.json: row 1, units: must be a list of texts/],
    [[{ ...ROW, en: 3 }], "own.json: row 1, en: must be text"],
    [[3], "own.json: row 1, row: is no object"],
  ])("tells what is wrong in one line", (rows, message) => {
    expect(() => read(rows)).toThrow(message);
  });

  it("tells of JSON that is none", () => {
    expect(() => readConceptRows("own.json", "[{")).toThrow(/^own\.json: not JSON \(.*\): give an array of rows/);
  });
});
