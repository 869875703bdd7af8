/** Years as documents print them: 1985, 一九八五. The only place that knows the characters. */

const VALUES: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  // A Latin letter, as typed for want of 〇 (二OO八年); wide letters are narrow in the working text.
  O: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** The characters of a year that is written digit by digit: for a class of a regular expression. */
export const HAN_DIGITS = Object.keys(VALUES).join("");
/** 一九八五 */
export const HAN_YEAR = `[一二][${HAN_DIGITS}]{3}`;
/** A year in either script. */
export const YEAR = `(?:[12][0-9]{3}|${HAN_YEAR})`;

/** 一九八五 -> 1985; digits stay as they are. */
export const readDigits = (text: string): string =>
  Array.from(text, (character) => VALUES[character] ?? character).join("");
