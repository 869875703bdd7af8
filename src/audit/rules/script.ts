/** A traditional character in a simplified text. */
import type { Finding } from "../../model.js";
import { isHan } from "../names.js";
import { type Audited, finder, type Rule } from "../rule.js";

const find = finder("traditional-character", "warning");
/** Variants that the standard list of 2013 gives back to names. */
const IN_NAMES = new Set(Array.from("昇陞甦邨氾喆堃淼犇龢迺菴頫祇骉钜頔锺濬剋皙瞋噘蹚溧勠"));

export const scriptRule: Rule = {
  id: "traditional-character",
  severity: "warning",
  title: "A traditional character in a simplified text",
  doc: {
    what: "Characters that only traditional texts use, in a document that is simplified as a whole.",
    why: "Character recognition and conversion leave them behind; a search for the word misses them.",
    tolerance:
      "None. Documents that are traditional or mix both scripts are left out, and so are characters that both scripts share (著, 乾).",
    bad: "加强標准化研究",
    good: "a traditional document",
  },
  check: ({ doc }: Audited) => {
    if (doc.script !== "hans") return [];
    const source = doc.source.text;
    const { text, runs } = doc.text;
    const findings: Finding[] = [];
    for (const { at, length, from, to } of runs) {
      if (to - from !== length || text.slice(at, at + length) === source.slice(from, to)) continue;
      for (let offset = 0; offset < length; offset++) {
        const [clean, raw] = [text[at + offset] ?? "", source[from + offset] ?? ""];
        if (clean === raw || !isHan(clean) || !isHan(raw) || IN_NAMES.has(raw)) continue;
        const span = { from: from + offset, to: from + offset + 1 };
        const quote = source.slice(Math.max(0, span.from - 3), span.to + 3).replace(/\s/g, "");
        findings.push(find({ message: `“${raw}” is traditional: ${quote}.`, span, expected: clean, actual: raw }));
      }
    }
    return joinNeighbours(findings);
  },
};

/** 技術創新 is one finding, not two. */
function joinNeighbours(findings: readonly Finding[]): readonly Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const last = joined.at(-1);
    if (last?.span != null && finding.span !== null && finding.span.from - last.span.to <= 2) {
      const span = { from: last.span.from, to: finding.span.to };
      joined[joined.length - 1] = {
        ...last,
        span,
        expected: `${last.expected ?? ""}${finding.expected ?? ""}`,
        actual: `${last.actual ?? ""}${finding.actual ?? ""}`,
      };
    } else joined.push(finding);
  }
  return joined;
}
