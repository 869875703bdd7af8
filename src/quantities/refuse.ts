/** Named rules that say of a numeral: this is no quantity. The first that applies wins. */
import { COUNT_NOUNS_IN_SHU, INDEFINITE_BEFORE } from "../data/refusals.js";
import { NUMERAL_CLASS } from "./chars.js";
import { at, charAt, clauseBefore } from "./context.js";
import { type Refused, refuse } from "./draft.js";
import type { Place, RefusalRule } from "./place.js";
import { corrupted, label, partedDigits, planName, reference, title } from "./refuse-labels.js";
import {
  address,
  fixedWord,
  formula,
  modelCode,
  nameSuffix,
  quotedNumber,
  quotedSlogan,
  superscript,
} from "./refuse-names.js";

/**
 * 数百家, 几十个, 成千上万
 *  ^       ^
 */
function indefinite({ view, numeral: n }: Place): Refused | null {
  const before = charAt(view, n.start - 1);
  if (!(n.bare || (n.form === "chinese" && at(view, n.start) === 0x5341)) || !INDEFINITE_BEFORE.includes(before))
    return null;
  const owner = charAt(view, n.start - 2);
  if (before === "数" && owner !== "" && COUNT_NOUNS_IN_SHU.includes(owner)) return null;
  if (before === "多" && n.bare === false) return null;
  return refuse("indefinite", n.start - 1, n.end);
}

/** 成百上千 */
function hundredsOfThousands({ view, numeral: n }: Place): Refused | null {
  if (charAt(view, n.start - 1) === "上" && NUMERAL_CLASS[at(view, n.start - 2)] === 3)
    return refuse("indefinite", n.start, n.end);
  return n.bare && n.end - n.start === 1 && charAt(view, n.end) === "上" && NUMERAL_CLASS[at(view, n.end + 1)] !== 0
    ? refuse("indefinite", n.start, n.end)
    : null;
}

/** 每千人口, 每百户, 每3年: the number belongs to the denominator. */
function denominator({ view, numeral: n, unit }: Place): Refused | null {
  if (charAt(view, n.start - 1) !== "每") return null;
  return refuse("denominator", n.start, unit ? unit.end : n.end);
}

const IN_NAMES =
  /^(?:人口|人|辆|车|吨|元)?(?:的)?(?:规模以上工业|规上工业|生产安全|道路交通|死亡|事故|GDP|地区生产总值|国内生产总值|生产总值|工业增加值|增加值|工业产值|产值|工业总产值|能耗|电耗|水耗|用水|利税|二氧化碳|拥有)/;

/**
 * 10万人生产安全事故死亡人数, 百万吨死亡率, 万元工业增加值用水量
 * ^^^^^^ a unit inside an indicator's name
 */
function unitInName({ view, numeral: n, unit }: Place): Refused | null {
  const one =
    n.number.exponent === 0 &&
    (n.number.coefficient === 1n || n.number.coefficient === 10n || n.number.coefficient === 100n);
  if (!one || n.power === 0 || n.vague) return null;
  const end =
    unit &&
    (unit.row.dimension === "money" || unit.row.name === "吨" || unit.row.name === "人" || unit.row.name === "吨公里")
      ? unit.end
      : n.end;
  return IN_NAMES.test(view.text.slice(end, end + 10)) && (unit === null || unit.end === end)
    ? refuse("unit-in-name", n.start, end)
    : null;
}

/** 这五年, 那三天: names a period, does not measure one. */
function demonstrative({ view, numeral: n, unit }: Place): Refused | null {
  if (!unit || !"这那哪某".includes(charAt(view, n.start - 1)) || n.start === 0) return null;
  const counted = unit.row.strength !== undefined || unit.row.dimension === "duration";
  return counted && n.power === 0 ? refuse("demonstrative", n.start, unit.end) : null;
}

/**
 * 初算和复核两个步骤, 招商、稳企、扩面三项行动
 *           ^^                         ^^ as many as were just named
 */
function listedNames({ view, numeral: n, unit }: Place): Refused | null {
  if (
    !unit ||
    n.form !== "chinese" ||
    unit.row.strength !== "counter" ||
    n.number.exponent !== 0 ||
    n.number.coefficient > 10n ||
    n.power > 0 ||
    n.vague
  )
    return null;
  const before = clauseBefore(view, n.start).replace(/等$/, "");
  const marks = before.split("、").length - 1;
  const last = before.slice(before.lastIndexOf("、") + 1);
  const and = /[^、]{2,}[和与及][^、]{2,}$/.test(last) ? 1 : 0;
  const names = marks + and + 1;
  return names > 1 && names === Number(n.number.coefficient) && !/[0-9]/.test(last)
    ? refuse("listed-count", n.start, unit.end)
    : null;
}

/** The order matters: what is broken, then where it stands, then what it means. */
export const REFUSALS_FIRST: readonly RefusalRule[] = [
  ["corrupted", corrupted],
  ["corrupted", partedDigits],
  ["label", label],
  ["reference", reference],
  ["title", title],
  ["plan-name", planName],
  ["denominator", denominator],
];

export const REFUSALS: readonly RefusalRule[] = [
  ["superscript", superscript],
  ["code", modelCode],
  ["formula", formula],
  ["quoted-label", quotedNumber],
  ["fixed-word", fixedWord],
  ["quoted-slogan", quotedSlogan],
  ["indefinite", indefinite],
  ["hundreds", hundredsOfThousands],
  ["name", nameSuffix],
  ["address", address],
  ["unit-in-name", unitInName],
  ["demonstrative", demonstrative],
  ["listed-count", listedNames],
];
