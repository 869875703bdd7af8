import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";

const TITLE = "云岫市国民经济和社会发展第十四个五年规划纲要";

const read = (table: string, name = "plan.txt") =>
  extract({
    name,
    bytes: Buffer.from(
      `${TITLE}\n\n第一章 目标\n\n主要指标如下：\n\n${table}\n\n第二章 任务\n\n推进各项建设，改善民生。\n`,
    ),
  });

const rowsOf = ({ table_cells }: Awaited<ReturnType<typeof read>>): readonly string[] => {
  const rows: string[][] = [];
  for (const { row, raw } of table_cells) rows[row] = [...(rows[row] ?? []), raw];
  return rows.map((row) => row.join("|"));
};

describe("a table that is drawn with characters", () => {
  it.each([
    [
      "lines and corners",
      "┌────┬────┬────┐\n│指标│2020年│2025年目标│\n├────┼────┼────┤\n│粮食产量（万吨）│50 │53 │\n├────┼────┼────┤\n│棉花产量（万吨）│12 │13 │\n└────┴────┴────┘",
    ],
    [
      "lines between head and body alone",
      "┏━━━┳━━┳━━┓\r\n┃指标┃2020年┃2025年目标┃\r\n┣━━━╋━━╋━━┫\r\n┃粮食产量（万吨）┃50┃53┃\r\n┃棉花产量（万吨）┃12┃13┃\r\n┗━━━┻━━┻━━┛",
    ],
    [
      "plus and minus",
      "+------+------+------+\n| 指标 | 2020年 | 2025年目标 |\n+======+======+======+\n| 粮食产量（万吨） | 50 | 53 |\n+------+------+------+\n| 棉花产量（万吨） | 12 | 13 |\n+------+------+------+",
    ],
    [
      "cells that go on on the next line",
      "┌────┬────┬────┐\n│指标│2020年│2025年│\n│    │      │目标  │\n├────┼────┼────┤\n│粮食产量│50 │53 │\n│（万吨）│   │   │\n├────┼────┼────┤\n│棉花产量│12 │13 │\n│（万吨）│   │   │\n└────┴────┴────┘",
    ],
  ])("has rows and cells: %s", async (_how, table) => {
    const document = await read(table);
    expect(document.tables).toMatchObject([{ rows: 3, cols: 3, header_rows: 1, kind: "indicator_targets" }]);
    expect(rowsOf(document)).toEqual(["指标|2020年|2025年目标", "粮食产量（万吨）|50|53", "棉花产量（万吨）|12|13"]);
    expect(document.indicators.map(({ period, status, raw }) => `${period} ${status} ${raw}`)).toEqual([
      "2020 actual 50",
      "2025 target 53",
      "2020 actual 12",
      "2025 target 13",
    ]);
    const points = Array.from(document.text);
    for (const { start, end, quote } of document.table_cells) expect(points.slice(start, end).join("")).toBe(quote);
  });

  it("stays as printed where a border parts some of its columns only", async () => {
    const document = await read("┌──┬──┐\n│指标│2020年│\n│    ├──┤\n│粮食│50│\n└──┴──┘");
    expect(document.text).toContain("│    ├──┤");
    expect(document.indicators).toEqual([]);
  });

  it("is none where a line stands alone", async () => {
    const document = await read("────────\n推进各项建设。\n────────");
    expect(document.tables).toEqual([]);
  });
});
