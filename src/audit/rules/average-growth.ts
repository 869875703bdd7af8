/** Average growth in an indicator table against the levels beside it. */
import type { Finding, IndicatorReading } from "../../model.js";
import { endsOf, explanation, type Group, groupsOf } from "../indicator-groups.js";
import { averageGrowth, decimalsOf, growthFits, intervalOf, loose, show } from "../interval.js";
import { isMoneyUnit } from "../names.js";
import { finder, type Rule } from "../rule.js";

const find = finder("average-growth", "error");
/** 万元GDP用水量下降: the figures are falls, not levels. */
const NAMES_A_CHANGE = /下降|降低|减少|削减|提高|增速|增长|增幅|降幅|涨幅/;

function checkGrowth(group: Group, growth: IndicatorReading): readonly Finding[] {
  const ends = endsOf(group, growth);
  if (ends === null || NAMES_A_CHANGE.test(group.name)) return [];
  const { base, end, years } = ends;
  const rate = growth.figure?.number ?? null;
  const [from, to] = [base.figure?.number ?? null, end.figure?.number ?? null];
  if (rate === null || from === null || to === null || base.unit !== end.unit || base.unit === "%") return [];
  const intervals = [base, end, growth].map(({ figure }) =>
    figure === null ? null : intervalOf(figure.number, figure.comparator),
  );
  const [a, b, r] = intervals;
  if (a == null || b == null || r == null || growthFits(a, b, r, years)) return [];
  if (explanation(group, [base, end, growth]) !== null) return [];
  const expected = averageGrowth(from, to, years, Math.max(1, decimalsOf(rate)));
  if (expected === null) return [];
  const sure = !isMoneyUnit(base.unit) && !/GDP|生产总值|增加值/.test(group.name);
  const cut = growthFits(loose(from), loose(to), loose(rate), years);
  const actual = growth.raw ?? show(rate);
  const message = `${group.name}: from ${show(from)} to ${show(to)} in ${years} years is ${show(expected)} % a year, not ${actual}.`;
  const severity = sure && !cut ? "error" : "warning";
  return [find({ message, span: growth.span, expected: show(expected), actual, severity })];
}

export const averageGrowthRule: Rule = {
  id: "average-growth",
  severity: "error",
  title: "An average growth rate that does not fit its levels",
  doc: {
    what: "In an indicator table, the average growth of a period against the levels at its ends: base × (1 + rate)ⁿ.",
    why: "A target or a result was changed in one column and not in the other.",
    tolerance:
      "Base, target and rate each stand for half a unit of their last printed digit on either side; 左右 and 约 for a whole unit. Figures of which only a bound is printed (以上, <) are not checked. Growth at constant prices (生产总值, 增加值, 劳动生产率) is never computed from levels; a remark in a cell (以人民币计), a note to the table that names the indicator, or 可比 in its name turns the rule off. Where money is measured the finding is a warning, because prices and exchange rates may explain it.",
    bad: "活立木蓄积量(万立方米) 500 | 600 | 年均增长 5.9 (3.7 fits)",
    good: "地区生产总值(亿元) 500 | 700 | 年均增长 6.0 (constant prices)",
  },
  check: (audited) =>
    groupsOf(audited).flatMap((group) =>
      group.readings
        .filter(({ measure, cumulative }) => measure === "growth_avg" && !cumulative)
        .flatMap((growth) => checkGrowth(group, growth)),
    ),
};
