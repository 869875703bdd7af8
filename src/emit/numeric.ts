/** Exact decimals on their way out: to row values, and from row values to plain digits. */
import { type Decimal, decimalToString, parseDecimal, toNumeric } from "../core/decimal.js";
import type { Numeric } from "../datasets.js";

export const numericOrNull = (value: Decimal | null): Numeric | null => (value === null ? null : toNumeric(value));

export const numericList = (values: readonly Decimal[] | null): readonly Numeric[] | null =>
  values === null ? null : values.map(toNumeric);

/** The digits of a row value, never in exponent form, so that JSON and CSV hold the same literal. */
export function plainDigits(value: Numeric): string {
  if (Number.isSafeInteger(value)) return String(value);
  const decimal = parseDecimal(String(value));
  if (decimal === null) throw new TypeError(`not a number: ${value}`);
  return decimalToString(decimal);
}
