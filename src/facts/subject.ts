/** What a figure measures: the shortest phrase that names it. */
import { ACTIONS, LEADS, TAILS } from "../data/fact-words.js";
import type { Context } from "./context.js";
import type { Segmenter } from "./segment.js";

const byLength = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
const LEAD_WORDS = byLength(LEADS);
const TAIL_WORDS = byLength(TAILS);
const ACTION_WORDS = byLength(ACTIONS);

const DATE_LEAD =
  /^(?:截至|截止|到|至|自|从|在|于)?(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})年?(?:[0-9]{1,2}月(?:份)?(?:[0-9]{1,2}日)?|底|末|年底|年末|以来|前|第?[一二三四]季度|上半年|下半年)?|^“?十[一二三四五]五”?(?:时期|期间|末|以来)?|^[今去前]年(?:以来|底|末|[0-9]{1,2}月|第?[一二三四]季度|上半年|下半年)?|^[0-9]{1,2}月份?|^按[^，]{2,14}计算/;
const BASE_TAIL = /(?:比|较|与|同|按)(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3}|上|去)年?(?:同期|末|底|相比)?$/;
const BRACKET_TAIL = /[（(][^（）()]{0,40}[）)]$/;
const PUNCTUATION = /^[\s，、：；。“”‘’（）()—\-·]+|[\s，、：；。—\-·]+$/g;

function stripStart(phrase: string): string {
  for (let rest = phrase; ; ) {
    const before = rest;
    rest = rest.replace(DATE_LEAD, "").replace(/^[\s，、：；。）)]+/, "");
    const lead = LEAD_WORDS.find((word) => rest.startsWith(word) && rest.length > word.length + 1);
    if (lead !== undefined && !keepsLead(rest, lead)) rest = rest.slice(lead.length);
    if (rest === before) return rest;
  }
}

/** 全市性, 共同, 有效, 将军: the lead is part of a word. */
const keepsLead = (rest: string, lead: string): boolean =>
  lead.length === 1 &&
  /^(?:共同|共享|共建|有效|有机|有色|有线|有限|有关|还款|又好|再生|再造|再就|要素|这里|各类|各项|各级|均衡|均匀|将军|为民|为企|只读|并联|已有|及时|和谐|等级|的确|达标)/.test(
    rest,
  );

function stripEnd(phrase: string): string {
  for (let rest = phrase; ; ) {
    const before = rest;
    rest = rest
      .replace(BRACKET_TAIL, "")
      .replace(BASE_TAIL, "")
      .replace(/[\s，、：；“”]+$/, "");
    const tail = TAIL_WORDS.find((word) => rest.endsWith(word) && !keepsTail(rest, word));
    if (tail !== undefined) rest = rest.slice(0, -tail.length);
    if (rest === before) return rest;
  }
}

/** 面积占比, 降幅, 城乡收入比: the tail is part of a name. */
const keepsTail = (rest: string, tail: string): boolean =>
  tail === "比"
    ? /(?:占|收入|配|性别|抚养|负债|存贷|同|环)比$/.test(rest)
    : tail === "以" || tail === "在"
      ? false
      : /(?:不为|作为|成为|行为|所有|国有|私有|集体有)$/.test(rest);

const isAction = (phrase: string): boolean => {
  let rest = phrase;
  for (;;) {
    const word = ACTION_WORDS.find((action) => rest.startsWith(action));
    if (word === undefined) return rest === "" || rest === "了";
    rest = rest.slice(word.length);
  }
};

/** Verbs whose object alone names what is counted; an object of two characters keeps its verb. */
const DROPPED_ACTIONS = [
  "新增",
  "新建",
  "建成",
  "完成",
  "打造",
  "培育",
  "实现",
  "扶持",
  "安排",
  "获评",
  "开展",
  "实施",
  "建设",
  "改造",
  "新开工",
  "引进",
];

function stripAction(phrase: string): string {
  const word = DROPPED_ACTIONS.find((action) => phrase.startsWith(action) && phrase.length > action.length + 2);
  return word === undefined ? phrase : stripAction(phrase.slice(word.length));
}

/** The phrase before the figure; empty where only verbs and words of time stand there. */
export function phraseBefore(before: string): string {
  const phrase = stripEnd(stripStart(before.replace(PUNCTUATION, "").trim()));
  return isAction(phrase) ? "" : stripAction(stripStart(phrase)).replace(/^[“”]+(?=[^“”]*$)/, "");
}

const NOUN = /^(?:n|vn|a|b|j|l|i|eng|s|t|an|nz|x|k|g|h|f|z|q|m)/;
const STOP_WORD = /^[的和与及或、，。；：！？）)以]/;
const PARTICLE = /[的和与及或以、，。；：！？（(]/;
const AFTER_MOST = 16;
/** Words at which a noun after its figure has ended. */
const NOUN_END =
  /(?:全部|全面|均|都|已|实现|完成|获评?|成功|顺利|率先|基本|分别|增长|下降|增加|减少|提高|降低|建成|落地|开工|竣工|投产|签约|启动|得到|达到|进入|入选|列入|纳入|通过|实行|占|比上年|同比)/;
const MOVES = /^(?:增|减|下降|上升|提高|降低|回落|同比|比|左右|以上|以下|以内)/;

function endOfNoun(text: string): number {
  const found = NOUN_END.exec(text.slice(2));
  return found === null ? text.length : found.index + 2;
}

/** The noun after a counted figure: 3个⟦老旧小区⟧和5个… */
export function nounAfter(after: string, segment: Segmenter | null): string {
  const text = after.replace(/^(?:左右|以上|以下|以内|的)/, "").slice(0, AFTER_MOST * 2);
  if (text === "" || STOP_WORD.test(text)) return "";
  if (MOVES.test(text)) return "";
  const end = Math.min(PARTICLE.exec(text)?.index ?? text.length, endOfNoun(text));
  const phrase = text.slice(0, end);
  if (segment === null) return phrase.slice(0, AFTER_MOST);
  let noun = "";
  let named = false;
  const words = segment(phrase);
  for (const [index, { text: word, tag }] of words.entries()) {
    const suffixed = words[index + 1]?.text.length === 1;
    if (named && /^(?:v|d|p|r|c|u|ad)/.test(tag) && tag !== "vn" && !suffixed && index < words.length - 1) break;
    if (!named && /^(?:d|p|c|u)/.test(tag)) break;
    named ||= NOUN.test(tag);
    noun += word;
    if (noun.length >= AFTER_MOST) break;
  }
  return noun;
}

const COUNTED: ReadonlySet<string> = new Set(["count", "persons", "households", "money", "area", "length", "voltage"]);

/** The words of the clause before where it holds no figure of its own. */
function clauseBefore(context: Context): string {
  const clauses = context.sentenceBefore
    .slice(0, context.sentenceBefore.length - context.before.length)
    .split(/[，；：]/);
  const last = clauses.at(-1) === "" ? clauses.at(-2) : clauses.at(-1);
  return last === undefined || /[0-9]/.test(last) ? "" : phraseBefore(last);
}

/** Words that name no thing of their own: the total of what was named before. */
const GENERIC: ReadonlySet<string> = new Set([
  "总量",
  "总数",
  "总额",
  "总规模",
  "数量",
  "增幅",
  "增速",
  "总值",
  "其",
  "规模",
  "比重",
  "占比",
]);

export interface SubjectInput {
  readonly context: Context;
  readonly segment: Segmenter | null;
  /** Subject of the figure before in the same sentence, null where there is none. */
  readonly previous: string | null;
}

/** A share or a rank of something named before: 占规模以上工业比重, 列全省. */
const joinShare = (previous: string | null, phrase: string): string =>
  phrase.startsWith("占") && previous !== null && !previous.includes("占") ? previous + phrase : phrase;

export function readSubject({ context, segment, previous }: SubjectInput): string | null {
  const { reading, before, after } = context;
  const phrase = phraseBefore(before);
  if (reading.dimension === "rank")
    return phrase.length >= 3 && !/[市省县区州国]$/.test(phrase)
      ? phrase
      : (previous ?? (clauseBefore(context) || null));
  const noun = COUNTED.has(reading.dimension) ? nounAfter(after, segment) : "";
  // `302个…项目、⟦146个⟧…工程`: what stands between is the noun of the figure before.
  if (noun.length >= 2 && context.startsAtFigure && /[、和及与]$/.test(before)) return noun;
  const countsNoun =
    reading.dimension === "count" || reading.dimension === "persons" || reading.dimension === "households";
  if (noun.length >= 2 && (phrase === "" || (countsNoun && !/[，、：]$/.test(before) && !/^(?:以上|左右)/.test(after))))
    return noun;
  if (GENERIC.has(phrase) && previous !== null) return previous;
  if (phrase !== "") return joinShare(previous, phrase);
  return previous ?? (clauseBefore(context) || (noun === "" ? null : noun));
}
