/** The concept of each row of the indicator tables. */
import type { Finding, IndicatorReading } from "../model.js";
import { readUnit } from "../quantities/index.js";
import { fits, type Measured } from "./fits.js";
import type { Matcher } from "./matcher.js";
import { unitFinding } from "./unit-finding.js";

/** Nothing is known of a unit that cannot be read, or is a scale alone (亿). */
function measuredIn({ unit, measure }: IndicatorReading): Measured {
  const read = unit === null ? null : readUnit(unit);
  if (read === null || read.unit === "") return { dimension: null, unit: null, measure };
  return { dimension: read.dimension, unit: read.unit, measure };
}

/** The row that readings of one table row and one unit share. */
const rowOf = ({ table, row, unit }: IndicatorReading): string => `${table} ${row} ${unit}`;

interface Named {
  readonly indicators: readonly IndicatorReading[];
  readonly findings: readonly Finding[];
}

/** A unit that cannot belong takes the concept from the whole row in that unit, and is told once. */
export function nameIndicators(
  readings: readonly IndicatorReading[],
  matcher: Matcher,
  regions: readonly string[],
): Named {
  const clashes = new Map<string, Finding>();
  const matches = readings.map((reading) => {
    const { indicator, subItem, unit, span } = reading;
    const match = matcher.match(indicator, { subItem, regions });
    const measured = measuredIn(reading);
    if (match === null || fits(match, measured)) return match;
    // Another measure word may be the table's own way of counting; another dimension is a slip.
    if (measured.dimension === null || match.concept.dimensions.includes(measured.dimension)) return null;
    const row = rowOf(reading);
    const name = subItem === null ? indicator : `${indicator}: ${subItem}`;
    if (unit !== null && !clashes.has(row)) clashes.set(row, unitFinding(name, match.concept, unit, span));
    return null;
  });
  const indicators = readings.map((reading, index) => ({
    ...reading,
    concept: clashes.has(rowOf(reading)) ? null : (matches[index]?.concept.id ?? null),
  }));
  return { indicators, findings: [...clashes.values()] };
}
