/** One pass over a text: every numeral becomes a reading or a refusal, in order. */
import { decimal, negate } from "../core/decimal.js";
import { HALF, isHan, NUMERAL_CLASS, REACH } from "./chars.js";
import { qualifierAfter, qualifierBefore, settle, signBefore } from "./comparators.js";
import { at, charAt, clauseBefore } from "./context.js";
import { type Draft, type Outcome, type Refused, refuse } from "./draft.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { perBefore } from "./per.js";
import { afterOrdinal } from "./rank.js";
import { type Place, REFUSALS, REFUSALS_FIRST } from "./refuse.js";
import { fractionAt, halfAt, READING_RULES, READING_RULES_AFTER } from "./rules.js";
import type { Comparator, QuantityReading, ReadingsAndRefusals, ReadOptions, Refusal } from "./types.js";
import { toSi, unitAt } from "./units.js";
import { makeView, sourceEnd, type View } from "./view.js";

const DI = "第".charCodeAt(0);
const OPEN_QUOTE = "“".charCodeAt(0);
const CLOSE_QUOTE = "”".charCodeAt(0);
const OPEN_TITLE = "《".charCodeAt(0);
const CLOSE_TITLE = "》".charCodeAt(0);

const COLON = 58;
const SLASH = 47;

/** End of an address: up to a blank, a bracket or a Chinese character; its numerals are no numbers of the text. */
function urlEnd(view: View, i: number): number {
  let j = i;
  while (j < view.length && at(view, j) > 32 && at(view, j) < 128 && at(view, j) !== 41 && at(view, j) !== 62) j++;
  return Math.max(j, i + 3);
}

/** Where the last quotation mark and title mark opened; reset by their closing and by a break. */
interface Marks {
  quote: number;
  title: number;
}

export function readAll(text: string, options: ReadOptions = {}): ReadingsAndRefusals {
  const view = makeView(text);
  const drafts: Draft[] = [];
  const refused: Refused[] = [];
  const marks: Marks = { quote: -1, title: -1 };
  let i = 0;
  while (i < view.length) {
    const c = at(view, i);
    if (c === COLON && at(view, i + 1) === SLASH && at(view, i + 2) === SLASH) {
      i = urlEnd(view, i);
      continue;
    }
    const kind = NUMERAL_CLASS[c];
    if (kind === 0 || kind === undefined) {
      note(marks, c, i);
      i++;
      continue;
    }
    const outcomes = kind === HALF ? one(halfAt(view, i)) : numeralAt(view, i, marks);
    let next = i + 1;
    for (const outcome of outcomes) {
      if (outcome.kind === "reading") drafts.push(outcome);
      else refused.push(outcome);
      next = Math.max(next, outcome.next);
    }
    for (let k = i; k < next; k++) note(marks, at(view, k), k);
    i = next;
  }
  settleLists(view, drafts);
  const readings: QuantityReading[] = [];
  for (const [k, d] of drafts.entries())
    readings.push(finish(view, d, drafts[k - 1], readings[k - 1]?.per ?? null, options));
  return { readings, refusals: refused.map((r) => refusalOf(view, r)) };
}

export function readQuantities(text: string, options: ReadOptions = {}): readonly QuantityReading[] {
  return readAll(text, options).readings;
}

const one = (outcome: Outcome | null): Outcome[] => (outcome ? [outcome] : []);

function note(marks: Marks, c: number, i: number): void {
  if (c === OPEN_QUOTE) marks.quote = i;
  else if (c === CLOSE_QUOTE) marks.quote = -1;
  else if (c === OPEN_TITLE) marks.title = i;
  else if (c === CLOSE_TITLE) marks.title = -1;
  else if (c === 10) marks.quote = marks.title = -1;
}

function numeralAt(view: View, i: number, marks: Marks): Outcome[] {
  const n = readNumeral(view, i);
  if (n === null) return [refuse("scale-word", i, i + 1)];
  const place = placeOf(view, n, marks);
  for (const [, rule] of REFUSALS_FIRST) {
    const found = rule(place);
    if (found) return [found];
  }
  if (at(view, i - 1) === DI) return [afterOrdinal(view, n, place.unit)];
  const fraction = fractionAt(view, i);
  if (fraction) return [fraction];
  for (const rules of [READING_RULES, REFUSALS, READING_RULES_AFTER])
    for (const [, rule] of rules) {
      const found = rule(place);
      if (found) return Array.isArray(found) ? found : [found];
    }
  return [refuse(n.bare ? "bare-scale" : "no-unit", n.start, n.end)];
}

function placeOf(view: View, numeral: Numeral, marks: Marks): Place {
  const close =
    marks.quote >= 0 && numeral.start - marks.quote < 40
      ? view.text.slice(numeral.end, numeral.end + 40).indexOf("”")
      : -1;
  return {
    view,
    numeral,
    unit: unitAt(view, numeral.end),
    inTitle: marks.title >= 0 && numeral.start - marks.title < REACH,
    quoteOpen: close >= 0 ? marks.quote : -1,
    quoteClose: close >= 0 ? numeral.end + close : -1,
  };
}

/** 跨过两个台阶: two steps, not more than two. */
const STEPS = new Set(["迈上", "跃上", "登上", "跨上", "站上", "踏上", "跨过", "越过", "跨越", "跨入", "迈入", "迈进"]);

/** Words of comparison, and those that a list hands on: 分别超过30家、20家; 分别达90%和80%以上. */
function settleLists(view: View, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const sign = signed(view, d);
    if (d.qualifier || sign) continue;
    const found = qualifierBefore(view, d.from, d.row?.name ?? null, d.bare);
    const before = found && STEPS.has(found.word) && d.row?.strength === "counter" ? null : found;
    d.qualifier = settle(before, qualifierAfter(view, d.to, d.dimension));
  }
  for (let k = 1; k < drafts.length; k++) handOn(view, drafts[k - 1], drafts[k]);
  for (let k = drafts.length - 1; k > 0; k--) handBack(view, drafts[k - 1], drafts[k]);
}

/** A printed sign belongs to the span: -8.32%, <11. */
function signed(view: View, d: Draft): boolean {
  const comparator = signBefore(view, d.from);
  if (comparator) {
    d.from--;
    d.qualifier = { comparator, word: charAt(view, d.from), side: "sign", edge: d.from };
    return true;
  }
  const c = charAt(view, d.from - 1);
  if (
    d.numberAt !== d.from ||
    c === "" ||
    !"-+±".includes(c) ||
    view.codes[d.from] === undefined ||
    NUMERAL_CLASS[at(view, d.from)] !== 1
  )
    return false;
  const before = at(view, d.from - 2);
  if (
    d.from >= 2 &&
    !(
      isHan(before) ||
      before === 32 ||
      before === 10 ||
      before === 40 ||
      before === 0xff1a ||
      before === 58 ||
      before === 0x3001 ||
      before === 0xff0c
    )
  )
    return false;
  if (d.from >= 2 && isHan(before) && NUMERAL_CLASS[before] !== 0) return false;
  if (c === "-" && view.source.charAt(view.at[d.from - 1] ?? 0) === "―") return false;
  if (c === "+" && isHan(before) && d.from >= 2) return false;
  d.from--;
  if (c === "-") negateDraft(d);
  return false;
}

function negateDraft(d: Draft): void {
  d.number = d.number && negate(d.number);
  d.value = d.value && negate(d.value);
  if (d.low) d.low = negate(d.low);
}

function between(view: View, a: Draft, b: Draft): string | null {
  const from = a.qualifier?.side === "after" ? Math.max(a.to, a.qualifier.edge) : a.to;
  return b.from - from <= 14 && b.from >= from ? view.text.slice(from, b.from) : null;
}

function handOn(view: View, a: Draft | undefined, b: Draft | undefined): void {
  if (
    !a ||
    !b ||
    a.qualifier?.side !== "before" ||
    a.qualifier.comparator === "eq" ||
    (b.qualifier && b.qualifier.comparator !== "eq")
  )
    return;
  const gap = between(view, a, b);
  if (gap === null) return;
  const severally = /分别|均|都|各/.test(clauseBefore(view, a.qualifier.edge + 2, 24));
  const direct = /^(?:\([^()]{0,8}\))?(?:、|和|与|及|以及|或)$/.test(gap);
  if (direct || (severally && /^[^，,；;。:：\n]*[、和与及][^，,；;。:：\n]*$/.test(gap) && gap.length <= 10))
    b.qualifier = { ...a.qualifier };
}

function handBack(view: View, a: Draft | undefined, b: Draft | undefined): void {
  if (!a || !b || b.qualifier?.side !== "after" || (a.qualifier && a.qualifier.comparator !== "eq")) return;
  const gap = between(view, a, b);
  if (gap === null || !/^(?:、|和|与|及|以及|或)$/.test(gap)) return;
  const severally = /分别/.test(clauseBefore(view, a.from, 30));
  if (severally || a.unitFrom === "list") a.qualifier = { ...b.qualifier };
}

const TWD = "TWD";

function currencyOf(d: Draft, options: ReadOptions): string | null {
  if (d.row === null || d.row.dimension !== "money") return null;
  const plain = d.row.name === "元" || d.row.name === "角";
  if (!plain) return d.row.currency ?? null;
  if (options.yuan !== undefined) return options.yuan;
  return d.traditional ? TWD : (d.row.currency ?? null);
}

function comparatorOf(d: Draft): Comparator {
  if (d.vague) return d.vague;
  if (d.qualifier === null) return "eq";
  if (d.dimension === "percentage_point" && (d.qualifier.word === "超出" || d.qualifier.word === "高出")) return "eq";
  return d.qualifier.comparator;
}

const NO_DENOMINATOR = new Set([
  "percent",
  "percentage_point",
  "multiple",
  "ratio",
  "rank",
  "temperature",
  "concentration",
  "speed",
  "flow",
  "per",
]);

/** The denominator of a number, or of the one before it that it goes on from: 每年引进50人、资助100人; 比上年增加25公斤. */
function perOf(view: View, d: Draft, previous: Draft | undefined, inherited: string | null): string | null {
  if (d.compound || NO_DENOMINATOR.has(d.dimension)) return null;
  const own =
    perBefore(view, d.from, previous ? previous.to : 0)?.text ?? (continues(view, d, previous) ? inherited : null);
  if (own === null || own === d.unit) return null;
  return d.dimension === "duration" && /^[十百千万亿0-9]/.test(own) ? null : own;
}

function continues(view: View, d: Draft, previous: Draft | undefined): boolean {
  if (!previous || d.from - previous.to > 24 || d.from < previous.to) return false;
  const gap = view.text.slice(previous.to, d.from);
  if (
    d.unit === previous.unit &&
    /^(?:[^，。；]{0,4})?(?:提高|提升|增加|增长|下降|降低|减少|上升|扩大|降|升|增)(?:到|至|为)[^，。；]{0,2}$/.test(gap)
  )
    return true;
  if (
    d.unit === previous.unit &&
    /^，(?:同?比[^，]{0,8}|较[^，]{0,6})?(?:增|减|提高|下降|上升|降低|扩大|多|少)[^，]{0,4}$/.test(gap)
  )
    return true;
  return d.unit === previous.unit && /^(?:以上|以下|左右|以内)?[、和与及][^，。；]{0,18}$/.test(gap);
}

function finish(
  view: View,
  d: Draft,
  previous: Draft | undefined,
  inherited: string | null,
  options: ReadOptions,
): QuantityReading {
  const si = siOf(d);
  return {
    start: view.at[d.from] ?? 0,
    end: sourceEnd(view, d.to),
    rule: d.rule,
    number: d.number,
    scale: 10n ** BigInt(d.power),
    unitRaw: d.unitRaw,
    value: d.value,
    low: d.low,
    high: d.high,
    unit: d.unit,
    per: perOf(view, d, previous, inherited),
    comparator: comparatorOf(d),
    dimension: d.dimension,
    currency: currencyOf(d, options),
    siValue: si.value,
    siUnit: si.unit,
    parts: d.parts,
    unitFrom: d.unitFrom,
    comparatorWord: d.qualifier?.word ?? null,
  };
}

function siOf(d: Draft): { value: QuantityReading["siValue"]; unit: string | null } {
  if (d.value === null) return { value: null, unit: null };
  if (d.unit === "半") return { value: decimal(5, -1), unit: "1" };
  if (d.rule === "fraction") return { value: d.value, unit: "1" };
  if (d.row === null || d.row.ucum === null) return { value: null, unit: null };
  if (d.compound && d.dimension !== d.row.dimension) return { value: null, unit: null };
  const value = toSi(d.value, d.row);
  return { value, unit: value === null ? null : d.row.ucum };
}

function refusalOf(view: View, r: Refused): Refusal {
  return { start: view.at[r.from] ?? 0, end: sourceEnd(view, r.to), rule: r.rule };
}
