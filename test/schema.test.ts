import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columnsOf, DATASET_NAMES, jsonSchema, ROW_DATASETS } from "../src/datasets.js";
import { createWorkspace, REPORT, rowsOf, type Workspace } from "./cli/command.js";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const FIXTURES = [
  "fixtures/plan/yunxiu-plan.txt",
  "fixtures/news/yunxiu-daily.txt",
  "fixtures/report/yunxiu-report-2021.md",
  "fixtures/communique/yunxiu-1991.md",
  "fixtures/annex/yunxiu-annex.md",
].map((name) => new URL(`../${name}`, import.meta.url).pathname);

/** Columns of the public contract, in its words. */
const CONTRACT: Readonly<Record<string, string>> = {
  documents:
    "doc_id, source, format, encoding, sha256, bytes, chars, pages, title, kind, region, adcode, published, period_start, period_end, script",
  sections:
    "section_id, doc_id, parent_id, level, label, number, title, toc_page, in_toc, in_body, page, line, start, end",
  glossary: "term_id, doc_id, marker, term, definition, page, line, start, end, ref_start",
  boxes: "box_id, doc_id, number, title, section_id, page, line, start, end",
  projects: "project_id, doc_id, box_id, parent_id, level, label, name, text, page, line, start, end",
  tables: "table_id, doc_id, section_id, title, unit, kind, rows, cols, header_rows, notes, page, line, start, end",
  table_cells: "table_id, row, col, row_span, col_span, header, raw, quote, start, end",
  indicators:
    "indicator_id, doc_id, table_id, row, category, indicator, sub_item, concept, unit, region, adcode, period, measure, status, attribute, completion, raw, number, value, low, high, comparator, base_unit, si_value, si_unit, parts, cumulative, note, page, line, start, end",
  quantities:
    "quantity_id, doc_id, quote, number, scale, unit_raw, value, low, high, unit, per, comparator, dimension, currency, si_value, si_unit, parts, page, line, start, end",
  facts:
    "fact_id, quantity_id, doc_id, section_id, subject, entity, concept, region, adcode, period, period_text, role, measure, direction, basis, value, unit, sentence, start, end",
  findings: "finding_id, doc_id, rule, severity, message, row_ids, expected, actual, page, line, start, end",
};

describe("datasets", () => {
  it.each(Object.entries(CONTRACT))("%s begins with the columns of the contract", (name, columns) => {
    const dataset = ROW_DATASETS.find((candidate) => candidate === name);
    expect(dataset).toBeDefined();
    if (dataset === undefined) return;
    const names = columnsOf(dataset).map(([column]) => column);
    expect(names.slice(0, columns.split(", ").length)).toEqual(columns.split(", "));
  });

  it("say what each column means", () => {
    for (const name of ROW_DATASETS) {
      for (const [column, { description }] of columnsOf(name)) expect(description, `${name}.${column}`).not.toBe("");
    }
  });

  it.each(DATASET_NAMES)("%s has a valid schema", (name) => {
    expect(() => ajv.compile(jsonSchema(name))).not.toThrow();
    expect(() => ajv.compile(jsonSchema(name, { standoff: true }))).not.toThrow();
  });
});

describe("output", () => {
  let work: Workspace;
  beforeAll(() => {
    work = createWorkspace();
    work.write("report.txt", REPORT);
  });
  afterAll(() => work.remove());

  /** What the command prints, which is something. */
  const printed = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = work.run([...args, "-o", "-"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toBe("");
    return stdout;
  };

  it.each(ROW_DATASETS)("%s follows its schema", (name) => {
    const validate = ajv.compile(jsonSchema(name));
    const rows = rowsOf(printed("report.txt", ...FIXTURES, "-d", name));
    const wrong = rows.filter((row) => !validate(row));
    expect(wrong.slice(0, 3), JSON.stringify(validate.errors)).toEqual([]);
    expect(
      rows.every(
        (row) =>
          Object.keys(row).join() ===
          columnsOf(name)
            .map(([column]) => column)
            .join(),
      ),
    ).toBe(true);
  });

  it.each(["quantities", "table_cells"])("%s quotes what stands at its span", (name) => {
    for (const file of FIXTURES.slice(0, 1)) {
      const text = Array.from(printed(file, "-d", "text"));
      for (const { quote, start, end, line } of rowsOf(printed(file, "-d", name))) {
        expect(text.slice(Number(start), Number(end)).join("")).toBe(quote);
        expect(text.slice(0, Number(start)).filter((character) => character === "\n").length + 1).toBe(line);
      }
    }
  });

  it.each(["sections", "quantities", "indicators"] as const)("%s in stand-off form follows its schema", (name) => {
    const rows = rowsOf(printed("report.txt", ...FIXTURES, "-d", name, "--standoff"));
    const validate = ajv.compile(jsonSchema(name, { standoff: true }));
    expect(rows.filter((row) => !validate(row))).toEqual([]);
  });
});
