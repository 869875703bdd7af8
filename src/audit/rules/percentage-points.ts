/** 提高A个百分点，达到B% against the base that the document gives for the same indicator. */
import { add, negate } from "../../core/decimal.js";
import { sourceSpan } from "../../core/mapped-text.js";
import type { Finding } from "../../model.js";
import { intervalOf, meet, printed, show, subtractIntervals } from "../interval.js";
import { nameKey } from "../names.js";
import { type Audited, finder, type Read, type Rule } from "../rule.js";

const find = finder("percentage-points", "warning");
const GAP = /^[,，、]?(?:并)?(?:达到|达|升至|提高到|提升到|为|至|到)$/;
const MOVE = /(提高|提升|上升|增加|下降|降低|减少)(?:了)?$/;

/** Levels of indicator tables by name, for the year before the document's term. */
function basesOf({ indicators, profile }: Audited): ReadonlyMap<string, ReturnType<typeof intervalOf>> {
  const base = profile.periodStart === null ? null : String(profile.periodStart - 1);
  const levels = indicators.filter(
    ({ measure, period, unit, cumulative, status }) =>
      measure === "level" && period === base && unit === "%" && !cumulative && status !== "target",
  );
  return new Map(
    levels.map(({ indicator, figure }) => [
      nameKey(indicator),
      intervalOf(figure?.value ?? null, figure?.comparator ?? "eq"),
    ]),
  );
}

function checkRead(read: Read, bases: ReadonlyMap<string, ReturnType<typeof intervalOf>>): readonly Finding[] {
  const { text, figures, passage } = read;
  return figures.flatMap((points, at): readonly Finding[] => {
    const level = figures[at + 1];
    if (level === undefined || points.reading.dimension !== "percentage_point" || level.reading.dimension !== "percent")
      return [];
    const before =
      text
        .slice(Math.max(0, points.reading.start - 30), points.reading.start)
        .split(/[，。；、]/)
        .at(-1) ?? "";
    const move = MOVE.exec(before);
    if (move?.[1] === undefined || !GAP.test(text.slice(points.reading.end, level.reading.start))) return [];
    const base = bases.get(nameKey(before.slice(0, move.index)));
    if (base == null || points.reading.value === null || level.reading.value === null) return [];
    if (points.reading.comparator !== "eq" || level.reading.comparator !== "eq") return [];
    const up = !/下降|降低|减少/.test(move[1]);
    const moved = printed(up ? points.reading.value : negate(points.reading.value));
    if (meet(subtractIntervals(printed(level.reading.value), base), moved)) return [];
    const implied = show(add(level.reading.value, up ? negate(points.reading.value) : points.reading.value));
    const span = sourceSpan(passage.body, points.reading.start, level.reading.end);
    const message = `${text.slice(points.reading.start, level.reading.end)} starts from ${implied} %, which is not the base in the table.`;
    return [find({ message, span, actual: text.slice(points.reading.start, points.reading.end) })];
  });
}

export const percentagePointsRule: Rule = {
  id: "percentage-points",
  severity: "warning",
  title: "Percentage points that do not lead from the base to the level",
  doc: {
    what: "X提高A个百分点，达到B% in a sentence against the base of X in the table of indicators: B − A.",
    why: "The level or the step was revised, the other was not.",
    tolerance: "Half a unit of the last printed digit of each of the three figures.",
    bad: "城镇化率提高7个百分点，达到58% (the table's base: 52.0)",
    good: "城镇化率提高6个百分点，达到58% (the table's base: 52.0)",
  },
  check: (audited) => {
    const bases = basesOf(audited);
    return bases.size === 0 ? [] : audited.reads.flatMap((read) => checkRead(read, bases));
  },
};
