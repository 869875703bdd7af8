/** One pass over a text: every numeral becomes a reading or a refusal, in order. */
import { negate } from "../core/decimal.js";
import { HALF, isHan, NUMERAL_CLASS, REACH } from "./chars.js";
import { qualifierAfter, qualifierBefore, settle, signBefore } from "./comparators.js";
import { at, charAt, clauseBefore } from "./context.js";
import { type Draft, type Outcome, type Refused, refuse } from "./draft.js";
import { finish } from "./finish.js";
import { fractionAt, halfAt } from "./fractions.js";
import { type Numeral, readNumeral } from "./numerals.js";
import { afterOrdinal } from "./rank.js";
import { type Place, REFUSALS, REFUSALS_FIRST } from "./refuse.js";
import { READING_RULES, READING_RULES_AFTER } from "./rules.js";
import type { QuantityReading, ReadingsAndRefusals, ReadOptions, Refusal } from "./types.js";
import { unitAt } from "./units.js";
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
    const after = qualifierAfter(view, d.to, d.dimension);
    d.qualifier = settle(before, after?.word === "台阶" && d.row?.strength === "counter" ? null : after);
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

function refusalOf(view: View, r: Refused): Refusal {
  return { start: view.at[r.from] ?? 0, end: sourceEnd(view, r.to), rule: r.rule };
}
