/** A year in Chinese characters that lost its 年. */
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import type { Finding } from "../../model.js";
import { finder, type Rule } from "../rule.js";

const find = finder("bare-year", "info");
const YEAR =
  /(?<![〇零一二三四五六七八九十百千万])((?:一九|二[〇○零])[〇○零一二三四五六七八九]{2})(\p{Script=Han}{2})/gu;
/** The same with its 年; two may overlap. */
const WHOLE = /(?=((?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}年\p{Script=Han}{2}))/gu;

export const bareYearRule: Rule = {
  id: "bare-year",
  severity: "info",
  title: "A year without 年",
  doc: {
    what: "二〇三五远景目标 in a document that prints 二〇三五年远景目标 elsewhere.",
    why: "A search for the phrase misses it.",
    tolerance: "Only where the same year and the same words stand with 年 in the same document.",
    bad: "实现二〇三五远景目标",
    good: "实现二〇三五年远景目标",
  },
  check: ({ reads, doc }) => {
    const printed = new Set(Array.from(matchesOf(doc.text.text, WHOLE), ([, whole]) => whole));
    return reads.flatMap(({ text, passage }) =>
      matchesOf(text, YEAR).flatMap((match): readonly Finding[] => {
        const [quote, year = "", words = ""] = match;
        const expected = `${year}年${words}`;
        if (words.startsWith("年") || !printed.has(expected)) return [];
        const span = sourceSpan(passage.body, match.index, match.index + quote.length);
        return [find({ message: `${quote}: elsewhere ${expected}.`, span, expected, actual: quote })];
      }),
    );
  },
};
