/** Where a UTF-16 offset lies in people's terms: code point, line, page. Built in linear time, asked by binary search. */
import type { SourceSpan } from "./mapped-text.js";

/** A place in the source text as the datasets give it. */
export interface Place {
  /** Half-open span in Unicode code points. */
  readonly start: number;
  readonly end: number;
  /** 1-based, counts `\n`. */
  readonly line: number;
  /** 1-based, null where the source has no pages. */
  readonly page: number | null;
  /** The source text of the span. */
  readonly quote: string;
}

export interface Locator {
  readonly codePoint: (offset: number) => number;
  readonly line: (offset: number) => number;
  readonly page: (offset: number) => number | null;
  readonly place: (span: SourceSpan) => Place;
  readonly quote: (span: SourceSpan) => string;
}

/** How many members of the ascending `list` are at most `limit`. */
export function countUpTo(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Offset of the second half of each character that takes two UTF-16 units. */
function pairTails(text: string): number[] {
  const tails: number[] = [];
  for (let index = 1; index < text.length; index++) {
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))) tails.push(index);
  }
  return tails;
}

function lineEnds(text: string): number[] {
  const ends: number[] = [];
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1)) ends.push(index);
  return ends;
}

export function createLocator(text: string, pageStarts: readonly number[] = []): Locator {
  const tails = pairTails(text);
  const ends = lineEnds(text);
  const splitsPair = (offset: number): boolean => tails.length > 0 && tails[countUpTo(tails, offset) - 1] === offset;
  const codePoint = (offset: number): number =>
    tails.length === 0 ? offset : offset - countUpTo(tails, offset - (splitsPair(offset) ? 0 : 1));
  const line = (offset: number): number => countUpTo(ends, offset - 1) + 1;
  const page = (offset: number): number | null =>
    pageStarts.length === 0 ? null : Math.max(1, countUpTo(pageStarts, offset));
  /** A span that would cut a character in two is widened to the whole character, so that `quote` stays its slice. */
  const beginOf = ({ from }: SourceSpan): number => (splitsPair(from) ? from - 1 : from);
  const endOf = ({ to }: SourceSpan): number => (splitsPair(to) ? to + 1 : to);
  const quote = (span: SourceSpan): string => text.slice(beginOf(span), endOf(span));
  const place = (span: SourceSpan): Place => {
    const from = beginOf(span);
    const to = endOf(span);
    return {
      start: codePoint(from),
      end: codePoint(to),
      line: line(from),
      page: page(from),
      quote: text.slice(from, to),
    };
  };
  return { codePoint, line, page, place, quote };
}

/** The number of Unicode code points in a text. */
export function countCodePoints(text: string): number {
  let pairs = 0;
  for (let index = 1; index < text.length; index++) {
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))) pairs++;
  }
  return text.length - pairs;
}
