/** The names of indicators and groups, without number, note mark, unit and count. */
import { readUnit } from "../quantities/index.js";
import { foldWidth } from "./table-view.js";

export interface IndicatorName {
  readonly name: string;
  readonly unit: string | null;
}

/** `3. `, `（3）`, `③`; but 500万元以上 and 3岁以下 begin the name itself. */
const ROW_NUMBER = /^(?:\d{1,3}[.．、](?!\d)\s*|[（(]\d{1,3}[）)]\s*|[①-⑳]\s*)/;
const NOTE_MARK = /(?:[*＊∗△▲★☆#]+|\[\^?\d{1,3}\]|\^?[①-⑳]|[（(]注\d{0,2}[）)])+$/;
const GROUP_LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[IVX]{1,4}[.．、])\s*/;
const COUNT = /[（(]\s*(?:共\s*)?\d{1,3}\s*(?:项|个)(?:指标)?\s*[）)]$/;
/** What is left of typesetting: PM _{2.5}, 10^{4}. */
const SUBSCRIPT = /\s?[_^]\{([^{}]{1,8})\}/g;

const stripMarks = (text: string): string => text.trim().replace(NOTE_MARK, "").trim();

/** The bracket at the very end and the text before it: `医师数(人)`; null where the text ends otherwise. */
export function lastBracket(text: string): { readonly before: string; readonly inside: string } | null {
  const close = text.at(-1);
  if (close !== ")" && close !== "）") return null;
  let depth = 0;
  for (let index = text.length - 1; index > 0; index--) {
    const character = text[index];
    if (character === ")" || character === "）") depth++;
    if (character === "(" || character === "（") depth--;
    if (depth === 0) return { before: text.slice(0, index).trim(), inside: text.slice(index + 1, -1).trim() };
  }
  return null;
}

const UNIT_LENGTH = 16;
const UNIT_SHAPE = /^(?:[%‰℃]|[千万亿]|[^/\s]{1,8}\/[^/\s]{1,8}$|以.{1,12}为1(?:00)?$)/;

/** Whether a bracket holds a unit (亿元) and not a remark (可比价) or a name (GDP). */
function isUnit(text: string): boolean {
  if (text === "" || text.length > UNIT_LENGTH) return false;
  return UNIT_SHAPE.test(text) || readUnit(foldWidth(text)) !== null;
}

/** `unitColumn`: the table has one, so that a bracket is a part of the name. */
export function splitName(raw: string, unitColumn: boolean): IndicatorName {
  const text = stripMarks(raw.replace(SUBSCRIPT, "$1").trim().replace(ROW_NUMBER, ""));
  if (unitColumn) return { name: text, unit: null };
  const bracket = lastBracket(text);
  if (bracket === null || bracket.before === "" || !isUnit(bracket.inside)) return { name: text, unit: null };
  return { name: stripMarks(bracket.before), unit: bracket.inside };
}

/** 一、经济强（12项） -> 经济强 */
export function groupName(raw: string): string | null {
  const text = stripMarks(raw.trim().replace(GROUP_LABEL, "").replace(COUNT, ""));
  return text === "" ? null : text;
}

/** 其中：城镇 -> 城镇; null where the name is no part of the one above. */
export function partName(raw: string): string | null {
  const match = /^(?:#|其\s*中\s*[:：])\s*(.+)$/.exec(raw.trim());
  return match?.[1] ?? null;
}
