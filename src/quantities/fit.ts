/** Whether a number and the unit after it make a quantity, and if not, the name of the rule that says so. */

import { qualifierAfter, qualifierBefore } from "./comparators.js";
import { charAt, clauseBefore, endsWithAny, startsWithAny } from "./context.js";
import { isYearNumeral, lasts } from "./dates.js";
import type { Place } from "./place.js";
import { isCounter, type UnitMatch } from "./units.js";

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

/** 陆 and 伍 alone are words (大陆架, 队伍) unless they stand before money. */
const FORMAL = new Set([..."壹贰叁肆伍陆柒捌玖"]);

/** The name of a refusal where number and unit do not make a quantity, else null. */
export function unfit(place: Place, unit: UnitMatch): string | null {
  const { view, numeral: n } = place;
  const chinese = n.form === "chinese";
  const one = chinese && n.end - n.start === 1 && charAt(view, n.start) === "一";
  if (n.digitString && !n.hasPoint && n.power === 0 && "唯统专单同之第".includes(charAt(view, n.start - 1) || "无"))
    return "digit-string";
  if (charAt(view, unit.end) === "级" && !n.vague && unit.row.strength !== undefined) return "size-class";
  if (chinese && n.power === 0 && n.number.coefficient < 10n && startsWithAny(view, n.end, ["人民币"]))
    return "weak-unit";
  if (FORMAL.has(charAt(view, n.start)) && n.end === n.start + 1 && unit.row.dimension !== "money")
    return "weak-numeral";
  if (n.bare && !n.vague) return bareUnfit(place, unit);
  if (!chinese) return arabicUnfit(place, unit);
  if (
    unit.row.strength === "weak" &&
    n.power === 0 &&
    n.number.coefficient < 10n &&
    !(n.upper && unit.row.dimension === "length") &&
    !(unit.row.name === "周" || (unit.row.name === "位" && !one) || unit.row.name === "日")
  )
    return "weak-unit";
  if (
    n.digitString &&
    (unit.row.strength === "weak" || !view.traits.positional) &&
    n.power === 0 &&
    !n.hasPoint &&
    unit.row.strength !== undefined
  )
    return "digit-string";
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
  if (
    unit.row.name === "届" &&
    charAt(view, n.start) !== "两" &&
    !COUNTED_SESSIONS.test(clauseBefore(view, n.start, 6))
  )
    return "ordinal";
  if ((unit.row.name === "类" || unit.row.name === "大类" || unit.row.name === "层") && n.number.coefficient < 10n)
    return "grade";
  if (unit.row.name === "期" && n.power === 0 && n.number.coefficient < 10n) return "ordinal";
  return null;
}

/** 连续四届 counts; 七届人大 says which. */
const COUNTED_SESSIONS = /(?:连续|共|累计|举办了?|已|成功|过|满)$/;

function arabicUnfit({ view, numeral: n }: Place, unit: UnitMatch): string | null {
  if (unit.row.name === "P" && !/算力|智算|超算/.test(clauseBefore(view, n.start, 24))) return "code";
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
    !lasts(view, n) &&
    !startsWithAny(view, unit.end, ["内", "以内", "之内", "以上", "以下", "左右", "的", "龄", "期限"]) &&
    n.number.coefficient <= 31n
  )
    return "date";
  return null;
}

/** 十届四次全会, 五次会议: which one, not how many. */
export function sessionNumber({ view, numeral: n }: Place, unit: UnitMatch): string | null {
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
  if (unit.row.name === "兆") return "size-class";
  const one = n.number.coefficient === 1n && n.number.exponent === 0;
  if (one && n.power > 0)
    return COUNTED.test(view.text.slice(unit.end, unit.end + 4)) &&
      !/^的?(?:GDP|增加值|产值能|生产总值)/.test(view.text.slice(unit.end, unit.end + 6))
      ? null
      : "unit-in-name";
  if (unit.row.strength === "weak") return "weak-unit";
  return unit.row.dimension === "money" || before ? null : "bare-scale";
}
