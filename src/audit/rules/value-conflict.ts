/** One thing with two values: text against table, and text against text. */
import { compare, type Decimal, decimalToString, reduce } from "../../core/decimal.js";
import type { Finding } from "../../model.js";
import { NAMES } from "../indicator-names.js";
import { type Interval, intervalOf, loose, meet, printed } from "../interval.js";
import { groupMentions, type Mention, mentionsOf } from "../mentions.js";
import { explainsGrowth, nameKey } from "../names.js";
import { finder, type Rule } from "../rule.js";

const find = finder("value-conflict", "warning");
/** Ids of the registry. */
const IS_CONCEPT = /^[a-z_0-9]+$/;
const KNOWN = NAMES.map(nameKey);
/** Names that mean one thing wherever they stand. */
const isKnown = (key: string): boolean =>
  KNOWN.some((name) => key === name || (key.endsWith(name) && key.length <= name.length + 4));
/** Counts and areas of something are counted in many ways under one name. */
const COUNTED = /^(?:个|家|项|座|所|处|条|名|人|户|人次|场|次|台|套|件)$/;

/** What a mention can stand for: round numbers are rounded further, and figures are cut off as well as rounded. */
function reach(d: Decimal): Interval {
  const short = d.exponent < 0 ? d : reduce(d);
  return { low: printed(short).low, high: loose(short).high };
}

const isLower = ({ comparator }: Mention): boolean => comparator === "gt" || comparator === "ge";

/** Whether the two can be one value: bounds that hold, roundings that meet. */
export function agree(a: Mention, b: Mention): boolean {
  const [x, y] = [intervalOf(a.value, a.comparator), intervalOf(b.value, b.comparator)];
  if (x !== null && y !== null) return meet(x, y) || meet(reach(a.value), y) || meet(reach(b.value), x);
  // Two bounds that point one way hold together: 50以上 and 60以上.
  if (x === null && y === null && isLower(a) === isLower(b)) return true;
  const [bound, other] = x === null ? [a, b] : [b, a];
  const up = isLower(bound);
  const order = compare(other.value, bound.value);
  return order === 0 || (up ? order > 0 : order < 0);
}

function checkPair(first: Mention, second: Mention): readonly Finding[] {
  if (
    first.unit !== second.unit ||
    first.passage === second.passage ||
    first.quote === second.quote ||
    agree(first, second)
  )
    return [];
  if (explainsGrowth(first.context) || explainsGrowth(second.context)) return [];
  const message = `${second.name} (${second.period}): ${second.quote} here, ${first.quote} ${first.table ? "in the table" : "elsewhere in the text"}.`;
  return [find({ message, span: second.span, expected: first.quote, actual: second.quote })];
}

const valueKey = ({ key, value, unit }: Mention): string => `${key}|${decimalToString(reduce(value))}|${unit ?? ""}`;

/** `printedElsewhere`: values that the tables give to a name in any column: a sum over the years is no other value of one year. */
function checkGroup(group: readonly Mention[], printedElsewhere: ReadonlySet<string>): readonly Finding[] {
  const inTable = group.filter(({ table }) => table);
  const inText = group.filter(({ table }) => !table);
  const [first] = inTable;
  // A name that the tables print with several values is not one thing.
  // Things are counted anew and in all under one name, unless the registry knows it.
  if (COUNTED.test(group[0]?.unit ?? "") && !IS_CONCEPT.test(group[0]?.key ?? "")) return [];
  if (first !== undefined)
    return inTable.some((other) => other !== first && !agree(first, other))
      ? []
      : inText
          .filter((mention) => !printedElsewhere.has(valueKey(mention)))
          .flatMap((mention) => checkPair(first, mention));
  const [said, ...others] = inText;
  if (said === undefined || inText.length > 4 || !isKnown(nameKey(said.name)) || COUNTED.test(said.unit ?? ""))
    return [];
  const isExact = ({ comparator }: Mention): boolean => comparator === "eq" || comparator === "approx";
  if (!inText.every((mention) => isExact(mention) && mention.status === "target")) return [];
  return others.flatMap((mention) => checkPair(said, mention));
}

export const valueConflictRule: Rule = {
  id: "value-conflict",
  severity: "warning",
  title: "One indicator with two values",
  doc: {
    what: "Mentions of the same name, region, period, measure and status in tables and in running text.",
    why: "A figure was brought up to date in one place only.",
    tolerance:
      "The less precise mention is rounded or cut off at its last digit that is not a closing zero; bounds (突破, 以上, 以内) must hold. Of two sentences only targets are compared, and no counts; enterprises and thresholds never are. Mentions of another coverage, scope, price basis or stage of settlement are other figures; words like 可比 or 以人民币计 turn the rule off.",
    bad: "城镇化率达到61.7% (the table: 62.7)",
    good: "地区生产总值突破700亿元 (the table: 704.6)",
  },
  check: (audited) => {
    const mentions = mentionsOf(audited);
    const printedElsewhere = new Set(mentions.filter(({ table }) => table).map(valueKey));
    return groupMentions(mentions).flatMap((group) => checkGroup(group, printedElsewhere));
  },
};
