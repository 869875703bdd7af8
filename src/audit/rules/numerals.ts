/** Numerals that no rule reads and none refuses. */
import { sourceSpan } from "../../core/mapped-text.js";
import type { Finding } from "../../model.js";
import { type Audited, finder, type Rule } from "../rule.js";

const unread = finder("numeral-unexplained", "info");
const share = finder("numerals-explained", "info");
/** What a numeral is refused as when no rule knows it. */
const UNKNOWN: ReadonlySet<string> = new Set(["no-unit", "bare-scale", "scale-word"]);

/** The refused numerals that nothing explains. */
function findUnexplained({ refusals, reads }: Audited): readonly Finding[] {
  return refusals.flatMap(({ refusal: { start, end, rule }, passage: index }): readonly Finding[] => {
    const read = reads[index];
    if (read === undefined || !UNKNOWN.has(rule)) return [];
    const { text, passage } = read;
    const numeral = text.slice(start, end);
    if (!/\d/.test(numeral)) return [];
    const quote = text.slice(Math.max(0, start - 6), end + 6).replace(/\s/g, " ");
    const message = `${numeral} is no quantity that is understood: ${quote}.`;
    return [unread({ message, span: sourceSpan(passage.body, start, end), actual: numeral })];
  });
}

export const numeralsRule: Rule = {
  id: "numeral-unexplained",
  severity: "info",
  title: "Numerals that are not understood",
  doc: {
    what: "Every numeral in digits that is neither a quantity nor a date nor refused by a named rule (a road number, a slogan, a label).",
    why: "It shows what is worth a rule.",
    tolerance: "Numerals in Chinese characters that count nothing (一批, 三农) are words.",
    bad: "完成47和48",
    good: "完成47项",
  },
  check: findUnexplained,
};

export const numeralsShareRule: Rule = {
  id: "numerals-explained",
  severity: "info",
  title: "How many numerals are understood",
  doc: {
    what: "One remark for each document: all numerals, and those that are a quantity, a date, or refused by a named rule. `check` prints the share in its summary.",
    why: "It shows how far the reading can be trusted.",
    tolerance: "As for numeral-unexplained.",
    bad: "every document with numerals has this remark",
    good: "a document without numerals",
  },
  check: (audited) => {
    const total = audited.quantities.length + audited.refusals.length;
    if (total === 0) return [];
    const known = total - findUnexplained(audited).length;
    const message = `${known} of ${total} numerals are explained.`;
    return [share({ message, span: null, expected: String(total), actual: String(known) })];
  },
};
