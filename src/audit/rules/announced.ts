/** Boxes and tables that the text points to and that are not there. */
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import type { Finding } from "../../model.js";
import { type Audited, finder, type Rule } from "../rule.js";

const find = finder("announced-missing", "warning");
const POINTED = /(?:见|详见|如|参见)(专栏|附表|表)\s?([0-9]{1,2})(?![0-9.\-—])/g;

/** Numbers of the captions and boxes of a kind, as printed. */
function printedNumbers({ outline, tables, reads }: Audited, kind: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  if (kind === "专栏") for (const { number } of outline.boxes) if (number !== null) numbers.add(number);
  const captions = [
    ...tables.map(({ title }) => title ?? ""),
    ...reads.filter(({ passage }) => passage.kind !== "paragraph").map(({ text }) => text),
  ];
  for (const caption of captions) {
    const match = new RegExp(`^\\s*(?:附)?${kind.replace("附", "")}\\s?([0-9]{1,2})`).exec(caption);
    if (match?.[1] !== undefined) numbers.add(Number(match[1]));
  }
  return numbers;
}

export const announcedRule: Rule = {
  id: "announced-missing",
  severity: "warning",
  title: "A box or table that is pointed to and missing",
  doc: {
    what: "见专栏3, 详见表2, 见附表1 against the boxes and captions of the document.",
    why: "A table was lost when the document was published, or its number changed.",
    tolerance:
      "Only where the document numbers others of the kind: else it numbers none, or they stand in another file.",
    bad: "（见专栏5） in a document with 专栏1 to 专栏4",
    good: "（见附表5） in a document without any 附表",
  },
  check: (audited) => {
    const numbers = new Map<string, ReadonlySet<number>>();
    return audited.reads.flatMap(({ text, passage }) =>
      matchesOf(text, POINTED).flatMap((match): readonly Finding[] => {
        const [quote, kind = "", digits = ""] = match;
        const known = numbers.get(kind) ?? printedNumbers(audited, kind);
        numbers.set(kind, known);
        if (known.size === 0 || known.has(Number(digits))) return [];
        const span = sourceSpan(passage.body, match.index, match.index + quote.length);
        return [find({ message: `${quote}: there is no ${kind}${digits}.`, span, expected: `${kind}${digits}` })];
      }),
    );
  },
};
