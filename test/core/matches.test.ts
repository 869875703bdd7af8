import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesOf } from "../../src/core/matches.js";
import { tailAfter } from "../../src/core/tail-after.js";

const words = fc.string({ unit: fc.constantFrom("全", "市", "，", "。", "；", "1", "2", "\n", "𠮷"), maxLength: 40 });

describe("matchesOf", () => {
  it.each([/[0-9]+/g, /市(?=，)/g, /[0-9]*/g, /(?<=市)/gu, /(全)?市/gu])("finds what matchAll finds: %s", (pattern) => {
    fc.assert(
      fc.property(words, (text) => {
        const own = matchesOf(text, pattern).map((match) => [match[0], match[1], match.index]);
        expect(own).toEqual(Array.from(text.matchAll(pattern), (match) => [match[0], match[1], match.index]));
      }),
    );
  });

  it("asks the same text twice with the same answer", () => {
    const pattern = /[0-9]/g;
    expect(matchesOf("1和2", pattern)).toEqual(matchesOf("1和2", pattern));
  });
});

describe("tailAfter", () => {
  it("is what a pattern at the end would be", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(tailAfter(text, "，。；")).toBe(/[^，。；]*$/.exec(text)?.[0]);
      }),
    );
  });
});
