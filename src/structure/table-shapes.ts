/** What a single line looks like to someone searching for tables. */
import type { Line, TableStyle } from "../model.js";

/**
 * `row`: at least two cells. `lead`: one cell behind a separator (`    2. 工业软件`). `text`: no separator.
 * `stop`: a heading, an entry of a table of contents or a caption, where no table goes on.
 */
export type ShapeKind = "blank" | "row" | "lead" | "text" | "note" | "caption" | "unit" | "stop";

export interface Shape {
  readonly kind: ShapeKind;
  readonly style: TableStyle;
  /** The cells of the line, empty ones included; runs of spaces count as one separator. */
  readonly cells: readonly string[];
}

const SEPARATOR = /[ \u3000]{2,}/;
const PAGE_NUMBER = /^[-—–·\s]*\d{1,4}[-—–·\s]*$/;
const CHAPTER = /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[编篇章节](?!目标|指标)|(?:序|前|引)\s*言$|目\s*录$)/;
/** `第一章 发展基础.....	1`, `发展环境……12` */
const CONTENTS_ENTRY = /(?:\.{3,}|…{2,}|·{3,})\s*[-—]?\s*\d{1,4}\s*$/;
const NUMBERED_CAPTION =
  /^(?:续?附?表|专栏|附?图|附件)\s*[\d一二三四五六七八九十]{1,4}(?:[-—.]\d{1,3})?(?:[\s:：（(“"《]|续|$|(?=[^\d\s,，、。]))/;
const UNIT_LINE = /^[（(]?\s*(?:计量)?单\s{0,4}位\s*[:：]/;
const NOTE_LINE = /^[（(]?(?:注|备注|说明|资料来源|数据来源)\s*\d{0,2}\s*[:：]/;

/** 一、  指导思想: a label set off from its heading. */
const isLabelled = (cells: readonly string[]): boolean =>
  cells.length === 2 &&
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])$/.test(cells[0] ?? "");

/** 序    言, 目    录: one word whose characters were spread out. */
const isSpreadWord = (cells: readonly string[]): boolean => cells.every((cell) => /^\p{Script=Han}$/u.test(cell));

export const isNoteText = (text: string): boolean => NOTE_LINE.test(text);
export const isUnitText = (text: string): boolean => UNIT_LINE.test(text);
export const isNumberedCaption = (text: string): boolean => NUMBERED_CAPTION.test(text);
export const isChapter = (text: string): boolean => CHAPTER.test(text);

const isPipeRow = (text: string): boolean => text.startsWith("|") && text.indexOf("|", 1) > 0;

function splitLine(text: string): { readonly style: TableStyle; readonly cells: readonly string[] } {
  const trimmed = text.trim();
  if (isPipeRow(trimmed)) {
    return {
      style: "pipe",
      cells: trimmed
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    };
  }
  if (text.includes("\t")) return { style: "tab", cells: text.split("\t").map((cell) => cell.trim()) };
  if (!text.includes(" ") && !text.includes("\u3000")) return { style: "space", cells: [trimmed] };
  // Two spaces at the end are a Markdown line break, four an empty cell.
  const body = text.replace(/ {1,3}$/, "").replace(/^(?:\u3000{1,3}| {1,3}(?=\S))/, "");
  return { style: "space", cells: body.split(SEPARATOR).map((cell) => cell.trim()) };
}

const filled = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + (cell === "" ? 0 : 1), 0);

function kindOf(line: Line, text: string, cells: readonly string[], style: TableStyle): ShapeKind {
  if (style === "pipe") return "row";
  if (line.heading > 0 || line.folded || CHAPTER.test(text) || CONTENTS_ENTRY.test(text.slice(-40))) return "stop";
  if (NOTE_LINE.test(text)) return "note";
  if (UNIT_LINE.test(text)) return "unit";
  if (style === "space" && isLabelled(cells)) return "stop";
  if (filled(cells) <= 2 && NUMBERED_CAPTION.test(text)) return "caption";
  if (cells.length < 2 || (style === "space" && isSpreadWord(cells))) return "text";
  if (filled(cells) === 1) return "lead";
  return "row";
}

export const BLANK: Shape = { kind: "blank", style: "space", cells: [] };

const known = new WeakMap<Line, Shape>();

/** Each search for tables asks for the shape of every line. */
export function shapeOf(line: Line): Shape {
  const found = known.get(line) ?? readShape(line);
  known.set(line, found);
  return found;
}

function readShape(line: Line): Shape {
  const text = line.text.trim();
  if (text === "" || PAGE_NUMBER.test(text)) return BLANK;
  const { style, cells } = splitLine(line.text);
  return { kind: kindOf(line, text, cells, style), style, cells };
}

/** A line that only draws the border below the head: `| --- | --- |`. */
export const isRule = (shape: Shape): boolean =>
  shape.style === "pipe" &&
  shape.cells.every((cell) => /^:?-{1,}:?$/.test(cell) || cell === "") &&
  shape.cells.some((cell) => cell !== "");
