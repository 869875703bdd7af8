/**
 * Lines -> blocks. Reads a document line by line, the way it was printed, and puts together again
 * what the pages tore apart: a sentence goes on behind a footnote, a caption, a lost chart or a box.
 */
import { type MappedText, sliceText } from "../core/mapped-text.js";
import type { Doc, Line, TableRegion } from "../model.js";
import type { Block, BoxBlock, ItemBlock, NoteBlock, ParagraphBlock } from "./blocks.js";
import { isBoxHead, readBoxHead } from "./box-head.js";
import { isItemHead } from "./boxes.js";
import type { Contents } from "./contents.js";
import { type HeadingReader, readTitleRest } from "./headings.js";
import { isByline, isCaption, isPhotoCredit, startsAnew } from "./kinds.js";
import { isChapterScheme, isPartOfNumber, type Label, readLabel } from "./labels.js";
import { findNoteRest, isNoteParagraph } from "./note-rest.js";
import type { NoteStart } from "./note-start.js";
import { isClosed, isProse } from "./text.js";
import { type FlowLine, findTextLines, isDense, makeEdge } from "./text-lines.js";

export interface FlowInput {
  readonly doc: Doc;
  readonly contents: Contents | null;
  readonly regions: readonly TableRegion[];
  readonly skipped: ReadonlySet<number>;
  readonly notes: ReadonlyMap<number, NoteStart>;
  readonly headings: HeadingReader;
}

interface BoxState {
  readonly block: BoxBlock;
  readonly quoted: boolean;
  /** The item that text without a label goes to, null before the first. */
  item: ItemBlock | null;
  labelled: boolean;
  /** A table stands in it. */
  tabled: boolean;
}

/** A sentence goes on within this many lines: a page, with a box on it. */
const REACH = 120;

/** Builds the blocks; one instance a document. */
export class Flow {
  readonly blocks: Block[] = [];
  readonly #input: FlowInput;
  readonly #lines: readonly FlowLine[];
  readonly #dense: boolean;
  /** Where the text keeps the line ends of a page: the line is as long as the page is wide. */
  readonly #reachesEdge: (text: string) => boolean;
  readonly #tableAt: ReadonlyMap<number, number>;
  #paragraph: ParagraphBlock | null = null;
  /** Index of the paragraph's last line so far, and of the line that is being read. */
  #paragraphEnd = 0;
  #lineRead = 0;
  #note: NoteBlock | null = null;
  /** Index of the line that holds the rest of the open note, -1 where none was found; null before the search. */
  #noteRest: number | null = null;
  #box: BoxState | null = null;
  /** The text proper has begun: what stood before it is the title. */
  #begun = false;

  constructor(input: FlowInput) {
    this.#input = input;
    this.#lines = findTextLines(input.doc.lines, input);
    this.#dense = isDense(this.#lines);
    this.#reachesEdge = makeEdge(this.#lines);
    this.#tableAt = new Map(input.regions.map((region, index) => [region.lines[0] ?? -1, index]));
  }

  run(): readonly Block[] {
    const tables = [...this.#tableAt].sort(([a], [b]) => a - b);
    let nextTable = 0;
    for (let index = 0; index < this.#lines.length; ) {
      const flowLine = this.#lines[index];
      if (flowLine === undefined) break;
      while (nextTable < tables.length && (tables[nextTable]?.[0] ?? 0) < flowLine.line.index) {
        this.#addTable(tables[nextTable]?.[1] ?? 0, tables[nextTable]?.[0] ?? 0);
        nextTable++;
      }
      index += this.#read(flowLine, index);
    }
    for (; nextTable < tables.length; nextTable++)
      this.#addTable(tables[nextTable]?.[1] ?? 0, tables[nextTable]?.[0] ?? 0);
    this.#endBox(this.#lines.at(-1)?.line.index ?? 0);
    return this.blocks;
  }

  #slice(line: Line, from = 0): MappedText {
    const text = line.text.slice(from);
    const start = from + (text.length - text.trimStart().length);
    return sliceText(this.#input.doc.text, line.start + start, line.start + line.text.trimEnd().length);
  }

  /** Reads the text line at `index`; returns how many lines were used. */
  #read(flowLine: FlowLine, index: number): number {
    const { line, text } = flowLine;
    this.#lineRead = line.index;
    const noteStart = this.#input.notes.get(line.index);
    if (noteStart !== undefined) return this.#startNote(line, noteStart);
    if (this.#note !== null && this.#continuesNote(flowLine, index)) return 1;
    if (isBoxHead(text)) return this.#startBox(flowLine, index);
    const unit = /^[（(]?\s?单位\s?[:：]\s?([^）)]{1,20}?)\s?[）)]?$/.exec(text);
    if (unit?.[1] !== undefined) return this.#add({ kind: "unit", unit: unit[1], line: line.index });
    const label = readLabel(line.text);
    if (this.#box === null || label === null || isChapterScheme(label.scheme)) {
      const used = this.#readHeading(flowLine, index, label);
      if (used > 0) return used;
    }
    if (this.#box !== null && this.#readBoxLine(flowLine, index, label)) return 1;
    return this.#readText(flowLine, label);
  }

  #add(block: Block): number {
    this.#begun ||= block.kind === "paragraph" || block.kind === "heading" || block.kind === "box";
    this.blocks.push(block);
    return 1;
  }

  #addTable(region: number, line: number): void {
    if (this.#box !== null) this.#box.tabled = true;
    this.#add({ kind: "table", region, line });
  }

  #startNote(line: Line, { marker, end }: NoteStart): number {
    this.#note = { kind: "note", marker, pieces: [this.#slice(line, end)], line: line.index };
    this.#noteRest = null;
    return this.#add(this.#note);
  }

  /** The line is the rest of the open note: the next printed line of it, or what the page break cut off. */
  #continuesNote({ line, gapBefore }: FlowLine, index: number): boolean {
    const note = this.#note;
    if (note === null) return false;
    if (isNoteParagraph(line, gapBefore, this.#input.doc)) {
      note.pieces.push(this.#slice(line));
      return true;
    }
    if (isClosed(note.pieces.at(-1)?.text ?? "")) return false;
    const wrapped = gapBefore === 0 && this.#noteRest === null;
    this.#noteRest ??= findNoteRest(this.#lines, index, this.#input.notes, this.#waits());
    if (!wrapped && this.#noteRest !== index) return false;
    note.pieces.push(this.#slice(line));
    this.#noteRest = null;
    return true;
  }

  #startBox({ line, text }: FlowLine, index: number): number {
    this.#endBox(line.index);
    const next = this.#lines[index + 1];
    const head = readBoxHead(line.text);
    const block: BoxBlock = {
      kind: "box",
      number: head.number,
      pieces: [this.#slice(line, head.end)],
      line: line.index,
    };
    const untitled = head.end >= line.text.trimEnd().length;
    if (untitled && next !== undefined) block.pieces.splice(0, 1, this.#slice(next.line));
    this.#box = { block, quoted: line.quoted, item: null, labelled: false, tabled: false };
    this.#add(block);
    return untitled && next !== undefined && text !== "" ? 2 : 1;
  }

  #endBox(line: number): void {
    if (this.#box === null) return;
    this.#box = null;
    this.#add({ kind: "box_end", line });
  }

  #readHeading(flowLine: FlowLine, index: number, label: Label | null): number {
    const next = this.#lines[index + 1];
    const previous = this.#lines[index - 1];
    const heading = this.#input.headings.read(flowLine, label, {
      next,
      previous,
      waits: this.#waits(),
      begun: this.#begun,
    });
    if (heading === null) return 0;
    this.#endBox(flowLine.line.index);
    const pieces = [this.#slice(flowLine.line, label?.end ?? 0)];
    const rest = readTitleRest(flowLine, label, next, this.#lines[index + 2], this.#input.headings);
    if (rest !== null) {
      if (pieces[0]?.text === "") pieces.pop();
      pieces.push(this.#slice(rest.line));
    }
    this.#add({ kind: "heading", label, depth: heading.depth, pieces, line: flowLine.line.index });
    this.#paragraph = null;
    return rest === null ? 1 : 2;
  }

  /** A paragraph is open whose sentence has not ended. */
  #waits(): boolean {
    if (this.#paragraph === null || this.#lineRead - this.#paragraphEnd > REACH) return false;
    return !isClosed(this.#paragraph.pieces.at(-1)?.text ?? "");
  }

  /** True where the line belongs to the open box; otherwise the box has ended. */
  #readBoxLine(flowLine: FlowLine, index: number, label: Label | null): boolean {
    const box = this.#box;
    if (box === null) return false;
    const { line, text, gapBefore } = flowLine;
    const item = box.item;
    const itemOpen = item !== null && item.pieces.length > item.headPieces && !isClosed(item.pieces.at(-1)?.text ?? "");
    if (box.quoted !== line.quoted || (this.#dense && !box.quoted && gapBefore > 0 && item !== null && !itemOpen)) {
      this.#endBox(line.index);
      return false;
    }
    if (isPhotoCredit(text)) return false;
    const next = this.#lines[index + 1];
    if (label !== null || line.bold) return this.#startItem(flowLine, label, next);
    if (item === null && box.tabled && !box.quoted) return this.#leaveBox(line);
    if (item !== null && (itemOpen || item.pieces.length <= item.headPieces)) {
      if (!isProse(text) && !itemOpen && isCaption(flowLine)) return this.#leaveBox(line);
      item.pieces.push(this.#slice(line));
      return true;
    }
    if (item === null || !box.labelled || box.quoted || this.#dense) return this.#startItem(flowLine, null, next);
    return this.#leaveBox(line);
  }

  #leaveBox(line: Line): boolean {
    this.#endBox(line.index);
    return false;
  }

  /** The head of an item stands on a line of its own, or runs into the text. */
  #startItem({ line, text }: FlowLine, label: Label | null, next: FlowLine | undefined): boolean {
    const box = this.#box;
    if (box === null) return false;
    const words = label === null ? text : line.text.slice(label.end).trim();
    if (
      label === null &&
      !box.labelled &&
      !isProse(words) &&
      box.item === null &&
      (next === undefined || !isProse(next.text))
    ) {
      return this.#leaveBox(line);
    }
    if (label === null && box.labelled && box.item !== null && (this.#dense || box.quoted) && !line.bold) {
      box.item.pieces.push(this.#slice(line));
      return true;
    }
    // A label alone on its line has its head below.
    const head = words === "" ? (next?.text ?? "") : words;
    const below = next === undefined ? null : readLabel(next.line.text);
    const headPieces = isItemHead(head, label, below) ? (words === "" ? 2 : 1) : 0;
    const item: ItemBlock = {
      kind: "item",
      label,
      pieces: [this.#slice(line, label?.end ?? 0)],
      line: line.index,
      headPieces,
    };
    box.item = item;
    box.labelled ||= label !== null || line.bold;
    this.#add(item);
    return true;
  }

  /** A line outside boxes and headings: a caption, or a paragraph, or the rest of one. */
  #readText(flowLine: FlowLine, label: Label | null): number {
    const { line, text } = flowLine;
    const piece = this.#slice(line, label === null || isPartOfNumber(line.text, label) ? 0 : label.end);
    if (label === null && isCaption(flowLine) && !this.#isWrapped(flowLine)) {
      return this.#add({ kind: this.#kindOfShort(text), pieces: [piece], line: line.index });
    }
    if (this.#waits() && label === null && !startsAnew(flowLine.line.text)) {
      this.#paragraph?.pieces.push(piece);
      this.#paragraphEnd = line.index;
      return 1;
    }
    this.#paragraph = { kind: "paragraph", pieces: [piece], line: line.index };
    this.#paragraphEnd = line.index;
    return this.#add(this.#paragraph);
  }

  /** Words without punctuation that fill a line of the page inside a sentence or at its beginning, or open a quotation. */
  #isWrapped({ text, gapBefore, gapAfter }: FlowLine): boolean {
    if (gapBefore > 0 || isPhotoCredit(text)) return false;
    if (this.#waits() && /“[^”]*$/.test(text)) return true;
    return (this.#waits() || (this.#begun && gapAfter === 0)) && this.#reachesEdge(text);
  }

  #kindOfShort(text: string): "title" | "caption" | "byline" {
    if (isByline(text)) return "byline";
    return this.#begun ? "caption" : "title";
  }
}
