import { describe, expect, it } from "vitest";
import { type Segment, segmentsToLines } from "../../../src/ingest/pdf/segments.js";

const segment = (x: number, y: number, size: number, text: string): Segment => ({
  text,
  ink: { chars: text, sides: [] },
  x0: x,
  x1: x + size * text.length,
  y,
  size,
  bold: false,
  font: 1,
  order: x,
});

const many = (count: number, make: (index: number) => Segment): readonly Segment[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe("very many segments", () => {
  it("on one baseline are one line, put together once", () => {
    const begun = performance.now();
    const lines = segmentsToLines(many(60_000, (at) => segment(at * 40, 100, 10, "甲乙丙")));
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(lines.map(({ pieces }) => [pieces.length, pieces[0]?.text.length])).toEqual([[1, 3 * 60_000 + 59_999]]);
  });

  it("with a raised mark on each line find their lines without a search from the top", () => {
    const begun = performance.now();
    const lines = segmentsToLines(
      many(160_000, (at) => (at % 2 === 0 ? segment(100, at * 10, 10, "产业") : segment(120, at * 10 - 14, 6, "①"))),
    );
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(lines).toHaveLength(80_000);
    expect(lines[1]?.text).toBe("产业^①");
  });
});
