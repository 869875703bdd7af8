import { describe, expect, test } from "vitest";
import { mark } from "./marks.js";
import { findingsOf, notesOf, passagesOf, read } from "./read.js";

const P = "全市坚持稳中求进工作总基调，扎实推进各项工作，经济社会保持平稳健康发展";

describe("marks and their notes", () => {
  test.each([
    ["^①", `实施“三新”工程^①，${P}。\n\n^① “三新”工程：新桥、新路、新港。`],
    ["① without a caret", `实施“三新”工程①，${P}。\n\n① “三新”工程：新桥、新路、新港。`],
    ["①、", `实施“三新”工程①，${P}。\n\n①、“三新”工程：新桥、新路、新港。`],
    ["[1]", `实施“三新”工程[1]，${P}。\n\n[1]“三新”工程：新桥、新路、新港。`],
    ["[^1]", `实施“三新”工程[^1]，${P}。\n\n[^1]: “三新”工程：新桥、新路、新港。`],
    ["【1】", `实施“三新”工程【1】，${P}。\n\n【1】“三新”工程：新桥、新路、新港。`],
  ])("%s", (_, text) => {
    const { notes } = read(text);
    expect(notes).toMatchObject([{ term: "三新工程", definition: "新桥、新路、新港。" }]);
    expect(passagesOf(text)).toEqual([`实施“三新”工程，${P}。`]);
  });

  test("the reference is the mark, the span the note's words", () => {
    const text = `实施三新工程^①，${P}。\n\n^① 三新工程：新桥、新路。`;
    const [note] = read(text).notes;
    expect(mark(text, note?.reference ? [note.reference, note.span] : [])).toBe(
      `实施三新工程⟦^①⟧，${P}。\n\n^① ⟦三新工程：新桥、新路。⟧`,
    );
  });

  test("numbers restart on each page, and each note takes the mark of its own", () => {
    const text = `甲工程①和乙工程②，${P}。\n\n① 甲工程：甲说明。\n\n② 乙工程：乙说明。\n\n丙工程①，${P}。\n\n① 丙工程：丙说明。`;
    const { notes } = read(text);
    expect(notes.map(({ marker, term }) => marker + term)).toEqual(["①甲工程", "②乙工程", "①丙工程"]);
    expect(notes.map(({ reference }) => text.slice(0, reference?.from).slice(-3))).toEqual([
      "甲工程",
      "乙工程",
      "丙工程",
    ]);
  });

  test("marks that count up behind words are marks, though the text has lost its notes", () => {
    const text = `全年生产总值[2]486亿元，增长[3]6.5%，税收[4]36亿元。\n\n${P}。`;
    expect(passagesOf(text)[0]).toBe("全年生产总值486亿元，增长6.5%，税收36亿元。");
    expect(findingsOf(text)).toEqual(Array(3).fill("info mark-without-note"));
  });

  test.each(["粮食[12]万亩，蔬菜[20]万亩，水果[25]万亩", "粮食[12]、[13]和[14]", "粮食[1]和蔬菜[2]"])(
    "other figures in brackets stay: %s",
    (words) => {
      expect(passagesOf(`${words}。\n\n${P}。`)[0]).toBe(`${words}。`);
    },
  );

  test("a table refers to notes as well", () => {
    const text = `${P}。\n\n指标[1]    单位    数量\n产量    万吨    12\n面积    万亩    30\n\n注释\n\n[1]指标：统计用的名目。`;
    expect(read(text).notes[0]?.reference).not.toBeNull();
  });

  test("a definition without a colon names no term", () => {
    expect(notesOf(`三新工程[1]，${P}。\n\n[1]本数为初步统计数。`)).toEqual(["1 -=本数为初步统计数。"]);
  });

  test("a sentence that leads to a list is no term", () => {
    expect(notesOf(`投资[1]，${P}。\n\n[1]这里的投资，是这样计算的，即：甲加乙。`)).toEqual([
      "1 -=这里的投资，是这样计算的，即：甲加乙。",
    ]);
  });

  test("a term may hold commas", () => {
    expect(notesOf(`活动[1]，${P}。\n\n[1]三请，两回：请人，回家。`)).toEqual(["1 三请，两回=请人，回家。"]);
  });
});

describe("a list of terms at the end", () => {
  const LIST =
    "1.三新：新桥、新路、新港。\n\n2.四好：建好、管好、护好、运营好。\n\n3.五通：水通、电通、路通、网通、气通。";
  const TERMS = [
    "1 三新=新桥、新路、新港。",
    "2 四好=建好、管好、护好、运营好。",
    "3 五通=水通、电通、路通、网通、气通。",
  ];

  test("prints plain numbers where the text prints 【1】", () => {
    expect(notesOf(`三新【1】、四好【2】和五通【3】，${P}。\n\n名词解释\n\n${LIST}`)).toEqual(TERMS);
  });

  test("stands below 名词解释 in a text that prints no marks", () => {
    const text = `${P}。\n\n《政府工作报告》名词注释\n\n${LIST}`;
    expect(notesOf(text)).toEqual(TERMS);
    expect(findingsOf(text)).toEqual([]);
  });

  test("goes on with a term that begins with a figure", () => {
    const text = `${P}。\n\n名词解释\n\n${LIST}\n\n4.2025年实事：修桥、铺路。`;
    expect(notesOf(text).at(-1)).toBe("4 2025年实事=修桥、铺路。");
  });

  test("prints no numbers at all, and ends at the next appendix", () => {
    const text = `${P}。\n\n附录一：名词解释\n\n三新：新桥、新路、新港。\n\n四好：建好、管好、护好、运营好。\n\n五通：水通、电通等。\n\n附录二：说明\n\n甲数：乙数。`;
    expect(notesOf(text)).toEqual([
      " 三新=新桥、新路、新港。",
      " 四好=建好、管好、护好、运营好。",
      " 五通=水通、电通等。",
    ]);
  });

  test.each([
    ["a numbered list in the text", `${P}。\n\n${LIST}\n\n${P}。`],
    ["two entries", `${P}。\n\n名词解释\n\n三新：新桥、新路、新港。\n\n四好：建好、管好。`],
    ["prose below the heading", `${P}。\n\n名词解释\n\n以下分述。\n\n${LIST}`],
    ["a heading in a sentence", `名词解释见附件，${P}。\n\n${LIST}`],
  ])("%s is none", (_, text) => {
    expect(notesOf(text)).toEqual([]);
  });
});

describe("a note that runs over the page", () => {
  const NOTE = "① 甲工程：由市财政按每人二千元给予培训";
  const DONE = ["① 甲工程=由市财政按每人二千元给予培训补助，并优先推荐。"];

  test.each([
    ["right below", `甲工程①，${P}。\n\n${NOTE}\n补助，并优先推荐。\n\n乙工程，${P}。`],
    ["behind a page number", `甲工程①，${P}。\n\n${NOTE}\n\n— 3 —\n\n补助，并优先推荐。\n\n乙工程，${P}。`],
    [
      "below a paragraph of the next page",
      `甲工程①，${P}。\n\n${NOTE}\n\n乙工程，${P}。\n\n补助，并优先推荐。\n\n丙工程，${P}。`,
    ],
    [
      "right above the next page's notes",
      `甲工程①，${P}。\n\n${NOTE}\n\n乙工程①，${P}。\n\n补助，并优先推荐。\n\n① 乙工程：乙说明。`,
    ],
  ])("the rest stands %s", (_, text) => {
    expect(notesOf(text).slice(0, 1)).toEqual(DONE);
  });

  test("while the paragraph above is torn too", () => {
    const text = `甲工程①，扎实推进各项\n\n${NOTE}\n\n工作，取得成效。\n\n补助，并优先推荐。\n\n乙工程，${P}。`;
    expect(notesOf(text)).toEqual(DONE);
    expect(passagesOf(text)[0]).toBe("甲工程，扎实推进各项工作，取得成效。");
  });

  test("Markdown indents its second paragraph", () => {
    const text = `工资[^1]，${P}。\n\n[^1]: 工资：已经计算在内。\n    各部门另有说明。\n\n乙，${P}。`;
    expect(notesOf(text, "md")).toEqual(["1 工资=已经计算在内。各部门另有说明。"]);
  });

  test("one whose rest is nowhere is a finding", () => {
    expect(findingsOf(`甲工程①，${P}。\n\n${NOTE}`)).toEqual(["warning note-open"]);
  });
});

describe("circled numbers that are no marks", () => {
  test.each([
    ["a list in a sentence", `包括：①新桥；②新路；③新港，${P}。`],
    ["a list in a sentence of a text with notes", `三新^①，包括：①新桥；②新路，${P}。`],
  ])("%s keeps them", (_, line) => {
    const text = `${line}\n\n^① 三新：说明在此。`;
    expect(passagesOf(text)[0]).toContain("①新桥；②新路");
  });

  test("a list on lines of its own in a text without marks", () => {
    const text = `主要任务如下，${P}。\n\n①建设新桥。\n\n②建设新路。`;
    expect(notesOf(text)).toEqual([]);
    expect(passagesOf(text)).toHaveLength(3);
  });

  test("a list on lines of its own behind a text's notes", () => {
    const text = `三新^①，${P}。\n\n^① 三新：说明在此。\n\n任务有二，${P}。\n\n①建设新桥。\n\n②建设新路。`;
    expect(notesOf(text)).toEqual(["① 三新=说明在此。"]);
  });

  test("brackets without marks of notes", () => {
    expect(notesOf(`降低[14.6]，提高[5]，${P}。`)).toEqual([]);
    expect(passagesOf(`降低[14.6]，提高[5]，${P}。`)).toEqual([`降低[14.6]，提高[5]，${P}。`]);
  });
});

describe("what does not fit is a finding", () => {
  test("a mark that no note explains", () => {
    const text = `甲工程[1]和乙工程[2]，${P}。\n\n[1]甲工程：甲说明。`;
    expect(findingsOf(text)).toEqual(["info mark-without-note"]);
    const [finding] = read(text).findings;
    expect(mark(text, finding?.span ? [finding.span] : [])).toContain("乙工程⟦[2]⟧，");
  });

  test("a mark whose page ends without its note", () => {
    const page = (name: string): string => `${name}工程①和${name}路②，${P}。\n\n`;
    const text = `${page("甲")}② 甲路：甲说明。\n\n${page("乙")}① 乙工程：乙说明。\n\n② 乙路：乙说明。`;
    expect(findingsOf(text)).toEqual(["info mark-without-note"]);
  });

  test("a note that nothing refers to", () => {
    expect(findingsOf(`甲工程[1]和乙工程[3]，${P}。\n\n[1]甲：甲说明。\n\n[3]乙：乙说明。\n\n[1]丙：丙说明。`)).toEqual(
      ["info note-unreferenced"],
    );
  });

  test("a mark that comes twice for one note is none", () => {
    expect(findingsOf(`甲工程[1]和又一甲工程[1]，${P}。\n\n[1]甲工程：甲说明。`)).toEqual([]);
    const pages = `甲①，再说甲①，${P}。\n\n① 甲：甲说明。\n\n乙①，${P}。\n\n① 乙：乙说明。`;
    expect(findingsOf(pages)).toEqual([]);
  });
});

test("a note whose mark the text has lost counts on behind the one before it", () => {
  const text =
    "推进三新[1]和五新[3]。\n\n注释\n\n[1] 三新：新桥、新路、新港。\n\n[2] 四新：新堤。\n\n[3] 五新：新闸。\n\n[9] 九新：新站。";
  expect(notesOf(text)).toEqual(["1 三新=新桥、新路、新港。", "2 四新=新堤。", "3 五新=新闸。"]);
  expect(findingsOf(text)).toEqual(["info note-unreferenced"]);
});
