/**
 * What a printed figure can stand for: 7.4 is anything from 7.35 to 7.45. Sums and products of such intervals are exact
 * decimals, so that a rule reports only what no rounding explains.
 */
import {
  add,
  compare,
  type Decimal,
  decimal,
  decimalToString,
  multiply,
  negate,
  ONE,
  reduce,
  shift,
} from "../core/decimal.js";
import type { Comparator } from "../quantities/types.js";

export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Half of the last printed digit on either side. */
export function printed(d: Decimal): Interval {
  const half = decimal(5n, d.exponent - 1);
  return { low: add(d, negate(half)), high: add(d, half) };
}

/** A whole unit of the last printed digit on either side: also what was cut off, not rounded. */
export function loose(d: Decimal): Interval {
  const unit = decimal(1n, d.exponent);
  return { low: add(d, negate(unit)), high: add(d, unit) };
}

/** The interval of a figure with its word of comparison; null where only a bound is printed (以上, 突破, <). */
export function intervalOf(d: Decimal | null, comparator: Comparator): Interval | null {
  if (d === null) return null;
  if (comparator === "eq") return printed(d);
  return comparator === "approx" || comparator === "nearly" ? loose(d) : null;
}

export const exactly = (d: Decimal): Interval => ({ low: d, high: d });

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, b.low),
  high: add(a.high, b.high),
});

export const subtractIntervals = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, negate(b.high)),
  high: add(a.high, negate(b.low)),
});

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const products = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)];
  return { low: products.reduce(smaller), high: products.reduce(larger) };
}

export const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

export const meet = (a: Interval, b: Interval): boolean => compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;

export const sumIntervals = (parts: readonly Interval[]): Interval => parts.reduce(addIntervals, exactly(decimal(0n)));

export const sum = (parts: readonly Decimal[]): Decimal => parts.reduce(add, decimal(0n));

/** 8.2 % as the factor 1.082. */
export const factorOf = (percent: Interval): Interval => ({
  low: add(ONE, shift(percent.low, -2)),
  high: add(ONE, shift(percent.high, -2)),
});

function power(base: Decimal, exponent: number): Decimal {
  let result = ONE;
  for (let index = 0; index < exponent; index++) result = multiply(result, base);
  return result;
}

/** Both ends to a whole power; the base is not negative. */
export const powerOf = (factor: Interval, exponent: number): Interval => ({
  low: power(factor.low, exponent),
  high: power(factor.high, exponent),
});

const isPositive = (d: Decimal): boolean => d.coefficient > 0n;

/** Whether base × (1 + rate)^years can be the target; the rate is in percent. */
export function growthFits(base: Interval, target: Interval, rate: Interval, years: number): boolean {
  const factor = factorOf(rate);
  if (!isPositive(factor.low) || !isPositive(base.low)) return true;
  return meet(multiplyIntervals(base, powerOf(factor, years)), target);
}

/** The average growth from base to target in percent, to a number of decimals, by bisection in whole steps. */
export function averageGrowth(base: Decimal, target: Decimal, years: number, decimals: number): Decimal | null {
  if (!isPositive(base) || !isPositive(target)) return null;
  let low = -100n * 10n ** BigInt(decimals + 1);
  let high = 100_000n * 10n ** BigInt(decimals + 1);
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const factor = add(ONE, decimal(middle, -decimals - 3));
    if (compare(multiply(base, power(factor, years)), target) <= 0) low = middle;
    else high = middle;
  }
  return roundTo(decimal(low, -decimals - 1), decimals);
}

/** Half away from zero to a number of decimals. */
export function roundTo(d: Decimal, decimals: number): Decimal {
  const cut = -decimals - d.exponent;
  if (cut <= 0) return d;
  const by = 10n ** BigInt(cut);
  const size = d.coefficient < 0n ? -d.coefficient : d.coefficient;
  const rounded = (2n * size + by) / (2n * by);
  return { coefficient: d.coefficient < 0n ? -rounded : rounded, exponent: -decimals };
}

export const decimalsOf = (d: Decimal): number => Math.max(0, -d.exponent);

export const show = (d: Decimal): string => decimalToString(d.exponent > 0 ? reduce(d) : d);
