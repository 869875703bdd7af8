/** Looking around a number: never past a clause end, never further than REACH characters. */
import { isArabic, isClauseEnd, REACH } from "./chars.js";
import { steps, type View } from "./view.js";

export function at(view: View, i: number): number {
  steps.taken++;
  return view.codes[i] ?? 0;
}
export const charAt = (view: View, i: number): string =>
  i >= 0 && i < view.length ? String.fromCharCode(at(view, i)) : "";

/** Where the clause of position i begins, at most `reach` characters back. */
export function clauseStart(view: View, i: number, reach = REACH): number {
  const stop = Math.max(0, i - reach);
  let j = i;
  while (j > stop && !endsClause(view, j - 1)) j--;
  return j;
}

/** A comma between digits belongs to a number. */
function endsClause(view: View, i: number): boolean {
  const c = at(view, i);
  if (!isClauseEnd(c)) return false;
  return !(
    (c === 44 || c === 0xff0c) &&
    isArabic(at(view, i - 1)) &&
    isArabic(at(view, i + 1)) &&
    isArabic(at(view, i + 3))
  );
}

export function clauseBefore(view: View, i: number, reach = REACH): string {
  return view.text.slice(clauseStart(view, i, reach), i);
}

const EDGES = new Set([..."，,。；;！!？?\n、：:”\"’'」』）)》】…"].map((c) => c.charCodeAt(0)));

/** Nothing but punctuation, the end of the text or a joining word comes next. */
export function isEdge(view: View, i: number): boolean {
  if (i >= view.length) return true;
  const c = at(view, i);
  return (
    EDGES.has(c) || c === 32 || startsWithAny(view, i, ["和", "与", "及", "以及", "的", "并", "且", "但"]) !== null
  );
}

export function startsWithAny(view: View, i: number, words: readonly string[]): string | null {
  for (const word of words) if (view.text.startsWith(word, i)) return word;
  return null;
}

export function endsWithAny(view: View, i: number, words: readonly string[]): string | null {
  for (const word of words) if (i >= word.length && view.text.startsWith(word, i - word.length)) return word;
  return null;
}

/** Start of a line or paragraph, label marks and brackets skipped. */
export function isLineStart(view: View, i: number): boolean {
  let j = i;
  while (j > 0 && i - j < 8 && "#*-( ·•".includes(charAt(view, j - 1))) j--;
  return j === 0 || at(view, j - 1) === 10;
}
