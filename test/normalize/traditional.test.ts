import { Converter } from "opencc-js/t2cn";
import { expect, it } from "vitest";
import { TRADITIONAL } from "../../src/data/traditional.js";
import { hasTraditional } from "../../src/normalize/index.js";

/** The characters of GB 2312 (rows 16 to 87). */
function readGb2312(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder("gb18030").decode(Uint8Array.from(bytes)));
}

it("the list of traditional characters is what OpenCC converts and GB 2312 does not have", () => {
  const convert = Converter({ from: "t", to: "cn" });
  const simplified = readGb2312();
  const made: string[] = [];
  for (const [first, last] of [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
  ] as const) {
    for (let unit = first; unit <= last; unit++) {
      const character = String.fromCharCode(unit);
      if (!simplified.has(character) && convert(character) !== character) made.push(character);
    }
  }
  expect(TRADITIONAL).toBe(made.join(""));
});

it("rare characters of simplified texts are none", () => {
  expect(hasTraditional("云岫市、李喆")).toBe(false);
  expect(hasTraditional("顯著")).toBe(true);
});
