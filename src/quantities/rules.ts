/** Named rules that read a quantity. The first that applies wins; each begins at a numeral. */
import { foldedPrice, goOn } from "./after-unit.js";
import { underCaption } from "./caption.js";
import { clauseBefore, endsWithAny, startsWithAny } from "./context.js";
import { date } from "./dates.js";
import { type Draft, draft, type Outcome, refuse } from "./draft.js";
import { sessionNumber, unfit } from "./fit.js";
import { oneAndAHalf, oneHalf } from "./fractions.js";
import { type Numeral, readNumeral } from "./numerals.js";
import type { Place } from "./place.js";
import { isPlaceCount, topPlaces } from "./rank.js";
import { range, ratio, sharedUnit, tolerance, withUnit } from "./shapes.js";
import { indexNumber, people, perHundredThousand, scaleOnly } from "./unitless.js";
import { simpleUnit, type UnitMatch } from "./units.js";
import type { View } from "./view.js";

export type ReadingRule = readonly [name: string, rule: (place: Place) => Outcome | Draft[] | null];

/**
 * 4500万元, 130余名, 82场（次）, 两年半, 一倍多
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
  if (unit.row.name === "折" && n.power === 0 && n.number.coefficient > 10n) foldedPrice(d);
  goOn(view, d, n, unit);
  return d;
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

/** 215户⟦预算内工业企业⟧; but 30户居民进企业务工. */
const KIND_OF_FIRM =
  /^(?![^，。；、]{0,10}(?:农|居民|家庭|群众|困难))[^，。；、的0-9在到进由与和给向从靠把被对托让为]{1,8}企业/;

/** 户 of firms and subscribers is a count, not households. */
function countsFirms(view: View, n: Numeral, unit: UnitMatch): boolean {
  const after = view.text.slice(unit.end, unit.end + 12);
  if (
    KIND_OF_FIRM.test(after) ||
    /^(?:以上|以下|左右)?的?(?:企业|市场主体|经营主体|个体|工商户|商户|用户|单位|小微|民营|规上|规模以上)/.test(after)
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
  ["caption", underCaption],
  ["rate", perHundredThousand],
  ["people", people],
  ["scale-only", scaleOnly],
  ["index-number", indexNumber],
];
