/** What sort of thing stands in a cell; columns are told apart by it. */
import type { GridCell } from "./grid.js";

export type CellClass = "empty" | "figure" | "attribute" | "words" | "prose";

const ATTRIBUTE = /^(?:预期性?|约束性?|预期性指标|约束性指标|指导性)$/;
/** 12.5%, [5.9], 〔>15〕, 10左右, 9.6:42.1:48.3, 5120/360, 38.4(215亿元), 610万吨, -, —, *, 3.14（*） */
const FIGURE =
  /^(?!(?:19|20)\d\d年)[[〔［【（(<>＜＞≤≥±+\-–—~～约]*(?:\d(?:[\d.,，:：/%％‰\-–—~～]*[\d%％‰])?|[-–—*＊∗]+)[\p{Script=Han}]{0,4}[\]〕］】）)*＊∗]*(?:[（(][^（）()]{1,20}[）)])?$/u;
const PROSE_LENGTH = 24;

export const isAttribute = (plain: string): boolean => ATTRIBUTE.test(plain);
export const isFigure = (plain: string): boolean => FIGURE.test(plain);

export function classOf(cell: GridCell): CellClass {
  if (cell.plain === "") return "empty";
  if (isAttribute(cell.plain)) return "attribute";
  if (isFigure(cell.plain)) return "figure";
  return cell.plain.length >= PROSE_LENGTH ? "prose" : "words";
}

const ALIKE: Readonly<Record<string, number>> = {
  "words/prose": 0.6,
  "words/figure": 0.3,
  "empty/figure": 0.3,
  "empty/words": 0.3,
};

/** 0 to 1: how well two sorts go together in one column. */
export function alike(a: CellClass, b: CellClass): number {
  if (a === b) return 1;
  return ALIKE[`${a}/${b}`] ?? ALIKE[`${b}/${a}`] ?? 0;
}
