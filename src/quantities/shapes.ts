/** Numbers that come in several: ranges, tolerances, ratios, lists with one unit. */
import { add, compare, shift, subtract } from "../core/decimal.js";
import { at, charAt, clauseBefore, endsWithAny, startsWithAny } from "./context.js";
import { isYearNumeral } from "./dates.js";
import { type Draft, draft, type Outcome, refuse, scaled } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { type UnitMatch, unitAt } from "./units.js";
import { printed, raw, type View } from "./view.js";

const DASHES = "-—–~～";

/** Unit columns of a draft. */
export function withUnit(view: View, d: Draft, n: Numeral, unit: UnitMatch, from = n.end): Draft {
  const text = printed(view, from, unit.end);
  d.unit = text;
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
  const second = readNumeral(view, from);
  if (!second || second.upper || second.bare) return null;
  const unit = unitAt(view, second.end);
  if (firstUnit && (!unit || printed(view, first.end, firstUnit.end) !== printed(view, second.end, unit.end)))
    return null;
  if (!unit && (second.power === 0 || charAt(view, second.end) === "级")) return null;
  return rangeDraft(view, first, second, unit, firstUnit !== null);
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
  if (compare(low, high) >= 0) return null;
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
 * 三次产业结构为4.7:40.3:55.1, 3比1
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
