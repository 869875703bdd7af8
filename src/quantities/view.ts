/**
 * The text as the rules see it: full-width letters and digits folded, traditional characters folded one for one, and
 * what may stand inside a number (one space, one line break, footnote marks) left out. `at` leads every character back
 * to the text, so that spans are never searched for again.
 */
import { foldedCode, isArabic, isLatin, PRINTED_NUMERAL } from "./chars.js";

/** How many characters the rules have looked at; a test asserts that this grows as the text does, whatever the text. */
export const steps = { taken: 0 };

const POSITIONAL =
  /[〇一二三四五六七八九]·[〇一二三四五六七八九]{1,2}[万亿萬億倍个個；，。]|[一二三四五六七八九]〇[〇万亿萬億个個]/;

export class TextTraits {
  private positionalKnown: boolean | null = null;
  private traditionalKnown: boolean | null = null;
  constructor(
    private readonly source: string,
    private readonly countsRepublicYears?: boolean,
  ) {}

  /** Numerals are written digit by digit (五八三·七亿, 一〇〇万): 一二 is then twelve, not one or two. */
  get positional(): boolean {
    this.positionalKnown ??= POSITIONAL.test(this.source);
    return this.positionalKnown;
  }

  /** A bare 112年 is a year of the Republic of China. */
  get republicYears(): boolean {
    return this.countsRepublicYears ?? this.traditional;
  }

  /** The passage is in traditional characters: two of them at least. */
  get traditional(): boolean {
    this.traditionalKnown ??= isTraditional(this.source);
    return this.traditionalKnown;
  }
}

function isTraditional(text: string): boolean {
  let found = 0;
  for (let i = 0; i < text.length && found < 2; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x4e00 && c < 0xa000 && foldedCode(c) !== c) found++;
  }
  return found >= 2;
}

export interface View {
  readonly source: string;
  /** Folded text; its characters are those of `codes`. */
  readonly text: string;
  /** Zeros stand behind the last. */
  readonly codes: Uint16Array;
  readonly length: number;
  /** Offset in the source of each character of the view. */
  readonly at: Int32Array;
  /** What the text as a whole says of its numerals. */
  readonly traits: TextTraits;
}

/** A boundary that nothing reaches over: a paragraph, a table column. */
export const BREAK = 10;
export const SPACE = 32;
const POINT = 46;

/** As many zeros behind the last character as a rule looks ahead without asking for the length. */
const PADDING = 16;
const isWide = (c: number): boolean => c >= 0x2e80 && c < 0xfb00;

interface Buffers {
  codes: Uint16Array;
  at: Int32Array;
}

const buffersFor = (length: number): Buffers => ({
  codes: new Uint16Array(length + PADDING),
  at: new Int32Array(length + PADDING),
});

/** One paragraph is read at a time, and its buffers serve the next. */
let shared = buffersFor(2048);
const LARGEST_KEPT = 1 << 18;

export function makeView(source: string): View {
  return fill(source, 0, source.length, buffersFor(source.length), new TextTraits(source));
}

/** The view of a part of the text; valid until the next part is read. */
export function partView(source: string, from: number, to: number, traits: TextTraits): View {
  const length = to - from;
  if (shared.at.length < length + PADDING || shared.at.length > Math.max(LARGEST_KEPT, length + PADDING))
    shared = buffersFor(Math.max(2048, length));
  return fill(source, from, to, shared, traits);
}

function fill(source: string, from: number, to: number, { codes, at }: Buffers, traits: TextTraits): View {
  let n = 0;
  let changed = false;
  for (let i = from; i < to; ) {
    const raw = source.charCodeAt(i);
    if (GAP_KIND[raw] === 0) {
      const folded = foldedCode(raw);
      if (folded !== raw) changed = true;
      codes[n] = folded;
      at[n++] = i++;
      continue;
    }
    const gap = readGap(source, i, to);
    const end = gap.end === i ? i + 1 : gap.end;
    const kept =
      gap.end === i ? foldedCode(raw) : keptOf(gap, leftOf(codes, n), rightOf(source, end, to), endsNumber(codes, n));
    if (kept !== raw || end > i + 1) changed = true;
    if (kept) {
      codes[n] = kept;
      at[n++] = i;
    }
    i = end;
  }
  at[n] = to;
  for (let k = 0; k < PADDING && n + k < codes.length; k++) codes[n + k] = 0;
  const text = changed ? decode(codes, n) : source.slice(from, to);
  return { source, codes, at, length: n, text, traits };
}

const rightOf = (source: string, i: number, to: number): number => (i < to ? foldedCode(source.charCodeAt(i)) : BREAK);
const leftOf = (codes: Uint16Array, n: number): number => (n > 0 ? (codes[n - 1] ?? 0) : BREAK);

const BLANK = 1;
const MARK = 2;
const CIRCLED = 3;

/** 0 where no gap can begin. */
const GAP_KIND = new Uint8Array(65536);
for (const c of [
  9, 10, 11, 12, 13, 32, 0xa0, 0x3000, 0x200b, 0x2003, 0x2002, 0x2009, 0x202f, 0xfeff, 0x85, 0x2028, 0x2029,
])
  GAP_KIND[c] = BLANK;
for (const [first, last] of [
  [0x2460, 0x2473],
  [0x3251, 0x325f],
] as const)
  for (let c = first; c <= last; c++) GAP_KIND[c] = CIRCLED;
for (const c of "^[【［") GAP_KIND[c.charCodeAt(0)] = MARK;

const CLOSING = new Uint8Array(65536);
for (const c of "。；;：:！!？?…") CLOSING[c.charCodeAt(0)] = 1;
/** 。；：！？ close what stands before a line break; ， and 、 do not. */
const isClosing = (c: number): boolean => CLOSING[c] === 1;

interface Gap {
  readonly end: number;
  readonly lines: number;
  readonly blanks: number;
  readonly wide: boolean;
  readonly marks: boolean;
}

function readGap(text: string, start: number, limit: number): Gap {
  let [end, lines, blanks, marks, wide] = [start, 0, 0, false, false];
  while (end < limit) {
    const c = text.charCodeAt(end);
    if (GAP_KIND[c] === BLANK) {
      if (c === 10 || c === 0x2028 || c === 0x2029) lines++;
      else if (c === 9) wide = true;
      else if (c !== 13 && c !== 0x200b && c !== 0xfeff) blanks++;
      end++;
      continue;
    }
    const next = markEnd(text, end);
    if (next === end) break;
    marks = true;
    end = next;
  }
  return { end, lines, blanks, marks, wide };
}

/** End of a footnote mark that begins at i (①, ^①, 【1】, [3]), or i. */
function markEnd(text: string, i: number): number {
  const c = text.charCodeAt(i);
  const kind = GAP_KIND[c];
  if (kind === CIRCLED) return i + 1;
  if (kind !== MARK) return i;
  if (c !== 94) return bracketed(text, i, i);
  return GAP_KIND[text.charCodeAt(i + 1)] === CIRCLED ? i + 2 : bracketed(text, i + 1, i);
}

/** End of a number of one or two digits in brackets at i, or `none`. */
function bracketed(text: string, i: number, none: number): number {
  const open = text.charCodeAt(i);
  const close = open === 0x3010 ? 0x3011 : open === 91 ? 93 : open === 0xff3b ? 0xff3d : 0;
  if (close === 0) return none;
  let j = i + 1;
  while (j < i + 3 && isArabic(foldedCode(text.charCodeAt(j)))) j++;
  return j > i + 1 && text.charCodeAt(j) === close ? j + 1 : none;
}

/** A point behind digits that do not begin a line: `总值1302.` goes on, `5.` is a label. */
function endsNumber(codes: Uint16Array, n: number): boolean {
  if (codes[n - 1] !== POINT) return false;
  let i = n - 2;
  while (i >= 0 && isArabic(codes[i] ?? 0)) i--;
  return i >= 0 && i < n - 2 && codes[i] !== BREAK && codes[i] !== SPACE;
}

/** What stays of a gap: nothing, a space, or a break. */
function keptOf(gap: Gap, left: number, right: number, inNumber: boolean): number {
  if (left === BREAK || right === BREAK) return BREAK;
  if (gap.lines >= 2 || gap.wide || gap.blanks >= 3 || (gap.lines === 1 && (gap.blanks >= 2 || isClosing(left))))
    return BREAK;
  const [leftDigit, rightDigit] = [isArabic(left), isArabic(right)];
  if (left === POINT && rightDigit) return gap.lines === 1 && gap.blanks === 0 && inNumber ? 0 : SPACE;
  if (leftDigit && rightDigit) return gap.marks || gap.lines > 0 ? BREAK : SPACE;
  if (gap.lines === 1 && (right === 35 || right === 0x28)) return BREAK;
  if ((isLatin(left) || leftDigit) && (isLatin(right) || rightDigit)) return SPACE;
  if (gap.blanks === 0 && gap.lines === 0) return 0;
  return isWide(left) || isWide(right) || leftDigit || rightDigit ? 0 : SPACE;
}

function decode(codes: Uint16Array, length: number): string {
  let text = "";
  for (let i = 0; i < length; i += 4096)
    text += String.fromCharCode.apply(null, codes.subarray(i, Math.min(length, i + 4096)) as unknown as number[]);
  return text;
}

/** Where the part that begins at `from` ends: behind a line break that nothing reaches over, or with the text. */
export function partEnd(source: string, from: number): number {
  for (let i = source.indexOf("\n", from); i >= 0; i = source.indexOf("\n", i + 1)) {
    const before = source.charCodeAt(source.charCodeAt(i - 1) === 13 && i - 1 > from ? i - 2 : i - 1);
    if (isClosing(before) || source.charCodeAt(i + 1) === 10) return i + 1;
  }
  return source.length;
}

export function hasNumeral(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PRINTED_NUMERAL[source.charCodeAt(i)] !== 0) return true;
  return false;
}

/** Source offset of the end of a span that ends before view position `end`. */
export function sourceEnd(view: View, end: number): number {
  return end <= 0 ? 0 : (view.at[end - 1] ?? 0) + 1;
}

/** What is printed between two view positions, without gaps: letters, digits, ％ and ／ in half width, the rest as it is. */
export function printed(view: View, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) {
    const folded = view.codes[i] ?? 0;
    const narrow = folded < 128 && folded !== 40 && folded !== 41;
    text += narrow ? String.fromCharCode(folded) : view.source.charAt(view.at[i] ?? 0);
  }
  return text;
}

/** What is printed between two view positions, without gaps and otherwise unchanged. */
export function raw(view: View, start: number, end: number): string {
  if ((view.at[end - 1] ?? 0) - (view.at[start] ?? 0) === end - 1 - start)
    return view.source.slice(view.at[start] ?? 0, (view.at[end - 1] ?? 0) + 1);
  let text = "";
  for (let i = start; i < end; i++) text += view.source.charAt(view.at[i] ?? 0);
  return text;
}
