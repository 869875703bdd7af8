/** The firm that a figure is about: its sentence names it, or what a newspaper calls 公司, 企业, 我们 after it was named. */
import type { Profile } from "../model.js";
import type { Context } from "./context.js";

const FIRM =
  /(?:[^，。；：“”、（）在与和的▲\s—]|（[^（）]{1,6}）){2,24}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)(?!的?(?:数量|总数)|等)/g;
const LEAD = /^(?:走进|来到|位于|作为|通过|由|对|据|给|向|为|其中|目前|近日|如今|是|成立|去年|今年|[12][0-9]{3}年)+/;
/** What is no firm's own name. */
const NO_NAME =
  /^(?:该|本|各|一家|这家|多家|某|我|子|母|分|总|上市|国有|民营|龙头|央企|县|市|省|全|企业|家).{0,4}(?:公司|集团)$/;

/** Looked for first, for the pattern of a firm's name tries each place of the text. */
const FIRM_WORDS = /公司|集团/;

function lastFirm(text: string): { readonly name: string; readonly end: number } | null {
  if (!FIRM_WORDS.test(text)) return null;
  let last: { readonly name: string; readonly end: number } | null = null;
  FIRM.lastIndex = 0;
  for (let match = FIRM.exec(text); match !== null; match = FIRM.exec(text)) {
    const name = match[0].replace(LEAD, "");
    if (name.length >= 4 && !NO_NAME.test(name) && !/^(?:引进|引入|落户|招引|培育|支持|推动|依托|联合|携手)/.test(name))
      last = { name, end: match.index + match[0].length };
  }
  return last;
}

/** 企业, 公司, 我们 at the head of a clause: the firm just spoken of. */
const ITS =
  /(?:^|[，。；：“\s])(?:该|这家)?(?:公司|企业|集团|我们|新?产线|生产线|(?:数字化|智能|自动化)?(?:生产)?车间|工厂)(?!数|家|总数|上云|上链)[^，。；]{0,16}[，]?[^，。；]{0,20}$/;
/** 这家竹木家具企业投资⟦3亿元⟧, 其计划投入⟦30亿元⟧: words for the firm just spoken of that hold to the end of their sentence. */
const THIS_FIRM =
  /(?:^|[，；：“\s])(?:这家|该(?![市县区镇乡省州]))[^，。；、]{0,16}(?:公司|企业|集团)(?!数|家|总数|的?上级)[^。；]{0,60}$/;
const ITS_PLAN = /^\s*其(?:计划|将|拟|已)[^。；]{0,30}$/;
const OF_FIRM = /(?:公司|企业|集团)[^。]{0,80}。\s*$/;
/** 这条年产能⟦16万吨⟧的生产线, 将良率提升至⟦96%⟧，使企业…: the words for it stand behind. */
const THIS_LINE = /(?:^|[，；：])\s*这[条座个][^，。；]{0,8}$/;
const LINE = /^的?[^，。；]{0,16}(?:生产线|产线|车间|工厂)/;
const MAKES_FIRM = /^[^。；，]{0,6}，(?:使|让|助力?)(?:该|这家)?(?:企业|公司)/;

function speaksOfFirm({ sentenceBefore, sentenceAfter, textBefore }: Context): boolean {
  if (ITS.test(sentenceBefore) || THIS_FIRM.test(sentenceBefore)) return true;
  if (ITS_PLAN.test(sentenceBefore) && OF_FIRM.test(textBefore)) return true;
  return MAKES_FIRM.test(sentenceAfter) || (THIS_LINE.test(sentenceBefore) && LINE.test(sentenceAfter));
}

const WHOLE = /全[县市区省镇乡州国]|该[县市区镇乡]|我[县市区省]|[0-9]+家(?:企业|公司)/;
/** `”公司总经理刘谷雨说`: the speaker behind a quotation belongs to a firm. */
const SPEAKER = /^[^“]{0,80}”[^。”“]{0,4}([^。”“，]{0,24}?(?:公司|集团|企业))[^。，“”]{0,16}(?:说|介绍|告诉|表示|坦言)/;

/** The firms spoken of before. */
export interface Named {
  /** In the passage, before the figure's sentence. */
  readonly passage: string | null;
  /** That of the figure before in the sentence. */
  readonly same: string | null;
}

/** Null where the figure is of no single firm. */
export function readEntity(context: Context, profile: Profile, named: Named): string | null {
  if (profile.kind !== "news") return null;
  if (named.same !== null && context.gap !== null && !/[；。]/.test(context.gap) && !WHOLE.test(context.gap))
    return named.same;
  const own = lastFirm(context.clause);
  if (own !== null) return own.name;
  const sentence = lastFirm(context.sentenceBefore);
  const since = sentence === null ? context.sentenceBefore : context.sentenceBefore.slice(sentence.end);
  if (WHOLE.test(since) && !THIS_FIRM.test(context.sentenceBefore)) return null;
  if (sentence !== null) return sentence.name;
  const firm = named.passage ?? firmOfSpeaker(context);
  if (firm === null) return null;
  const quoted = /“[^”]{0,400}$/.test((context.textBefore + context.sentenceBefore).slice(-400));
  const speaks =
    quoted && SPEAKER.test(context.passage.body.text.slice(context.reading.end, context.reading.end + 160));
  return speaks || speaksOfFirm(context) ? firm : null;
}

/** The firm that a passage speaks of up to a place in it. */
export const firmBefore = (text: string): string | null => lastFirm(text)?.name ?? null;

/** The firm of the speaker whose quotation the figure stands in. */
function firmOfSpeaker({ passage, reading }: Context): string | null {
  const name = SPEAKER.exec(passage.body.text.slice(reading.end, reading.end + 160))?.[1];
  return name === undefined || name.length < 6 ? null : (lastFirm(name)?.name ?? null);
}
