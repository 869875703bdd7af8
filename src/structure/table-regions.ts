/** Finds the runs of lines that are a printed table, before paragraphs are joined. One pass, bounded look-ahead. */
import type { Line, TableRegion, TableStyle } from "../model.js";
import { findAbove, findNotes } from "./table-captions.js";
import { BLANK, isNumberedCaption, isRule, isUnitText, type Shape, shapeOf } from "./table-shapes.js";

/** Lines without a separator that may stand between two rows: wrapped cells, group lines. */
const WRAPPED_LINES = 12;
const WRAPPED_LENGTH = 60;
/** A page break leaves a few blank lines and a page number. */
const GAP_LINES = 8;

interface Block {
  readonly style: TableStyle;
  readonly lines: number[];
  readonly rows: number[];
  /** Cells of the widest row so far. */
  width: number;
  /** Lines taken in that hold one part of a wrapped cell. */
  wraps: number;
}

const squeeze = (cells: readonly string[]): string => cells.join("|").replace(/\s/g, "").replace(/\|+$/, "");

const HEAD_WORD = /^(?:指标|序号|类别|类型|分类|项目|名称|单位|地区|领域|板块|编号)/;

/** After a gap: does the row go on with the table, or open another one? */
function continues(block: Block, shapes: readonly Shape[], row: Shape): boolean {
  const head = shapes[block.rows[0] ?? 0]?.cells ?? [];
  if (squeeze(row.cells) === squeeze(head)) return true;
  if (block.style === "pipe") return false;
  const filledCells = row.cells.filter((cell) => cell !== "");
  if (filledCells.length > 1 && filledCells.every((cell) => !/\d/.test(cell)) && HEAD_WORD.test(row.cells[0] ?? ""))
    return false;
  return Math.abs(row.cells.length - block.width) <= 1;
}

/** A part of a wrapped cell or a group line: as short as a column is narrow. */
const mayWrap = (shape: Shape): boolean => {
  const text = shape.cells.join("");
  return (shape.kind === "text" || shape.kind === "lead") && text.length <= WRAPPED_LENGTH && !/[：:]$/.test(text);
};

const isSentence = (shape: Shape): boolean => /[。！？]$/.test(shape.cells.join(""));

/** Index of the next row that the lines from `from` lead to without a blank line; -1 where they do not. */
function rowAfterWraps(shapes: readonly Shape[], from: number, style: TableStyle): number {
  if (style === "pipe") return -1;
  for (let index = from; index < Math.min(shapes.length, from + WRAPPED_LINES); index++) {
    const shape = shapes[index];
    if (shape === undefined) return -1;
    if (shape.kind === "row") return shape.style === style ? index : -1;
    const isWrap = mayWrap(shape) || (shape.kind === "lead" && shape.style === style);
    if (!isWrap) return -1;
  }
  return -1;
}

/** Index of the first line after a gap of blank lines and repeated captions (`续表`, the same title again). */
function afterGap(shapes: readonly Shape[], lines: readonly Line[], from: number, title: string | null): number {
  for (let index = from; index < Math.min(shapes.length, from + GAP_LINES); index++) {
    const shape = shapes[index];
    if (shape === undefined) return -1;
    if (shape.kind === "blank") continue;
    const text = lines[index]?.text.trim() ?? "";
    const isRepeated = /^续表|[（(]续[）)]$/.test(text) || (title !== null && text === title);
    if (!isRepeated) return index;
  }
  return -1;
}

const CLOSED_CELL = /^(?:预期性|约束性|[-—–*\d.,%<>≤≥±〔〕[\]【】（）()]*)$/;

/** Behind the last row: does a short line end its last cell (`完成省` / `下达指标`)? */
function endsLastCell(block: Block, shapes: readonly Shape[], index: number): boolean {
  const shape = shapes[index];
  const before = shapes[index - 1];
  if (shape === undefined || before === undefined || shape.kind !== "text" || !mayWrap(shape)) return false;
  if (block.style === "tab" && before.cells.length >= block.width) return false;
  const text = shape.cells.join("");
  // Where cells were wrapped above, the last one may be too; it ends with its sentence.
  if (block.wraps >= 2 && block.style === "space" && mayWrap(before) && !isSentence(before)) return true;
  if (isSentence(shape)) return false;
  if (before.cells.length < block.width && before.kind === "row") return text.length <= WRAPPED_LENGTH;
  return (
    text.length <= 12 && !CLOSED_CELL.test(before.cells.at(-1) ?? "") && !/[。；]$/.test(before.cells.at(-1) ?? "")
  );
}

function addLines(block: Block, shapes: readonly Shape[], from: number, to: number): void {
  for (let index = from; index <= to; index++) {
    const shape = shapes[index];
    if (shape === undefined || shape.kind === "blank") continue;
    block.lines.push(index);
    if (isRule(shape)) continue;
    if (shape.kind === "row") block.rows.push(index);
    if (shape.kind === "text") block.wraps++;
    if (shape.kind === "row" || shape.kind === "lead") block.width = Math.max(block.width, shape.cells.length);
  }
}

/** Takes lines into the block as long as they go on with it; returns the index of the first line outside. */
function grow(
  block: Block,
  lines: readonly Line[],
  shapes: readonly Shape[],
  start: number,
  title: string | null,
): number {
  let index = start;
  while (index < shapes.length) {
    const shape = shapes[index];
    if (shape === undefined) break;
    if (shape.kind === "row" && shape.style === block.style) {
      addLines(block, shapes, index, index);
      index++;
      continue;
    }
    const isGap = shape.kind === "blank" || shape.kind === "caption";
    const next = isGap ? afterGap(shapes, lines, index, title) : rowAfterWraps(shapes, index, block.style);
    const row = shapes[next];
    if (isGap) {
      if (next <= index || row?.kind !== "row" || row.style !== block.style || !continues(block, shapes, row)) break;
      index = next;
    } else if (next > index) {
      addLines(block, shapes, index, next - 1);
      index = next;
    } else if (belongsBehind(block, shapes, index)) {
      addLines(block, shapes, index, index);
      index++;
    } else break;
  }
  return index;
}

/** A last line of the table without a second cell: an indented cell or the end of a wrapped one. */
function belongsBehind(block: Block, shapes: readonly Shape[], index: number): boolean {
  const shape = shapes[index];
  if (shape === undefined) return false;
  if (shape.kind === "lead" && shape.style === block.style) return mayWrap(shape) && !isSentence(shape);
  return endsLastCell(block, shapes, index);
}

const CONTENTS_LABEL = /^(?:第|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|序|前言|附|结)/;

/** `一、发展基础    3`: a list of contents, whose second column is page numbers that only grow. */
function isContents(block: Block, shapes: readonly Shape[]): boolean {
  const rows = block.rows.map((index) => shapes[index]?.cells.filter((cell) => cell !== "") ?? []);
  if (rows.some((cells) => cells.length !== 2)) return false;
  const pages = rows.map((cells) => (/^\d{1,4}$/.test(cells[1] ?? "") ? Number(cells[1]) : Number.NaN));
  const labelled = rows.filter((cells) => CONTENTS_LABEL.test(cells[0] ?? "")).length;
  return pages.every((page, index) => index === 0 || page >= (pages[index - 1] ?? 0)) && labelled * 2 >= rows.length;
}

/** The legend of a chart (`图例`) is drawn in columns but holds no data. */
const isLegend = (block: Block, shapes: readonly Shape[]): boolean =>
  /^图\s*例/.test(shapes[block.lines[0] ?? 0]?.cells[0] ?? "");

function isTable(block: Block, shapes: readonly Shape[], hasCaption: boolean): boolean {
  const rows = block.rows.length;
  if (block.style === "pipe") return rows >= 2;
  if (rows < 2 || isLegend(block, shapes) || isContents(block, shapes)) return false;
  if (block.style === "tab" || hasCaption || block.width > 2) return true;
  return rows >= 3;
}

/** Caption and unit that a Markdown table prints as its first rows, where none stand above it. */
function withOwnCaption(region: TableRegion, shapes: readonly Shape[]): TableRegion {
  if (region.style !== "pipe") return region;
  let { titleLine, unitLine } = region;
  for (const index of region.lines.filter((line) => !isRule(shapes[line] ?? BLANK)).slice(0, 2)) {
    const [first = "", ...others] = shapes[index]?.cells ?? [];
    if (first === "" || others.length === 0 || others.some((cell) => cell !== "")) break;
    if (isUnitText(first)) unitLine ??= index;
    else if (isNumberedCaption(first) || titleLine === null) titleLine = index;
  }
  return { ...region, titleLine, unitLine };
}

export function findTableRegions(lines: readonly Line[]): readonly TableRegion[] {
  const shapes = lines.map(shapeOf);
  const regions: TableRegion[] = [];
  let floor = 0;
  let index = 0;
  while (index < lines.length) {
    const shape = shapes[index];
    if (shape?.kind !== "row") {
      index++;
      continue;
    }
    const above = findAbove(lines, shapes, index, floor);
    const hasCaption = above.titleLine !== null;
    const block: Block = { style: shape.style, lines: [], rows: [], width: 0, wraps: 0 };
    const title = above.titleLine === null ? null : (lines[above.titleLine]?.text.trim() ?? null);
    index = grow(block, lines, shapes, index, title);
    if (!isTable(block, shapes, hasCaption)) continue;
    const noteLines = findNotes(lines, shapes, block.lines.at(-1) ?? index);
    regions.push(withOwnCaption({ style: block.style, lines: block.lines, ...above, noteLines }, shapes));
    index = Math.max(index, (noteLines.at(-1) ?? 0) + 1);
    floor = index;
  }
  return regions;
}
