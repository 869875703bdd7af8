/** A foreign function word between Chinese characters. */
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import { type Audited, finder, type Rule } from "../rule.js";

const find = finder("foreign-word", "warning");
const WORD = /(?<=[\p{Script=Han}]\s?)(?:and|or|of|the|for|with|from|to|in)(?=\s?[\p{Script=Han}])/gu;
const MEANING: Readonly<Record<string, string>> = { and: "和", or: "或", of: "的", with: "与" };

export const foreignWordRule: Rule = {
  id: "foreign-word",
  severity: "warning",
  title: "A foreign function word in a Chinese sentence",
  doc: {
    what: "and, or, of, the, … between two Chinese characters.",
    why: "Translation and recognition software writes them where 和, 或 or 的 was printed.",
    tolerance: "None. Names and abbreviations (and Co., R&D) do not stand between Chinese characters.",
    bad: "政策性住房 and 共有产权住房",
    good: "支持 LED 和 OLED 产业",
  },
  check: ({ reads }: Audited) =>
    reads.flatMap(({ text, passage }) =>
      matchesOf(text, WORD).map((match) => {
        const span = sourceSpan(passage.body, match.index, match.index + match[0].length);
        const quote = text.slice(Math.max(0, match.index - 6), match.index + match[0].length + 6);
        return find({
          message: `A foreign word in a Chinese sentence: ${quote}.`,
          span,
          expected: MEANING[match[0]] ?? null,
          actual: match[0],
        });
      }),
    ),
};
