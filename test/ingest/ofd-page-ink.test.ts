import { describe, expect, it } from "vitest";
import { type Ink, mergeInk } from "../../src/ingest/ofd/page-ink.js";
import { MAX_RULES } from "../../src/ingest/pdf/path-rules.js";

const counts = { invisible: 0, clipped: 0, images: 0, composites: 0, failedFonts: 0, cut: false };
const inkOf = (count: number): Ink => {
  const rules = Array.from({ length: count }, (_, y) => ({ x0: 0, y0: y, x1: 50, y1: y }));
  return { width: 600, height: 800, glyphs: [], rules, ...counts };
};

describe("a page over its template", () => {
  it("is cut where only both together have more than is read", () => {
    const { rules, cut } = mergeInk(inkOf(MAX_RULES - 1), [inkOf(2)], []);
    expect([rules.length, cut]).toEqual([MAX_RULES, true]);
  });

  it("is whole where both together have no more", () => {
    expect(mergeInk(inkOf(MAX_RULES - 2), [inkOf(2)], []).cut).toBe(false);
  });
});
