/** Digits that recognition or typesetting broke. */
import { matchesOf } from "../../core/matches.js";
import type { Finding } from "../../model.js";
import { type Audited, finder, type Rule } from "../rule.js";
import { type PrintedText, printedTexts } from "../texts.js";

const find = finder("broken-digits", "warning");

interface Break {
  readonly pattern: RegExp;
  readonly says: string;
}

const BREAKS: readonly Break[] = [
  { pattern: /(?<![A-Za-z\d])[lI]\.\d+/g, says: "a letter stands for 1" },
  {
    pattern: /(?<![A-Za-z])\d+[lIO]\d+(?![A-Za-z])|(?<![A-Za-z])\d+[lO](?=[.%％万亿年元])/g,
    says: "a letter stands in a number",
  },
  {
    pattern: /(?<![\d,，.])\d{1,3}(?:,\d{3})+,\d{1,2}(?![\d,])|(?<![\d,.])\d{1,2}(?:,\d{3})*,\d{4,}(?![\d,])/g,
    says: "the commas do not part groups of three",
  },
  { pattern: /\$\d?\.\$?\d?|\$\d+\.\$\d+/g, says: "digits were lost" },
  { pattern: /(?<![\d.])\d+\.\d+\.\d+(?=[%％万亿元])/g, says: "two decimal points" },
  { pattern: /(?<=\d)[。，．]\s?(?=\d+(?:%|％|个百分点|万|亿|元))/g, says: "a full stop stands for a decimal point" },
  { pattern: /(?<![\d,，.])\d{1,3}[,，]\d{1,2}(?=[万亿%％])/g, says: "a comma stands for the decimal point" },
  { pattern: /\d[%％]\d(?=\p{Script=Han})/gu, says: "a digit stands where a mark should" },
  { pattern: /第[-—－–](?=[章节条篇编])/g, says: "a dash stands for 一" },
  {
    pattern: /百分之[〇一二三四五六七八九十]+[，,][〇一二三四五六七八九]{1,2}(?=[。；，、）])/g,
    says: "a comma stands for the point",
  },
  { pattern: /[\p{Script=Han}]\ufffd|\ufffd\d|\d\ufffd/gu, says: "a character was lost" },
];

/** What every break has in it: most texts have none of it, and need not be asked for each. */
const SUSPECT = /[lI]\.\d|\d[lIO]|\d\s?[,，。．]\s?\d|\$|\d\.\d+\.\d|[%％]\d|第[-—－–]|百分之|\ufffd/;

function checkText({ text, spanOf }: PrintedText): readonly Finding[] {
  if (!SUSPECT.test(text)) return [];
  return BREAKS.flatMap(({ pattern, says }, kind) =>
    matchesOf(text, pattern).flatMap((match): readonly Finding[] => {
      const end = match.index + match[0].length;
      if (kind === 2 && !/^\s?(?:[\p{Script=Han}%]|$)/u.test(text.slice(end))) return [];
      if (kind === 5 && !isPoint(text, match.index, match[0])) return [];
      const [from, to] = around(text, match.index, end);
      const actual = text.slice(from, to);
      return [find({ message: `${actual}: ${says}.`, span: spanOf(from, to), actual })];
    }),
  );
}

/** 5。3%: a full stop between digits; a comma parts two numbers and counts only before one digit. */
const isPoint = (text: string, at: number, mark: string): boolean =>
  mark.startsWith("。") &&
  /\d/.test(text[at - 1] ?? "") &&
  /^\d{1,2}(?:%|％|个百分点)/.test(text.slice(at + mark.length));

/** The whole number around a break. */
function around(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && start - from < 12 && /[\d.,$]/.test(text[from - 1] ?? "")) from--;
  while (to < text.length && to - end < 12 && /[\d.,$%万亿]/.test(text[to] ?? "")) to++;
  return [from, to];
}

export const brokenDigitsRule: Rule = {
  id: "broken-digits",
  severity: "warning",
  title: "Digits that were broken or lost",
  doc: {
    what: "Letters for digits (l.7, 20I5), commas that do not part groups of three (4,719,3), two points, a full stop for a point, and what lost formulas leave behind ($1.$2).",
    why: "Such a numeral is unreadable, and reading half of it would be worse than reading nothing.",
    tolerance: "Codes (G105, 1O1 inside of words) and lists of numbers are left alone.",
    bad: "总产值4,719,3亿元",
    good: "总产值6,352.8亿元",
  },
  check: (audited: Audited) => printedTexts(audited).flatMap(checkText),
};
