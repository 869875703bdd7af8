import { describe, expect, it } from "vitest";
import { parseDecimal } from "../../src/core/decimal.js";
import { identityText } from "../../src/core/mapped-text.js";
import { columnsOf, DATASET_NAMES, ROW_DATASETS } from "../../src/datasets.js";
import type { AnyRow } from "../../src/emit/format.js";
import { toDatasets } from "../../src/emit/rows.js";
import { ingest } from "../../src/ingest/page.js";
import type { Extraction, Note, PlacedQuantity, Section } from "../../src/model.js";

const TEXT = "𠮷山市计划\n第一章 工业\n工业投资2.3亿元以上。\n① 云谷：园区。\n";
const at = (part: string) => {
  const from = TEXT.indexOf(part);
  return { from, to: from + part.length };
};

const section: Section = {
  parent: null,
  level: 1,
  label: "第一章",
  number: 1,
  title: "工业",
  tocPage: null,
  inToc: false,
  inBody: true,
  span: at("第一章 工业\n工业投资2.3亿元以上。\n"),
};
const note = (term: string | null, span: Note["span"]): Note => ({
  marker: "①",
  term,
  definition: "园区。",
  span,
  reference: at("工业投资"),
});
const decimal = (digits: string) => parseDecimal(digits);

const quantity: PlacedQuantity = {
  passage: 0,
  span: at("2.3亿元"),
  reading: {
    start: 4,
    end: 9,
    rule: "plain",
    number: decimal("2.3"),
    scale: 100000000n,
    unitRaw: "亿元",
    value: decimal("230000000"),
    low: null,
    high: null,
    unit: "元",
    per: null,
    comparator: "ge",
    dimension: "money",
    currency: "CNY",
    siValue: null,
    siUnit: null,
    parts: [decimal("10.80") ?? decimal("0"), decimal("1234567890123456789.5")].flatMap((part) => part ?? []),
    unitFrom: "text",
    comparatorWord: "以上",
  },
};

const source = ingest("a/𠮷山.txt", Buffer.from(TEXT));
const extraction: Extraction = {
  doc: { source, text: identityText(TEXT), lines: [], script: "hans", head: {} },
  profile: {
    title: "𠮷山市计划",
    kind: "plan",
    region: null,
    adcode: null,
    published: "2021-03-01",
    periodStart: 2021,
    periodEnd: 2025,
  },
  outline: {
    title: "𠮷山市计划",
    plainTitle: "𠮷山市计划",
    sections: [section, { ...section, parent: 0, level: 2, label: null, number: null }],
    notes: [note(null, at("第")), note("云谷", at("① 云谷：园区。"))],
    boxes: [{ number: 1, title: "工程", section: 0, span: at("工业") }],
    projects: [{ box: 0, parent: null, level: 1, label: null, name: null, text: "投资", span: at("投资") }],
    passages: [
      { kind: "paragraph", body: identityText(TEXT), section: 0, box: null, project: null, article: null, unit: null },
    ],
    articles: [],
    tables: [],
    findings: [],
  },
  tables: [
    {
      title: "表",
      unit: null,
      kind: "other",
      rows: 1,
      cols: 1,
      headerRows: 0,
      notes: ["注"],
      cells: [{ row: 0, col: 0, rowSpan: 1, colSpan: 1, header: false, raw: "2.3", span: at("2.3") }],
      section: 0,
      box: null,
      span: at("2.3"),
    },
  ],
  indicators: [
    {
      table: 0,
      row: 0,
      category: null,
      indicator: "投资",
      subItem: null,
      concept: "investment",
      unit: "亿元",
      baseUnit: "元",
      period: "2025",
      measure: "level",
      status: "target",
      attribute: null,
      completion: null,
      raw: "增长",
      figure: null,
      cumulative: false,
      note: null,
      span: at("2.3"),
    },
  ],
  refusals: [],
  quantities: [quantity],
  facts: [
    {
      quantity: 0,
      subject: "工业投资",
      entity: null,
      concept: "investment_industry",
      region: null,
      adcode: null,
      period: null,
      periodText: null,
      role: "target",
      measure: "level",
      direction: null,
      basis: null,
      status: null,
      priceBasis: null,
      coverage: null,
      scope: null,
      sentence: "工业投资2.3亿元以上。",
    },
  ],
  findings: [
    { rule: "gap", severity: "warning", message: "缺", expected: "2", actual: null, span: section.span },
    { rule: "all", severity: "info", message: "全", expected: null, actual: null, span: null },
  ],
  segmenter: "rules",
};

const datasets = toDatasets(extraction, "js", new Set(ROW_DATASETS));
const slice = ({ start, end }: { readonly start: number; readonly end: number }) =>
  Array.from(TEXT).slice(start, end).join("");

describe("toDatasets", () => {
  it("gives the rows of the wanted datasets only", () => {
    expect(Object.keys(toDatasets(extraction, "js", new Set(["facts", "text"])))).toEqual(["facts"]);
    expect(Object.keys(datasets)).toEqual(ROW_DATASETS);
    expect(DATASET_NAMES).toHaveLength(ROW_DATASETS.length + 1);
  });

  it("fills every column in its order", () => {
    for (const name of ROW_DATASETS) {
      const rows: readonly AnyRow[] = datasets[name] ?? [];
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row)).toEqual(columnsOf(name).map(([key]) => key));
    }
  });

  it("counts in code points", () => {
    const [row] = datasets.quantities ?? [];
    expect(row).toMatchObject({
      quantity_id: "js-q1",
      quote: "2.3亿元",
      line: 3,
      page: null,
      scale: 1e8,
      value: 230000000,
    });
    expect(row?.parts).toEqual([10.8, "1234567890123456789.5"]);
    if (row !== undefined) expect(slice(row)).toBe(row.quote);
    expect(datasets.documents).toMatchObject([{ chars: Array.from(TEXT).length, doc_id: "js", period_end: 2025 }]);
  });

  it("links rows by id", () => {
    expect(datasets.sections).toMatchObject([
      { section_id: "js-s1", parent_id: null },
      { section_id: "js-s2", parent_id: "js-s1" },
    ]);
    expect(datasets.facts).toMatchObject([{ fact_id: "js-f1", quantity_id: "js-q1", section_id: "js-s1", unit: "元" }]);
    expect(datasets.projects).toMatchObject([{ project_id: "js-p1", box_id: "js-b1" }]);
    expect(datasets.table_cells).toMatchObject([{ table_id: "js-t1", quote: "2.3", doc_id: "js" }]);
    expect(datasets.findings).toMatchObject([
      { finding_id: "js-x1", row_ids: ["js-s1", "js-s2"], line: 2 },
      { finding_id: "js-x2", row_ids: [], start: null, line: null },
    ]);
  });

  it("leaves notes out that explain no term", () => {
    expect(datasets.glossary).toMatchObject([{ term_id: "js-g1", term: "云谷", ref_start: 13 }]);
  });

  it("keeps indicators without a figure", () => {
    expect(datasets.indicators).toMatchObject([{ raw: "增长", value: null, comparator: null, base_unit: "元" }]);
  });
});
