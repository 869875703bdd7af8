/** Average growth in a sentence against the two levels that it stands beside. */
import { sourceSpan } from "../../core/mapped-text.js";
import { tailAfter } from "../../core/tail-after.js";
import type { Finding, Profile } from "../../model.js";
import { averageGrowth, decimalsOf, growthFits, intervalOf, show } from "../interval.js";
import { explainsGrowth, isMoneyUnit, isRealGrowth } from "../names.js";
import { finder, type Read, type Rule } from "../rule.js";

const find = finder("text-growth", "warning");
const FROM = /(?:由|从)([^，。；]{0,16})$/;
const TO =
  /^(?:左右)?(?:逐步|快速|大幅|稳步)?(?:增长|增加|提高|提升|上升|扩大|发展|下降|降低|减少)(?:到|至|为)?([^，。；]{0,10})$/;
const AVERAGE = /^(?:左右|以上)?[,，、](?:年均|平均每年|年平均)(增长|增加|提高|递增|下降|降低|减少)$/;
const YEAR = /((?:19|20)\d{2})年/;

/** The years between the levels: those that are printed, else the term of the document. */
function yearsBetween(
  from: string,
  to: string,
  sentence: string,
  { periodStart, periodEnd, kind }: Profile,
): number | null {
  const [a, b] = [YEAR.exec(from)?.[1], YEAR.exec(to)?.[1]];
  if (a !== undefined && b !== undefined) return Number(b) - Number(a);
  const end = YEAR.exec(sentence)?.[1];
  if (
    a === undefined &&
    b === undefined &&
    kind === "plan" &&
    periodStart !== null &&
    periodEnd !== null &&
    Number(end ?? periodEnd) === periodEnd
  )
    return periodEnd - periodStart + 1;
  return null;
}

function checkAt(read: Read, at: number, profile: Profile): readonly Finding[] {
  const { text, figures, passage } = read;
  const [a, b, c] = [figures[at], figures[at + 1], figures[at + 2]];
  if (a === undefined || b === undefined || c === undefined || c.reading.dimension !== "percent") return [];
  const head = tailAfter(text.slice(Math.max(0, a.reading.start - 200), a.reading.start), "。；");
  const from = FROM.exec(head.slice(-24));
  const to = TO.exec(text.slice(a.reading.end, b.reading.start));
  if (from === null || to === null || a.reading.unit !== b.reading.unit || a.reading.dimension === "percent") return [];
  const moved = AVERAGE.exec(text.slice(b.reading.end, c.reading.start))?.[1];
  const [x, y, z] = [a, b, c].map(({ reading }) => intervalOf(reading.value, reading.comparator));
  if (moved === undefined || /下降|降低|减少/.test(moved) || x == null || y == null || z == null) return [];
  if (isRealGrowth(head) || explainsGrowth(head)) return [];
  const years = yearsBetween(from[1] ?? "", to[1] ?? "", head, profile);
  if (years === null || years < 1 || years > 40 || growthFits(x, y, z, years)) return [];
  if (a.reading.value === null || b.reading.value === null || c.reading.value === null) return [];
  const expected = averageGrowth(a.reading.value, b.reading.value, years, Math.max(1, decimalsOf(c.reading.value)));
  if (expected === null) return [];
  const span = sourceSpan(passage.body, a.reading.start, c.reading.end);
  const quote = text.slice(a.reading.start, c.reading.end);
  const actual = text.slice(c.reading.start, c.reading.end);
  const severity = isMoneyUnit(a.reading.unit) ? "info" : "warning";
  return [
    find({
      message: `${quote}: ${show(expected)} % a year in ${years} years.`,
      span,
      expected: `${show(expected)}%`,
      actual,
      severity,
    }),
  ];
}

export const textGrowthRule: Rule = {
  id: "text-growth",
  severity: "warning",
  title: "An average growth rate in a sentence that does not fit its levels",
  doc: {
    what: "由A增加到B，年均增长C%: A × (1 + C)ⁿ against B, over the years that are printed, or over those of the plan.",
    why: "Levels and rate come from different drafts.",
    tolerance: "As for average-growth; where money is measured the finding is a remark, because prices may explain it.",
    bad: "装机容量由200万千瓦增加到300万千瓦，年均增长12% (five years: 8.4)",
    good: "装机容量由200万千瓦增加到300万千瓦，年均增长8%左右",
  },
  check: ({ reads, profile }) => reads.flatMap((read) => read.figures.flatMap((_, at) => checkAt(read, at, profile))),
};
