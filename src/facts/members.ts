/** Members of a list that share words with each other: 城镇、农村⟦居民收入⟧, ⟦对⟧东盟、欧盟⟦进出口⟧. */
import { GROWTH_RATES } from "../data/fact-words.js";

const HALVES = /^(?:城镇|农村|城市|乡村|城区|郊区)/;
const TRADE = /(?:进出口|出口|进口|贸易|投资|销售).*$/;
/** What is counted of a branch: 高技术制造业、装备制造业⟦增加值⟧. */
const BRANCH = /(?:业|经济)$/;
const OF_BRANCH = /(?<=^[^占]*(?:业|经济))(?:增加值|总产值|产值|总?投资|营业收入|利润|税收|用电量|贷款|出口|销售).*$/;
/** What is only ever said of a thing: 粗钢、水泥⟦产量⟧. */
const OF_THING = /(?:总?产量|吞吐量|营业额|(?:抽检)?合格率|[存出]栏量?|用电量|零售额)$/;
const INDICATOR = /(?:[量额率值数栏]|收入|支出|投资|利润|面积|价格|里程|出口|进口)$/;
const SHARE = /(?:占[^、]{2,}(?:比重|比例|份额|比|之比)|占比)$/;
const RATE = new RegExp(`(?:${GROWTH_RATES.map(({ word }) => word).join("|")})$`);

/** The words at the end of the last member that the others share, "" where they have none. */
function sharedEnd(members: readonly string[], last: string): string {
  const others = members.slice(0, -1);
  if (others.every((member) => HALVES.exec(member)?.[0] === member) && HALVES.test(last))
    return last.replace(HALVES, "");
  if (members[0]?.startsWith("对") && others.every((member) => !TRADE.test(member))) return TRADE.exec(last)?.[0] ?? "";
  if (others.every((member) => BRANCH.test(member)) && OF_BRANCH.test(last)) return OF_BRANCH.exec(last)?.[0] ?? "";
  if (!last.includes("占") && !others.some((member) => INDICATOR.test(member)) && OF_THING.test(last))
    return OF_THING.exec(last)?.[0] ?? "";
  for (const end of [SHARE, RATE])
    if (others.every((member) => !end.test(member) && !/占|比重/.test(member))) return end.exec(last)?.[0] ?? "";
  return "";
}

/** Each member with the words that it shares. */
export function completeMembers(members: readonly string[]): readonly string[] {
  const last = members.at(-1) ?? "";
  const end = sharedEnd(members, last);
  const start = end !== "" && members[0]?.startsWith("对") && !SHARE.test(end) ? "对" : "";
  return members.map((member) => (member.startsWith(start) ? "" : start) + member + (member.endsWith(end) ? "" : end));
}

const ORDINALS = /^(?:第([一二三](?:[、和]第?[一二三])+)次?|三次)(产业.*)$/;

/** 第一、二产业增加值, 三次产业贡献率: the industries by their ordinals; null where the phrase is none of so many. */
export function industriesOf(phrase: string, count: number): readonly string[] | null {
  const [, list = "一二三", rest = ""] = ORDINALS.exec(phrase) ?? [];
  const ordinals = rest === "" ? [] : (list.match(/[一二三]/g) ?? []);
  return ordinals.length === count ? ordinals.map((ordinal) => `第${ordinal}${rest}`) : null;
}
