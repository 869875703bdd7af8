/** A name that is one slip away from the name of a known indicator. */
import type { Finding, IndicatorReading } from "../../model.js";
import { NAMES } from "../indicator-names.js";
import { type Audited, finder, type Rule } from "../rule.js";

const find = finder("indicator-name", "warning");
const KNOWN = new Set(NAMES);
/** The last character that a name cannot do without: 零售总 wants 额. */
const CLOSING = /[额量率值比数]$/;

/** Where two neighbours changed places: 石化 for 化石. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((character, index) => character !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** One character in the middle is another: 零焦总额. Prefixes and suffixes make other indicators. */
function isReplaced(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 8) return false;
  const different = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  return different.length === 1 && (different[0] ?? 0) > 1 && (different[0] ?? 0) < a.length - 1;
}

const isCut = (a: string, b: string): boolean =>
  a.length >= 6 && b.length === a.length + 1 && b.startsWith(a) && CLOSING.test(b);

/** The whole name, and what stands before 占. */
export function misprinted(name: string): { readonly printed: string; readonly expected: string } | null {
  const plain = name.replace(/[\s（）()]/g, (mark) => (mark === "（" ? "(" : mark === "）" ? ")" : mark.trim()));
  const parts = [plain, ...plain.split("占")].filter((part) => part.length >= 5);
  for (const part of parts) {
    if (KNOWN.has(part)) continue;
    const known = NAMES.find(
      (candidate) => isCut(part, candidate) || isSwapped(part, candidate) || isReplaced(part, candidate),
    );
    if (known !== undefined) return { printed: part, expected: known };
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
