import { describe, expect, it } from "vitest";
import { joinTables } from "../../../src/ingest/pdf/join-tables.js";
import type { Paragraph, TableBlock } from "../../../src/ingest/pdf/paragraphs.js";

function tableOf(page: number, cols: number, texts: readonly string[]): TableBlock {
  const xs = Array.from({ length: cols + 1 }, (_, index) => (index * 300) / cols);
  const cells = texts.map((text, index) => ({
    row: Math.floor(index / cols),
    col: index % cols,
    rowSpan: 1,
    colSpan: 1,
    text,
    lines: [],
  }));
  const rows = texts.length / cols;
  const table = { page, kind: "ruled", x0: 0, x1: 300, top: 0, bottom: 50, xs, rows, cols, cells };
  return { kind: "table", page, table } as unknown as TableBlock;
}

function paragraphOf(page: number, text: string): Paragraph {
  const place = { x0: 0, x1: 300, y: 1, size: 10, left: 0, right: 300, block: 0 };
  const line = { kind: "line", page, text, tail: "", bold: false, quoted: false, inks: [], ...place } as const;
  return { kind: "paragraph", lines: [line], tight: false, centred: false };
}

const textsOf = (blocks: ReturnType<typeof joinTables>["blocks"]): readonly string[] =>
  blocks.map((block) =>
    block.kind === "table"
      ? block.table.cells.map(({ text }) => text).join(" ")
      : block.lines.map(({ text }) => text).join(""),
  );

describe("a table over very many pages", () => {
  it("takes time in proportion to them", () => {
    const rows = Array.from({ length: 400 }, (_, index) => `第${index}格`);
    const pages = Array.from({ length: 1000 }, (_, page) => tableOf(page + 1, 4, rows));
    const begun = performance.now();
    const { blocks } = joinTables(pages);
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(blocks.map((block) => block.kind === "table" && block.table.rows)).toEqual([100 + 999 * 96]);
  });
});

describe("text between two tables of the same columns", () => {
  it("is kept where a frame around a paragraph follows it", () => {
    const { blocks } = joinTables([
      tableOf(1, 3, ["项目", "数量", "金额", "甲", "1", "2"]),
      paragraphOf(1, "正文一段。"),
      tableOf(1, 1, ["框内文字"]),
      tableOf(2, 3, ["乙", "3", "4"]),
    ]);
    expect(textsOf(blocks)).toEqual(["项目 数量 金额 甲 1 2", "正文一段。", "框内文字", "乙 3 4"]);
  });
});

describe("a unit line between two tables of the same columns", () => {
  const head = ["项目", "数量", "金额"];
  const join = (first: string | null, second: string) =>
    joinTables([
      ...(first === null ? [] : [paragraphOf(1, first)]),
      tableOf(1, 3, [...head, "甲", "1", "2"]),
      paragraphOf(2, second),
      tableOf(2, 3, [...head, "乙", "3", "4"]),
    ]);
  const tablesIn = (first: string | null, second: string): number =>
    join(first, second).blocks.filter(({ kind }) => kind === "table").length;

  it("is taken for the one above where it names the same unit", () => {
    expect(tablesIn("单位：万元", "（单 位：万元）")).toBe(1);
    expect(tablesIn("表1 收支　单位：万元", "续表 单位：万元")).toBe(1);
  });

  it("keeps the tables apart where it names another, or the first has none", () => {
    expect(tablesIn("单位：万元", "单位：亿元")).toBe(2);
    expect(tablesIn("单位：万元", "续表 单位：亿元")).toBe(2);
    expect(tablesIn(null, "单位：亿元")).toBe(2);
    const { blocks, notes } = join("单位：万元", "单位：亿元");
    expect(textsOf(blocks)).toContain("单位：亿元");
    expect(notes.map(({ finding }) => finding.rule)).toEqual(["table-not-joined"]);
  });
});
