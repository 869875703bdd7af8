/** A page as it was read, drawn as SVG: rules, edges, where they cross, cells, tables, and lines in reading order. */
import type { CleanPage } from "./clean-glyphs.js";
import { edgesToGrids, type Grid, meets } from "./edge-grids.js";
import { gridToCells } from "./grid-cells.js";
import type { Glyph, Rule } from "./ink.js";
import type { LaidLine, LaidTable, PageLayout } from "./layout-types.js";
import { type Edge, rulesToEdges } from "./rule-edges.js";

/** More crossings than this are no table, and no help to look at. */
const MOST_CROSSINGS = 20_000;

const STYLE = `
text { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "SimSun", sans-serif; fill: #555 }
.rule { stroke: #bbb; stroke-width: 2 } .edge { stroke: #06c; stroke-width: 0.6 } .crossing { fill: #06c }
.cell { fill: #0a0; fill-opacity: 0.08; stroke: #0a0; stroke-width: 0.3 }
.table { fill: none; stroke: #c00; stroke-width: 1.2 } .column { stroke: #c00; stroke-width: 0.6; stroke-dasharray: 3 2 }
.line { fill: none; stroke: #b60; stroke-width: 0.3 } .quoted { stroke-dasharray: 2 1 }
.label { font-size: 5px; fill: #b60 } .name { font-size: 7px; fill: #c00 }`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML has no place for control characters, lone surrogates and non-characters. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");

const points = (value: number): string => String(Math.round(value * 100) / 100);

function rect(kind: string, x0: number, y0: number, x1: number, y1: number, title = ""): string {
  const told = title === "" ? "/>" : `><title>${escapeXml(title)}</title></rect>`;
  return `<rect class="${kind}" x="${points(x0)}" y="${points(y0)}" width="${points(x1 - x0)}" height="${points(y1 - y0)}"${told}`;
}

const segment = (kind: string, { x0, y0, x1, y1 }: Rule): string =>
  `<line class="${kind}" x1="${points(x0)}" y1="${points(y0)}" x2="${points(x1)}" y2="${points(y1)}"/>`;

const label = (kind: string, x: number, y: number, text: string): string =>
  `<text class="${kind}" x="${points(x)}" y="${points(y)}">${escapeXml(text)}</text>`;

const edge = ({ axis, at, from, to }: Edge): string =>
  segment("edge", axis === "h" ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to });

function crossings(edges: readonly Edge[]): readonly string[] {
  const found: string[] = [];
  const verticals = edges.filter(({ axis }) => axis === "v");
  for (const h of edges) {
    if (h.axis !== "h" || found.length > MOST_CROSSINGS) continue;
    for (const v of verticals) {
      if (meets(h, v)) found.push(`<circle class="crossing" cx="${points(v.at)}" cy="${points(h.at)}" r="1.2"/>`);
    }
  }
  return found.slice(0, MOST_CROSSINGS);
}

function cells(grid: Grid): readonly string[] {
  const { xs, ys } = grid;
  return gridToCells(grid).cells.map(({ row, col, rowSpan, colSpan }) =>
    rect("cell", xs[col] ?? 0, ys[row] ?? 0, xs[col + colSpan] ?? 0, ys[row + rowSpan] ?? 0, `${row},${col}`),
  );
}

function table({ table: { kind, rows, cols, x0, x1, top, bottom, xs } }: LaidTable, order: number): readonly string[] {
  const name = `${order}: ${kind} table, ${rows} rows, ${cols} columns`;
  const sides = xs.map((x) => segment("column", { x0: x, y0: top, x1: x, y1: bottom }));
  return [rect("table", x0, top, x1, bottom, name), label("name", x0, top - 2, name), ...sides];
}

function line({ text, x0, x1, y, size, block, quoted }: LaidLine, order: number): readonly string[] {
  const kind = quoted ? "line quoted" : "line";
  const [top, bottom] = [y - 0.88 * size, y + 0.12 * size];
  return [rect(kind, x0, top, x1, bottom, text), label("label", x0 - 14, y, `${order}/${block}`)];
}

const glyph = ({ text, x, y, size, bold }: Glyph): string =>
  `<text x="${points(x)}" y="${points(y)}" font-size="${points(size)}"${bold ? ' font-weight="bold"' : ""}>${escapeXml(text)}</text>`;

const group = (id: string, parts: readonly string[]): string => `<g id="${id}">\n${parts.join("\n")}\n</g>`;

/**
 * The page as an SVG document of the page's size in points. Its groups: `glyphs`, `rules`, `edges`, `crossings`,
 * `cells` (of every grid that the edges make, numbered `row,column`), and `items`: tables and lines with their place
 * in the reading order, lines with the number of their column of text too.
 */
export function drawPage(page: CleanPage, layout: PageLayout): string {
  const edges = rulesToEdges(page.rules);
  const { grids } = edgesToGrids(edges);
  const items = layout.items.flatMap((item, index) =>
    item.kind === "table" ? table(item, index + 1) : line(item, index + 1),
  );
  const parts = [
    `<style>${STYLE}\n</style>`,
    rect("page", 0, 0, layout.width, layout.height).replace("/>", ' fill="#fff"/>'),
    group("glyphs", page.glyphs.map(glyph)),
    group(
      "rules",
      page.rules.map((rule) => segment("rule", rule)),
    ),
    group("edges", edges.map(edge)),
    group("crossings", crossings(edges)),
    group(
      "cells",
      grids.flatMap(({ grid }) => cells(grid)),
    ),
    group("items", items),
  ];
  const size = `width="${points(layout.width)}" height="${points(layout.height)}"`;
  const box = `viewBox="0 0 ${points(layout.width)} ${points(layout.height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box}>\n${parts.join("\n")}\n</svg>\n`;
}
