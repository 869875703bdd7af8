/** Indicators from the base year to the last: change in percent of the base, and shares on their own scale. */
import { plainHtml } from "../html.js";
import type { Pair, Pairs } from "./pairs.js";
import { cutTo, figure, line, link, type Point, svg, svgText, ticks } from "./svg.js";

const WIDTH = 760;
const LEFT = 232;
const RIGHT = 560;
const ROW = 26;
const HEAD = 28;

interface Scale {
  readonly of: (value: number) => number;
  readonly marks: readonly (readonly [number, string])[];
}

interface Panel {
  readonly pairs: readonly Pair[];
  readonly scale: Scale;
  readonly from: (pair: Pair) => number;
  readonly to: (pair: Pair) => number;
}

const indexOf = ({ base, goal }: Pair): number => (goal.value / base.value) * 100;

function linear(low: number, high: number, show: (value: number) => string): Scale {
  const pad = (high - low) * 0.04 || 1;
  const [from, to] = [low - pad, high + pad];
  const of = (value: number): number => LEFT + ((value - from) / (to - from)) * (RIGHT - LEFT);
  return { of, marks: ticks(from, to, 6).map((value) => [value, show(value)] as const) };
}

/** Doublings are equally far apart; for changes that a linear scale would press into a corner. */
function doubling(low: number, high: number): Scale {
  const [from, to] = [Math.log2(low) - 0.1, Math.log2(high) + 0.1];
  const of = (value: number): number => LEFT + ((Math.log2(value) - from) / (to - from)) * (RIGHT - LEFT);
  const steps = [12.5, 25, 50, 100, 200, 400, 800, 1600, 3200, 6400].filter((value) => value >= low && value <= high);
  return { of, marks: [...new Set([100, ...steps])].map((value) => [value, percentOf(value)] as const) };
}

const percentOf = (index: number): string =>
  index === 100 ? "0" : `${index > 100 ? "+" : "−"}${Math.abs(Math.round(index - 100))}%`;

/** Categories in their printed order, and within one the greatest first. */
function sorted(pairs: readonly Pair[], key: (pair: Pair) => number): readonly Pair[] {
  const order = [...new Set(pairs.map(({ category }) => category))];
  return pairs.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category) || key(b) - key(a));
}

function levelPanel(pairs: readonly Pair[]): Panel {
  const values = pairs.map(indexOf);
  const [low, high] = [Math.min(100, ...values), Math.max(100, ...values)];
  const scale = high / low > 4 ? doubling(low, high) : linear(low, high, (value) => percentOf(value));
  return { pairs: sorted(pairs, indexOf), scale, from: () => 100, to: indexOf };
}

function sharePanel(pairs: readonly Pair[]): Panel {
  const values = pairs.flatMap(({ base, goal }) => [base.value, goal.value]);
  const scale = linear(Math.min(...values), Math.max(...values), (value) => `${value}%`);
  const change = ({ base, goal }: Pair): number => goal.value - base.value;
  return { pairs: sorted(pairs, change), scale, from: ({ base }) => base.value, to: ({ goal }) => goal.value };
}

const dot = ({ x, y }: Point, name: string): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y}" r="11" class="hit"/><circle cx="${x.toFixed(1)}" cy="${y}" r="5" class="${name}"/>`;

function rowSvg(pair: Pair, panel: Panel, y: number): string {
  const { name, base, goal, unit } = pair;
  const [from, to] = [panel.scale.of(panel.from(pair)), panel.scale.of(panel.to(pair))];
  const way = to > from ? "up" : to < from ? "down" : "flat";
  const says = ({ period, raw }: Pair["base"]): string => `${name} ${period}: ${raw}${unit}`;
  return [
    `<text x="${LEFT - 14}" y="${y + 4}" text-anchor="end"><title>${plainHtml(name)}</title>${plainHtml(cutTo(name, 13, LEFT - 24))}</text>`,
    line({ x: from, y }, { x: to, y }, `arm ${way}`),
    link({ item: base.item }, says(base), dot({ x: from, y }, "dot base")),
    link({ item: goal.item }, says(goal), dot({ x: to, y }, `dot ${way}`)),
    svgText({ x: RIGHT + 16, y: y + 4 }, cutTo(`${base.raw} → ${goal.raw} ${unit}`, 12, WIDTH - RIGHT - 16), {
      class: "value",
    }),
  ].join("");
}

function panelSvg(panel: Panel, label: string): string {
  let y = HEAD;
  let rows = "";
  let category = "";
  for (const pair of panel.pairs) {
    if (pair.category !== category && pair.category !== "") {
      rows += svgText({ x: 0, y: y + 18 }, pair.category, { class: "group" });
      y += ROW;
    }
    category = pair.category;
    rows += rowSvg(pair, panel, y + ROW / 2);
    y += ROW;
  }
  const axis = panel.scale.marks
    .map(([value, text]) => {
      const x = panel.scale.of(value);
      return (
        line({ x, y: HEAD - 8 }, { x, y }, "grid") +
        svgText({ x, y: 14 }, text, { class: "tick", "text-anchor": "middle" })
      );
    })
    .join("");
  return svg(WIDTH, y + 6, { zh: label, en: label }, axis + rows);
}

const isShare = ({ unit }: Pair): boolean => unit === "%" || unit === "％" || unit === "‰";
const isLevel = (pair: Pair): boolean => !isShare(pair) && pair.base.value > 0 && pair.goal.value > 0;

const years = (pairs: readonly Pair[]): string => {
  const spans = new Set(pairs.map(({ base, goal }) => `${base.period} → ${goal.period}`));
  return spans.size === 1 ? ([...spans][0] ?? "") : "";
};

/** Both charts of a table; empty where it has nothing to draw. */
export function indicatorCharts({ title, pairs, without }: Pairs): string {
  const [levels, shares] = [pairs.filter(isLevel), pairs.filter(isShare)];
  if (levels.length + shares.length === 0) return "";
  const name = title ?? "";
  const missing = without + pairs.length - levels.length - shares.length;
  const left = {
    zh: missing === 0 ? "" : `另有 ${missing} 项没有两个年份的数值，未画。`,
    en: missing === 0 ? "" : ` ${missing} more without figures for both years are not drawn.`,
  };
  const charts: string[] = [];
  if (levels.length > 0) {
    const heading = {
      zh: `${name}：${years(levels)} 变化幅度`,
      en: `${name}: ${years(levels)}, change in % of the base`,
    };
    const note = {
      zh: `空心点为基期，实心点为目标或结果；各类别内由高到低。${shares.length > 0 ? "" : left.zh}`,
      en: `Hollow: base; filled: target or result; greatest change first in each category.${shares.length > 0 ? "" : left.en}`,
    };
    charts.push(figure(heading, note, panelSvg(levelPanel(levels), name)));
  }
  if (shares.length > 0) {
    const heading = { zh: `${name}：${years(shares)} 比率`, en: `${name}: ${years(shares)}, rates` };
    const note = {
      zh: `以百分数计的指标，按提高的百分点由高到低。${left.zh}`,
      en: `Indicators in percent, greatest gain in points first.${left.en}`,
    };
    charts.push(figure(heading, note, panelSvg(sharePanel(shares), name)));
  }
  return charts.join("");
}
