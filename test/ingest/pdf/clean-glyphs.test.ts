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
