/** One pass over a text: every numeral becomes a reading or a refusal, in order. */
import { type Caption, captionOf } from "./caption.js";
import { HALF, MARK, NUMERAL_CLASS, REACH, STOP } from "./chars.js";
import { at } from "./context.js";
import { type Draft, type Outcome, type Refused, refuse } from "./draft.js";
import { finish } from "./finish.js";
import { fractionAt, halfAt } from "./fractions.js";
import { settleLists } from "./lists.js";
import { type Numeral, readNumeral } from "./numerals.js";
import type { Place } from "./place.js";
import { countsNothing } from "./quick.js";
import { afterOrdinal } from "./rank.js";
import { REFUSALS, REFUSALS_FIRST } from "./refuse.js";
import { READING_RULES, READING_RULES_AFTER } from "./rules.js";
import type { QuantityReading, ReadingsAndRefusals, ReadOptions, Refusal } from "./types.js";
import { unitAt } from "./units.js";
import { hasNumeral, partEnd, partView, sourceEnd, TextTraits, type View } from "./view.js";

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
  const refusals: Refusal[] = [];
  return { readings: readParts(text, options, refusals), refusals };
}

/** Paragraph by paragraph, so that the memory taken is that of the longest. */
function readParts(text: string, options: ReadOptions, refusals: Refusal[] | null): QuantityReading[] {
  const readings: QuantityReading[] = [];
  const traits = new TextTraits(text, options.republicYears);
  const caption = captionOf(options.unit);
  for (let from = 0; from < text.length; ) {
    const to = partEnd(text, from);
    if (hasNumeral(text, from, to)) {
      const view = partView(text, from, to, traits);
      readPart({ view, caption, drafts: [], refusals, quote: -1, title: -1 }, options, readings);
    }
    from = to;
  }
  return readings;
}

/** One paragraph while it is read. */
interface Scan extends Marks {
  readonly view: View;
  readonly caption: Caption | null;
  readonly drafts: Draft[];
  readonly refusals: Refusal[] | null;
}

function readPart(scan: Scan, options: ReadOptions, readings: QuantityReading[]): void {
  const { view, drafts } = scan;
  const { codes, length } = view;
  let i = 0;
  while (i < length) {
    const c = codes[i] ?? 0;
    const kind = STOP[c];
    if (kind === 0) i++;
    else if (kind === MARK) i = passMark(scan, c, i);
    else i = passNumeral(scan, i);
  }
  if (drafts.length === 0) return;
  settleLists(view, drafts);
  let previous: Draft | undefined;
  let per: string | null = null;
  for (const d of drafts) {
    const reading = finish(view, d, previous, per, options);
    readings.push(reading);
    previous = d;
    per = reading.per;
  }
}

function passMark(scan: Scan, c: number, i: number): number {
  const { view } = scan;
  if (c === COLON) return at(view, i + 1) === SLASH && at(view, i + 2) === SLASH ? urlEnd(view, i) : i + 1;
  note(scan, c, i);
  return i + 1;
}

/** Reads or refuses the numeral at i; says where the scan goes on. */
function passNumeral(scan: Scan, i: number): number {
  const { view, drafts, refusals } = scan;
  if (refusals === null && countsNothing(view, i)) return i + 1;
  const outcomes = NUMERAL_CLASS[at(view, i)] === HALF ? one(halfAt(view, i)) : numeralAt(scan, i);
  let next = i + 1;
  for (const outcome of outcomes) {
    if (outcome.kind === "reading") drafts.push(outcome);
    else refusals?.push(refusalOf(view, outcome));
    next = Math.max(next, outcome.next);
  }
  for (let k = i + 1; k < next; k++) if (STOP[at(view, k)] === MARK) note(scan, at(view, k), k);
  return next;
}

export function readQuantities(text: string, options: ReadOptions = {}): readonly QuantityReading[] {
  return readParts(text, options, null);
}

const one = (outcome: Outcome | null): Outcome[] => (outcome ? [outcome] : []);

function note(marks: Marks, c: number, i: number): void {
  if (c === OPEN_QUOTE) marks.quote = i;
  else if (c === CLOSE_QUOTE) marks.quote = -1;
  else if (c === OPEN_TITLE) marks.title = i;
  else if (c === CLOSE_TITLE) marks.title = -1;
  else if (c === 10) marks.quote = marks.title = -1;
}

function numeralAt(scan: Scan, i: number): Outcome[] {
  const { view } = scan;
  const n = readNumeral(view, i);
  if (n === null) return [refuse("filler", i, i + 1)];
  const place = placeOf(scan, n);
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

function placeOf({ view, caption, quote, title }: Scan, numeral: Numeral): Place {
  const close =
    quote >= 0 && numeral.start - quote < 40 ? view.text.slice(numeral.end, numeral.end + 40).indexOf("”") : -1;
  return {
    view,
    numeral,
    unit: unitAt(view, numeral.end),
    caption,
    inTitle: title >= 0 && numeral.start - title < REACH,
    quoteOpen: close >= 0 ? quote : -1,
    quoteClose: close >= 0 ? numeral.end + close : -1,
  };
}

function refusalOf(view: View, r: Refused): Refusal {
  return { start: view.at[r.from] ?? 0, end: sourceEnd(view, r.to), rule: r.rule };
}
