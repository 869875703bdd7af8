/** Tables without vertical rules: three-line tables between horizontal rules, and tables by alignment alone. */

import { leastOf, mostOf } from "../../core/extremes.js";
import { gridToTable, type TableDraft } from "./grid-table.js";
import type { Glyph } from "./ink.js";
import { middleY } from "./middle-height.js";
import { inside, type OpenRegion, regionToGrid } from "./open-columns.js";
import { clusterBy, type Edge } from "./rule-edges.js";
import type { Line } from "./segments.js";
import { isNumber } from "./split-bands.js";
import { isPieced, mergeRegions, takeBodyBelow, takeHeadAbove } from "./table-regions.js";

/** Rules of one table begin and end at the same places (pt). */
const SAME_EXTENT = 6;
/** A rule shorter than this share of its column of text is an underline or a fraction bar. */
const MIN_RULE_SHARE = 0.3;
/** Between two rules a long label may fill its line where most lines stand in columns. */
const PIECED = 0.6;
/** Tables by alignment alone: fewer rows than this may be chance. */
const LEAST_ROWS = 3;
/** A row further from the last than this (em) begins something else. */
const ROW_GAP_EM = 4;
const NUMERIC = 0.5;
/** … and so may fewer with a number in a row of so many columns. */
const LEAST_WIDE = 5;
const LEAST_COLUMNS = 3;
/** Prose begins at the left, or indented by two characters, and ends at the right but for its last line (em). */
const INNER_LEFT_EM = 3;
const INNER_RIGHT_EM = 2;
/** Lines of a cell that stand between two rows' own lines, and the distance of two of them (em). */
const MOST_WRAPPED = 6;
const WRAPPED_EM = 1.6;
const LEADERS = /[.．…·・‥。]{4,}|(?:[.·…・‥] ){4,}/;
/** The numbers of a chart stand in rows and columns, too; its caption stands above, prose never between. */
const FIGURE = /^附?图\s?[0-9一二三四五六七八九十]/;
const CAPTION = /^(?:表|附表|续表|专栏)\s?[0-9一二三四五六七八九十]|^[（(]?单\s?位\s?[:：]/;
const CONTENTS =
  /^(?:第.{1,4}[章节篇]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:\.\d)*[.、\s])/;

/** Lines of one column of text with what else stands in it. */
export interface OpenInput {
  readonly page: number;
  readonly lines: readonly Line[];
  /** Horizontal edges that no ruled table uses. */
  readonly edges: readonly Edge[];
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
}

/** Chains of rules of one extent between which the lines stand in columns. */
function findRuled(input: OpenInput): readonly OpenRegion[] {
  const { lines, edges, left, right } = input;
  const long = edges.filter(({ axis, from, to }) => axis === "h" && to - from >= MIN_RULE_SHARE * (right - left));
  const regions: OpenRegion[] = [];
  for (const starts of clusterBy(long, ({ from }) => from, SAME_EXTENT)) {
    for (const same of clusterBy(starts, ({ to }) => to, SAME_EXTENT)) {
      const rules = [...same].sort((a, b) => a.at - b.at);
      let chain: Edge[] = [];
      const flush = (): void => {
        const region = makeRegion(chain, lines, edges);
        if (region !== null) regions.push(region);
        chain = [];
      };
      rules.forEach((rule, index) => {
        const last = chain.at(-1);
        const between = (from: Edge, to: Edge | undefined): readonly Line[] =>
          lines.filter((line) => to !== undefined && inside(line, from.at, to.at));
        const goesOn =
          last === undefined ||
          isTabular(between(last, rule), input) ||
          isPartName(between(last, rule), between(rule, rules[index + 1]), input);
        if (!goesOn) flush();
        chain.push(rule);
      });
      flush();
    }
  }
  return regions;
}

/** Lines in columns, and between them only such as stand in one: parts of a head, wrapped labels. */
const isTabular = (lines: readonly Line[], input: OpenInput): boolean =>
  lines.some(isPieced) &&
  (lines.every((line) => isPieced(line) || mayStandIn(line, input)) ||
    lines.filter(isPieced).length >= PIECED * lines.length);

/** One short line between two rules names the rows below it; above a head it is the caption of another table. */
const isPartName = (lines: readonly Line[], below: readonly Line[], input: OpenInput): boolean =>
  lines.length === 1 &&
  lines.every((line) => mayStandIn(line, input) && !CAPTION.test(line.text)) &&
  isTabular(below, input) &&
  below.some(({ pieces }) => pieces.slice(1).some(({ text }) => isNumber(text)));

function makeRegion(chain: readonly Edge[], lines: readonly Line[], edges: readonly Edge[]): OpenRegion | null {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined || chain.length < 2) return null;
  const own = lines.filter((line) => inside(line, first.at, last.at));
  const x0 = Math.min(
    first.from,
    leastOf(own, (line) => line.x0 - 1),
  );
  const x1 = Math.max(
    first.to,
    mostOf(own, (line) => line.x1 + 1),
  );
  const inner = edges.filter(({ at }) => at >= first.at - 1 && at <= last.at + 1);
  return { top: first.at, bottom: last.at, x0, x1, lines: own, edges: inner };
}

/** A line without columns that may stand within a table: a wrapped label or a group head, or a wrapped cell. */
const mayStandIn = (line: Line, input: OpenInput): boolean =>
  (line.x1 - line.x0 < 0.5 * (input.right - input.left) && !/[。；：]$/.test(line.text)) || isInner(line, input);

/** Clear of both sides: no line of prose is. */
const isInner = ({ x0, x1, size, text }: Line, { left, right }: OpenInput): boolean =>
  x0 > left + INNER_LEFT_EM * size && x1 < right - INNER_RIGHT_EM * size && !CAPTION.test(text);

/** The last line of a run of lines in columns, from `start` on; wrapped cells may end below it. */
function endOfRun(input: OpenInput, start: number, isTaken: (line: Line) => boolean): number {
  const { lines } = input;
  let end = start;
  for (let next = start + 1; next < lines.length; next++) {
    const [line, before] = [lines[next], lines[next - 1]];
    if (line === undefined || before === undefined || isTaken(line)) break;
    if (line.y - before.y > ROW_GAP_EM * Math.max(line.size, before.size)) break;
    const isWithin = isInner(line, input) && next - end <= MOST_WRAPPED;
    if (isPieced(line)) end = next;
    else if (isWithin && end === next - 1 && line.y - before.y <= WRAPPED_EM * line.size) end = next;
    else if (!isWithin && (!mayStandIn(line, input) || next - end > 2)) break;
  }
  return end;
}

/** Runs of lines in columns, one under the other. */
function findAligned(input: OpenInput, taken: readonly OpenRegion[]): readonly OpenRegion[] {
  const { lines } = input;
  const isTaken = (line: Line): boolean => taken.some(({ top, bottom }) => inside(line, top, bottom));
  const regions: OpenRegion[] = [];
  for (let start = 0; start < lines.length; start++) {
    const first = lines[start];
    if (first === undefined || !isPieced(first) || isTaken(first)) continue;
    const end = endOfRun(input, start, isTaken);
    const own = lines.slice(start, end + 1);
    if (own.filter(isPieced).length >= LEAST_ROWS) regions.push(regionOf(own, lines[start - 1]));
    start = Math.max(start, end);
  }
  return regions.filter((region) => looksLikeTable(region, input));
}

function regionOf(own: readonly Line[], above: Line | undefined): OpenRegion {
  const [first, last] = [own[0], own.at(-1)];
  const top = Math.max((first?.y ?? 0) - (first?.size ?? 0) * 1.1, above?.y ?? 0);
  return {
    top,
    bottom: (last?.y ?? 0) + (last?.size ?? 0) * 0.3,
    x0: leastOf(own, ({ x0 }) => x0) - 1,
    x1: mostOf(own, ({ x1 }) => x1) + 1,
    lines: own,
    edges: [],
  };
}

/** The caption of a figure stands above, with nothing but short lines between. */
function isInChart(top: number, input: OpenInput): boolean {
  for (const line of input.lines.filter(({ y }) => y < top + 2).reverse()) {
    if (FIGURE.test(line.text)) return true;
    if (CAPTION.test(line.text)) return false;
    if (!isPieced(line) && !mayStandIn(line, input)) return false;
  }
  return false;
}

/** Chance alignments, contents and lists are no tables: numbers in a column, or a caption above, make one. */
function looksLikeTable({ lines, top }: OpenRegion, input: OpenInput): boolean {
  const pieced = lines.filter(isPieced);
  if (lines.some(({ text }) => LEADERS.test(text))) return false;
  const tails = pieced.map(({ pieces }) => pieces.at(-1)?.text ?? "");
  const labelled = pieced.filter(({ text }) => CONTENTS.test(text)).length;
  const isContents = pieced.every(({ pieces }) => pieces.length === 2) && tails.every((text) => /^\d{1,4}$/.test(text));
  if (isContents && labelled * 2 >= pieced.length) return false;
  const above = input.lines.filter((line) => line.y < top + 2).slice(-2);
  if (above.some(({ text }) => CAPTION.test(text))) return true;
  const withNumbers = pieced.filter(({ pieces }) => pieces.filter((piece) => isNumber(piece.text)).length >= 2);
  const isWide = ({ pieces }: Line): boolean =>
    pieces.length >= LEAST_COLUMNS && pieces.slice(1).some(({ text }) => isNumber(text));
  const wide = pieced.length >= LEAST_WIDE ? pieced.filter(isWide).length : 0;
  const most = Math.max(tails.filter(isNumber).length, withNumbers.length, wide);
  return most >= NUMERIC * pieced.length && pieced.length >= LEAST_ROWS;
}

/** The ruled regions with what stands above and below their rules. */
function findWhole(input: OpenInput): readonly OpenRegion[] {
  const { lines } = input;
  const merged = mergeRegions(findRuled(input));
  const isCaption = ({ text }: Line): boolean => CAPTION.test(text);
  return merged.map((region, index) => {
    const others = merged.filter((_, other) => other !== index);
    const isTaken = (line: Line): boolean => others.some(({ top, bottom }) => inside(line, top, bottom));
    const free = lines.filter((line) => !isTaken(line));
    const headed = takeHeadAbove(region, free, isCaption);
    const mayBegin = (line: Line): boolean => mayStandIn(line, input);
    return takeBodyBelow(headed, lines, (start) => endOfRun(input, start, isTaken), mayBegin);
  });
}

/** The open tables among the lines, from the top. */
export function findOpenTables(input: OpenInput): readonly TableDraft[] {
  const ruled = findWhole(input);
  const regions = [...ruled, ...findAligned(input, ruled)].filter(({ top }) => !isInChart(top, input));
  const tables = regions.flatMap((region): readonly TableDraft[] => {
    const own = input.glyphs.filter(
      (glyph) =>
        middleY(glyph) > region.top &&
        middleY(glyph) < region.bottom &&
        glyph.x >= region.x0 - 1 &&
        glyph.x <= region.x1,
    );
    const grid = regionToGrid(region, own);
    if (grid === null) return [];
    const table = gridToTable(input.page, grid, own, "open");
    return table.rows >= 2 && table.cols >= 2 ? [table] : [];
  });
  return [...tables].sort((a, b) => a.top - b.top);
}
