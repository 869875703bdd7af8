/** What goes on with a number behind its unit: 十二元五角, 1米8, 三成五, 两年半, 一倍多. */
import { add, type Decimal, decimal, equal, parseDecimal, shift } from "../core/decimal.js";
import { ARABIC, DIGIT, NUMERAL_CLASS } from "./chars.js";
import { at, charAt, isEdge, startsWithAny } from "./context.js";
import type { Draft } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { isCounter, simpleUnit, type UnitMatch, unitNamed } from "./units.js";
import type { View } from "./view.js";

export function goOn(view: View, d: Draft, n: Numeral, unit: UnitMatch): void {
  if (!unit.compound && n.vague === null && d.value !== null) {
    const { name } = unit.row;
    if (name === "元" || (name === "块" && hasSmallMoney(view, d.to))) smallMoney(view, d);
    else if (n.power === 0 && !n.hasPoint && DECIMAL_TAIL.has(name)) decimalTail(view, d, n);
  }
  half(view, d, n);
  more(view, d);
  d.next = d.to;
}

/** 八五折, 85折: 8.5 of ten. */
export function foldedPrice(d: Draft): void {
  if (d.number === null || d.number.exponent !== 0) return;
  d.number = shift(d.number, -1);
  d.value = d.number;
}

const SMALL_MONEY = [
  ["角毛", -1],
  ["分", -2],
] as const;

const smallNumeral = (view: View, i: number): Numeral | null => {
  const n = NUMERAL_CLASS[at(view, i)] === 0 ? null : readNumeral(view, i);
  return !n || n.power > 0 || n.upper || n.vague || n.hasPoint || n.end - n.start > 1 ? null : n;
};

function hasSmallMoney(view: View, i: number): boolean {
  const n = smallNumeral(view, i);
  return n !== null && "角毛".includes(charAt(view, n.end) || "无");
}

/**
 * 十二元五角, 三块二毛五分
 * ^^^^^^^^^^ one amount in 元
 */
function smallMoney(view: View, d: Draft): void {
  for (const [words, power] of SMALL_MONEY) {
    const n = smallNumeral(view, d.to);
    if (!n || d.value === null) continue;
    const mark = charAt(view, n.end);
    if (mark === "" || !words.includes(mark) || (mark === "分" && startsWithAny(view, n.end + 1, ["之", "钟"])))
      continue;
    d.value = add(d.value, shift(n.number, power));
    d.number = d.value;
    d.power = 0;
    d.unitRaw = d.unit;
    d.row = unitNamed("元");
    d.dimension = "money";
    d.to = n.end + 1 + (charAt(view, n.end + 1) === "钱" ? 1 : 0);
  }
}

const DECIMAL_TAIL = new Set(["米", "尺", "成", "块"]);
const AFTER_DECIMAL_TAIL = ["左右", "以上", "以下", "多", "高", "长", "宽", "大", "的", "上下"];

/**
 * 1米8, 2米35, 三成五
 * ^^^^ 1.8 米
 */
function decimalTail(view: View, d: Draft, n: Numeral): void {
  const kind = NUMERAL_CLASS[at(view, d.to)];
  if (kind !== (n.form === "arabic" ? ARABIC : DIGIT) || d.value === null) return;
  const rest = readNumeral(view, d.to);
  const length = rest ? rest.end - rest.start : 0;
  if (!rest || length > 2 || rest.power > 0 || rest.vague || rest.upper || rest.hasPoint || n.upper) return;
  if (d.row?.name === "成" && length > 1) return;
  if (length !== String(rest.number.coefficient).length || simpleUnit(view, rest.end)) return;
  if (!isEdge(view, rest.end) && !startsWithAny(view, rest.end, AFTER_DECIMAL_TAIL)) return;
  if (d.row?.name === "块") Object.assign(d, { row: unitNamed("元"), dimension: "money" });
  d.value = add(d.value, shift(rest.number, -length));
  d.number = d.value;
  d.to = rest.end;
}

const HALF = decimal(5, -1);
const plusHalf = (value: Decimal): Decimal | null => parseDecimal(`${value.coefficient}.5`);

/** 两年半, 三斤半, 两倍半. */
function half(view: View, d: Draft, n: Numeral): void {
  if (charAt(view, d.to) !== "半" || !d.value || n.form !== "chinese" || n.power !== 0) return;
  if (d.row === null || isCounter(d.row) || "个月天".includes(charAt(view, d.to + 1) || "无")) return;
  if (!equal(d.value, n.number)) return;
  d.number = plusHalf(n.number) ?? add(n.number, HALF);
  d.value = d.number;
  d.to++;
}

const NOT_AFTER_MORE = ["种", "样", "元", "功", "年", "项", "个", "次", "方", "边", "额", "层", "渠"];

/** 一倍多, 三年余. */
function more(view: View, d: Draft): void {
  const word = charAt(view, d.to);
  if (word !== "多" && word !== "余") return;
  const measured = d.row !== null && !isCounter(d.row);
  if ((!measured && !isEdge(view, d.to + 1)) || startsWithAny(view, d.to + 1, NOT_AFTER_MORE)) return;
  d.to++;
  d.vague = "gt";
}
