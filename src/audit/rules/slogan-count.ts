/** Counting names (“四园”, 三带五园多点) against the lists that explain them. */
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import type { Finding, Note } from "../../model.js";
import { COUNT, countIn, holds, type Members, membersOf, showMembers } from "../lists.js";
import { isHan } from "../names.js";
import { type Audited, finder, type Read, type Rule } from "../rule.js";

const find = finder("slogan-count", "warning");

/** “四图”指甲、乙、丙、丁: every part of a name that is explained on its own. */
const PART = /“([一二三四五六七八九十]{1,2})([^“”，。]{1,10})”(?:指|即|为|是)([^“”。；]{4,200})/g;

/** All the ways in which the members of an explanation may be parted. */
function anyMembers(list: string): Members | null {
  const marks = [/、/g, /，/g, /；/g].map((mark) => list.match(mark)?.length ?? 0).filter((found) => found > 0);
  const [first, ...more] = marks;
  if (first === undefined) return null;
  const joins = list.match(/和|与|及/g)?.length ?? 0;
  const all = marks.reduce((total, found) => total + found, 0);
  return { least: Math.min(first, ...more) + 1, most: all + joins + 1 };
}

/** A sentence with verbs is no list of names. */
const IS_SENTENCE = /实行|实施|结合|推动|围绕|通过|开展|建立|立足|打造|进行|按照|坚持|依托|形成|创新/;

function explained(
  count: string,
  noun: string,
  list: string,
): { readonly wanted: number; readonly members: Members } | null {
  const wanted = countIn(count);
  const clean = list.replace(/[（(][^（()）]{0,60}[）)]/g, "").replace(/[，、；。\s]+$/, "");
  if (
    wanted === null ||
    wanted < 2 ||
    /[一二三四五六七八九十\d]/.test(noun) ||
    /等(?:[\p{Script=Han}]{0,8})$/u.test(clean)
  )
    return null;
  if (IS_SENTENCE.test(clean)) return null;
  const members = anyMembers(clean);
  return members === null || holds(members, wanted) ? null : { wanted, members };
}

function checkNote({ term, definition, span }: Note): readonly Finding[] {
  if (term === null) return [];
  const single =
    /^[^“”一二三四五六七八九十两]{0,12}“?([一二三四五六七八九十]{1,2})((?:[大个][^“”一二三四五六七八九十两]{1,8})|[^“”大个一二三四五六七八九十两]{1,2})”?$/.exec(
      term,
    );
  const lead = definition.search(/[。；]/);
  const list = lead < 0 ? definition : definition.slice(0, lead);
  const candidates =
    single?.[1] !== undefined &&
    single[2] !== undefined &&
    !/指|即|“/.test(list.slice(0, 12)) &&
    definition.length - list.length <= 1
      ? [explained(single[1], single[2], list)]
      : [];
  const parts = matchesOf(definition, PART).map(([, count = "", noun = "", rest = ""]) => explained(count, noun, rest));
  return [...candidates, ...parts].flatMap((wrong) =>
    wrong === null
      ? []
      : [
          find({
            message: `${term}: ${showMembers(wrong.members)} are named, not ${wrong.wanted}.`,
            span,
            expected: String(wrong.wanted),
            actual: showMembers(wrong.members),
          }),
        ],
  );
}

/** 三带五园多点: parts of a name with the noun that each counts. */
const SLOGAN = /“((?:[一二三四五六七八九十多][\p{Script=Han}]{1,3}?){2,4})”/gu;
const PIECE = /([一二三四五六七八九十])([^一二三四五六七八九十多]{1,3})/g;

/** How far behind a name its list is looked for, and how long a list may be. */
const REACH = 600;
const LIST = 200;

/** “三带五园”…六大产业园: the same noun with another count and as many names, in the same paragraph. */
function checkParagraph({ text, passage }: Read): readonly Finding[] {
  return matchesOf(text, SLOGAN).flatMap((slogan): readonly Finding[] =>
    matchesOf(slogan[1] ?? "", PIECE).flatMap(([, count = "", noun = ""]): readonly Finding[] => {
      const wanted = countIn(count);
      const last = noun.at(-1) ?? "";
      if (wanted === null || wanted < 2 || !isHan(last)) return [];
      const counted = new RegExp(`(${COUNT})(?:大|个)([\\p{Script=Han}]{0,8}${last})(?![\\p{Script=Han}]*、)`, "gu");
      const from = slogan.index + slogan[0].length;
      return matchesOf(text.slice(from, from + REACH), counted).flatMap((match): readonly Finding[] => {
        const other = countIn(match[1] ?? "");
        const at = from + match.index;
        const before =
          text
            .slice(Math.max(0, at - LIST), at)
            .split(/[，。；：]/)
            .at(-1) ?? "";
        const members = membersOf(before);
        if (other === null || other === wanted || members === null || !holds(members, other) || members.least < 3)
          return [];
        const span = sourceSpan(passage.body, slogan.index, from);
        const message = `“${slogan[1]}” counts ${wanted}${noun}, but ${match[0]} are named below.`;
        return [find({ message, span, expected: String(other), actual: String(wanted) })];
      });
    }),
  );
}

export const sloganCountRule: Rule = {
  id: "slogan-count",
  severity: "warning",
  title: "A counting name that its explanation contradicts",
  doc: {
    what: "Notes that explain a name with a number (“四园”：…), each part of it (“四图”指…), and a paragraph that opens with such a name and lists as many or fewer of the thing.",
    why: "The name stayed when a member was added.",
    tolerance:
      "Members may be parted by 、, ， or ；, and 和, 与 and 及 may part two or stand inside of one: every number in between is right. Lists that end in 等 are left out.",
    bad: "强化“三区四园”布局，…建设甲园、乙园、丙园、丁园、戊园五大科创园",
    good: "“四园”：甲公园、乙公园、丙湿地公园和丁公园",
  },
  check: ({ outline, reads }: Audited) => [...outline.notes.flatMap(checkNote), ...reads.flatMap(checkParagraph)],
};
