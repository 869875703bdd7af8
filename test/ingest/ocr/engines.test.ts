import { describe, expect, it } from "vitest";
import { type Gutenye, gutenyeLines, openGutenye } from "../../../src/ingest/ocr/gutenye.js";
import { tesseractLines } from "../../../src/ingest/ocr/tesseract.js";
import { Unreadable } from "../../../src/ingest/unreadable.js";
import { draw, paper } from "./draw.js";

const EMPTY = draw([" "]);
const corners = (x0: number, y0: number, x1: number, y1: number) => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

describe("tesseract", () => {
  const word = (text: string, x0: number, x1: number) => ({
    text,
    confidence: 90,
    bbox: { x0, y0: 10, x1, y1: 56 },
  });

  it("gives lines with their size and baseline by the ink of their Chinese characters", () => {
    const words = [word("全市", 0, 96), word(" ", 96, 100), word("206.3", 100, 150)];
    const [line, ...others] = tesseractLines({ blocks: [{ paragraphs: [{ lines: [{ words }] }] }] });
    expect(others).toEqual([]);
    expect(line?.words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ["全市", 0.9],
      ["206.3", 0.9],
    ]);
    expect([line?.size, line?.baseline]).toEqual([50, 52]);
  });

  it("cuts off boxes that reach into the next word", () => {
    const words = [word("2023", 0, 70), word("年", 50, 90)];
    const [line] = tesseractLines({ blocks: [{ paragraphs: [{ lines: [{ words }] }] }] });
    expect(line?.words.map(({ x0, x1 }) => [x0, x1])).toEqual([
      [0, 50],
      [50, 90],
    ]);
  });

  it("gives nothing for a page without blocks or words", () => {
    expect(tesseractLines({ blocks: null })).toEqual([]);
    expect(tesseractLines({ blocks: [{ paragraphs: [{ lines: [{ words: [word(" ", 0, 9)] }] }] }] })).toEqual([]);
  });
});

describe("gutenye", () => {
  it("parts a row of a table where its ink has the widest gaps", () => {
    const ink = paper(100, 20, (dot) => {
      for (const [from, to] of [
        [0, 8],
        [10, 20],
        [50, 60],
        [80, 90],
      ] as const)
        for (let x = from; x < to; x++) dot(x, 10);
    });
    const [line] = gutenyeLines([{ text: "产量 201.5 206.3", mean: 0.9, box: corners(0, 0, 100, 20) }], ink);
    expect(line?.words.map(({ text, x0, x1 }) => [text, x0, x1])).toEqual([
      ["产量", 0, 20],
      ["201.5", 50, 60],
      ["206.3", 80, 100],
    ]);
  });

  it("keeps the words together where the ink tells nothing of their places", () => {
    const [line] = gutenyeLines([{ text: "产量 201.5", mean: 0.9, box: corners(0, 0, 100, 20) }], EMPTY);
    expect(line?.words.map(({ text }) => text)).toEqual(["产量 201.5"]);
  });

  it("stands characters below each other on lines of their own", () => {
    const lines = gutenyeLines([{ text: "粮棉油", mean: 0.9, box: corners(10, 0, 30, 60) }], EMPTY);
    expect(lines.map(({ words, size }) => [words[0]?.text, words[0]?.top, size])).toEqual([
      ["粮", 0, 20],
      ["棉", 20, 20],
      ["油", 40, 20],
    ]);
  });

  it("leaves out lines without a text or a place", () => {
    expect(
      gutenyeLines(
        [
          { text: " ", mean: 1, box: corners(0, 0, 9, 9) },
          { text: "全市", mean: 1 },
        ],
        EMPTY,
      ),
    ).toEqual([]);
  });

  it("is given the image of the page", async () => {
    const seen: Uint8Array[] = [];
    const gutenye: Gutenye = {
      create: async () => ({
        detect: async (image) => {
          seen.push(image);
          return [{ text: "全市", mean: 0.8, box: corners(0, 0, 40, 20) }];
        },
      }),
    };
    const engine = await openGutenye(async () => gutenye);
    const png = Uint8Array.of(1, 2, 3);
    const lines = await engine.recognize({ png, ink: EMPTY, width: 1, height: 1, scale: 1, rules: [] });
    await engine.close();
    expect(seen).toEqual([png]);
    expect(lines.flatMap(({ words }) => words.map(({ text, confidence }) => [text, confidence]))).toEqual([
      ["全市", 0.8],
    ]);
  });

  it("says what to install where its package is missing", async () => {
    const error: unknown = await openGutenye(() => Promise.reject(new Error("no module"))).catch((reason) => reason);
    expect(error).toBeInstanceOf(Unreadable);
    expect((error as Unreadable).message).toBe(
      "--ocr gutenye needs the package @gutenye/ocr-node, which is not installed: npm install @gutenye/ocr-node",
    );
  });
});
