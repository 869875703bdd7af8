/** Pieces of the charts: plain SVG, coloured by the page's style, in both languages. */
import { both, bothSvg, plainHtml, type Words } from "../html.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Attributes; numbers to a tenth of a pixel. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? round(value) : plainHtml(value ?? "")}"`)
    .join("");
}

/** Han characters take one em, others about half. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, char) => sum + (char > "\u2e7f" ? size : size * 0.56), 0);

export function cutTo(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const chars = Array.from(text);
  while (chars.length > 1 && widthOf(`${chars.join("")}…`, size) > width) chars.pop();
  return `${chars.join("")}…`;
}

type TextOptions = Readonly<Record<string, string | number>>;

export const svgText = ({ x, y }: Point, text: string, options: TextOptions = {}): string =>
  `<text${attributes({ x, y, ...options })}>${plainHtml(text)}</text>`;

export const svgWords = ({ x, y }: Point, words: Words, options: TextOptions = {}): string =>
  `<text${attributes({ x, y, ...options })}>${bothSvg(words)}</text>`;

export const line = (from: Point, to: Point, name: string): string =>
  `<line${attributes({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: name })}/>`;

/** Where a mark of a chart leads: to a row, to a stretch of the text (UTF-16), or to a filter. */
export type Goal =
  | { readonly item: number }
  | { readonly from: number; readonly to: number }
  | { readonly section: number | null; readonly dimension: string };

function goalAttributes(goal: Goal): string {
  if ("item" in goal) return attributes({ "data-item": String(goal.item) });
  if ("from" in goal) return attributes({ "data-from": String(goal.from), "data-to": String(goal.to) });
  const section = goal.section === null ? null : String(goal.section);
  return attributes({ "data-section": section, "data-dimension": goal.dimension });
}

/** A link in a chart; `label` is what a screen reader says and what is shown on hovering. */
export const link = (goal: Goal, label: string, content: string): string =>
  `<a href="#text" class="goal"${goalAttributes(goal)}${attributes({ "aria-label": label })}><title>${plainHtml(label)}</title>${content}</a>`;

export const svg = (width: number, height: number, label: Words, content: string): string =>
  `<div class="plot"><svg viewBox="0 0 ${width} ${round(height)}" width="${width}" height="${round(height)}" role="group"${attributes(
    { "aria-label": `${label.zh} / ${label.en}` },
  )}>${content}</svg></div>`;

export const figure = (title: Words, note: Words | null, content: string): string =>
  `<figure class="chart"><figcaption><h3>${both(title)}</h3>${note === null ? "" : `<p>${both(note)}</p>`}</figcaption>${content}</figure>`;

/** Round steps of an axis from `low` to `high`, about `count` of them. */
export function ticks(low: number, high: number, count: number): readonly number[] {
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= count) ?? power * 10;
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
