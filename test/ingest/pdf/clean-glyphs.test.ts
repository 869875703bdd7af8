import { describe, expect, it } from "vitest";
import { cleanGlyphs } from "../../../src/ingest/pdf/clean-glyphs.js";

describe("the text of a glyph", () => {
  it.each(["constructor", "toString", "__proto__"])("may be %s, which is no symbol", (text) => {
    const glyph = { text, x: 10, y: 20, width: 50, size: 10, bold: false, font: 0, turn: 0 } as const;
    const counts = { invisible: 0, clipped: 0, images: 0, failedFonts: 0, cut: false };
    const { glyphs } = cleanGlyphs({ page: 1, width: 600, height: 800, glyphs: [glyph], rules: [], ...counts });
    expect(glyphs.map((clean) => clean.text)).toEqual([text]);
  });

  it("is what a symbol of an office font looks like", () => {
    const glyph = { text: "\uf06c", x: 10, y: 20, width: 10, size: 10, bold: false, font: 0, turn: 0 } as const;
    const counts = { invisible: 0, clipped: 0, images: 0, failedFonts: 0, cut: false };
    const { glyphs } = cleanGlyphs({ page: 1, width: 600, height: 800, glyphs: [glyph], rules: [], ...counts });
    expect(glyphs.map((clean) => clean.text)).toEqual(["●"]);
  });
});

describe("a glyph that is painted twice", () => {
  const glyph = { text: "云", x: 100, y: 200, width: 40, size: 40, bold: false, font: 0, turn: 0 } as const;
  const counts = { invisible: 0, clipped: 0, images: 0, failedFonts: 0, cut: false };
  const clean = (shifts: readonly (readonly [number, number])[]) =>
    cleanGlyphs({
      page: 1,
      width: 600,
      height: 800,
      glyphs: shifts.map(([x, y]) => ({ ...glyph, x: glyph.x + x, y: glyph.y + y })),
      rules: [],
      ...counts,
    });

  it.each([
    [0.5, 0],
    [0, 9],
    [-3, -10],
  ] as const)("as a shadow of a large title, %s pt beside and %s pt below, is read once", (x, y) => {
    const { glyphs, odd } = clean([
      [0, 0],
      [x, y],
    ]);
    expect([glyphs.length, odd.doubles]).toEqual([1, 1]);
  });

  it("counts each copy, and none that stands further off", () => {
    const { glyphs, odd } = clean([
      [0, 0],
      [1, 0],
      [1, 1],
      [13, 0],
      [0, 45],
    ]);
    expect([glyphs.length, odd.doubles]).toEqual([3, 2]);
  });
});
