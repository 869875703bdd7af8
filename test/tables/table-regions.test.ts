import { describe, expect, test } from "vitest";
import { findTableRegions } from "../../src/structure/table-regions.js";
import { grid, makeDoc } from "./doc.js";

const find = (text: string) => findTableRegions(makeDoc(text).lines);
const TABLE = grid("    ", "指标,单位,2030年/粮食产量,万吨,12/蔬菜产量,万吨,30");

describe("what is a table", () => {
  test.each([
    ["four spaces", TABLE],
    ["tabs", grid("\t", "指标,单位,2030年/粮食产量,万吨,12")],
    ["pipes", "| 名称 | 数量 |\n| --- | --- |\n| 桥 | 3 |"],
    ["ideographic spaces", grid("\u3000\u3000", "指标,单位,2030年/粮食产量,万吨,12/蔬菜产量,万吨,30")],
  ])("%s", (_, text) => {
    expect(find(`前言一句。\n\n${text}\n\n后文一句。`)).toHaveLength(1);
  });

  test.each([
    ["headings", "第一章  临川基础\n\n第一节  山水\n\n正文。"],
    ["contents with page numbers", "第一章  基础    1\n第二章  展望    3\n第一节  山水    4"],
    ["contents with leader dots", "总则.....\t1\n水利.....\t12\n交通.....\t30"],
    ["contents of another scheme", "一、发展基础    1\n二、发展目标    4\n三、保障措施    9"],
    ["spread words", "序    言\n目    录\n附    则"],
    ["indented paragraphs", "    本市位于江边，物产丰富。\n    气候温和，雨量充沛。\n    交通便利。"],
    ["a caption with a tab", "专栏 5 桥梁工程\t\n1. 东桥。建设东桥。\n2. 西桥。建设西桥。"],
    ["the legend of a chart", "图例\t\t甲级园区\t\t电子\n\t\t乙级园区\t\t农业"],
    ["labels set off from headings", "一、  指导思想\n二、  基本原则\n三、  主要目标"],
  ])("not %s", (_, text) => {
    expect(find(text)).toEqual([]);
  });
});

describe("what belongs to a table", () => {
  test("caption, unit and notes", () => {
    const text = `表1 江畔市主要指标\n单位：万元\n${TABLE}\n\n注：1. 甲。\n\n2. 乙。\n3. 丙。\n\n后文。`;
    const [region] = find(text);
    expect(region).toMatchObject({ titleLine: 0, unitLine: 1, lines: [2, 3, 4], noteLines: [6, 8, 9] });
  });

  test("a caption without a number and one printed as the first row", () => {
    expect(find(`江畔市重点项目一览表\n\n${TABLE}`)[0]?.titleLine).toBe(0);
    const tabs = find("专栏 7 重大工程\t\t\n领域\t工程\t投资\n水利\t东堤\t3.5\n交通\t西桥\t8");
    expect(tabs[0]).toMatchObject({ titleLine: 0, lines: [1, 2, 3] });
  });

  test("a sentence above is no caption", () => {
    expect(find(`各项安排如下：\n${TABLE}`)[0]?.titleLine).toBeNull();
  });

  test("wrapped cells, first and last ones too", () => {
    const text =
      "板块    产业    布局\n东岸\n（临水区）    造船、渔业    沿江\n西岸    完成省\n下达任务    沿山\n正文段落从这里开始。";
    expect(find(text)[0]?.lines).toEqual([0, 1, 2, 3, 4]);
  });

  test("a page break with a repeated head", () => {
    const head = "指标\t2025年\t2030年";
    const [region, ...others] = find(`${head}\n粮食\t1\t2\n\n— 7 —\n\n${head}\n蔬菜\t3\t4`);
    expect(others).toEqual([]);
    expect(region?.lines).toEqual([0, 1, 5, 6]);
  });

  test("two tables with captions of their own", () => {
    expect(find(`表1 粮食\n${TABLE}\n\n表2 蔬菜\n${TABLE}`).map(({ titleLine }) => titleLine)).toEqual([0, 5]);
  });

  test("a paragraph behind the last row stays outside", () => {
    expect(find(`${TABLE}\n本市粮食产量稳步增长，农民收入持续提高。`)[0]?.lines).toEqual([0, 1, 2]);
  });
});
