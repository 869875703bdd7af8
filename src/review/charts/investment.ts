/** Investment by field, from the tables of that kind. */
import type { TableCellRow, TableRow } from "../../datasets.js";
import type { ReviewDocument } from "../document.js";
import { plainHtml } from "../html.js";
import { cutTo, figure, link, svg, svgText, widthOf } from "./svg.js";

const WIDTH = 760;
const LEFT = 200;
const BAR = 430;
const ROW = 30;

interface Bar {
  readonly label: string;
  readonly raw: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|总\s*投\s*资)$/;
const MONEY = /投资|金额|资金|亿元|万元/;

const figureIn = (raw: string): number => {
  const digits = raw.normalize("NFKC").replace(/[,\s]/g, "");
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN;
};

/** The column of the amounts: headed so, with figures in it. */
function amountColumn(cells: readonly TableCellRow[], cols: number): number | null {
  for (let col = cols - 1; col > 0; col--) {
    const own = cells.filter((cell) => cell.col === col);
    const isHeaded = own.some((cell) => cell.header && MONEY.test(cell.raw));
    const figures = own.filter((cell) => !cell.header && !Number.isNaN(figureIn(cell.raw)));
    if (isHeaded && figures.length >= 2) return col;
  }
  return null;
}

function barsOf(cells: readonly TableCellRow[], col: number): readonly Bar[] {
  const bars = cells
    .filter((cell) => cell.col === col && !cell.header)
    .flatMap((cell) => {
      const label =
        cells.find((other) => other.row === cell.row && other.col < col && !/^[\d.、]*$/.test(other.raw))?.raw ?? "";
      const value = figureIn(cell.raw);
      if (Number.isNaN(value) || label === "" || TOTAL.test(label)) return [];
      return [{ label, raw: cell.raw, value, start: cell.start, end: cell.end }];
    });
  return bars.toSorted((a, b) => b.value - a.value);
}

function chart(table: TableRow, document: ReviewDocument): string {
  const cells = (document.datasets.table_cells ?? []).filter(({ table_id }) => table_id === table.table_id);
  const col = amountColumn(cells, table.cols);
  const bars = col === null ? [] : barsOf(cells, col);
  const head = cells.find((cell) => cell.header && cell.col === col)?.raw ?? "";
  if (bars.length < 2) return "";
  const [high, total] = [Math.max(...bars.map(({ value }) => value)), bars.reduce((sum, { value }) => sum + value, 0)];
  const rows = bars.map(({ label, raw, value, start, end }, index) => {
    const [y, width] = [index * ROW + 4, Math.max(1, (value / high) * BAR)];
    const share = `${((value / total) * 100).toFixed(1)}%`;
    const goal = { from: document.unit(start), to: document.unit(end) };
    const bar = `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 8}" rx="3" class="bar"/>`;
    const text = `${raw} (${share})`;
    return [
      `<text x="${LEFT - 10}" y="${y + 16}" text-anchor="end"><title>${plainHtml(label)}</title>${plainHtml(cutTo(label, 13, LEFT - 20))}</text>`,
      link(goal, `${label}: ${text}`, bar),
      svgText({ x: Math.min(LEFT + width + 8, WIDTH - widthOf(text, 12)), y: y + 16 }, text, { class: "value" }),
    ].join("");
  });
  const name = table.title ?? "";
  const title = { zh: `投资分布：${name}`, en: `Investment by field: ${name}` };
  const note = {
    zh: `${head}；括号内为占各项之和的比重。`,
    en: `${head}; in brackets the share of the sum of these items.`,
  };
  return figure(title, note, svg(WIDTH, bars.length * ROW + 6, title, rows.join("")));
}

export const investmentCharts = (document: ReviewDocument): string =>
  (document.datasets.tables ?? [])
    .filter(({ kind }) => kind === "investment")
    .map((table) => chart(table, document))
    .join("");
