import { describe, expect, it } from "vitest";
import { leastOf, mostOf } from "../../../src/core/extremes.js";
import { orderBlocks, type Placed } from "../../../src/ingest/pdf/reading-order.js";

/** Calls take fewer arguments than this. */
const MANY = 150_000;

describe("pages of very many glyphs", () => {
  it("are put into order", () => {
    const items = Array.from({ length: MANY }, (_, order): Placed => {
      const top = order * 2;
      return { x0: 0, x1: 100, top, bottom: top + 1, order, size: 1, chars: 10, segment: null, solid: -1 };
    });
    expect(orderBlocks(items)).toHaveLength(1);
  });
});

describe("no items", () => {
  it("have the ends that Math.min and Math.max give", () => {
    expect([leastOf([], Number), mostOf([], Number)]).toEqual([Infinity, -Infinity]);
  });
});
