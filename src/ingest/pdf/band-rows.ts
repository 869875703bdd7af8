/** A band without row lines -> its rows and cells, by the baselines of its text. */
import { median } from "../../core/median.js";
import type { Columns, Piece } from "./band-pieces.js";
import { cellContent } from "./cell-text.js";
import type { DraftCell } from "./grid-table.js";
import { headCells } from "./head-levels.js";
import { findNameGroups, type NameGroup, type RowPlace } from "./name-groups.js";
import type { Line } from "./segments.js";
import { type BandCell, isFigure, isNumber, splitBand } from "./split-bands.js";

/** Lines of a head stand closer together than this share of the distance of the rows below. */
const HEAD_PITCH = 0.85;
/** The names of groups stand before a column of words, or before one of numbers that count and one of words. */
const NAME_COLUMNS = 2;

export interface BandTable {
  readonly rows: number;
  readonly cells: readonly DraftCell[];
}

interface Placed extends Piece {
  readonly row: number;
}

interface PlacedRows {
  readonly rows: number;
  readonly pieces: readonly Placed[];
}

/** What a band is: the head alone, the body alone, or both. */
export type BandPart = "head" | "body" | "both";

/** The rows that pieces stand on; those over several columns do not say where rows are. */
function placePieces(pieces: readonly Piece[], columns: Columns, many: boolean): PlacedRows {
  const byRange = new Map<string, number[]>();
  pieces.forEach(({ from, to }, index) => {
    const key = `${from}-${to}`;
    const own = byRange.get(key);
    if (own === undefined) byRange.set(key, [index]);
    else own.push(index);
  });
  const indices = [...byRange.values()];
  const cells = indices.map((own): BandCell => {
    const { from = 0, to = 0 } = pieces[own[0] ?? 0] ?? {};
    const lines = own.flatMap((index) => pieces[index]?.line ?? []);
    const isSeen = to + 2 < columns.xs.length && (columns.sides[to + 1] ?? []).length > 0;
    const end = lines.reduce((most, { x1 }) => Math.max(most, x1), 0);
    const right = isSeen ? (columns.xs[to + 1] ?? end) : end;
    return { lines, right, isGuess: !isSeen, wide: to > from };
  });
  const { rows, of } = splitBand(cells, many);
  const rowOf = new Map<number, number>();
  indices.forEach((own, cell) => {
    own.forEach((index, at) => {
      rowOf.set(index, of[cell]?.[at] ?? 0);
    });
  });
  return { rows, pieces: pieces.map((piece, index) => ({ ...piece, row: rowOf.get(index) ?? 0 })) };
}

function rowPlaces({ rows, pieces }: PlacedRows): readonly RowPlace[] {
  const places = Array.from({ length: rows }, () => ({ top: Infinity, bottom: -Infinity }));
  for (const { row, line } of pieces) {
    const place = places[row];
    if (place === undefined) continue;
    place.top = Math.min(place.top, line.y);
    place.bottom = Math.max(place.bottom, line.y);
  }
  return places;
}

/** Runs of rows that have a column free for the name of a group, and names of their own behind it. */
function nameableRuns({ rows, pieces }: PlacedRows, column: number): readonly (readonly [number, number])[] {
  const taken = new Set(pieces.filter(({ from, to }) => from <= column && to >= column).map(({ row }) => row));
  const isName = ({ from, line }: Piece): boolean =>
    from > column && from <= column + NAME_COLUMNS && !isNumber(line.text);
  const named = new Set(pieces.filter(isName).map(({ row }) => row));
  const runs: [number, number][] = [];
  for (let row = 0; row < rows; row++) {
    if (taken.has(row) || !named.has(row)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

interface Group extends NameGroup {
  readonly column: number;
}

/** The names of a column with their rows; null where they are no names of groups. */
function groupNames(names: readonly Piece[], placed: PlacedRows, column: number): readonly Group[] | null {
  const places = rowPlaces(placed);
  const groups: Group[] = [];
  let [next, rows] = [0, 0];
  for (const [first, last] of nameableRuns(placed, column)) {
    const above = places[first - 1]?.bottom ?? -Infinity;
    const below = places[last + 1]?.top ?? Infinity;
    const own: Line[] = [];
    for (let line = names[next]?.line; line !== undefined && line.y < below; line = names[++next]?.line) {
      if (line.y <= above) return null;
      own.push(line);
    }
    if (own.length === 0) continue;
    rows += last - first + 1;
    const found = findNameGroups(own, places.slice(first, last + 1));
    if (found === null) return null;
    groups.push(...found.map((group) => ({ ...group, column, first: group.first + first, last: group.last + first })));
  }
  return next === names.length && groups.length < rows ? groups : null;
}

interface Grouped {
  readonly placed: PlacedRows;
  readonly groups: readonly Group[];
}

/** The rows of a body whose first columns, `count` of them, name groups of its rows; null where they do not. */
function groupRows(pieces: readonly Piece[], columns: Columns, many: boolean, count: number): Grouped | null {
  const isGroup = ({ from, to }: Piece): boolean => from === to && to < count;
  const placed = placePieces(
    pieces.filter((piece) => !isGroup(piece)),
    columns,
    many,
  );
  if (placed.rows < 2) return null;
  const groups: Group[] = [];
  for (let column = 0; column < count; column++) {
    const names = pieces.filter(({ from, to }) => from === column && to === column);
    const found = names.length === 0 ? null : groupNames(names, placed, column);
    if (found === null) return null;
    groups.push(...found);
  }
  return { placed, groups };
}

/** Pieces of one row that share a column are one cell; one that runs over two others' columns stays in its own. */
function cellsOfRow(pieces: readonly Placed[]): readonly { from: number; to: number; lines: Line[] }[] {
  const narrow = pieces.filter(({ from, to }) => from === to);
  const fitted = pieces.map((piece) => {
    const inside = new Set(narrow.filter(({ from }) => from >= piece.from && from <= piece.to).map(({ from }) => from));
    return inside.size > 1 ? { ...piece, to: piece.from } : piece;
  });
  const cells: { from: number; to: number; lines: Line[] }[] = [];
  for (const { from, to, line } of fitted.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = cells.at(-1);
    if (last !== undefined && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.lines.push(line);
    } else cells.push({ from, to, lines: [line] });
  }
  for (const { lines } of cells) lines.sort((a, b) => a.y - b.y || a.x0 - b.x0);
  return cells;
}

/** All places of the rows, the empty ones too; `own` are the columns that the band has to itself. */
function bodyCells({ placed, groups }: Grouped, own: readonly number[]): readonly DraftCell[] {
  const rows: Placed[][] = Array.from({ length: placed.rows }, () => []);
  for (const piece of placed.pieces) rows[piece.row]?.push(piece);
  const cells: DraftCell[] = groups.map(({ lines, first, last, column }) => ({
    row: first,
    col: column,
    rowSpan: last - first + 1,
    colSpan: 1,
    ...cellContent(lines),
  }));
  const grouped: number[][] = rows.map(() => []);
  for (const { first, last, column } of groups) for (let row = first; row <= last; row++) grouped[row]?.push(column);
  rows.forEach((pieces, row) => {
    const taken = new Set(grouped[row]);
    for (const { from, to, lines } of cellsOfRow(pieces)) {
      for (let col = from; col <= to; col++) taken.add(col);
      cells.push({ row, col: from, rowSpan: 1, colSpan: to - from + 1, ...cellContent(lines) });
    }
    for (const col of own) if (!taken.has(col)) cells.push({ row, col, rowSpan: 1, colSpan: 1, ...cellContent([]) });
  });
  return cells;
}

/** How many of the first rows are the head: those above the numbers that stand closer than rows do, or under a wide name. */
function headRows({ rows, pieces }: PlacedRows): number {
  const isBody = ({ from, line }: Piece): boolean => from > 0 && isFigure(line.text);
  const body = pieces.filter(isBody).reduce((first, { row }) => Math.min(first, row), rows);
  if (body === 0 || body === rows) return 0;
  const places = rowPlaces({ rows, pieces });
  const distance = (row: number): number => (places[row]?.top ?? 0) - (places[row - 1]?.bottom ?? 0);
  const pitch = median(places.slice(body + 1).map((_, at) => distance(body + 1 + at)));
  const byRow: Placed[][] = places.map(() => []);
  for (const piece of pieces) byRow[piece.row]?.push(piece);
  const isUnderWide = (row: number): boolean =>
    (byRow[row - 1] ?? []).some(({ from, to }) => {
      const below = (byRow[row] ?? []).filter((one) => one.from >= from && one.to <= to);
      return to > from && new Set(below.map((one) => one.from)).size > 1;
    });
  let end = 1;
  while (end < body && (isUnderWide(end) || distance(end) < HEAD_PITCH * pitch)) end++;
  return end;
}

/** A body: the names of its groups stand beside several rows each, all else on rows of its own. */
function bodyTable(pieces: readonly Piece[], columns: Columns, own: readonly number[], many: boolean): BandTable {
  const read: Grouped = groupRows(pieces, columns, many, 2) ??
    groupRows(pieces, columns, many, 1) ?? { placed: placePieces(pieces, columns, many), groups: [] };
  return { rows: read.placed.rows, cells: bodyCells(read, own) };
}

/** The height at which a head ends that no rule parts from its body; null where there is none. */
function headEnd(pieces: readonly Piece[], columns: Columns, many: boolean): number | null {
  const placed = placePieces(
    pieces.filter(({ to }) => to > 0),
    columns,
    many,
  );
  const rows = headRows(placed);
  const places = rowPlaces(placed);
  const [above, below] = [places[rows - 1], places[rows]];
  return above === undefined || below === undefined ? null : (above.bottom + below.top) / 2;
}

/** The rows and cells of a band; `own` are its columns that belong to no cell over several bands. */
export function bandTable(
  pieces: readonly Piece[],
  columns: Columns,
  own: readonly number[],
  part: BandPart,
  many: boolean,
): BandTable {
  if (part === "head") return headCells(pieces, own);
  const end = part === "both" ? headEnd(pieces, columns, many) : null;
  if (end === null) return bodyTable(pieces, columns, own, many);
  const head = headCells(
    pieces.filter(({ line }) => line.y <= end),
    own,
  );
  const body = bodyTable(
    pieces.filter(({ line }) => line.y > end),
    columns,
    own,
    many,
  );
  return {
    rows: head.rows + body.rows,
    cells: [...head.cells, ...body.cells.map((cell) => ({ ...cell, row: cell.row + head.rows }))],
  };
}
