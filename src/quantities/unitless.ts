/** Numbers without a unit that are quantities all the same: people, amounts with a scale word, indices. */
import { PERSON_HEADS, PERSON_NOUNS } from "../data/units.js";
import { isArabic } from "./chars.js";
import { qualifierBefore } from "./comparators.js";
import { at, charAt, clauseBefore, endsWithAny, isEdge, startsWithAny } from "./context.js";
import { isYearNumeral } from "./dates.js";
import { draft, type Outcome, refuse } from "./draft.js";
import type { Numeral } from "./numerals.js";
import type { Place } from "./place.js";
import { raw, type View } from "./view.js";

/** 农民, 贫困人口, 下岗职工: at most five characters may describe them. */
const PERSON_AFTER = new RegExp(`^[\\u4e00-\\u9fff]{0,5}?(?:${PERSON_NOUNS.join("|")})`);

/**
 * 人口85万, 730万人民, 超60万农民
 *     ^^^^^  ^^^^^
 */
export function people({ view, numeral: n, unit }: Place): Outcome | null {
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
const SIZED = ["项目", "企业", "产业", "园区", "开发区", "集群", "俱乐部", "能级", "规模企业"];

/** 30亿、⟦80亿项目⟧: what the later members of a list name, the first one names too. */
const SIZED_LIST = new RegExp(
  `^(?:[、和及与至—-][0-9]{1,5}(?:\\.[0-9]{1,3})?[十百千万亿]{1,2}元?){1,4}级?(?:${SIZED.join("|")})`,
);

/** 产量突破3万: a scale word and no unit. */
export function scaleOnly({ view, numeral: n, unit }: Place): Outcome | null {
  if (unit !== null || n.power === 0 || n.bare) return null;
  if (n.form === "chinese" && !isEdge(view, n.end) && !qualifierBefore(view, n.start, null, false)) return null;
  if ("+".includes(charAt(view, n.end) || "无") || "+".includes(charAt(view, n.start - 1) || "无"))
    return refuse("formula", n.start, n.end);
  const more = qualifierBefore(view, n.start, null, false)?.comparator === "gt";
  if (
    startsWithAny(view, n.end, ["级"]) ||
    charAt(view, n.start - 1) === "双" ||
    (!more && (startsWithAny(view, n.end, SIZED) || SIZED_LIST.test(view.text.slice(n.end, n.end + 60))))
  )
    return refuse("size-class", n.start, n.end);
  if (endsWithAny(view, n.start, ["1:"]) && !isArabic(at(view, n.start - 3)))
    return refuse("map-scale", n.start, n.end);
  return Object.assign(draft(view, "scale-only", n, n.end), { unitRaw: scaleWord(view, n) });
}

/**
 * 孕产妇死亡率降至9.5/10万
 *               ^^^^^^^^
 */
export function perHundredThousand({ view, numeral: n, unit }: Place): Outcome | null {
  const below =
    unit === null && n.form === "arabic" ? startsWithAny(view, n.end, ["/10万", "/十万", "/100000", "/万"]) : null;
  if (!below || !isEdge(view, n.end + below.length)) return null;
  const d = draft(view, "rate", n, n.end + below.length);
  return Object.assign(d, { unit: below, unitRaw: below, dimension: "per" as const, unitFrom: "text" as const });
}

const INDEX_NOUN = "(?:指数|系数|死亡率|容积率|首位度|总和生育率|性别比|收入比|恩格尔系数)";
const AT_INDEX = new RegExp(
  `${INDEX_NOUN}(?:\\([^()]{1,12}\\))?(?:约?为|达到?|是|降至|升至|降到|升到|提高到|在|由|从)?$`,
);
const ON_FROM_INDEX = new RegExp(`${INDEX_NOUN}[由从][0-9.]{1,6}[^，。；]{0,6}[至到为]$`);
const CHANGES = ["缩小", "扩大", "提高", "提升", "上升", "下降", "降", "升", "增", "减"];

/** 指数为103.7, 基尼系数0.41, 收入比由2.36缩小至2.24 */
export function indexNumber({ view, numeral: n, unit }: Place): Outcome | null {
  if (unit !== null || n.form !== "arabic" || n.power > 0 || isYearNumeral(n)) return null;
  const edge = isEdge(view, n.end) || startsWithAny(view, n.end, ["以上", "以下", "以内", "左右"]) !== null;
  const before = clauseBefore(view, n.start, 24);
  const read = edge
    ? AT_INDEX.test(before) || ON_FROM_INDEX.test(before)
    : startsWithAny(view, n.end, CHANGES) !== null && /[由从]$/.test(before) && AT_INDEX.test(before);
  return read ? draft(view, "index-number", n, n.end) : null;
}
