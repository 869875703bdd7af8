import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCodePoints, countUpTo, createLocator } from "../../src/core/locate.js";

const slice = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join("");

describe("createLocator", () => {
  it("counts code points, lines and pages", () => {
    const text = "𠮷安市\n增长\f8%\n";
    const locator = createLocator(text, [0, 8]);
    expect(locator.place({ from: 2, to: 4 })).toEqual({ start: 1, end: 3, line: 1, page: 1, quote: "安市" });
    expect(locator.place({ from: 8, to: 10 })).toEqual({ start: 7, end: 9, line: 2, page: 2, quote: "8%" });
    expect(locator.line(4)).toBe(1);
    expect(locator.line(5)).toBe(2);
    expect(createLocator(text).page(3)).toBeNull();
  });

  it("widens a span that cuts a character", () => {
    const locator = createLocator("𠮷𠮷");
    expect(locator.place({ from: 1, to: 3 })).toMatchObject({ start: 0, end: 2, quote: "𠮷𠮷" });
    expect(locator.codePoint(1)).toBe(0);
    expect(locator.codePoint(3)).toBe(1);
  });

  it("gives quote == text[start:end] for every span", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const place = createLocator(text).place({ from, to });
        expect(place.quote).toBe(slice(text, place.start, place.end));
        expect(place.line).toBe(text.slice(0, from).split("\n").length);
        expect(countCodePoints(text)).toBe(Array.from(text).length);
      }),
    );
  });

  it("is built in linear time", () => {
    const text = "𠮷\n".repeat(500_000);
    const locator = createLocator(text);
    expect(locator.place({ from: 1_499_997, to: 1_499_999 })).toMatchObject({ start: 999_998, line: 500_000 });
  });
});

describe("countUpTo", () => {
  it("counts members up to a limit", () => {
    expect([0, 1, 2, 5, 6].map((limit) => countUpTo([1, 2, 2, 6], limit))).toEqual([0, 1, 3, 3, 4]);
  });
});
