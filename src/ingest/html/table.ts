/** Rows and cells of a table as they are marked, laid out on a grid, and what the table is for. */
import type { SourceCell } from "../../model.js";
import type { Element } from "./tree.js";
import { type Context, type NoteState, type Paragraph, PLAIN, type Sink, Walker } from "./walk.js";

export interface GridCell extends Omit<SourceCell, "span"> {
  readonly paragraphs: readonly Paragraph[];
}

export interface Grid {
  readonly rows: number;
  readonly cols: number;
  /** In the order of rows, then columns. */
  readonly cells: readonly GridCell[];
  /** Rows and columns that were left out because the table is too large. */
  readonly cutRows: number;
  readonly cutCols: number;
  /** What stands in the table but in no cell, its caption first. */
  readonly beside: readonly Paragraph[];
  readonly images: readonly Element[];
}

/** A table of more places than this is cut: no document prints one. */
export const MOST_PLACES = 250_000;
export const MOST_COLUMNS = 500;
/** A wider cell reaches to the end of its row. */
const WIDEST = 60;

interface RawCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly header: boolean;
  readonly paragraphs: Paragraph[];
}

/** Takes a table apart; a cell that is never closed ends where the next begins. */
class TableSink implements Sink {
  readonly rows: RawCell[][] = [];
  readonly beside: Paragraph[] = [];
  readonly images: Element[] = [];
  #cell: RawCell | null = null;

  paragraph(paragraph: Paragraph): void {
    (this.#cell?.paragraphs ?? this.beside).push(paragraph);
  }

  /** Tables in the cells of a data table are text of the cell. */
  table(): boolean {
    return false;
  }

  tablePart({ name, attrs }: Element, context: Context): void {
    if (name === "td" || name === "th") {
      this.#cell = {
        colSpan: spanOf(attrs.colspan),
        rowSpan: attrs.rowspan?.trim() === "0" ? Number.POSITIVE_INFINITY : spanOf(attrs.rowspan),
        header: name === "th" || context.head,
        paragraphs: [],
      };
      if (this.rows.length === 0) this.rows.push([]);
      this.rows.at(-1)?.push(this.#cell);
      return;
    }
    this.#cell = null;
    if (name === "tr") this.rows.push([]);
  }

  image(element: Element): void {
    this.images.push(element);
  }

  skips(): boolean {
    return false;
  }
}

const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(span) && span > 0 ? span : 1;
};

/** Columns of the table: very wide cells do not count, they reach as far as the others do. */
function countColumns(rows: readonly (readonly RawCell[])[]): number {
  const ending = new Array<number>(rows.length + 1).fill(0);
  let covered = 0;
  let cols = 1;
  rows.forEach((cells, row) => {
    covered -= ending[row] ?? 0;
    let width = 0;
    for (const { colSpan, rowSpan } of cells) {
      const own = colSpan > WIDEST ? 1 : colSpan;
      const last = Math.min(rows.length, row + rowSpan);
      width += own;
      ending[last] = (ending[last] ?? 0) + own;
    }
    cols = Math.max(cols, Math.min(MOST_COLUMNS, width + covered));
    covered += width;
  });
  return cols;
}

/** Places cells left to right at the first place that no cell from above covers. */
function placeCells(rows: readonly (readonly RawCell[])[], cols: number): { readonly cells: GridCell[]; cut: number } {
  const coveredTo = new Array<number>(cols).fill(0);
  const cells: GridCell[] = [];
  let cut = 0;
  rows.forEach((raw, row) => {
    let col = 0;
    raw.forEach((cell, index) => {
      while (col < cols && (coveredTo[col] ?? 0) > row) col++;
      if (col >= cols) {
        cut++;
        return;
      }
      // A very wide cell leaves a place for each cell to its right.
      const end = cell.colSpan > WIDEST ? cols - (raw.length - 1 - index) : Math.min(cols, col + cell.colSpan);
      let colSpan = 1;
      while (col + colSpan < end && (coveredTo[col + colSpan] ?? 0) <= row) colSpan++;
      const rowSpan = Math.min(cell.rowSpan, rows.length - row);
      for (let place = col; place < col + colSpan; place++) coveredTo[place] = row + rowSpan;
      cells.push({ row, col, rowSpan, colSpan, header: cell.header, paragraphs: cell.paragraphs });
      col += colSpan;
    });
  });
  return { cells, cut };
}

const isFilled = (row: readonly RawCell[]): boolean => row.some(({ paragraphs }) => paragraphs.length > 0);

export function readGrid(table: Element, notes: NoteState): Grid {
  const sink = new TableSink();
  new Walker(sink, notes).run(table, PLAIN);
  const marked = sink.rows.filter((row) => row.length > 0);
  const filled = marked.slice(0, marked.findLastIndex(isFilled) + 1);
  const cols = countColumns(filled);
  const rows = filled.slice(0, Math.max(1, Math.floor(MOST_PLACES / cols)));
  const { cells, cut } = placeCells(rows, cols);
  return {
    rows: rows.length,
    cols,
    cells,
    cutRows: filled.length - rows.length,
    cutCols: cut,
    beside: sink.beside,
    images: sink.images,
  };
}

/** `data`, a `frame` around text, mere `layout`, or nothing to read: a `form`, a list of `links`. */
export type TableUse = "data" | "frame" | "layout" | "form" | "links";

const FIGURE = /^[^\p{Script=Han}\d]{0,3}\d[\d.,，．%％/—~-]*[^\d]{0,6}$/u;
const META =
  /^(?:索\s?引\s?号|主题分类|发[文布]机[关构]|成文日期|发[文布](?:日期|时间)|发文字号|文\s*号|统一编号|有\s?效\s?性|公开(?:方式|类别|形式)|主\s?题\s?词|标\s*题|名\s*称|生效日期|废止日期|信息(?:名称|来源|分类)|关\s?键\s?[词字])\s?[：:]?$/;
const EMPTY_SHARE = 0.4;
const LINK_SHARE = 0.6;

const textOfCell = ({ paragraphs }: GridCell): string => paragraphs.map(({ text }) => text).join("");

/** Labels of a page's own record above the document, or fields that are to be filled in. */
function isForm(cells: readonly GridCell[]): boolean {
  const texts = cells.map(textOfCell);
  if (texts.filter((text) => META.test(text)).length >= 3) return true;
  const empty = texts.filter((text) => text === "").length;
  return empty >= EMPTY_SHARE * texts.length && !texts.some((text) => FIGURE.test(text));
}

export function useOf(table: Element, { rows, cells }: Grid, article: Element): TableUse {
  const filled = cells.filter(({ paragraphs }) => paragraphs.length > 0);
  const columns = new Set(filled.map(({ col }) => col)).size;
  if (table.linkCount >= 2 && table.links >= LINK_SHARE * table.text) return columns < 3 ? "links" : "data";
  const holdsArticle = table.prose > 0.5 * article.prose;
  if (columns <= 1) return holdsArticle && !isBoxed(filled) ? "layout" : "frame";
  if (rows < 2) return "layout";
  const headed = filled.some(
    ({ paragraphs }) => paragraphs.length > 3 && paragraphs.some(({ heading }) => heading > 0),
  );
  if (headed) return "layout";
  return isForm(cells) ? "form" : "data";
}

const BOX_HEAD = /^[【［[]?\s?专\s?栏\s{0,2}[0-9一二三四五六七八九十]/;
const isBoxed = ([first]: readonly GridCell[]): boolean => first !== undefined && BOX_HEAD.test(textOfCell(first));
