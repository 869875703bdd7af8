/**
 * The text as the rules see it: full-width letters and digits folded, traditional characters folded one for one, and
 * what may stand inside a number (one space, one line break, footnote marks) left out. `at` leads every character back
 * to the text, so that spans are never searched for again.
 */
import { TRADITIONAL_PAIRS } from "../data/numerals.js";

export interface View {
  readonly source: string;
  /** Folded text; its characters are those of `codes`. */
  readonly text: string;
  readonly codes: Uint16Array;
  readonly length: number;
  /** Offset in the source of each character of the view. */
  readonly at: Int32Array;
  /** Numerals are written digit by digit (七六六·四亿, 一〇〇万): 一二 is then twelve, not one or two. */
  readonly positional: boolean;
  /** The passage is in traditional characters. */
  readonly traditional: boolean;
}

/** A boundary that nothing reaches over: a paragraph, a table column. */
export const BREAK = 10;
export const SPACE = 32;

const FOLD = new Uint16Array(65536);
const KIND = new Uint8Array(65536);
const BLANK = 1;
const MARK = 2;
const CIRCLED = 3;

function setUp(): void {
  for (let c = 0; c < 65536; c++) FOLD[c] = c;
  for (let c = 0xff01; c <= 0xff5e; c++) {
    const ascii = c - 0xfee0;
    const digitOrLetter = (ascii >= 48 && ascii <= 57) || (ascii | 32) >= 97;
    if (digitOrLetter && ((ascii | 32) <= 122 || ascii < 60)) FOLD[c] = ascii;
  }
  for (const [from, to] of [
    "％%",
    "．.",
    "／/",
    "－-",
    "＋+",
    "（(",
    "）)",
    "＜<",
    "＞>",
    "～~",
    "﹣-",
    "−-",
    "﹪%",
    "∕/",
    "：:",
    "∶:",
    "︰:",
    "［[",
    "］]",
    "＄$",
    "―—",
  ].map((p) => [...p]))
    FOLD[(from ?? "").charCodeAt(0)] = (to ?? "").charCodeAt(0);
  for (let i = 0; i + 1 < TRADITIONAL_PAIRS.length; i += 2)
    FOLD[TRADITIONAL_PAIRS.charCodeAt(i)] = TRADITIONAL_PAIRS.charCodeAt(i + 1);
  for (const c of [
    9, 10, 11, 12, 13, 32, 0xa0, 0x3000, 0x200b, 0x2003, 0x2002, 0x2009, 0x202f, 0xfeff, 0x85, 0x2028, 0x2029,
  ])
    KIND[c] = BLANK;
  for (let c = 0x2460; c <= 0x2473; c++) KIND[c] = CIRCLED;
  for (let c = 0x3251; c <= 0x325f; c++) KIND[c] = CIRCLED;
  for (const c of "^[【".split("")) KIND[c.charCodeAt(0)] = MARK;
  KIND[0xff3b] = MARK;
}
setUp();

const isDigit = (c: number) => c >= 48 && c <= 57;
const isLatin = (c: number) => (c | 32) >= 97 && (c | 32) <= 122;
const isWide = (c: number) => c >= 0x2e80 && c < 0xfb00;
/** 。；：！？ close what stands before a line break; ， and 、 do not. */
const CLOSING = new Set([..."。；;：:！!？?…"].map((c) => c.charCodeAt(0)));

/** End of a footnote mark that begins at i (①, ^①, 【1】, [3]), or i. */
function markEnd(text: string, i: number): number {
  const kind = KIND[text.charCodeAt(i)];
  if (kind === CIRCLED) return i + 1;
  if (kind !== MARK) return i;
  const c = text.charCodeAt(i);
  if (c === 94) return KIND[text.charCodeAt(i + 1)] === CIRCLED ? i + 2 : bracketed(text, i + 1);
  return bracketed(text, i);
}

function bracketed(text: string, i: number): number {
  const open = text.charCodeAt(i);
  const close = open === 0x3010 ? 0x3011 : open === 91 ? 93 : open === 0xff3b ? 0xff3d : 0;
  if (close === 0) return i;
  let j = i + 1;
  while (j < i + 3 && isDigit(FOLD[text.charCodeAt(j)] ?? 0)) j++;
  return j > i + 1 && text.charCodeAt(j) === close ? j + 1 : i;
}

const POSITIONAL =
  /[〇一二三四五六七八九]·[〇一二三四五六七八九]{1,2}[万亿倍个；，。]|[一二三四五六七八九]〇[〇万亿个]/;

export function makeView(source: string): View {
  const codes = new Uint16Array(source.length + 1);
  const at = new Int32Array(source.length + 1);
  let n = 0;
  let i = 0;
  let traditional = 0;
  while (i < source.length) {
    const raw = source.charCodeAt(i);
    if (raw > 0x4e00 && raw < 0xa000 && FOLD[raw] !== raw) traditional++;
    if (KIND[raw] === 0) {
      codes[n] = FOLD[raw] ?? raw;
      at[n++] = i++;
      continue;
    }
    const gap = readGap(source, i);
    if (gap.end === i) {
      codes[n] = FOLD[raw] ?? raw;
      at[n++] = i++;
      continue;
    }
    const left = n > 0 ? (codes[n - 1] ?? 0) : BREAK;
    const right = gap.end < source.length ? (FOLD[source.charCodeAt(gap.end)] ?? 0) : BREAK;
    const kept = keep(gap, left, right);
    if (kept !== 0) {
      codes[n] = kept;
      at[n++] = i;
    }
    i = gap.end;
  }
  at[n] = source.length;
  const used = codes.subarray(0, n);
  const text = decode(used);
  return { source, codes: used, at, length: n, text, positional: POSITIONAL.test(text), traditional: traditional >= 2 };
}

interface Gap {
  readonly end: number;
  readonly lines: number;
  readonly blanks: number;
  readonly wide: boolean;
  readonly marks: boolean;
}

function readGap(text: string, start: number): Gap {
  let [end, lines, blanks, marks, wide] = [start, 0, 0, false, false];
  while (end < text.length) {
    const c = text.charCodeAt(end);
    if (KIND[c] === BLANK) {
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

/** What stays of a gap: nothing, a space, or a break. */
function keep(gap: Gap, left: number, right: number): number {
  if (left === BREAK || right === BREAK) return BREAK;
  if (gap.lines >= 2 || gap.wide || gap.blanks >= 3 || (gap.lines === 1 && (gap.blanks >= 2 || CLOSING.has(left))))
    return BREAK;
  const [leftDigit, rightDigit] = [isDigit(left), isDigit(right)];
  if (left === 46 && rightDigit) return SPACE;
  if (leftDigit && rightDigit) return gap.marks || gap.lines > 0 ? BREAK : SPACE;
  if (gap.lines === 1 && (right === 35 || right === 0x28)) return BREAK;
  if ((isLatin(left) || leftDigit) && (isLatin(right) || rightDigit)) return SPACE;
  if (gap.blanks === 0 && gap.lines === 0) return 0;
  return isWide(left) || isWide(right) || leftDigit || rightDigit ? 0 : SPACE;
}

function decode(codes: Uint16Array): string {
  let text = "";
  for (let i = 0; i < codes.length; i += 8192)
    text += String.fromCharCode.apply(null, codes.subarray(i, i + 8192) as unknown as number[]);
  return text;
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
    text += String.fromCharCode(narrow ? folded : view.source.charCodeAt(view.at[i] ?? 0));
  }
  return text;
}

/** What is printed between two view positions, without gaps and otherwise unchanged. */
export function raw(view: View, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) text += view.source.charAt(view.at[i] ?? 0);
  return text;
}
