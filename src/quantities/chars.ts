/** Character classes as tables over the 65,536 UTF-16 units, so that the scanner asks each question in one load. */
import { NUMERALS, TRADITIONAL_PAIRS } from "../data/numerals.js";

/** 0 nothing, 1 Arabic digit, 2 Chinese digit, 3 十百千, 4 万亿兆, 5 半. */
export const NUMERAL_CLASS = new Uint8Array(65536);
export const DIGIT_VALUE = new Uint8Array(65536);
export const POWER = new Uint8Array(65536);
export const ARABIC = 1;
export const DIGIT = 2;
export const UNIT = 3;
export const SCALE = 4;
export const HALF = 5;

for (let c = 48; c <= 57; c++) {
  NUMERAL_CLASS[c] = ARABIC;
  DIGIT_VALUE[c] = c - 48;
}
for (const row of NUMERALS) {
  const c = row.char.charCodeAt(0);
  NUMERAL_CLASS[c] = row.kind === "digit" ? DIGIT : row.kind === "unit" ? UNIT : SCALE;
  if (row.kind === "digit") DIGIT_VALUE[c] = row.value;
  POWER[c] = row.power;
}
NUMERAL_CLASS["半".charCodeAt(0)] = HALF;

/** What stops the scan: a numeral (its class), or MARK: a quotation or title mark, a colon, a break. */
export const STOP = NUMERAL_CLASS.slice();
export const MARK = 6;
for (const c of "“”《》:\n") STOP[c.charCodeAt(0)] = MARK;

/** Full-width letters, digits and signs, and traditional characters, as the tables write them; 0: as it is. */
const FOLDED = new Uint16Array(65536);
for (let c = 0; c < 26; c++) {
  FOLDED[0xff21 + c] = 65 + c;
  FOLDED[0xff41 + c] = 97 + c;
  if (c < 10) FOLDED[0xff10 + c] = 48 + c;
}
const SIGNS = "％%．.／/－-＋+（(）)＜<＞>～~﹣-−-﹪%∕/：:∶:︰:［[］]＄$―—";
for (const pairs of [SIGNS, TRADITIONAL_PAIRS])
  for (let i = 0; i + 1 < pairs.length; i += 2) FOLDED[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);

export const foldedCode = (c: number): number => FOLDED[c] || c;

/** Characters as they are printed that fold to a numeral. */
export const PRINTED_NUMERAL = NUMERAL_CLASS.slice();
for (let c = 0; c < 10; c++) PRINTED_NUMERAL[0xff10 + c] = ARABIC;
for (let i = 0; i + 1 < TRADITIONAL_PAIRS.length; i += 2)
  PRINTED_NUMERAL[TRADITIONAL_PAIRS.charCodeAt(i)] = NUMERAL_CLASS[TRADITIONAL_PAIRS.charCodeAt(i + 1)] ?? 0;

/** A word in the characters that the tables use. */
export function fold(word: string): string {
  let i = 0;
  while (i < word.length && FOLDED[word.charCodeAt(i)] === 0) i++;
  if (i === word.length) return word;
  let folded = word.slice(0, i);
  for (; i < word.length; i++) folded += String.fromCharCode(foldedCode(word.charCodeAt(i)));
  return folded;
}

const CLAUSE_END = new Uint8Array(65536);
for (const c of "，,。；;！!？?\n") CLAUSE_END[c.charCodeAt(0)] = 1;
/** ， 。 ； ！ ？ and a break; 、 and ： stay inside a clause. */
export const isClauseEnd = (c: number): boolean => CLAUSE_END[c] === 1;

export const isLatin = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;
export const isArabic = (c: number): boolean => c >= 48 && c <= 57;
export const isHan = (c: number): boolean => c >= 0x3400 && c <= 0x9fff;

/** How far a rule looks around a number, so that no input makes the scan quadratic. */
export const REACH = 60;
