/**
 * The year of a document that prints no date. It is read only where two witnesses agree, and a finding says so:
 * the file's name and the latest year of the text, or a sentence that sets 今年 against the year before.
 */
import { mostOf } from "../core/extremes.js";
import type { Outline } from "../model.js";

export interface InferredYear {
  readonly year: number;
  /** How it was found, for the finding. */
  readonly from: string;
}

const YEAR = /(?<![0-9])((?:19|20)[0-9]{2})年/g;
const AHEAD = /(?:到|(?<!截)至|力争|面向|于)$/;

/** Years that the text tells of, those that it only aims at left out. */
function yearsTold(texts: readonly string[]): readonly number[] {
  const years: number[] = [];
  for (const text of texts) {
    YEAR.lastIndex = 0;
    for (let match = YEAR.exec(text); match !== null; match = YEAR.exec(text)) {
      const after = text.slice(match.index + 5, match.index + 9);
      if (!AHEAD.test(text.slice(0, match.index)) && !/^(?:前|底前|远景|末?实现|基本)/.test(after))
        years.push(Number(match[1]));
    }
  }
  return years;
}

/** `2018年新建8所；今年一季度新建3所`: 今年 comes after the year named in its own sentence. */
function contrasted(texts: readonly string[]): number | null {
  const years: number[] = [];
  for (const text of texts) {
    for (const sentence of text.split(/[。！？]/)) {
      const at = sentence.search(/今年(?:以来|前|上|一|1|第)/);
      const before = at < 0 ? null : /((?:19|20)[0-9]{2})年[^0-9年]{0,24}[0-9]/.exec(sentence.slice(0, at));
      if (before !== null) years.push(Number(before[1]));
    }
  }
  return years.length === 0 ? null : mostOf(years, (year) => year) + 1;
}

export function inferYear(outline: Outline, name: string): InferredYear | null {
  const texts = outline.passages.map(({ body }) => body.text);
  const told = yearsTold(texts);
  const latest = told.length === 0 ? null : mostOf(told, (year) => year);
  const named = /(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])/.exec(name.replace(/^.*[\\/]/, ""))?.[1];
  const ofName = named === undefined ? null : Number(named);
  if (ofName !== null && latest !== null && (ofName === latest || ofName === latest + 1))
    return { year: ofName, from: "the file's name and the latest year in the text" };
  const set = contrasted(texts);
  if (set !== null && latest !== null && (set === latest || set === latest + 1))
    return { year: set, from: "a sentence that sets 今年 against the year before" };
  return null;
}
