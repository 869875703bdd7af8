import { describe, expect, test } from "vitest";
import { sourceSpan } from "../../src/core/mapped-text.js";
import type { Doc } from "../../src/model.js";
import { hasTraditional } from "../../src/normalize/index.js";
import { mark } from "../structure/marks.js";
import { readDoc, readHant } from "../structure/read.js";

const lines = (doc: Doc): readonly string[] => doc.lines.map(({ text }) => text);
const md = (text: string): Doc => readDoc(text, "md");
const shown = (doc: Doc, words: string): string => {
  const start = doc.text.text.indexOf(words);
  expect(start, `“${words}” in “${doc.text.text}”`).toBeGreaterThanOrEqual(0);
  return mark(doc.source.text, [sourceSpan(doc.text, start, start + words.length)]);
};

describe("line ends", () => {
  test.each([
    ["\\n", "甲\n乙\n丙"],
    ["\\r\\n", "甲\r\n乙\r\n丙"],
    ["a lone \\r", "甲\r乙\r丙"],
    ["all three", "甲\r\n乙\r丙"],
  ])("%s", (_, text) => {
    expect(lines(readDoc(text))).toEqual(["甲", "乙", "丙"]);
  });

  test("a span over a line end keeps the characters that the source has there", () => {
    const doc = readDoc("甲乙\r\n丙丁");
    expect(shown(doc, "乙\n丙")).toBe("甲⟦乙\r\n丙⟧丁");
  });

  test("the working text has as many lines as the marks that were read from the source", () => {
    const text = "甲\r\n\r\n<!-- 一\r\n二\r三 -->\r乙\n";
    expect(lines(readDoc(text))).toEqual(["甲", "", "", "", "", "乙", ""]);
  });

  test("an empty text is one empty line", () => {
    expect(lines(readDoc(""))).toEqual([""]);
  });
});

describe("full-width characters", () => {
  test.each([
    ["digits and letters", "５８亿元、Ｇ１０５", "58亿元、G105"],
    ["the percent sign", "增长８％", "增长8%"],
    ["a point between digits", "８．８亿元", "8.8亿元"],
    ["a point behind a half-width digit", "8．8亿元", "8.8亿元"],
    ["a slash", "元／吨", "元/吨"],
    ["a minus sign before a digit", "－０.９", "-0.9"],
  ])("%s", (_, text, folded) => {
    expect(readDoc(text).text.text).toBe(folded);
  });

  test.each([
    ["the point of a label", "１．建设", "1．建设"],
    ["a point after a word", "第．８", "第．8"],
    ["a dash between words", "长江－黄河", "长江－黄河"],
    ["a bar between figures", "３―５亿元", "3―5亿元"],
    ["commas, colons and brackets", "（甲），乙：丙；", "（甲），乙：丙；"],
    ["circled numbers and units", "5.3①、㎡、Ⅲ类", "5.3①、㎡、Ⅲ类"],
    ["the ideographic space", "　　各位代表", "　　各位代表"],
    ["ligatures and old forms, which no fold of a whole text may touch", "㈠⼀ﬁ", "㈠⼀ﬁ"],
  ])("%s stays as printed", (_, text, kept) => {
    expect(readDoc(text).text.text).toBe(kept);
  });

  test("a folded figure maps to what is printed", () => {
    expect(shown(readDoc("增长８．８％左右"), "8.8%")).toBe("增长⟦８．８％⟧左右");
  });
});

describe("invisible characters", () => {
  test.each([
    ["a no-break space is a space", "58\u00a0亿元", "58 亿元"],
    ["its escape in a page dump too", "<U+00A0><U+00A0>各位", "  各位"],
    ["thin and figure spaces", "5\u20098\u2007亿", "5 8 亿"],
    ["a zero-width space goes", "十\u200b四五", "十四五"],
    ["a soft hyphen goes", "Inno\u00advation", "Innovation"],
    ["a byte-order mark inside goes", "甲\ufeff乙", "甲乙"],
  ])("%s", (_, text, clean) => {
    expect(readDoc(text).text.text).toBe(clean);
  });

  test("white space at both ends of a line is kept, for it says something of tables", () => {
    expect(lines(readDoc("  甲  \n\t乙\t"))).toEqual(["  甲  ", "\t乙\t"]);
  });
});

describe("markup", () => {
  test.each([
    ["a comment", "甲<!-- 页码 3 -->乙", ["甲乙"]],
    ["a comment over lines leaves them, empty", "甲<!-- 一\n二\n-->乙", ["甲", "", "乙"]],
    ["a comment that is never closed is no comment", "甲<!-- 乙\n丙", ["甲 乙", "丙"]],
    ["a second comment behind a closed one", "<!--一-->甲<!--二-->乙<!--三", ["甲乙三"]],
    ["line breaks and small tags", "甲<br>乙<br/>丙<sup>2</sup>", ["甲乙丙2"]],
    ["tags with attributes", '甲<span style="color:red">乙</span>', ["甲乙"]],
  ])("%s", (_, text, expected) => {
    expect(lines(readDoc(text))).toEqual(expected);
  });

  test.each([
    ["signs of comparison", "森林面积<11万亩，a<b且c>d"],
    ["book titles", "《规划》〈纲要〉"],
    ["stars and backslashes", "2**3=8，C:\\*.txt"],
    ["a number sign", "#其中：城镇"],
    ["a quotation mark of Markdown", "> 甲"],
    ["an image", "![图](a.png)"],
  ])("%s stay in plain text", (_, text) => {
    expect(lines(readDoc(text))).toEqual([text]);
  });

  test("heads, with their level", () => {
    const doc = md("# 甲\n## 乙 丙\n###### 丁\n####### 戊\n#己");
    expect(doc.lines.map(({ heading, text }) => [heading, text])).toEqual([
      [1, "甲"],
      [2, "乙 丙"],
      [6, "丁"],
      [0, "####### 戊"],
      [0, "#己"],
    ]);
  });

  test("a bold line, and bold words in a line", () => {
    const doc = md("**一、工作回顾**\n**一是稳增长。** 出台政策。\n> **专栏1 水利**\n****");
    expect(doc.lines.map(({ bold, text }) => [bold, text])).toEqual([
      [true, "一、工作回顾"],
      [false, "一是稳增长。 出台政策。"],
      [true, "专栏1 水利"],
      [false, ""],
    ]);
  });

  test("block quotes, one in another too", () => {
    const doc = md("> 甲\n> > 乙\n>丙\n>\n丁");
    expect(doc.lines.map(({ quoted, text }) => [quoted, text])).toEqual([
      [true, "甲"],
      [true, "乙"],
      [true, "丙"],
      [true, ""],
      [false, "丁"],
    ]);
  });

  test("list items, with their depth", () => {
    const doc = md("- 甲\n  - 乙\n    * 丙\n+ 丁\n-戊\n- ");
    expect(doc.lines.map(({ bullet, text }) => [bullet, text])).toEqual([
      [1, "甲"],
      [2, "乙"],
      [3, "丙"],
      [1, "丁"],
      [0, "-戊"],
      [0, "- "],
    ]);
  });

  test("escapes, images and line breaks in a cell", () => {
    expect(lines(md("2.82（\\*）1\\. 甲\n![图1](./W02023.png)\n| <br>甲 | 乙<br>丙 |"))).toEqual([
      "2.82（*）1. 甲",
      "",
      "| 甲 | 乙丙 |",
    ]);
  });

  test("a field of a YAML head may have any name", () => {
    expect(Object.keys(md("---\n__proto__: x\nconstructor: y\n---\n正文").head)).toEqual(["__proto__", "constructor"]);
  });

  test("a YAML head gives its fields and leaves empty lines", () => {
    const doc = md("---\ntitle: 云岫市政府工作报告\nsource: http://a.b/c\n---\n正文");
    expect(doc.head).toEqual({ title: "云岫市政府工作报告", source: "http://a.b/c" });
    expect(lines(doc)).toEqual(["", "", "", "", "正文"]);
  });

  test.each([
    ["a rule of dashes that is never closed", "---\n甲：乙"],
    ["a rule further down", "甲\n---\n乙: 丙\n---"],
    ["a head longer than any head", `---\n${"甲: 乙\n".repeat(60)}---`],
  ])("%s is no head", (_, text) => {
    expect(md(text).head).toEqual({});
  });

  test("a folded list of contents", () => {
    const doc = md("<details>\n<summary>目录</summary>\n\n- 甲\n</details>\n- 乙");
    expect(doc.lines.map(({ folded, text }) => [folded, text])).toEqual([
      [false, ""],
      [false, ""],
      [true, ""],
      [true, "甲"],
      [false, ""],
      [false, "乙"],
    ]);
  });

  test("a fold that is never closed folds nothing", () => {
    expect(md("<details>\n- 甲\n- 乙").lines.map(({ folded }) => folded)).toEqual([false, false, false]);
  });
});

describe("script", () => {
  test("simplified text is not touched, though a converter knows its characters", async () => {
    const doc = await readHant("成效显著，乾坤朗朗，后来居上。");
    expect(doc.text.text).toBe("成效显著，乾坤朗朗，后来居上。");
    expect(doc.script).toBe("hans");
  });

  test("a traditional text is converted, phrase by phrase, and maps back", async () => {
    const doc = await readHant("行政院所屬機關應積極推動經濟發展，重視產業轉型。");
    expect(doc.text.text).toBe("行政院所属机关应积极推动经济发展，重视产业转型。");
    expect(doc.script).toBe("hant");
    expect(shown(doc, "经济发展")).toBe("行政院所屬機關應積極推動⟦經濟發展⟧，重視產業轉型。");
  });

  test("a single slip in a simplified text is mended, its neighbours are not", async () => {
    const text = `${"全市经济平稳运行，成效显著，".repeat(12)}生態环境改善。`;
    const doc = await readHant(text);
    expect(doc.text.text).toBe(text.replace("態", "态"));
    expect(doc.script).toBe("hans");
  });

  test("a document of both scripts is mixed, and each line is read as it is written", async () => {
    const doc = await readHant("本市经济发展成效显著。\n本市經濟發展成效顯著。");
    expect(doc.text.text).toBe("本市经济发展成效显著。\n本市经济发展成效显著。");
    expect(doc.script).toBe("hant");
    const more = await readHant(`${"本市经济发展成效显著。\n".repeat(9)}本市經濟發展成效顯著。`);
    expect(more.script).toBe("mixed");
  });

  test.each([
    ["an astral character", "𠮷安市𪚥字"],
    ["a lone high surrogate", "甲\ud842乙國"],
    ["a lone low surrogate", "甲\udfb7乙國"],
    ["an emoji", "😀國😀"],
    ["a private character", "甲\ue000乙國"],
  ])("%s is read without harm", async (_, text) => {
    const doc = await readHant(text);
    expect(doc.text.text.replace("国", "國")).toBe(text);
    for (let at = 0; at < doc.text.text.length; at++) {
      const { from, to } = sourceSpan(doc.text, at, at + 1);
      expect([from, to]).toEqual([at, at + 1]);
    }
  });

  test("a character that becomes a shorter one moves nothing else", () => {
    const toSimplified = (text: string): string => text.replaceAll("𡞵", "㛟").replaceAll("國", "国");
    for (const text of ["甲𡞵國丙", "國𡞵國國"]) {
      const doc = readDoc(text, "txt", toSimplified);
      expect(doc.text.text).toBe(toSimplified(text));
      expect(shown(doc, "㛟")).toBe(text.replace("𡞵", "⟦𡞵⟧"));
    }
  });

  test("only texts with traditional characters need the converter", () => {
    expect(hasTraditional("吉安市，58亿元 ABC ①")).toBe(false);
    expect(hasTraditional("吉安縣")).toBe(true);
    expect(hasTraditional("張")).toBe(true);
  });
});
