/** The head of a 专栏. */
import { readLabelNumber } from "../core/chinese-integer.js";

const HEAD = /^\s*(?:[【［[]\s?)?专\s?栏\s{0,4}([0-9]{1,3}|[一二三四五六七八九十百]{1,5})?\s{0,4}[：:.、】］\]]?\s*/;
const MOST = 70;

export interface BoxHead {
  readonly number: number | null;
  /** Where the title begins in the text. */
  readonly end: number;
}

/** A line that begins with 专栏 and a number, and goes on as a title does. */
export function isBoxHead(text: string): boolean {
  const match = HEAD.exec(text);
  if (match === null || match[1] === undefined || text.length > MOST) return false;
  return !/[。；]/.test(text) && !/[，：]$/.test(text);
}

export function readBoxHead(text: string): BoxHead {
  const match = HEAD.exec(text);
  return { number: match?.[1] === undefined ? null : readLabelNumber(match[1]), end: match?.[0].length ?? 0 };
}
