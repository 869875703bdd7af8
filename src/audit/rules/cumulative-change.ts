/** A cumulative change in an indicator table against the levels at its ends. */
import { add, compare, type Decimal, decimal, multiply, negate } from "../../core/decimal.js";
import type { Finding, IndicatorReading } from "../../model.js";
import { endsOf, explanation, type Group, groupsOf } from "../indicator-groups.js";
import { growthFits, type Interval, intervalOf, larger, meet, show, smaller, subtractIntervals } from "../interval.js";
import { finder, type Rule } from "../rule.js";

const find = finder("cumulative-change", "error");
/** What is counted anew every year is summed up, not subtracted. */
const IS_FLOW = /新增|脱贫|转移|改造|造林|完成|引进|建成|培训|下降|降低|减少|削减|降幅|增速|增长/;

const mirrored = ({ low, high }: Interval): Interval => ({ low: negate(high), high: negate(low) });

/** Levels of what is counted anew every year add up to about the number of years times one of them. */
function isSummed(from: Decimal, to: Decimal, total: Decimal, years: number): boolean {
  const [low, high] = [multiply(smaller(from, to), decimal(years)), multiply(larger(from, to), decimal(years))];
  const twice = multiply(total, decimal(2));
  return compare(twice, low) >= 0 && compare(total, multiply(high, decimal(2))) <= 0;
}

function checkChange(group: Group, change: IndicatorReading): readonly Finding[] {
  const ends = endsOf(group, change);
  const moved = change.figure?.number ?? null;
  if (ends === null || moved === null || IS_FLOW.test(group.name)) return [];
  const { base, end } = ends;
  const [from, to] = [base.figure?.number ?? null, end.figure?.number ?? null];
  if (from === null || to === null || base.unit !== end.unit) return [];
  const [a, b, c] = [base, end, change].map(({ figure }) =>
    figure === null ? null : intervalOf(figure.number, figure.comparator),
  );
  if (a == null || b == null || c == null) return [];
  const difference = subtractIntervals(b, a);
  // A fall may be printed without its sign, and a change of what is no percentage may be a percentage.
  if (meet(difference, c) || meet(mirrored(difference), c)) return [];
  const isPercentage = base.unit === "%";
  if (!isPercentage && isSummed(from, to, moved, ends.years)) return [];
  if (!isPercentage && (growthFits(a, b, c, 1) || growthFits(a, b, mirrored(c), 1))) return [];
  if (explanation(group, [base, end, change]) !== null) return [];
  const expected = show(add(to, negate(from)));
  const actual = change.raw ?? show(moved);
  const message = `${group.name}: from ${show(from)} to ${show(to)} is a change of ${expected}, not ${actual}.`;
  return [find({ message, span: change.span, expected, actual, severity: isPercentage ? "error" : "warning" })];
}

export const cumulativeChangeRule: Rule = {
  id: "cumulative-change",
  severity: "error",
  title: "A cumulative change that is not the difference of its levels",
  doc: {
    what: "In an indicator table, a bracketed or cumulative figure against target minus base.",
    why: "One of three figures was changed and the others were not.",
    tolerance:
      "Half a unit of the last printed digit of each of the three; 左右 a whole one. A fall may be printed without its sign; where levels are no percentages the figure may be their growth in percent. Names of flows (新增, 脱贫) and of changes (下降) are left out, and so is what a note to the table explains.",
    bad: "常住人口城镇化率(%) 51.6 | 57.5 | [6.9]",
    good: "常住人口城镇化率(%) 51.6 | 57.5 | [5.9]",
  },
  check: (audited) =>
    groupsOf(audited).flatMap((group) =>
      group.readings.filter(({ cumulative }) => cumulative).flatMap((change) => checkChange(group, change)),
    ),
};
