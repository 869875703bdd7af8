/** Quotation marks and brackets that open and do not close, or close what never opened. */
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import type { Finding } from "../../model.js";
import { type Audited, finder, type Read, type Rule } from "../rule.js";

const find = finder("unbalanced-marks", "warning");
const CLOSER: Readonly<Record<string, string>> = { "“": "”", "（": "）", "(": ")", "《": "》", "【": "】", "〔": "〕" };
const OPENER: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSER).map(([a, b]) => [b, a]));
const MARKS = /["“”（）()《》【】〔〕]/g;
/** Both widths close each other. */
const fold = (mark: string): string => (mark === "(" ? "（" : mark === ")" ? "）" : mark);
/** 1） and a) number an item. */
const LABEL = /(?:^|[。；：:\s，])[\s]*[0-9a-zA-Z一二三四五六七八九十①-⑳]{1,3}$/;

interface Open {
  readonly mark: string;
  readonly at: number;
}

function unbalanced(text: string): readonly Open[] {
  const stack: Open[] = [];
  const wrong: Open[] = [];
  /** How many of a mark are open: what is not open need not be looked for. */
  const count = new Map<string, number>();
  const push = (open: Open): void => {
    count.set(open.mark, (count.get(open.mark) ?? 0) + 1);
    stack.push(open);
  };
  const pop = (): Open | undefined => {
    const open = stack.pop();
    if (open !== undefined) count.set(open.mark, (count.get(open.mark) ?? 0) - 1);
    return open;
  };
  for (const { 0: printed, index: at } of matchesOf(text, MARKS)) {
    const mark = fold(printed);
    // An ASCII quotation mark closes as well as any other.
    if (mark === '"' && stack.at(-1)?.mark === "“") pop();
    if (CLOSER[mark] !== undefined) {
      // A quotation mark that opens again: the first was never closed.
      const last = stack.at(-1);
      if (mark === "“" && last?.mark === "“") {
        wrong.push(last);
        pop();
      }
      push({ mark, at });
    } else if (OPENER[mark] !== undefined) {
      const opener = fold(OPENER[mark] ?? "");
      if ((count.get(opener) ?? 0) > 0) {
        const inside: Open[] = [];
        for (let open = pop(); open !== undefined && open.mark !== opener; open = pop()) inside.push(open);
        for (const open of inside.reverse()) wrong.push(open);
      } else if (mark !== "）" || !LABEL.test(text.slice(Math.max(0, at - 6), at))) wrong.push({ mark, at });
    }
  }
  return wrong.concat(stack);
}

/** Passages that a page or a columns broke in two may hold half of a pair each. */
function checkRead({ text, passage }: Read, next: string): readonly Finding[] {
  const goesOn = next.startsWith("“") || /”/.test(next.split("“")[0] ?? "");
  return unbalanced(text).flatMap(({ mark, at }): readonly Finding[] => {
    const opens = CLOSER[mark] !== undefined;
    // A quotation over several paragraphs opens anew in each and closes in the last.
    if (opens && mark === "“" && goesOn) return [];
    if (!opens && at < 2) return [];
    const expected = opens ? (CLOSER[mark] ?? null) : (OPENER[mark] ?? null);
    const span = sourceSpan(passage.body, at, at + 1);
    const quote = text.slice(at, at + 12);
    const message = opens
      ? `“${mark}” is not closed: ${quote}…`
      : `“${mark}” closes nothing: ${text.slice(Math.max(0, at - 10), at + 1)}`;
    return [find({ message, span, expected, actual: mark })];
  });
}

export const marksRule: Rule = {
  id: "unbalanced-marks",
  severity: "warning",
  title: "Quotation marks and brackets that do not pair",
  doc: {
    what: "“”, （）, 《》, 【】 and 〔〕 in each paragraph, note and box item.",
    why: "Half of a pair was lost, and with it where a name or a remark ends.",
    tolerance:
      "Labels (1）, a)) and quotations over several paragraphs are known; both widths of a bracket close each other.",
    bad: "实现“一村一警，志愿者全覆盖。",
    good: "1）推进改革（试点）",
  },
  check: ({ reads }: Audited) => {
    const prose = reads.filter(({ passage }) => ["paragraph", "item", "note"].includes(passage.kind));
    return prose.flatMap((read, index) => checkRead(read, prose[index + 1]?.text ?? ""));
  },
};
