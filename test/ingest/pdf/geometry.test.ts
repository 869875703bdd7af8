import { describe, expect, it } from "vitest";
import { edgesToGrids } from "../../../src/ingest/pdf/edge-grids.js";
import { gridToCells } from "../../../src/ingest/pdf/grid-cells.js";
import type { Rule } from "../../../src/ingest/pdf/ink.js";
import { IDENTITY } from "../../../src/ingest/pdf/matrix.js";
import { addPathRules, MAX_RULES } from "../../../src/ingest/pdf/path-rules.js";
import { rulesToEdges } from "../../../src/ingest/pdf/rule-edges.js";

const h = (y: number, x0: number, x1: number): Rule => ({ x0, y0: y, x1, y1: y });
const v = (x: number, y0: number, y1: number): Rule => ({ x0: x, y0, x1: x, y1 });

/** A grid of whole rules. */
const gridOf = (xs: readonly number[], ys: readonly number[]): readonly Rule[] => [
  ...ys.map((y) => h(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
  ...xs.map((x) => v(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
];

const cellsOf = (rules: readonly Rule[]) => {
  const [ruled] = edgesToGrids(rulesToEdges(rules)).grids;
  if (ruled === undefined) throw new Error("no grid");
  return gridToCells(ruled.grid);
};

describe("paths to rules", () => {
  const pathRules = (data: readonly number[], painted: "stroke" | "fill"): readonly Rule[] => {
    const rules: Rule[] = [];
    addPathRules(rules, data, IDENTITY, painted);
    return rules;
  };

  it("takes a stroked box as four rules", () => {
    expect(pathRules([0, 0, 0, 1, 50, 0, 1, 50, 20, 1, 0, 20, 3], "stroke")).toHaveLength(4);
  });

  it("takes a thin filled box as one rule along its middle", () => {
    expect(pathRules([0, 0, 0, 1, 50, 0, 1, 50, 1, 1, 0, 1, 3], "fill")).toEqual([h(0.5, 0, 50)]);
  });

  it.each([
    ["a shaded cell", [0, 0, 0, 1, 50, 0, 1, 50, 20, 1, 0, 20, 3], "fill"],
    ["a slanted stroke", [0, 0, 0, 1, 50, 20], "stroke"],
    ["a curve", [0, 0, 0, 2, 10, 5, 20, 5, 50, 0], "stroke"],
    ["an unknown code", [9, 0, 0, 1, 50, 0], "stroke"],
    ["numbers that are none", [0, Number.NaN, 0, 1, Number.NaN, 50], "stroke"],
  ] as const)("finds no rule in %s", (_what, data, painted) => {
    expect(pathRules(data, painted)).toEqual([]);
  });

  it("stops at a number of rules", () => {
    const data = Array.from({ length: MAX_RULES + 10 }, (_, index) => [0, 0, index, 1, 50, index]).flat();
    expect(pathRules(data, "stroke")).toHaveLength(MAX_RULES);
    const boxes = Array.from({ length: MAX_RULES + 10 }, (_, y) => [0, 0, y, 1, 50, y, 1, 50, y + 1, 1, 0, y + 1, 3]);
    expect(pathRules(boxes.flat(), "fill")).toHaveLength(MAX_RULES);
  });
});

describe("rules to edges", () => {
  it("joins what is drawn for each cell", () => {
    expect(rulesToEdges([h(10, 0, 50), h(10.2, 50.5, 100), h(10, 101, 150)])).toHaveLength(1);
  });

  it("takes a doubled line as one", () => {
    expect(rulesToEdges([h(10, 0, 100), h(12, 0, 100)])).toEqual([{ axis: "h", at: 11, from: 0, to: 100 }]);
  });

  it("joins dashes, but not words that are underlined", () => {
    const dashes = Array.from({ length: 20 }, (_, index) => h(10, index * 6, index * 6 + 3));
    expect(rulesToEdges(dashes)).toHaveLength(1);
    expect(rulesToEdges([h(10, 0, 40), h(10, 46, 90)])).toHaveLength(2);
  });

  it("drops what is too short for a cell", () => {
    expect(rulesToEdges([h(10, 0, 4), v(5, 0, 5)])).toEqual([]);
  });
});

describe("edges to grids", () => {
  const steps = (count: number, step: number): readonly number[] => Array.from({ length: count }, (_, at) => at * step);

  it("parts tables that do not touch", () => {
    const { grids } = edgesToGrids(
      rulesToEdges([...gridOf([0, 50, 100], [0, 20, 40]), ...gridOf([0, 50, 100], [60, 80])]),
    );
    expect(grids.map(({ group }) => group.length)).toEqual([6, 5]);
  });

  it("leaves out lines that meet none", () => {
    expect(edgesToGrids(rulesToEdges([h(10, 0, 100), h(30, 0, 100)]))).toEqual({ grids: [], unread: [] });
  });

  it("says where a net stands that has more places, more lines or more company than a table", () => {
    const places = edgesToGrids(rulesToEdges(gridOf(steps(150, 10), steps(150, 10))));
    expect(places).toEqual({ grids: [], unread: [{ x0: 0, x1: 1490, top: 0, bottom: 1490 }] });
    const lines = edgesToGrids(rulesToEdges(gridOf(steps(2001, 10), steps(2001, 10))));
    expect(lines).toEqual({ grids: [], unread: [{ x0: 0, x1: 20000, top: 0, bottom: 20000 }] });
    const company = edgesToGrids(steps(401, 100).flatMap((y) => [...rulesToEdges(gridOf([0, 50], [y, y + 20]))]));
    expect([company.grids.length, company.unread]).toEqual([400, [{ x0: 0, x1: 50, top: 40000, bottom: 40020 }]]);
  });
});

describe("groups to grids and cells", () => {
  it("finds the cells of a whole grid", () => {
    expect(cellsOf(gridOf([0, 50, 100, 150], [0, 20, 40])).cells).toHaveLength(6);
  });

  it("opens a column at either side where rules run past the last vertical", () => {
    const rules = [h(0, 0, 200), h(20, 0, 200), h(40, 0, 200), v(80, 0, 40), v(140, 0, 40)];
    expect(cellsOf(rules).cells).toHaveLength(6);
  });

  it("unites cells without an edge between them", () => {
    const rules = [h(0, 0, 100), h(40, 0, 100), h(20, 50, 100), v(0, 0, 40), v(100, 0, 40), v(50, 0, 40)];
    expect(cellsOf(rules).cells).toContainEqual({ row: 0, col: 0, rowSpan: 2, colSpan: 1 });
  });

  it("takes an edge that is half drawn for whole, and less for none", () => {
    const base = [h(0, 0, 100), h(40, 0, 100), v(0, 0, 40), v(100, 0, 40), v(50, 0, 40)];
    expect(cellsOf([...base, h(20, 0, 80)]).cells).toHaveLength(4);
    expect(cellsOf([...base, h(20, 0, 60)]).cells).toHaveLength(3);
  });

  it("keeps the places of regions that are no rectangles apart", () => {
    const rules = [h(0, 0, 100), h(40, 0, 100), v(0, 0, 40), v(100, 0, 40), v(50, 0, 20), h(20, 0, 50)];
    expect(cellsOf(rules).cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan])).toEqual(Array(4).fill([1, 1]));
  });

  it("covers every place once", () => {
    const { cells, at } = cellsOf([
      h(0, 0, 150),
      h(40, 0, 150),
      v(0, 0, 40),
      v(150, 0, 40),
      v(50, 0, 40),
      v(100, 20, 40),
      h(20, 50, 150),
    ]);
    const area = cells.reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
    expect(area).toBe(at.length);
  });
});
