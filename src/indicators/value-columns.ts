/** Period, measure and status of each value column, from its heads, the title and the notes. */
import type { IndicatorStatus, Table } from "../model.js";
import { periodOfSpan, planEndingIn, spanIn, type YearSpan, yearIn } from "./plan-years.js";
import type { TableView } from "./table-view.js";

/** `growth_or_change`: 年均/累计增长, where each cell decides. */
export type ColumnMeasure = "level" | "growth_avg" | "change_cumulative" | "growth_or_change";

export interface ValueColumn {
  readonly col: number;
  readonly period: string | null;
  /** The years that lead up to the column's own: those of the plan. */
  readonly span: YearSpan | null;
  readonly measure: ColumnMeasure;
  readonly status: IndicatorStatus | null;
}

interface Head {
  readonly col: number;
  readonly texts: readonly string[];
  readonly text: string;
  readonly measure: ColumnMeasure;
  readonly year: number | null;
}

function measureOf(text: string): ColumnMeasure {
  const isAverage = /年均|平均增|平均增速|年平均|均增/.test(text);
  const isCumulative = /累计|〔|\[|【/.test(text.replace(/[（(]%[）)]/g, ""));
  if (isAverage && isCumulative) return "growth_or_change";
  if (isAverage) return "growth_avg";
  if (isCumulative) return "change_cumulative";
  return /增长|增速|增幅|变化|增减|[比为].{2,8}年/.test(text) ? "growth_or_change" : "level";
}

const STATUS: readonly (readonly [IndicatorStatus, RegExp])[] = [
  ["target", /规划目标|目标|规划值|规划数|规划$|计划/],
  ["expected", /预期值|预计|预期数|估计/],
  ["actual", /完成|实际|实现|基期|现状|基数|基准/],
];

/** The lowest head that says it decides: 2020年 above 预期值 and 规划目标. */
function statusWord(texts: readonly string[]): IndicatorStatus | null {
  for (const text of texts.toReversed()) {
    const status = STATUS.find(([, pattern]) => pattern.test(text))?.[0];
    if (status !== undefined) return status;
  }
  return null;
}

/** 基期值为预期值; 2001年为预计数. */
function expectedYear(notes: readonly string[], base: number | null): number | null {
  for (const note of notes) {
    if (!/(?:基期|基数|(?:19|20)\d{2}\s*年?).{0,12}为.{0,4}(?:预期|预计|初步|快报|估计)/.test(note)) continue;
    return yearIn(note) ?? base;
  }
  return null;
}

/** A single year as the end of a plan or review, where no head names one. */
const titleYear = (table: Table): number | null => {
  const title = table.title ?? "";
  return spanIn(title)?.to ?? yearIn(title);
};

function headOf(view: TableView, col: number): Head {
  const texts = view.headsOf(col);
  const text = texts.join("");
  return { col, texts, text, measure: measureOf(text), year: spanIn(text) === null ? yearIn(text) : null };
}

/** @param lastDone The last year of which the document can say what was reached; null where it is not known. */
export function readValueColumns(
  view: TableView,
  columns: readonly number[],
  lastDone: number | null = null,
): readonly ValueColumn[] {
  const heads = columns.map((col) => headOf(view, col));
  const years = heads.flatMap((head) => (head.measure === "level" && head.year !== null ? [head.year] : []));
  const target = years.length > 0 ? Math.max(...years) : titleYear(view.table);
  const base = new Set(years).size > 1 ? Math.min(...years) : null;
  const estimated = expectedYear(view.table.notes, base);
  const hasStatus = heads.some((head) => statusWord(head.texts) !== null);
  const isPlan = view.table.kind === "indicator_targets";
  return heads.map((head): ValueColumn => {
    const period = periodOf(head, base, target);
    const end = period === null ? null : Number(period.slice(-4));
    const isAhead = end !== null && lastDone !== null && end > lastDone;
    const printed =
      statusWord(head.texts) ??
      (isAhead ? "target" : inferredStatus(end, base, target, isPlan, hasStatus && head.measure === "level"));
    const status = printed === "actual" && estimated !== null && end === estimated ? "expected" : printed;
    const span = end === null ? null : (spanIn(view.table.title ?? "") ?? planEndingIn(end));
    return { col: head.col, period, span: span?.to === end ? span : null, measure: head.measure, status };
  });
}

function periodOf(head: Head, base: number | null, target: number | null): string | null {
  const span = spanIn(head.text);
  if (span !== null) return head.measure === "level" ? String(span.to) : periodOfSpan(span);
  if (head.measure === "level") return head.year !== null ? String(head.year) : target === null ? null : String(target);
  if (target === null) return null;
  if (head.year !== null && head.year !== target) return String(head.year);
  return periodOfSpan(base === null ? planEndingIn(target) : { from: base + 1, to: target });
}

/** A bare year is what was reached; in a plan its last year, and what leads up to it, is the target. */
function inferredStatus(
  end: number | null,
  base: number | null,
  target: number | null,
  isPlan: boolean,
  bareYear: boolean,
): IndicatorStatus | null {
  if (end === null) return null;
  if (!isPlan || bareYear) return "actual";
  return target !== null && end === target && end !== base ? "target" : "actual";
}
