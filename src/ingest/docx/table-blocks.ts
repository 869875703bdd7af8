/** What a Word table prints: data, a box of paragraphs, or a box of numbered items. */
import { type Block, flatText, type GridCell, type LineBlock, type TableBlock } from "./blocks.js";
import { type PlacedCell, type PlacedGrid, readGrid } from "./grid.js";
import type { XmlElement } from "./xml-tree.js";

/** Reads what a cell holds; lines of a box are quoted. */
type ReadCell = (cell: XmlElement, quoted: boolean) => readonly Block[];

interface FilledCell extends PlacedCell {
  readonly blocks: readonly Block[];
}

const BOX_TITLE = /^[【[［]?\s?专\s?栏|^[【[［]?\s?專\s?欄/;
const ITEM_NUMBER =
  /^(?:[（(]?\d{1,2}[）)]?[.．、]?|[一二三四五六七八九十]{1,3}、?|[（(][一二三四五六七八九十]{1,3}[）)])$/;
/** More than a name or a figure. */
const PROSE = /[，。；！？]|.{43}/;

const linesOf = (blocks: readonly Block[]): readonly LineBlock[] =>
  blocks.filter((block): block is LineBlock => block.kind === "line");

const noticesOf = (blocks: readonly Block[]): readonly Block[] => blocks.filter(({ kind }) => kind === "notice");

/** A single column of words: one cell, or several of which one holds paragraphs. */
function isBox(cells: readonly FilledCell[]): boolean {
  if (cells.length === 1) return true;
  return cells.some(({ blocks }) => {
    const lines = linesOf(blocks);
    return (
      lines.length > 1 || blocks.some(({ kind }) => kind === "table") || lines.some(({ text }) => PROSE.test(text))
    );
  });
}

/** `01 | 智能制造：…`: each row a number and what it says. */
function isItemList(cols: number, cells: readonly FilledCell[]): boolean {
  if (cols !== 2) return false;
  return cells.every(({ col, colSpan, rowSpan, blocks }) => {
    if (colSpan !== 1 || rowSpan !== 1) return false;
    const text = flatText(blocks);
    return col === 0 ? ITEM_NUMBER.test(text) : PROSE.test(text);
  });
}

/** The number and the first line of its item stand on one line. */
function itemLines(cells: readonly FilledCell[]): readonly Block[] {
  let label = "";
  return cells.flatMap(({ col, blocks }) => {
    if (col === 0) {
      label = flatText(blocks);
      return [];
    }
    let first = true;
    return blocks.map((block) => {
      if (!first || block.kind !== "line") return block;
      first = false;
      return { ...block, text: `${label}${/\d$/.test(label) ? " " : ""}${block.text}`, quoted: true };
    });
  });
}

const quote = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === "notice" ? block : { ...block, quoted: true }));

function dataTable({ rows, cols }: PlacedGrid, cells: readonly FilledCell[], quoted: boolean): readonly Block[] {
  const notices = cells.flatMap(({ blocks }) => noticesOf(blocks));
  const filled = cells.map(
    ({ row, col, rowSpan, colSpan, header, blocks }): GridCell => ({
      row,
      col,
      rowSpan,
      colSpan,
      header,
      text: flatText(blocks),
    }),
  );
  if (filled.every(({ text }) => text === "")) return notices;
  const table: TableBlock = { kind: "table", rows, cols, cells: filled, quoted };
  return [table, ...notices];
}

/** The rows below the first; a title that spans the table is no row of its data. */
const below = (cells: readonly FilledCell[]): readonly FilledCell[] =>
  cells.filter(({ row }) => row > 0).map((cell) => ({ ...cell, row: cell.row - 1 }));

/**
 * The blocks of a table.
 * @throws Unreadable where the table is larger than any that can be printed.
 */
export function readTable(table: XmlElement, readCell: ReadCell, quoted: boolean): readonly Block[] {
  const grid = readGrid(table);
  const oneColumn = grid.cols <= 1;
  const cells = grid.cells.map(
    (cell): FilledCell => ({ ...cell, blocks: readCell(cell.element, quoted || oneColumn) }),
  );
  if (oneColumn) return isBox(cells) ? quote(cells.flatMap(({ blocks }) => blocks)) : dataTable(grid, cells, quoted);
  const [first] = cells;
  const titled =
    first !== undefined && first.colSpan === grid.cols && first.rowSpan === 1 && BOX_TITLE.test(flatText(first.blocks));
  if (!titled) return dataTable(grid, cells, quoted);
  const rest = below(cells);
  const body = isItemList(grid.cols, rest)
    ? itemLines(rest)
    : dataTable({ ...grid, rows: grid.rows - 1, cells: rest }, rest, true);
  return [...quote(first.blocks), ...body];
}
