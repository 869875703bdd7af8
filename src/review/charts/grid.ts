/** How many quantities of each dimension stand in each section. */
import { numberOf, type ReviewDocument, stringOf } from "../document.js";
import { wordsOf } from "../labels.js";
import type { PlainRow } from "../model.js";
import { attributes, cutTo, figure, link, svg, svgText, svgWords } from "./svg.js";

const LEFT = 236;
const CELL = 44;
const ROW = 30;
const HEAD = 74;
const MOST_COLUMNS = 11;

interface Place {
  /** Row number in *sections*; null: outside of all of them. */
  readonly section: number | null;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The sections of the highest level that divides the document into more than one. */
function placesOf({ rows }: ReviewDocument): readonly Place[] {
  const inBody = rows.sections.flatMap((row, section) => (row.in_body === true ? [{ row, section }] : []));
  const levels = [...new Set(inBody.map(({ row }) => numberOf(row, "level") ?? 1))].sort((a, b) => a - b);
  const atLevel = (level: number): typeof inBody => inBody.filter(({ row }) => row.level === level);
  const level = levels.find((one) => atLevel(one).length > 1);
  const places = (level === undefined ? [] : atLevel(level)).map(({ row, section }) => ({
    section,
    title: [stringOf(row, "label"), stringOf(row, "title")].filter((part) => part !== null).join(" "),
    start: numberOf(row, "start") ?? 0,
    end: numberOf(row, "end") ?? 0,
  }));
  return [...places, { section: null, title: "", start: 0, end: Number.POSITIVE_INFINITY }];
}

function countIn(places: readonly Place[], quantities: readonly PlainRow[]): readonly Map<string, number>[] {
  const counts = places.map(() => new Map<string, number>());
  for (const row of quantities) {
    const start = numberOf(row, "start") ?? 0;
    const count = counts[places.findIndex((place) => place.start <= start && start < place.end)];
    const dimension = stringOf(row, "dimension") ?? "other";
    count?.set(dimension, (count.get(dimension) ?? 0) + 1);
  }
  return counts;
}

function columnsIn(counts: readonly Map<string, number>[]): readonly string[] {
  const total = new Map<string, number>();
  for (const count of counts) for (const [name, number] of count) total.set(name, (total.get(name) ?? 0) + number);
  return [...total].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function rowSvg(place: Place, count: Map<string, number>, columns: readonly string[], y: number, most: number): string {
  const bubbles = columns.map((dimension, index) => {
    const number = count.get(dimension) ?? 0;
    if (number === 0) return "";
    const x = LEFT + index * CELL + CELL / 2;
    const radius = 4 + 10 * Math.sqrt(number / most);
    const label = `${place.title || "—"} · ${wordsOf(dimension).zh} / ${wordsOf(dimension).en}: ${number}`;
    const circle = `<rect${attributes({ x: x - CELL / 2, y: y - ROW / 2, width: CELL, height: ROW, class: "hit" })}/><circle${attributes({ cx: x, cy: y, r: radius, class: "bubble" })}/>`;
    const text = svgText({ x, y: y + 4 }, String(number), {
      class: radius > 9 ? "count" : "count small",
      "text-anchor": "middle",
    });
    return link({ section: place.section, dimension }, label, circle + text);
  });
  const title =
    place.title === ""
      ? svgWords({ x: LEFT - 10, y: y + 4 }, { zh: "其他部分", en: "elsewhere" }, { "text-anchor": "end" })
      : svgText({ x: LEFT - 10, y: y + 4 }, cutTo(place.title, 13, LEFT - 14), { "text-anchor": "end" });
  return title + bubbles.join("");
}

export function quantityGrid(document: ReviewDocument): string {
  const places = placesOf(document);
  const counts = countIn(places, document.rows.quantities);
  const all = columnsIn(counts);
  if (all.length === 0) return "";
  const columns = all.slice(0, MOST_COLUMNS);
  const shown = places.flatMap((place, index) =>
    (counts[index]?.size ?? 0) > 0 ? [{ place, count: counts[index] ?? new Map<string, number>() }] : [],
  );
  const most = Math.max(...shown.flatMap(({ count }) => columns.map((name) => count.get(name) ?? 0)), 1);
  const head = columns.map((name, index) => {
    const [x, y] = [LEFT + index * CELL + CELL / 2 - 4, HEAD - 12];
    return svgWords({ x, y }, wordsOf(name), { class: "tick", transform: `rotate(-38 ${x} ${y})` });
  });
  const rows = shown.map(({ place, count }, index) =>
    rowSvg(place, count, columns, HEAD + index * ROW + ROW / 2, most),
  );
  const title = { zh: "数量：按量纲与章节", en: "Quantities by dimension and section" };
  const left = all.length - columns.length;
  const note = {
    zh: `圆内为个数；选一个圆，左栏即只列其条目。${left > 0 ? `另有 ${left} 种较少的量纲未画。` : ""}`,
    en: `The number of quantities; choosing a circle lists them.${left > 0 ? ` ${left} rarer dimensions are not drawn.` : ""}`,
  };
  return figure(
    title,
    note,
    svg(LEFT + columns.length * CELL + 40, HEAD + shown.length * ROW + 8, title, head.join("") + rows.join("")),
  );
}
