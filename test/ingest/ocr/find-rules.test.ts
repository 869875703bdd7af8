import { describe, expect, it } from "vitest";
import { toBitmap } from "../../../src/ingest/ocr/bitmap.js";
import { findStrokes, skewOf } from "../../../src/ingest/ocr/find-rules.js";
import { paper } from "./draw.js";

/** A pixel is a point. */
const SCALE = 1;

/** Thick lines of ink from (x0, y0), `length` along, falling by `slope`. */
const across = (x0: number, y0: number, length: number, thick = 2, slope = 0) =>
  paper(300, 120, (ink) => {
    for (let x = 0; x < length; x++) for (let t = 0; t < thick; t++) ink(x0 + x, Math.round(y0 + t + slope * x));
  });

describe("ruling lines of an image", () => {
  it("are long thin strokes, with their place and length", () => {
    const [stroke, ...others] = findStrokes(across(20, 50, 200), SCALE);
    expect(others).toEqual([]);
    expect(stroke).toMatchObject({ down: false, from: 20, to: 220, at: 50.5, slope: 0 });
  });

  it("run down, too, and cross each other", () => {
    const page = paper(120, 120, (ink) => {
      for (let at = 10; at < 110; at++) {
        ink(at, 60);
        ink(60, at);
      }
    });
    const strokes = findStrokes(page, SCALE);
    expect(strokes.map(({ down, from, to, at }) => [down, from, to, at])).toEqual([
      [false, 10, 110, 60],
      [true, 10, 110, 60],
    ]);
  });

  it.each([
    ["short, as those of a character", across(20, 50, 30)],
    ["thick, as bars and pictures", across(20, 50, 200, 12)],
    ["slanted, as those of a drawing", across(20, 20, 250, 2, 0.2)],
  ])("are no strokes that are %s", (_what, page) => {
    expect(findStrokes(page, SCALE)).toEqual([]);
  });

  it("tell how far the page is turned", () => {
    expect(skewOf(findStrokes(across(10, 40, 280, 2, 0.01), SCALE))).toBeCloseTo(0.01, 3);
    expect(skewOf([])).toBe(0);
  });
});

describe("ink and paper", () => {
  it("are parted by the level between them", () => {
    const greys = [230, 60, 225, 70];
    const rgba = Uint8ClampedArray.from(greys.flatMap((grey) => [grey, grey, grey, 255]));
    expect(Array.from(toBitmap(rgba, 4, 1).ink)).toEqual([0, 1, 0, 1]);
  });

  it("leave an empty page without ink", () => {
    expect(Array.from(toBitmap(new Uint8ClampedArray(16).fill(255), 2, 2).ink)).toEqual([0, 0, 0, 0]);
  });
});
