/** The period of a figure: what its sentence says, else what its paragraph or its part of the document is about. */
import { ACTIONS } from "../data/fact-words.js";
import type { Outline, Profile } from "../model.js";
import { readComparedYear } from "./compared-year.js";
import type { Context } from "./context.js";
import { spanOfSection } from "./headed-years.js";
import type { Meaning } from "./measure.js";
import { type Clock, endOfPlanNamed, findPeriods, type PeriodReading } from "./period.js";
import { promises } from "./role.js";
import { documentYear, type Stance, setsGoals } from "./stance.js";
import { readDigits, YEAR } from "./year.js";
import { carriesYearEnd, standsAtYearEnd } from "./year-end.js";

export interface When {
  readonly period: string | null;
  /** The words that say it, null where the period is inferred. */
  readonly text: string | null;
}

export const NEVER_SAID: When = { period: null, text: null };

/** 由⟦2020年⟧的1个增至4个, 比⟦2020年⟧3个多1个: the words of time belong to the figure that the other is measured by. */
export function saysBaseline({ sentenceBefore }: Context, { text }: When): boolean {
  const own = /(?:由|从|比|较|与|同)[^，。；]{0,24}$/.exec(sentenceBefore)?.[0];
  return text !== null && own?.includes(text) === true;
}

/** What the figure before in the sentence was of. */
export interface WhenBefore {
  readonly when: When;
  /** The words say the time of nothing but that figure: 由⟦2020年⟧的71%. */
  readonly baseline: boolean;
}

/** The year that a part of the document is about where no sentence says otherwise. */
function defaultYear(profile: Profile, stance: Stance): number | null {
  if (profile.kind === "communique") return profile.periodEnd;
  if (profile.kind !== "work_report") return null;
  return stance === "plan" ? profile.periodEnd : profile.periodStart;
}

export function readClock(profile: Profile, stance: Stance): Clock {
  const year = documentYear(profile);
  const spoken = profile.kind === "news" || profile.kind === "other";
  return {
    year,
    date: profile.published,
    about: spoken ? year : defaultYear(profile, stance),
    spoken,
    republic: profile.republicYears === true,
  };
}

const TERM = /^(?:——)?(?:这|过去|刚刚过去)?的?五年(?!规划|计划)|^(?:——)?五年来|^本届政府/;

/** 过去五年工作回顾: a part on a whole term of office; 过去五年及2001年工作回顾 is on its last year too. */
const TERM_HEADING = /^(?:(?:过去|刚刚过去|这|前)的?五年(?!规划|计划)|本届政府)[^及和与、0-9去今]*$/;

/** 刚刚过去的2001年，: from here on a paragraph is about one year. */
const OWN_YEAR = /(?:^|[。；]|刚刚过去的|特别是)(?:刚刚)?(?:过去的)?(?:[12][0-9]{3}年(?![末底来])|去年|一年来)/;

/** A paragraph on a whole term of office, 这五年，是…的五年, or one in a part on it, where it is about no year of its own. */
export function isOnTerm({ passage, textBefore, sentenceBefore }: Context, { profile, outline }: Reported): boolean {
  if (profile.kind !== "work_report" || OWN_YEAR.test(textBefore + sentenceBefore)) return false;
  const { body, section } = passage;
  if (TERM.test(body.text)) return true;
  const heading = section === null ? undefined : outline.sections[section]?.title;
  return heading !== undefined && TERM_HEADING.test(heading);
}

/** The document that a figure stands in. */
export interface Reported {
  readonly profile: Profile;
  readonly outline: Outline;
}

/** 累计⟦引进30家⟧、⟦新建6座⟧: over commas only what was done goes on; ⟦里程达30公里⟧ is where it stands now. */
function isSummed({ clause, sentenceBefore, reading, before }: Context): boolean {
  if (/累计/.test(clause) || /五年/.test(sentenceBefore.slice(-60))) return true;
  return (
    reading.dimension !== "rank" &&
    /累计/.test(sentenceBefore.slice(-60)) &&
    (/^(?:实际)?利用/.test(clause) || ACTIONS.some((word) => clause.startsWith(word))) &&
    !/(?:达到?|[到至为])$/.test(before)
  );
}

/** What a plan looks back on is the five years before its own. */
function reviewedSpan(profile: Profile, context: Context, meaning: Meaning): string | null {
  if (profile.kind !== "plan" || profile.periodStart === null) return null;
  const summed =
    isSummed(context) || /^来的/.test(context.after) || meaning.measure === "growth" || meaning.measure === "change";
  return summed ? `${profile.periodStart - 5}/${profile.periodStart - 1}` : null;
}

const OVER_FIVE_YEARS =
  /(?<![续个第近前后])五年(?:来|间)?(?:共|累计|新增|净增|增量|新设|新建|新注册|实现|完成|获批|增长)(?!年均)[^，。；]{0,20}$/;

/** 五年城镇新增就业: who or what it was stands between. */
const OF_FIVE_YEARS = /^五年(?:来|间)?[^，。；、年率达到升降0-9]{0,10}(?:累计|新增|净增|投入)[^，。；年率达]{0,24}$/;
/** 五年新增就业12万人，⟦累计⟧新建4万套. */
const ON_IN_FIVE_YEARS =
  /(?:^|[；：，])五年(?:来|间)?[^，。；年]{2,}[，、；](?:[^。]{0,80}[，、；])?累计[^，。；年率]{0,24}$/;

/** 投资五年累计30亿元: of the years that end with the one reported on; but 五年净增9家、总数达30家. */
const isOverFiveYears = ({ clause, before, sentenceBefore }: Context): boolean =>
  (OVER_FIVE_YEARS.test(clause) || OF_FIVE_YEARS.test(clause) || ON_IN_FIVE_YEARS.test(sentenceBefore)) &&
  !/总[数量额]|达$/.test(before);

/** Over a term of office what was done is summed; where a thing stands now is of the last year. */
function onTerm(context: Context, meaning: Meaning, own: number, before: WhenBefore | null): string {
  const span = `${own - 4}/${own}`;
  if (meaning.measure !== "level") return /累计/.test(context.before) ? span : String(own);
  const bare = context.before.replace(/(?:达到?|突破|超过?|为)$/, "");
  if (
    /(?:达到?|突破|(?:稳定|保持|控制|维持)在|(?:增|降|减|升|提|高|少|加|大|小|展|跃|缩)[到至为]|覆盖率|普及率|占比|率)$/.test(
      context.before,
    )
  )
    return String(own);
  const listed = context.gap !== null && /^[、，和及与]?[^，。；]{0,14}$/.test(context.gap);
  if (/累计/.test(context.clause) || (listed && before?.when.period === span)) return span;
  return ACTIONS.some((word) => word !== "新增" && word !== "发展" && bare.includes(word)) ||
    /^[^，。；]{0,10}(?:结为|建成|竣工|投产|开通|完成)/.test(context.after)
    ? span
    : String(own);
}

/** 五年内支出总数为70亿元 is of all the years of a plan, 五年内达到70亿元 of its last. */
const WITHIN_PLAN = /五年[内间](?:(?![到至]|增[加长为]|提高|[，。；][^，。；]{0,8}年)[^。；]){0,60}$/;

function aimedAt({ periodStart, periodEnd }: Profile, { sentenceBefore }: Context): string | null {
  if (periodEnd === null) return null;
  const summed = periodStart === periodEnd - 4 && WITHIN_PLAN.test(sentenceBefore);
  return summed ? `${periodStart}/${periodEnd}` : String(periodEnd);
}

interface Asked {
  readonly context: Context;
  readonly profile: Profile;
  readonly outline: Outline;
  readonly stance: Stance;
  readonly meaning: Meaning;
  readonly before: WhenBefore | null;
}

/** A part of a report on “十四五”时期 aims at its last year, and on average or in all over its years. */
function aimedAtSpan({ context, profile, outline, meaning }: Asked): string | null {
  const span = spanOfSection(outline, context.passage.section, documentYear(profile));
  if (span === null) return null;
  const over =
    meaning.basis === "avg_annual" || /累计/.test(context.clause) || WITHIN_PLAN.test(context.sentenceBefore);
  return over ? `${span.start}/${span.end}` : String(span.end);
}

/** The end of the five-year plan that was named last; goals are of no year that the report looks back on. */
function goalYear({ textBefore, sentenceBefore }: Context): string | null {
  const end = endOfPlanNamed(textBefore + sentenceBefore);
  return end === null ? null : String(end);
}

function inferPeriod(asked: Asked): string | null {
  const { context, profile, outline, stance, meaning, before } = asked;
  const own = defaultYear(profile, stance);
  if (stance === "plan" && profile.kind === "plan") return aimedAt(profile, context);
  if (stance === "review" && profile.kind === "plan") return reviewedSpan(profile, context, meaning);
  if (own === null) return null;
  const aimed = stance === "plan" && profile.kind === "work_report" ? aimedAtSpan(asked) : null;
  if (aimed !== null) return aimed;
  if (stance === "review" && setsGoals(context.sentenceBefore)) return goalYear(context);
  if (stance === "review" && profile.kind === "work_report" && isOverFiveYears(context)) return `${own - 4}/${own}`;
  if (isOnTerm(context, { profile, outline }) && stance === "review") return onTerm(context, meaning, own, before);
  const listed = before?.when.period === `${own}-12-31`;
  if ((meaning.measure === "level" || listed) && carriesYearEnd(context, own)) return `${own}-12-31`;
  return String(own);
}

/** 过去五年年均, 今后五年到2028年年均: over the five years that end then; 从2019年的30亿元增加到2023年的45亿元，年均: since then. */
function spanInReport(period: string | null, asked: Asked): string | null {
  const { meaning, context } = asked;
  if (meaning.basis !== "avg_annual" || period === null || !/^[0-9]{4}$/.test(period)) return period;
  const { sentenceBefore } = context;
  const from = FROM_YEAR.exec(sentenceBefore)?.[1];
  if (from !== undefined && Number(readDigits(from)) < Number(period)) return `${readDigits(from)}/${period}`;
  const onTerm = /五年来|(?:过去|这|今后|未来)的?五年(?!规划|计划)/.test(sentenceBefore) || isOnTerm(context, asked);
  return onTerm ? `${Number(period) - 4}/${period}` : period;
}

const FROM_YEAR = new RegExp(`[从由自](${YEAR})年[^；]{0,60}$`);

/** 年均 and 每年 in a plan speak of all its years, 今后五年 of five. */
const spanOfAverage = (period: string | null, asked: Asked): string | null =>
  asked.profile.kind === "plan" ? spanInPlan(period, asked) : spanInReport(period, asked);

const spanInPlan = (period: string | null, { meaning, profile, context, stance }: Asked): string | null =>
  (meaning.basis === "avg_annual" || (stance === "plan" && /每年[^，。；]{0,40}$/.test(context.clause))) &&
  profile.periodStart !== null &&
  period === String(profile.periodEnd)
    ? `${profile.periodStart}/${profile.periodEnd}`
    : period;

/** 由⟦2020年⟧的71%提高到98.5%, 是⟦2018年⟧的1.3倍: the year belongs to the figure that this one is measured by. */
function isOfBaseline({ start, end }: PeriodReading, context: Context): boolean {
  const { sentenceBefore, gap, reading } = context;
  const relative = reading.dimension === "multiple" || reading.dimension === "percent";
  const head = sentenceBefore.slice(0, start);
  const moves = /[由从]$/.test(head);
  const within = /(?:是|为|相当于|恢复|达到?|超过|占)$/.test(head);
  if (relative && within && /^(?:时期|期间)?的(?:近|约|超过?)?$/.test(sentenceBefore.slice(end))) return true;
  if (gap === null || !moves) return false;
  return end <= sentenceBefore.length - gap.length;
}

/** A newspaper names the year once in a paragraph; a month or a day holds for its own sentence only. */
function ofParagraph({ textBefore }: Context, clock: Clock): When | null {
  const near = textBefore.slice(-400);
  const carried = findPeriods(near, clock).filter(
    ({ text, start }) =>
      !/^(?:目前|如今|现|眼下|截)/.test(text) && /(?:^|[。！？“，；])[^，。由从]{0,4}$/.test(near.slice(0, start)),
  );
  const last = carried.at(-1);
  return last?.period !== undefined && last.period !== null && /^[0-9]{4}(?:\/[0-9]{4}|Q[1-4])?$/.test(last.period)
    ? { period: last.period, text: last.text }
    : null;
}

/** ⟦12年⟧来, 未来⟦3年⟧, 今年起⟦4年⟧: the figure is itself the period. */
function ofDuration({ reading, sentenceBefore, sentenceAfter, passage }: Context, clock: Clock): PeriodReading | null {
  const gone = /^(?:以来|来|间)/.test(sentenceAfter);
  if (reading.dimension !== "duration" || !(gone || /(?:今后|未来|年起[^0-9，。；]{0,6})$/.test(sentenceBefore)))
    return null;
  const words = passage.body.text.slice(reading.start, reading.end);
  const found = findPeriods(`${sentenceBefore.slice(gone ? -2 : -14)}${words}${gone ? "来" : ""}`, clock).at(-1);
  const own = found?.text.includes(words) === true && (gone || found.period !== null);
  return own ? found : null;
}

/** 吸收30亿元（未扣除⟦2023年⟧补助5亿元）、9亿元: what a bracket says holds inside it only, but 增加值（⟦2023年⟧）9亿元. */
function isBracketed({ start, end }: PeriodReading, { sentenceBefore }: Context): boolean {
  if (/[（(]$/.test(sentenceBefore.slice(0, start)) && /^[）)]/.test(sentenceBefore.slice(end))) return false;
  let depth = 0;
  for (const mark of sentenceBefore.slice(end).matchAll(/[（(]|[）)]/g)) {
    depth += mark[0] === "（" || mark[0] === "(" ? 1 : -1;
    if (depth < 0) return true;
  }
  return false;
}

/** 全年 speaks of the year that a report is about, also where 年末 stood before. */
function nearestPeriod(context: Context, clock: Clock): PeriodReading | undefined {
  const found = findPeriods(context.sentenceBefore, clock).filter(
    (period) => !isOfBaseline(period, context) && !isBracketed(period, context),
  );
  const last = found.at(-1);
  const since = context.sentenceBefore.slice(last?.end ?? 0);
  // 今年前3个月实现3700万元，预计全年⟦2亿元⟧
  if (last !== undefined && /全年(?!目标|任务|计划)/.test(since) && /^[0-9]{4}[-Q]/.test(last.period ?? ""))
    return { ...last, period: last.period?.slice(0, 4) ?? null };
  // 政策自2021年8月施行，目前资本达30亿元: a report does not say of which day it speaks.
  if (/(?<!截[至止])(?:目前|如今|现在|眼下)/.test(since)) return undefined;
  // 到2025年末增加值达到30亿元: reached in that year, not on its last day.
  if (last !== undefined && /^到.*[底末]$/.test(last.text) && !standsAtYearEnd(context, since))
    return { ...last, period: last.period?.slice(0, 4) ?? null };
  if (last?.period !== "year-end") return last;
  return /全年/.test(since) || !standsAtYearEnd(context, since) ? undefined : last;
}

/** 由年初的⟦1英镑⟧兑9.6元: no day is printed for where the year's movement began. */
const FROM_YEAR_START = /[由从](?:年|期)初的?[^，。；到至]{0,16}$/;

export function readWhen(asked: Asked): When {
  const { context, profile, stance } = asked;
  if (FROM_YEAR_START.test(context.sentenceBefore)) return NEVER_SAID;
  if (profile.kind !== "plan" && promises(context)) return NEVER_SAID;
  const compared = readComparedYear(context.before, context.after);
  if (compared !== null) return { period: compared.period, text: compared.text };
  const clock = readClock(profile, stance);
  const nearest = ofDuration(context, clock) ?? nearestPeriod(context, clock);
  if (nearest === undefined) {
    const carried = profile.kind === "news" ? ofParagraph(context, clock) : null;
    if (carried !== null) return carried;
    return { period: spanOfAverage(inferPeriod(asked), asked), text: null };
  }
  const own = defaultYear(profile, stance) ?? (clock.spoken ? clock.year : null);
  const yearEnd = nearest.period === "year-end";
  const period = yearEnd ? (own === null ? null : `${own}-12-31`) : nearest.period;
  return { period: spanOfAverage(period, asked), text: nearest.text };
}
