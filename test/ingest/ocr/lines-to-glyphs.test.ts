import { describe, expect, it } from "vitest";
import { joinLines } from "../../../src/ingest/ocr/join-lines.js";
import { linesToGlyphs } from "../../../src/ingest/ocr/lines-to-glyphs.js";
import type { RecognizedLine, RecognizedWord } from "../../../src/ingest/ocr/recognizer.js";
import { glyphsToSegments, segmentsToLines } from "../../../src/ingest/pdf/segments.js";

const word = (text: string, x0: number, x1: number): RecognizedWord => ({
  text,
  x0,
  x1,
  top: 0,
  bottom: 20,
  confidence: 0.9,
});
const line = (baseline: number, words: readonly RecognizedWord[], size = 20): RecognizedLine => ({
  words,
  size,
  baseline,
});

/** What the layout makes of the lines, a space for each gap. */
const textOf = (lines: readonly RecognizedLine[]): readonly string[] =>
  segmentsToLines(glyphsToSegments(linesToGlyphs(lines, 1))).map(({ text }) => text);

describe("recognized lines", () => {
  it("become glyphs in points, in sizes of half a point", () => {
    expect(linesToGlyphs([line(104, [word("全市", 40, 80)], 41)], 4)).toEqual([
      { text: "全市", x: 10, y: 26, width: 10, size: 10.5, bold: false, font: 0, turn: 0 },
    ]);
  });

  it("have no spaces where print has none", () => {
    expect(textOf([line(20, [word("增长", 0, 40), word("6.5%。", 45, 95), word("其中", 115, 155)])])).toEqual([
      "增长6.5%。其中",
    ]);
    expect(textOf([line(20, [word("206", 0, 30), word(".3", 36, 46)])])).toEqual(["206.3"]);
  });

  it("keep spaces between words in Latin letters, and between columns", () => {
    expect(textOf([line(20, [word("GDP", 0, 30), word("CPI", 40, 70)])])).toEqual(["GDP CPI"]);
    expect(textOf([line(20, [word("全市", 0, 40), word("8410", 120, 160)])])).toEqual(["全市 8410"]);
  });

  it("close a bracket of the kind that was opened", () => {
    expect(textOf([line(20, [word("产量〈万", 0, 80), word("吨)", 80, 110)])])).toEqual(["产量（万吨)"]);
    expect(textOf([line(20, [word("〈数据法〉", 0, 100)])])).toEqual(["〈数据法〉"]);
  });

  it("are of one size where their ink differs a little, and keep the size of a title", () => {
    const lines = [
      line(20, [word("全年全市粮食", 0, 120)], 20),
      line(50, [word("产量稳定增长", 0, 120)], 22),
      line(90, [word("公报", 0, 80)], 40),
    ];
    expect(linesToGlyphs(lines, 1).map(({ size }) => size)).toEqual([22, 22, 40]);
  });

  it("are set in the usual size where a box holds several of them", () => {
    const tall = line(120, [word("粮棉油糖", 0, 20)], 100);
    const [first, second] = linesToGlyphs([line(20, [word("全年全市粮食", 0, 120)]), tall], 1);
    expect([first?.size, second?.size]).toEqual([20, 20]);
    expect(second?.y).toBeLessThan(120);
  });

  it("without any letter or digit are specks", () => {
    expect(linesToGlyphs([line(20, [word("—|", 0, 40)])], 1)).toEqual([]);
  });
});

describe("pieces of one line", () => {
  it("are joined though another line stands between them", () => {
    const joined = joinLines([
      line(20, [word("失业", 0, 40)]),
      line(50, [word("人员", 0, 40)]),
      line(21, [word("再就业", 44, 100)]),
    ]);
    expect(joined.map(({ words }) => words.map(({ text }) => text).join(""))).toEqual(["失业再就业", "人员"]);
  });

  it("stay apart where columns do", () => {
    expect(joinLines([line(20, [word("甲", 0, 20)]), line(20, [word("乙", 80, 100)])])).toHaveLength(2);
  });
});
