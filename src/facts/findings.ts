/** What the facts leave open, said once a document: periods without a date, places of many names, figures of nothing named. */
import type { Finding, PlacedQuantity, Profile } from "../model.js";
import type { Told } from "./shared.js";

const finding = (rule: string, severity: Finding["severity"], message: string, span: Finding["span"]): Finding => ({
  rule,
  severity,
  message,
  expected: null,
  actual: null,
  span,
});

export function factFindings(
  told: readonly Told[],
  quantities: readonly PlacedQuantity[],
  profile: Profile,
): readonly Finding[] {
  const spanOf = (found: Told | undefined): Finding["span"] =>
    found === undefined ? null : (quantities[found.fact.quantity]?.span ?? null);
  const open = told.filter(({ fact }) => fact.period === null && fact.periodText !== null);
  const found: Finding[] = [];
  if (open.length > 0) {
    const message = `${open.length} figures count from a date that the document does not print (${open[0]?.fact.periodText ?? ""}); --published gives it`;
    found.push(finding("period-unresolved", "info", message, spanOf(open[0])));
  }
  const unsettled = told.find(({ candidates }) => candidates.length > 0);
  if (unsettled !== undefined) {
    const message = `the place named fits ${unsettled.candidates.length} regions (${unsettled.candidates.slice(0, 4).join(", ")}) and nothing settles which; region is left empty`;
    found.push(finding("region-ambiguous", "info", message, spanOf(unsettled)));
  }
  // 过去五年, 五年内: years without a subject are a period themselves.
  const nameless = told.filter(({ fact, context }) => fact.subject === null && context.reading.unit !== "年");
  if (nameless.length > 0) {
    const message = `the text names nothing that ${nameless.length === 1 ? "1 figure measures" : `${nameless.length} figures measure`}; subject is left empty`;
    found.push(finding("subject-open", "info", message, spanOf(nameless[0])));
  }
  const { inferredYear } = profile;
  const relative = told.find(({ fact }) => /[今去前]年|近|目前|来$/.test(fact.periodText ?? ""));
  if (inferredYear === undefined || relative === undefined) return found;
  const message = `no date is printed: relative words are counted from ${inferredYear.year}, read from ${inferredYear.from}; --published settles it`;
  found.push(finding("year-inferred", "info", message, spanOf(relative)));
  return found;
}
