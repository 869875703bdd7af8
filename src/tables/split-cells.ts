/** Cuts the printed lines of a table into cells, each with its place in the working text. */
import { matchesOf } from "../core/matches.js";
import type { Doc, Line, TableRegion, TableStyle } from "../model.js";

/** A stretch of the working text, white space at its ends left out. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface PrintedLine {
  readonly cells: readonly Piece[];
  /** `| --- | --- |`: draws the border below the head and holds nothing. */
  readonly rule: boolean;
}

function trimmed(text: string, start: number, end: number): Piece {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return { text: text.slice(from, to), start: from, end: to };
}

/** Cells between cut marks; `cuts` are the spans of the separators, in order. */
function piecesBetween(line: Line, cuts: readonly (readonly [number, number])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of [...cuts, [line.text.length, line.text.length] as const]) {
    const piece = trimmed(line.text, from, start);
    pieces.push({ text: piece.text, start: line.start + piece.start, end: line.start + piece.end });
    from = end;
  }
  return pieces;
}

function splitAt(line: Line, mark: string): readonly Piece[] {
  const cuts: [number, number][] = [];
  for (let at = line.text.indexOf(mark); at >= 0; at = line.text.indexOf(mark, at + 1)) cuts.push([at, at + 1]);
  return piecesBetween(line, cuts);
}

function splitPipes(line: Line): PrintedLine {
  const all = splitAt(line, "|");
  const cells = all.slice(1, line.text.trimEnd().endsWith("|") ? -1 : undefined);
  const rule = cells.some((cell) => cell.text !== "") && cells.every((cell) => /^:?-*:?$/.test(cell.text));
  return { cells, rule };
}

const RUN = /[ \u3000]{2,}/g;

/** The usual length of a separator; 0 where the lengths vary, as in tables set out by eye. */
function separatorLength(lines: readonly Line[]): number {
  const lengths = new Map<number, number>();
  let runs = 0;
  for (const line of lines) {
    for (const run of line.text.trim().matchAll(RUN)) {
      lengths.set(run[0].length, (lengths.get(run[0].length) ?? 0) + 1);
      runs++;
    }
  }
  const [length, count] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return length >= 3 && count * 3 >= runs * 2 ? length : 0;
}

/** How many separators a run of spaces stands for: 8 spaces in a table that separates by 4 hold an empty cell. */
function separatorsIn(run: string, unit: number, atEdge: boolean): number {
  if (unit > 0) return Math.floor(run.length / unit);
  return atEdge ? Number(run.length >= 4 && !/^\u3000+$/.test(run)) : 1;
}

function splitSpaces(line: Line, unit: number): readonly Piece[] {
  const cuts: [number, number][] = [];
  for (const run of matchesOf(line.text, RUN)) {
    const end = run.index + run[0].length;
    const atEdge = run.index === 0 || end === line.text.length;
    const count = separatorsIn(run[0], unit, atEdge);
    if (count === 0 && !atEdge) cuts.push([run.index, end]);
    for (let nth = 1; nth <= count; nth++) cuts.push(nth === 1 ? [run.index, end] : [end, end]);
  }
  return piecesBetween(line, cuts);
}

export function splitRegion(doc: Doc, region: TableRegion): readonly PrintedLine[] {
  const lines = region.lines.flatMap((index) => doc.lines[index] ?? []);
  const split: Readonly<Record<TableStyle, (line: Line) => PrintedLine>> = {
    pipe: splitPipes,
    tab: (line) => ({ cells: splitAt(line, "\t"), rule: false }),
    space: (line) => ({ cells: splitSpaces(line, unit), rule: false }),
    // A grid whose cells could not be found again is read by the tabs of its lines.
    grid: (line) => ({ cells: splitAt(line, "\t"), rule: false }),
    list: (line) => ({ cells: splitAt(line, "\t"), rule: false }),
  };
  const unit = region.style === "space" ? separatorLength(lines) : 0;
  return lines.map(split[region.style]);
}
