import { describe, expect, it } from "vitest";
import { mendPercent } from "../../../src/ingest/ocr/percent-signs.js";
import type { RecognizedWord } from "../../../src/ingest/ocr/recognizer.js";
import { draw } from "./draw.js";

/** Digits are 5 wide with one of white, the point is 1 wide and low, the sign is 9 wide. */
const COLUMNS: Readonly<Record<string, string>> = { "0": "##### ", ".": "# ", "%": "######### ", "。": "## " };
const LOW = new Set([".", "。"]);
const HEIGHT = 10;

/** Ink of what is printed: every digit is given as 0. */
function print(printed: string) {
  const row = (y: number): string =>
    Array.from(printed)
      .map((character) => {
        const columns = COLUMNS[character] ?? "";
        return LOW.has(character) && y < HEIGHT - 2 ? columns.replaceAll("#", " ") : columns;
      })
      .join("");
  return draw(Array.from({ length: HEIGHT }, (_, y) => row(y)));
}

function mend(text: string, printed: string): string {
  const ink = print(printed);
  const word: RecognizedWord = { text, x0: 0, x1: ink.width, top: 0, bottom: HEIGHT, confidence: 0.5 };
  return mendPercent(word, ink).text;
}

describe("a percent sign", () => {
  it.each([
    ["7.2%4", "0.0%", "7.2%"],
    ["7.2%4。", "0.0%。", "7.2%。"],
  ])("has no digit behind it: %s", (text, printed, expected) => {
    expect(mend(text, printed)).toBe(expected);
  });

  it.each([
    ["3.19%", "0.0%", "3.1%"],
    ["16.30%。", "00.0%。", "16.3%。"],
  ])("takes back the digit that the ink has no room for: %s", (text, printed, expected) => {
    expect(mend(text, printed)).toBe(expected);
  });

  it.each([
    ["3.19%", "0.00%"],
    ["3.12%", "0.0%"],
    ["63.596", "00.0%"],
    ["19%", "0%"],
    ["3%5%", "0%0%"],
    ["10%15", "00%00"],
  ])("is left as read where the ink agrees or does not tell: %s", (text, printed) => {
    expect(mend(text, printed)).toBe(text);
  });
});
