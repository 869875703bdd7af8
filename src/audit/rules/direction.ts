/** Verbs of movement that the two levels beside them contradict. */
import { compare } from "../../core/decimal.js";
import { sourceSpan } from "../../core/mapped-text.js";
import type { Finding } from "../../model.js";
import { finder, type Read, type Rule } from "../rule.js";

const find = finder("direction", "warning");
const FROM = /(?:由|从)[^，。；0-9]{0,16}$/;
const UP = /^(?:逐步|快速|大幅|稳步)?(?:增长|增加|提高|上升|扩大)(?:到|至|为)$/;
const DOWN = /^(?:逐步|快速|大幅|稳步)?(?:下降|降低|减少|缩小)(?:到|至|为)$/;
/** 由第10位提升到第5位: a rank rises by falling. */
const OTHER: ReadonlySet<string> = new Set(["rank", "duration", "ratio", "other"]);

function checkRead({ text, figures, passage }: Read): readonly Finding[] {
  return figures.flatMap((a, at): readonly Finding[] => {
    const b = figures[at + 1];
    if (b === undefined || a.reading.value === null || b.reading.value === null) return [];
    if (a.reading.unit !== b.reading.unit || OTHER.has(a.reading.dimension)) return [];
    if (!FROM.test(text.slice(Math.max(0, a.reading.start - 20), a.reading.start))) return [];
    const gap = text.slice(a.reading.end, b.reading.start);
    const order = compare(a.reading.value, b.reading.value);
    const wrong = (UP.test(gap) && order > 0) || (DOWN.test(gap) && order < 0);
    if (!wrong) return [];
    const span = sourceSpan(passage.body, a.reading.start, b.reading.end);
    const actual = text.slice(a.reading.start, b.reading.end);
    return [find({ message: `${actual}: the levels move the other way.`, span, actual })];
  });
}

export const directionRule: Rule = {
  id: "direction",
  severity: "warning",
  title: "A rise that falls, or a fall that rises",
  doc: {
    what: "由A提高到B where B is less than A, 由A下降到B where B is more.",
    why: "The two figures were exchanged, or a digit is wrong.",
    tolerance: "None is needed. Ranks, durations and ratios are left out.",
    bad: "覆盖率由95.2%提高到91.3%",
    good: "排名由第10位提升到第5位",
  },
  check: ({ reads }) => reads.flatMap(checkRead),
};
