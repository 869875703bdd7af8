/** Which script a text is written in, and traditional characters turned into simplified ones where they stand. */
import type { Script } from "../model.js";

const HAN = /\p{Script=Han}/u;

/** One bit for each of the 6,763 characters of GB 2312 (rows 16 to 87): what a simplified text is written with. */
function readGb2312(): Uint8Array {
  const bytes = new Uint8Array(72 * 94 * 2);
  let at = 0;
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      bytes[at++] = row;
      bytes[at++] = cell;
    }
  }
  const members = new Uint8Array(0x10000);
  const decoded = new TextDecoder("gb18030").decode(bytes);
  for (let index = 0; index < decoded.length; index++) members[decoded.charCodeAt(index)] = 1;
  return members;
}

let gb2312: Uint8Array | undefined;
function isSimplified(character: string): boolean {
  gb2312 ??= readGb2312();
  return character.length === 1 && gb2312[character.charCodeAt(0)] === 1;
}

/** Turns traditional text into simplified text; the result may differ in length. */
export type ToSimplified = (text: string) => string;

/** True where the text holds a Han character that is no character of GB 2312. */
export function hasUnusualHan(text: string): boolean {
  for (const character of text)
    if (character > "\u2e80" && !isSimplified(character) && HAN.test(character)) return true;
  return false;
}

/** Loads the converter; only texts with unusual characters pay for its dictionaries. */
export async function loadToSimplified(): Promise<ToSimplified> {
  const { Converter } = await import("opencc-js/t2cn");
  return Converter({ from: "t", to: "cn" });
}

/** A character that only traditional texts use: it converts, and GB 2312 does not have it (著 stays 著). */
export function isTraditional(character: string, toSimplified: ToSimplified): boolean {
  return (
    character > "\u2e80" && HAN.test(character) && !isSimplified(character) && toSimplified(character) !== character
  );
}

export interface ScriptCount {
  readonly traditional: number;
  readonly han: number;
}

export function countScript(text: string, toSimplified: ToSimplified): ScriptCount {
  let traditional = 0;
  let han = 0;
  for (const character of text) {
    if (character <= "\u2e80" || !HAN.test(character)) continue;
    han++;
    if (isTraditional(character, toSimplified)) traditional++;
  }
  return { traditional, han };
}

/** Share of traditional characters above which a stretch is traditional as a whole, its shared characters too. */
const TRADITIONAL_SHARE = 0.12;
/** Below this share a traditional character is a slip of the print, not a change of script. */
const SLIP_SHARE = 0.01;

export const isTraditionalStretch = ({ traditional, han }: ScriptCount): boolean =>
  han > 0 && traditional / han >= TRADITIONAL_SHARE;

export function scriptOf({ traditional, han }: ScriptCount): Script {
  if (han === 0 || traditional / han < SLIP_SHARE) return "hans";
  return traditional / han >= TRADITIONAL_SHARE ? "hant" : "mixed";
}
