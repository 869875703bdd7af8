/** A level, its change and its growth rate printed one after the other. */
import { add, negate } from "../../core/decimal.js";
import { sourceSpan } from "../../core/mapped-text.js";
import { tailAfter } from "../../core/tail-after.js";
import type { Finding } from "../../model.js";
import {
  averageGrowth,
  decimalsOf,
  factorOf,
  type Interval,
  intervalOf,
  meet,
  multiplyIntervals,
  show,
  subtractIntervals,
} from "../interval.js";
import { explainsGrowth, isMoneyUnit, isRealGrowth } from "../names.js";
import { type Figure, finder, type Read, type Rule } from "../rule.js";

const find = finder("yearly-change", "error");
const THAN = "(?:[,，]?(?:与|比|较)?(?:上年|去年|上年同期|去年同期|同期)?(?:同期|末|底|初)?(?:相比)?)?";
const CHANGE_GAP = new RegExp(`^[,，]${THAN}(?:净|多)?(增加|增收|增产|增|多|减少|减收|减产|减|少|下降|降低)了?$`);
const RATE_GAP =
  /^[,，、]?(?:同比|比上年|较上年|增幅为?|增速为?)?(增长|增产|增收|增|上升|提高|下降|减产|减少|降低|降|减)了?$/;
const UP = /增|多|升|提/;

function isMoved(change: Figure, level: Figure): boolean {
  const { dimension, unit, value } = change.reading;
  return (
    value !== null && dimension === level.reading.dimension && unit === level.reading.unit && dimension !== "percent"
  );
}

/** Sign of a movement: 增加 1, 减少 -1. */
const signed = (interval: Interval, up: boolean): Interval =>
  up ? interval : { low: negate(interval.high), high: negate(interval.low) };

/** A sentence is read no further than this on either side of the figures. */
const REACH = 200;

/** The sentence around figures: 按可比价格计算 may stand at its head, （扣除价格因素） at its end. */
function sentenceAround(text: string, start: number, end: number): string {
  const head = tailAfter(text.slice(Math.max(0, start - REACH), start), "。；\n");
  const tail = /^[^。；\n]*/.exec(text.slice(end, end + REACH))?.[0] ?? "";
  return head + text.slice(start, end) + tail;
}

function checkTriple(read: Read, at: number): readonly Finding[] {
  const { text, figures } = read;
  const [level, change, rate] = [figures[at], figures[at + 1], figures[at + 2]];
  if (level === undefined || change === undefined || rate === undefined || !isMoved(change, level)) return [];
  if (rate.reading.dimension !== "percent" || rate.reading.value === null) return [];
  const moved = CHANGE_GAP.exec(text.slice(level.reading.end, change.reading.start));
  const grown = RATE_GAP.exec(text.slice(change.reading.end, rate.reading.start));
  if (moved?.[1] === undefined || grown?.[1] === undefined) return [];
  const before =
    text
      .slice(Math.max(0, level.reading.start - 24), level.reading.start)
      .split(/[。；]/)
      .at(-1) ?? "";
  if (isRealGrowth(before) || explainsGrowth(sentenceAround(text, level.reading.start, rate.reading.end))) return [];
  const [l, c, r] = [level, change, rate].map(({ reading }) => intervalOf(reading.value, reading.comparator));
  if (l == null || c == null || r == null) return [];
  const d = signed(c, UP.test(moved[1]));
  const base = subtractIntervals(l, d);
  const grownBase = multiplyIntervals(base, factorOf(signed(r, UP.test(grown[1]))));
  if (meet(grownBase, l)) return [];
  const [levelValue, changeValue] = [level.reading.value, change.reading.value];
  if (levelValue === null || changeValue === null) return [];
  const from = add(levelValue, UP.test(moved[1]) ? negate(changeValue) : changeValue);
  const fits = averageGrowth(from, levelValue, 1, Math.max(1, decimalsOf(rate.reading.value)));
  if (fits === null) return [];
  const actual = text.slice(rate.reading.start, rate.reading.end);
  const quote = text.slice(level.reading.start, rate.reading.end);
  const span = sourceSpan(read.passage.body, level.reading.start, rate.reading.end);
  const severity = isMoneyUnit(level.reading.unit) ? "warning" : "error";
  const message = `${quote}: the change makes ${show(fits)} %.`;
  return [find({ message, span, expected: `${show(fits)}%`, actual, severity })];
}

/** 由A增加到B，(年均)增长g%; A提高到B，提高c个百分点. */
const FROM = /(?:由|从)[^，。；0-9]{0,16}$/;
const TO =
  /^(?:左右|多|余)?(?:逐步|快速|大幅|稳步)?(?:增长|增加|提高|提升|上升|下降|降低|降|减少|增|升|扩大|缩小|压缩|发展|上涨)(?:到|至|为)$/;
const THEN = /^[,，、](?:共|累计|净)?(增长|增加|提高|提升|上升|下降|降低|减少)了?$/;

function checkFromTo(read: Read, at: number): readonly Finding[] {
  const { text, figures } = read;
  const [a, b, c] = [figures[at], figures[at + 1], figures[at + 2]];
  if (a === undefined || b === undefined || c === undefined) return [];
  if (!FROM.test(text.slice(Math.max(0, a.reading.start - 20), a.reading.start))) return [];
  if (!TO.test(text.slice(a.reading.end, b.reading.start)) || a.reading.unit !== b.reading.unit) return [];
  const moved = THEN.exec(text.slice(b.reading.end, c.reading.start))?.[1];
  const [x, y, z] = [a, b, c].map(({ reading }) => intervalOf(reading.value, reading.comparator));
  if (moved === undefined || x == null || y == null || z == null || c.reading.value === null) return [];
  const subject = text.slice(Math.max(0, a.reading.start - 24), a.reading.start);
  const points = c.reading.dimension === "percentage_point" && a.reading.dimension === "percent";
  const same = c.reading.unit === b.reading.unit && c.reading.dimension !== "percent";
  const rate = c.reading.dimension === "percent" && a.reading.dimension !== "percent" && !isRealGrowth(subject);
  const d = signed(z, UP.test(moved));
  if (/^[，,·.][〇一二三四五六七八九0-9]{1,2}[。；，、]/.test(text.slice(c.reading.end, c.reading.end + 4))) return [];
  const fits = points || same ? meet(subtractIntervals(y, x), d) : !rate || meet(multiplyIntervals(x, factorOf(d)), y);
  if (fits || a.reading.value === null || b.reading.value === null) return [];
  if (rate && explainsGrowth(sentenceAround(text, a.reading.start, c.reading.end))) return [];
  const difference = add(b.reading.value, negate(a.reading.value));
  const expected = rate
    ? averageGrowth(a.reading.value, b.reading.value, 1, Math.max(1, decimalsOf(c.reading.value)))
    : difference;
  if (expected === null) return [];
  const quote = text.slice(a.reading.start, c.reading.end);
  const span = sourceSpan(read.passage.body, a.reading.start, c.reading.end);
  const actual = text.slice(c.reading.start, c.reading.end);
  const severity = rate && isMoneyUnit(a.reading.unit) ? "warning" : "error";
  const message = `${quote}: the two levels make ${show(expected)}.`;
  return [find({ message, span, expected: show(expected), actual, severity })];
}

export const yearlyChangeRule: Rule = {
  id: "yearly-change",
  severity: "error",
  title: "A change that does not fit the levels beside it",
  doc: {
    what: "In sentences: a level with its change and its growth rate (A, 比上年增加B, 增长C%), and two levels with the movement between them (由A提高到B, 提高C个百分点).",
    why: "Three figures of which two give the third: one of them is wrong.",
    tolerance:
      "Half a unit of the last printed digit of each figure, a whole one with 左右 and 约. Figures at constant prices (生产总值, 增加值) and sentences with words like 可比 or 扣除价格 are left out; a rate of money is a warning, because prices may explain it.",
    bad: "粮食产量500万吨，比上年增加25万吨，增长6.3%",
    good: "粮食产量500万吨，比上年增加25万吨，增长5.3%",
  },
  check: ({ reads }) =>
    reads.flatMap((read) => read.figures.flatMap((_, at) => [...checkTriple(read, at), ...checkFromTo(read, at)])),
};
