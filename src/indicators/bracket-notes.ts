/** What a figure in brackets or braces means by the table's notes: 注：[]为五年累计数，其中甲、乙为“十三五”平均增速. */
import { periodOfSpan, spanIn } from "./plan-years.js";

export type BracketMeaning =
  | { readonly kind: "cumulative" }
  | { readonly kind: "growth"; readonly period: string | null }
  /** A mean of `years` years: of the level, or of the growth where the indicator is a growth rate. */
  | { readonly kind: "mean"; readonly period: string | null; readonly years: number | null }
  | { readonly kind: "other" };

const CUMULATIVE: BracketMeaning = { kind: "cumulative" };
const BRACKETS =
  /\[\s*\]|〔\s*〕|［\s*］|【\s*】|[（(]\s*[）)]|带?(?:方|六角|中)?括号|[[〔［【]\s*[xX×*]?\s*[\]〕］】]/;

function meaningOf(clause: string): BracketMeaning {
  if (/累计|提高|下降|增加|减少|变化/.test(clause)) return CUMULATIVE;
  const span = spanIn(clause);
  const period = span === null ? null : periodOfSpan(span);
  if (/平均增|年均增|增速/.test(clause)) return { kind: "growth", period };
  if (/平均|年均|均值/.test(clause)) return { kind: "mean", period, years: /[五5]年/.test(clause) ? 5 : null };
  return { kind: "other" };
}

const plain = (text: string): string => text.replace(/[\s“”"]/g, "");

/** What a note says of some of the rows begins with one of these. */
const EXCEPTED = /其中|但/;

/** 其中甲、乙为…: the meaning holds for the indicators it names. */
function exceptionFor(note: string, indicator: string): BracketMeaning | null {
  if (!EXCEPTED.test(note)) return null;
  for (const clause of note.split(/[，；。;](?=其中|但)|[；。;]/)) {
    const split = /(?:其中|但)(.{2,200}?)(?:为|是|系|指)(.{2,60})$/.exec(clause.replace(/，$/, ""));
    if (split?.[1] === undefined || split[2] === undefined) continue;
    const named = split[1]
      .split(/[、，和及]/)
      .map(plain)
      .filter((name) => name.length >= 2);
    const wanted = plain(indicator);
    if (named.some((name) => wanted === name || wanted.startsWith(name) || name.startsWith(wanted)))
      return meaningOf(split[2]);
  }
  return null;
}

/**
 * 甲和乙两行填的是“十三五”平均增速: after the general words a growth rate is said of rows by their names alone.
 * The quotation marks stay, for they show where the number of a plan ends.
 */
function growthSaidOf(note: string, indicator: string): BracketMeaning | null {
  const wanted = indicator.replace(/\s/g, "");
  const stem = wanted.replace(/(?:增速|增长率|增长)$/, "");
  for (const clause of note.replace(/\s/g, "").split(/[；。;]/)) {
    for (const name of [wanted, stem]) {
      const at = name.length < 3 ? -1 : clause.indexOf(name);
      if (at < 0 || !/^$|[，、：.．和及与或中]/.test(clause.slice(Math.max(0, at - 1), at))) continue;
      const meaning = meaningOf(clause.slice(at + name.length));
      if (meaning.kind === "growth" || meaning.kind === "mean") return meaning;
    }
  }
  return null;
}

/** Cumulative, unless the notes say otherwise for all brackets or for this indicator. */
export function bracketMeaning(notes: readonly string[], indicator: string): BracketMeaning {
  for (const note of notes) {
    if (!BRACKETS.test(note)) continue;
    const exception = exceptionFor(note, indicator) ?? growthSaidOf(note, indicator);
    if (exception !== null) return exception;
    const general = EXCEPTED.test(note) ? (note.split(/[，；。;]\s*(?:其中|但)/)[0] ?? note) : note;
    return meaningOf(general);
  }
  return CUMULATIVE;
}

const BRACES = /[{｛]\s*[}｝]([^，、；。;{｛[［〔【]{1,40})/;

/** 注：[]为五年累计值、{}为五年均值; null where the notes say nothing of braces. */
export function braceMeaning(notes: readonly string[]): BracketMeaning | null {
  for (const note of notes) {
    const said = BRACES.exec(note)?.[1];
    if (said !== undefined) return meaningOf(said);
  }
  return null;
}

/** 注：*为预计数; the note may stand below the last of several tables only. */
export const starIsEstimate = (notes: readonly string[]): boolean =>
  notes.some((note) =>
    /(?:^|[，,；;。])[^，,；;。]{0,4}[*＊∗][^，,；;。]{0,12}(?:预计|预期|估计|初步|快报)/.test(note),
  );

/** 带*的为2019年数据: the year that starred figures are of; null where the notes do not say. */
export function starYear(notes: readonly string[]): number | null {
  for (const note of notes) {
    const year = /^.{0,4}[*＊∗].{0,8}为((?:19|20)\d{2})年/.exec(note)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
