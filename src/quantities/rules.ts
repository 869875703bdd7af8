/** Named rules that read a quantity. The first that applies wins; each begins at a numeral. */
import { add, parseDecimal, shift } from "../core/decimal.js";
import { NUMERAL_CLASS } from "./chars.js";
import { at, charAt, clauseBefore, endsWithAny, isEdge, startsWithAny } from "./context.js";
import { date } from "./dates.js";
import { type Draft, draft, type Outcome, refuse } from "./draft.js";
import { sessionNumber, unfit } from "./fit.js";
import { oneAndAHalf, oneHalf } from "./fractions.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { isPlaceCount, topPlaces } from "./rank.js";
import type { Place } from "./refuse.js";
import { range, ratio, sharedUnit, tolerance, withUnit } from "./shapes.js";
import { indexNumber, people, perHundredThousand, scaleOnly } from "./unitless.js";
import { isCounter, simpleUnit, type UnitMatch } from "./units.js";
import type { View } from "./view.js";

export type ReadingRule = readonly [name: string, rule: (place: Place) => Outcome | Draft[] | null];

/**
 * 3200万元, 120余名, 76场（次）, 两年半, 一倍多
 * ^^^^^^^^
 */
function numberWithUnit(place: Place): Outcome | null {
  const { view, numeral: n, unit } = place;
  if (!unit) return null;
  const bad = unfit(place, unit) ?? sessionNumber(place, unit);
  if (bad) return refuse(bad, n.start, unit.end);
  const d = withUnit(view, draft(view, "unit", n, unit.end), n, unit);
  if (unit.row.name === "个" && sharesPoints(view, unit.end))
    Object.assign(d, { unit: "个百分点", dimension: "percentage_point", unitFrom: "list", row: null });
  if (isPlaceCount(view, n, unit)) Object.assign(d, { rule: "rank", dimension: "rank" });
  if (unit.row.name === "度" && unit.end === n.end + 1) degrees(view, n, d);
  if (unit.row.name === "户" && countsFirms(view, n, unit)) d.dimension = "count";
  if (unit.row.name === "分" && endsWithAny(view, n.start, ["小时", "时"]))
    Object.assign(d, { dimension: "duration", row: null });
  if (unit.row.name === "元" && !unit.compound && n.vague === null && d.value) smallMoney(view, d);
  tail(view, d, n);
  return d;
}

/**
 * 十二元五角, 三块二毛五分
 * ^^^^^^^^^^ one amount in 元
 */
function smallMoney(view: View, d: Draft): void {
  for (const [words, power] of [
    ["角毛", -1],
    ["分", -2],
  ] as const) {
    const n = NUMERAL_CLASS[at(view, d.to)] === 0 ? null : readNumeral(view, d.to);
    if (!n || n.power > 0 || n.upper || n.vague || n.hasPoint || n.end - n.start > 1 || d.value === null) continue;
    const mark = charAt(view, n.end);
    if (mark === "" || !words.includes(mark) || (mark === "分" && startsWithAny(view, n.end + 1, ["之", "钟"])))
      continue;
    d.value = add(d.value, shift(n.number, power));
    d.number = d.value;
    d.power = 0;
    d.unitRaw = d.unit;
    d.to = n.end + 1 + (charAt(view, n.end + 1) === "钱" ? 1 : 0);
  }
}

/** 半, 多 after the unit: 两年半, 一倍多, 一个半月. */
function tail(view: View, d: Draft, n: Numeral): void {
  const next = charAt(view, d.to);
  const measured = d.row !== null && !isCounter(d.row);
  if (
    next === "半" &&
    measured &&
    d.value &&
    n.form === "chinese" &&
    !"个月天".includes(charAt(view, d.to + 1) || "无") &&
    n.power === 0
  ) {
    d.number = parseDecimal(`${n.number.coefficient}.5`);
    d.value = d.number;
    d.to++;
  }
  const more = charAt(view, d.to) === "多" || charAt(view, d.to) === "余";
  if (
    more &&
    (measured || isEdge(view, d.to + 1)) &&
    !startsWithAny(view, d.to + 1, ["种", "样", "元", "功", "年", "项", "个", "次", "方", "边", "额", "层", "渠"])
  ) {
    d.to++;
    d.vague = "gt";
  }
  d.next = d.to;
}

/** 回落5.3个和5.5个百分点: 个 stands for the unit of the last. */
function sharesPoints(view: View, end: number): boolean {
  const joint = startsWithAny(view, end, ["、", "和", "与", "及"]);
  const next = joint ? readNumeral(view, end + joint.length) : null;
  if (!next) return false;
  const unit = simpleUnit(view, next.end);
  return (
    unit?.row.name === "个百分点" ||
    (unit?.row.name === "个" && /^[、和与及][0-9.]{1,8}个百分点/.test(view.text.slice(unit.end, unit.end + 16)))
  );
}

/** 户 of firms and subscribers is a count, not households. */
function countsFirms(view: View, n: Numeral, unit: UnitMatch): boolean {
  if (
    /^(?:以上|以下|左右)?的?(?:企业|市场主体|经营主体|个体|工商户|商户|用户|单位|小微|民营|规上|规模以上)/.test(
      view.text.slice(unit.end, unit.end + 12),
    )
  )
    return true;
  return /(?:企业|主体|工商户|公司|用户|商户|法人|合作社|经营户|客户|单位|工厂|农场|个体)[^，。；、]{0,10}$/.test(
    clauseBefore(view, n.start, 24),
  );
}

/** 度 is electricity with a scale word or where 电 is spoken of, a temperature where 温 is. */
function degrees(view: View, n: Numeral, d: Draft): void {
  const before = clauseBefore(view, n.start, 24);
  if (n.power > 0 || /电|能耗|发量/.test(before)) return;
  d.dimension = /温|热|冷|摄氏|华氏/.test(before) ? "temperature" : "other";
  d.row = null;
}

export const READING_RULES: readonly ReadingRule[] = [
  ["date", ({ view, numeral }) => date(view, numeral)],
  ["top-places", ({ view, numeral, unit }) => topPlaces(view, numeral, unit)],
  ["half", oneHalf],
  ["half", oneAndAHalf],
];

export const READING_RULES_AFTER: readonly ReadingRule[] = [
  ["ratio", ({ view, numeral, unit }) => ratio(view, numeral, unit)],
  ["tolerance", ({ view, numeral }) => tolerance(view, numeral)],
  ["range", ({ view, numeral, unit }) => range(view, numeral, unit)],
  ["unit", numberWithUnit],
  [
    "shared-unit",
    ({ view, numeral, unit }) => (unit || numeral.digitString || numeral.bare ? null : sharedUnit(view, numeral)),
  ],
  ["rate", perHundredThousand],
  ["people", people],
  ["scale-only", scaleOnly],
  ["index-number", indexNumber],
];
