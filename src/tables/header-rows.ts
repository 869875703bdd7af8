/** Which rows are heads, and which repeat them on a continuation page. */
import { isFigure } from "./cell-class.js";
import { EMPTY, filledLength, type GridRow, plainRow } from "./grid.js";

const HEAD_LENGTH = 30;
const YEAR_HEAD = /^(?:19|20)\d{2}(?:[-—~]\d{2,4})?年?$/;

const isHeadText = (plain: string): boolean =>
  plain === "" ||
  YEAR_HEAD.test(plain) ||
  (plain.length <= HEAD_LENGTH && !isFigure(plain) && !/^(?:预期|约束)性/.test(plain) && !/[。；]/.test(plain));

const HEAD_WORD =
  /指标|序号|编号|类别|类型|分类|项目|名称|单位|年份|地区|板块|领域|区域|行业|产业|种类|内容|属性|目标|数量|金额|绝对数|增长|比重|指数|部门|备注|年$/;

/** The first row is a head unless it holds figures; among words alone it must be shorter than what stands below. */
function firstIsHead(rows: readonly GridRow[]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return false;
  const texts = first.cells.map((cell) => cell.plain).filter((plain) => plain !== "");
  if (texts.length < 2 || !first.cells.every((cell) => isHeadText(cell.plain))) return false;
  if (texts.some((plain) => /[、，：:；]/.test(plain.replace(/[（(][^）)]{0,30}[）)]/g, "")))) return false;
  return (
    texts.some((plain) => HEAD_WORD.test(plain)) || rest.some((row) => row.cells.some((cell) => isFigure(cell.plain)))
  );
}

/** 规划目标, 实际完成, 年均增速, （%）: a head of nothing but words of measuring. */
const MEASURED =
  /^(?:[12]\d{3}年(?=.)|[（()）%％±]|规划|计划|预期|预计|目标|任务|实际|完成|基期|基准|基数|现状|期[初末]|[上本当]年|同期|累计|年[均度]|平均|同?比|较|增[长速幅减]|下降|变化|提高|比重|占比|绝对|情况|水平|[数值量率额])+$/;

const YEAR = /^(?:19|20)\d{2}年$/;

/**
 * A row below the heads that says what each column measures, and has no figures: its first cell is empty, or that of the
 * head again where a merged cell was written out.
 */
function isMeasureHead(head: GridRow, row: GridRow): boolean {
  const [first = EMPTY] = row.cells;
  const isOwn = (plain: string, column: number): boolean => plain !== "" && plain !== head.cells[column]?.plain;
  if (isOwn(first.plain, 0)) return false;
  const own = row.cells.map((cell) => cell.plain).filter(isOwn);
  const years = own.filter((plain) => YEAR.test(plain)).length;
  return own.length > 0 && years !== 1 && own.every((plain) => YEAR.test(plain) || MEASURED.test(plain));
}

/** The heads that a format marks, and a row of measures below them that it does not. */
export function withMeasures(rows: readonly GridRow[], marked: number): number {
  const [above, below] = [rows[marked - 1], rows[marked]];
  const goesOn = above !== undefined && below !== undefined && rows.length > marked + 1 && isMeasureHead(above, below);
  return goesOn ? marked + 1 : marked;
}

/** A second head row fills in below the heads that cover several columns and is empty below the others. */
function isSecondHead(first: GridRow, second: GridRow): boolean {
  const filledCells = second.cells.filter((cell) => cell.plain !== "");
  if (
    filledCells.length < 2 ||
    (second.cells[0] ?? EMPTY).plain !== "" ||
    !second.cells.every((cell) => isHeadText(cell.plain))
  )
    return false;
  if (first.cells.length < second.cells.length) return true;
  // Below a single head nothing is printed: the column left of a filled cell, or its own, was left empty above.
  return second.cells.every((cell, column) => {
    const above = (first.cells[column] ?? EMPTY).plain;
    const right = first.cells[column + 1];
    return cell.plain === "" || above === "" || right?.plain === "";
  });
}

/** The number of head rows at the top. */
export function countHeads(rows: readonly GridRow[]): number {
  if (!firstIsHead(rows)) return 0;
  let heads = 1;
  while (heads < Math.min(rows.length - 1, 3)) {
    const [upper, lower] = [rows[heads - 1], rows[heads]];
    if (upper === undefined || lower === undefined) break;
    if (!isSecondHead(upper, lower) && !isMeasureHead(upper, lower)) break;
    heads++;
  }
  return heads;
}

/** A head that a continuation page repeats, in the working text. */
export interface Join {
  readonly start: number;
  readonly end: number;
}

export interface Joined {
  readonly rows: readonly GridRow[];
  readonly joins: readonly Join[];
}

const rowEnd = (row: GridRow): number =>
  row.cells.reduce((end, cell) => Math.max(end, cell.pieces.at(-1)?.end ?? 0), row.at);

/** Takes out the heads that a continuation page repeats; a filler column at their end does not matter. */
export function dropRepeatedHeads(rows: readonly GridRow[], heads: number): Joined {
  if (heads === 0) return { rows, joins: [] };
  const headTexts = rows.slice(0, heads).map(plainRow);
  const kept: GridRow[] = rows.slice(0, heads);
  const joins: Join[] = [];
  for (let index = heads; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) break;
    if (filledLength(row) > 1 && plainRow(row) === headTexts[0]) {
      let nth = 1;
      while (nth < heads && index + 1 < rows.length && plainRow(rows[index + 1] ?? row) === headTexts[nth]) {
        index++;
        nth++;
      }
      joins.push({ start: row.at, end: rowEnd(rows[index] ?? row) });
    } else kept.push(row);
  }
  return { rows: kept, joins };
}
