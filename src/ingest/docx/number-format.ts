/** Numbers as Word's numbering formats print them. */

const DIGITS = "〇一二三四五六七八九";
const LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
const LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** The words of one way to count: ten, hundred, thousand, and the words of each four places. */
interface Counting {
  readonly digits: string;
  readonly tens: readonly string[];
  readonly myriad: string;
  /** 10 to 19 without a leading one: 十二, where the legal form says 壹拾贰. */
  readonly bareTen: boolean;
  readonly zero: string;
}

const COMMON: Counting = { digits: DIGITS, tens: ["", "十", "百", "千"], myriad: "万", bareTen: true, zero: "零" };
const LEGAL: Counting = { ...COMMON, digits: LEGAL_SIMPLIFIED, tens: ["", "拾", "佰", "仟"], bareTen: false };

function countFour(value: number, { digits, tens, zero }: Counting): string {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap ||= text !== "";
    else {
      text += `${gap ? zero : ""}${digits[digit] ?? ""}${tens[place] ?? ""}`;
      gap = false;
    }
  }
  return text;
}

function count(value: number, words: Counting): string {
  if (value === 0) return words.zero;
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  const joint = high > 0 && low > 0 && low < 1000 ? words.zero : "";
  const text = (high > 0 ? countFour(high, words) + words.myriad + joint : "") + countFour(low, words);
  return words.bareTen ? text.replace(/^一十/, "十") : text;
}

const perDigit = (value: number, digits: string): string =>
  Array.from(String(value), (digit) => digits[Number(digit)] ?? "").join("");

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [step, letters] of ROMAN) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}

/** a … z, then aa, bb, … as Word counts on. */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const cyclic = (value: number, signs: string): string => signs[(value - 1) % signs.length] ?? "";

const shifted = (value: number, first: number, most: number): string =>
  value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : String(value);

function circled(value: number): string {
  if (value <= 20) return shifted(value, 0x2460, 20);
  return value <= 35 ? shifted(value - 20, 0x3251, 15) : shifted(value - 35, 0x32b1, 15);
}

const toFullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** More than this many is printed in plain digits: roman numerals and letters grow with the number. */
const MOST = 32_767;

type Format = (value: number) => string;

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["decimalZero", (n) => String(n).padStart(2, "0")],
  ["decimalFullWidth", (n) => toFullWidth(String(n))],
  ["decimalFullWidth2", (n) => toFullWidth(String(n))],
  ["decimalEnclosedCircle", circled],
  ["decimalEnclosedCircleChinese", circled],
  ["decimalEnclosedParen", (n) => shifted(n, 0x2474, 20)],
  ["decimalEnclosedFullstop", (n) => shifted(n, 0x2488, 20)],
  ["numberInDash", (n) => `- ${n} -`],
  ["upperRoman", roman],
  ["lowerRoman", (n) => roman(n).toLowerCase()],
  ["upperLetter", (n) => letter(n).toUpperCase()],
  ["lowerLetter", letter],
  ["ordinal", (n) => `${n}${["th", "st", "nd", "rd"][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? "th"}`],
  ["chineseCounting", (n) => (n < 100 ? count(n, COMMON) : perDigit(n, DIGITS))],
  ["chineseCountingThousand", (n) => count(n, COMMON)],
  ["taiwaneseCounting", (n) => (n < 100 ? count(n, COMMON) : perDigit(n, DIGITS))],
  ["taiwaneseCountingThousand", (n) => count(n, COMMON)],
  ["japaneseCounting", (n) => count(n, COMMON)],
  ["ideographDigital", (n) => perDigit(n, DIGITS)],
  ["japaneseDigitalTenThousand", (n) => perDigit(n, DIGITS)],
  ["taiwaneseDigital", (n) => perDigit(n, DIGITS)],
  ["koreanDigital2", (n) => perDigit(n, DIGITS)],
  ["chineseLegalSimplified", (n) => count(n, LEGAL)],
  ["ideographLegalTraditional", (n) => count(n, { ...LEGAL, digits: LEGAL_TRADITIONAL, myriad: "萬" })],
  ["japaneseLegal", (n) => count(n, { ...LEGAL, digits: LEGAL_TRADITIONAL, myriad: "萬" })],
  ["ideographTraditional", (n) => cyclic(n, STEMS)],
  ["ideographZodiac", (n) => cyclic(n, BRANCHES)],
  ["ideographEnclosedCircle", (n) => shifted(n, 0x3280, 10)],
  ["none", () => ""],
]);

/** `value` as `format` (`w:numFmt`) prints it; an unknown format prints digits. */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || value > MOST) return String(value);
  if (value === 0 && !format.startsWith("decimal") && !/counting|digital/i.test(format))
    return format === "none" ? "" : "0";
  return FORMATS.get(format)?.(value) ?? String(value);
}
