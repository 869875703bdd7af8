/** Parts in a sentence against the whole that they are parts of. */
import { compare, type Decimal } from "../../core/decimal.js";
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import type { Finding } from "../../model.js";
import type { QuantityReading } from "../../quantities/types.js";
import { exactly, type Interval, larger, meet, printed, show, sum, sumIntervals } from "../interval.js";
import { type Figure, figuresIn, finder, type Read, type Rule } from "../rule.js";

const find = finder("part-of-whole", "error");
const ADDITIVE: ReadonlySet<string> = new Set([
  "money",
  "area",
  "length",
  "mass",
  "volume",
  "power",
  "energy",
  "persons",
  "households",
  "count",
]);

/** People and things that are counted one by one are not rounded. */
function standsFor({ dimension, scale }: QuantityReading, value: Decimal): Interval {
  const counted = dimension === "count" || dimension === "persons" || dimension === "households";
  return counted && scale === 1n && value.exponent >= 0 ? exactly(value) : printed(value);
}

const intervalsOf = (figures: readonly Figure[]): readonly Interval[] =>
  figures.flatMap(({ reading }) => (reading.value === null ? [] : [standsFor(reading, reading.value)]));

const isPlain = ({ reading }: Figure): boolean =>
  reading.value !== null && reading.comparator === "eq" && reading.per === null && ADDITIVE.has(reading.dimension);
const same = (a: Figure, b: Figure): boolean =>
  a.reading.unit === b.reading.unit && a.reading.currency === b.reading.currency;

/** A sentence is read no further than this. */
const SENTENCE = 300;

/** Where the sentence ends that begins before `at`. */
const sentenceEnd = (text: string, at: number): number => {
  const window = text.slice(at, at + SENTENCE);
  const end = window.search(/[。；;！\n]/);
  return at + (end < 0 ? window.length : end);
};

/** The wholes that a 其中 may speak of: the figure right before it, and others of its unit in the same sentence. */
function wholesBefore(read: Read, at: number): readonly Figure[] {
  const { text } = read;
  const reached = Math.max(0, at - SENTENCE);
  // The mark right before 其中 may be a full stop: 共50亿元。其中，….
  const window = text.slice(reached, Math.max(reached, at - 1));
  const start = reached + Math.max(...["。", "；", "\n"].map((mark) => window.lastIndexOf(mark))) + 1;
  const before = figuresIn(read, start, at);
  const last = before.at(-1);
  if (last === undefined || !isPlain(last) || !/^[^。；0-9]{0,12}[，,。（(]?$/.test(text.slice(last.reading.end, at)))
    return [];
  if (/增|减|年均|比上年|同比|提高|降/.test(text.slice(Math.max(0, last.reading.start - 6), at))) return [];
  return before.filter((figure) => isPlain(figure) && same(figure, last));
}

/** 教育20亿元、卫生30亿元: parts one behind the other in a list. */
function partsFrom(read: Read, from: number, to: number): readonly Figure[] {
  const { text } = read;
  const parts: Figure[] = [];
  let reached = from;
  for (const figure of figuresIn(read, from, to)) {
    const { start, end } = figure.reading;
    const gap = text.slice(reached, start);
    const [first] = parts;
    if (!isPlain(figure) || (first !== undefined && !same(first, figure))) break;
    // 其中一期工程已经完工，财政收入620亿元: a figure of another clause is no part.
    if (parts.length === 0 && /[，,：]/.test(gap)) break;
    if (parts.length > 0 && !/^[、和及][^，。；、0-9]{1,16}$/.test(gap)) break;
    if (/增|减|比上年|同比|累计|以上|含|包括|占/.test(gap)) break;
    parts.push(figure);
    reached = end;
  }
  return parts;
}

/** A part that is more than the whole, or parts of one list that together are. */
function checkParts(read: Read): readonly Finding[] {
  const { text, passage } = read;
  return matchesOf(text, /其中[：:，,]?/g).flatMap((match): readonly Finding[] => {
    const wholes = wholesBefore(read, match.index);
    const parts = partsFrom(read, match.index + match[0].length, sentenceEnd(text, match.index));
    const [first] = parts;
    const lead = wholes.at(-1);
    if (first === undefined || lead === undefined || !same(first, lead)) return [];
    const most = intervalsOf(wholes)
      .map(({ high }) => high)
      .reduce(larger);
    const exceeds = intervalsOf(parts).some(({ low }) => compare(low, most) > 0);
    if (!exceeds && compare(sumIntervals(intervalsOf(parts)).low, most) <= 0) return [];
    const whole = text.slice(lead.reading.start, lead.reading.end);
    const span = sourceSpan(passage.body, lead.reading.start, parts.at(-1)?.reading.end ?? first.reading.end);
    const actual = parts.map(({ reading }) => text.slice(reading.start, reading.end)).join(" + ");
    const message = `The parts make ${actual}, more than the whole of ${whole}.`;
    return [find({ message, span, expected: `≤ ${whole}`, actual, severity: exceeds ? "error" : "warning" })];
  });
}

/** 共12个，分别为甲5个、乙6个; 共12个：甲5个、乙6个. */
function checkListed(read: Read): readonly Finding[] {
  const { text, figures, passage } = read;
  return figures.flatMap((whole): readonly Finding[] => {
    const { start, end, value } = whole.reading;
    if (
      value === null ||
      !isPlain(whole) ||
      !/(?:共|总计|合计)[^，。；、0-9]{0,12}$/.test(text.slice(Math.max(0, start - 16), start))
    )
      return [];
    const opened = /^[^，。；0-9]{0,12}(?:：|，(?:分别[是为]|即))/.exec(text.slice(end, end + 20));
    if (opened === null) return [];
    const limit = sentenceEnd(text, end);
    const parts = partsFrom(read, end + opened[0].length, limit);
    const last = parts.at(-1);
    if (parts.length < 2 || last === undefined || !parts.every((part) => same(whole, part))) return [];
    if (figuresIn(read, last.reading.end, limit).length > 0) return [];
    const values = parts.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
    if (
      meet(sumIntervals(intervalsOf(parts)), standsFor(whole.reading, value)) ||
      /等[^、]{0,6}$/.test(text.slice(last.reading.end, limit))
    )
      return [];
    const span = sourceSpan(passage.body, start, last.reading.end);
    const expected = show(sum(values));
    return [
      find({
        message: `The parts make ${expected}, ${show(value)} is printed.`,
        span,
        expected,
        actual: show(value),
        severity: "warning",
      }),
    ];
  });
}

/** Names that together make up the whole, in the order in which they are printed. */
const DECOMPOSITIONS: readonly (readonly RegExp[])[] = [
  [/第一产业(?:增加值)?/, /第二产业(?:增加值)?/, /第三产业(?:增加值)?/],
  [/男性(?:人口)?/, /女性(?:人口)?/],
];

/** The figure of `unit` right behind a name. */
const behind = (read: Read, name: RegExp, from: number, to: number): Figure | undefined => {
  const found = new RegExp(name.source).exec(read.text.slice(from, to));
  if (found === null) return undefined;
  const at = from + found.index + found[0].length;
  return figuresIn(read, at, to + SENTENCE).find(({ reading }) => reading.start <= at + 4);
};

/** 全年生产总值A亿元…。其中，第一产业增加值B亿元，…；第二产业…；第三产业…. */
function checkDecomposition(read: Read, names: readonly RegExp[]): readonly Finding[] {
  const { text } = read;
  const [first] = names;
  if (first === undefined) return [];
  return matchesOf(text, new RegExp(first.source, "g")).flatMap((match): readonly Finding[] => {
    const parts = names.map((name) => behind(read, name, match.index, Math.min(text.length, match.index + 160)));
    const found = parts.flatMap((part) => (part === undefined ? [] : [part]));
    const [lead] = found;
    if (found.length < names.length || lead === undefined || !found.every((part) => isPlain(part) && same(lead, part)))
      return [];
    const wholes = figuresIn(read, match.index - 90, match.index).filter(
      (figure) =>
        match.index - figure.reading.end <= 60 &&
        isPlain(figure) &&
        same(figure, lead) &&
        /生产总值|总人口|常住人口/.test(text.slice(Math.max(0, figure.reading.start - 24), figure.reading.start)),
    );
    const whole = wholes.at(-1);
    const values = found.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
    if (
      whole?.reading.value == null ||
      meet(sumIntervals(intervalsOf(found)), standsFor(whole.reading, whole.reading.value))
    )
      return [];
    const last = found.at(-1)?.reading.end ?? match.index;
    const message = `The parts make ${show(sum(values))}, the whole is ${show(whole.reading.value)} (${whole.reading.unit}).`;
    const span = sourceSpan(read.passage.body, match.index, last);
    return [find({ message, span, expected: show(whole.reading.value), actual: show(sum(values)) })];
  });
}

export const partOfWholeRule: Rule = {
  id: "part-of-whole",
  severity: "error",
  title: "Parts that do not fit their whole",
  doc: {
    what: "In sentences: a part behind 其中 against the whole before it, and decompositions that are complete (第一、二、三产业; 男、女) against the total before them.",
    why: "Parts and whole come from different drafts, or a digit is wrong.",
    tolerance:
      "Half a unit of the last printed digit of each figure; people and things counted one by one are exact. Parts behind 其中 may be incomplete, so that only parts larger than the whole are found; behind 共N：and 分别为 they must make the whole. Figures with words of comparison are left out.",
    bad: "共安排资金50亿元，其中教育60亿元",
    good: "共安排资金50亿元，其中教育20亿元",
  },
  check: ({ reads }) =>
    reads.flatMap((read) => [
      ...checkParts(read),
      ...checkListed(read),
      ...DECOMPOSITIONS.flatMap((names) => checkDecomposition(read, names)),
    ]),
};
