/** Where rows stand in the text: spans that may nest and overlap, cut into pieces that do not. */
import { numberOf, type ReviewDocument, stringOf } from "./document.js";
import { sourceHtml } from "./html.js";
import type { PlainRow, Reviewed } from "./model.js";

/** A stretch of the text in UTF-16 units that a row stands for. */
export interface Mark {
  readonly item: number;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

const KINDS = {
  findings: "f",
  indicators: "i",
  quantities: "q",
  projects: "p",
  glossary: "g",
} as const satisfies Partial<Record<Reviewed, string>>;

const kindOf = (dataset: keyof typeof KINDS, row: PlainRow): string =>
  dataset === "findings" ? `f ${stringOf(row, "severity") ?? ""}`.trimEnd() : KINDS[dataset];

/** The mark in the body that refers to a note: a caret, where one is printed, and the marker. */
function referenceOf(row: PlainRow, { slice }: ReviewDocument): readonly [number, number] | null {
  const [start, marker] = [numberOf(row, "ref_start"), stringOf(row, "marker")];
  if (start === null || marker === null) return null;
  const caret = slice(start, start + 1) === "^" ? 1 : 0;
  const end = start + caret + Array.from(marker).length;
  return slice(start + caret, end) === marker ? [start, end] : [start, start + 1];
}

function spansOf(dataset: Reviewed, row: PlainRow, document: ReviewDocument): readonly (readonly [number, number])[] {
  const [start, end] = [numberOf(row, "start"), numberOf(row, "end")];
  const own: readonly (readonly [number, number])[] = start === null || end === null ? [] : [[start, end]];
  const reference = dataset === "glossary" ? referenceOf(row, document) : null;
  return reference === null ? own : [...own, reference];
}

/** The marks of a document in the order of the text; of those that begin together the longest is first. */
export function marksOf(document: ReviewDocument): readonly Mark[] {
  const marks: Mark[] = [];
  for (const dataset of ["findings", "indicators", "quantities", "projects", "glossary"] as const) {
    for (const [index, row] of document.rows[dataset].entries()) {
      for (const [start, end] of spansOf(dataset, row, document)) {
        const [from, to] = [document.unit(start), Math.min(document.unit(end), document.text.length)];
        const item = document.base[dataset] + index;
        if (from < to) marks.push({ item, kind: kindOf(dataset, row), from, to });
      }
    }
  }
  return marks.sort((a, b) => a.from - b.from || b.to - a.to || a.item - b.item);
}

function pieceHtml(text: string, over: readonly Mark[]): string {
  if (text === "") return "";
  if (over.length === 0) return sourceHtml(text);
  const kinds = [...new Set(over.flatMap(({ kind }) => kind.split(" ")))].join(" ");
  // The shortest last: it is the one that a click means.
  const items = [...new Set(over.toSorted((a, b) => b.to - b.from - (a.to - a.from)).map(({ item }) => item))];
  return `<mark class="${kinds}" data-m="${items.join(" ")}">${sourceHtml(text)}</mark>`;
}

/** Renders stretches of the text one after the other; they must be asked for in the order of the text. */
export function createMarker(text: string, marks: readonly Mark[]): (from: number, to: number) => string {
  let next = 0;
  let open: Mark[] = [];
  return (from, to) => {
    for (let mark = marks[next]; mark !== undefined && mark.from < to; mark = marks[++next]) open.push(mark);
    open = open.filter((mark) => mark.to > from);
    const cuts = new Set([from, to]);
    for (const mark of open) {
      if (mark.from > from) cuts.add(mark.from);
      if (mark.to < to) cuts.add(mark.to);
    }
    const sorted = [...cuts].sort((a, b) => a - b);
    let html = "";
    // Open marks are in the order in which they begin: each comes in once and is dropped where it ends.
    let [begun, over] = [0, [] as readonly Mark[]];
    for (const [index, start] of sorted.entries()) {
      const end = sorted[index + 1];
      if (end === undefined) break;
      const before = begun;
      while ((open[begun]?.from ?? to) <= start) begun++;
      over = over.concat(open.slice(before, begun)).filter((mark) => mark.to > start);
      html += pieceHtml(text.slice(start, end), over);
    }
    return html;
  };
}
