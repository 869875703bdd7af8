/** Character classes as tables over the 65,536 UTF-16 units, so that the scanner asks each question in one load. */
import { NUMERALS } from "../data/numerals.js";

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

const CLAUSE_END = new Uint8Array(65536);
for (const c of "，,。；;！!？?\n") CLAUSE_END[c.charCodeAt(0)] = 1;
/** ， 。 ； ！ ？ and a break; 、 and ： stay inside a clause. */
export const isClauseEnd = (c: number): boolean => CLAUSE_END[c] === 1;

export const isLatin = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;
export const isArabic = (c: number): boolean => c >= 48 && c <= 57;
export const isHan = (c: number): boolean => c >= 0x3400 && c <= 0x9fff;

/** How far a rule looks around a number, so that no input makes the scan quadratic. */
export const REACH = 60;
