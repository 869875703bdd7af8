/** What a figure measures: the shortest phrase that names it. */
import { GROWTH_RATES } from "../data/fact-words.js";
import { aroundBracket, inBracket } from "./bracket.js";
import { isOfClass } from "./class.js";
import type { Context } from "./context.js";
import { nounAfter, PLACE_KINDS } from "./noun.js";
import { phraseBefore } from "./phrase.js";
import { isThreshold } from "./role.js";
import type { Segmenter } from "./segment.js";
import { YEAR } from "./year.js";

const COUNTED: ReadonlySet<string> = new Set(["count", "persons", "households", "money", "area", "length", "voltage"]);
const COUNTS: ReadonlySet<string> = new Set(["count", "persons", "households"]);

/** The words of the clause before: what stands in it before its first digit. */
function clauseBefore(context: Context): string {
  const clauses = context.sentenceBefore
    .slice(0, context.sentenceBefore.length - context.clause.length)
    // A comma between digits parts no clauses: ⟦货车62，6万辆⟧，增长3%.
    .split(/(?<![0-9])[，；：]|[，；：](?![0-9])/);
  const last = clauses.at(-1) === "" ? clauses.at(-2) : clauses.at(-1);
  const words = /^[^0-9$]*/.exec(last ?? "")?.[0] ?? "";
  // 机械O.73亿千瓦: a letter for a digit is no part of the name.
  return phraseBefore(words === last ? words : words.replace(/[由从]$/, "").replace(/[lIO][.．]$/, ""));
}

/** Words that name no thing of their own: the total of what was named before. */
export const GENERIC: ReadonlySet<string> = new Set(
  "总量 总数 总额 总规模 数量 增量 破 首破 增幅 增速 涨幅 降幅 总值 其 规模 比重 占比 总体 全部 全年 同期 同月 合计 均值 位次 总计".split(
    " ",
  ),
);

export interface SubjectInput {
  readonly context: Context;
  readonly segment: Segmenter | null;
  /** Subject of the figure before in the same sentence, null where there is none. */
  readonly previous: string | null;
  /** Names of places that a subject need not repeat. */
  readonly places: readonly string[];
}

/** A share of something named before: 占规模以上工业比重, 相当于生产总值. */
const joinShare = (previous: string | null, phrase: string): string =>
  /^(?:所?占(?!地(?!区)|用)|相当于)/.test(phrase) && previous !== null && !/占|相当于/.test(previous)
    ? previous + phrase
    : phrase;

const RATE = new RegExp(
  `(?:[两二三四五]年)?(?:同比|年均|年平均|平均|提升|下降)?(?:${GROWTH_RATES.map(({ word }) => word).join("|")}|幅度)$`,
);

/** 年均增速, 提升幅度: a rate of what was named before. */
const isRate = (phrase: string): boolean => phrase !== "" && phrase.replace(RATE, "") === "";

/** What is named, without the words that make it a rate. */
const unrated = (subject: string): string => subject.replace(RATE, "") || subject;

/** 补贴约⟦新台币⟧5500亿元: the currency printed before the amount. */
const CURRENCY = /(?:新台币|人民币|港币|美金)$/;

/** ⟦法国则⟧: another place of which the same is told. */
const isPlaceAlone = (phrase: string, places: readonly string[]): boolean =>
  places.includes(phrase.replace(/(?:则|也)$/, ""));

/** 安化县⟦投资⟧, 昆明市⟦数字经济营业收入⟧: the place stands in its own column. */
function dropPlace(phrase: string, places: readonly string[]): string {
  const place = places.find((name) => phrase.startsWith(name) && phrase.length >= name.length + 2);
  return place === undefined ? phrase : phraseBefore(phrase.slice(place.length)) || phrase;
}

/** 茶叶、竹木、药材等⟦特色加工集群⟧3个. */
const afterList = (phrase: string): string => /、[^、]{1,12}等([^等、]{4,16})$/.exec(phrase)?.[1] ?? phrase;

/** `营商环境评价排名全国设区市`: where it ranks is no part of what ranks. */
const withoutField = (phrase: string): string =>
  phrase
    .replace(/(?:在|列|居|位列|位居)[^，、]{0,8}(?:设区市|地级市|城市|县市区?|省份)$/, "")
    .replace(/(?:全[国省市州县球]|世界|同类)[^，、]{0,4}(?:设区市|地级市|城市|县市区?|省份)$/, "")
    .replace(/(?:稳居|保持|在|列|居|位列|位居)(?:[^，、]{1,8}[省市县区州国]|[东中西]部(?:[和及与])?)$/, "")
    .replace(/(?:跻身|进入|入选|晋级|挺进|列入)[^，]*$/, "")
    .replace(/(?:稳居|列|居|位列|位居|在|排名|保持|跃升至|跃至|升至|跃居|跃)(?:全[国省市球]|世界)?前?$/, "")
    .replace(/^(?:稳居|位居|位列|名列|居(?![民住家]))[^，]*$|^在[^，]*(?:中|内)$/, "");

/** 研发投入强度…，总量…: the total is of what the rate is of. */
const OF_RATE = /(?:强度|比重|占比|比例|增速|增幅|率)$/;
const TOTAL = /^(?:总量|总额|总值|总规模|总数|规模|数量)$/;

function ofTotal(previous: string, phrase: string): string {
  if (!TOTAL.test(phrase)) return previous;
  const whole = previous.replace(OF_RATE, "");
  if (whole !== previous && whole.length >= 4) return whole + phrase;
  // 净增企业41家、⟦总数⟧达145家: all there are of what was added.
  return previous.replace(/^(?:净增|新增)(?=.{2})/, "");
}

function ofRank(context: Context, phrase: string, previous: string | null): string | null {
  const named = withoutField(phrase);
  if (isRate(named) && previous !== null) return unrated(previous) + named;
  if (GENERIC.has(named) && previous !== null) return ofTotal(previous, named);
  if (named.length >= 2 && !/^(?:全|在)?.{0,4}[市省区州县国]$/.test(named) && !GENERIC.has(named)) return named;
  return previous ?? (clauseBefore(context) || null);
}

/** 占地60亩的⟦二期厂房⟧, 引进投资8亿元的⟦竹木项目⟧: the size of what is named behind it. */
const isSizeOf = (phrase: string, after: string): boolean =>
  after.startsWith("的") && /^(?:占地|投资|引进投资|引进总投资)$/.test(phrase);

/** Whether the noun behind the figure names it rather than what stands before. */
function takesNoun(context: Context, phrase: string, noun: string): boolean {
  const { reading, before, after } = context;
  if (noun.length < 2 && !(COUNTS.has(reading.dimension) && PLACE_KINDS.includes(noun))) return false;
  if ((isThreshold(context) && phrase === "") || reading.dimension === "voltage" || isSizeOf(phrase, after))
    return true;
  // `32个…项目、⟦46个⟧…工程`: what stands between is the noun of the figure before.
  if (context.startsAtFigure && /[、和及与]$/.test(before)) return true;
  if (phrase === "" || context.gap === "" || isShareOf(context)) return true;
  return (
    COUNTS.has(reading.dimension) && !/[，、：]$/.test(before) && !/^(?:以上|左右)(?!的)(?=[，。；、和])/.test(after)
  );
}

/** How the thing named before went on. */
const RUN_ON = /^(?:超过?|达到?|突破|保持|稳定|稳居|居|位居|位列|增长|下降|提高|高于|低于|[0-9])/;

/** 连续⟦6年⟧被评为先进县: what lasted stands behind. */
function afterDuration({ before, after }: Context, places: readonly string[]): string | null {
  if (!/(?:连续|持续)$/.test(before)) return null;
  const own = phraseBefore(before.replace(/已?(?:连续|持续)$/, ""));
  const isPlace = own.length >= 2 && places.some((place) => place.startsWith(own));
  if (own !== "" && !isPlace) return null;
  const rest = after.replace(/^(?:以来|来|成功|蝉联|荣获|都|均)+/, "").trim();
  // 连续8年⟦超36亿斤⟧: what lasted was named before.
  return rest.length >= 3 && !RUN_ON.test(rest) ? rest.slice(0, 24) : null;
}

/** A share of what stands behind it: ⟦70%⟧以上的乡镇. */
const isShareOf = ({ reading, after }: Context): boolean =>
  reading.dimension === "percent" &&
  /^(?:以上|以下|左右)?的?[一-鿿]{2}/.test(after) &&
  /^(?:以[上下]|左右|的)/.test(after);

/** `2台⟦机组、茶乡电厂二期⟧3台`: the words up to the mark are those of the figure before. */
function ownWords({ before, gap }: Context): string {
  const mark = gap !== null && gap === before ? before.indexOf("、") : -1;
  return mark > 0 && mark < before.length - 2 ? before.slice(mark + 1) : before;
}

/** 220⟦、110千伏⟧变电站: what stands behind the unit that a list shares is what each of its figures is of. */
function behindUnit({ reading, sentenceAfter }: Context): string {
  const list = /^(?:[、和及与][0-9.]+)+/.exec(sentenceAfter)?.[0] ?? "";
  const rest = sentenceAfter.slice(list.length);
  const unit = reading.unitRaw ?? "";
  return list !== "" && unit !== "" && rest.startsWith(unit) ? rest.slice(unit.length) : sentenceAfter;
}

/** ⟦下降为1957年⟧的8%: where the figure before went. */
const MOVED_TO = new RegExp(`^(?:上升|下降|增加|减少|提高|降低|增长|扩大|缩小)(?:为|到|至)${YEAR}年?$`);

/** ⟦12人3队15次⟧创世界纪录: all that set a record are counted for it. */
const RECORD =
  /^(?:[0-9]{1,6}(?:人次|人|队|次|项)){0,3}共?(?:创|打破|刷新|破)(?:了)?[0-9]{1,6}项([一-鿿]{2,8}?)(?=[，。；、]|$)/;

/** 十二种⟦没有完成计划⟧: what is counted was named before; what they did tells them apart. */
const DID = /^(?:没有|未)?(?:超额)?完成[^，。；、0-9]{0,10}$/;

/** The subject of a figure, null where nothing names it. */
export function readSubject(input: SubjectInput): string | null {
  const { reading, after } = input.context;
  if (COUNTS.has(reading.dimension) && DID.test(after)) return after;
  const subject = nameOf(input);
  return subject === null ? null : withoutHalfQuote(subject, input.context) || input.previous;
}

const OWN_SHARE = /^(比重|占比)(?![^，。；]{0,12}的)/;

/** Words that only join a clause to the one before. */
const JOINT = /^(?:或者?|但是?|而且?|并(?![购网联轨列]))(?=.{2})/;

/** `“仓储⟦30条⟧”`, `仓储收入“三年倍增”、突破⟦16亿元⟧`: a name begins, or ends, at a mark without its partner. */
function withoutHalfQuote(subject: string, { sentenceBefore }: Context): string {
  const opened = subject.lastIndexOf("“");
  const closed = subject.indexOf("”");
  if (closed >= 0 && !subject.slice(0, closed).includes("“")) return subject.slice(0, closed).replace(JOINT, "");
  if (opened < 0 || subject.includes("”", opened)) return subject.replace(JOINT, "");
  const isOpen = sentenceBefore.lastIndexOf("“") > sentenceBefore.lastIndexOf("”");
  const name = !isOpen && opened >= 4 ? subject.slice(0, opened) : subject.slice(opened + 1);
  return (name.length >= 2 ? name : subject).replace(JOINT, "");
}

/** 过去⟦五年⟧, 近⟦两年⟧: the figure is the period itself. */
const isPeriod = ({ reading, before, after }: Context): boolean =>
  reading.unit === "年" &&
  /^(?:[^，]{0,4}(?:今后|未来|过去的?|最近|近))?$/.test(before.trim()) &&
  !/^(?:的|以上|以下)/.test(after);

/** 住房新开工48套，基本建成⟦90套⟧: what was begun before is named without its beginning. */
const finished = (previous: string | null, { before }: Context): string | null =>
  /(?:建成|竣工|交付)$/.test(before) ? (previous?.replace(/(?<=.{2})(?:新开工|开工)$/, "") ?? null) : previous;

function nameOf({ context, segment, previous, places }: SubjectInput): string | null {
  const { reading } = context;
  if (isPeriod(context)) return null;
  // 千亿级企业3家、⟦300亿元以上企业⟧7家: a class begins behind the figure of another.
  const record = COUNTS.has(reading.dimension) ? RECORD.exec(context.sentenceAfter)?.[1] : undefined;
  if (record !== undefined) return record;
  const words = isOfClass(context) ? context.clause.replace(/^.*[0-9][^，；、0-9]{0,12}、/, "") : ownWords(context);
  const named = dropPlace(phraseBefore(inBracket(aroundBracket(words, context)).replace(CURRENCY, "")), places);
  const phrase = previous !== null && (MOVED_TO.test(named) || isPlaceAlone(named, places)) ? "" : named;
  if (reading.dimension === "rank") return ofRank(context, phrase, previous);
  const lasted = afterDuration(context, places);
  if (lasted !== null) return lasted;
  const counted = COUNTED.has(reading.dimension) || isShareOf(context) || context.gap === "" || isThreshold(context);
  const noun = counted
    ? nounAfter(reading.dimension === "voltage" ? behindUnit(context) : context.sentenceAfter, segment)
    : "";
  if (takesNoun(context, phrase, noun)) return noun;
  if (isRate(phrase) && previous !== null) return unrated(previous);
  // 增加值136亿元，⟦比重⟧上升1.6个百分点: the share that what was named before has.
  const share = GENERIC.has(phrase) || phrase === "" ? OWN_SHARE.exec(context.clause)?.[1] : undefined;
  if (share !== undefined && previous !== null && !/占|比重|比例/.test(previous)) return previous + share;
  if (GENERIC.has(phrase)) return previous === null ? clauseBefore(context) || phrase : ofTotal(previous, phrase);
  if (phrase !== "") return joinShare(previous, reading.dimension === "count" ? afterList(phrase) : phrase);
  const anew = context.gap?.includes("；") === true ? clauseBefore(context) : "";
  const inUnit = COUNTS.has(reading.dimension)
    ? /[一-鿿]{2,}$/.exec(reading.unitRaw ?? "")?.[0].replace(/^[万亿]/, "")
    : "";
  if (inUnit !== undefined && inUnit.length >= 2 && inUnit !== "人次") return inUnit;
  const total = /总[数量](?=[达为超近约突破至到]*$)/.exec(context.before)?.[0];
  const same = previous !== null && total !== undefined ? ofTotal(previous, total) : previous;
  return anew || finished(same, context) || clauseBefore(context) || noun || null;
}
