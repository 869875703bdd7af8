/** The printed list of contents. */

import { UNNUMBERED_HEADINGS } from "../data/numbering.js";
import type { Line } from "../model.js";
import { type Label, readLabel } from "./labels.js";
import { isProse, titleKey } from "./text.js";

export interface ContentsEntry {
  readonly label: Label | null;
  readonly title: string;
  readonly page: number | null;
  /** Indices of the lines it is printed on. */
  readonly lines: readonly number[];
  /** Depth of a nested list item, 0 where the list prints none. */
  readonly bullet: number;
}

export interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** Indices of all lines of the list, its heading included. */
  readonly lines: ReadonlySet<number>;
}

const HEADING = /^\s*目\s{0,8}[录次]\s*$/;
/** Leader dots of any length or none, then the page: `.....	12`, `……12`, `    7`, `（3）`. */
const PAGE = /(?:[.．·…‥・\s]{2,}|\s)[（(]?([0-9]{1,4})[）)]?$|[（(]([0-9]{1,3})[）)]$/;
const LEADER = /[.．·…‥・]{3,}\s*$/;
const BOX_OR_FIGURE = /^\s*(?:专栏|图|表)\s?[0-9一二三四五六七八九十]/;
/** The heading of a list of boxes or figures, which stands behind the list of sections. */
const OTHER_LIST = /^(?:专栏|插?图表?|表格?|附图|附表)目[录次]$/;
/** A page number of the list itself, which is often counted in Roman figures: `— 2 —`, `III`, `- iv -`. */
const OWN_PAGE = /^[—–―\-·\s]*(?:[ivxIVX]{1,6}|[Ⅰ-Ⅻⅰ-ⅻ])[—–―\-·\s]*$|^[—–―\-·]+\s?[0-9]{1,4}\s?[—–―\-·]+$/;
/** Blank lines that a list of contents may hold in a row: page breaks. */
const MAX_GAP = 4;
/** An entry takes no more lines than this. */
const MAX_WRAP = 3;
const MAX_ENTRY = 90;

/** The line holds the number of the page alone. */
export const isOwnPage = (text: string): boolean => OWN_PAGE.test(text.trim());

interface Row {
  readonly line: number;
  readonly label: Label | null;
  readonly title: string;
  readonly page: number | null;
  readonly bullet: number;
}

function readRow(line: Line): Row | null {
  const text = line.text.trim();
  if (text === "" || text.length > MAX_ENTRY) return null;
  const page = PAGE.exec(text);
  const body = (page === null ? text : text.slice(0, page.index)).replace(LEADER, "").trim();
  const label = readLabel(body);
  const title = (label === null ? body : body.slice(label.end)).replace(LEADER, "").trim();
  return {
    line: line.index,
    label,
    title,
    page: page === null ? null : Number(page[1] ?? page[2]),
    bullet: line.bullet,
  };
}

/** A heading that needs no label: 序言, 专栏目录. */
const isNamed = ({ title }: Row): boolean =>
  UNNUMBERED_HEADINGS.includes(titleKey(title)) || OTHER_LIST.test(titleKey(title));

/** A row can belong to the list: it has a label, a page, or is the rest of the rows before. */
function belongs(row: Row, before: readonly Row[], paged: boolean): boolean {
  if (row.label !== null || row.page !== null || row.bullet > 0) return !/[。！？]$/.test(row.title);
  if (isNamed(row) || BOX_OR_FIGURE.test(row.title)) return true;
  const entry = before.slice(1 - MAX_WRAP);
  const open = entry.some((part) => part.label !== null) && entry.at(-1)?.page === null;
  return paged && open && !/[。！？；]/.test(row.title);
}

/** The first entry printed again is the body's first heading. */
const repeatsFirst = (row: Row, first: Row | undefined): boolean =>
  first?.label != null &&
  row.label !== null &&
  row.page === null &&
  row.label.label === first.label.label &&
  titleKey(first.title).startsWith(titleKey(row.title).slice(0, 6));

function collectRows(lines: readonly Line[], start: number): { readonly rows: readonly Row[]; readonly end: number } {
  const rows: Row[] = [];
  const seen = new Set<string>();
  let gap = 0;
  let end = start + 1;
  let paged = false;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text.trim() === "" || isOwnPage(line.text)) {
      if (++gap > MAX_GAP && rows.length > 0) break;
      continue;
    }
    const row = readRow(line);
    if (row === null || repeatsFirst(row, rows[0]) || !belongs(row, rows, paged)) break;
    paged ||= row.page !== null;
    // Without page numbers an entry that comes again is the body's heading.
    const key = `${row.label?.label ?? ""} ${row.title}`;
    if (!paged && seen.has(key)) break;
    seen.add(key);
    rows.push(row);
    gap = 0;
    end = index + 1;
  }
  return { rows, end };
}

/** A row without label that follows one without page is the rest of that one's title. */
function joinWrapped(rows: readonly Row[]): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const paged = rows.filter((row) => row.page !== null).length * 2 > rows.length;
  for (const row of rows) {
    const last = entries.at(-1);
    if (paged && row.label === null && !isNamed(row) && last !== undefined && last.page === null) {
      entries[entries.length - 1] = {
        ...last,
        title: last.title + row.title,
        page: row.page,
        lines: [...last.lines, row.line],
      };
    } else {
      entries.push({ label: row.label, title: row.title, page: row.page, lines: [row.line], bullet: row.bullet });
    }
  }
  return entries;
}

/** Null where the document prints no list of contents of at least three entries. */
export function findContents(lines: readonly Line[]): Contents | null {
  for (const line of lines) {
    const folded = line.folded && line.bullet > 0;
    if (!folded && !HEADING.test(line.text)) continue;
    const start = folded ? line.index - 1 : line.index;
    const { rows, end } = collectRows(lines, start);
    if (rows.length < 3) continue;
    const covered = new Set<number>();
    for (let index = Math.max(0, start); index < end; index++) covered.add(index);
    const others = rows.findIndex(({ title }) => OTHER_LIST.test(titleKey(title)));
    const listed = joinWrapped(others < 0 ? rows : rows.slice(0, others));
    const entries = listed.filter(({ title }) => !BOX_OR_FIGURE.test(title) && !isProse(title.slice(60)));
    return { entries, lines: covered };
  }
  return null;
}
