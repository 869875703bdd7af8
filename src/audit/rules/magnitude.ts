/** A scale word too many or too few: factors of ten thousand and a hundred million. */
import { compare, type Decimal, decimal, divide, reduce, shift } from "../../core/decimal.js";
import { sourceSpan } from "../../core/mapped-text.js";
import type { Finding } from "../../model.js";
import { larger, smaller } from "../interval.js";
import { mentionsOf } from "../mentions.js";
import { type Audited, type Figure, finder, type Read, type Rule } from "../rule.js";

const find = finder("magnitude", "warning");
const THOUSAND = decimal(1000n);

const ratio = (a: Decimal, b: Decimal): Decimal | null => {
  const [low, high] = [smaller(a, b), larger(a, b)];
  return low.coefficient <= 0n ? null : divide(high, low);
};

/** 由12万元提高到20亿元: no target is a thousand times its base. */
function fromTo(read: Read): readonly Finding[] {
  const { text, figures, passage } = read;
  return figures.flatMap((a, at): readonly Finding[] => {
    const b = figures[at + 1];
    if (b === undefined || a.reading.value === null || b.reading.value === null || a.reading.unit !== b.reading.unit)
      return [];
    if (!/(?:由|从)[^，。；]{0,20}$/.test(text.slice(Math.max(0, a.reading.start - 24), a.reading.start))) return [];
    if (!/^[^，。；]{0,12}(?:到|至|为)$/.test(text.slice(a.reading.end, b.reading.start))) return [];
    if (a.reading.scale === b.reading.scale || ["percent", "duration", "rank"].includes(a.reading.dimension)) return [];
    const times = ratio(a.reading.value, b.reading.value);
    if (times === null || compare(times, THOUSAND) < 0) return [];
    const quote = text.slice(a.reading.start, b.reading.end);
    const span = sourceSpan(passage.body, b.reading.start, b.reading.end);
    const actual = text.slice(b.reading.start, b.reading.end);
    return [
      find({
        message: `${quote}: more than a thousandfold; a scale word is likely wrong.`,
        span,
        expected: null,
        actual,
      }),
    ];
  });
}

/** 日产能力2.4吨 beside 日产规模1900吨: a printed decimal of a unit of which others have thousands. */
const RATED = /(?:日|年|每日|每年|每天)[^，。；、0-9]{0,8}(?:能力|规模|处理量|产能|产量|供水量)[^，。；、0-9]{0,4}$/;

/** The figures of capacities, each with its sentence, unit and day or year. */
function ratedIn({ text, figures }: Read): readonly { readonly figure: Figure; readonly group: string }[] {
  let [sentence, reached] = [0, 0];
  return figures.flatMap((figure) => {
    const { start, value, dimension, unit } = figure.reading;
    const capacity = RATED.exec(text.slice(Math.max(0, start - 20), start));
    if (value === null || dimension === "percent" || capacity === null) return [];
    for (let at = text.indexOf("。", reached); at >= 0 && at < start; at = text.indexOf("。", reached)) {
      sentence++;
      reached = at + 1;
    }
    return [{ figure, group: `${sentence}|${unit ?? ""}|${/日|天/.test(capacity[0])}` }];
  });
}

function rated(read: Read): readonly Finding[] {
  const { text } = read;
  const found = ratedIn(read);
  const largest = new Map<string, { readonly value: Decimal; readonly start: number; readonly end: number }>();
  for (const { figure, group } of found) {
    const { value, start, end } = figure.reading;
    const most = largest.get(group);
    if (value !== null && (most === undefined || compare(value, most.value) > 0))
      largest.set(group, { value, start, end });
  }
  return found.flatMap(({ figure: small, group }): readonly Finding[] => {
    const { number, scale, value, start, end } = small.reading;
    if (number === null || value === null || scale !== 1n || number.exponent >= 0) return [];
    const large = largest.get(group);
    if (large === undefined || large.start === start || compare(large.value, shift(value, 2)) <= 0) return [];
    const [actual, beside] = [text.slice(start, end), text.slice(large.start, large.end)];
    const message = `${actual} beside ${beside}: a scale word (万) is likely missing.`;
    return [find({ message, span: small.span, expected: null, actual })];
  });
}

/** The same digits under the same name, ten thousand or a hundred million times apart. */
function twice(audited: Audited): readonly Finding[] {
  const seen = new Map<string, { readonly value: Decimal; readonly quote: string }>();
  return mentionsOf(audited).flatMap((mention): readonly Finding[] => {
    const { coefficient } = reduce(mention.value);
    const digits = (coefficient < 0n ? -coefficient : coefficient).toString();
    if (digits.length < 3 || mention.key.length < 4) return [];
    const key = `${mention.key}|${digits}|${mention.unit ?? ""}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, mention);
      return [];
    }
    const apart = Math.abs(reduce(first.value).exponent - reduce(mention.value).exponent);
    if (apart !== 4 && apart !== 8) return [];
    const message = `${mention.name}: ${mention.quote} here, ${first.quote} elsewhere: 10^${apart} apart.`;
    return [find({ message, span: mention.span, expected: first.quote, actual: mention.quote })];
  });
}

export const magnitudeRule: Rule = {
  id: "magnitude",
  severity: "warning",
  title: "A scale word too many or too few",
  doc: {
    what: "由A提高到B with another scale word and a factor of a thousand or more; the same digits under one name 10⁴ or 10⁸ apart; a daily or yearly capacity with decimals and no scale word beside one of the same unit that is more than a hundred times as large.",
    why: "万 and 亿 are easily lost and easily mixed up.",
    tolerance: "None is needed: a factor of a thousand is no rounding. Percentages, durations and ranks are left out.",
    bad: "村集体收入由8万元提高到15亿元",
    good: "快递业务量由8000万件提高到1.5亿件",
  },
  check: (audited) => [...audited.reads.flatMap((read) => [...fromTo(read), ...rated(read)]), ...twice(audited)],
};
