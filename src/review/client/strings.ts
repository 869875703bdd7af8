/** Words of the page that the script writes. */
import type { CellValue } from "../model.js";
import { page, textOf } from "./data.js";
import { visible } from "./dom.js";
import { state } from "./state.js";

const STRINGS = {
  all: ["全部", "All"],
  any: ["不限", "any"],
  rows: ["{0} 条", "{0} rows"],
  of: ["{0} / {1} 条", "{0} of {1} rows"],
  more: ["再列 {0} 条", "{0} more"],
  earlier: ["前面 {0} 条", "{0} earlier"],
  line: ["第 {0} 行", "line {0}"],
  page: ["第 {0} 页", "page {0}"],
  hits: ["文中 {0} 处", "{0} places in the text"],
  hit: ["第 {0} 处，共 {1} 处", "place {0} of {1}"],
  manyHits: ["文中多于 {0} 处", "more than {0} places in the text"],
  noHits: ["文中没有", "not in the text"],
  none: ["没有符合的条目。", "No rows fit."],
  clear: ["清除筛选", "Clear the filters"],
  confirm: ["确认", "Confirm"],
  correct: ["改正", "Correct"],
  reject: ["否定", "Reject"],
  note: ["备注", "Note"],
  keep: ["保存改正", "Keep the correction"],
  cancel: ["取消", "Cancel"],
  toText: ["到原文", "To the words"],
  inText: [
    "选一条，即到原文所在处；在原文中点标记，即见其条目。",
    "Choose a row to go to its words, or marked words to see their row.",
  ],
  same: ["此处还有", "Also here"],
  was: ["原读作", "was read as"],
  wrong: ["“{0}”不是{1}", "{0} is no {1}"],
  decided: ["已处理 {0} 条", "{0} decided"],
  unsaved: ["{0} 条已处理，尚未存为文件", "{0} decided, not yet saved to a file"],
  loaded: ["载入 {0} 条；{1} 条与本文不符", "{0} loaded; {1} do not fit this document"],
  unloaded: ["不是 corrections.json 文件", "This is no corrections.json"],
  stale: ["不再适用的改正：{0}", "Corrections that no longer fit: {0}"],
  drop: ["移除", "Drop"],
  expected: ["应为", "should be"],
  actual: ["原文", "is"],
  yes: ["是", "yes"],
  no: ["否", "no"],
  noWords: ["这一条在原文中没有位置", "This row has no place in the text"],
} as const;

export type Key = keyof typeof STRINGS;

export function t(key: Key, ...values: readonly (string | number)[]): string {
  const [zh, en] = STRINGS[key];
  return (state.lang === "zh" ? zh : en).replace(/\{(\d)\}/g, (_, index: string) =>
    String(values[Number(index)] ?? ""),
  );
}

/** The name of a dataset, a rule or an enumerated value. */
export function label(key: string): string {
  const words = Object.hasOwn(page.labels, key) ? page.labels[key] : undefined;
  return words?.[state.lang] ?? visible(key);
}

/** What a finding says, in the language of the page where it is known. */
export function messageOf(item: number): { readonly text: string; readonly lang: string } {
  const english = textOf(item, "message");
  const chinese = state.lang === "zh" && Object.hasOwn(page.messages, english) ? page.messages[english] : undefined;
  return chinese === undefined ? { text: english, lang: "en" } : { text: chinese, lang: "zh-CN" };
}

export const grouped = (value: number): string => value.toLocaleString("en-US");

/** A value as it is shown: enumerated ones by name, numbers in groups of three. */
export function shown(value: CellValue, isEnum: boolean): string {
  if (value === null) return "—";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number")
    return Number.isSafeInteger(value) && Math.abs(value) >= 1e5 ? grouped(value) : String(value);
  if (typeof value === "string") return isEnum ? label(value) : visible(value);
  return value.map((part) => visible(String(part))).join(" · ") || "—";
}
