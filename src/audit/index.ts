/** The audit: findings about a document's own figures, names and print. One rule a file; nothing is changed. */
import type { Extraction, Finding } from "../model.js";
import { prepare, type Readers, type Rule } from "./rule.js";
import { announcedRule } from "./rules/announced.js";
import { averageGrowthRule } from "./rules/average-growth.js";
import { bareYearRule } from "./rules/bare-year.js";
import { boxCountRule } from "./rules/box-count.js";
import { boxTotalRule } from "./rules/box-total.js";
import { brokenDigitsRule } from "./rules/broken-digits.js";
import { classCountRule } from "./rules/class-count.js";
import { cumulativeChangeRule } from "./rules/cumulative-change.js";
import { directionRule } from "./rules/direction.js";
import { doubledRule } from "./rules/doubled.js";
import { doublingRule } from "./rules/doubling.js";
import { foreignWordRule } from "./rules/foreign-word.js";
import { growthExplainedRule } from "./rules/growth-explained.js";
import { impossibleRateRule } from "./rules/impossible-rate.js";
import { indicatorNameRule } from "./rules/indicator-name.js";
import { indicatorUnitRule } from "./rules/indicator-unit.js";
import { listCountRule } from "./rules/list-count.js";
import { magnitudeRule } from "./rules/magnitude.js";
import { marksRule } from "./rules/marks.js";
import { numeralsRule, numeralsShareRule } from "./rules/numerals.js";
import { partOfWholeRule } from "./rules/part-of-whole.js";
import { percentagePointsRule } from "./rules/percentage-points.js";
import { repeatedRule } from "./rules/repeated.js";
import { scriptRule } from "./rules/script.js";
import { sharesRule } from "./rules/shares.js";
import { sloganCountRule } from "./rules/slogan-count.js";
import { tableGrowthRule } from "./rules/table-growth.js";
import { tablePartsRule } from "./rules/table-parts.js";
import { tableTotalRule } from "./rules/table-total.js";
import { textGrowthRule } from "./rules/text-growth.js";
import { untypedColumnsRule } from "./rules/untyped-columns.js";
import { valueConflictRule } from "./rules/value-conflict.js";
import { yearlyChangeRule } from "./rules/yearly-change.js";

export type { Readers, Rule, RuleDoc } from "./rule.js";

/** In the order of the documentation: arithmetic, agreement, structure, print, understanding. */
export const RULES: readonly Rule[] = [
  tableTotalRule,
  tablePartsRule,
  boxTotalRule,
  partOfWholeRule,
  sharesRule,
  averageGrowthRule,
  growthExplainedRule,
  tableGrowthRule,
  cumulativeChangeRule,
  textGrowthRule,
  yearlyChangeRule,
  doublingRule,
  directionRule,
  impossibleRateRule,
  percentagePointsRule,
  valueConflictRule,
  magnitudeRule,
  listCountRule,
  sloganCountRule,
  boxCountRule,
  classCountRule,
  announcedRule,
  doubledRule,
  repeatedRule,
  scriptRule,
  marksRule,
  foreignWordRule,
  indicatorNameRule,
  indicatorUnitRule,
  brokenDigitsRule,
  bareYearRule,
  numeralsRule,
  numeralsShareRule,
  untypedColumnsRule,
];

/** The order of the document; findings without a place come last. */
export const byPlace = (a: Finding, b: Finding): number =>
  (a.span?.from ?? Number.MAX_SAFE_INTEGER) - (b.span?.from ?? Number.MAX_SAFE_INTEGER);

export function auditDocument(extraction: Extraction, readers: Readers): readonly Finding[] {
  const audited = prepare(extraction, readers);
  return RULES.flatMap(({ check }) => check(audited));
}
