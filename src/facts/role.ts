/** Whether a figure happened, is expected, aimed at, the base of a comparison or a size laid out. */
import { ACTIONS, CAPACITY_CUES, EXPECTED_CUES, TARGET_CUES } from "../data/fact-words.js";
import type { Profile, Role } from "../model.js";
import type { Context } from "./context.js";
import { documentYear, type Stance } from "./stance.js";

const ends = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** 从A到B, 由A增加到B: A is where it began. */
function isBaseline({ sentenceBefore, sentenceAfter }: Context): boolean {
  const from = /(?:由|从)[^，。；]{0,24}$/.test(sentenceBefore);
  const to =
    /^(?:左右|多|余)?(?:逐步|快速|大幅|稳步)?(?:增长|增加|提高|提升|上升|下降|降低|降|减少|增|升|扩大|缩小|压缩|缩短|调整|优化|发展|变化?|跃升|扩展|减|上涨|下跌)?(?:到|至|为)/.test(
      sentenceAfter,
    );
  return from && to;
}

/** 比上年⟦480万亩⟧减少6%: the figure that another is measured against. */
const isCompared = ({ before, after }: Context): boolean =>
  /(?:比|较|与|同)(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3}|上|去)年(?:的|末|底)?$/.test(before) &&
  /^(?:相比)?(?:增|减|下|上|提|降|多|少)/.test(after);

/** 亿元以上项目, 25户以上自然村: a threshold that only names a class. */
const isThreshold = ({ reading, before, after }: Context): boolean =>
  (reading.comparator === "ge" ||
    reading.comparator === "gt" ||
    reading.comparator === "le" ||
    reading.comparator === "lt") &&
  reading.dimension !== "count" &&
  (!ACTIONS.some((word) => before.endsWith(word)) || /^[^，。；]{2,20}[0-9]/.test(after)) &&
  /^(?:及?以上|以下|以内)(?:的)?[一-鿿]{2}/.test(after) &&
  !/^(?:以上|以下|以内)(?:增长|提高|下降|左右)/.test(after);

const lastYear = (period: string | null): number | null => {
  const year = period === null ? null : /([12][0-9]{3})(?:-[0-9]{2}){0,2}(?:Q[1-4])?$/.exec(period)?.[1];
  return year === undefined || year === null ? null : Number(year);
};

export function readRole(context: Context, stance: Stance, period: string | null, profile: Profile): Role | null {
  if (isThreshold(context)) return null;
  if (isBaseline(context) || isCompared(context)) return "baseline";
  const year = documentYear(profile) ?? profile.periodStart;
  const end = lastYear(period);
  const ahead =
    end !== null &&
    year !== null &&
    end >= year &&
    !/以来|去年|上年|今年(?:以来|[一上前])/.test(context.sentenceBefore);
  const near = context.sentenceBefore.slice(-40);
  if (
    stance !== "plan" &&
    ends(near.replace(/预期(?:寿命|目标|性)/g, ""), EXPECTED_CUES) &&
    !(ahead && profile.kind === "plan")
  )
    return "expected";
  if (profile.kind === "plan" && ahead) return "target";
  if (ends(near, TARGET_CUES) && stance !== "review") return "target";
  if (stance !== "plan" && ends(context.before.slice(-10), CAPACITY_CUES)) return "capacity";
  if (stance === "plan") return end !== null && year !== null && end < year ? "actual" : "target";
  return stance === "review" ? "actual" : ahead && profile.kind !== "news" ? "target" : "actual";
}
