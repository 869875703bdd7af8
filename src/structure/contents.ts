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
/** Leader dots of any length or none, then the page: `.....	12`, `……12`, `    7`. */
const PAGE = /(?:[.．·…‥・\s]{2,}|\s)\s*[（(]?([0-9]{1,4})[）)]?\s*$/;
const LEADER = /[.．·…‥・]{3,}\s*$/;
const BOX_OR_FIGURE = /^\s*(?:专栏|图|表)\s?[0-9一二三四五六七八九十]/;
/** Blank lines that a list of contents may hold in a row: page breaks. */
const MAX_GAP = 4;
const MAX_ENTRY = 90;

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
    page: page?.[1] === undefined ? null : Number(page[1]),
    bullet: line.bullet,
  };
}

/** A row can belong to the list: it has a label, a page, or is the rest of the row before. */
function belongs(row: Row, previous: Row | undefined, paged: boolean): boolean {
  if (row.label !== null || row.page !== null || row.bullet > 0) return !/[。！？]$/.test(row.title);
  if (UNNUMBERED_HEADINGS.includes(titleKey(row.title))) return true;
  return paged && previous !== undefined && previous.page === null && !/[。！？；]/.test(row.title);
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
  let gap = 0;
  let end = start + 1;
  let paged = false;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text.trim() === "") {
      if (++gap > MAX_GAP && rows.length > 0) break;
      continue;
    }
    const row = readRow(line);
    if (row === null || repeatsFirst(row, rows[0]) || !belongs(row, rows.at(-1), paged)) break;
    if (
      rows.length > 0 &&
      row.page === null &&
      !paged &&
      rows.some((r) => r.label?.label === row.label?.label && r.title === row.title)
    )
      break;
    paged ||= row.page !== null;
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
    const named = UNNUMBERED_HEADINGS.includes(titleKey(row.title));
    if (paged && row.label === null && !named && last !== undefined && last.page === null) {
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
    const entries = joinWrapped(rows).filter(
      (entry) => !BOX_OR_FIGURE.test(entry.title) && !isProse(entry.title.slice(60)),
    );
    return { entries, lines: covered };
  }
  return null;
}
