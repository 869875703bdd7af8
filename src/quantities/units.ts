/** Finds the longest unit that begins at a place, and joins compound units: 万吨/日, 元/人, 场（次）. */
import { type Decimal, decimal, divide, multiply, parseDecimal } from "../core/decimal.js";
import { TRADITIONAL_PAIRS } from "../data/numerals.js";
import { UNITS, type UnitRow } from "../data/units.js";
import { isArabic, isLatin } from "./chars.js";
import type { Dimension } from "./types.js";
import type { View } from "./view.js";

export interface UnitMatch {
  readonly end: number;
  readonly row: UnitRow;
  /** The dimension of the whole, a denominator included. */
  readonly dimension: Dimension;
  readonly compound: boolean;
}

interface Node {
  readonly next: Map<number, Node>;
  row: UnitRow | null;
}

const newNode = (): Node => ({ next: new Map(), row: null });
const root = newNode();

const simplified = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL_PAIRS.length; i += 2)
  simplified.set(TRADITIONAL_PAIRS[i] ?? "", TRADITIONAL_PAIRS[i + 1] ?? "");
export const fold = (text: string): string =>
  [...text.normalize("NFC")].map((c) => (c === "（" ? "(" : c === "）" ? ")" : (simplified.get(c) ?? c))).join("");

function insert(word: string, row: UnitRow): void {
  let node = root;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    let next = node.next.get(c);
    if (!next) {
      next = newNode();
      node.next.set(c, next);
    }
    node = next;
  }
  node.row ??= row;
}

const blocked = new Map<UnitRow, readonly string[]>();
for (const row of UNITS) {
  for (const word of [row.name, ...(row.aliases ? row.aliases.split(" ") : [])]) insert(fold(word), row);
  if (row.notBefore) blocked.set(row, row.notBefore.split(" ").map(fold));
}

/** The longest unit of the table that begins at i and that what follows allows. */
export function simpleUnit(view: View, i: number): { end: number; row: UnitRow } | null {
  let node: Node | undefined = root;
  let best: { end: number; row: UnitRow } | null = null;
  for (let j = i; node !== undefined; j++) {
    if (node.row && j > i && !isBlocked(view, j, node.row)) best = { end: j, row: node.row };
    node = node.next.get(view.codes[j] ?? 0);
  }
  return best;
}

function isBlocked(view: View, end: number, row: UnitRow): boolean {
  const last = view.codes[end - 1] ?? 0;
  const next = view.codes[end] ?? 0;
  if (isLatin(last) && (isLatin(next) || isArabic(next))) return true;
  return blocked.get(row)?.some((word) => follows(view, end, word)) ?? false;
}

/** `目!标`: 目 follows, but not 目标. */
function follows(view: View, i: number, word: string): boolean {
  const bang = word.indexOf("!");
  if (bang < 0) return view.text.startsWith(word, i);
  const next = view.text.charAt(i + bang);
  return view.text.startsWith(word.slice(0, bang), i) && (next === "" || !word.includes(next, bang));
}

const SLASH = 47;
const OPEN = 40;
const CLOSE = 41;
const SCALES = new Set([..."百千万亿"].map((c) => c.charCodeAt(0)));
const TIMES = new Set(["日", "天", "年", "小时", "秒", "分钟", "月", "周", "时", "h", "d", "s", "a", "min"]);
/** Words of a denominator that are no units themselves. */
const DENOMINATORS =
  /^(?:月|日|天|年|季|学年|学期|学时|课时|时|次|班|车|人|户|生|例|株|亩|d|a|s|h|min|人次|人口|小时|床日|工日|平方米|标立方米)(?![a-zA-Z])/;

export function unitAt(view: View, i: number): UnitMatch | null {
  const simple = simpleUnit(view, i);
  if (simple === null) return null;
  let match: UnitMatch = { ...simple, dimension: simple.row.dimension, compound: false };
  for (let guard = 0; guard < 3; guard++) {
    const longer = withDenominator(view, match) ?? withBracket(view, match);
    if (longer === null) break;
    match = longer;
  }
  return match;
}

/** `/日`, `/立方米`, `/亿元`, `·月`: what the unit is divided by. */
function withDenominator(view: View, match: UnitMatch): UnitMatch | null {
  const c = view.codes[match.end] ?? 0;
  const dot = c === 0xb7 || c === 0x30fb;
  if (c !== SLASH && !(dot && match.compound)) return null;
  let i = match.end + 1;
  while (SCALES.has(view.codes[i] ?? 0) && i < match.end + 3) i++;
  const below = simpleUnit(view, i);
  if (below !== null)
    return { ...match, end: below.end, dimension: compoundDimension(match, below.row), compound: true };
  const word = DENOMINATORS.exec(view.text.slice(i, i + 8))?.[0];
  if (!word) return null;
  return {
    ...match,
    end: i + word.length,
    dimension: TIMES.has(word) ? timeDimension(match.row) : "per",
    compound: true,
  };
}

function compoundDimension(match: UnitMatch, below: UnitRow): Dimension {
  if (below.dimension === "duration") return timeDimension(match.row);
  if (match.row.dimension === "mass" && below.dimension === "volume") return "concentration";
  return "per";
}

function timeDimension(row: UnitRow): Dimension {
  if (row.dimension === "length") return "speed";
  if (row.dimension === "volume") return "flow";
  return row.dimension === "data_size" ? "data_rate" : "per";
}

/** 场（次）, 家（个）, 台(套): another measure word in brackets belongs to the unit. */
function withBracket(view: View, match: UnitMatch): UnitMatch | null {
  if ((view.codes[match.end] ?? 0) !== OPEN || match.row.strength !== "counter") return null;
  const inner = simpleUnit(view, match.end + 1);
  if (inner === null || (view.codes[inner.end] ?? 0) !== CLOSE || inner.row.strength === undefined) return null;
  return { ...match, end: inner.end + 1 };
}

const factors = new Map<UnitRow, readonly [Decimal, Decimal]>();

/** A factor `2000/3` as numerator and denominator. */
export function factorOf(row: UnitRow): readonly [Decimal, Decimal] | null {
  if (row.factor === null) return null;
  const known = factors.get(row);
  if (known) return known;
  const [top = "1", bottom = "1"] = row.factor.split("/");
  const pair = [parseDecimal(top) ?? decimal(1), parseDecimal(bottom) ?? decimal(1)] as const;
  factors.set(row, pair);
  return pair;
}

/** The value in the unit that the row's UCUM code names, to 15 significant digits. */
export function toSi(value: Decimal, row: UnitRow): Decimal | null {
  if (row.name === "番") return powerOfTwo(value);
  const factor = factorOf(row);
  return factor === null ? null : divide(multiply(value, factor[0]), factor[1]);
}

function powerOfTwo(value: Decimal): Decimal | null {
  const n = value.exponent === 0 ? Number(value.coefficient) : Number.NaN;
  return Number.isInteger(n) && n >= 0 && n < 50 ? decimal(2n ** BigInt(n)) : null;
}

export const isCounter = (row: UnitRow): boolean =>
  row.strength === "counter" || row.dimension === "persons" || row.dimension === "households";
