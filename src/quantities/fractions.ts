/** Fractions and halves: 百分之七, 三分之二, 一半, 半年, 两个半月. */
import { add, type Decimal, decimal, divide, shift } from "../core/decimal.js";
import { NUMERAL_CLASS } from "./chars.js";
import { charAt, endsWithAny, startsWithAny } from "./context.js";
import { draft, type Outcome } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import type { Place } from "./place.js";
import { withUnit } from "./shapes.js";
import { simpleUnit, unitAt, unitNamed } from "./units.js";
import type { View } from "./view.js";

const PREFIXES: readonly (readonly [string, string])[] = [
  ["百分之", "%"],
  ["千分之", "‰"],
  ["万分之", "‱"],
];

const SLASH = 47;
const FEN = "分".charCodeAt(0);

/**
 * 百分之七点五, 千分之六, 三分之二
 * ^^^^^^^^^^^^
 */
export function fractionAt(view: View, i: number): Outcome | null {
  if (
    view.codes[i + 1] !== SLASH &&
    view.codes[i + 1] !== FEN &&
    view.codes[i + 2] !== FEN &&
    NUMERAL_CLASS[view.codes[i + 1] ?? 0] === 0
  )
    return null;
  for (const [prefix, sign] of PREFIXES) {
    if (!view.text.startsWith(prefix, i)) continue;
    const n = readNumeral(view, i + prefix.length);
    return n ? percentPrefix(view, i, n, prefix, sign) : null;
  }
  const below = readNumeral(view, i);
  const fraction = fractionOf(view, below) ?? slashFraction(view, below);
  if (fraction === null) return null;
  const { above, value } = fraction;
  const d = draft(view, "fraction", above, above.end);
  return Object.assign(d, { from: i, numberAt: i, number: value, value, dimension: "multiple" as const, vague: null });
}

/** 三分之二, 百万分之三: what the numeral before 分之 divides. */
export function fractionOf(view: View, below: Numeral | null): { above: Numeral; value: Decimal } | null {
  if (!below || below.vague || below.upper || !view.text.startsWith("分之", below.end)) return null;
  const above = readNumeral(view, below.end + 2);
  if (!above || above.power > 0 || above.upper || above.bare || below.number.coefficient === 0n) return null;
  return { above, value: divide(above.number, shift(below.number, below.power)) };
}

const BEFORE_SLASH = ["占", "约", "近", "超", "过", "达", "的", "有", "仅", "足", "到", "少", "长", "降", "加", "为"];

/** 占全国的1/3: one or two digits each, the second larger, and words before that let a share follow. */
function slashFraction(view: View, above: Numeral | null): { above: Numeral; value: Decimal } | null {
  if (above?.form !== "arabic" || charAt(view, above.end) !== "/" || !isSmall(above)) return null;
  const below = readNumeral(view, above.end + 1);
  if (below?.form !== "arabic" || !isSmall(below) || below.number.coefficient <= above.number.coefficient) return null;
  if (charAt(view, below.end) === "/" || unitAt(view, below.end) || !endsWithAny(view, above.start, BEFORE_SLASH))
    return null;
  if (startsWithAny(view, below.end, ["月", "日", "号"])) return null;
  return { above: below, value: divide(above.number, below.number) };
}

const isSmall = (n: Numeral): boolean =>
  n.power === 0 && !n.hasPoint && !n.vague && !n.leadingZero && n.wholeDigits <= 2 && n.number.coefficient > 0n;

function percentPrefix(view: View, i: number, n: Numeral, prefix: string, sign: string): Outcome {
  const percent = unitNamed(sign);
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

const HALVED: ReadonlySet<string> = new Set(["duration", "mass", "area", "volume", "length"]);
const NOT_BEFORE_HALF = "一上下前后大小多每新旧";
const NOT_AFTER_HALF = ["报", "会", "工作", "刊", "度", "八两", "路", "径", "空", "边", "制品", "决赛"];

/**
 * 半年, 半斤, 半亩
 */
export function halfAt(view: View, i: number): Outcome | null {
  if (i > 0 && NOT_BEFORE_HALF.includes(charAt(view, i - 1))) return null;
  const unit = simpleUnit(view, i + 1);
  if (!unit || !HALVED.has(unit.row.dimension) || unit.row.name === "周" || unit.row.strength === "weak") return null;
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
  if (startsWithAny(view, unit.end, NOT_AFTER_HALF)) return null;
  const { dimension } = unit.row;
  return withUnit(view, draft(view, "half", n, unit.end), n, { ...unit, dimension, compound: false });
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
  const row = unitNamed(name);
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
