/** A count against the list that it stands behind or before. */
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import type { Finding } from "../../model.js";
import { COUNT, countIn, holds, type Members, membersOf, showMembers } from "../lists.js";
import { finder, type Read, type Rule } from "../rule.js";

const find = finder("list-count", "warning");
const CLASSIFIER = "大|个|项|类|种|座|所|家|条";
/** 甲、乙、丙等3个乡镇; 甲、乙、丙三大工程. */
const BEHIND = new RegExp(`(等)?“?(${COUNT})(${CLASSIFIER})(?=[\\p{Script=Han}“])`, "gu");
/** 3个方向：甲、乙、丙。 五大任务，即甲、乙、丙。 */
const AHEAD = new RegExp(
  `(?:^|[^\\d.一二三四五六七八九十百千第])(${COUNT})(${CLASSIFIER})([\\p{Script=Han}“”A-Za-z0-9]{1,16}?)(?:：|——|，即|，分别是|，分别为|，包括|，分别指)([^。：]{4,200}?)(?:。|$)`,
  "gu",
);
/** What stands between such a count and its list. */
const OPENS_LIST = /[：—]|，即|分别|包括/;
/** 3个集群（甲、乙）. */
const IN_BRACKETS = new RegExp(
  `(?:^|[^\\d.一二三四五六七八九十百千第])(${COUNT})(${CLASSIFIER})([\\p{Script=Han}]{1,12})[（(]([^（()）]{3,120})[）)]`,
  "gu",
);
/** A count behind one of these is none of the list. */
const NO_COUNT = /[第前近约超达逾和与及、\d.]/;
const LONGEST = 14;
const START = /[，。；：！？\n]/;

/** The list that ends at `at`, as far as its clause reaches. */
function listBefore(text: string, at: number): { readonly list: string; readonly start: number } {
  let start = at;
  while (start > 0 && at - start < 160 && !START.test(text[start - 1] ?? "")) start--;
  return { list: text.slice(start, at), start };
}

const isSimple = (list: string): boolean =>
  list
    .split("、")
    .slice(1)
    .every((name) => name.length <= LONGEST && name.length >= 1) &&
  !/[0-9]|分别|以及其他|还有|等|[二两三四五六七八九十][大个项类种]/.test(list);

/** 甲县、乙县、丙县: the last member is as long as the others or ends as one of them, so that no verb follows the list. */
function isAlike(list: string): boolean {
  const names = list.split(/[、和与及]/);
  const last = names.pop() ?? "";
  const others = names.length > 1 ? names.slice(1) : names;
  const longest = Math.max(...others.map((name) => name.length));
  const ending = names.some((name) => name.at(-1) === last.at(-1));
  return last.length >= 2 && (names.length > 1 ? last.length <= longest + (ending ? 1 : 0) : last.length <= longest);
}

/** A list after 等 may leave members out; it is suspicious where it names all but one, or too many. */
function isWrong(members: Members, wanted: number, open: boolean): boolean {
  if (holds(members, wanted)) return false;
  if (!open) return true;
  return members.least > wanted || (members.least === wanted - 1 && members.most === wanted - 1 && members.least >= 4);
}

function checkBehind({ text, passage }: Read): readonly Finding[] {
  return matchesOf(text, BEHIND).flatMap((match): readonly Finding[] => {
    const [whole, etc, digits = ""] = match;
    const wanted = countIn(digits);
    if (wanted === null || wanted < 2 || NO_COUNT.test(text[match.index - 1] ?? "")) return [];
    const { list, start } = listBefore(text, match.index);
    const members = membersOf(list);
    if (members === null || !isSimple(list) || (etc && members.least < 3)) return [];
    if (!etc && !/大/.test(whole) && !isAlike(list)) return [];
    // The list may have begun in the clause before: 推进甲、乙，丙、丁四大工程.
    if (!etc && wanted > members.most && /、/.test(listBefore(text, Math.max(0, start - 1)).list)) return [];
    if (!etc && Math.abs(wanted - members.least) > (/大/.test(whole) ? 2 : 1)) return [];
    // 甲、乙 …3个: the count may be of the last name only.
    if (!etc && !/[大]/.test(whole) && wanted < members.least) return [];
    if (!isWrong(members, wanted, etc !== undefined)) return [];
    const end = match.index + whole.length;
    const quote = text.slice(match.index, Math.min(text.length, end + 6)).split(/[，。；：、]/)[0] ?? whole;
    const message = `${quote}: ${showMembers(members)} are named, not ${wanted}.`;
    const span = sourceSpan(passage.body, start, end);
    return [find({ message, span, expected: String(wanted), actual: showMembers(members) })];
  });
}

function checkAhead({ text, passage }: Read): readonly Finding[] {
  const ahead = OPENS_LIST.test(text) ? matchesOf(text, AHEAD) : [];
  const inBrackets = /[（(]/.test(text) ? matchesOf(text, IN_BRACKETS) : [];
  return [...ahead, ...inBrackets].flatMap((match): readonly Finding[] => {
    const [whole, digits = "", classifier = "", noun = "", list = ""] = match;
    const wanted = countIn(digits);
    if (wanted === null || wanted < 2 || /[；;]|其中|分别/.test(list) || /月|年|日|亿|万/.test(noun.slice(0, 1)))
      return [];
    const open = /等(?:[\p{Script=Han}]{0,8})?$/u.test(list);
    const members = membersOf(list);
    if (members === null || !isSimple(list) || /，/.test(list) || list.split("、").some((name) => name.length < 2))
      return [];
    if (open ? members.least <= wanted : holds(members, wanted)) return [];
    const from = match.index + whole.indexOf(digits + classifier);
    const message = `${digits}${classifier}${noun}: ${showMembers(members)} follow, not ${wanted}.`;
    const span = sourceSpan(passage.body, from, match.index + whole.length);
    return [find({ message, span, expected: String(wanted), actual: showMembers(members) })];
  });
}

/** 创新链、产业链、资金链“三链”: the name counts what ends as it does. */
const QUOTED = /“([二两三四五六七八九])(\p{Script=Han}{1,2})”/gu;

function checkQuoted({ text, passage }: Read): readonly Finding[] {
  return matchesOf(text, QUOTED).flatMap((match): readonly Finding[] => {
    const [whole, digits = "", noun = ""] = match;
    const [wanted, last] = [countIn(digits), noun.at(-1) ?? ""];
    const { list, start } = listBefore(text, match.index);
    const members = membersOf(list);
    const names = list.split(/[、和与及]/);
    if (wanted === null || members === null || names.length < 3 || !isSimple(list)) return [];
    if (!names.every((name) => name.endsWith(last)) || holds(members, wanted)) return [];
    const message = `${whole}: ${showMembers(members)} are named, not ${wanted}.`;
    const span = sourceSpan(passage.body, start, match.index + whole.length);
    return [find({ message, span, expected: String(wanted), actual: showMembers(members) })];
  });
}

export const listCountRule: Rule = {
  id: "list-count",
  severity: "warning",
  title: "A count that differs from what is listed",
  doc: {
    what: "甲、乙、丙等N个…, 甲、乙、丙N大…, 甲链、乙链、丙链“N链”, and N个…：甲、乙、丙。",
    why: "A member was added to or dropped from the list, and the count was not changed.",
    tolerance:
      "和, 与 and 及 inside of a name make the number of members a range, and a count within it is right. A list with 等 may leave members out: it is found only where it names too many, or four and more but one too few. Members longer than fourteen characters, or with figures, are no plain list.",
    bad: "甲镇、乙镇、丙镇、丁镇等5个乡镇",
    good: "甲镇、乙镇等5个乡镇",
  },
  check: ({ reads }) =>
    reads
      .filter(({ passage }) => passage.kind !== "heading" && passage.kind !== "caption")
      .flatMap((read) => [...checkBehind(read), ...checkAhead(read), ...checkQuoted(read)]),
};
