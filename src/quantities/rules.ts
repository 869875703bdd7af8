/** Named rules that read a quantity. The first that applies wins; each begins at a numeral. */
import { decimal, divide, parseDecimal } from "../core/decimal.js";
import { PERSON_HEADS, PERSON_NOUNS } from "../data/units.js";
import { NUMERAL_CLASS } from "./chars.js";
import { qualifierAfter, qualifierBefore } from "./comparators.js";
import { at, charAt, clauseBefore, endsWithAny, isEdge, startsWithAny } from "./context.js";
import { date, isYearNumeral } from "./dates.js";
import { type Draft, draft, type Outcome, refuse } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { isPlaceCount, topPlaces } from "./rank.js";
import type { Place } from "./refuse.js";
import { range, ratio, sharedUnit, tolerance, withUnit } from "./shapes.js";
import { isCounter, simpleUnit, type UnitMatch, unitAt } from "./units.js";
import { makeView, raw, type View } from "./view.js";

export type ReadingRule = readonly [name: string, rule: (place: Place) => Outcome | Draft[] | null];

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
  const half = parseDecimal("0.5");
  const n: Numeral = {
    start: i,
    end: i + 1,
    number: half ?? decimal(0),
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

function oneHalf({ view, numeral: n }: Place): Outcome | null {
  if (n.end - n.start !== 1 || charAt(view, n.start) !== "一" || charAt(view, n.end) !== "半") return null;
  const d = draft(view, "half", n, n.end + 1);
  return Object.assign(d, { unit: "半", unitRaw: "半", dimension: "multiple" as const, unitFrom: "text" as const });
}

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
  if (unit.row.name === "度" && !unit.compound) degrees(view, n, d);
  if (unit.row.name === "户" && countsFirms(view, n, unit)) d.dimension = "count";
  tail(view, d, n);
  return d;
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
  d.dimension = /温|热|冷/.test(before) ? "temperature" : "other";
  d.row = null;
}

const PERIOD_WORDS_BEFORE = [
  "提前",
  "推迟",
  "延长",
  "缩短",
  "连续",
  "近",
  "历时",
  "为期",
  "不到",
  "仅用",
  "不足",
  "超过",
  "满",
  "将近",
  "提早",
  "延期",
  "逾",
  "过去",
  "达",
  "至少",
  "约",
  "每隔",
  "用时",
  "减少",
  "增加",
  "任期",
];
const PERIOD_WORDS_AFTER = [
  "来",
  "以来",
  "以上",
  "内",
  "以内",
  "多",
  "半",
  "余",
  "左右",
  "时间",
  "期",
  "以下",
  "之内",
  "后",
  "前",
  "有余",
  "的时间",
  "之久",
  "以后",
  "过渡",
];

/** The name of a refusal where number and unit do not make a quantity, else null. */
function unfit(place: Place, unit: UnitMatch): string | null {
  const { view, numeral: n } = place;
  const chinese = n.form === "chinese";
  const one = chinese && n.end - n.start === 1 && charAt(view, n.start) === "一";
  if (n.digitString && !n.hasPoint && n.power === 0 && "唯统专单同之第".includes(charAt(view, n.start - 1) || "无")) return "digit-string";
  if (charAt(view, unit.end) === "级" && !n.vague && unit.row.strength !== undefined) return "size-class";
  if (n.bare && !n.vague) return bareUnfit(place, unit);
  if (!chinese) return arabicUnfit(place, unit);
  if (
    unit.row.strength === "weak" &&
    n.power === 0 &&
    n.number.coefficient < 10n &&
    !(unit.row.name === "周" || (unit.row.name === "位" && !one) || unit.row.name === "日")
  )
    return "weak-unit";
  if (one && isCounter(unit.row)) return "article";
  if (
    one &&
    unit.row.dimension === "duration" &&
    !unit.row.name.startsWith("个") &&
    unit.row.name !== "小时" &&
    unit.row.name !== "分钟"
  )
    return endsWithAny(view, n.start, PERIOD_WORDS_BEFORE) || startsWithAny(view, unit.end, PERIOD_WORDS_AFTER)
      ? null
      : "article";
  if (one && (unit.row.strength === "weak" || unit.row.name === "米" || unit.row.name === "升") && !n.hasPoint)
    return "article";
  if (n.end - n.start === 1 && charAt(view, n.start) === "二" && unit.row.strength === "counter") return "ordinal";
  if (unit.row.name === "届" && (n.number.coefficient > 9n || NUMERAL_CLASS[at(view, unit.end)] !== 0))
    return "ordinal";
  if ((unit.row.name === "类" || unit.row.name === "大类" || unit.row.name === "层") && n.number.coefficient < 10n)
    return "grade";
  if (unit.row.name === "期" && n.power === 0 && n.number.coefficient < 10n) return "ordinal";
  return null;
}

function arabicUnfit({ view, numeral: n }: Place, unit: UnitMatch): string | null {
  if (unit.row.name === "期" && n.number.coefficient < 4n) return "ordinal";
  if (unit.row.name === "届" && !/连续|共|累计|举办|已/.test(clauseBefore(view, n.start, 12))) return "ordinal";
  if (
    unit.row.name === "年" &&
    isYearNumeral(n) &&
    !unit.compound &&
    !startsWithAny(view, unit.end, ["历史", "的", "文明", "悠久", "建城史"])
  )
    return "date";
  if (
    unit.row.name === "日" &&
    !unit.compound &&
    !startsWithAny(view, unit.end, ["内", "以内", "之内", "以上", "以下", "左右", "的", "龄", "期限"]) &&
    n.number.coefficient <= 31n
  )
    return "date";
  return null;
}

/** 十二届九次全会, 五次会议: which one, not how many. */
function sessionNumber({ view, numeral: n }: Place, unit: UnitMatch): string | null {
  if (unit.row.name !== "次") return null;
  if (
    startsWithAny(view, unit.end, ["会议"]) &&
    endsWithAny(view, n.start, ["人大", "政协", "代表大会", "委员会", "常委会", "职代会"])
  )
    return "ordinal";
  const session =
    charAt(view, n.start - 1) === "届" ||
    startsWithAny(view, unit.end, ["全会", "全体会议", "党代会", "人代会", "代表大会"]);
  return session ? "ordinal" : null;
}

const COUNTED = /^(?:以上|以下|以内|级|项目|企业|工程|的|规模|大关|产业|投资|台阶|订单|资金|元|债|门槛|市值|产值|量级)/;

/** 百亿元, 千余, 亿元以上 are quantities; 万元GDP, 百年大计, 千亩良田 are not. */
function bareUnfit({ view, numeral: n }: Place, unit: UnitMatch): string | null {
  const before = qualifierBefore(view, n.start, unit.row.name, true);
  const after = qualifierAfter(view, unit.end, unit.dimension);
  if ((before && before.comparator !== "eq") || after) return null;
  if (isCounter(unit.row) || unit.row.dimension === "duration") return "bare-scale";
  if (/单位[:(]?$|[(/]$/.test(clauseBefore(view, n.start, 6))) return "unit-label";
  const one = n.number.coefficient === 1n && n.number.exponent === 0;
  if (one && n.power > 0)
    return COUNTED.test(view.text.slice(unit.end, unit.end + 4)) &&
      !/^的?(?:GDP|增加值|产值能|生产总值)/.test(view.text.slice(unit.end, unit.end + 6))
      ? null
      : "unit-in-name";
  if (unit.row.strength === "weak") return "weak-unit";
  return unit.row.dimension === "money" || before ? null : "bare-scale";
}

/** 农民, 贫困人口, 下岗职工: at most five characters may describe them. */
const PERSON_AFTER = new RegExp(`^[\\u4e00-\\u9fff]{0,5}?(?:${PERSON_NOUNS.join("|")})`);

/**
 * 人口190万, 986万人民, 超40万农民
 *     ^^^^^  ^^^^^
 */
function people({ view, numeral: n, unit }: Place): Outcome | null {
  if (unit !== null || n.digitString) return null;
  const noun = (n.power > 0 || n.vague) && PERSON_AFTER.test(view.text.slice(n.end, n.end + 12));
  if (!noun && !headsPeople(view, n)) return null;
  if (n.bare && !n.vague && !qualifierBefore(view, n.start, null, true)) return null;
  const d = draft(view, "people", n, n.end);
  return Object.assign(d, {
    unit: "人",
    unitRaw: scaleWord(view, n),
    dimension: "persons" as const,
    unitFrom: "noun" as const,
  });
}

const scaleWord = (view: View, n: Numeral): string | null => (n.power > 0 ? raw(view, n.scaleStart, n.scaleEnd) : null);

/** 人口, 职工 … right before the number, words of comparison between them left out. */
function headsPeople(view: View, n: Numeral): boolean {
  if (n.power === 0) return false;
  const before = clauseBefore(view, n.start, 24).replace(
    /(?:达到|达|超过|超|突破|约|近|有|为|已|即将|已经|首次|仅|也|总量|总规模|规模|数量|增至|增加到|保持在|稳定在|逾|不少于|不低于|共|总数|总量|将|均|到|了|至|增长到|增加|减少|净增|新增|接近|低于|小于|大于|不足)+$/,
    "",
  );
  return PERSON_HEADS.some((head) => before.endsWith(head)) && (n.form !== "chinese" || n.end - n.start > 1);
}

/** 百亿企业, 500亿园区: the money is left out, and the number names a class. */
export const SIZED = ["项目", "企业", "产业", "园区", "开发区", "集群", "俱乐部", "能级", "规模企业"];

/** 产量突破3万: a scale word and no unit. */
function scaleOnly({ view, numeral: n, unit }: Place): Outcome | null {
  if (unit !== null || n.power === 0 || n.bare) return null;
  if (n.form === "chinese" && !isEdge(view, n.end) && !qualifierBefore(view, n.start, null, false)) return null;
  if ("+".includes(charAt(view, n.end) || "无") || "+".includes(charAt(view, n.start - 1) || "无"))
    return refuse("formula", n.start, n.end);
  const more = qualifierBefore(view, n.start, null, false)?.comparator === "gt";
  if (startsWithAny(view, n.end, ["级"]) || charAt(view, n.start - 1) === "双" || (!more && startsWithAny(view, n.end, SIZED)))
    return refuse("size-class", n.start, n.end);
  return Object.assign(draft(view, "scale-only", n, n.end), { unitRaw: scaleWord(view, n) });
}

/** 指数为102.1, 基尼系数0.46 */
function indexNumber({ view, numeral: n, unit }: Place): Outcome | null {
  if (unit !== null || n.form !== "arabic" || n.power > 0 || !isEdge(view, n.end)) return null;
  return /(?:指数|系数|容积率|首位度|总和生育率|性别比)(?:\([^()]{1,12}\))?(?:约?为|达到?|是|降至|升至|降到|升到|提高到|在)?$/.test(
    clauseBefore(view, n.start, 24),
  ) && !isYearNumeral(n)
    ? draft(view, "index-number", n, n.end)
    : null;
}

export const READING_RULES: readonly ReadingRule[] = [
  ["date", ({ view, numeral }) => date(view, numeral)],
  ["top-places", ({ view, numeral, unit }) => topPlaces(view, numeral, unit)],
  ["half", oneHalf],
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
  ["people", people],
  ["scale-only", scaleOnly],
  ["index-number", indexNumber],
];
