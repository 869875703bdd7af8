/** What kind of figure it is: a level, a growth, a change, a share, a rank, a ratio; which way it moved, against what. */
import { tailAfter } from "../core/tail-after.js";
import { GROWTH_RATES, MOVEMENTS, RATE_HOLDS } from "../data/fact-words.js";
import type { Basis, FactMeasure } from "../model.js";
import { isClass, isOfClass } from "./class.js";
import type { Context } from "./context.js";
import { readDigits, YEAR } from "./year.js";

export interface Meaning {
  readonly measure: FactMeasure;
  readonly direction: "up" | "down" | null;
  readonly basis: Basis | null;
}

/** Words that may stand between a verb of movement and its figure. */
const FILLER =
  /(?:了|约|近|超过?|逾|达到?|高达|分别|均|各|再|又|不低于|不少于|不超过|至少|接近|以上|左右|大约|就|率|幅度?|为|均在|都|将|突破|完成|[、：\s])+$/;
/** 增加到⟦现在的⟧, 上升为⟦1957年的⟧: when the movement ended may stand behind the verb. */
const END_TIME = new RegExp(`(?<=[到至为])(?:${YEAR}年(?:末|底)?|现在|目前|如今)的?$`);
const TARGET_LEVEL = /[到至为成]$/;
/** Movements further back govern a list: 分别增长5%、8%. */
const LIST_TAIL = /[^，。；]{0,40}$/;

const OWN_NUMERAL = "(?<![〇○零一二三四五六七八九十0-9])(?:[两二三四五六七八九十]|[0-9]{1,2})";
/** 五年增长⟦36.6%⟧: over all the years told. */
const OVER_YEARS = new RegExp(
  `${OWN_NUMERAL}年(?:来|间)?(?:累计)?(?:实际)?(?:增长|增加|提高|提升|上升|下降|降低|减少|扩大|缩小)[^，。；年]{0,6}$`,
);

const BASES: readonly (readonly [RegExp, Basis])[] = [
  [/环比|比上[月季]|较上[月季]|比[一二三四]季度/, "qoq"],
  // 较“十三五”年均增加: the average is what the figure is measured against.
  [/(?:比|较)“?十[一二三四五]五”?(?:时期|期间)?年均/, "since_base"],
  [/年均(?!浓度|气温|降[水雨]|值|价)|年平均(?!浓度|气温|降[水雨])|平均每年|每年平均/, "avg_annual"],
  [/同比|比上一?年|较上一?年|比去年|较去年|同上年|与上年|上年同期|去年同期/, "yoy"],
  [OVER_YEARS, "since_base"],
  [
    new RegExp(
      `累计(?:增|减|下|上|提|降)|(?:比|较|与|自|从|相比)[^，。；]{0,4}(?:${YEAR}年|“?十[一二三四五]五|[0-9]+年前|建国|改革开放|原来|之前|年初|期初|规划)|以来`,
    ),
    "since_base",
  ],
];

interface Moved {
  readonly direction: "up" | "down";
  /** The figure is where the movement ends (增长到), not how far it went. */
  readonly toLevel: boolean;
  readonly word: string;
}

const HOLDS = new RegExp(`(?:${RATE_HOLDS.join("|")}|[：\\s])*$`);

/** 涨幅控制在⟦3%⟧: the rate that the figure is; of people, a natural rate of growth is a level. */
function findRate(before: string): Moved | null {
  const named = (LIST_TAIL.exec(before)?.[0] ?? "").replace(HOLDS, "");
  const rate = GROWTH_RATES.find(({ word }) => named.endsWith(word));
  return rate === undefined || named.endsWith("自然增长率") ? null : { ...rate, toLevel: false };
}

/** 较上年多⟦12个⟧, 比去年同期多争取⟦2亿元⟧: a movement where a time is compared with. */
const MORE_OR_LESS = new RegExp(
  `(?:比|较)(?:${YEAR}年|[上去前]一?年|上月|年初|上季度|往年|同期)(?:同期|末|底)?[^，。；多少]{0,2}([多少高低快慢])(?:争取|完成|引进|招引|实现)?[出了]?[约近]?$`,
);
/** 比全国平均水平高⟦2个百分点⟧ */
const APART =
  /(高于|快于|高出|优于|多于|(?:比|较)全[国省市区县州][^，。；0-9]{0,8}[高快多])|(?:低于|慢于|少于|(?:比|较)全[国省市区县州][^，。；0-9]{0,8}[低慢少])/;

const AIM = /[稳促保]增长$/;

/** The verb of movement that the figure belongs to, read backwards from it. */
function findMovement(before: string): Moved | null {
  const more = /[比较]/.test(before)
    ? (MORE_OR_LESS.exec(before) ?? MORE_OR_LESS.exec(before.replace(FILLER, "")))?.[1]
    : undefined;
  if (more !== undefined) return { direction: /[多高快]/.test(more) ? "up" : "down", toLevel: false, word: more };
  const tail = (LIST_TAIL.exec(before)?.[0] ?? "").replace(/[（(][^（）()]{0,30}[）)]$/, "").replace(END_TIME, "");
  if (/自然增长率[^，。；]{0,2}$/.test(tail)) return null;
  const bare = tail.replace(FILLER, "");
  const toLevel = TARGET_LEVEL.test(bare) || TARGET_LEVEL.test(tail);
  const verb = toLevel ? bare.replace(TARGET_LEVEL, "") : bare;
  // 出台稳增长⟦24条⟧: an aim that gives a name, no movement.
  if (AIM.test(verb)) return null;
  for (const { word, direction } of MOVEMENTS) if (verb.endsWith(word)) return { direction, toLevel, word };
  return null;
}

const ADDING: ReadonlySet<string> = new Set(["新增", "净增"]);

/** 新增…⟦20个⟧, 减少污染排放⟦3吨⟧: the verb stands before the thing that was added or taken away, whose class may have a figure. */
function findAddition(context: Context): "up" | "down" | null {
  if (context.reading.dimension === "percent" || isClass(context)) return null;
  const before = isOfClass(context) ? context.clause : context.before;
  if (/(?:新增|净增|新增加)[^，。；]{0,24}$/.test(before)) return "up";
  const verb = OBJECT_MOVED.exec(before)?.[1];
  return verb === undefined ? null : verb === "增加" ? "up" : "down";
}

const YEAR_COMPARED = new RegExp(`(?:比|较|与)(${YEAR})年(?!末|底|初)`);

/** 总额达360亿元，五年⟦增量⟧120亿元: how much was added to what was named. */
const INCREMENT = /^[，、]?增量(?:达|为|超|近|约)?$/;

/** 增加值 is a name; 减少到, 增加后的 say where it stands. */
const OBJECT_MOVED =
  /(?<!用于)(增加(?!值|到|至|为|后|的)|减少(?!到|至|为|后|的)|减轻|压减|减碳|减排|降低(?!到|至|为|后|的))(?![^，。；]*[到至])[^，。；、0-9占]{0,16}$/;

/** 比2022年增长 in a report on 2023 is against the year before. */
function isYearBefore(clause: string, about: number | null): boolean {
  const year = YEAR_COMPARED.exec(clause)?.[1];
  return year !== undefined && about !== null && Number(readDigits(year)) === about - 1;
}

function readBasis(context: Context, about: number | null): Basis | null {
  const clause = context.sentenceBefore.slice(-60);
  const own = tailAfter(clause, "，。；");
  if (isYearBefore(own, about)) return "yoy";
  for (const [pattern, basis] of BASES) if (pattern.test(own)) return basis;
  return null;
}

/** 是年度计划的⟦106%⟧, 相当于2019年的⟦95%⟧; but 由40%下降为1957年的⟦25%⟧ says where it stands. */
const OF_BASE = new RegExp(
  `(?<![升降加减长展低高小大缩])(?:是|为|相当于|恢复到)(?:${YEAR}年|上年|去年|年度计划|全年计划|计划)(?:同期)?的[约近]?$`,
);

const level = (measure: FactMeasure): Meaning => ({ measure, direction: null, basis: null });

/** 12%, 三成, 一半 */
const isFraction = ({ dimension, unit }: Context["reading"]): boolean =>
  dimension === "percent" || unit === "成" || unit === "半";

/** 有⟦12%⟧的企业停产, ⟦70%⟧以上的乡镇, 弃渣⟦100%⟧清运: a percentage of the things named beside it. */
function isPart({ reading, before, after }: Context): boolean {
  if (!isFraction(reading) || /[率量值数度的]$|(?:达到?|为)$/.test(before)) return false;
  return (
    /^\s?(?:以上|以下|左右)?的[一-鿿]{2}/.test(after) ||
    /^\s?(?:以上|以下)?(?!以[上下内]|左右|的|增|减|降|升|提|上升|下降|回|跃|扩|缩|压|优化|调整|分别|同比|比|和|与|及|或|大关|目标|左)[一-鿿]{2}/.test(
      after,
    )
  );
}

const SHARE_OF = /占[^，。；]{0,30}(?:比重|比例|比|的)?[^，。；]{0,8}$/;

/** 占总投资360亿元的⟦44%⟧, 相当于生产总值的⟦0.7%⟧; what it was in another year is no whole that it is a part of. */
const isPartOf = ({ clause }: Context): boolean =>
  /占[^，。；占]{0,40}[0-9][^，。；占]{0,6}的$/.test(clause) ||
  (/相当于[^，。；]{0,24}的$/.test(clause) && !OTHER_YEAR.test(clause));
const OTHER_YEAR = new RegExp(`相当于(?:${YEAR}年|上年|去年|同期|当年)`);

const START = new RegExp(`(?:已|将|也|则)*(?:由|从|自)(?:${YEAR}年(?:末|底|初)?)?的?$`);

/** `所占比重，由1952年的39%上升到`: a clause that begins with the movement leaves what moves to the one before. */
function namedBefore({ sentenceBefore, clause }: Context, own: string): string {
  if (own.replace(/(?:已|将|也|则)+$/, "") !== "") return own;
  return sentenceBefore
    .slice(0, sentenceBefore.length - clause.length)
    .replace(/，$/, "")
    .slice(-24);
}

/** What a movement's beginning and end are of: the clause up to where it begins. */
function clauseOfMove(context: Context): string {
  const moving = /^(.*[^自]|)(?:由|从)[^由从]{0,40}$/.exec(context.clause)?.[1];
  return moving === undefined ? context.before : namedBefore(context, moving);
}

/** The clause up to the figure where a movement begins with it. */
function withoutStart(context: Context): string {
  const own = context.before.replace(START, "");
  return own === context.before ? own : namedBefore(context, own);
}

/** What the figure before in its list was, and what growth is against here where no base is printed. */
export interface Usual {
  readonly basis: Basis | null;
  readonly inherited: Meaning | null;
  /** The year that the document is about. */
  readonly about: number | null;
}

/** 上升⟦7位⟧、9位: a rank in a list of moves is a move; one behind levels stays a rank. */
const fitsList = (context: Context, { measure }: Meaning): boolean =>
  measure === "change" ? !isClass(context) : context.reading.dimension !== "rank";

export function readMeaning(context: Context, usual: Usual): Meaning {
  const { reading, before } = context;
  if (reading.parts !== null) return level("ratio");
  if (reading.dimension === "multiple" && /(?:是|为|相当于|达到?|恢复到)[^，。；]{0,24}的$/.test(before))
    return level("ratio");
  if (reading.dimension === "percent" && OF_BASE.test(before)) return level("ratio");
  if (reading.dimension === "duration" && /^(?:行动|计划|规划|工程|攻坚)/.test(context.after)) return level("level");
  const clause =
    before === "" || /^(?:左右|以上|以下|以内|多|余)?[、和及与，]+(?:分别)?$/.test(before)
      ? context.sentenceBefore.slice(-48)
      : before;
  const moved = (reading.dimension === "percent" ? findRate(before) : null) ?? findMovement(clause);
  if (moved === null && usual.inherited !== null && fitsList(context, usual.inherited)) return usual.inherited;
  if (moved !== null && !moved.toLevel && !(ADDING.has(moved.word) && isClass(context)))
    return movedMeaning(context, moved, usual);
  if (reading.dimension === "rank") return level("rank");
  const apart = reading.dimension === "percentage_point" ? APART.exec(clause) : null;
  if (apart !== null) return { measure: "change", direction: apart[1] === undefined ? "down" : "up", basis: "other" };
  const added = moved !== null ? null : INCREMENT.test(before) ? "up" : findAddition(context);
  if (added !== null) return { measure: "change", direction: added, basis: null };
  // 占比由30%提高到⟦35%⟧: what moved is named before where it began.
  const named = moved?.toLevel === true ? clauseOfMove(context) : clause;
  if (isFraction(reading) && (SHARE_OF.test(named) || isPartOf(context))) return level("share");
  const own = named === clause ? withoutStart(context) : named;
  if (/(?:比重|占比|份额)[^，。；]{0,6}$/.test(own) || isPart(context)) return level("share");
  return level("level");
}

/** 覆盖率每年提升⟦2个百分点⟧: so much in each year; but 每年减少⟦3万吨⟧ compares with no year. */
const EACH_YEAR = /每年[^，。；0-9]{0,8}$/;

function movedMeaning(context: Context, moved: Moved, usual: Usual): Meaning {
  const { dimension } = context.reading;
  const relative = dimension === "percent" || dimension === "multiple";
  const yearly = (relative || dimension === "percentage_point") && EACH_YEAR.test(context.clause);
  const printed = yearly ? "avg_annual" : readBasis(context, usual.about);
  const moving =
    relative || (usual.basis === "since_base" && dimension !== "count") || dimension === "percentage_point";
  const usually = context.reading.unit === "番" ? "since_base" : usual.basis;
  const basis = printed ?? (moving ? usually : null);
  return { measure: relative ? "growth" : "change", direction: moved.direction, basis };
}
