/** Whether a figure happened, is expected, aimed at, the base of a comparison or a size laid out. */
import { ACTIONS, CAPACITY_CUES, EXPECTED_CUES, TARGET_CUES } from "../data/fact-words.js";
import type { Profile, Role } from "../model.js";
import type { Context } from "./context.js";
import { documentYear, type Stance, setsGoals } from "./stance.js";
import { YEAR } from "./year.js";

const ends = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** 从A到B, 由A增加到B: A is where it began. */
function isBaseline({ sentenceBefore, sentenceAfter }: Context): boolean {
  if (!/(?:由|从)[^，。；]{0,24}$/.test(sentenceBefore.slice(-25))) return false;
  return /^(?:左右|多|余)?(?:[、和及与][0-9.,]{1,12}[^，。；、0-9]{0,6}){0,4}，?(?:分别|均|各)?(?:逐步|快速|大幅|稳步)?(?:增长|增加|提高|提升|上升|下降|降低|降|减少|增|升|扩大|拓展|拓宽|攀升|缩小|压缩|缩短|调整|优化|发展|变化?|跃升|扩展|减|上涨|下跌)?(?:到|至|为)/.test(
    sentenceAfter,
  );
}

const COMPARED = new RegExp(`(?:比|较|与|同)(?:${YEAR}|上|去)年(?:的|末|底)?$`);

/** 比上年⟦320万亩⟧减少3%: the figure that another is measured against. */
const isCompared = ({ before, after }: Context): boolean =>
  COMPARED.test(before) && /^(?:相比)?(?:增|减|下|上|提|降|多|少)/.test(after);

/** 超⟦10亿元⟧项目16个, 超⟦亿元⟧的龙头企业36家: what is counted stands right behind. */
const COUNTED_CLASS =
  /^的?(?!以[上下内]|左右|同比|增|减|下降)[一-鿿（）“”]{2,16}[0-9]{1,6}[余多]?[个家户项座处所名位支条]/;
/** ⟦百亿元⟧企业, ⟦亿元⟧以上项目: no numeral is printed. */
const CLASSED = /^(?:级|以上)?的?(?:重大|重点|龙头|骨干|工业|产业|企业|项目|集群|园区|强[镇村县])/;

/** ⟦100亿元⟧级项目, 产值超⟦亿元⟧企业31户: the figure says which things are meant, not how much there is. */
function namesClass({ reading, passage, before, after }: Context): boolean {
  if (reading.dimension === "count" || reading.dimension === "percent") return false;
  if (after.startsWith("级")) return true;
  const words = passage.body.text.slice(reading.start, reading.end);
  if (/^[百千]?[万亿]/.test(words) && CLASSED.test(after)) return true;
  return (
    reading.comparator === "gt" &&
    /(?:超过?|突破|过)$/.test(before) &&
    COUNTED_CLASS.test(after) &&
    !ACTIONS.some((word) => after.startsWith(word))
  );
}

/** 亿元以上项目, 5户以上村落: a threshold that only names a class. */
export const isThreshold = (context: Context): boolean => namesClass(context) || isBound(context);

const isBound = ({ reading, before, after }: Context): boolean =>
  (reading.comparator === "ge" ||
    reading.comparator === "gt" ||
    reading.comparator === "le" ||
    reading.comparator === "lt") &&
  reading.dimension !== "count" &&
  reading.dimension !== "percent" &&
  reading.dimension !== "multiple" &&
  (!ACTIONS.some((word) => before.endsWith(word)) || /^[^，。；]{2,20}[0-9]/.test(after)) &&
  /^(?:及?以上|以下|以内)(?:的)?[一-鿿]{2}/.test(after) &&
  !/^(?:以上|以下|以内)(?:增长|提高|下降|左右)/.test(after);

/** 年销售额超⟦亿元⟧的企业20家, 投资过⟦亿元⟧的项目: what is behind is the class that the amount sets off. */
const setsOff = ({ reading, before, after }: Context): boolean =>
  reading.dimension === "money" &&
  /(?:超过?|过|突破|达到?)$/.test(before) &&
  /^(?:以上)?的[^，。；0-9]{0,12}(?:企业|公司|项目|产业|集群|园区|主体|商户|合作社|[县镇村])/.test(after);

const lastYear = (period: string | null): number | null => {
  const year = period === null ? null : /([12][0-9]{3})(?:-[0-9]{2}){0,2}(?:Q[1-4])?$/.exec(period)?.[1];
  return year === undefined || year === null ? null : Number(year);
};

/** 淘汰落后⟦产能⟧14万吨: what is given up is no size laid out. */
const isGivenUp = (clause: string): boolean =>
  /(?:淘汰|关停|关闭|化解|压减|压缩|退出|取缔|削减)[^，。；]{0,40}$/.test(clause);

/** 8个项目签约，总投资30亿元: what was signed or done is no longer a size laid out. */
const isDone = (text: string): boolean => /签约|引进|落户|完成投资|累计/.test(text);

/** 到2027年，…将达到: a newspaper aims where it names a year to come, or says so in the figure's own words. */
function isAimedAt({ sentenceBefore }: Context, ahead: boolean): boolean {
  const near = sentenceBefore.slice(-40);
  return ahead || /力争|争取(?!到)|将达|将突破|将超|未来将|预期目标|(?<!”)计划(?:到|在)|目标是/.test(near);
}

/** 预期寿命, ⟦预计产值过亿的⟧项目8个: the word says nothing of the figure. */
const withoutClass = (near: string): string => near.replace(/预期(?:寿命|目标|性)|预计[^，。；]{0,16}的/g, "");

/** 年产能⟦30万吨⟧; 产能利用率76% is a rate of what was made. */
const isSized = ({ before, clause, reading }: Context): boolean =>
  reading.dimension !== "percent" && ends(before.slice(-10), CAPACITY_CUES) && !isGivenUp(clause);

/** 9月竣工，达产后年产值可达⟦30亿元⟧: what a thing will yield once it is there, on a day that nothing names. */
export const promises = ({ sentenceBefore, reading }: Context): boolean =>
  reading.dimension !== "duration" &&
  /(?:达产|投产|满产|建成|投用|投运)(?:达产|达效|投产|投用|运营|使用)?后(?=[^。；]{0,20}(?:可|将|预计|年产|年销售|有望))(?![^。；]*(?:已|[去今]年|上半年|目前|累计|[0-9]{4}年))[^。；]{0,40}$/.test(
    sentenceBefore,
  );

interface Judged {
  readonly context: Context;
  readonly stance: Stance;
  readonly period: string | null;
  readonly profile: Profile;
  readonly moved: boolean;
}

function ofNews({ context, moved }: Judged, future: boolean): Role {
  const near = context.sentenceBefore.slice(-40);
  if (isAimedAt(context, future)) return "target";
  if (ends(withoutClass(near), EXPECTED_CUES)) return "expected";
  const capacity = isSized(context) && !moved && !isDone(context.sentenceBefore);
  return capacity ? "capacity" : "actual";
}

const SINCE = /以来|[至迄]今|截[至止]|去年|上年|今年(?:以来|[一上前])/;

/** 预计，全年产值30亿元；税收5亿元；…: before the first figure of its sentence the word governs the whole list. */
const EXPECTS_ALL = /^[^。；0-9]{0,80}预[计测](?:，|[^，。；0-9的]{0,4}全年)/;

function isExpected({ context, stance, profile }: Judged, ahead: boolean): boolean {
  const near = withoutClass(context.sentenceBefore.slice(-40));
  const expected = ends(near, EXPECTED_CUES) || EXPECTS_ALL.test(context.sentenceBefore);
  return stance !== "plan" && expected && !(ahead && profile.kind === "plan");
}

/** 力争, 计划; but 推动“治水计划”，漏水率降至11% names a plan. */
const setsTarget = ({ sentenceBefore }: Context): boolean =>
  ends(sentenceBefore.slice(-40).replace(/[「“《][^「“《」”》]{1,30}[」”》]/g, ""), TARGET_CUES);

/** 建交⟦十年⟧来 */
const isElapsed = ({ reading, sentenceAfter }: Context): boolean =>
  reading.dimension === "duration" && /^以?来/.test(sentenceAfter);

/** 至今已吸引30家, 已公告3项, 共有隐患点3处: done by the day of the document, also in a part that looks ahead. */
function isDoneByNow({ context, period, profile }: Judged): boolean {
  const year = documentYear(profile);
  const end = lastYear(period);
  if (year === null || (end !== null && end > year) || setsTarget(context)) return false;
  return (
    /[至迄]今(?!年)|截[至止]/.test(context.sentenceBefore) ||
    /已经?[^，。；将]{0,30}$/.test(context.clause) ||
    /(?:^|[^将要])(?:共有|现有)[^，。；]{0,16}$/.test(context.clause) ||
    isElapsed(context)
  );
}

export function readRole(judged: Judged): Role | null {
  const { context, stance, period, profile, moved } = judged;
  if (isThreshold(context) || setsOff(context)) return null;
  if (isBaseline(context) || isCompared(context)) return "baseline";
  if (profile.kind !== "plan" && promises(context)) return "capacity";
  const year = documentYear(profile) ?? profile.periodStart;
  const end = lastYear(period);
  if (profile.kind === "news") return ofNews(judged, end !== null && year !== null && end > year);
  const ahead = end !== null && year !== null && end >= year && !SINCE.test(context.sentenceBefore);
  if (isExpected(judged, ahead)) return "expected";
  if (isDoneByNow(judged)) return "actual";
  if (profile.kind === "plan" && ahead) return "target";
  if (setsTarget(context) && stance !== "review") return "target";
  const sized = stance !== "plan" && !moved && isSized(context);
  // 新增生产能力有：装机容量10万千瓦 was added, as the list says before it begins.
  if (sized && !/签约|引进|新增[^，。；]{0,16}：/.test(context.sentenceBefore)) return "capacity";
  if (setsGoals(context.sentenceBefore)) return "target";
  if (stance === "plan") return end !== null && year !== null && end < year ? "actual" : "target";
  return stance === "review" ? "actual" : ahead ? "target" : "actual";
}
