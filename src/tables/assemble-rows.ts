/** Puts the printed lines of a table together to rows: a wrapped cell runs on in the next line. */
import { isAttribute, isFigure } from "./cell-class.js";
import { cellOf, type GridCell, type GridRow, mostFrequent } from "./grid.js";
import type { Piece, PrintedLine } from "./split-cells.js";

type Cells = readonly (readonly Piece[])[];

interface Widths {
  /** Cells of an ordinary row. */
  readonly usual: number;
  /** Cells of the widest line. */
  readonly widest: number;
  /** Whether a line with fewer cells than usual may be the first part of a row. */
  readonly partial: boolean;
}

const GROUP_LABEL =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])|[（(]\d{1,3}(?:项|个)[）)]$/;
const OPENING = /^(?![（(][\d一二三四五六七八九十]{1,3}[）)])[（(〔[【“、，,；;）)]/;
/** Heads that are whole: 属性 takes no 经济发展 from the group line below it, 2025年 does take 完成情况. */
const WHOLE_HEAD = /^(?:(?:指标)?属性|单位|备注|[^年]{0,10}目标值?|[^年]{0,10}情况)$/;

const plainOf = (pieces: readonly Piece[] | undefined): string => (pieces ?? []).map((piece) => piece.text).join("");

const PROSE_LENGTH = 24;

/** A finished cell takes no further words: a figure, 约束性, a short sentence. */
const isClosed = (plain: string): boolean =>
  plain === "" || isAttribute(plain) || isFigure(plain) || (plain.length < PROSE_LENGTH && /[。；]$/.test(plain));

/** The last cell of `cells` and the first of `more` are one wrapped cell. */
function joinAtWrap(cells: Cells, more: Cells): Cells {
  const last = cells.at(-1) ?? [];
  return [...cells.slice(0, -1), [...last, ...(more[0] ?? [])], ...more.slice(1)];
}

type Place = "wraps" | "opens" | "alone";

/** A line without separators below a complete row: end of that row's last cell, start of the next row's first, or its own row. */
function placeOfSingle(current: Cells, text: string, next: PrintedLine | undefined): Place {
  const nextFirst = next?.cells[0]?.text ?? "";
  if (next !== undefined && next.cells.length > 1 && OPENING.test(nextFirst)) return "opens";
  if (GROUP_LABEL.test(text)) return "alone";
  const last = plainOf(current.at(-1));
  return isClosed(last) || WHOLE_HEAD.test(last) ? "alone" : "wraps";
}

/** Whether a line of several cells goes on with an incomplete row: `约束性    完成省` / `下达指标    完成省`. */
function completes(current: Cells, line: PrintedLine, widths: Widths): boolean {
  if (line.cells[0]?.text === "" || current.length >= widths.usual) return false;
  const total = current.length + line.cells.length - 1;
  const isWrap =
    !isClosed(plainOf(current.at(-1))) || /^(?:左右|以上|以下|以内|[（(〔])/.test(line.cells[0]?.text ?? "");
  return widths.partial && isWrap ? total <= widths.widest : false;
}

const toRow = (cells: Cells): GridRow => ({
  cells: cells.map((pieces): GridCell => cellOf(pieces)),
  at: cells[0]?.[0]?.start ?? 0,
});

function measure(lines: readonly PrintedLine[], partial: boolean): Widths {
  const counts = lines.flatMap((line) => (line.cells.length > 1 ? [line.cells.length] : []));
  const usual = Math.max(mostFrequent(counts), counts[0] ?? 0);
  return { usual, widest: counts.reduce((most, count) => Math.max(most, count), usual), partial };
}

/** Rows of a table whose cells may wrap; `partial`: rows may break between any two cells (columns set with spaces). */
export function assembleRows(lines: readonly PrintedLine[], partial: boolean): readonly GridRow[] {
  const widths = measure(lines, partial);
  const rows: Cells[] = [];
  let open = false;
  lines.forEach((line, index) => {
    const current = rows.at(-1);
    const cells: Cells = line.cells.map((cell) => [cell]);
    let joins = false;
    let opens = false;
    if (current !== undefined && open) joins = true;
    else if (current !== undefined && cells.length === 1) {
      const isComplete = current.length >= widths.usual || current.length === 1;
      const text = line.cells[0]?.text ?? "";
      const place = isComplete ? placeOfSingle(current, text, lines[index + 1]) : "wraps";
      joins = place === "wraps" && current.length > 1;
      opens = place === "opens";
    } else if (current !== undefined && current.length > 1) joins = completes(current, line, widths);
    if (joins && current !== undefined) rows[rows.length - 1] = joinAtWrap(current, cells);
    else rows.push(cells);
    open = opens;
  });
  return rows.map(toRow);
}
