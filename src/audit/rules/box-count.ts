/** Items of a box: counts in a head against the items below it, and the numbers of boxes. */
import type { Finding } from "../../model.js";
import { countIn } from "../lists.js";
import { type Audited, finder, type Rule } from "../rule.js";

const find = finder("box-count", "warning");
const COUNTED = /^([二三四五六七八九十]{1,2}|[0-9]{1,2})(?:大|个|项)/;

function itemCounts({ outline }: Audited): readonly Finding[] {
  const children = new Map<number, number>();
  for (const { parent } of outline.projects) if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1);
  return outline.projects.flatMap(({ name, text, span }, index): readonly Finding[] => {
    const digits = COUNTED.exec(name ?? "")?.[1];
    const [wanted, found] = [digits === undefined ? null : countIn(digits), children.get(index) ?? 0];
    if (wanted === null || found < 2 || found === wanted || text.length > 80 + (name ?? "").length) return [];
    const message = `${name}: ${found} items follow, not ${wanted}.`;
    return [find({ message, span, expected: String(wanted), actual: String(found) })];
  });
}

/** 专栏 3 behind 专栏 1. */
function boxNumbers({ outline }: Audited): readonly Finding[] {
  const numbered = outline.boxes.filter(({ number }) => number !== null);
  return numbered.flatMap(({ number, title, span }, index): readonly Finding[] => {
    const before = numbered[index - 1]?.number ?? null;
    if (before === null || number === null || number === before + 1 || number === 1) return [];
    if (number === before) {
      const message = `Two boxes bear the number ${number}; the second is “${title}”.`;
      return [find({ message, span, expected: String(before + 1), actual: String(number), severity: "info" })];
    }
    const message = `专栏${number} follows 专栏${before}.`;
    return [find({ message, span, expected: String(before + 1), actual: String(number) })];
  });
}

const CAPTION = /^(附?表)\s?([0-9]{1,2})(?![0-9.\-—])/;

/** 表3 behind 表1. */
function tableNumbers({ tables }: Audited): readonly Finding[] {
  const last = new Map<string, number>();
  return tables.flatMap(({ title, span }): readonly Finding[] => {
    const [, kind = "", digits = ""] = CAPTION.exec(title ?? "") ?? [];
    const before = last.get(kind);
    if (digits === "") return [];
    last.set(kind, Number(digits));
    if (before === undefined || Number(digits) <= before + 1) return [];
    const message = `${kind}${digits} follows ${kind}${before}.`;
    return [find({ message, span, expected: String(before + 1), actual: digits, severity: "info" })];
  });
}

export const boxCountRule: Rule = {
  id: "box-count",
  severity: "warning",
  title: "Boxes and their items that do not count up",
  doc: {
    what: "Heads of box items with a count (六大产业园) against the items below them, and the numbers of boxes and tables one after the other.",
    why: "A box or an item was added or taken out late.",
    tolerance:
      "None. A box number that comes twice is a remark, because boxes may run over pages; so is a gap in the numbers of tables, because a table may be an image.",
    bad: "（一）三大引擎。 1. 甲… 2. 乙…",
    good: "（一）三大引擎。 1. 甲… 2. 乙… 3. 丙…",
  },
  check: (audited) => [...itemCounts(audited), ...boxNumbers(audited), ...tableNumbers(audited)],
};
