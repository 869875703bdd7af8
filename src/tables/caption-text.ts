/** Title, unit and notes from the lines around a table. */
import { noteNumber } from "../core/note-number.js";
import type { Doc, TableRegion } from "../model.js";

/** A row that fills one cell of a Markdown table may hold caption or unit. */
const withoutPipes = (text: string): string => (text.startsWith("|") ? text.replaceAll("|", " ").trim() : text);

const lineText = (doc: Doc, index: number | null): string =>
  index === null ? "" : withoutPipes(doc.lines[index]?.text.trim() ?? "");

const UNIT = /[（(]?\s*(?:计量)?单\s{0,4}位\s*[:：]\s*([^）)\s][^）)]{0,30}?)\s*[）)]?$/;
/** 单位 in the title itself: `投资安排表（单位：亿元）`. */
const UNIT_TAIL = /[（(]?\s*(?:计量)?单\s{0,4}位\s*[:：].{0,40}$/;
/** 主要农产品产量如下： announces the table that it is the title of. */
const ANNOUNCES = /如下\s?[：:；;。.]?$/;
const NOTE_MARK = /(?:\[\^?\d{1,3}\]|[①-⑳])+$/;
/** Spread over the columns of a first row: 专栏 27 重大工程项目 and empty cells. */
const squeezeSpaces = (text: string): string => text.replace(/[ \u3000]{2,}|\t+/g, " ").trim();

export function titleOf(doc: Doc, region: TableRegion): string | null {
  const text = squeezeSpaces(lineText(doc, region.titleLine).replace(UNIT_TAIL, ""))
    .replace(NOTE_MARK, "")
    .replace(ANNOUNCES, "")
    .trim();
  return text === "" ? null : text;
}

export function unitOf(doc: Doc, region: TableRegion): string | null {
  for (const index of [region.unitLine, region.titleLine]) {
    const unit = UNIT.exec(lineText(doc, index))?.[1]?.trim();
    if (unit !== undefined) return unit;
  }
  return null;
}

const NOTE_HEAD = /^[（(]?(?:注|备注|说明)\s*\d{0,2}\s*[:：]\s*/;
const NOTE_NUMBER = /^(?:[（(]?\d{1,2}[）).．、]|[①-⑳])\s*/;
/** Several numbered notes in one line: `注：1. …；2. …`. */
const NEXT_NOTE = /(?<=[；;。])\s*(?=[①-⑳]|[（(]?\d{1,2}[）).．、](?!\d))/;

/** The note lines, those joined that the page wrapped: they neither begin the notes nor go on counting. */
function wholeNotes(texts: readonly string[]): readonly string[] {
  const notes: string[] = [];
  let number = 0;
  for (const text of texts) {
    const own = noteNumber(text);
    if (notes.length === 0 || NOTE_HEAD.test(text) || own === number + 1) {
      notes.push(text.replace(NOTE_HEAD, ""));
      number = own ?? number;
    } else notes[notes.length - 1] += text;
  }
  return notes;
}

export function notesOf(doc: Doc, region: TableRegion): readonly string[] {
  return wholeNotes(region.noteLines.map((index) => lineText(doc, index))).flatMap((text) => {
    const parts = NOTE_NUMBER.test(text) ? text.split(NEXT_NOTE) : [text];
    return parts.map((part) => part.replace(NOTE_NUMBER, "").trim()).filter((part) => part !== "");
  });
}
