import { describe, expect, test } from "vitest";
import { mark } from "./marks.js";
import { findingsOf, read, readMd, sectionsOf } from "./read.js";

const PROSE = "全市坚持稳中求进，扎实推进各项工作，经济社会保持平稳健康发展。";
/** Headings with a paragraph below each. */
const body = (...headings: readonly string[]): string =>
  headings.map((line, index) => `${line}\n\n第${index}段说：${PROSE}\n`).join("\n");

describe("levels follow from the schemes that are printed", () => {
  test("篇, 章 and 节, numbered anew in each part", () => {
    expect(
      sectionsOf(body("第一篇 基础", "第一章 水利", "第一节 水库", "第二篇 展望", "第一章 公路", "第一节 桥梁")),
    ).toEqual([
      "1 第一篇 基础 [B]",
      "2 第一章 水利 [B]",
      "3 第一节 水库 [B]",
      "1 第二篇 展望 [B]",
      "2 第一章 公路 [B]",
      "3 第一节 桥梁 [B]",
    ]);
  });

  test("章 alone are the first level, and 一、 the second", () => {
    expect(sectionsOf(body("第一章 水利", "一、水库建设", "第二章 公路"))).toEqual([
      "1 第一章 水利 [B]",
      "2 一、 水库建设 [B]",
      "1 第二章 公路 [B]",
    ]);
  });

  test("一、 and （一） alone", () => {
    expect(sectionsOf(body("一、工作回顾", "（一）农业", "（二）工业", "二、工作安排", "（一）投资"))).toEqual([
      "1 一、 工作回顾 [B]",
      "2 （一） 农业 [B]",
      "2 （二） 工业 [B]",
      "1 二、 工作安排 [B]",
      "2 （一） 投资 [B]",
    ]);
  });

  test("壹、 stands over 一、", () => {
    expect(sectionsOf(body("壹、前言部分", "一、人口对策", "二、产业对策", "贰、结论部分", "一、下一阶段"))).toEqual([
      "1 壹、 前言部分 [B]",
      "2 一、 人口对策 [B]",
      "2 二、 产业对策 [B]",
      "1 贰、 结论部分 [B]",
      "2 一、 下一阶段 [B]",
    ]);
  });

  test("with a part, a lower scheme keeps its own level though others are missing", () => {
    expect(sectionsOf(body("第一篇 基础", "一、水库建设"))).toEqual(["1 第一篇 基础 [B]", "4 一、 水库建设 [B]"]);
  });

  test("headings without a number stand at the first level", () => {
    expect(sectionsOf(body("序 言", "第一章 水利", "结 语", "附件 名词解释", "附录二 数据汇总表"))).toEqual([
      "1 · 序言 [B]",
      "1 第一章 水利 [B]",
      "1 · 结语 [B]",
      "1 · 附件 名词解释 [B]",
      "1 · 附录二 数据汇总表 [B]",
    ]);
  });

  test("Markdown's levels serve where no label is printed", () => {
    const text = `# 云岫市发展报告\n\n${PROSE}\n\n## 回顾\n\n${PROSE}\n\n### 农业\n\n${PROSE}\n\n## 展望\n\n${PROSE}\n`;
    expect(sectionsOf(text, "md")).toEqual(["1 · 回顾 [B]", "2 · 农业 [B]", "1 · 展望 [B]"]);
    expect(readMd(text).title).toBe("云岫市发展报告");
  });

  test("a heading of two clauses may be long", () => {
    const long =
      "（二）全域打造新兴产业发展的重要阵地，加快构建具有本地特点和本地优势、具有更强市场竞争力的现代产业体系";
    expect(sectionsOf(body("一、工作安排", "（一）投资", long))[2]).toBe(`2 （二） ${long.slice(3)} [B]`);
  });

  test("a bold line with a label is a heading", () => {
    expect(sectionsOf(`**一、工作回顾**\n\n${PROSE}\n\n**二、工作安排**\n\n${PROSE}\n`, "md")).toEqual([
      "1 一、 工作回顾 [B]",
      "1 二、 工作安排 [B]",
    ]);
  });
});

describe("what is no heading", () => {
  test.each([
    ["a run-in paragraph", `（一）坚持创新驱动。${PROSE}`],
    ["a sentence with a label", "一、必须坚持党的领导，把准方向；"],
    ["a paragraph that mentions a chapter", "第三章的任务，由各部门分工落实。"],
    ["a line that ends in a colon", "一、主要目标是："],
    ["a long line", `（一）${"建设现代化基础设施体系".repeat(6)}`],
    ["a numbered list", "1. 公路\n2. 铁路\n3. 水运"],
    ["a date", "一九九八年三月五日"],
    ["an item of a list in a sentence", "三、四季度增长较快。"],
  ])("%s", (_, text) => {
    expect(sectionsOf(`一、工作回顾\n\n${PROSE}\n\n${text}\n\n${PROSE}\n`)).toEqual(["1 一、 工作回顾 [B]"]);
  });
});

describe("a title over two lines", () => {
  test("a chapter's title on the line below its label", () => {
    expect(sectionsOf(`${PROSE}\n\n第一章\n水利建设\n\n${PROSE}\n\n第二章\n\n公路建设\n\n${PROSE}\n`)).toEqual([
      "1 第一章 水利建设 [B]",
      "1 第二章 公路建设 [B]",
    ]);
  });

  test("a title that the page wrapped goes on where the contents say so", () => {
    const text = `目录\n第一章 加快建设现代化水利设施网络\t1\n第二章 公路\t9\n第三章 桥梁\t12\n\n第一章 加快建设现代化\n水利设施网络\n\n甲${PROSE}\n\n第二章 公路\n\n乙${PROSE}\n\n第三章 桥梁\n\n丙${PROSE}\n`;
    expect(sectionsOf(text)[0]).toBe("1 第一章 加快建设现代化水利设施网络 [1]");
    expect(findingsOf(text)).toEqual([]);
  });

  test("a short paragraph below a heading is no part of it", () => {
    expect(sectionsOf(`第一章 水利\n全市有水库三座。\n第二章 公路\n全市有公路九条。\n`)).toEqual([
      "1 第一章 水利 [B]",
      "1 第二章 公路 [B]",
    ]);
  });
});

describe("contents and body are one tree", () => {
  const CONTENTS = "目录\n第一章 水利\t1\n第二章 公路\t9\n第三章 桥梁\t12\n\n";

  test("the same heading once, in both", () => {
    expect(sectionsOf(CONTENTS + body("第一章 水利", "第二章 公路", "第三章 桥梁"))).toEqual([
      "1 第一章 水利 [1]",
      "1 第二章 公路 [9]",
      "1 第三章 桥梁 [12]",
    ]);
  });

  test("the title is that of the body, and the difference a finding", () => {
    const text = CONTENTS + body("第一章 水利", "第二章 道路", "第三章 桥梁");
    expect(sectionsOf(text)[1]).toBe("1 第二章 道路 [9]");
    const [finding] = read(text).findings;
    expect(finding).toMatchObject({ rule: "heading-differs", severity: "warning", expected: "公路", actual: "道路" });
    expect(mark(text, finding?.span ? [finding.span] : [])).toContain("⟦第二章 道路⟧");
  });

  test("quotation marks and white space make no difference", () => {
    const text = `目录\n第一章 “水网”建设\t1\n第二章 公路\t9\n第三章 桥梁\t12\n\n${body("第一章 水网 建设", "第二章 公路", "第三章 桥梁")}`;
    expect(findingsOf(text)).toEqual([]);
  });

  test("a heading that the body leaves out keeps its place, and is a finding", () => {
    const text = CONTENTS + body("第一章 水利", "第三章 桥梁");
    expect(sectionsOf(text)).toEqual(["1 第一章 水利 [1]", "1 第二章 公路 [C 9]", "1 第三章 桥梁 [12]"]);
    expect(findingsOf(text)).toEqual(["warning heading-missing"]);
  });

  test("a heading that the contents leave out is no finding", () => {
    const text = CONTENTS + body("第一章 水利", "第一节 水库", "第二章 公路", "第三章 桥梁");
    expect(sectionsOf(text)[1]).toBe("2 第一节 水库 [B]");
    expect(findingsOf(text)).toEqual([]);
  });

  test("第一章 of one part is not that of another", () => {
    const text = `目录\n第一篇 甲篇\t1\n第一章 水利\t1\n第二篇 乙篇\t5\n第一章 公路\t5\n\n${body("第一篇 甲篇", "第二篇 乙篇", "第一章 公路")}`;
    expect(sectionsOf(text)).toEqual([
      "1 第一篇 甲篇 [1]",
      "2 第一章 水利 [C 1]",
      "1 第二篇 乙篇 [5]",
      "2 第一章 公路 [5]",
    ]);
  });
});

describe("spans", () => {
  test("a section reaches to the next heading of its level or a higher one", () => {
    const text = "一、甲部\n\n甲文，写到这里。\n\n（一）乙部\n\n乙文，写到这里。\n\n二、丙部\n\n丙文，写到这里。";
    const { sections } = read(text);
    expect(sections.map(({ span }) => text.slice(span.from, span.to).replace(/\n+/g, "/"))).toEqual([
      "一、甲部/甲文，写到这里。/（一）乙部/乙文，写到这里。/",
      "（一）乙部/乙文，写到这里。/",
      "二、丙部/丙文，写到这里。",
    ]);
    expect(sections.map(({ parent }) => parent)).toEqual([null, 0, null]);
  });

  test("a paragraph knows the section that it stands in", () => {
    const { passages } = read("一、甲部\n\n甲文，写到这里。\n\n二、乙部\n\n乙文，写到这里。");
    expect(passages.map(({ kind, section }) => `${kind} ${section}`)).toEqual([
      "heading 0",
      "paragraph 0",
      "heading 1",
      "paragraph 1",
    ]);
  });
});

describe("a number that is left out is a finding", () => {
  test.each([
    ["第三章 behind 第一章", body("第一章 水利", "第三章 桥梁")],
    ["三、 behind 一、", body("一、水利建设", "三、桥梁建设")],
    ["within one parent", body("第一篇 甲", "第一章 水利", "第二章 公路", "第二篇 乙", "第一章 桥梁", "第三章 港口")],
    ["two at once", body("第一章 水利", "第四章 桥梁")],
  ])("%s", (_, text) => {
    expect(findingsOf(text)).toEqual(["warning numbering-gap"]);
  });

  test("it says which number was expected, and where", () => {
    const text = body("第一章 水利", "第三章 桥梁");
    const [finding] = read(text).findings;
    expect(finding).toMatchObject({ rule: "numbering-gap", severity: "warning", expected: "2", actual: "3" });
    expect(mark(text, finding?.span ? [finding.span] : [])).toContain("⟦第三章 桥梁⟧");
  });

  test.each([
    ["each part counts anew", body("第一篇 甲", "第一章 水利", "第二篇 乙", "第一章 桥梁", "第二章 港口")],
    [
      "chapters count on through the parts",
      body("第一篇 甲", "第一章 水利", "第二章 公路", "第二篇 乙", "第三章 桥梁"),
    ],
    ["the document begins with 第三章", body("第三章 桥梁", "第四章 港口")],
    ["the number stands in a run-in paragraph", body("一、水利建设", `二、公路建设。${PROSE}`, "三、桥梁建设")],
    ["a number comes twice", body("第一章 水利", "第一章 公路", "第二章 桥梁")],
  ])("none where %s", (_, text) => {
    expect(findingsOf(text)).toEqual([]);
  });
});

test("a title on two lines is parted as the contents part it", () => {
  const text =
    "目录\n第一章 加固堤坝 保护两岸 1\n第二章 建设公路 5\n第三章 发展航运 9\n\n第一章 加固堤坝\n保护两岸\n全市有水库三座。\n第二章 建设公\n路\n全市有公路三条。\n第三章 发展航运\n全市有码头三座。";
  expect(sectionsOf(text)).toEqual([
    "1 第一章 加固堤坝 保护两岸 [1]",
    "1 第二章 建设公路 [5]",
    "1 第三章 发展航运 [9]",
  ]);
});
