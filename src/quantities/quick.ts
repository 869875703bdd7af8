/**
 * Most Chinese digits of a text belong to words (统一, 三大, 五位一体) and no rule reads anything there. Where nothing
 * before or after such a digit concerns a rule, none needs to be asked. Only the reader that does not say why skips.
 */
import { DIGIT, DIGIT_VALUE, NUMERAL_CLASS } from "./chars.js";
import { isPhrase } from "./refuse-names.js";
import { canBeginUnit } from "./units.js";
import type { View } from "./view.js";

/** Joints, points, dates, and what is left of a lost digit: after any of these a rule may go on reading. */
const AFTER = "点·.•・、，,:-—–~～至到±和与及或以比/强月季年日号时世后余多几来分$+^ \ufffd";
const BEFORE = "第前$+.·•・^\ufffd";

let concerned: Uint8Array | null = null;

/** 1: a rule may read on where this character follows; 2: where it stands before. */
function makeTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let c = 0; c < table.length; c++) if (NUMERAL_CLASS[c] !== 0 || canBeginUnit(c)) table[c] = 1;
  for (const c of AFTER) table[c.charCodeAt(0)] = 1;
  for (const c of BEFORE) {
    const code = c.charCodeAt(0);
    table[code] = (table[code] ?? 0) | 2;
  }
  return table;
}

/** A lone Chinese digit that no rule could read. */
export function countsNothing({ codes }: View, i: number): boolean {
  const c = codes[i] ?? 0;
  if (NUMERAL_CLASS[c] !== DIGIT || DIGIT_VALUE[c] === 0) return false;
  concerned ??= makeTable();
  const next = codes[i + 1] ?? 0;
  if (((concerned[next] ?? 0) & 1) !== 0) return false;
  return i > 0 && ((concerned[codes[i - 1] ?? 0] ?? 0) & 2) === 0 && !isPhrase(c, next);
}
