/**
 * Exact decimal numbers: coefficient × 10^exponent. The printed precision is kept ("12.50" is 1250 × 10^-2), so that a
 * later check knows how far the source rounded. Nothing here passes through a floating-point number.
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const powers: bigint[] = [1n];

/** 10^n for n ≥ 0; kept, because the same few powers come back for every number. */
function powerOfTen(n: number): bigint {
  for (let k = powers.length; k <= n && k < 400; k++) powers.push((powers[k - 1] ?? 1n) * 10n);
  return powers[n] ?? 10n ** BigInt(n);
}

export function decimal(coefficient: bigint | number, exponent = 0): Decimal {
  return { coefficient: BigInt(coefficient), exponent };
}

export const ZERO = decimal(0n);
export const ONE = decimal(1n);

/** Reads plain digits with an optional sign, point and exponent; null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const coefficient = BigInt(whole + fraction);
  return { coefficient: sign === "-" ? -coefficient : coefficient, exponent: Number(power) - fraction.length };
}

/** Plain digits without an exponent; `12.50` stays `12.50`. */
export function decimalToString(d: Decimal): string {
  const negative = d.coefficient < 0n;
  const digits = (negative ? -d.coefficient : d.coefficient).toString();
  const sign = negative ? "-" : "";
  if (d.exponent >= 0) return d.coefficient === 0n ? "0" : sign + digits + "0".repeat(d.exponent);
  const padded = digits.padStart(1 - d.exponent, "0");
  return `${sign}${padded.slice(0, d.exponent)}.${padded.slice(d.exponent)}`;
}

/** The same value without closing zeros: 12.50 becomes 125 × 10^-1. */
export function reduce(d: Decimal): Decimal {
  if (d.coefficient === 0n) return ZERO;
  const digits = d.coefficient.toString();
  let zeros = 0;
  while (digits.charCodeAt(digits.length - 1 - zeros) === 48) zeros++;
  return zeros === 0 ? d : { coefficient: d.coefficient / powerOfTen(zeros), exponent: d.exponent + zeros };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [
    a.coefficient * powerOfTen(a.exponent - exponent),
    b.coefficient * powerOfTen(b.exponent - exponent),
    exponent,
  ];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b);
  return { coefficient: x + y, exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function negate(d: Decimal): Decimal {
  return { coefficient: -d.coefficient, exponent: d.exponent };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

/** Times 10^n: exact, and only the exponent moves. */
export function shift(d: Decimal, n: number): Decimal {
  return n === 0 ? d : { coefficient: d.coefficient, exponent: d.exponent + n };
}

/** -1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function equal(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** The value to a number of significant digits, half away from zero. */
export function round(d: Decimal, digits: number): Decimal {
  const size = (d.coefficient < 0n ? -d.coefficient : d.coefficient).toString().length;
  if (size <= digits) return d;
  const cut = size - digits;
  return { coefficient: halfAwayFromZero(d.coefficient, powerOfTen(cut)), exponent: d.exponent + cut };
}

function halfAwayFromZero(n: bigint, by: bigint): bigint {
  const negative = n < 0n !== by < 0n;
  const [top, bottom] = [n < 0n ? -n : n, by < 0n ? -by : by];
  const quotient = (2n * top + bottom) / (2n * bottom);
  return negative ? -quotient : quotient;
}

/** a ÷ b to a number of significant digits (15, as the contract gives SI values); exact quotients lose nothing. */
export function divide(a: Decimal, b: Decimal, digits = 15): Decimal {
  if (b.coefficient === 0n) throw new RangeError("division by zero");
  if (a.coefficient === 0n) return ZERO;
  const size = (n: bigint) => (n < 0n ? -n : n).toString().length;
  const extra = Math.max(0, digits + 2 + size(b.coefficient) - size(a.coefficient));
  const scaled = a.coefficient * powerOfTen(extra);
  const exponent = a.exponent - b.exponent - extra;
  if (scaled % b.coefficient === 0n) return reduce(round({ coefficient: scaled / b.coefficient, exponent }, digits));
  return reduce(round({ coefficient: halfAwayFromZero(scaled, b.coefficient), exponent }, digits));
}

/** The largest of fifteen digits: all of them survive in a double, closing zeros or none. */
const FIFTEEN_NINES = 999_999_999_999_999n;

/** A JavaScript number where a double holds the digits exactly as printed (up to 15 of them), else the digits. */
export function toNumeric(d: Decimal): number | string {
  const { coefficient, exponent } = d;
  const isShort = coefficient <= FIFTEEN_NINES && coefficient >= -FIFTEEN_NINES;
  if (isShort && exponent <= 0 && exponent > -200)
    return exponent === 0 ? Number(coefficient) : Number(`${coefficient}e${exponent}`);
  const plain = reduce(d);
  const size = (plain.coefficient < 0n ? -plain.coefficient : plain.coefficient).toString().length;
  if (size > 15) return decimalToString(plain);
  const number = Number(`${plain.coefficient}e${plain.exponent}`);
  return Number.isFinite(number) && (number !== 0 || plain.coefficient === 0n) ? number : decimalToString(plain);
}
