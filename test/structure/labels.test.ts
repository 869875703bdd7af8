import { describe, expect, test } from "vitest";
import { SCHEMES } from "../../src/data/numbering.js";
import { readLabel } from "../../src/structure/labels.js";

const shown = (text: string): string | null => {
  const label = readLabel(text);
  return label === null ? null : `${label.scheme} ${label.number} ${label.label}|${text.slice(label.end)}`;
};

describe("a label at the beginning of a line", () => {
  test.each([
    ["第一篇 发展环境", "part 1 第一篇|发展环境"],
    ["第十二编　总则", "part 12 第十二编|总则"],
    ["第三部分 保障", "part 3 第三部分|保障"],
    ["第二章\t总体要求", "chapter 2 第二章|总体要求"],
    ["第 二 章 总体要求", "chapter 2 第二章|总体要求"],
    ["第3节 布局", "section 3 第3节|布局"],
    ["　　一、工作回顾", "han 1 一、|工作回顾"],
    ["叁、结论", "formal 3 叁、|结论"],
    ["十一． 对外开放", "han 11 十一．|对外开放"],
    ["（一）农业", "han_bracket 1 （一）|农业"],
    ["( 二 )农业", "han_bracket 2 (二)|农业"],
    ["（三）、农业", "han_bracket 3 （三）、|农业"],
    ["1. 公路", "digit 1 1.|公路"],
    ["12．公路", "digit 12 12．|公路"],
    ["3、公路", "digit 3 3、|公路"],
    ["（1）铁路", "digit_bracket 1 （1）|铁路"],
    ["第一百零三章 附则", "chapter 103 第一百零三章|附则"],
    ["第一章", "chapter 1 第一章|"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ["a decimal", "1.5亿元"],
    ["a decimal in Chinese figures", "一．5"],
    ["a year", "2025年"],
    ["a year in brackets", "（2025）"],
    ["a rank", "第一名"],
    ["a number without a mark", "三 农业"],
    ["a word that begins with a number", "一是稳增长"],
    ["an ordinal", "第三产业增加值"],
    ["a label further in", "参见第二章"],
    ["a bracket that says more", "（一期）工程"],
    ["a number too long for a label", "1234. 甲"],
    ["no text", ""],
    ["white space", " \t\u3000"],
  ])("%s is none: %s", (_, text) => {
    expect(shown(text)).toBeNull();
  });

  test("each scheme reads its own example", () => {
    for (const { id, example } of SCHEMES) expect(readLabel(example)?.scheme).toBe(id);
  });
});
