import { describe, expect, it } from "vitest";
import { ingest } from "../../../src/ingest/page.js";

const PROSE = "全市生产总值达到3130亿元，比上年增长百分之八，规模以上工业企业增加到120家。";
const read = (body: string) =>
  ingest("page.html", Buffer.from(`<html><body><p>${PROSE}</p>${body}<p>${PROSE}</p></body></html>`));
/** Text between the two paragraphs. */
const inner = (body: string): string => {
  const { text } = read(body);
  return text.slice(PROSE.length, text.lastIndexOf(PROSE)).trim();
};
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

describe("data tables", () => {
  it("are lines with tabs, and cells with spans and places", () => {
    const { text, tables } = read(
      `<table><thead><tr><th rowspan="2">类别</th><th colspan="2">指标</th></tr><tr><th>2020年</th><th>2025年</th></tr></thead>${row("人口", "285", "290")}</table>`,
    );
    expect(text.split("\n").slice(2, 5)).toEqual(["类别\t指标\t", "\t2020年\t2025年", "人口\t285\t290"]);
    const [table] = tables ?? [];
    expect(text.slice(table?.span.from, table?.span.to)).toBe("类别\t指标\t\n\t2020年\t2025年\n人口\t285\t290");
    const cells = table?.cells.map(({ row: r, col, rowSpan, colSpan, header, span }) =>
      [r, col, rowSpan, colSpan, header, text.slice(span.from, span.to)].join(" "),
    );
    expect(cells).toEqual([
      "0 0 2 1 true 类别",
      "0 1 1 2 true 指标",
      "1 1 1 1 true 2020年",
      "1 2 1 1 true 2025年",
      "2 0 1 1 false 人口",
      "2 1 1 1 false 285",
      "2 2 1 1 false 290",
    ]);
  });

  it("keep a cell on one line, whatever stands in it", () => {
    expect(
      inner(
        `<table>${row("指标<br>名称", "<p>2025年</p>\n<p>完成值</p>")}${row("人口\t数\n", "<div>2<b>9</b>0</div>")}</table>`,
      ),
    ).toBe("指标　名称\t2025年　完成值\n人口 数\t290");
  });

  it("have bold rows at the top as heads, below a caption too", () => {
    const { tables } = read(
      `<table><tr><td colspan="2"><b>专栏1 指标</b></td></tr>${row("<b>指标</b>", "<b>2025年</b>")}${row("人口", "290")}</table>`,
    );
    expect(tables?.[0]?.cells.map(({ header }) => header)).toEqual([true, true, true, false, false]);
  });

  it("are read without closing tags", () => {
    expect(inner("<table><tr><td><p>指标<td><p>数值<tr><td><font>人口<td>290</table>")).toBe("指标\t数值\n人口\t290");
  });

  it("may be drawn with other elements", () => {
    const cell = (text: string): string => `<div style="display:table-cell">${text}</div>`;
    const line = (...cells: readonly string[]): string =>
      `<div style="display: table-row">${cells.map(cell).join("")}</div>`;
    expect(inner(`<div style="display:table">${line("指标", "数值")}${line("人口", "290")}</div>`)).toBe(
      "指标\t数值\n人口\t290",
    );
    expect(
      inner(
        `<div role="table"><div role="row"><span role="cell">指标</span><span role="cell">数值</span></div><div role="row"><span role="cell">人口</span><span role="cell">290</span></div></div>`,
      ),
    ).toBe("指标\t数值\n人口\t290");
  });

  it("print their caption above", () => {
    expect(inner(`<table><caption>表1 主要指标</caption>${row("指标", "数值")}${row("人口", "290")}</table>`)).toBe(
      "表1 主要指标\n\n指标\t数值\n人口\t290",
    );
  });
});

describe("tables without markup", () => {
  const cells = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("\n");

  it("are put together where each cell is a paragraph", () => {
    const body = cells(
      "表1 主要指标",
      "指标",
      "单位",
      "2020年",
      "2025年",
      "人口",
      "万人",
      "285.6",
      "290",
      "粮食产量",
      "亿斤",
      "42.6",
      "43左右",
    );
    expect(inner(body)).toBe(
      "表1 主要指标\n\n指标\t单位\t2020年\t2025年\n人口\t万人\t285.6\t290\n粮食产量\t亿斤\t42.6\t43左右",
    );
  });

  it("end a row with its attribute; a group's name stands once", () => {
    const body = cells(
      "类别",
      "指标",
      "2025年",
      "属性",
      "民生",
      "人口",
      "290",
      "预期性",
      "入托率",
      "完成省下达目标",
      "预期性",
      "绿色",
      "森林覆盖率",
      "—",
      "约束性",
    );
    const { tables } = read(body);
    expect(tables?.[0]).toMatchObject({ rows: 4, cols: 4 });
    expect(tables?.[0]?.cells[4]).toMatchObject({ row: 1, col: 0, rowSpan: 2 });
    expect(inner(body)).toBe(
      "类别\t指标\t2025年\t属性\n民生\t人口\t290\t预期性\n\t入托率\t完成省下达目标\t预期性\n绿色\t森林覆盖率\t—\t约束性",
    );
  });

  it("are none among short lines of other kinds", () => {
    const body = cells(
      "项目",
      "甲项目",
      "乙项目",
      "丙项目",
      "丁项目",
      "戊项目",
      "己项目",
      "庚项目",
      "辛项目",
      "壬项目",
    );
    expect(read(body).tables).toEqual([]);
  });
});

describe("tables that are none", () => {
  it("lay out text", () => {
    expect(inner(`<table>${row("左边的文字", "右边的文字")}</table>`)).toBe("左边的文字\n\n右边的文字");
  });

  it("list links", () => {
    const link = (text: string): string => `<a href="/x">${text}</a> 2021-05-30`;
    expect(
      inner(
        `<table>${row(link("【文字解读】关于标准的通知政策解读"))}${row(link("【音频解读】关于标准的通知政策解读"))}</table>`,
      ),
    ).toBe("");
  });

  it("are forms", () => {
    expect(inner(`<table>${row("姓名", "", "性别", "")}${row("住址", "", "电话", "")}</table>`)).toBe("");
    expect(
      inner(
        `<table>${row("索 引 号：", "0143/2021", "主题分类：", "规划")}${row("发文机关：", "市政府", "成文日期：", "2021年3月5日")}</table>`,
      ),
    ).toBe("");
  });

  it("frame a box: quoted lines, no table", () => {
    const { text, tables, lineHints } = read(
      `<table><tr><td><p>专栏1 重点工程</p><p>（一）沃土工程。</p><p>改造农田40万亩。</p></td></tr></table>`,
    );
    expect(tables).toEqual([]);
    const all = text.split("\n");
    expect(lineHints?.filter(({ quoted }) => quoted).map(({ line }) => all[line])).toEqual([
      "专栏1 重点工程",
      "（一）沃土工程。",
      "改造农田40万亩。",
    ]);
  });
});

describe("hostile tables", () => {
  it("with huge spans stay as wide as their cells", () => {
    const { tables } = read(
      `<table><tr><td colspan="1000000">专栏1 指标</td></tr>${row("指标", "数值")}<tr><td rowspan="99999999">人口</td><td>290</td></tr></table>`,
    );
    expect(tables?.[0]).toMatchObject({ rows: 3, cols: 2 });
    expect(tables?.[0]?.cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan])).toEqual([
      [1, 2],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it("with spans everywhere are laid out once", () => {
    const { tables } = read(
      `<table>${"<tr><td rowspan=65000 colspan=1000>3</td><td>2</td></tr>".repeat(2000)}</table>`,
    );
    const taken = (tables?.[0]?.cells ?? []).reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
    expect(taken).toBeLessThanOrEqual((tables?.[0]?.rows ?? 0) * (tables?.[0]?.cols ?? 0));
  });

  it("of a million cells are cut, and that is said", () => {
    const { tables, findings } = read(`<table>${`<tr>${"<td>12</td>".repeat(100)}</tr>`.repeat(10_000)}</table>`);
    expect(tables?.[0]).toMatchObject({ rows: 2500, cols: 100 });
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "table-cut",
        severity: "warning",
        message: expect.stringContaining("7500 rows"),
      }),
    ]);
  });
});
