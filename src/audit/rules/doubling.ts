/** 翻一番，达到B against the base that the document gives. */
import { add, compare, type Decimal, decimal, multiply } from "../../core/decimal.js";
import type { Finding } from "../../model.js";
import { loose, printed, show } from "../interval.js";
import { mentionsOf } from "../mentions.js";
import { nameKey } from "../names.js";
import { type Audited, finder, type Read, type Rule } from "../rule.js";

const find = finder("doubling", "warning");
const TWO = decimal(2n);
const DOUBLED = /(?:比|较)((?:19|20)\d{2})年(?:实现)?翻一番(?:以上)?[,，、](?:达到|达|增加到|突破)?$/;

interface Base {
  readonly value: Decimal;
  readonly unit: string | null;
  readonly quote: string;
}

function basesOf(audited: Audited): ReadonlyMap<string, Base> {
  const bases = new Map<string, Base>();
  for (const { key, period, kind, status, value, unit, quote } of mentionsOf(audited)) {
    if (kind === "level" && status === "actual") bases.set(`${key}|${period}`, { value, unit, quote });
  }
  return bases;
}

function checkRead({ text, figures }: Read, bases: ReadonlyMap<string, Base>): readonly Finding[] {
  return figures.flatMap(({ reading, span }): readonly Finding[] => {
    const clause = text.slice(Math.max(0, reading.start - 48), reading.start);
    const match = DOUBLED.exec(clause);
    if (match === null || reading.value === null) return [];
    const subject =
      clause
        .slice(0, match.index)
        .split(/[，。；]/)
        .at(-1) ?? "";
    const base = bases.get(`${nameKey(subject)}|${match[1]}`);
    if (base === undefined || base.unit !== reading.unit) return [];
    const least = multiply(loose(base.value).low, TWO);
    if (compare(printed(reading.value).high, least) >= 0) return [];
    const twice = add(base.value, base.value);
    const actual = text.slice(reading.start, reading.end);
    const message = `${subject}翻一番: twice ${base.quote} is ${show(twice)}, ${actual} is less.`;
    return [find({ message, span, expected: `≥ ${show(twice)}`, actual })];
  });
}

export const doublingRule: Rule = {
  id: "doubling",
  severity: "warning",
  title: "A doubling that does not double",
  doc: {
    what: "X比N年翻一番，达到B against the level of X in that year, where a table or a sentence gives it.",
    why: "The target was lowered and the words stayed.",
    tolerance: "A whole unit of the base's last printed digit; B may be more than twice the base.",
    bad: "收入比2020年翻一番，达到480亿元 (2020: 260亿元)",
    good: "收入比2020年翻一番，达到520亿元 (2020: 260亿元)",
  },
  check: (audited) => {
    const doubled = audited.reads.filter(({ text }) => text.includes("翻一番"));
    if (doubled.length === 0) return [];
    const bases = basesOf(audited);
    return doubled.flatMap((read) => checkRead(read, bases));
  },
};
