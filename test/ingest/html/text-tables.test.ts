import { describe, expect, it } from "vitest";
import { extract } from "../../../src/index.js";
import { ingest } from "../../../src/ingest/page.js";

const TITLE = "# 云岫市国民经济和社会发展第十四个五年规划";
const TABLE = `<table><tr><td rowspan="2">类别</td><td rowspan="2">指标</td><td colspan="2">2020年</td><td rowspan="2">2025年</td></tr>
<tr><td>规划</td><td>完成</td></tr><tr><td rowspan="2">农业</td><td>粮食产量（万吨）</td><td>48</td><td>50</td><td>53</td></tr>
<tr><td>棉花产量（万吨）</td><td>11</td><td>12</td><td>13</td></tr></table>`;

const read = (text: string, name = "plan.md") => extract({ name, bytes: Buffer.from(text) });

describe("a table in HTML that stands in Markdown", () => {
  it("is read with its merged cells", async () => {
    const { tables, table_cells, indicators } = await read(
      `${TITLE}\n\n## 第一章 目标\n\n${TABLE}\n\n## 第二章 任务\n`,
    );
    expect(tables).toMatchObject([{ rows: 4, cols: 5, header_rows: 2, kind: "indicator_targets" }]);
    expect(table_cells.find(({ raw }) => raw === "农业")).toMatchObject({ row: 2, col: 0, row_span: 2 });
    expect(
      indicators.map(({ category, indicator, period, status, raw }) => [category, indicator, period, status, raw]),
    ).toEqual([
      ["农业", "粮食产量", "2020", "target", "48"],
      ["农业", "粮食产量", "2020", "actual", "50"],
      ["农业", "粮食产量", "2025", "target", "53"],
      ["农业", "棉花产量", "2020", "target", "11"],
      ["农业", "棉花产量", "2020", "actual", "12"],
      ["农业", "棉花产量", "2025", "target", "13"],
    ]);
  });

  it("leaves the text as it stands in the file, and every place in it", async () => {
    const document = `${TITLE}\n\n见下表：${TABLE}全市𠮷山村新建水库3座。\n\n${TABLE}\n\n- 新建学校5所。\n`;
    const { text, table_cells, quantities, sections } = await read(document);
    expect(text).toBe(document);
    const points = Array.from(text);
    for (const { start, end, quote } of [...table_cells, ...quantities])
      expect(points.slice(start, end).join("")).toBe(quote);
    expect(quantities.map(({ quote }) => quote)).toEqual(["3座", "5所"]);
    expect(table_cells.filter(({ raw, quote }) => raw === "53" && quote === "53")).toHaveLength(2);
    expect(quantities.map(({ line }) => line)).toEqual([5, 11]);
    expect(sections).toHaveLength(0);
  });

  it("is found far into a text that has no other markup", async () => {
    const { tables } = await read(`${"全市各项事业稳步发展。\n".repeat(3000)}\n${TABLE}\n`, "plan.txt");
    expect(tables).toHaveLength(1);
  });

  it("is one cell in a box, and a table in a table, as in a page", async () => {
    const box = "<table><tr><td><p>专栏1 重点工程</p><p>1.水网工程。新建水库3座。</p></td></tr></table>";
    const { boxes, projects } = await read(`${TITLE}\n\n## 第一章 目标\n\n${box}\n\n推进建设。\n`);
    expect(boxes).toMatchObject([{ number: 1, title: "重点工程" }]);
    expect(projects).toMatchObject([{ name: "水网工程", text: "新建水库3座。" }]);
    const nested = `${TITLE}\n\n<table><tr><td>${TABLE}</td></tr></table>\n\n推进建设。\n`;
    expect((await read(nested)).tables).toMatchObject([{ rows: 4, cols: 5 }]);
  });

  it.each([
    ["between headings", `${TITLE}\n\n# 一、目标\n\n`],
    ["at the beginning", ""],
  ])("may be wrapped as a page of its own: %s", async (_where, before) => {
    const wrapped = `<html><body>${TABLE}</body></html>`;
    const { documents, sections, tables, text } = await read(`${before}${wrapped}\n\n# 二、任务\n\n新建水库3座。\n`);
    expect(documents).toMatchObject([{ format: "md" }]);
    expect(tables).toMatchObject([{ rows: 4, cols: 5 }]);
    expect(sections.at(-1)).toMatchObject({ title: "任务" });
    expect(text).toBe(`${before}${wrapped}\n\n# 二、任务\n\n新建水库3座。\n`);
  });

  it.each([
    ["nothing else", ""],
    ["what a server adds behind it", "<!-- 云岫 --><script>\nvar a = '云岫';\n</script>\n"],
  ])("is a page where the file has %s", async (_what, behind) => {
    const { documents, tables } = await read(`<html><body>${TABLE}</body></html>\n${behind}`, "table.html");
    expect([documents[0]?.format, tables.length]).toEqual(["html", 1]);
  });

  it("gives the words of a cell as they are marked up", async () => {
    const table =
      "<table><tr><td>指标</td><td>2020年</td></tr><tr><td>粮食<br/>产量&nbsp;（万吨）</td><td>&lt;50</td></tr><tr><td><b>棉花</b>产量（万吨）</td><td>1&#50;</td></tr></table>";
    const { table_cells, text } = await read(`${TITLE}\n\n${table}\n`);
    expect(table_cells.slice(2).map(({ raw, quote }) => [raw, quote])).toEqual([
      ["粮食产量（万吨）", "粮食<br/>产量&nbsp;（万吨）"],
      ["<50", "&lt;50"],
      ["棉花产量（万吨）", "棉花</b>产量（万吨）"],
      ["12", "1&#50;"],
    ]);
    const points = Array.from(text);
    for (const { start, end, quote } of table_cells) expect(points.slice(start, end).join("")).toBe(quote);
  });

  it("stays text where it hides words", async () => {
    const hidden = `${TITLE}\n\n<table><tr><td>指标</td><td style="display:none">2019年</td><td>2020年</td></tr></table>\n`;
    const { text, tables } = await read(hidden);
    expect([text, tables.length]).toEqual([hidden, 0]);
  });

  it("stays text where it is never closed", async () => {
    const open = `${TITLE}\n\n<table><tr><td>粮食\n\n新建水库3座。\n`;
    const { text, tables } = await read(open);
    expect([text, tables.length]).toEqual([open, 0]);
  });

  it("moves what is found behind it along", () => {
    const text = `${TITLE}\n\n${TABLE}\n\n${"全市各项事业稳步发展。".repeat(20)}\u0007末\n`;
    const source = ingest("plan.md", Buffer.from(text));
    const [finding] = source.findings;
    expect(finding?.rule).toBe("control-character");
    expect(source.text.slice(finding?.span?.from, finding?.span?.to)).toBe("\u0007");
  });
});
