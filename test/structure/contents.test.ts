import { describe, expect, test } from "vitest";
import { findContents } from "../../src/structure/contents.js";
import { readDoc, sectionsOf } from "./read.js";

/** `第一章 水利 3`; a label of its own, a page where one is printed. */
const entriesOf = (text: string, format: "txt" | "md" = "txt"): readonly string[] | null =>
  findContents(readDoc(text, format).lines)?.entries.map(({ label, title, page }) =>
    [label?.label, title, page].filter((part) => part !== undefined && part !== null && part !== "").join(" "),
  ) ?? null;

const THREE = ["第一章 水利 1", "第二章 公路 9", "第三章 桥梁 12"];

describe("entries and their page numbers", () => {
  test.each([
    ["a tab", "第一章 水利\t1\n第二章 公路\t9\n第三章 桥梁\t12"],
    ["spaces", "第一章 水利    1\n第二章 公路    9\n第三章 桥梁   12"],
    ["one space", "第一章 水利 1\n第二章 公路 9\n第三章 桥梁 12"],
    ["ideographic spaces", "第一章　水利　　1\n第二章　公路　　9\n第三章　桥梁　　12"],
    ["dots of many lengths", "第一章 水利..1\n第二章 公路..........9\n第三章 桥梁... 12"],
    ["Chinese leader dots", "第一章 水利……1\n第二章 公路…………9\n第三章 桥梁··········12"],
    ["dots and a tab", "第一章 水利.....\t1\n第二章 公路\t9\n第三章 桥梁. . . . . 12"],
    ["page numbers in brackets", "第一章 水利（1）\n第二章 公路 (9)\n第三章 桥梁……（12）"],
    ["full-width figures", "第一章　水利……１\n第二章　公路……９\n第三章　桥梁……１２"],
    ["labels behind a tab", "第一章\t水利\t1\n第二章\t公路\t9\n第三章\t桥梁\t12"],
    ["a blank line between all", "第一章 水利\t1\n\n第二章 公路\t9\n\n第三章 桥梁\t12"],
    ["a page break inside", "第一章 水利\t1\n\n\n第二章 公路\t9\n\n\n\n第三章 桥梁\t12"],
    ["the list's own page numbers", "第一章 水利 1\n— 1 —\n第二章 公路 9\nII \n- iii -\n第三章 桥梁 12\nⅣ"],
    ["an entry over two lines", "第一章 水\n利\t1\n第二章 公路\t9\n第三章 桥梁\t12"],
  ])("%s", (_, list) => {
    expect(entriesOf(`目 录\n\n${list}\n\n正文第一段从这里开始，写得比较长。`)).toEqual(THREE);
  });

  test("no page numbers: the list ends where the body begins", () => {
    const text = "目录\n第一章 水利\n第二章 公路\n第三章 桥梁\n\n第一章 水利\n\n全市有水库三座。";
    expect(entriesOf(text)).toEqual(["第一章 水利", "第二章 公路", "第三章 桥梁"]);
  });

  test("a title that ends in a figure keeps it", () => {
    const text = "目录\n第一章 走向2035\t1\n第二章 公路\t9\n第三章 桥梁\t12\n\n正文从这里开始。";
    expect(entriesOf(text)?.[0]).toBe("第一章 走向2035 1");
  });

  test("unnumbered headings stand among the entries", () => {
    const text = "目录\n序言\t1\n第一章 水利\t2\n第二章 公路\t9\n附件 名词解释\t20\n\n正文从这里开始。";
    expect(entriesOf(text)).toEqual(["序言 1", "第一章 水利 2", "第二章 公路 9", "附件 名词解释 20"]);
  });
});

describe("lists behind the entries are none of them", () => {
  test.each([
    ["boxes", "专栏1 水利重点工程\t3\n专栏2 公路重点工程\t8"],
    ["figures", "图1 水系布局\t3\n图2 公路布局\t8"],
    ["tables", "表1 主要指标\t3\n表 2 投资\t8"],
    ["boxes under a heading of their own", "专栏目录\n专栏1 水利重点工程\t3\n专栏2 公路重点工程\t8"],
    ["figures without page numbers", "图目录\n图1 水系布局\n图2 公路布局"],
  ])("%s", (_, list) => {
    const text = `目录\n第一章 水利\t1\n第二章 公路\t9\n第三章 桥梁\t12\n${list}\n\n第一章 水利\n\n正文从这里开始。`;
    expect(entriesOf(text)).toEqual(THREE);
    expect(sectionsOf(text).map((line) => line.slice(0, 7))).toEqual(["1 第一章 水", "1 第二章 公", "1 第三章 桥"]);
  });
});

describe("a folded list of Markdown", () => {
  test("its bullets are entries, nested or not", () => {
    const text =
      "<details>\n<summary>目录</summary>\n\n- 绪言\n- 第一章 水利\n  - 第一节 水库\n- 第二章 公路\n\n</details>\n\n## 绪言\n\n正文。";
    expect(entriesOf(text, "md")).toEqual(["绪言", "第一章 水利", "第一节 水库", "第二章 公路"]);
  });

  test("bullets that are not folded are no contents", () => {
    expect(entriesOf("- 第一章 水利\n- 第二章 公路\n- 第三章 桥梁\n", "md")).toBeNull();
  });
});

describe("what is no list of contents", () => {
  test.each([
    ["a sentence that mentions one", "本目录共三章。\n第一章 水利\t1\n第二章 公路\t9\n第三章 桥梁\t12"],
    ["a catalogue's name", "重点项目目录\n第一章 水利\t1\n第二章 公路\t9\n第三章 桥梁\t12"],
    ["a heading with prose below", "目录\n本规划共分三章，分述如下。\n第一章从水利说起。\n第二章说公路。"],
    ["fewer than three entries", "目录\n第一章 水利\t1\n第二章 公路\t9\n\n正文从这里开始。"],
    ["a heading alone", "目录"],
    ["no heading at all", "第一章 水利\t1\n第二章 公路\t9\n第三章 桥梁\t12"],
  ])("%s", (_, text) => {
    expect(entriesOf(text)).toBeNull();
  });

  test("an entry takes three lines at most, so that prose is not swallowed", () => {
    const text = `目录\n第一章 水利\t1\n第二章 公路\t9\n第三章 桥梁\t12\n第四章 长\n长\n长\n长\n长\n长\n\n正文。`;
    expect(findContents(readDoc(text).lines)?.lines.size).toBe(7);
  });
});

test("the words of the list are no running text", () => {
  expect(sectionsOf("目录\n第一章 水利\t1\n第二章 公路\t9\n第三章 桥梁\t12\n\n第一章 水利\n\n有水库三座。")).toEqual([
    "1 第一章 水利 [1]",
    "1 第二章 公路 [C 9]",
    "1 第三章 桥梁 [C 12]",
  ]);
});
