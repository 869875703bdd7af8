/** Odd inputs cost work in proportion to their size: counted as reads of lines, and finished at a size where a square would not. */
import { describe, expect, test } from "vitest";
import type { Doc, DocumentFormat } from "../../src/model.js";
import { outline } from "../../src/structure/index.js";
import { readDoc } from "./read.js";

const PROSE = "全市坚持稳中求进工作总基调，扎实推进各项工作，经济社会保持平稳健康发展，人民生活持续改善";

/** Each input takes the number of its lines. */
const INPUTS: readonly (readonly [name: string, make: (lines: number) => string, format?: DocumentFormat])[] = [
  ["headings of one number", (n) => "第一章 水利\n".repeat(n)],
  ["headings that skip numbers", (n) => Array.from({ length: n }, (_, i) => `第${(i * 7) % 99}章 甲${i}\n`).join("")],
  ["chapters without titles", (n) => "第一章\n".repeat(n)],
  ["contents without an end", (n) => `目录\n${Array.from({ length: n }, (_, i) => `一、甲${i}\n`).join("")}`],
  ["contents that wrap for ever", (n) => `目录\n一、甲 1\n二、乙 2\n三、丙\n${"丁\n".repeat(n)}`],
  [
    "contents that the body lacks",
    (n) => `目录\n${Array.from({ length: n }, (_, i) => `一、甲${i} ${i % 999}\n`).join("")}\n${PROSE}。`,
  ],
  ["目录 on every line", (n) => "目录\n".repeat(n)],
  ["circled numbers", (n) => "①\n".repeat(n)],
  ["marks and notes in turn", (n) => "三新①，是工程。\n① 三新：新桥。\n".repeat(n / 2)],
  ["marks without notes", (n) => `${"三新[1]和四新[2]，是工程。\n".repeat(n)}[1]三新：新桥。`],
  ["notes that never end", (n) => `三新①，是工程。\n${"① 三新：新桥，\n新路，\n".repeat(n / 2)}`],
  ["a glossary", (n) => `名词解释\n${"三新：新桥、新路。\n".repeat(n)}`],
  ["专栏 without titles", (n) => "专栏\n".repeat(n)],
  ["numbered 专栏", (n) => Array.from({ length: n }, (_, i) => `专栏${i % 99} 甲\n`).join("")],
  ["one box with many items", (n) => `专栏1 甲\n${"（一）乙工程。建桥一座。\n".repeat(n)}`],
  ["one item of many lines", (n) => `专栏1 甲\n（一）乙工程。\n${"建桥一座，\n".repeat(n)}`],
  ["heads of narrow tables", (n) => "序号 指标 2030年 属性\n".repeat(n)],
  ["heads of stacked tables", (n) => "类别\n序号\n指标\n".repeat(n / 3)],
  ["a narrow table that never ends", (n) => `序号 指标 2030年 属性\n1 桥(座)\n${"二 三\n".repeat(n)}`],
  [
    "a narrow table of many rows",
    (n) => `序号 指标 2030年 属性\n${Array.from({ length: n }, (_, i) => `${i + 1} 桥(座) 3 预期性\n`).join("")}`,
  ],
  ["units", (n) => "单位：亿元\n".repeat(n)],
  ["captions and units", (n) => "生产总值\n单位：亿元\n".repeat(n / 2)],
  ["one paragraph of many lines", (n) => `${PROSE}\n`.repeat(n)],
  ["paragraphs that differ", (n) => Array.from({ length: n }, (_, i) => `第${i}段，${PROSE}。\n`).join("")],
  ["captions inside a sentence", (n) => `${PROSE}\n${"云岫山水\n".repeat(n)}`],
  ["bylines", (n) => "云岫新闻\n记者 张三\n".repeat(n / 2)],
  ["page numbers", (n) => Array.from({ length: n }, (_, i) => `${i}\n`).join("")],
  ["figures below heads", (n) => `2023年 增长%\n${"粮食 12 万吨 3.1\n".repeat(n)}`],
  ["figures without heads", (n) => "粮食 12 万吨 3.1\n棉花 3.1\n".repeat(n / 2)],
  ["heads without figures", (n) => `${"2023年 增长%\n".repeat(n)}粮食 12 万吨 3.1`],
  ["blank lines", (n) => "\n".repeat(n)],
  ["white space alone", (n) => "　　 \t \n".repeat(n)],
  ["carriage returns", (n) => "\r".repeat(n)],
  ["labels of every scheme", (n) => "第一篇 甲\n第一章 乙\n一、丙丁\n（一）戊己\n1. 庚\n（1）辛\n".repeat(n / 6)],
  [
    "bullets, one deeper than the other",
    (n) => Array.from({ length: n }, (_, i) => `${" ".repeat(i % 60)}- 甲\n`).join(""),
    "md",
  ],
  ["quotes", (n) => `${"> ".repeat(20)}甲\n`.repeat(n), "md"],
  ["folds that are never closed", (n) => "<details>\n- 甲\n".repeat(n / 2), "md"],
  ["comments that are never closed", (n) => "甲<!--\n".repeat(n), "md"],
  ["Markdown heads", (n) => "# 甲\n###### 乙\n".repeat(n / 2), "md"],
];

const CASES = INPUTS.map(([name, make, format = "txt"]) => [name, make, format] as const);

interface Counted {
  readonly doc: Doc;
  readonly reads: () => number;
}

/** The document with lines that count how often their text is asked for. */
function counted(doc: Doc): Counted {
  let reads = 0;
  const lines = doc.lines.map((line) =>
    Object.defineProperty({ ...line }, "text", {
      enumerable: true,
      get: () => {
        reads++;
        return line.text;
      },
    }),
  );
  return { doc: { ...doc, lines }, reads: () => reads };
}

function readsPerLine(text: string, format: DocumentFormat): number {
  const { doc, reads } = counted(readDoc(text, format));
  outline(doc);
  return reads() / doc.lines.length;
}

describe("a line is read a few times, however many there are", () => {
  test.each(CASES)("%s", (_, make, format) => {
    const few = readsPerLine(make(600), format);
    const many = readsPerLine(make(6000), format);
    expect(many).toBeLessThan(few * 1.2 + 2);
  });
});

describe("a hundred thousand lines are read to the end", () => {
  test.each(CASES)("%s", (_, make, format) => {
    const text = make(99_996);
    const { sections } = outline(readDoc(text, format));
    for (const { span } of sections.slice(-3)) expect(span.to).toBeLessThanOrEqual(text.length);
  });
});

const MILLION = 1_000_000;
const longLine = (piece: string): string => piece.repeat(MILLION / piece.length);

describe("one line of a million characters is read to the end", () => {
  test.each([
    ["words", longLine("国")],
    ["words behind a chapter's label", `第一章 ${longLine("国")}`],
    ["sentences", longLine(`${PROSE}。`)],
    ["spaces", longLine(" ")],
    ["spaces and words", longLine(" 国")],
    ["tabs and words", longLine("国\t")],
    ["circled numbers", `三新①，是工程。\n① 三新：新桥。\n${longLine("国①")}`],
    ["brackets that are never closed", longLine("（")],
    ["brackets that were never opened", longLine("）")],
    ["full stops and brackets", `${longLine("。）")}国`],
    ["leader dots", `目录\n一、甲 1\n二、乙 2\n三、丙 3\n${longLine(".")}`],
    ["quotation marks of Markdown", longLine("> ")],
    ["emphasis that is never closed", longLine("*")],
    ["images that are never closed", longLine("![")],
    ["images in images", longLine("![甲](乙")],
    ["tags that are never closed", longLine("<a ")],
    ["comments that are never closed", longLine("<!--")],
    ["comments in a row", longLine("<!---->")],
    ["escapes", longLine("\\*")],
    ["full-width figures", longLine("８．")],
    ["number signs", longLine("#")],
    ["bullets", longLine("- ")],
    ["专栏", longLine("专栏1 ")],
    ["labels", longLine("（一）")],
    ["arrows and colons in a box", `专栏1 甲\n1. ${longLine("甲：→")}`],
  ])("%s", (_, line) => {
    for (const format of ["txt", "md"] as const) {
      const doc = readDoc(`${PROSE}。\n\n${line}\n\n又，${PROSE}。`, format);
      expect(doc.lines.length).toBeGreaterThan(4);
      outline(doc);
    }
  });

  test("a long paragraph that never ends is not asked for its end by every caption below it", () => {
    const doc = readDoc(`${longLine("国，")}\n${"云岫山水\n\n\n".repeat(20_000)}`);
    expect(outline(doc).passages.length).toBeGreaterThan(20_000);
  });
});
