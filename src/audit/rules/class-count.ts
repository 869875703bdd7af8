/** Sites that are named to enter a class (5A级景区) against the number of new ones that is announced. */

import type { SourceSpan } from "../../core/mapped-text.js";
import { sourceSpan } from "../../core/mapped-text.js";
import type { Finding } from "../../model.js";
import { countIn, membersOf, showMembers } from "../lists.js";
import { type Audited, finder, type Read, type Rule } from "../rule.js";

const find = finder("class-count", "warning");
/** 甲、乙、丙进入国家5A级景区名录 */
const NAMED =
  /(?:^|[，。；：])([^，。；：]{2,80}、[^，。；：]{1,40}?)(?:进入|跻身|纳入|列入|入选|升级为|创建为|创成)(?:国家)?([1-5]A级)(?:旅游)?景区(?:名录)?/g;
/** 新增5A级景区2个 */
const ANNOUNCED =
  /新(?:增|创|建)(?:国家)?([1-5]A级)(?:旅游)?景区([0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:个|家|处)/g;

interface Said {
  readonly level: string;
  readonly count: number;
  readonly quote: string;
  readonly span: SourceSpan;
}

const announced = ({ text, passage }: Read): readonly Said[] =>
  [...text.matchAll(ANNOUNCED)].flatMap((match): readonly Said[] => {
    const count = countIn(match[2] ?? "");
    const span = sourceSpan(passage.body, match.index, match.index + match[0].length);
    return count === null ? [] : [{ level: match[1] ?? "", count, quote: match[0], span }];
  });

function named({ text, passage }: Read, said: readonly Said[]): readonly Finding[] {
  return [...text.matchAll(NAMED)].flatMap((match): readonly Finding[] => {
    const members = membersOf(match[1] ?? "");
    const other = said.find(({ level }) => level === match[2]);
    if (members === null || other === undefined || members.least <= other.count || /等$/.test(match[1] ?? ""))
      return [];
    const span = sourceSpan(passage.body, match.index + 1, match.index + match[0].length);
    const message = `${showMembers(members)} are named for ${match[2]}, elsewhere the document says ${other.quote}.`;
    return [find({ message, span, expected: String(other.count), actual: showMembers(members) })];
  });
}

export const classCountRule: Rule = {
  id: "class-count",
  severity: "warning",
  title: "More sites named for a class than are announced",
  doc: {
    what: "甲、乙、丙进入国家5A级景区名录 against 新增5A级景区N个 in the same document.",
    why: "Text and box were written by different hands.",
    tolerance: "Fewer names than announced are no contradiction; lists that end in 等 are left out.",
    bad: "甲山、乙湖、丙村进入5A级景区名录 … 新增5A级景区2个",
    good: "甲山、乙湖进入5A级景区名录 … 新增5A级景区3个",
  },
  check: ({ reads }: Audited) => {
    const said = reads.flatMap(announced);
    return said.length === 0 ? [] : reads.flatMap((read) => named(read, said));
  },
};
