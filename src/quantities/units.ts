/** Finds the longest unit that begins at a place, and joins compound units: 万吨/日, 元/人, 场（次）. */
import { type Decimal, decimal, divide, multiply, parseDecimal } from "../core/decimal.js";
import { UNITS, type UnitRow } from "../data/units.js";
import { fold, isArabic, isLatin } from "./chars.js";
import type { Dimension } from "./types.js";
import type { View } from "./view.js";

export interface UnitMatch {
  readonly end: number;
  readonly row: UnitRow;
  /** The dimension of the whole, a denominator included. */
  readonly dimension: Dimension;
  readonly compound: boolean;
}

interface TrieNode<T> {
  /** Characters of the children and the children, side by side: there are few of either. */
  readonly chars: number[];
  readonly nodes: TrieNode<T>[];
  value: T | null;
}

const newNode = <T>(): TrieNode<T> => ({ chars: [], nodes: [], value: null });

function child<T>(node: TrieNode<T>, c: number): TrieNode<T> | undefined {
  const { chars } = node;
  for (let k = 0; k < chars.length; k++) if (chars[k] === c) return node.nodes[k];
  return undefined;
}

interface Root<T> {
  readonly words: string[];
  readonly values: T[];
  /** Made of the words when a text first asks for it. */
  node: TrieNode<T> | null;
}

function grow<T>({ words, values }: Root<T>): TrieNode<T> {
  const root = newNode<T>();
  for (const [k, word] of words.entries()) {
    let node = root;
    for (let i = 1; i < word.length; i++) {
      const c = word.charCodeAt(i);
      let next = child(node, c);
      if (next === undefined) {
        next = newNode<T>();
        node.chars.push(c);
        node.nodes.push(next);
      }
      node = next;
    }
    node.value ??= values[k] ?? null;
  }
  return root;
}

class Trie<T> {
  /** Number of the root by first character, plus one. */
  private readonly first = new Uint16Array(65536);
  private readonly roots: Root<T>[] = [];

  /** The first value that a word is given stays. */
  add(word: string, value: T): void {
    const c = word.charCodeAt(0);
    const root = this.roots[(this.first[c] ?? 0) - 1];
    if (root) {
      root.words.push(word);
      root.values.push(value);
    } else this.first[c] = this.roots.push({ words: [word], values: [value], node: null });
  }

  has(c: number): boolean {
    return this.first[c] !== 0;
  }

  start(c: number): TrieNode<T> | undefined {
    const root = this.roots[(this.first[c] ?? 0) - 1];
    if (root === undefined) return undefined;
    root.node ??= grow(root);
    return root.node;
  }
}

/** What may not follow a unit: `成` is no tenth in 成立. */
interface Bar {
  /** The characters that must follow, and those of which none may come after them. */
  readonly word: string;
  readonly unless: string;
}

interface Entry {
  readonly row: UnitRow;
  bars: ReadonlyMap<number, readonly Bar[]> | null;
}

let units: Trie<Entry> | null = null;

function unitTrie(): Trie<Entry> {
  const trie = new Trie<Entry>();
  for (const row of UNITS) {
    const entry: Entry = { row, bars: null };
    trie.add(fold(row.name), entry);
    if (row.aliases) for (const alias of row.aliases.split(" ")) trie.add(fold(alias), entry);
  }
  return trie;
}

export function canBeginUnit(c: number): boolean {
  units ??= unitTrie();
  return units.has(c);
}

/** The longest unit of the table that begins at i and that what follows allows. */
export function simpleUnit(view: View, i: number): { end: number; row: UnitRow } | null {
  units ??= unitTrie();
  let end = 0;
  let row: UnitRow | null = null;
  let node = units.start(view.codes[i] ?? 0);
  for (let j = i + 1; node !== undefined; j++) {
    if (node.value && !isBarred(view, j, node.value)) {
      end = j;
      row = node.value.row;
    }
    node = child(node, view.codes[j] ?? 0);
  }
  return row === null ? null : { end, row };
}

function isBarred(view: View, end: number, entry: Entry): boolean {
  const last = view.codes[end - 1] ?? 0;
  const next = view.codes[end] ?? 0;
  if (isLatin(last) && (isLatin(next) || isArabic(next))) return true;
  if (entry.row.notBefore === undefined || next === 0) return false;
  entry.bars ??= barsOf(entry.row.notBefore);
  return entry.bars.get(next)?.some((bar) => bars(view, end, bar)) ?? false;
}

function bars(view: View, i: number, { word, unless }: Bar): boolean {
  if (!view.text.startsWith(word, i)) return false;
  const after = view.text.charAt(i + word.length);
  return after === "" || !unless.includes(after);
}

/** `目!标`: 目 follows, but not 目标. */
function barsOf(notBefore: string): Map<number, Bar[]> {
  const bars = new Map<number, Bar[]>();
  for (const written of notBefore.split(" ").map(fold)) {
    const [word = "", unless = ""] = written.split("!");
    const first = word.charCodeAt(0);
    bars.set(first, [...(bars.get(first) ?? []), { word, unless }]);
  }
  return bars;
}

/** The row of a unit by its name or an alias. */
export function unitNamed(name: string): UnitRow | null {
  units ??= unitTrie();
  let node = units.start(name.charCodeAt(0));
  for (let i = 1; node !== undefined && i < name.length; i++) node = child(node, name.charCodeAt(i));
  return node?.value?.row ?? null;
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
  let match: UnitMatch = { end: simple.end, row: simple.row, dimension: simple.row.dimension, compound: false };
  if (!mayGoOn(view.codes[simple.end] ?? 0)) return match;
  for (let guard = 0; guard < 3; guard++) {
    const longer = withDenominator(view, match) ?? withBracket(view, match);
    if (longer === null) break;
    match = longer;
  }
  return match;
}

const mayGoOn = (c: number): boolean => c === SLASH || c === OPEN || c === 0xb7 || c === 0x30fb;

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
