/** Numbers that come in several: ranges, tolerances, ratios, lists with one unit. */
import { add, compare, negate, shift, subtract } from "../core/decimal.js";
import { at, charAt, clauseBefore, endsWithAny, startsWithAny } from "./context.js";
import { isYearNumeral } from "./dates.js";
import { type Draft, draft, type Outcome, refuse, scaled } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { type UnitMatch, unitAt } from "./units.js";
import { printed, raw, type View } from "./view.js";

const DASHES = "-—–~～";

/** 个小时, 个星期: 个 is a measure word of its own there; 个月 and 个百分点 are one word. */
const LOOSE_MEASURE = new Set(["小时", "周", "课时", "学年", "日", "天", "钟头"]);

/** The unit without a currency name behind it (亿元人民币: 元), without a loose 个, and 户 of 农户. */
function unitName(text: string, { row, compound }: UnitMatch): string {
  if (compound) return text;
  if (row.name === "农户") return "户";
  if (row.dimension === "money" && text.length > 2 && text.startsWith("元")) return "元";
  return text.startsWith("个") && LOOSE_MEASURE.has(row.name) ? text.slice(1) : text;
}

/** Unit columns of a draft. */
export function withUnit(view: View, d: Draft, n: Numeral, unit: UnitMatch, from = n.end): Draft {
  d.unit = unitName(printed(view, from, unit.end), unit);
  d.unitRaw = (n.power > 0 ? raw(view, n.scaleStart, n.scaleEnd) : "") + raw(view, from, unit.end);
  d.row = unit.row;
  d.compound = unit.compound;
  d.dimension = unit.dimension;
  d.unitFrom = "text";
  return d;
}

/**
 * 3—5万元, 5万至8万元, 10%—20%, 三到五年
 * ^^^^^^^
 */
export function range(view: View, first: Numeral, firstUnit: UnitMatch | null): Draft | null {
  if (first.upper) return null;
  const joint = firstUnit ? firstUnit.end : first.end;
  const c = charAt(view, joint);
  const word = c === "至" || c === "到";
  if (c === "" || (!word && !DASHES.includes(c))) return null;
  if (word && /[从由自]$/.test(clauseBefore(view, first.start, 12).slice(-1))) return null;
  const from = charAt(view, joint + 1) === c && c === "—" ? joint + 2 : joint + 1;
  const negative = charAt(view, from) === "-" && charAt(view, first.start - 1) === "-";
  const printedSecond = readNumeral(view, negative ? from + 1 : from);
  if (!printedSecond || printedSecond.upper || printedSecond.bare) return null;
  const second = negative ? { ...printedSecond, number: negate(printedSecond.number) } : printedSecond;
  const unit = unitAt(view, second.end);
  if (firstUnit && (!unit || !sharesUnit(view, first, firstUnit, second, unit))) return null;
  if (!unit && (second.power === 0 || charAt(view, second.end) === "级")) return null;
  return rangeDraft(view, first, second, unit, firstUnit !== null);
}

/** 15元至30元/平方米: the denominator stands with the last only. */
function sharesUnit(view: View, first: Numeral, a: UnitMatch, second: Numeral, b: UnitMatch): boolean {
  const [unit, last] = [printed(view, first.end, a.end), printed(view, second.end, b.end)];
  return unit === last || (b.compound && last.startsWith(`${unit}/`));
}

function rangeDraft(
  view: View,
  first: Numeral,
  second: Numeral,
  unit: UnitMatch | null,
  ownUnit: boolean,
): Draft | null {
  const shares = first.power === 0 && second.power > 0 && !ownUnit && compare(first.number, second.number) < 0;
  const low = shares ? shift(first.number, second.power) : scaled(first);
  const high = scaled(second);
  const negative = charAt(view, first.start - 1) === "-" && high.coefficient <= 0n;
  if (compare(negative ? negate(low) : low, high) >= 0) return null;
  const d = draft(view, "range", second, unit ? unit.end : second.end);
  Object.assign(d, {
    from: first.start,
    numberAt: first.start,
    number: null,
    value: null,
    low,
    high,
    bare: first.bare,
    vague: second.vague,
  });
  return unit ? withUnit(view, d, second, unit) : d;
}

/**
 * 50±2千米
 * ^^^^^^^^
 */
export function tolerance(view: View, first: Numeral): Draft | null {
  if (charAt(view, first.end) !== "±") return null;
  const second = readNumeral(view, first.end + 1);
  const unit = second ? unitAt(view, second.end) : null;
  if (!second || !unit) return null;
  const middle = shift(first.number, first.power || second.power);
  const d = draft(view, "tolerance", second, unit.end);
  Object.assign(d, {
    from: first.start,
    numberAt: first.start,
    number: null,
    value: null,
    low: subtract(middle, scaled(second)),
    high: add(middle, scaled(second)),
  });
  return withUnit(view, d, second, unit);
}

/**
 * 三次产业结构为6.2:43.5:50.3, 3比1
 *               ^^^^^^^^^^^^^
 */
export function ratio(view: View, first: Numeral, firstUnit: UnitMatch | null): Outcome | null {
  if (first.power > 0 || first.vague || first.upper || first.bare || first.digitString || firstUnit) return null;
  const parts = [first];
  let end = first.end;
  for (let guard = 0; guard < 12; guard++) {
    const next = nextPart(view, end, first);
    if (next === null) break;
    parts.push(next);
    end = next.end;
  }
  if (parts.length < 2) return null;
  if (charAt(view, end) === "$" || (charAt(view, end) === ":" && charAt(view, end + 1) === "$"))
    return refuse("corrupted", first.start, end);
  if (unitAt(view, end) !== null || startsWithAny(view, end, ["月", "年", "日", "号"])) return null;
  if (parts.length === 2 && isScore(view, first.start, end)) return refuse("score", first.start, end);
  if (parts.length === 2 && !meansRatio(view, parts, end)) return null;
  const d = draft(view, "ratio", first, end);
  Object.assign(d, { number: null, value: null, parts: parts.map(scaled), dimension: "ratio", power: 0 });
  return d;
}

function nextPart(view: View, end: number, first: Numeral): Numeral | null {
  let i = end;
  if (at(view, i) === 32) i++;
  const c = charAt(view, i);
  if (c !== ":" && !(c === "比" && first.end - first.start <= 6)) return null;
  i++;
  if (at(view, i) === 32) i++;
  const next = readNumeral(view, i);
  if (
    !next ||
    next.power > 0 ||
    next.vague ||
    next.upper ||
    next.bare ||
    isYearNumeral(next) ||
    next.form !== first.form
  )
    return null;
  return c === "比" && next.digitString ? null : next;
}

const WINS = [
  "获胜",
  "险胜",
  "战胜",
  "取胜",
  "大胜",
  "力克",
  "击败",
  "逆转",
  "领先",
  "落后",
  "告负",
  "惜败",
  "战平",
  "完胜",
];

/** 以3比1获胜, 比分为2比0 */
const isScore = (view: View, start: number, end: number): boolean =>
  startsWithAny(view, end, WINS) !== null ||
  /(?:比分|大比分|[胜负平])(?:为|是|以)?$/.test(clauseBefore(view, start, 8));

function meansRatio(view: View, parts: readonly Numeral[], end: number): boolean {
  if (charAt(view, parts[0]?.end ?? 0) === "比") return true;
  if (parts.some((p) => p.hasPoint) || /[比例构率]/.test(clauseBefore(view, parts[0]?.start ?? 0, 20))) return true;
  const source = view.source.charAt(view.at[parts[0]?.end ?? 0] ?? 0);
  return source === "∶" || startsWithAny(view, end, ["的比例", "比例", "配套", "配比", "的配"]) !== null;
}

const MEMBERS = 12;

/**
 * 220、110千伏, 35、46和52个
 * ^^^  ^^^^^^^ one row each, the unit is that of the last
 */
export function sharedUnit(view: View, first: Numeral): Draft[] | null {
  const members = [first];
  let last = first;
  let unit: UnitMatch | null = null;
  while (unit === null && members.length < MEMBERS) {
    const i = memberAfter(view, last.end);
    const next = i > 0 ? readNumeral(view, i) : null;
    if (!next || !sameKind(first, next)) return null;
    members.push(next);
    last = next;
    unit = unitAt(view, next.end);
  }
  if (!unit || isDateUnit(view, members, unit) || (first.form === "chinese" && unit.row.strength !== undefined))
    return null;
  return members.map((n, k) => member(view, n, last, unit, k === members.length - 1));
}

function member(view: View, n: Numeral, last: Numeral, unit: UnitMatch, isLast: boolean): Draft {
  const power = n.power === 0 && last.power > 0 ? last.power : n.power;
  const d = draft(view, isLast ? "unit" : "shared-unit", n, isLast ? unit.end : n.end);
  withUnit(view, d, last, unit);
  if (!isLast) Object.assign(d, { power, value: shift(n.number, power), unitFrom: "list" });
  d.listed = true;
  return d;
}

/** Where the next member begins, 0 where none follows: 、 和 与 及 或 */
function memberAfter(view: View, end: number): number {
  const joint = startsWithAny(view, end, ["、", "和", "与", "及", "或", "以及"]);
  return joint ? end + joint.length : 0;
}

function sameKind(a: Numeral, b: Numeral): boolean {
  return (
    a.form === b.form &&
    !a.vague &&
    !a.upper &&
    !b.upper &&
    !a.bare &&
    !b.bare &&
    !a.digitString &&
    !b.digitString &&
    !a.leadingZero
  );
}

function isDateUnit(view: View, members: readonly Numeral[], unit: UnitMatch): boolean {
  return (
    (unit.row.name === "年" && members.some(isYearNumeral)) ||
    unit.row.name === "日" ||
    endsWithAny(view, members[0]?.start ?? 0, ["第", "图", "表", "专栏"]) !== null
  );
}
