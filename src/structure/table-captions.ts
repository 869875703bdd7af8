/** The lines around a table that belong to it: caption and unit above, notes below. */
import { noteNumber } from "../core/note-number.js";
import type { Line } from "../model.js";
import { isChapter, isNoteText, type Shape } from "./table-shapes.js";

const CAPTION_LENGTH = 60;
/** A caption without a number ends in what it lists: `主要指标表`, `数据汇总表（一）`, `规划目录`. */
const CAPTION_END =
  /(?:表|情况|目录|一览|清单|指标|目标|名单|构成|速度|分工|布局|统计|汇总|概况)(?:\s*[（(](?:续|[一二三四五六七八九十\d]{1,3})[）)])?(?:\[\^?\d{1,3}\])?$/;
/** How far above a table its caption may stand, blank lines counted. */
const REACH = 3;

const isUnnumberedCaption = (line: Line): boolean => {
  const text = line.text.trim();
  return (
    text.length <= CAPTION_LENGTH && !isChapter(text) && line.heading === 0 && (line.bold || CAPTION_END.test(text))
  );
};

export interface Above {
  readonly titleLine: number | null;
  readonly unitLine: number | null;
}

/** Looks upward from the first line of a table; `floor` is the first line not taken by the table before. */
export function findAbove(lines: readonly Line[], shapes: readonly Shape[], first: number, floor: number): Above {
  let unitLine: number | null = null;
  let reach = REACH;
  for (let index = first - 1; index >= floor && reach > 0; index--, reach--) {
    const line = lines[index];
    const shape = shapes[index];
    if (line === undefined || shape === undefined) break;
    if (shape.kind === "blank") continue;
    if (shape.kind === "unit" && unitLine === null) {
      unitLine = index;
      reach = REACH + 1;
      continue;
    }
    // A caption and the unit may share a line: 表1  主要指标    单位:亿元
    if (shape.kind === "caption" || isUnnumberedCaption(line)) {
      return { titleLine: index, unitLine: unitLine ?? (/单\s{0,4}位\s*[:：]/.test(line.text) ? index : null) };
    }
    break;
  }
  return { titleLine: null, unitLine };
}

/** A numbered note wraps over no more lines than this. */
const WRAPS = 6;
/** A line shorter than this ends a note where it prints no mark at its end. */
const WRAPPED_LENGTH = 24;

/** The last line of the note that the page wrapped below `from`; `from` itself where it did not, or no end is found. */
function endOfNote(lines: readonly Line[], shapes: readonly Shape[], from: number): number {
  const first = lines[from]?.text.trim() ?? "";
  if (/[。；;：:]$/.test(first) || first.length < WRAPPED_LENGTH) return from;
  for (let index = from + 1; index <= from + WRAPS; index++) {
    const text = lines[index]?.text.trim() ?? "";
    if (shapes[index]?.kind !== "text" || text.length > first.length + 2) return from;
    if (/[。；;]$/.test(text)) return index;
  }
  return from;
}

/** Indices of the note lines below `last`: 注：1. … and the lines 2., 3. that go on counting, blanks between or not. */
export function findNotes(lines: readonly Line[], shapes: readonly Shape[], last: number): readonly number[] {
  const notes: number[] = [];
  let expected: number | null = null;
  for (let index = last + 1, blanks = 0; index < lines.length && blanks <= 2; index++) {
    const text = lines[index]?.text.trim() ?? "";
    if (shapes[index]?.kind === "blank") {
      blanks++;
      continue;
    }
    const isHead = isNoteText(text);
    if (!isHead && (notes.length === 0 || expected === null || noteNumber(text) !== expected)) break;
    const number = noteNumber(text);
    const end = number === null ? index : endOfNote(lines, shapes, index);
    for (let line = index; line <= end; line++) notes.push(line);
    index = end;
    blanks = 0;
    expected = number === null ? (/[:：]$/.test(text) ? 1 : null) : number + 1;
  }
  return notes;
}
