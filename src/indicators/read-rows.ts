/** The rows of one table: which group, indicator and sub-item each stands for. */
import type { Cell } from "../model.js";
import type { ColumnBlock } from "./columns.js";
import { groupName, lastBracket, partName, splitName } from "./names.js";
import { foldWidth, isMissing, type TableView } from "./table-view.js";

export interface IndicatorRow {
  readonly row: number;
  readonly block: ColumnBlock;
  readonly category: string | null;
  readonly indicator: string;
  readonly subItem: string | null;
  readonly unit: string | null;
}

const rawAt = (view: TableView, row: number, col: number | null): string =>
  col === null ? "" : (view.at(row, col)?.raw ?? "");

/** A cell that begins left of the values and runs on over them is a name or a group. */
const hasNoValues = (view: TableView, block: ColumnBlock, row: number): boolean =>
  block.values.every((col) => (view.at(row, col)?.col ?? 0) <= block.name || rawAt(view, row, col).trim() === "");

/** A group that is printed across the table, its label in the same cell or another: 一、经济发展（7项）; 二 | 民生福祉 */
function groupLine(cells: readonly Cell[]): string | null {
  const [first, second, ...others] = cells;
  if (first === undefined || others.length > 0) return null;
  if (second === undefined) return groupName(first.raw);
  return /^[（(]?[一二三四五六七八九十]{1,3}[）)、]?$/.test(first.raw.trim()) ? groupName(second.raw) : null;
}

interface State {
  group: string | null;
  /** The indicator whose values stand in the rows below it (45 主要污染物排放量削减率). */
  parent: { readonly name: string; readonly unit: string | null; readonly head: Cell | undefined } | null;
  /** The last whole indicator, for 其中： below it. */
  last: string | null;
}

export function readRows(view: TableView, block: ColumnBlock): readonly IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  const state: State = { group: null, parent: null, last: null };
  const cellsByRow = groupCells(view, block);
  for (let row = view.table.headerRows; row < view.table.rows; row++) {
    const cells = cellsByRow.get(row) ?? [];
    const line = groupLine(cells);
    if (line !== null && hasNoValues(view, block, row)) {
      state.group = line;
      state.parent = null;
      continue;
    }
    const read = readRow(view, block, row, state);
    if (read !== null) rows.push(read);
  }
  return rows;
}

function groupCells(view: TableView, block: ColumnBlock): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  const last = Math.max(block.name, ...block.values, block.attribute ?? 0, block.completion ?? 0);
  for (const cell of view.table.cells) {
    if (cell.col > last || cell.raw.trim() === "") continue;
    const list = rows.get(cell.row);
    if (list === undefined) rows.set(cell.row, [cell]);
    else list.push(cell);
  }
  return rows;
}

function readRow(view: TableView, block: ColumnBlock, row: number, state: State): IndicatorRow | null {
  const nameCell = view.at(row, block.name);
  const subCell = block.sub === null ? undefined : view.at(row, block.sub);
  if (nameCell === undefined || nameCell.raw.trim() === "") return null;
  const unitText = rawAt(view, row, block.unit).trim();
  const unit = isMissing(unitText) ? null : unitText;
  const head = splitName(nameCell.raw, unit !== null);
  const category = categoryOf(view, block, row) ?? state.group;
  const base = { row, block, category };
  if (subCell !== undefined && subCell !== nameCell && subCell.raw.trim() !== "") {
    const sub = splitName(subCell.raw, unit !== null);
    if (category === null && isGroupOf(view, block, nameCell)) {
      return {
        ...base,
        category: groupName(nameCell.raw),
        indicator: sub.name,
        subItem: null,
        unit: unit ?? sub.unit ?? view.table.unit,
      };
    }
    return { ...base, indicator: head.name, subItem: sub.name, unit: unit ?? sub.unit ?? head.unit ?? view.table.unit };
  }
  return readSingle(view, block, state, { ...base, name: head.name, ownUnit: unit ?? head.unit, nameCell });
}

interface Single {
  readonly row: number;
  readonly block: ColumnBlock;
  readonly category: string | null;
  readonly name: string;
  readonly ownUnit: string | null;
  readonly nameCell: Cell;
}

/** A row with one name: an indicator, the head of the sub-items below it, or one of them. */
function readSingle(view: TableView, block: ColumnBlock, state: State, single: Single): IndicatorRow | null {
  const { row, category, name, ownUnit, nameCell } = single;
  const numberCell = block.number === null ? undefined : view.at(row, block.number);
  if (hasNoValues(view, block, row) && numberCell !== undefined && numberCell.rowSpan > 1 && numberCell.row === row) {
    state.parent = { name, unit: ownUnit, head: numberCell };
    return null;
  }
  const isUnder =
    state.parent !== null && numberCell !== undefined && numberCell === state.parent.head && numberCell.row !== row;
  const part = partName(nameCell.raw);
  if (isUnder && state.parent !== null) {
    return {
      row,
      block,
      category,
      indicator: state.parent.name,
      subItem: name,
      unit: ownUnit ?? state.parent.unit ?? view.table.unit,
    };
  }
  if (part !== null && state.last !== null) {
    const sub = splitName(part, block.unit !== null && ownUnit !== null);
    return {
      row,
      block,
      category,
      indicator: state.last,
      subItem: sub.name,
      unit: ownUnit ?? sub.unit ?? view.table.unit,
    };
  }
  state.last = name;
  return { row, block, category, indicator: name, subItem: null, unit: ownUnit ?? view.table.unit };
}

function categoryOf(view: TableView, block: ColumnBlock, row: number): string | null {
  for (const col of block.categories) {
    const name = groupName(rawAt(view, row, col));
    if (name !== null) return name;
  }
  return null;
}

/**
 * 森林发展 beside 森林覆盖率(%) and 森林蓄积量(亿立方米) is a group of whole indicators; 主要污染物排放量减少(%) beside
 * COD and 氨氮 is an indicator with parts, and so is whatever bears one row number.
 */
function isGroupOf(view: TableView, block: ColumnBlock, nameCell: Cell): boolean {
  if (block.number !== null || block.sub === null || lastBracket(foldWidth(nameCell.raw)) !== null) return false;
  for (let row = nameCell.row; row < nameCell.row + nameCell.rowSpan; row++) {
    if (splitName(rawAt(view, row, block.sub), false).unit === null) return false;
  }
  return nameCell.rowSpan > 1;
}
