/** Whatever lines a document is made of: nothing throws, nothing is lost, and every span lies where it should. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceSpan } from "../../src/core/mapped-text.js";
import type { DocumentFormat } from "../../src/model.js";
import { findContents } from "../../src/structure/contents.js";
import { outline } from "../../src/structure/index.js";
import { readDoc } from "./read.js";

/** Lines of every kind; `@` becomes a word that no other line has. */
const KINDS = [
  "第一篇 @",
  "第二章 @",
  "第三节\t@",
  "第一章",
  "一、@",
  "（一）@工程。",
  "1. @",
  "2．@：加高坝顶一米，新建水闸两座。",
  "（1）@",
  "序言",
  "附件 名词解释",
  "目 录",
  "第二章 @.....12",
  "专栏1 @",
  "专栏2",
  "单位：亿元",
  "@，全市坚持稳中求进工作总基调，扎实推进各项工作，经济社会保持平稳健康发展。",
  "@，绿色食品产业营业收入突",
  "破一百五十亿元，百亿企业实现零的突破，@。",
  "@实施“三新”工程^①，成效显著。",
  "① @：新桥、新路、新港。",
  "② @，由市财政按每人二千元给予",
  "[1]@：说明在此。",
  "@竹材市场一角",
  "图1：@",
  "@ 张三摄",
  "本报记者 @",
  "——@",
  "— 3 —",
  "12",
  "名称    单位    @",
  "东坝    座    @",
  "甲\t乙\t@",
  "注：@。",
  "> **@**",
  "> @ → 加高坝顶一米。",
  "## @",
  "- @",
  "**@**",
  "<details>",
  "</details>",
  "<!-- @ -->",
  "\f",
  "　　@。",
  "",
  "",
] as const;

const WORDS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
const wordOf = (index: number): string =>
  `${WORDS[index % WORDS.length]}${WORDS[Math.floor(index / WORDS.length) % WORDS.length]}坝`;

const documents = fc
  .array(fc.constantFrom(...KINDS), { maxLength: 40 })
  .map((kinds) => kinds.map((kind, index) => kind.replace("@", wordOf(index))).join("\n"));
const formats = fc.constantFrom<DocumentFormat>("txt", "md");

const inside = ({ from, to }: SourceSpan, whole: SourceSpan): boolean =>
  whole.from <= from && from <= to && to <= whole.to;

describe("a document of any lines", () => {
  test("has its spans inside the source, and inside what holds them", () => {
    fc.assert(
      fc.property(documents, formats, (text, format) => {
        const { sections, notes, boxes, projects, passages, articles, findings } = outline(readDoc(text, format));
        const whole = { from: 0, to: text.length };
        for (const { span } of [...sections, ...notes, ...boxes, ...projects, ...articles])
          expect(inside(span, whole)).toBe(true);
        for (const { span } of findings) expect(span === null || inside(span, whole)).toBe(true);
        for (const { box, span } of projects) expect(inside(span, boxes[box]?.span ?? whole)).toBe(true);
        for (const { span, parent, inBody } of sections) {
          const holder = parent === null ? undefined : sections[parent];
          if (inBody && holder?.inBody) expect(inside(span, holder.span)).toBe(true);
        }
        for (const { body, box, project, section } of passages) {
          expect(box === null || boxes[box] !== undefined).toBe(true);
          expect(project === null || projects[project] !== undefined).toBe(true);
          expect(section === null || sections[section] !== undefined).toBe(true);
          for (const { from, to } of body.runs) expect(inside({ from, to }, whole)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("loses no line: each is running text, part of a table or an entry of the contents", () => {
    fc.assert(
      fc.property(documents, formats, (text, format) => {
        const doc = readDoc(text, format);
        const { passages, tables, sections } = outline(doc);
        const listed = new Set(findContents(doc.lines)?.lines);
        const tabled = new Set(tables.flatMap(({ lines, noteLines }) => [...lines, ...noteLines]));
        const read = [...passages.map(({ body }) => body.text), ...sections.map(({ title }) => title)].join("\n");
        for (const line of doc.lines) {
          const word = /[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]{2}坝/.exec(line.text)?.[0];
          if (word === undefined || listed.has(line.index) || tabled.has(line.index)) continue;
          expect(read).toContain(word);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("is read the same way twice", () => {
    fc.assert(
      fc.property(documents, formats, (text, format) => {
        expect(outline(readDoc(text, format))).toEqual(outline(readDoc(text, format)));
      }),
      { numRuns: 60 },
    );
  });
});

test("any characters at all are read without harm", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), formats, (text, format) => {
      for (const { body } of outline(readDoc(text, format)).passages) {
        for (const { from, to } of body.runs) expect(inside({ from, to }, { from: 0, to: text.length })).toBe(true);
      }
    }),
  );
});
