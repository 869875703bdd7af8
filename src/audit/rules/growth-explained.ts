/** Growth that does not follow from the levels beside it, and the remark that explains why. */
import { endsOf, explanation, groupsOf } from "../indicator-groups.js";
import { growthFits, intervalOf } from "../interval.js";
import { finder, type Rule } from "../rule.js";

const find = finder("growth-explained", "info");

export const growthExplainedRule: Rule = {
  id: "growth-explained",
  severity: "info",
  title: "Growth rates that were not held against their levels",
  doc: {
    what: "Counts the growth rates of indicator tables that differ from what the levels give and that a remark, a note or constant prices explain.",
    why: "A check that was turned off should be seen to be off.",
    tolerance: "As for average-growth. One remark for the whole document, without a place: nothing is wrong.",
    bad: "出口总额(亿美元) 40 | 60 | 年均增长 10.0(以人民币计)",
    good: "出口总额(亿美元) 40 | 60 | 年均增长 8.4",
  },
  check: (audited) => {
    const reasons: string[] = [];
    for (const group of groupsOf(audited)) {
      for (const growth of group.readings.filter(({ measure }) => measure === "growth_avg")) {
        const ends = endsOf(group, growth);
        if (ends === null) continue;
        const [a, b, r] = [ends.base, ends.end, growth].map(({ figure }) =>
          figure === null ? null : intervalOf(figure.number, figure.comparator),
        );
        if (a == null || b == null || r == null || growthFits(a, b, r, ends.years)) continue;
        const reason = explanation(group, [ends.base, ends.end, growth]);
        if (reason !== null) reasons.push(reason.startsWith(group.name) ? reason : `${group.name}: ${reason}`);
      }
    }
    if (reasons.length === 0) return [];
    const listed = [...new Set(reasons)].join("; ");
    return [find({ message: `Growth differs from the levels and is explained: ${listed}.`, span: null })];
  },
};
