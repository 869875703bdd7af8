/** What a table is for, decided by the words of its head. */
import type { Cell, TableKind } from "../model.js";

const YEAR = /(?:19|20)\d{2}/g;

const yearsIn = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => (text.match(YEAR) ?? []).map(Number));

interface HeadWords {
  /** The head cells above each column, from top to bottom. */
  readonly columns: readonly string[];
  readonly title: string;
  /** The last year of which the document can say what was reached; null where it is not known. */
  readonly lastDone: number | null;
}

const has = (columns: readonly string[], pattern: RegExp): boolean => columns.some((column) => pattern.test(column));

/** Figures that were reached stand beside those that were planned for the same year. */
function isReview({ columns, title }: HeadWords): boolean {
  if (has(columns, /完成情况|实现情况|完成率|是否完成/) || /完成情况|实现情况|执行情况|评估/.test(title)) return true;
  const goal = Math.max(...yearsIn(columns.filter((column) => /目标|规划值|计划/.test(column))), 0);
  const done = Math.max(...yearsIn(columns.filter((column) => /完成|实际|实现/.test(column))), 0);
  return has(columns, /目标|规划值/) && has(columns, /完成|实际|实现|预期值/) && done >= goal && !has(columns, /基期/);
}

/** 2020年 | 2025年 in a document of 2021: what has not come yet is aimed at, whether the head says so or not. */
const looksAhead = ({ columns, lastDone }: HeadWords): boolean =>
  lastDone !== null && yearsIn(columns).some((year) => year > lastDone);

/** Two years and what happened between them, or is to come: 2001年 | 2006年 | 累计 | 年均增长; 2026年 | 2027年 | 2028年. */
function isIndicatorTable(head: HeadWords): boolean {
  const { columns, title } = head;
  const isAboutIndicators = has(columns, /指标/) || /指标/.test(title);
  if (!isAboutIndicators) return false;
  const isPlanned = has(columns, /目标|规划值|属性|基期/);
  const years = new Set(yearsIn(columns)).size;
  return isPlanned || (years >= 2 && (has(columns, /累计|年均|平均增|增速/) || looksAhead(head)));
}

function indicatorKind(head: HeadWords): TableKind {
  if (isReview(head)) return "indicator_review";
  const isPlan = has(head.columns, /目标|规划值|属性|基期/) || /规划|目标/.test(head.title) || looksAhead(head);
  return isPlan ? "indicator_targets" : "indicator_review";
}

export function kindOf(head: HeadWords): TableKind {
  if (isIndicatorTable(head)) return indicatorKind(head);
  if (has(head.columns, /投资/) && !has(head.columns, /增长|增速/)) return "investment";
  const isNamed = has(head.columns, /(?:名称|规划|项目|事项|任务)/);
  if (has(head.columns, /^(?:序号|编号)$/) && isNamed && has(head.columns, /单位|部门|责任|牵头/)) return "catalogue";
  return "other";
}

/** The words above each column, upper heads first. */
export function columnHeads(cells: readonly Cell[], width: number): readonly string[] {
  const heads = new Array<string>(width).fill("");
  for (const cell of cells) {
    if (!cell.header || cell.colSpan >= width) continue;
    for (let column = cell.col; column < cell.col + cell.colSpan; column++) heads[column] += cell.raw;
  }
  return heads;
}
