/** Ranks: 第30名, 居全省第二, 位列30名, 排名上升5位, 全国前10; other 第 are ordinals. */
import { at, charAt, clauseBefore, endsWithAny, isEdge, startsWithAny } from "./context.js";
import { type Draft, draft, type Outcome, refuse } from "./draft.js";
import type { Numeral } from "./numerals.js";
import type { UnitMatch } from "./units.js";
import { printed, type View } from "./view.js";

const FIELD =
  /居|列|位|排|名|全省|全国|全市|全区|全县|全州|全球|世界|亚洲|欧洲|国内|东部|中部|西部|东北|设区市|同类|行业|增幅|增速|总量|规模|数量|连续|均|稳居|省内|市州|地市|副省级|城市/;
const BEFORE_PLACE = ["位列", "位居", "名列", "排名", "排在", "排", "列", "居"];

/** A numeral after 第. */
export function afterOrdinal(view: View, n: Numeral, unit: UnitMatch | null): Outcome {
  const from = n.start - 1;
  const mark = charAt(view, n.end);
  const context = clauseBefore(view, from, 16);
  if (context === "" || context.endsWith(":")) return refuse("ordinal", from, ordinalEnd(view, n, unit));
  const placed =
    FIELD.test(context) ||
    (/^位[上跃提晋升降前进下]/.test(view.text.slice(n.end, n.end + 2)) && /[由从]$/.test(context));
  if (
    mark === "名" &&
    (n.form !== "chinese" || placed) &&
    !/^名[的]?[\u4e00-\u9fff]{0,1}(?:书记|先锋)/.test(view.text.slice(n.end, n.end + 6))
  )
    return rank(view, n, from, n.end + 1);
  if (mark === "位" && placed && unit?.row.name === "位" && (n.form !== "chinese" || isEdge(view, n.end + 1)))
    return rank(view, n, from, n.end + 1);
  if (placed && isEdge(view, n.end) && n.power === 0 && !n.hasPoint && charAt(view, n.end) !== "、")
    return rank(view, n, from, n.end);
  if (
    placed &&
    charAt(view, n.end) === "、" &&
    charAt(view, n.end + 1) !== "" &&
    /居|列|排|名|全省|全国|全市|设区市/.test(context)
  )
    return rank(view, n, from, n.end);
  return refuse("ordinal", from, ordinalEnd(view, n, unit));
}

/** 第十四个五年规划: the 五年 is part of the name. */
function ordinalEnd(view: View, n: Numeral, unit: UnitMatch | null): number {
  const end = unit && !unit.compound && unit.row.strength ? unit.end : n.end;
  return view.text.startsWith("五年", end) && startsWithAny(view, end + 2, ["规划", "计划", "行动", "发展"])
    ? end + 2
    : end;
}

function rank(view: View, n: Numeral, from: number, to: number): Draft {
  const unit = to > n.end ? printed(view, n.end, to) : null;
  return {
    ...draft(view, "rank", n, to),
    from,
    unit,
    unitRaw: unit,
    dimension: "rank",
    unitFrom: unit ? "text" : null,
  };
}

/** 位列30名; 排名上升56位: places in an order, not persons. */
export function isPlaceCount(view: View, n: Numeral, unit: UnitMatch): boolean {
  if (unit.row.name !== "名" && unit.row.name !== "位") return false;
  if (endsWithAny(view, n.start, BEFORE_PLACE)) return true;
  const before = clauseBefore(view, n.start, 24);
  if (/(?:位列|位居|名列|排名|排在|居|列)[\u4e00-\u9fff]{0,4}前?$/.test(before) && isEdge(view, unit.end)) return true;
  return /(?:排名|位次|位居|名次|排位)/.test(before) && /(?:升|降|进|移|至|到|、|和|晋位|进位)/.test(before.slice(-3));
}

/** 居全国前十, 全省前3名, 跻身全国50强: within the first so many. */
export function topPlaces(view: View, n: Numeral, unit: UnitMatch | null): Draft | null {
  if (n.power > 0 || n.hasPoint || n.vague !== null || n.bare) return null;
  if (charAt(view, n.end) === "强") return strongest(view, n);
  if (charAt(view, n.start - 1) !== "前") return null;
  const placed = FIELD.test(clauseBefore(view, n.start - 1, 16));
  const named = unit !== null && (unit.row.name === "名" || unit.row.name === "位");
  if (!placed || (!named && !isEdge(view, n.end)) || (unit !== null && !named)) return null;
  const to = named ? n.end + 1 : n.end;
  const draftRank = rank(view, n, n.start, to);
  return {
    ...draftRank,
    rule: "top-places",
    qualifier: { comparator: "le", word: "前", side: "before", edge: n.start - 1 },
  };
}

/** 全国经开区50强 is a place among the first fifty; 世界500强企业 is a name. */
function strongest(view: View, n: Numeral): Draft | null {
  const value = n.number.exponent === 0 ? n.number.coefficient : 0n;
  const named =
    value === 500n ||
    value === 100n ||
    startsWithAny(view, n.end + 1, ["企业", "民企", "公司", "榜", "县", "区县", "项目", "品牌"]);
  const before = clauseBefore(view, n.start, 24);
  if (named || at(view, n.start - 1) === 0x699c || !/(?:区|市|县|镇|园|城市|省|开发区|高新区)$/.test(before))
    return null;
  return {
    ...rank(view, n, n.start, n.end + 1),
    rule: "top-places",
    qualifier: { comparator: "le", word: "强", side: "after", edge: n.end + 1 },
  };
}
