/** How settled a figure is, at which prices, and what it covers: each only where the text says it. */
import { COVERAGE_WORDS, SCOPE_WORDS } from "../data/place-words.js";
import type { FactStatus, Outline, PriceBasis } from "../model.js";
import type { Context } from "./context.js";
import type { Meaning } from "./measure.js";

/** The later of two in a sentence holds. */
const STATUSES: readonly (readonly [RegExp, FactStatus])[] = [
  [/初步(?:核算|统计|测算|汇总|审核)/, "preliminary"],
  [/快报(?:数|统计)?/, "flash"],
  [/最终核(?:实|定)|最终(?:核算|审核)/, "final"],
  [/(?:普查|人口普查数据|历史数据)(?:结果)?(?:对[^，。]{0,12})?(?:修订|修正)|修订后|修订数|经修订/, "revised"],
  [/预计(?![^，。；]{0,16}的)|预估/, "estimate"],
];

export interface Notes {
  /** Status of every figure of the year, as a note of the document gives it. */
  readonly status: FactStatus | null;
  /** A note says that values added are at current prices and their growth at constant ones. */
  readonly accounts: boolean;
  /** What a note says is at constant prices, levels and all. */
  readonly constant: ReadonlySet<string>;
}

/** ②茶业产值和竹业产值按1990年不变价格计算。 */
const AT_CONSTANT =
  /^(?:注\s?[:：]\s?)?(?:[①-⑳]|[（(]?[0-9]{1,2}[）)、.．])?\s?([^，。；：]{2,40})按(?:[12][0-9]{3}年)?(?:不变|可比)价格?计算。?$/;

/** Names in such a note; 产值增长速度 is none, its level is at other prices. */
const namedAtConstant = (text: string): readonly string[] =>
  (
    AT_CONSTANT.exec(text)?.[1]
      ?.replace(/[均都]$/, "")
      .split(/[、和及与]/) ?? []
  ).filter((name) => name.endsWith("产值"));

/** `本公报中数据为初步统计数`, `绝对数按现价计算，增长速度按不变价格计算`. */
export function readNotes({ passages }: Outline): Notes {
  let status: FactStatus | null = null;
  let accounts = false;
  const constant = new Set<string>();
  for (const { body } of passages) {
    if (/本(?:公报|报告)[^。]{0,16}(?:数据|数)[^。]{0,6}(?:均)?为初步统计/.test(body.text)) status = "preliminary";
    if (/绝对(?:数|值)[^。]{0,6}按(?:现价|当年价格)[^。]{0,12}(?:增长速度|增速)按(?:不变|可比)价/.test(body.text))
      accounts = true;
    for (const name of namedAtConstant(body.text)) constant.add(name);
  }
  return { status, accounts, constant };
}

function ofSentence({ sentenceBefore }: Context): FactStatus | null {
  let best: { readonly at: number; readonly status: FactStatus } | null = null;
  for (const [pattern, status] of STATUSES) {
    const at = sentenceBefore.search(pattern);
    if (at >= 0 && (best === null || at > best.at)) best = { at, status };
  }
  return best?.status ?? null;
}

const CONSTANT = /(?:可比|不变)价(?:格)?/;
const CURRENT = /(?:现价|当年价格)/;

const MOVED = "(?:增长|上涨|下降|增加|减少|提高|上升|增)";
/** 扣除价格因素，比上年⟦增长5%⟧, 实际增长⟦5%⟧、⟦6%⟧: no figure of another clause stands between. */
const REAL = new RegExp(
  `(?:扣除(?:价格|物价)(?:上涨|变动)?(?:因素|影响)+后?，?[^，；。%]*|实际(?:年均|平均|同比|比上年|较上年|累计)*${MOVED})[了约近超过]*[0-9.%和与及、]*$`,
);

/** 按可比价格计算，比上年⟦增长5%⟧: the words hold for the growth that follows them, not for the level before. */
function readPrices(context: Context, meaning: Meaning, subject: string | null, notes: Notes): PriceBasis | null {
  const near = context.sentenceBefore.slice(-40);
  const moves = meaning.measure === "growth";
  if (moves && (CONSTANT.test(near) || REAL.test(near))) return "constant";
  if (!moves && CURRENT.test(near)) return "current";
  if (subject !== null && notes.constant.has(subject) && (moves || meaning.measure === "level")) return "constant";
  if (!notes.accounts || subject === null || !/(?:生产总值|增加值)(?:（[^）]*）)?$/.test(subject)) return null;
  if (moves) return "constant";
  return meaning.measure === "level" ? "current" : null;
}

/** 占规模以上工业比重: what a share is taken of is not what it covers. */
function readCoverage(clause: string): string | null {
  for (const word of COVERAGE_WORDS) {
    const at = clause.lastIndexOf(word);
    if (at >= 0 && !/(?:占|拉动|带动)$/.test(clause.slice(Math.max(0, at - 2), at))) return word;
  }
  return null;
}

/** 居全省⟦第一⟧, 全国⟦第3位⟧, 全县…居全市⟦第二⟧: the field of a rank is the last that is named. */
const fieldOf = (clause: string): string | null =>
  /(全[国省市县区州球]|世界)(?:(?!全[国省市县区州球]|世界)[^，。；]){0,10}$/.exec(clause)?.[1] ??
  /(?:列|居|位居|位列|排名?)([一-鿿]{1,5}[省市州])[^，。；]{0,6}$/.exec(clause)?.[1] ??
  null;

/** A scope stands at the head of its clause: 年末⟦全市⟧常住人口; elsewhere it is a part of a name. */
const HEAD =
  /^(?:[\s—“]|其中|同时|预计|初步核算|截至目前|目前|今年以来|(?:到|截至)?[12][0-9]{3}年(?:末|底)?|去年|今年|全年|年末|，)*$/;

function scopeOf(clause: string): string | null {
  let best: { readonly at: number; readonly word: string } | null = null;
  for (const word of SCOPE_WORDS) {
    const at = clause.lastIndexOf(word);
    if (
      at >= 0 &&
      HEAD.test(clause.slice(0, at)) &&
      (best === null || at > best.at || (at === best.at && word.length > best.word.length))
    )
      best = { at, word };
  }
  return best?.word ?? null;
}

const PARTS = SCOPE_WORDS.filter((word) => !word.startsWith("全"));
/** 县域经济提速，预计实现生产总值360亿元: what a sentence says its subject is. */
const TOPIC = new RegExp(`^\\s*(${PARTS.join("|")})经济`);

const topicOf = ({ sentenceBefore }: Context): string | null => TOPIC.exec(sentenceBefore)?.[1] ?? null;

export interface Standing {
  readonly status: FactStatus | null;
  readonly priceBasis: PriceBasis | null;
  readonly coverage: string | null;
  readonly scope: string | null;
}

export interface StandingInput {
  readonly context: Context;
  readonly meaning: Meaning;
  readonly subject: string | null;
  readonly notes: Notes;
  /** The year that a note of the document is about: it settles nothing of other years. */
  readonly ofYear: boolean;
  /** What the figure before in the sentence had, where this one is of the same subject. */
  readonly same: Standing | null;
}

/** ⟦全国⟧重点实验室6家: the word is a part of the name that the subject keeps. */
const isOfName = (scope: string | null, subject: string | null): boolean =>
  scope?.startsWith("全") === true && subject?.startsWith(scope) === true;

export function readStanding({ context, meaning, subject, notes, ofYear, same }: StandingInput): Standing {
  const clause = context.clause;
  const own = scopeOf(clause);
  const field = meaning.measure === "rank" ? fieldOf(context.before) : null;
  return {
    status: ofSentence(context) ?? (ofYear ? notes.status : null),
    priceBasis: readPrices(context, meaning, subject, notes),
    coverage:
      readCoverage(context.before) ?? (subject === null ? null : readCoverage(subject)) ?? same?.coverage ?? null,
    scope:
      field ??
      (isOfName(own, subject) ? null : own) ??
      (meaning.measure === "rank" ? null : (same?.scope ?? topicOf(context))),
  };
}
