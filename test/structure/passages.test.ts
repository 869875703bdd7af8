import { describe, expect, test } from "vitest";
import { mark } from "./marks.js";
import { findingsOf, notesOf, passagesOf, read, sectionsOf } from "./read.js";

const PROSE = "全市坚持稳中求进工作总基调，扎实推进各项工作，经济社会保持平稳健康发展，人民生活持续改善。";
const TORN = "全市生产总值突破五百亿元，绿色食品产业营业收入突";
const REST = "破一百五十亿元，百亿企业实现零的突破。";

describe("a sentence that the page tore is one again", () => {
  test.each([
    ["nothing but blank lines", ""],
    ["a page number", "— 3 —\n\n"],
    ["a counted page", "第 3 页 共 40 页\n\n"],
    ["a footnote", "① 三新：新桥、新路、新港。\n\n"],
    ["a caption", "绿色食品产业园一角\n\n"],
    ["a caption that names its photographer", "绿色食品产业园内工人正在作业 张三摄\n\n"],
    ["a lost chart", "营业收入\n\n单位：亿元\n\n\n\n"],
    ["two captions", "图1：党员先锋队开展活动\n\n图2：技术人员查验设备\n\n"],
    ["a box", "专栏1 水利工程\n\n（一）东坝工程。\n\n加高坝顶一米。\n\n（二）西坝工程。\n\n新建坝长三里。\n\n"],
    ["a table", "名称    单位    数量\n东坝    座    3\n西坝    座    4\n\n"],
  ])("behind %s", (_, between) => {
    const text = `第一章 三新①\n\n甲，${PROSE}\n\n${TORN}\n\n${between}${REST}\n\n乙，${PROSE}\n`;
    expect(passagesOf(text)).toEqual([`甲，${PROSE}`, TORN + REST, `乙，${PROSE}`]);
  });

  test("and its span covers both halves", () => {
    const text = `第一章 甲\n\n${TORN}\n\n— 3 —\n\n${REST}`;
    const body = read(text).passages.find(({ kind }) => kind === "paragraph")?.body;
    const first = body?.runs[0];
    const last = body?.runs.at(-1);
    expect(mark(text, [{ from: first?.from ?? 0, to: last?.to ?? 0 }])).toBe(
      `第一章 甲\n\n⟦${TORN}\n\n— 3 —\n\n${REST}⟧`,
    );
  });

  test("Latin words that a line end parts keep a space", () => {
    expect(passagesOf(`${PROSE}\n\n引进国际知名的企业和实验室，例如 Jian Digital\nTextile 等公司。`)[1]).toContain(
      "Digital Textile",
    );
  });
});

describe("what begins anew is no rest of the paragraph above", () => {
  test.each([
    ["a labelled paragraph", "（二）改善环境，治理河流三条，清理垃圾。"],
    ["a paragraph behind a dash", "——改善环境，治理河流三条，清理垃圾。"],
    ["一是", "一是改善环境，治理河流三条，清理垃圾。"],
    ["a bullet", "●改善环境，治理河流三条，清理垃圾。"],
    ["an indented paragraph", "　　改善环境，治理河流三条，清理垃圾。"],
    ["an item of a circled list", "①改善环境，治理河流三条，清理垃圾。"],
  ])("%s", (_, line) => {
    expect(passagesOf(`第一章 甲\n\n${PROSE}\n\n${TORN}\n\n${line}\n`)).toHaveLength(3);
  });

  test("what stands pages away is no rest", () => {
    const text = `第一章 甲\n\n${TORN}\n\n${"云岫山水\n\n".repeat(80)}${REST}\n`;
    expect(passagesOf(text)).toEqual([TORN, REST]);
  });

  test("a caption is not glued to a paragraph", () => {
    const text = `第一章 甲\n\n${TORN}\n\n绿色食品产业园一角\n\n${REST}\n`;
    expect(passagesOf(text, "caption")).toEqual(["绿色食品产业园一角"]);
  });

  test("items of a list stay items", () => {
    const text = `第一章 甲\n\n主要任务如下：\n\n1. 建设水库三座，总库容二亿方。\n\n2. 建设公路九条，总长三百里。\n`;
    expect(passagesOf(text)).toEqual(["主要任务如下：", "建设水库三座，总库容二亿方。", "建设公路九条，总长三百里。"]);
  });

  test("a sentence that begins with a list of numbers keeps them", () => {
    expect(passagesOf(`第一章 甲\n\n3、4月份，全市用电量增长较快，工业生产平稳。\n`)).toEqual([
      "3、4月份，全市用电量增长较快，工业生产平稳。",
    ]);
  });
});

describe("lines of the page", () => {
  const page = (number: number): string => `云岫市水利发展规划纲要\n\n第${number}段，${PROSE}\n\n— ${number} —\n`;

  test("a running head and page numbers are no text", () => {
    const text = [1, 2, 3, 4].map(page).join("\n");
    expect(read(text).passages.map(({ body }) => body.text)).toEqual([1, 2, 3, 4].map((n) => `第${n}段，${PROSE}`));
  });

  test("bare page numbers that count up", () => {
    const text = [1, 2, 3, 4].map((n) => `第${n}段，${PROSE}\n\n${n}\n`).join("\n");
    expect(passagesOf(text, "caption")).toEqual([]);
    expect(passagesOf(text)).toHaveLength(4);
  });

  test.each([
    ["bare numbers that do not count up", "12\n\n58\n\n7"],
    ["a note that comes again", "注：本表为初步统计数\n\n注：本表为初步统计数\n\n注：本表为初步统计数"],
    ["a label that comes again", "第一节 水利\n\n第一节 水利\n\n第一节 水利"],
  ])("%s stay", (_, lines) => {
    const text = lines.replaceAll("\n\n", `\n\n又，${PROSE}\n\n`);
    expect(read(text).passages.length + read(text).sections.length).toBeGreaterThan(2);
    expect(passagesOf(text)).toHaveLength(2);
  });

  test("a short line that comes three times is no head where it ends a sentence", () => {
    expect(
      passagesOf(`各位代表，请审议。\n\n${PROSE}\n\n各位代表，请审议。\n\n甲，${PROSE}\n\n各位代表，请审议。\n`),
    ).toHaveLength(5);
  });
});

describe("text that is printed more than once", () => {
  test("a paragraph that stands twice is read twice, and reported", () => {
    const text = `第一章 甲\n\n${PROSE}\n\n第二章 乙\n\n${PROSE}\n\n一，${PROSE}\n\n二，${PROSE}\n\n三，${PROSE}\n`;
    expect(findingsOf(text)).toEqual(["warning paragraph-repeated"]);
    expect(passagesOf(text)).toHaveLength(5);
    const [finding] = read(text).findings;
    expect(finding?.span?.from).toBe(text.lastIndexOf(`\n${PROSE}`) + 1);
  });

  test("short lines repeat for good reasons", () => {
    expect(findingsOf(`各位代表：\n\n${PROSE}\n\n各位代表：\n\n甲，${PROSE}\n`)).toEqual([]);
  });

  test("a scraped dump is read once, and reported once", () => {
    const paragraphs = [1, 2, 3, 4, 5, 6].map((n) => `第${n}段说，${PROSE}\n\n（责任编辑：李四）\n`).join("\n");
    const text = `${paragraphs}\n${paragraphs}\n${paragraphs}`;
    expect(passagesOf(text)).toHaveLength(6);
    expect(findingsOf(text)).toEqual(["info copies-dropped"]);
  });
});

describe("a chart of which the caption is left", () => {
  const among = (lines: string): string => `第一章 甲\n\n${PROSE}\n\n${lines}\n\n又，${PROSE}\n`;

  test.each([
    ["a caption and its unit", "地区生产总值\n\n单位：亿元\n"],
    ["a unit in brackets", "地区生产总值\n\n（单位：亿元）\n"],
    ["a numbered caption", "图1 地区生产总值\n\n单位：亿元\n"],
  ])("%s", (_, lines) => {
    expect(findingsOf(among(lines))).toEqual(["info chart-lost"]);
  });

  test("two in a row are two, at their captions", () => {
    const text = among("地区生产总值\n\n单位：亿元\n\n\n财政总收入\n\n单位：亿元\n");
    const { findings } = read(text);
    expect(
      mark(
        text,
        findings.flatMap(({ span }) => (span === null ? [] : [span])),
      ),
    ).toContain("⟦地区生产总值⟧\n\n单位：亿元\n\n\n⟦财政总收入⟧");
  });

  test.each([
    ["a unit over a table", "水利投资表\n\n单位：亿元\n名称    投资\n东坝    3.5\n西坝    4.5\n北坝    2.5\n"],
    ["figures below the unit", "地区生产总值\n\n单位：亿元\n\n2024年 58.3\n"],
    [
      "rows whose columns stand one space apart",
      "表2 消费价格\n\n单位：%\n\n指 标 城 乡\n\n粮食 2.0 -2.1\n\n蔬菜 3.0 1.5\n",
    ],
    ["a unit without a caption", "单位：亿元\n"],
    ["a caption without a unit", "绿色食品产业园一角\n"],
  ])("%s is none", (_, lines) => {
    expect(findingsOf(among(lines))).toEqual([]);
  });
});

test("notes, captions and boxes are read in their own right", () => {
  const text = `第一章 三新①\n\n${TORN}\n\n① 三新：新桥、新路、新港。\n\n绿色食品产业园一角\n\n${REST}\n`;
  expect(notesOf(text)).toEqual(["① 三新=新桥、新路、新港。"]);
  expect(sectionsOf(text)).toEqual(["1 第一章 三新 [B]"]);
  expect(read(text).passages.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "note", "caption"]);
});

test("a long running head is no paragraph that stands twice", () => {
  const head = "云岫市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要";
  const page = (n: number): string => `第${n}段，${PROSE}\n\n${head}\n\n— ${n} —\n\n`;
  expect(findingsOf(`第一章 甲\n\n${[1, 2, 3].map(page).join("")}`)).toEqual([]);
});

describe("a text that keeps the line ends of its page", () => {
  const FULL = [
    "第一章 江畔水陆",
    "《江畔市水利建设和城乡道路桥梁渡口发展规划》依照",
    "《中共江畔市委关于制定水利、道路、桥梁、渡口和港",
    "口规划的建议》编制，阐明“十五五”时期发展的思路。",
    "加快建设港口。深入实施通江达海的行动，推动造船、",
    "物流、渔业等产业向上游、中游、下游延伸和聚集，建",
    "成一批水陆联运的枢纽，到二〇三〇年全市累计建成一",
    "级码头六座、二级码头九座、三级码头十座，新建船闸",
    "三座。",
  ];
  const more = (verb: string) => FULL.slice(4, 9).map((line) => line.replaceAll("建", verb));
  const page = [...FULL, ...more("修"), ...more("筑"), ...more("挖")].join("\n");

  test("a full line without punctuation goes on with its sentence, or begins it", () => {
    const [first, second] = passagesOf(page);
    expect(first).toMatch(/^《江畔市水利.{1,200}发展的思路。$/);
    expect(second).toMatch(/^加快建设港口。.{1,200}新建船闸三座。$/);
  });

  test("a quotation that a short line opens goes on with its sentence", () => {
    expect(passagesOf("江畔市牢牢把握自身的定位,\n“三个\n港口”功能不断增强。")).toEqual([
      "江畔市牢牢把握自身的定位,“三个港口”功能不断增强。",
    ]);
  });

  test("a short line is a caption still", () => {
    const text = page.replace("\n成一批", "\n一座旧桥\n成一批");
    expect(passagesOf(text, "caption")).toEqual(["一座旧桥"]);
    expect(passagesOf(text)[1]).toMatch(/延伸和聚集，建成一批/);
  });
});
