/** The phrase before a figure: the clause without words of time, of place in a list, of movement and of comparison. */
import { ACTIONS, LEADS, TAILS } from "../data/fact-words.js";
import { YEAR } from "./year.js";

const byLength = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
/** The longest first, by the character that is looked at. */
function byCharacter(words: readonly string[], at: 0 | -1): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of byLength(words)) {
    const own = groups.get(word.at(at) ?? "");
    if (own === undefined) groups.set(word.at(at) ?? "", [word]);
    else own.push(word);
  }
  return groups;
}
const LEAD_WORDS = byCharacter(LEADS, 0);
const TAIL_WORDS = byCharacter(TAILS, -1);
const ACTION_WORDS = byLength(ACTIONS);

/** 前五个月: the part of a year that has gone by. */
const MONTHS = "(?:前|头)[0-9一二三四五六七八九十]{1,2}个月";
const DATE_LEAD = new RegExp(
  `^(?:截至|截止|到|至|自|从|在|于)?(?:${YEAR}|(?:民国)?1?[0-9]{2}(?=年))年?(?:(?<=年)度|[0-9]{1,2}月(?:份)?(?:[0-9]{1,2}日)?|底|末|年底|年末|以来|${MONTHS}|前|第?[一二三四]季度|上半年|下半年)?|^“?十[一二三四五]五”?(?:时期|期间|末|以来)?|^[今去前]年(?:以来|底|末|[0-9]{1,2}月|第?[一二三四]季度|上半年|下半年|${MONTHS})?|^(?:[0-9]{1,2}[—－~～至到-])?[0-9]{1,2}月(?:份|末|底)?|^按[^，]{2,14}计算|^扣除[^，；]{0,12}(?:因素|影响)后?|^(?:今后|未来|过去)[一二三四五0-9]{1,2}年|^前[三3]季度|^${MONTHS}|^(?:以来|来)(?=，|共|累计|全[市省县区]|新|已|先后|我们)`,
);
const BASE_TAIL = new RegExp(
  `(?:比|较|与|同|按|是|相当于|恢复到|达到)(?:${YEAR}|上|去)年?(?:同[期月]|末|底|相比)?的?$|(?:比|较|是|为|相当于)“?十[一二三四五]五”?(?:末|时期|期间)?的?$|(?:比|较)(?:年初|期初|上月|上季度|上月末|原来|过去|以前|目标|计划)的?$|(?:在|用)?[两三五十0-9]+年(?:内|时间)$`,
);
/** 由⟦2001年⟧的3所⟦增至现在⟧的5所: where a movement begins and ends is no part of what moves. */
const MOVE_TAIL = new RegExp(
  `(?:由|从|自)(?:${YEAR}年?(?:末|底|初)?|[上去]年(?:末|底|同期)?|年初|原来|原先|过去|以前|最初|之前)的?$|(?:由|从)(?:每|平均每)[^，、；]{1,6}$|(?:稳步|逐步|大幅)?(?:增长|提高|提升|上升|下降|增加|减少|降低|扩大|发展|压缩|缩短|增|升|降|减)了?(?:到|至)(?:了)?(?:${YEAR}年?(?:末|底)?|现在|目前|如今|年末|年底|去年|上年)的?$`,
);
/** 较上年⟦多⟧12个, 比全国平均水平⟦高⟧2个百分点 */
const MORE_TAIL = new RegExp(
  `(?:比|较)(?:${YEAR}年|[上去前]年|上月|年初|上季度|全[国省市区县州][^，、；0-9]{0,6})(?:同期|末|底)?[多少高低快慢](?:争取|完成|引进|招引|实现)?[出了]?$`,
);
const BRACKET_TAIL = /[（(][^（）()]{0,40}[）)]$/;
const PUNCTUATION = /^[\s，、：；。“”‘’（）()—\-·,;]+|[\s，、：；。—\-·,;]+$/g;

function stripStart(phrase: string): string {
  for (let rest = phrase; ; ) {
    const before = rest;
    rest = rest.replace(DATE_LEAD, "").replace(/^[\s，、：；。）)]+/, "");
    const lead = LEAD_WORDS.get(rest.charAt(0))?.find((word) => rest.startsWith(word) && rest.length > word.length + 1);
    if (lead !== undefined && !keepsLead(rest, lead)) rest = rest.slice(lead.length);
    if (rest === before) return rest;
  }
}

/** 全市性, 共同, 有效, 将军: the lead is part of a word. */
const keepsLead = (rest: string, lead: string): boolean =>
  /^全[国省市州县区]性/.test(rest) ||
  (lead === "全国" && /^全国(?:重点实验室|文明|名特优|百强|人大|政协|先进|统一|示范|双拥|劳动模范|劳模)/.test(rest)) ||
  (lead === "基本" && /^基本(?:农田|医疗|养老|公共|户|建设|药物|保险|生活|单位|账户|殡葬)/.test(rest)) ||
  (lead.length === 1 &&
    /^(?:达产|共同|共享|共建|有效|有机|有色|有线|有限|有关|还款|又好|再生|再造|再就|要素|这里|各类|各种|各项|各级|各族|各界|均衡|均匀|将军|为民|为企|只读|并联|已有|及时|和谐|等级|的确|达标|可支配|可再生|可燃|可持续|能源|能耗|能力|便民|便利|就业|就诊|就医|可追溯|可比|达成|内[需资河部贸陆外生涵]|使用|让利)/.test(
      rest,
    ));

function stripEnd(phrase: string): string {
  for (let rest = phrase; ; ) {
    const before = rest;
    if (rest.endsWith("）") || rest.endsWith(")")) rest = rest.replace(BRACKET_TAIL, "");
    if (/[由从自到至]/.test(rest)) rest = rest.replace(MOVE_TAIL, "");
    if (/[比较]/.test(rest)) rest = rest.replace(MORE_TAIL, "");
    rest = rest.replace(BASE_TAIL, "").replace(/[\s，、：；“”]+$/, "");
    const tail = TAIL_WORDS.get(rest.slice(-1))?.find((word) => rest.endsWith(word) && !keepsTail(rest, word));
    if (tail !== undefined) rest = rest.slice(0, -tail.length);
    if (rest === before) return rest;
  }
}

/** 面积占比, 降幅, 城乡收入比, 人工智能: the tail is part of a name. */
function keepsTail(rest: string, tail: string): boolean {
  if (tail === "比") return /(?:占|收入|配|性别|抚养|负债|存贷|同|环)比$/.test(rest);
  if (tail === "以" || tail === "在") return false;
  if (tail === "能") return /(?:产|动|功|性|势|热|电|智|节|储|核|风|才|职|技|效|赋|潜|太阳)能$/.test(rest);
  if (tail === "可") return /(?:许|认|宁)可$/.test(rest);
  if (tail === "约") return /[签公条契节集合预]约$/.test(rest);
  if (tail === "均") return /[人户亩]均$/.test(rest);
  if (tail === "列") return /(?:班|系|序|专)列$/.test(rest);
  if (tail === "排") return /(?:安|减)排$/.test(rest);
  if (tail === "增长") return /[稳促保]增长$/.test(rest);
  if (tail === "过") return /[通经不渡太越跨]过$/.test(rest);
  if (tail === "净") return /[洁干]净$/.test(rest);
  return /(?:不为|作为|成为|行为|所有|国有|私有)$/.test(rest);
}

export const isAction = (phrase: string): boolean => {
  for (let rest = phrase; ; ) {
    const word = ACTION_WORDS.find((action) => rest.startsWith(action));
    if (word === undefined) return rest === "" || rest === "了";
    rest = rest.slice(word.length);
  }
};

/** Verbs whose object alone names what is counted; an object of two characters keeps its verb. */
const DROPPED = [
  "新增",
  "新建成",
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
].concat(["建设", "改造", "新开工", "引进", "新修", "新设立", "新设", "惠及", "推动", "开工建设", "投入", "达成"]);

function stripAction(phrase: string): string {
  // 建成区 is a part of a city, 建设银行 a bank.
  const word = DROPPED.find(
    (action) => phrase.startsWith(action) && phrase.length > action.length + 2 && !/^建(?:成区|设银行)/.test(phrase),
  );
  // 新建、改扩建⟦医院⟧: another verb, or what both are done to.
  return word === undefined ? phrase : stripAction(phrase.slice(word.length).replace(/^[、和及与或]+/, ""));
}

/** Verbs that only ever part who acts from what is counted: 规模以上工业⟦实现⟧营业收入, 镇里⟦新修⟧通组公路. */
const PARTING =
  /(?:完成|实现|建成(?!区)|新修|新设立|新设(?!立)|惠及|拥有|建有|设有|共有|现有|获得|发现|打造|开工建设|(?<=[一-鿿]{2})新建|(?<![国所私公没具])有(?![限效机色关线序害毒氧]))/g;

/** ⟦城镇⟧新建住宅, 农村拥有汽车: one half of a region does not act, it tells the two apart. */
const HALF = /^(?:城镇|农村|城市|乡村)$/;

/** What stands behind the last of these verbs, if that names a thing. */
function afterVerb(phrase: string): string {
  let rest = phrase;
  PARTING.lastIndex = 0;
  for (let match = PARTING.exec(phrase); match !== null; match = PARTING.exec(phrase)) {
    const tail = phrase.slice(match.index + match[0].length);
    const outside = (phrase.slice(0, match.index).match(/“/g) ?? []).length;
    const closed = (phrase.slice(0, match.index).match(/”/g) ?? []).length;
    if (
      match.index < 2 ||
      tail.length < 2 ||
      HALF.test(phrase.slice(0, match.index)) ||
      outside !== closed ||
      /^(?:计划|年度|全年|率|额|量|的|再?就业|脱贫)/.test(tail)
    )
      continue;
    rest = tail;
  }
  return rest;
}

/** 超额完成计划, 高于预期目标, 占全部: words that say how the figure stands to another, not what it is of. */
const NO_NAME =
  /^(?:超额?完成|高于|低于|快于|高出|多于|优于|超过|超出|(?:年度|全年|年|原定|预期)?(?:计划|目标)(?:任务)?|年度投资计划|预期|提前|连续|比[^，]{0,12})$|^(?:高于|低于|快于|高出|优于|超额完成)|^(?:剔除|扣除)[^，]{1,20}后$|^(?:完成)?(?:年度|全年)(?:计划|目标)$|^(?:超|超额完成)(?:年度|全年)?(?:计划|目标)$|^(?:回顾)?(?:今后|未来|过去|最近)$|^在[^，]{2,30}(?:中|下)$|^[内中后时起前多余各即计折合除递连其]$|^(?:折合|递增|合计共)$/;

/** `“双百”项目`: a mark that was cut off at the head comes back where its partner stands. */
const closeQuotes = (phrase: string, before: string): string =>
  /^[^“]*”/.test(phrase) && before.includes(`“${phrase}`) ? `“${phrase}` : phrase;

/** The phrase before the figure; empty where only verbs and words of time stand there. */
export function phraseBefore(before: string): string {
  if (/[及和与]$/.test(before.trim())) return "";
  const steps = before.includes("→") ? before.split("→") : [];
  const named = steps.findLast((piece) => stripEnd(stripStart(piece)) !== "") ?? before;
  const phrase = closeQuotes(stripEnd(stripStart(named.replace(PUNCTUATION, "").trim())), named);
  if (isAction(phrase) || NO_NAME.test(phrase) || !/\p{L}/u.test(phrase)) return "";
  return stripAction(stripStart(afterVerb(phrase))).replace(/^[“”]+(?=[^“”]*$)/, "");
}
