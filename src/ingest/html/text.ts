/** White space as a page prints it. */

/** Characters that print nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

const isWide = (character: string | undefined): boolean => character !== undefined && character >= "\u2e80";

/** One space for any white space, none where only the page's source breaks a line between two Chinese characters. */
export function printLine(raw: string): string {
  const clean = raw.replace(INVISIBLE, "");
  const text = clean.replace(/\s+/g, (gap: string, at: number) =>
    /[\n\r]/.test(gap) && !/[\u00a0\u3000]/.test(gap) && isWide(clean[at - 1]) && isWide(clean[at + gap.length])
      ? ""
      : " ",
  );
  return text.trim();
}
