/** The year that a figure is compared with. */
import { readDigits, YEAR } from "./year.js";

const COMPARED_YEAR = new RegExp(`(?:比|较|与|同)((${YEAR})年)(?:的|末|底)?$`);

/** 比1997年⟦320万公顷⟧减少3%: the year that the figure compared with belongs to. */
export function readComparedYear(
  before: string,
  after: string,
): { readonly period: string; readonly text: string } | null {
  const match = COMPARED_YEAR.exec(before);
  if (match?.[2] === undefined || !/^(?:相比)?(?:增|减|下|上|提|降|多|少)/.test(after)) return null;
  return { period: readDigits(match[2]), text: match[1] ?? "" };
}
