/** Shares and proportions that should make a hundred. */
import { compare, type Decimal, decimal } from "../../core/decimal.js";
import { type SourceSpan, sourceSpan } from "../../core/mapped-text.js";
import type { Finding } from "../../model.js";
import { exactly, meet, printed, show, sum, sumIntervals } from "../interval.js";
import { type Audited, finder, type Rule } from "../rule.js";

const find = finder("shares", "error");
const HUNDRED = decimal(100n);
/** A sum outside of this is no attempt at a hundred. */
const NEAR = { low: decimal(90n), high: decimal(110n) };

/** Null where the parts make a hundred, or make something else altogether. */
export function missesHundred(parts: readonly Decimal[]): Decimal | null {
  const total = sum(parts);
  if (compare(total, NEAR.low) < 0 || compare(total, NEAR.high) > 0) return null;
  if (compare(total, HUNDRED) === 0) return null;
  const whole = parts.every(({ exponent }) => exponent >= 0);
  if (!whole && meet(sumIntervals(parts.map(printed)), exactly(HUNDRED))) return null;
  return total;
}

function shareFinding(parts: readonly Decimal[], span: SourceSpan, raw: string): readonly Finding[] {
  const total = missesHundred(parts);
  if (total === null) return [];
  const whole = parts.every(({ exponent }) => exponent >= 0);
  const message = `${raw} makes ${show(total)}, not 100.`;
  return [find({ message, span, expected: "100", actual: show(total), severity: whole ? "warning" : "error" })];
}

const inTables = ({ indicators }: Audited): readonly Finding[] =>
  indicators.flatMap(({ figure, span, raw }) =>
    figure?.parts == null || figure.parts.length < 3 ? [] : shareFinding(figure.parts, span, raw ?? ""),
  );

const inText = ({ reads }: Audited): readonly Finding[] =>
  reads.flatMap(({ text, figures }) =>
    figures.flatMap(({ reading, span }) =>
      reading.dimension !== "ratio" || reading.parts === null || reading.parts.length < 3
        ? []
        : shareFinding(reading.parts, span, text.slice(reading.start, reading.end)),
    ),
  );

const SECTORS = [/第一产业[^，。；0-9]{0,24}$/, /第二产业[^，。；0-9]{0,24}$/, /第三产业[^，。；0-9]{0,24}$/];

/** 第一产业…比重为8.0%，第二产业…比重为41.0%，第三产业…比重为51.0%. */
const inSentences = ({ reads }: Audited): readonly Finding[] =>
  reads.flatMap(({ text, figures, passage }) => {
    if (!text.includes("第一产业")) return [];
    return figures.flatMap((first, at): readonly Finding[] => {
      const three = figures.slice(at, at + 3);
      const fits = three.every(({ reading }, index) => {
        const before = text.slice(Math.max(0, reading.start - 36), reading.start);
        return (
          reading.dimension === "percent" &&
          reading.comparator === "eq" &&
          SECTORS[index]?.test(before) === true &&
          /比重|占|比例|结构|贡献率/.test(before)
        );
      });
      const values = three.flatMap(({ reading }) => (reading.value === null ? [] : [reading.value]));
      const last = three[2];
      if (!fits || values.length < 3 || last === undefined) return [];
      const span = sourceSpan(passage.body, first.reading.start, last.reading.end);
      return shareFinding(values, span, text.slice(first.reading.start, last.reading.end));
    });
  });

export const sharesRule: Rule = {
  id: "shares",
  severity: "error",
  title: "Shares that do not make a hundred",
  doc: {
    what: "Proportions of three and more parts (三次产业比例 10.2:44.1:45.7), in tables and in sentences, and the shares of the three sectors printed one after the other.",
    why: "One of the parts was mistyped, or not brought up to date.",
    tolerance:
      "Half a unit of the last printed digit of each part. Proportions in whole numbers are chosen, not rounded: they must make exactly 100 (a warning). Sums below 90 and above 110 are proportions of another kind.",
    bad: "粮经饲比例调整为62:30:9",
    good: "三次产业比例为10.1:44.2:45.6 (99.9, within rounding)",
  },
  check: (audited) => [...inTables(audited), ...inText(audited), ...inSentences(audited)],
};
