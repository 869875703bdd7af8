/** A name that is one slip away from the name of a known indicator. */
import { pushTo } from "../../core/push-to.js";
import type { Finding, IndicatorReading } from "../../model.js";
import { NAMES } from "../indicator-names.js";
import { type Audited, finder, type Rule } from "../rule.js";

const find = finder("indicator-name", "warning");
const KNOWN = new Set(NAMES);
/** By their length: a slip leaves it, or takes one character. */
const BY_LENGTH = new Map<number, string[]>();
for (const name of NAMES) pushTo(BY_LENGTH, name.length, name);
/** The last character that a name cannot do without: 零售总 wants 额. */
const CLOSING = /[额量率值比数]$/;

/** Where two names of one length differ first; -1 where they do not. */
function firstDifference(a: string, b: string): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return at;
  return -1;
}

/** Where two neighbours changed places: 石化 for 化石. */
function isSwapped(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** One character in the middle is another: 零焦总额. Prefixes and suffixes make other indicators. */
function isReplaced(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  return a.length >= 8 && at > 1 && at < a.length - 1 && a.slice(at + 1) === b.slice(at + 1);
}

const isCut = (a: string, b: string): boolean => a.length >= 6 && b.startsWith(a) && CLOSING.test(b);

/** The name that the slip was made in. */
const nameMeant = (part: string): string | undefined =>
  BY_LENGTH.get(part.length)?.find((name) => isSwapped(part, name) || isReplaced(part, name)) ??
  BY_LENGTH.get(part.length + 1)?.find((name) => isCut(part, name));

/** The whole name, and what stands before 占. */
export function misprinted(name: string): { readonly printed: string; readonly expected: string } | null {
  const plain = name.replace(/[\s（）()]/g, (mark) => (mark === "（" ? "(" : mark === "）" ? ")" : mark.trim()));
  const parts = [plain, ...plain.split("占")].filter((part) => part.length >= 5);
  for (const part of parts) {
    if (KNOWN.has(part)) continue;
    const expected = nameMeant(part);
    if (expected !== undefined) return { printed: part, expected };
  }
  return null;
}

/** The cell of the name: the first of the row that holds it. */
function nameSpan({ tables }: Audited, reading: IndicatorReading) {
  const cells = tables[reading.table]?.cells.filter(
    ({ row, rowSpan }) => row <= reading.row && reading.row < row + rowSpan,
  );
  const flat = (text: string): string => text.replace(/\s/g, "");
  const cell = cells?.find(({ raw }) => flat(raw).includes(flat(reading.indicator)));
  return cell?.span ?? reading.span;
}

export const indicatorNameRule: Rule = {
  id: "indicator-name",
  severity: "warning",
  title: "The name of an indicator with a slip",
  doc: {
    what: "Names in indicator tables against a list of names that statistics use: two characters that changed places, one that is another, a last character that is missing.",
    why: "A misprinted name is a column of its own when documents are put together.",
    tolerance:
      "Names that are themselves in the list are right; a character more or less at the beginning makes another indicator (进出口总额, 出口总额).",
    bad: "社会消费品零售总(亿元)",
    good: "出口总额(亿元)",
  },
  check: (audited) => {
    const seen = new Set<string>();
    return audited.indicators.flatMap((reading): readonly Finding[] => {
      const key = `${reading.table}|${reading.row}|${reading.indicator}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const wrong = misprinted(reading.indicator);
      if (wrong === null) return [];
      const { printed: actual, expected } = wrong;
      return [
        find({
          message: `${actual}: ${expected} is likely meant.`,
          span: nameSpan(audited, reading),
          expected,
          actual,
        }),
      ];
    });
  },
};
