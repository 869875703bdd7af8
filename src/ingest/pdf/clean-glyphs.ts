/** Glyphs as painted -> glyphs as read: radicals mended, doubles dropped, one writing direction, odd ones counted. */
import { pushTo } from "../../core/push-to.js";
import type { Glyph, PageInk, Rule, Turn } from "./ink.js";
import { withoutRadicals } from "./radicals.js";

/** Glyphs of fake bold stand within 0.3 em of each other; of narrow glyphs two may stand that close by right. */
const DOUBLE_EM = 0.3;
const DOUBLE_WIDTH = 0.6;
/** A page is turned as a whole where most of its glyphs are. */
const MOSTLY = 0.6;

/** What the text layer of a page does not say, or says wrongly. */
export interface Oddities {
  readonly radicals: number;
  readonly doubles: number;
  /** Characters without a meaning: private use, U+FFFD, control codes, none at all. */
  readonly unmapped: number;
  /** Glyphs written in another direction than the page: vertical text, stamps, side heads. */
  readonly turned: number;
}

export interface CleanPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly odd: Oddities;
}

const isPrivate = (point: number): boolean => (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;
const isControl = (point: number): boolean => point < 0x20 || (point >= 0x7f && point < 0xa0);

/** Private-use characters of the office symbol fonts that stand before list items, and what they look like. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["\uf06c", "●"],
  ["\uf06e", "■"],
  ["\uf075", "◆"],
  ["\uf0d8", "➢"],
  ["\uf0b7", "•"],
  ["\uf0fc", "✓"],
  ["\uf0a7", "▪"],
]);

const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

interface Counts {
  radicals: number;
  doubles: number;
  unmapped: number;
  turned: number;
}

/** Plain ASCII and the Han characters proper: most glyphs, which need no second look. */
function isPlain(text: string): boolean {
  const unit = text.charCodeAt(0);
  return text.length === 1 && ((unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff));
}

/** The character a glyph stands for; the counts say what was mended and what is unknown. */
function readText(text: string, counts: Counts): string {
  if (isPlain(text)) return text;
  const first = text.codePointAt(0);
  if (first === undefined) {
    counts.unmapped++;
    return "\ufffd";
  }
  const symbol = SYMBOLS.get(text);
  if (symbol !== undefined) return symbol;
  if (isPrivate(first) || isControl(first) || first === 0xfffd) {
    if (first === 0x09 || first === 0x0a || first === 0x0d) return " ";
    counts.unmapped++;
    return isControl(first) ? "\ufffd" : text;
  }
  const mended = withoutRadicals(text);
  if (mended !== text) counts.radicals++;
  return mended
    .replace(UNSEEN, "")
    .replace(/\u00a0/g, " ")
    .replace(/\u22ef/g, "…")
    .replace(/\u2015/g, "—");
}

/** No page has so many rows; a character and its row then make one small number, which is looked up faster than a text. */
const ROWS = 2 ** 15;

const keyOf = (text: string, row: number): string | number =>
  text.length === 1 && row >= 0 && row < ROWS ? text.charCodeAt(0) * ROWS + row : `${text}${row}`;

const NONE: readonly Glyph[] = [];
const isNear = (a: Glyph, b: Glyph, reach: number): boolean =>
  Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach;

/** Points that one row of the look-up is high: few glyphs of one character, and seldom two rows to look into. */
const ROW_HEIGHT = 16;

/** Finds a glyph that was painted before at nearly the same place. */
class Painted {
  /** The first glyph at each key, and the others where there are any. */
  readonly #first = new Map<string | number, Glyph>();
  readonly #others = new Map<string | number, Glyph[]>();

  /** True where the glyph is new. */
  add(glyph: Glyph): boolean {
    const reach = Math.min(DOUBLE_EM * glyph.size, DOUBLE_WIDTH * Math.max(glyph.width, 0.1));
    const last = Math.floor((glyph.y + reach) / ROW_HEIGHT);
    for (let near = Math.floor((glyph.y - reach) / ROW_HEIGHT); near <= last; near++) {
      const key = keyOf(glyph.text, near);
      const first = this.#first.get(key);
      if (first === undefined) continue;
      if (isNear(first, glyph, reach)) return false;
      for (const other of this.#others.get(key) ?? NONE) if (isNear(other, glyph, reach)) return false;
    }
    const key = keyOf(glyph.text, Math.floor(glyph.y / ROW_HEIGHT));
    if (this.#first.has(key)) pushTo(this.#others, key, glyph);
    else this.#first.set(key, glyph);
    return true;
  }
}

function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn > 0) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = counts.findIndex((count) => count > glyphs.length * MOSTLY);
  return most > 0 ? (most as Turn) : 0;
}

type Move = (x: number, y: number) => readonly [number, number];

/** Turns the page so that its main direction runs to the right. */
function makeMove(turn: Turn, width: number, height: number): Move {
  if (turn === 1) return (x, y) => [y, width - x];
  if (turn === 3) return (x, y) => [height - y, x];
  if (turn === 2) return (x, y) => [width - x, height - y];
  return (x, y) => [x, y];
}

function moveRule(rule: Rule, move: Move): Rule {
  const [ax, ay] = move(rule.x0, rule.y0);
  const [bx, by] = move(rule.x1, rule.y1);
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}

function turnGlyph(glyph: Glyph, text: string, move: Move): Glyph {
  const [x, y] = move(glyph.x, glyph.y);
  return { ...glyph, text, x, y, turn: 0 };
}

export function cleanGlyphs(ink: PageInk): CleanPage {
  const counts: Counts = { radicals: 0, doubles: 0, unmapped: 0, turned: 0 };
  const turn = mainTurn(ink.glyphs);
  const move = makeMove(turn, ink.width, ink.height);
  const sideways = turn === 1 || turn === 3;
  const painted = new Painted();
  const glyphs: Glyph[] = [];
  for (const glyph of ink.glyphs) {
    if (glyph.turn !== turn) {
      if (glyph.text.trim() !== "") counts.turned++;
      continue;
    }
    const text = readText(glyph.text, counts);
    if (text === "" || glyph.size <= 0) continue;
    const clean = turn === 0 && text === glyph.text ? glyph : turnGlyph(glyph, text, move);
    if (text !== " " && !painted.add(clean)) counts.doubles++;
    else glyphs.push(clean);
  }
  const rules = turn === 0 ? ink.rules : ink.rules.map((rule) => moveRule(rule, move));
  const [width, height] = sideways ? [ink.height, ink.width] : [ink.width, ink.height];
  return { page: ink.page, width, height, glyphs, rules, odd: counts };
}
