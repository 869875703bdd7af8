/** From a draft to a reading: denominator, currency, comparator, SI value, offsets of the source. */
import { decimal } from "../core/decimal.js";
import type { Draft } from "./draft.js";
import { perBefore } from "./per.js";
import type { Comparator, QuantityReading, ReadOptions } from "./types.js";
import { toSi } from "./units.js";
import { sourceEnd, type View } from "./view.js";

const TWD = "TWD";
/** 新台币约5500亿元: the country stands before the number. */
const NAMED_BEFORE = /(新[台臺][币幣]|人民[币幣]|港[币幣])(?:约|近|超过?|逾|达|共)?$/;

function currencyOf(view: View, d: Draft, options: ReadOptions): string | null {
  if (d.row === null || d.row.dimension !== "money") return null;
  const plain = d.row.name === "元" || d.row.name === "角";
  if (!plain) return d.row.currency ?? null;
  const named = NAMED_BEFORE.exec(view.text.slice(Math.max(0, d.from - 8), d.from))?.[1];
  if (named !== undefined)
    return named.includes("台") || named.includes("臺")
      ? TWD
      : named === "人民币" || named === "人民幣"
        ? "CNY"
        : "HKD";
  if (options.yuan !== undefined) return options.yuan;
  return d.traditional || view.traits.traditional ? TWD : (d.row.currency ?? null);
}

function comparatorOf(d: Draft): Comparator {
  if (d.vague) return d.vague;
  if (d.qualifier === null) return "eq";
  if (d.dimension === "percentage_point" && (d.qualifier.word === "超出" || d.qualifier.word === "高出")) return "eq";
  return d.qualifier.comparator;
}

const NO_DENOMINATOR = new Set([
  "percent",
  "percentage_point",
  "multiple",
  "ratio",
  "rank",
  "temperature",
  "concentration",
  "speed",
  "flow",
  "per",
]);

/** The denominator of a number, or of the one before it that it goes on from: 每年引进50人、资助100人; 比上年增加25公斤. */
function perOf(view: View, d: Draft, previous: Draft | undefined, inherited: string | null): string | null {
  if (d.compound || NO_DENOMINATOR.has(d.dimension)) return null;
  const own =
    perBefore(view, d.from, previous ? previous.to : 0)?.text ??
    (continues(view, d, previous, inherited) ? inherited : null);
  if (own === null || own === d.unit) return null;
  return d.dimension === "duration" && /^[十百千万亿0-9]/.test(own) ? null : own;
}

function continues(view: View, d: Draft, previous: Draft | undefined, inherited: string | null): boolean {
  if (!previous || d.from - previous.to > 24 || d.from < previous.to) return false;
  const gap = view.text.slice(previous.to, d.from);
  if (inherited !== null && /^[十百千万0-9]/.test(inherited) && /^、[^，。；]{0,18}$/.test(gap)) return true;
  if (d.dimension === previous.dimension && /^[，(]?(?:约?折合|约合|合)[^，。；]{0,2}$/.test(gap)) return true;
  if (
    d.unit === previous.unit &&
    /^(?:[^，。；]{0,4})?(?:提高|提升|增加|增长|下降|降低|减少|上升|扩大|降|升|增)(?:到|至|为)[^，。；]{0,2}$/.test(gap)
  )
    return true;
  if (
    d.unit === previous.unit &&
    /^，(?:同?比[^，]{0,8}|较[^，]{0,6})?(?:增|减|提高|下降|上升|降低|扩大|多|少)[^，]{0,4}$/.test(gap)
  )
    return true;
  return d.unit === previous.unit && /^(?:以上|以下|左右|以内)?[、和与及][^，。；]{0,18}$/.test(gap);
}

export function finish(
  view: View,
  d: Draft,
  previous: Draft | undefined,
  inherited: string | null,
  options: ReadOptions,
): QuantityReading {
  const si = siOf(d);
  return {
    start: view.at[d.from] ?? 0,
    end: sourceEnd(view, d.to),
    rule: d.rule,
    number: d.number,
    scale: 10n ** BigInt(d.power),
    unitRaw: d.unitRaw,
    value: d.value,
    low: d.low,
    high: d.high,
    unit: d.unit,
    per: perOf(view, d, previous, inherited),
    comparator: comparatorOf(d),
    dimension: d.dimension,
    currency: currencyOf(view, d, options),
    siValue: si.value,
    siUnit: si.unit,
    parts: d.parts,
    unitFrom: d.unitFrom,
    comparatorWord: d.qualifier?.word ?? null,
  };
}

function siOf(d: Draft): { value: QuantityReading["siValue"]; unit: string | null } {
  if (d.value === null) return { value: null, unit: null };
  if (d.unit === "半") return { value: decimal(5, -1), unit: "1" };
  if (d.rule === "fraction") return { value: d.value, unit: "1" };
  if (d.row === null || d.row.ucum === null) return { value: null, unit: null };
  if (d.compound && d.dimension !== d.row.dimension) return { value: null, unit: null };
  const value = toSi(d.value, d.row);
  return { value, unit: value === null ? null : d.row.ucum };
}
