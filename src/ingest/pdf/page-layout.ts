/** One page: glyphs and rules -> lines and tables in reading order. */

import { leastOf, mostOf } from "../../core/extremes.js";
import type { CleanPage } from "./clean-glyphs.js";
import { type Area, edgesToGrids, type Grid } from "./edge-grids.js";
import { gridToTable, type TableDraft } from "./grid-table.js";
import type { Glyph } from "./ink.js";
import type { LaidLine, PageItem, PageLayout } from "./layout-types.js";
import { middleY } from "./middle-height.js";
import { inside } from "./open-columns.js";
import { findOpenTables } from "./open-tables.js";
import { isInZone, isPageNumber } from "./page-numbers.js";
import { orderBlocks, type Placed, placeSegment } from "./reading-order.js";
import { type Edge, rulesToEdges } from "./rule-edges.js";
import { glyphsToSegments, type Line, segmentsToLines } from "./segments.js";

/** A frame of one column that spans so much of the page is its border. */
const BORDER_SHARE = 0.86;
/** A grid with fewer filled cells is a drawing: the axes and lines of a chart. */
const LEAST_FILLED = 0.25;
/** A frame smaller than this (pt) is a tick box. */
const MIN_FRAME = 24;
/** A rule under a running head is this share of the page wide; one over footnotes is shorter. */
const HEAD_RULE_SHARE = 0.4;
const FOOT_RULE_SHARE = 0.12;

interface Frame {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly glyphs: readonly Glyph[];
}

type Solid = { readonly table: TableDraft } | { readonly frame: Frame };

const isIn = (glyph: Glyph, grid: Grid): boolean => {
  const x = glyph.x + glyph.width / 2;
  const y = middleY(glyph);
  return x > (grid.xs[0] ?? 0) && x < (grid.xs.at(-1) ?? 0) && y > (grid.ys[0] ?? 0) && y < (grid.ys.at(-1) ?? 0);
};

const isInArea = (glyph: Glyph, { x0, x1, top, bottom }: Area): boolean =>
  glyph.text.trim() !== "" && glyph.x > x0 && glyph.x < x1 && glyph.y > top && glyph.y < bottom;

const sizeOf = ({ xs, ys }: Grid): readonly [number, number] => [
  (xs.at(-1) ?? 0) - (xs[0] ?? 0),
  (ys.at(-1) ?? 0) - (ys[0] ?? 0),
];

interface Numbered {
  readonly glyphs: readonly Glyph[];
  readonly numbers: readonly string[];
}

/** Page numbers by their form, taken out before a table takes them in. */
function takePageNumbers({ glyphs, height }: CleanPage): Numbered {
  const outer = glyphs.filter(({ y }) => isInZone(y, height));
  const numbers = segmentsToLines(glyphsToSegments(outer)).filter(
    ({ text, pieces }) => pieces.length === 1 && isPageNumber(text),
  );
  const isOf = ({ x, y }: Glyph): boolean =>
    numbers.some((line) => Math.abs(y - line.y) < 0.5 * line.size && x >= line.x0 - 1 && x <= line.x1 + 1);
  const rest = numbers.length === 0 ? glyphs : glyphs.filter((glyph) => !isOf(glyph));
  return { glyphs: rest, numbers: numbers.map(({ text }) => text) };
}

const isTable = (table: TableDraft): boolean => {
  const filled = table.cells.filter(({ text }) => text !== "").length;
  return table.cols > 1 && filled > 0 && filled >= LEAST_FILLED * table.cells.length;
};

/** The glyphs in a grid, and the others. */
function partGlyphs(glyphs: readonly Glyph[], grid: Grid): { readonly own: Glyph[]; readonly others: Glyph[] } {
  const own: Glyph[] = [];
  const others: Glyph[] = [];
  for (const glyph of glyphs) (isIn(glyph, grid) ? own : others).push(glyph);
  return { own, others };
}

/** The innermost grids first take their glyphs; what is left over goes on. */
function findSolids(page: CleanPage, edges: readonly Edge[], glyphs: readonly Glyph[]) {
  const { grids, unread } = edgesToGrids(edges);
  const inwards = [...grids].sort(
    (a, b) => sizeOf(a.grid)[0] * sizeOf(a.grid)[1] - sizeOf(b.grid)[0] * sizeOf(b.grid)[1],
  );
  const solids: Solid[] = [];
  const used = new Set<Edge>();
  let rest = glyphs;
  for (const { group, grid } of inwards) {
    const [width, height] = sizeOf(grid);
    const { own, others } = partGlyphs(rest, grid);
    const isBorder = grid.xs.length === 2 && width > BORDER_SHARE * page.width && height > BORDER_SHARE * page.height;
    if (own.length === 0 || isBorder) continue;
    const table = gridToTable(page.page, grid, own, "ruled");
    if (isTable(table)) solids.push({ table });
    else if (table.cols === 1 && Math.min(width, height) > MIN_FRAME) solids.push({ frame: frameOf(grid, own) });
    else continue;
    for (const edge of group) used.add(edge);
    rest = others;
  }
  const isLost = unread.some((area) => glyphs.some((glyph) => isInArea(glyph, area)));
  return { solids, rest, isLost, free: edges.filter((edge) => !used.has(edge)) };
}

const frameOf = ({ xs, ys }: Grid, glyphs: readonly Glyph[]): Frame => ({
  x0: xs[0] ?? 0,
  x1: xs.at(-1) ?? 0,
  top: ys[0] ?? 0,
  bottom: ys.at(-1) ?? 0,
  glyphs,
});

const placeSolid = (solid: Solid, index: number): Placed => {
  const { x0, x1, top, bottom } = "table" in solid ? solid.table : solid.frame;
  return { x0, x1, top, bottom, order: -1, size: 10, chars: 40, segment: null, solid: index };
};

/** What lays out the lines of a page's columns, numbering them. */
class Layout {
  readonly items: PageItem[] = [];
  #block = 0;
  readonly #page: CleanPage;
  readonly #free: readonly Edge[];

  constructor(page: CleanPage, free: readonly Edge[]) {
    this.#page = page;
    this.#free = free;
  }

  addColumns(placed: readonly Placed[], solids: readonly Solid[], glyphs: readonly Glyph[], quoted: boolean): void {
    for (const block of orderBlocks(placed)) this.#addBlock(block, solids, glyphs, quoted);
  }

  #addBlock(block: readonly Placed[], solids: readonly Solid[], glyphs: readonly Glyph[], quoted: boolean): void {
    const own = block.flatMap(({ solid }) => (solid >= 0 ? [solids[solid] as Solid] : []));
    const lines = segmentsToLines(block.flatMap(({ segment }) => (segment === null ? [] : [segment])));
    const left = leastOf(block, ({ x0 }) => x0);
    const right = mostOf(block, ({ x1 }) => x1);
    const edges = this.#free.filter(({ axis, from, to }) => axis === "h" && from < right && to > left);
    const open = findOpenTables({ page: this.#page.page, lines, edges, glyphs, left, right });
    const free = lines.filter((line) => !open.some(({ top, bottom }) => inside(line, top, bottom)));
    const prose = free.length > 0 ? free : lines;
    const sides = { left: leastOf(prose, ({ x0 }) => x0), right: mostOf(prose, ({ x1 }) => x1) };
    const id = this.#block++;
    const entries = [
      ...free.map((line) => ({ at: line.y, add: () => this.#addLine(line, sides, id, quoted) })),
      ...open.map((table) => ({ at: table.top, add: () => this.#addTable(table) })),
      ...own.map((solid) => ({
        at: "table" in solid ? solid.table.top : solid.frame.top,
        add: () => this.#addSolid(solid),
      })),
    ];
    for (const { add } of entries.sort((a, b) => a.at - b.at)) add();
  }

  #addLine(line: Line, { left, right }: { left: number; right: number }, block: number, quoted: boolean): void {
    const { text, pieces, x0, x1, y, size, bold, inks } = line;
    const tail = pieces.length > 1 ? (pieces.at(-1)?.text ?? "") : "";
    const laid: LaidLine = {
      kind: "line",
      page: this.#page.page,
      text,
      tail,
      x0,
      x1,
      y,
      size,
      bold,
      left,
      right,
      block,
      quoted,
      inks,
    };
    this.items.push(laid);
  }

  #addTable(table: TableDraft): void {
    this.items.push({ kind: "table", page: this.#page.page, table });
  }

  #addSolid(solid: Solid): void {
    if ("table" in solid) this.#addTable(solid.table);
    else this.addColumns(glyphsToSegments(solid.frame.glyphs).map(placeSegment), [], solid.frame.glyphs, true);
  }
}

export function layOutPage(page: CleanPage): PageLayout {
  const edges = rulesToEdges(page.rules);
  const { glyphs, numbers } = takePageNumbers(page);
  const { solids, rest, free, isLost } = findSolids(page, edges, glyphs);
  const layout = new Layout(page, free);
  const placed = [...glyphsToSegments(rest).map(placeSegment), ...solids.map(placeSolid)];
  layout.addColumns(placed, solids, rest, false);
  const open = layout.items.flatMap((item) => (item.kind === "table" ? [item.table] : []));
  const isFree = ({ axis, at }: Edge): boolean =>
    axis === "h" && !open.some(({ top, bottom }) => at > top - 2 && at < bottom + 2);
  const rules = free.filter(isFree);
  const placesOf = (share: number): readonly number[] =>
    rules.filter(({ from, to }) => to - from >= share * page.width).map(({ at }) => at);
  return {
    page: page.page,
    width: page.width,
    height: page.height,
    items: layout.items,
    numbers,
    headRules: placesOf(HEAD_RULE_SHARE),
    footRules: placesOf(FOOT_RULE_SHARE),
    tablesLost: isLost,
  };
}
