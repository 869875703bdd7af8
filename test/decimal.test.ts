import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  decimal,
  decimalToString,
  divide,
  multiply,
  parseDecimal,
  reduce,
  round,
  shift,
  subtract,
  toNumeric,
} from "../src/core/decimal.js";

const of = (text: string) => {
  const d = parseDecimal(text);
  if (d === null) throw new Error(`no decimal: ${text}`);
  return d;
};

describe("decimal", () => {
  it("keeps the precision that was printed", () => {
    expect(of("12.50")).toEqual({ coefficient: 1250n, exponent: -2 });
    expect(decimalToString(of("12.50"))).toBe("12.50");
    expect(decimalToString(of("-0.030"))).toBe("-0.030");
    expect(decimalToString(decimal(3n, 5))).toBe("300000");
    expect(decimalToString(decimal(0n, 5))).toBe("0");
  });

  it("refuses what is no number", () => {
    for (const text of ["", ".", "-", "1.2.3", "1,000", "x", "１"]) expect(parseDecimal(text)).toBeNull();
    expect(of(".5")).toEqual({ coefficient: 5n, exponent: -1 });
    expect(of("3e2")).toEqual({ coefficient: 3n, exponent: 2 });
  });

  it("multiplies by a scale without a float", () => {
    expect(toNumeric(shift(of("58.26"), 8))).toBe(5826000000);
    expect(toNumeric(multiply(of("0.1"), of("0.2")))).toBe(0.02);
    expect(decimalToString(add(of("0.1"), of("0.2")))).toBe("0.3");
    expect(decimalToString(subtract(of("1"), of("0.99")))).toBe("0.01");
  });

  it("divides to fifteen significant digits", () => {
    expect(decimalToString(divide(of("2000"), of("3")))).toBe("666.666666666667");
    expect(decimalToString(divide(of("1"), of("8")))).toBe("0.125");
    expect(decimalToString(divide(of("-2"), of("3")))).toBe("-0.666666666666667");
    expect(() => divide(of("1"), of("0"))).toThrow(RangeError);
  });

  it("emits a number only where a double has the same digits", () => {
    expect(toNumeric(of("123456789012345"))).toBe(123456789012345);
    expect(toNumeric(of("1234567890123456"))).toBe("1234567890123456");
    expect(toNumeric(of("0.1234567890123456"))).toBe("0.1234567890123456");
    expect(toNumeric(decimal(1n, 400))).toBe(`1${"0".repeat(400)}`);
    expect(toNumeric(of("-0.0"))).toBe(0);
  });

  it("compares, rounds and reduces", () => {
    expect(compare(of("1.50"), of("1.5"))).toBe(0);
    expect(compare(of("-1"), of("1"))).toBe(-1);
    expect(decimalToString(round(of("2.345"), 3))).toBe("2.35");
    expect(reduce(of("1200"))).toEqual({ coefficient: 12n, exponent: 2 });
  });

  it("agrees with integer arithmetic", () => {
    const part = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -12, max: 12 }));
    fc.assert(
      fc.property(part, part, ([a, x], [b, y]) => {
        const [p, q] = [decimal(a, x), decimal(b, y)];
        expect(compare(subtract(add(p, q), q), p)).toBe(0);
        expect(compare(of(decimalToString(p)), p)).toBe(0);
        if (b !== 0n) expect(compare(reduce(divide(multiply(p, q), q, 80)), reduce(p))).toBe(0);
      }),
    );
  });
});
