/** What each column of an indicator table is for, from its head. */
import { foldWidth, isMissing, type TableView } from "./table-view.js";

export type Role = "number" | "category" | "name" | "sub" | "unit" | "attribute" | "completion" | "remark" | "value";

/** Columns that describe one list of indicators; two lists may stand side by side. */
export interface ColumnBlock {
  readonly number: number | null;
  readonly categories: readonly number[];
  readonly name: number;
  readonly sub: number | null;
  readonly unit: number | null;
  readonly attribute: number | null;
  readonly completion: number | null;
  readonly values: readonly number[];
}

const HEADS: readonly (readonly [Role, RegExp])[] = [
  ["number", /^(?:序号|编号|号)$/],
  ["category", /^(?:类别|分类|类型|领域|方面|维度|一级指标|指标类别|指标分类)$/],
  ["unit", /^(?:计量)?单位$/],
  ["attribute", /^(?:指标)?(?:属性|性质|类型)$/],
  ["remark", /^(?:备注|说明|责任单位|牵头单位|牵头部门|责任部门|数据来源)$/],
  ["name", /^(?:(?:主要|二级|三级|具体)?指标(?:名称)?|名称|项目(?:名称)?|指标及单位|主要指标)(?:[（(].{0,12}[）)])?$/],
];

const FIGURE_LIKE = /^[[〔［【（(<>≤≥±+\-—–]*\d|^[-—–*]+$/;

/** 完成情况 holds words about the target (提前完成); with a year above figures it is a column of values. */
function isCompletion(view: TableView, col: number, head: string): boolean {
  if (!/完成情况|完成进度|实现情况|是否完成|完成程度/.test(head)) return false;
  let figures = 0;
  let words = 0;
  for (let row = view.table.headerRows; row < view.table.rows; row++) {
    const raw = foldWidth(view.at(row, col)?.raw ?? "");
    if (isMissing(raw)) continue;
    if (FIGURE_LIKE.test(raw)) figures++;
    else words++;
  }
  return words > figures;
}

/** A column that a format leaves at the side of a table: neither head nor figures. */
function isEmpty({ table, at }: TableView, col: number): boolean {
  for (let row = table.headerRows; row < table.rows; row++) if ((at(row, col)?.raw.trim() ?? "") !== "") return false;
  return true;
}

function roleOf(view: TableView, col: number): Role {
  const head = view.headsOf(col).join("").replace(/\s/g, "");
  const known = HEADS.find(([, pattern]) => pattern.test(head))?.[0];
  if (known !== undefined) return known;
  if (head === "" && isEmpty(view, col)) return "remark";
  return isCompletion(view, col, head) ? "completion" : "value";
}

/** Columns under one name head are the indicator and its sub-item; text columns before a first name are groups. */
export function findBlocks(view: TableView): readonly ColumnBlock[] {
  const roles = Array.from({ length: view.table.cols }, (_, col) => roleOf(view, col));
  refineNames(view, roles);
  const blocks: ColumnBlock[] = [];
  let start = 0;
  for (let col = 0; col <= roles.length; col++) {
    const isNext = col > start && roles.slice(start, col).includes("value") && opensBlock(roles, col);
    if (col < roles.length && !isNext) continue;
    const block = blockOf(roles, start, col);
    if (block !== null) blocks.push(block);
    start = col;
  }
  return blocks;
}

const opensBlock = (roles: readonly Role[], col: number): boolean =>
  (roles[col] === "name" || roles[col] === "number" || roles[col] === "category") && roles.slice(col).includes("name");

function refineNames(view: TableView, roles: Role[]): void {
  roles.forEach((role, col) => {
    const head = view.at(view.table.headerRows - 1, col);
    if (role === "name" && col > 0 && head !== undefined && head === view.at(view.table.headerRows - 1, col - 1))
      roles[col] = "sub";
  });
  if (roles.includes("name")) return;
  // No head says 指标: the first column of words is the list of names.
  const first = roles.indexOf("value");
  if (first >= 0) roles[first] = "name";
}

function blockOf(roles: readonly Role[], start: number, end: number): ColumnBlock | null {
  const find = (role: Role): number | null => {
    const index = roles.slice(start, end).indexOf(role);
    return index < 0 ? null : start + index;
  };
  const name = find("name");
  if (name === null) return null;
  const columns = roles.map((role, col) => ({ role, col })).slice(start, end);
  return {
    number: find("number"),
    categories: columns.flatMap(({ role, col }) =>
      role === "category" || (role === "value" && col < name) ? [col] : [],
    ),
    name,
    sub: find("sub"),
    unit: find("unit"),
    attribute: find("attribute"),
    completion: find("completion"),
    values: columns.flatMap(({ role, col }) => (role === "value" && col > name ? [col] : [])),
  };
}
