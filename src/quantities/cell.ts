/** Figures of table cells and units of table heads. */
import { type Decimal, negate, shift } from "../core/decimal.js";
import { qualifierAfter, qualifierBefore, settle, signBefore } from "./comparators.js";
import { charAt } from "./context.js";
import { type Numeral, readNumeral } from "./numerals.js";
import type { CellFigure, Comparator, UnitReading } from "./types.js";
import { type UnitMatch, unitAt } from "./units.js";
import { makeView, partView, printed, sourceEnd, TextTraits, type View } from "./view.js";

const BRACKETS: readonly (readonly [string, string])[] = [
  ["[", "]"],
  ["〔", "〕"],
  ["【", "】"],
  ["［", "］"],
];
const NOTHING = /^[-—–－―…/*＊∗※.。·、空\s]*$/;

const EMPTY: CellFigure = {
  number: null,
  value: null,
  low: null,
  high: null,
  parts: null,
  comparator: "eq",
  ownUnit: null,
  own: null,
  bracketed: false,
  remark: null,
  start: 0,
  end: 0,
  none: "words",
};

/** Reads the text of one cell. The unit of the column is the caller's; a unit in the cell is `ownUnit`. */
export function readCellFigure(cell: string): CellFigure {
  if (NOTHING.test(cell)) return { ...EMPTY, none: "empty" };
  const inner = unbracket(cell);
  const view = partView(inner.text, 0, inner.text.length, new TextTraits(inner.text));
  const found = firstFigure(view);
  if (found === null) return { ...EMPTY, none: "words" };
  if (found === "unreadable") return { ...EMPTY, none: "unreadable" };
  const start = inner.offset + (view.at[found.from] ?? 0);
  const end = inner.offset + sourceEnd(view, found.to);
  const { number, value, low, high, parts, comparator, ownUnit, own } = found.figure;
  const { bracketed } = inner;
  const remark = found.remark ?? inner.remark;
  return { number, value, low, high, parts, comparator, ownUnit, own, bracketed, remark, start, end, none: null };
}

/** [5.9], 〔＞15〕, 【350左右】: brackets that say cumulative; spaces take the place of what is left out. */
function unbracket(cell: string): { text: string; offset: number; bracketed: boolean; remark: string | null } {
  const lead = cell.length - cell.trimStart().length;
  const trimmed = cell.trim();
  for (const [open, close] of BRACKETS) {
    const stop = trimmed.indexOf(close);
    if (!trimmed.startsWith(open) || stop < 0 || !/[0-9０-９]/.test(trimmed.slice(0, stop))) continue;
    const rest = trimmed.slice(stop + 1);
    const text = trimmed.slice(1, stop);
    const word = /^(?:左右|以上|以下|以内|%|％)/.exec(rest)?.[0] ?? "";
    const remark = bracketRemark(rest.slice(word.length));
    return { text: text + word, offset: lead + 1, bracketed: true, remark };
  }
  return { text: trimmed, offset: lead, bracketed: false, remark: null };
}

const bracketRemark = (rest: string): string | null => rest.replace(/^[\s，,；;(（]+|[\s)）]+$/g, "") || null;

interface Found {
  figure: Omit<CellFigure, "bracketed" | "remark" | "start" | "end" | "none">;
  from: number;
  to: number;
  remark: string | null;
}

function firstFigure(view: View): Found | "unreadable" | null {
  for (let i = 0; i < view.length; i++) {
    const c = view.codes[i] ?? 0;
    if ((c < 48 || c > 57) && !"一二三四五六七八九十百千万亿两".includes(charAt(view, i))) continue;
    if (c >= 48 && c <= 57 && /[A-Za-z][.]?$/.test(view.text.slice(Math.max(0, i - 2), i))) return "unreadable";
    const n = readNumeral(view, i);
    if (n === null) continue;
    if (n.form === "chinese" && !unitAt(view, n.end)) {
      i = n.end - 1;
      continue;
    }
    if (/^(?:年|[-—~～至]\d{4}年)/.test(view.text.slice(n.end, n.end + 7)) && n.wholeDigits === 4) {
      i = n.end;
      continue;
    }
    if (/^[lOo|$\ufffd]/.test(view.text.slice(n.end, n.end + 1)) && !unitAt(view, n.end)) return "unreadable";
    return figureAt(view, n);
  }
  return null;
}

function figureAt(view: View, n: Numeral): Found {
  const negative = isNegative(view, n.start);
  const from = negative || signBefore(view, n.start) ? n.start - 1 : n.start;
  const parts = partsFrom(view, n);
  const last = parts ? parts.last : n;
  const second = parts ? null : rangeEnd(view, n);
  const end = second ?? last;
  const unit = unitAt(view, end.end);
  const to = unit ? unit.end : end.end;
  const after = qualifierAfter(view, to, unit?.dimension ?? "other");
  const before = qualifierBefore(view, n.start, null, n.bare);
  const word = settle(before, after);
  const sign = signBefore(view, n.start);
  const comparator: Comparator = n.vague ?? sign ?? word?.comparator ?? "eq";
  const rest = view.text.slice(after && word === after ? after.edge : to);
  const { number, value, low, high, parts: all } = numbers(n, second, parts?.all ?? null, negative);
  const { ownUnit, own } = unitColumns(view, unit, end.end);
  return {
    figure: { number, value, low, high, parts: all, comparator, ownUnit, own },
    from,
    to,
    remark: remarkOf(view, rest, view.length - rest.length),
  };
}

function unitColumns(
  view: View,
  unit: UnitMatch | null,
  from: number,
): { ownUnit: string | null; own: UnitReading | null } {
  if (!unit) return { ownUnit: null, own: null };
  const text = printed(view, from, unit.end);
  return { ownUnit: text, own: unitReading(unit, text, text, 0) };
}

function numbers(
  n: Numeral,
  second: Numeral | null,
  parts: Decimal[] | null,
  negative: boolean,
): Pick<CellFigure, "number" | "value" | "low" | "high" | "parts"> {
  if (parts) return { number: null, value: null, low: null, high: null, parts };
  const sign = (d: Decimal) => (negative ? negate(d) : d);
  const power = second && n.power === 0 ? second.power : n.power;
  if (second)
    return {
      number: null,
      value: null,
      low: sign(shift(n.number, power)),
      high: shift(second.number, second.power),
      parts: null,
    };
  if (n.upper)
    return { number: null, value: null, low: shift(n.number, n.power), high: shift(n.upper, n.power), parts: null };
  return { number: sign(n.number), value: sign(shift(n.number, n.power)), low: null, high: null, parts: null };
}

function isNegative(view: View, i: number): boolean {
  return charAt(view, i - 1) === "-" && (i === 1 || !/[0-9%A-Za-z]/.test(charAt(view, i - 2)));
}

/** 9.6:42.1 :48.3, 5120/360 */
function partsFrom(view: View, first: Numeral): { all: Decimal[]; last: Numeral } | null {
  const all = [shift(first.number, first.power)];
  let last = first;
  for (let guard = 0; guard < 12; guard++) {
    let i = last.end;
    while (charAt(view, i) === " ") i++;
    const c = charAt(view, i);
    if (c === "" || !":/".includes(c)) break;
    i++;
    while (charAt(view, i) === " ") i++;
    const next = readNumeral(view, i);
    if (!next || next.form === "chinese") break;
    all.push(shift(next.number, next.power));
    last = next;
  }
  return all.length > 1 ? { all, last } : null;
}

/** 25—27, 5%-6%, 3至5 */
function rangeEnd(view: View, n: Numeral): Numeral | null {
  const unit = unitAt(view, n.end);
  let i = unit ? unit.end : n.end;
  const c = charAt(view, i);
  if (c === "" || !"-—–~～至到".includes(c)) return null;
  while (charAt(view, i) === c) i++;
  const second = readNumeral(view, i);
  return second && second.form !== "chinese" ? second : null;
}

/** What else the cell says: 38.4 (215亿元), 15230.46，年均增速5.2%. */
function remarkOf(view: View, rest: string, from: number): string | null {
  if (rest === "") return null;
  const source = view.source.slice(view.at[from] ?? view.source.length).trim();
  const text = source.replace(/^[\s，,；;(（]+/, "").replace(/[\s)）]+$/, "");
  return text === "" || NOTHING.test(text) ? null : balance(text);
}

const balance = (text: string): string =>
  /[(（][^)）]*$/.test(text) ? `${text}${text.includes("（") ? "）" : ")"}` : text;

const UNIT_SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["亿", 8],
  ["百万", 6],
  ["千万", 7],
  ["十万", 5],
  ["万", 4],
  ["千", 3],
];

/** Units come again with every row of a table. */
const known = new Map<string, UnitReading | null>();
const MOST_KNOWN = 1_000;
/** What is longer is no unit. */
const LONGEST_UNIT = 24;

/** A unit as a table head prints it: 亿元 is 元 × 10^8; 人/亿元 keeps its scale after the slash. */
export function readUnit(unitText: string): UnitReading | null {
  const found = known.get(unitText);
  if (found !== undefined) return found;
  const read = readUnitAnew(unitText);
  if (unitText.length > LONGEST_UNIT) return read;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(unitText, read);
  return read;
}

function readUnitAnew(unitText: string): UnitReading | null {
  const trimmed = unitText.trim();
  const view = makeView(/^[(（][^()（）]*[)）]$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed);
  if (view.length === 0 || view.length > LONGEST_UNIT) return null;
  const raw = printed(view, 0, view.length);
  for (const [word, power] of UNIT_SCALES) {
    if (!view.text.startsWith(word)) continue;
    const unit = unitAt(view, word.length);
    if (unit && unit.end === view.length) return unitReading(unit, printed(view, word.length, unit.end), raw, power);
    if (view.length === word.length)
      return { unit: "", scale: 10n ** BigInt(power), raw, dimension: "other", currency: null, siUnit: null };
  }
  const unit = unitAt(view, 0);
  if (unit && unit.end === view.length) return unitReading(unit, raw, raw, 0);
  return freeCompound(view, raw);
}

function unitReading(unit: UnitMatch, text: string, raw: string, power: number): UnitReading {
  const money = unit.row.dimension === "money";
  return {
    unit: text,
    scale: 10n ** BigInt(power),
    raw,
    dimension: unit.dimension,
    currency: money ? (unit.row.currency ?? null) : null,
    siUnit: unit.compound && unit.dimension !== unit.row.dimension ? null : unit.row.ucum,
  };
}

/** 吨标准煤/万元, 件/万人, 床/千人: a denominator that the table of units does not know. */
function freeCompound(view: View, raw: string): UnitReading | null {
  const slash = view.text.indexOf("/");
  if (slash <= 0 || slash === view.length - 1) return null;
  const head = readUnit(printed(view, 0, slash));
  return head === null ? null : { ...head, unit: head.unit + raw.slice(slash), raw, dimension: "per", siUnit: null };
}
