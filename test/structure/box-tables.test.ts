import { describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest/page.js";
import { normalize } from "../../src/normalize/index.js";
import { outline } from "../../src/structure/index.js";
import { buildTables } from "../../src/tables/index.js";

const PROSE = "全市生产总值达到3130亿元，比上年增长百分之八，规模以上工业企业增加到120家。";
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const caption = (text: string, cols = 2): string => `<tr><td colspan="${cols}">${text}</td></tr>`;

function read(body: string) {
  const html = `<html><body><h2>第一章 目标</h2><p>${PROSE}</p>${body}<p>${PROSE}末</p></body></html>`;
  const doc = normalize(ingest("page.html", Buffer.from(html)), null);
  const { boxes, projects, passages, tables, notes } = outline(doc);
  const slice = ({ from, to }: { from: number; to: number }): string => doc.source.text.slice(from, to);
  return { doc, boxes, projects, passages, notes, slice, tables: buildTables(doc, tables).tables };
}

const items = (body: string) =>
  read(`<table>${body}</table>`).projects.map(({ level, label, name, text }) => [level, label, name, text]);

describe("a box that is a table", () => {
  it("has its caption row as head and as row 0", () => {
    const { boxes, tables, slice } = read(
      `<table>${caption("专栏3&nbsp;&nbsp;重点工程")}${row("01", "<p>沃土工程</p><p>改造低产田40万亩，新建水库2座。</p>")}</table>`,
    );
    expect(boxes).toMatchObject([{ number: 3, title: "重点工程", section: 0 }]);
    expect(slice(boxes[0]?.span ?? { from: 0, to: 0 })).toBe(
      "专栏3 重点工程\t\n01\t沃土工程　改造低产田40万亩，新建水库2座。",
    );
    expect(tables).toMatchObject([{ title: "专栏3 重点工程", rows: 2, cols: 2, box: 0 }]);
    expect(tables[0]?.cells.map(({ raw }) => raw)).toEqual([
      "专栏3重点工程",
      "01",
      "沃土工程改造低产田40万亩，新建水库2座。",
    ]);
  });

  it("has its head in a first row that was not merged", () => {
    const { boxes, projects, tables } = read(
      `<table>${row("专栏3 重点工程", "")}${row("序号", "内容")}${row("1", "沃土工程：改造低产田40万亩，新建水库2座。")}</table>`,
    );
    expect(boxes).toMatchObject([{ number: 3, title: "重点工程" }]);
    expect(projects).toMatchObject([{ label: "1", name: "沃土工程", text: "改造低产田40万亩，新建水库2座。" }]);
    expect(tables).toMatchObject([{ title: "专栏3 重点工程", rows: 3, cols: 2, box: 0 }]);
  });

  it.each([
    [
      "number | head and text",
      row("01", "<p>沃土工程</p><p>改造低产田40万亩，</p><p>新建水库2座。</p>"),
      [[1, "01", "沃土工程", "改造低产田40万亩，新建水库2座。"]],
    ],
    [
      "number | text with a head that runs in",
      row("1．", "沃土工程：改造低产田40万亩，新建水库2座。"),
      [[1, "1．", "沃土工程", "改造低产田40万亩，新建水库2座。"]],
    ],
    [
      "number | head | text",
      row("一", "沃土工程", "改造低产田40万亩，新建水库2座。"),
      [[1, "一", "沃土工程", "改造低产田40万亩，新建水库2座。"]],
    ],
    [
      "head | text",
      row("沃土工程", "改造低产田40万亩，新建水库2座。"),
      [[1, null, "沃土工程", "改造低产田40万亩，新建水库2座。"]],
    ],
  ])("gives items: %s", (_what, body, expected) => {
    const cols = body.split("<td>").length - 1;
    expect(items(caption("专栏3 重点工程", cols) + body)).toEqual(expected);
  });

  it("skips the head of the columns", () => {
    const body = row("序号", "名称", "建设内容") + row("1", "沃土工程", "改造低产田40万亩，新建水库2座。");
    expect(items(caption("专栏3 重点工程", 3) + body)).toEqual([
      [1, "1", "沃土工程", "改造低产田40万亩，新建水库2座。"],
    ]);
  });

  it("has items below items where the text prints labels", () => {
    const body = row(
      "01",
      "<p>沃土工程</p><p>（一）改造低产田40万亩，新建水库2座。</p><p>（二）新增水库2座，新建泵站12座。</p>",
    );
    expect(items(caption("专栏3 重点工程") + body).map(([level, label]) => [level, label])).toEqual([
      [1, "01"],
      [2, "（一）"],
      [2, "（二）"],
    ]);
  });

  it("has no items where it holds data", () => {
    const body =
      row("指标", "2025年", "2030年") + row("人口（万人）", "285", "290") + row("粮食产量（亿斤）", "42", "43");
    const { boxes, projects, tables } = read(
      `<table>${caption("专栏1 主要指标", 3)}${caption("单位：见指标", 3)}${body}${caption("注：1.人口为常住人口。", 3)}</table>`,
    );
    expect(projects).toEqual([]);
    expect(boxes).toHaveLength(1);
    expect(tables).toMatchObject([
      { title: "专栏1 主要指标", unit: "见指标", headerRows: 3, notes: ["人口为常住人口。"], rows: 6 },
    ]);
  });

  it("gives items to the box whose head stands above it", () => {
    const { boxes, projects } = read(
      `<p>专栏4 惠民工程</p><table>${row("01", "养老工程：新建养老院20所，新增床位3000张。")}${row("02", "就学工程：新建学校12所，新增学位8000个。")}</table>`,
    );
    expect(boxes).toMatchObject([{ number: 4, title: "惠民工程" }]);
    expect(projects.map(({ box, label, name }) => [box, label, name])).toEqual([
      [0, "01", "养老工程"],
      [0, "02", "就学工程"],
    ]);
  });

  it("lets its items be read as text, once, and ends before the next paragraph", () => {
    const { passages, notes, slice } = read(
      `<table>${caption("专栏3 重点工程")}${row("01", "<p>沃土工程</p><p>改造“三低”田<sup>1</sup>40万亩，新建水库2座。</p>")}</table><p>${PROSE}甲</p><p>[1] “三低”田：低产、低质、低效的田。</p>`,
    );
    const inBox = passages.filter(({ box }) => box === 0).map(({ kind, body }) => `${kind} ${body.text}`);
    expect(inBox).toEqual(["heading 重点工程", "item 沃土工程改造“三低”田40万亩，新建水库2座。"]);
    expect(notes).toMatchObject([{ marker: "1", term: "三低田" }]);
    expect(slice(notes[0]?.reference ?? { from: 0, to: 0 })).toBe("[1]");
  });
});
