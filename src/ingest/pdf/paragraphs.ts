/** Lines -> paragraphs: a line goes on with the next where the sentence had no room left. */

import type { TableDraft } from "./grid-table.js";
import type { LaidLine, PageItem } from "./layout-types.js";
import { isWide } from "./segments.js";

/** First lines of paragraphs are indented by two characters; half of one may be a hanging bracket (em). */
const INDENT_EM = 0.85;
/** Lines of one block begin at the same place within this (em). */
const SAME_START_EM = 0.35;
/** Sizes of one paragraph differ by less (share). */
const SAME_SIZE = 0.08;
/** White space above a line that sets it off, in times of the usual distance of lines. */
const SET_OFF = 1.45;
/** A centred line stands this far from both sides at least (em), by nearly as much on either. */
const CENTRE_EM = 2;
const CENTRE_OFF_EM = 1.2;
/** A column with fewer lines takes its sides from the rest of the document. */
const LEAST_LINES = 4;
/** The right side is where this share of the lines of a column ends or goes beyond: punctuation may hang over it. */
const RIGHT_SHARE = 0.12;
const MAX_PARAGRAPH = 20_000;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly lines: readonly LaidLine[];
  /** Stands under the one above without a blank line: lines of a title, of contents. */
  readonly tight: boolean;
  readonly centred: boolean;
}

export interface TableBlock {
  readonly kind: "table";
  readonly page: number;
  readonly table: TableDraft;
}

export type Block = Paragraph | TableBlock;

const LEADER = /(?:[.．…·・‥]\s?){4,}|…{2,}/;
const CONTENTS_END = /(?:[.．…·・‥]\s?){3,}\s*\d{1,4}\s*$/;
/** An entry of a list of contents: it ends in its page, behind dots or a wide gap. */
const isEntry = ({ text, tail }: LaidLine): boolean => CONTENTS_END.test(text) || /^[（(]?\d{1,4}[）)]?$/.test(tail);
const CLOSED = /[。！？!?；;：:][”’」』）)】〕]*$/;
const LABEL =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[编篇章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|专栏\s?\d|附[件表录]|\[\d{1,3}\]|[①-⑳])/;
const CHAPTER = /^第[一二三四五六七八九十百零〇\d]{1,4}[编篇章节]\s/;
const CAPTION =
  /^(?:附?[图表]\s?[0-9一二三四五六七八九十]{1,3}(?:[-.．]\d{1,2})?(?:[：:\s、]|\S{2,30}$)|续表|[（(]?单\s?位\s?[:：]|注\s?[:：]|资料来源)/;

/** The title of a box, below which its items stand. */
const BOX_TITLE = /^专栏\s?\d{1,3}\s*\S{2,40}$/;

interface Sides {
  readonly left: number;
  readonly right: number;
}

/** The most frequent value, counted by lines. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

/** Where most lines of a column end: some hang over, some columns are all short lines. */
function rightOf(lines: readonly LaidLine[]): number {
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => b - a);
  return ends[Math.floor(lines.length * RIGHT_SHARE)] ?? 0;
}

/** The sides of each column of each page, by `page/block`. */
function findSides(lines: readonly LaidLine[]): ReadonlyMap<string, Sides> {
  const blocks = new Map<string, LaidLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const known = blocks.get(key);
    if (known === undefined) blocks.set(key, [line]);
    else known.push(line);
  }
  const left = usual(lines.filter(({ quoted }) => !quoted).map((line) => line.left));
  const right = usual([...blocks.values()].filter((own) => own.length >= LEAST_LINES).map(rightOf));
  const sides = new Map<string, Sides>();
  for (const [key, own] of blocks) {
    const first = own[0];
    if (first === undefined) continue;
    const short =
      right > 0 && own.length < LEAST_LINES && first.left >= left - 2 && first.right <= right + 12 && !first.quoted;
    sides.set(key, short ? { left, right } : { left: first.left, right: rightOf(own) });
  }
  return sides;
}

const keyOf = ({ page, block }: LaidLine): string => `${page}/${block}`;

/** The usual distance between baselines, by rounded size. */
function findPitch(lines: readonly LaidLine[]): ReadonlyMap<number, number> {
  const gaps = new Map<number, number[]>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || keyOf(before) !== keyOf(line) || Math.round(before.size) !== Math.round(line.size))
      return;
    const gap = line.y - before.y;
    if (gap <= 0 || gap >= 4 * line.size) return;
    const own = gaps.get(Math.round(line.size));
    if (own === undefined) gaps.set(Math.round(line.size), [gap]);
    else own.push(gap);
  });
  return new Map([...gaps].map(([size, all]) => [size, all.sort((a, b) => a - b)[all.length >> 1] ?? 0]));
}

const indentOf = (line: LaidLine, { left }: Sides): number => (line.x0 - left) / line.size;

function isCentred(line: LaidLine, { left, right }: Sides): boolean {
  const [before, after] = [(line.x0 - left) / line.size, (right - line.x1) / line.size];
  return before >= CENTRE_EM && after >= CENTRE_EM && Math.abs(before - after) <= CENTRE_OFF_EM * 2;
}

/** Width of what cannot be parted from the beginning of a line: a word, a number, a character with its punctuation. */
function firstWidth({ text, size }: LaidLine): number {
  const token = /^[（《“‘「『(〔【]*(?:[A-Za-z0-9.,%％+\-—–:：]+|\S)[，。；：、！？）》”’」』]*/u.exec(text)?.[0] ?? "";
  return (
    Array.from(token).reduce((sum, character) => sum + (isWide(character) || /[—…“”‘’]/.test(character) ? 1 : 0.5), 0) *
    size
  );
}

/** The next line's first word would have fitted: the paragraph ended here. */
const endsShort = (line: LaidLine, next: LaidLine, { right }: Sides): boolean =>
  line.x1 + firstWidth(next) + 0.3 * line.size <= right - 0.2 * line.size;

/** What is asked of two lines, one after the other. */
class Joiner {
  readonly #sides: ReadonlyMap<string, Sides>;
  readonly #pitch: ReadonlyMap<number, number>;

  constructor(lines: readonly LaidLine[]) {
    this.#sides = findSides(lines);
    this.#pitch = findPitch(lines);
  }

  sidesOf(line: LaidLine): Sides {
    return this.#sides.get(keyOf(line)) ?? line;
  }

  isCentred(line: LaidLine): boolean {
    return isCentred(line, this.sidesOf(line));
  }

  /** The second line goes on with the paragraph of the first. */
  joins(line: LaidLine, next: LaidLine): boolean {
    if (line.quoted !== next.quoted || LEADER.test(line.text) || isEntry(line)) return false;
    if (isEntry(next)) return LABEL.test(line.text) && !LABEL.test(next.text) && !CLOSED.test(line.text);
    if (Math.abs(line.size - next.size) > SAME_SIZE * Math.max(line.size, next.size)) return false;
    if (line.bold !== next.bold && this.#stands(line)) return false;
    if (CAPTION.test(line.text) && line.text.length < 40) return false;
    if (BOX_TITLE.test(line.text) && LABEL.test(next.text)) return false;
    if (CAPTION.test(next.text) || this.#isSetOff(line, next)) return false;
    const [here, there] = [this.sidesOf(line), this.sidesOf(next)];
    if (isCentred(next, there) || isCentred(line, here)) return false;
    return this.#flows(line, next, here, there);
  }

  #flows(line: LaidLine, next: LaidLine, here: Sides, there: Sides): boolean {
    const [indent, nextIndent] = [indentOf(line, here), indentOf(next, there)];
    const closed = CLOSED.test(line.text);
    if (CHAPTER.test(next.text) || (LABEL.test(next.text) && (closed || nextIndent >= INDENT_EM))) return false;
    if (endsShort(line, next, here)) return false;
    if (nextIndent < INDENT_EM) return true;
    // Both stand in: a block that is indented as a whole, or two paragraphs of one line each.
    return Math.abs(indent - nextIndent) <= SAME_START_EM && !closed;
  }

  /** A line that ends before the right side stands for itself where the print changes after it. */
  #stands(line: LaidLine): boolean {
    return line.x1 < this.sidesOf(line).right - 2 * line.size;
  }

  #isSetOff(line: LaidLine, next: LaidLine): boolean {
    if (keyOf(line) !== keyOf(next)) return false;
    const pitch = this.#pitch.get(Math.round(next.size)) ?? 0;
    return pitch > 0 && next.y - line.y > SET_OFF * pitch;
  }
}

const isTight = (line: LaidLine, before: Paragraph | undefined, centred: boolean): boolean => {
  const last = before?.lines.at(-1);
  if (last === undefined || last.page !== line.page) return false;
  if (isEntry(last) && (LEADER.test(line.text) || isEntry(line))) return true;
  return (
    centred && before?.centred === true && Math.abs(last.size - line.size) < 0.5 && line.y - last.y < 2.6 * line.size
  );
};

/** Lines and tables in reading order, over all pages -> paragraphs and tables. */
export function linesToParagraphs(items: readonly PageItem[]): readonly Block[] {
  const lines = items.filter((item): item is LaidLine => item.kind === "line");
  const joiner = new Joiner(lines);
  const blocks: Block[] = [];
  let open: { lines: LaidLine[]; chars: number } | null = null;
  for (const item of items) {
    if (item.kind === "table") {
      blocks.push(item);
      open = null;
      continue;
    }
    const last: LaidLine | undefined = open?.lines.at(-1);
    if (open !== null && last !== undefined && open.chars < MAX_PARAGRAPH && joiner.joins(last, item)) {
      open.lines.push(item);
      open.chars += item.text.length;
      continue;
    }
    const centred = joiner.isCentred(item);
    const before = blocks.at(-1);
    const tight = isTight(item, before?.kind === "paragraph" ? before : undefined, centred);
    open = { lines: [item], chars: item.text.length };
    blocks.push({ kind: "paragraph", lines: open.lines, tight, centred });
  }
  return blocks;
}

const isLatin = (character: string): boolean => /[A-Za-z]/.test(character);

/** What stands between two printed lines of a paragraph: a space between words in Latin letters only. */
export function lineSeparator(before: string, after: string): string {
  const [last, first] = [before.slice(-1), after.slice(0, 1)];
  return (isLatin(last) && isLatin(first)) || (isLatin(last) && /\d/.test(first)) ? " " : "";
}
