/** What is named to enter a class (5A级景区, 省级示范园) against the number of new ones that is announced. */

import type { SourceSpan } from "../../core/mapped-text.js";
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import type { Finding } from "../../model.js";
import { countIn, membersOf, showMembers } from "../lists.js";
import { type Audited, finder, type Read, type Rule } from "../rule.js";

const find = finder("class-count", "warning");
/** 甲、乙、丙进入⟦国家5A级景区⟧名录 */
const NAMED =
  /(?:^|[，。；：])([^，。；：]{2,80}、[^，。；：]{1,40}?)(?:进入|跻身|纳入|列入|入选|获评|升级为|创建为|创成)([^，。；、：]{3,16}?)(?:名录|名单|目录|行列)?(?=[，。；]|$)/g;
/** 新增⟦国家5A级景区⟧2个, 新认定⟦省级示范园⟧3家 */
const ANNOUNCED =
  /新(?:增|创建?|建|认定|获批|获评)([^，。；、：]{3,16}?)([0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:个|家|处)/g;
/** 国家5A级旅游景区 is 5A级景区. */
const classOf = (words = ""): string => words.replace(/^国家(?!级)|旅游(?=景区)/g, "");

interface Said {
  readonly name: string;
  readonly count: number;
  readonly quote: string;
  readonly span: SourceSpan;
}

const announced = ({ text, passage }: Read): readonly Said[] =>
  matchesOf(text, ANNOUNCED).flatMap((match): readonly Said[] => {
    const count = countIn(match[2] ?? "");
    const span = sourceSpan(passage.body, match.index, match.index + match[0].length);
    return count === null ? [] : [{ name: classOf(match[1]), count, quote: match[0], span }];
  });

function named({ text, passage }: Read, said: ReadonlyMap<string, Said>): readonly Finding[] {
  return matchesOf(text, NAMED).flatMap((match): readonly Finding[] => {
    const members = membersOf(match[1] ?? "");
    const name = classOf(match[2]);
    const other = said.get(name);
    if (members === null || other === undefined || members.least <= other.count || /等$/.test(match[1] ?? ""))
      return [];
    const span = sourceSpan(passage.body, match.index + 1, match.index + match[0].length);
    const message = `${showMembers(members)} are named for ${name}, elsewhere the document says ${other.quote}.`;
    return [find({ message, span, expected: String(other.count), actual: showMembers(members) })];
  });
}

export const classCountRule: Rule = {
  id: "class-count",
  severity: "warning",
  title: "More names for a class than are announced",
  doc: {
    what: "甲、乙、丙进入省级示范园名录 against 新增省级示范园N个 in the same document.",
    why: "Text and box were written by different hands.",
    tolerance: "Fewer names than announced are no contradiction; lists that end in 等 are left out.",
    bad: "甲园、乙园、丙园进入省级示范园名录 … 新增省级示范园2家",
    good: "甲园、乙园进入省级示范园名录 … 新增省级示范园3家",
  },
  check: ({ reads }: Audited) => {
    // The first announcement holds where there are several.
    const said = new Map(
      reads
        .flatMap(announced)
        .reverse()
        .map((one) => [one.name, one]),
    );
    return said.size === 0 ? [] : reads.flatMap((read) => named(read, said));
  },
};
