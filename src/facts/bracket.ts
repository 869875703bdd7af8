/** Brackets before a figure: what it is of stands in the bracket, or around it. */
import { tailAfter } from "../core/tail-after.js";
import type { Context } from "./context.js";
import { phraseBefore } from "./phrase.js";

/** The words up to the bracket that a figure stands in, and those in it; null where it stands in none. */
const bracketed = (words: string): RegExpExecArray | null => /^(.*)[（(]([^（）()]*)$/.exec(words);

/** 冷库95座（⟦含农村冷库⟧71座）: in a bracket stands a part of what was named before it. */
export function inBracket(words: string): string {
  const inner = bracketed(words)?.[2];
  return inner === undefined
    ? words.replace(/^(?:其中)?不?包括/, "")
    : inner.replace(/^(?:其中)?(?:不?含有?|不?包括)?/, "");
}

/** What is named before the bracket that a figure stands in: what stands behind the bracket is of that. */
export function namedOutside({ before, sentenceBefore }: Context, previous: string | null): string | null {
  if (bracketed(sentenceBefore) === null) return null;
  const named = bracketed(before)?.[1] ?? "";
  return phraseBefore(named.replace(/^(?:左右|以上|以下|以内|多|余)/, "")) || previous;
}

/** `总产值（含国营，⟦不含手工业）达⟧300亿元`: the words before a bracket that closes in the figure's clause. */
export function aroundBracket(words: string, { sentenceBefore }: Context): string {
  const behind = /^[^（）()]*[）)](.*)$/.exec(words)?.[1];
  const opening = Math.max(sentenceBefore.lastIndexOf("（"), sentenceBefore.lastIndexOf("("));
  if (behind === undefined || opening < 0 || /[（(]/.test(behind)) return words;
  return tailAfter(sentenceBefore.slice(0, opening), "，。；：") + behind;
}
