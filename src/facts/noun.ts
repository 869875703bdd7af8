/** The noun behind a figure: 4个⟦老旧小区⟧和6个…, 2个以上有特色的⟦展示平台⟧. */
import { NOMINAL_VERBS } from "../data/fact-words.js";
import type { Segmenter, Word } from "./segment.js";

const NOUN = /^(?:n|vn|a|b|j|l|i|eng|s|t|an|nz|x|k|g|h|f|z|q|m)/;
/** 突破万亿元⟦大关⟧ says nothing of what it is. */
const STOP_WORD = /^(?:[的和与及或、，。；：！？（）()以是,;0-9]|分别|台阶|大关|关口|门槛)/;
const PARTICLE = /[的和与及或、，。；：！？,;]|以(?![上下内])|(?<=[率量额值度数比])[0-9]/;
const MOST = 16;
/** Words at which a noun after its figure has ended. */
const NOUN_END =
  /(?:全部|全面|新增加|均|都|已|实现|完成|获评?|成功|顺利|率先|基本|分别|增长|下降|增加|减少|提高|降低|建成|落地|开工|竣工|投产|签约|启动|得到|达到|进入|入选|列入|纳入|通过|实行|实施|开展|参与|享受|加入|签订|加速|依托|依靠|靠|落实|用于|占|比上年|同比|参加|建立|推行|进行|取得|脱贫(?=[，。；摘致])|突破(?!性|口)|受益(?![人群面者户])|按(?!揭|摩)|(?<![存内所潜])在(?![建校线册籍岗职编研园产读]))/;
const MOVES = /^(?:增|减|下降|上升|提高|降低|回落|同比|比|左右|以上|以下|以内)/;
/** 有影响力的, 在国内领先的: words that only describe; the noun is behind the 的. */
const DESCRIBES =
  /^(?:(?:有|具有|不具备|在|较|最|达到|超|拥有|覆盖|年)[^，。；、“”]{1,16}|(?:总?投资|产值|营收|税收)[^，。；、“”]{1,8}元(?:以上)?)的(?=[一-鿿A-Z“])/;
export const PLACE_KINDS: readonly string[] = ["省", "市", "州", "县", "区", "乡", "镇", "村"];
/** 13个⟦村⟧列入名录: a kind of place that did something is a noun of one character. */
const PLACE_KIND = new RegExp(
  `^[${PLACE_KINDS.join("")}](?=列入|入选|入围|纳入|获评?|通过|实现|成为|建成|完成|达到|退出|摘帽|脱贫|被|全部)`,
);
/** 茶叶、竹木等领域的: a list that 等 closes is part of the noun. */
const LISTED = /^[^，。；0-9]{2,20}等[^，。；、0-9]{0,6}的(?=[一-鿿])/;
const QUOTED = /^“[^”]{1,24}”的?/;

function endOfNoun(text: string): number {
  const found = NOUN_END.exec(text.slice(2));
  return found === null ? text.length : found.index + 2;
}

/** Brackets inside a noun belong to it: 7个⟦县（区）⟧. */
function endOfPhrase(text: string): number {
  const found = PARTICLE.exec(text.replace(/（[^（）]{0,12}）/g, (bracket) => "（".repeat(bracket.length)));
  return found?.index ?? text.length;
}

const isNominal = (word: Word | undefined): boolean =>
  word !== undefined && (NOUN.test(word.tag) || NOMINAL_VERBS.includes(word.text));

/** The words of a phrase up to where a verb begins. */
function cutAtVerb(phrase: string, segment: Segmenter): string {
  let noun = "";
  let named = false;
  const words = segment(phrase);
  for (const [index, { text: word, tag }] of words.entries()) {
    const suffixed = words[index + 1]?.text.length === 1;
    const nominal = NOMINAL_VERBS.includes(word) && isNominal(words[index + 1]);
    const predicate = /^(?:v|d|p|r|c|u|ad)/.test(tag) && tag !== "vn" && !nominal;
    if (named && predicate && !suffixed && index < words.length - 1) break;
    if (!named && (/^[pcu]/.test(tag) || (tag.startsWith("d") && word.length === 1))) break;
    named ||= NOUN.test(tag);
    noun += word;
    if (noun.length >= MOST) break;
  }
  return noun;
}

/** 检测平台⟦及服务中心⟧: a second name behind 及 that is no figure's. */
function alsoNamed(text: string, end: number): string {
  const more = /^及[^，。；、0-9的]{2,12}(?=[，。；])/.exec(text.slice(end));
  return more?.[0] ?? "";
}

/** 36项改革经验⟦全国⟧推广, 86家茶厂⟦全年⟧加工, 9种产品产量⟦如下⟧: where and when it is, is no part of the noun. */
const FIELD = /(?<=[一-鿿]{3})(?:全[国省市年]|[去今当上]年|如下)$/;

/** 在35个城市⟦中⟧建成12座: what is counted among; but 8所普通高中. */
const AMONG = /(?<=[一-鿿]{2})(?<![高初完职附民碳第一二三四五六七八九十])中$/;

/** 35千伏线路⟦14条⟧: how many of it there are is a figure of its own. */
const OWN_COUNT =
  /(?<=[一-鿿]{2})(?<![了着过])中?[0-9][0-9.]{0,9}万?[余多]?[座个处台项家条所套辆只](?:以上|以下|左右)?.{0,8}$/;

/** The noun after a counted figure; `whole` is the rest of the sentence. */
export function nounAfter(whole: string, segment: Segmenter | null): string {
  // 3处⟦4条⟧跨河通道: a second count may stand before the noun.
  const text = whole
    .replace(/^级?(?:左右|以上|以下|以内)?的?/, "")
    .replace(/^[0-9.]+[万亿]?(?:千瓦|公里|[条个处座台项家](?![人户]))/, "")
    .slice(0, MOST * 3);
  const quoted = QUOTED.exec(text)?.[0] ?? LISTED.exec(text)?.[0] ?? "";
  const described = quoted === "" ? (DESCRIBES.exec(text)?.[0] ?? "") : "";
  const rest = text.slice(quoted.length + described.length);
  if (rest === "" || STOP_WORD.test(rest) || (quoted === "" && MOVES.test(rest)))
    return quoted.replace(/的$/, "").replace(/^“(?=[^”]*$)/, "");
  const kind = PLACE_KIND.exec(rest)?.[0];
  if (kind !== undefined && quoted + described === "") return kind;
  // 15名⟦国家级、省级名师⟧, 9个⟦国、省级名牌⟧: a grade alone is no noun.
  const graded = /^(?:[^，。；、]{0,3}级|[国省市县])、(?=[一-鿿]{2,6})/.exec(rest)?.[0].length ?? 0;
  const end = Math.min(graded + endOfPhrase(rest.slice(graded)), endOfNoun(rest), MOST);
  const phrase = rest
    .slice(0, end)
    .replace(/（[^）]*$/, "")
    .replace(OWN_COUNT, "");
  const noun = (segment === null ? phrase : cutAtVerb(phrase, segment)).replace(FIELD, "").replace(AMONG, "");
  return quoted + noun + (noun === phrase ? alsoNamed(rest, end) : "");
}
