/** Shares and coverage above a hundred percent. */
import { compare, decimal } from "../../core/decimal.js";
import type { Finding } from "../../model.js";
import { printed } from "../interval.js";
import { mentionsOf } from "../mentions.js";
import { finder, type Rule } from "../rule.js";

const find = finder("impossible-rate", "warning");
const HUNDRED = decimal(100n);
/** What is a part of something; 毛入学率 and 完成率 may be more. */
const PART = /(?:覆盖率|普及率|参保率|合格率|处理率|达标率|城镇化率|优良率|就业率|失业率|占比|比重|满意度|安全感)$/;

export const impossibleRateRule: Rule = {
  id: "impossible-rate",
  severity: "warning",
  title: "A share above a hundred percent",
  doc: {
    what: "Levels of shares and coverage (普及率, 参保率, 比重, 占比) in percent, in tables and in sentences.",
    why: "A digit or the decimal point is wrong.",
    tolerance:
      "Half a unit of the last printed digit. Rates that may be more than a hundred (毛入学率, 完成率, 增长率) are left out.",
    bad: "自来水普及率达到985%",
    good: "毛入学率达到102%",
  },
  check: (audited) =>
    mentionsOf(audited).flatMap(({ name, value, unit, kind, quote, span }): readonly Finding[] => {
      const plain = name.replace(/[（(][^（()）]*[）)]$/, "");
      if (kind !== "level" || unit !== "%" || !PART.test(plain) || compare(printed(value).low, HUNDRED) <= 0) return [];
      return [
        find({ message: `${name}: ${quote} is more than a hundred percent.`, span, expected: "≤ 100%", actual: quote }),
      ];
    }),
};
