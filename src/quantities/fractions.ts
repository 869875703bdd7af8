/** Fractions and halves: 百分之七, 三分之二, 一半, 半年, 两个半月. */
import { add, decimal, divide } from "../core/decimal.js";
import { charAt, startsWithAny } from "./context.js";
import { draft, type Outcome } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import type { Place } from "./refuse.js";
import { withUnit } from "./shapes.js";
import { simpleUnit, type UnitMatch, unitAt } from "./units.js";
import { makeView, type View } from "./view.js";

const PREFIXES: readonly (readonly [string, string])[] = [
  ["百分之", "%"],
  ["千分之", "‰"],
  ["万分之", "‱"],
];

/**
 * 百分之七点五, 千分之六, 三分之二
 * ^^^^^^^^^^^^
 */
export function fractionAt(view: View, i: number): Outcome | null {
  for (const [prefix, sign] of PREFIXES) {
    if (!view.text.startsWith(prefix, i)) continue;
    const n = readNumeral(view, i + prefix.length);
    return n ? percentPrefix(view, i, n, prefix, sign) : null;
  }
  const below = readNumeral(view, i);
  if (!below || below.power > 0 || below.vague || below.bare || !view.text.startsWith("分之", below.end)) return null;
  const above = readNumeral(view, below.end + 2);
  if (!above || above.power > 0 || above.upper || above.bare || below.number.coefficient === 0n) return null;
  const d = draft(view, "fraction", above, above.end);
  const value = divide(above.number, below.number);
  return Object.assign(d, { from: i, numberAt: i, number: value, value, dimension: "multiple" as const, vague: null });
}

function percentPrefix(view: View, i: number, n: Numeral, prefix: string, sign: string): Outcome {
  const percent = signRow(sign);
  const second = rangeEnd(view, n, prefix);
  const d = draft(view, "percent-prefix", n, second?.end ?? n.end);
  Object.assign(d, {
    from: i,
    numberAt: i,
    unit: sign,
    unitRaw: prefix,
    row: percent,
    dimension: "percent",
    unitFrom: "text",
  });
  if (second) Object.assign(d, { number: null, value: null, low: n.number, high: second.number, rule: "range" });
  return d;
}

/** 百分之五到百分之七, 百分之五至七 */
function rangeEnd(view: View, n: Numeral, prefix: string): Numeral | null {
  if (!"至到-—".includes(charAt(view, n.end)) || charAt(view, n.end) === "") return null;
  const from = view.text.startsWith(prefix, n.end + 1) ? n.end + 1 + prefix.length : n.end + 1;
  const second = readNumeral(view, from);
  if (!second || second.digitString || second.power > 0 || (from === n.end + 1 && unitAt(view, second.end)))
    return null;
  return second;
}

const rows = new Map<string, UnitMatch["row"] | null>();
function signRow(sign: string): UnitMatch["row"] | null {
  const known = rows.get(sign);
  if (known !== undefined) return known;
  const row = simpleUnit(makeView(sign), 0)?.row ?? null;
  rows.set(sign, row);
  return row;
}

/**
 * 一半, 半年, 半数
 */
export function halfAt(view: View, i: number): Outcome | null {
  if (charAt(view, i - 1) === "一") return null;
  const unit = simpleUnit(view, i + 1);
  if (
    unit?.row.dimension !== "duration" ||
    unit.row.name === "周" ||
    "上下前后大小多每新旧".includes(charAt(view, i - 1) || "无")
  )
    return null;
  const half = decimal(5n, -1);
  const n: Numeral = {
    start: i,
    end: i + 1,
    number: half,
    power: 0,
    upper: null,
    vague: null,
    form: "chinese",
    bare: false,
    digitString: false,
    wholeDigits: 0,
    hasPoint: true,
    leadingZero: false,
    scaleStart: i + 1,
    scaleEnd: i + 1,
  };
  if (startsWithAny(view, unit.end, ["报", "会", "工作", "刊", "度"])) return null;
  return withUnit(view, draft(view, "half", n, unit.end), n, { ...unit, dimension: "duration", compound: false });
}

export function oneHalf({ view, numeral: n }: Place): Outcome | null {
  if (n.end - n.start !== 1 || charAt(view, n.start) !== "一" || charAt(view, n.end) !== "半") return null;
  const d = draft(view, "half", n, n.end + 1);
  return Object.assign(d, { unit: "半", unitRaw: "半", dimension: "multiple" as const, unitFrom: "text" as const });
}

/**
 * 一个半小时, 两个半月
 * ^^^^^^^^^^
 */
export function oneAndAHalf({ view, numeral: n }: Place): Outcome | null {
  if (n.power > 0 || n.vague || n.upper || n.hasPoint || n.bare || !view.text.startsWith("个半", n.end)) return null;
  const unit = startsWithAny(view, n.end + 2, ["小时", "钟头", "月", "学期", "世纪"]);
  if (!unit) return null;
  const name = unit === "小时" ? unit : `个${unit}`;
  const row = simpleUnit(makeView(name), 0)?.row ?? null;
  const value = add(n.number, decimal(5n, -1));
  const d = draft(view, "half", n, n.end + 2 + unit.length);
  return Object.assign(d, {
    number: value,
    value,
    unit: name,
    unitRaw: name,
    row,
    dimension: "duration" as const,
    unitFrom: "text" as const,
  });
}
