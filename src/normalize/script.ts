/** Which script a text is written in, and traditional characters turned into simplified ones where they stand. */
import { TRADITIONAL } from "../data/traditional.js";
import type { Script } from "../model.js";

/** One mark for each UTF-16 unit that is a character of traditional texts alone. */
function markTraditional(): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (let index = 0; index < TRADITIONAL.length; index++) marks[TRADITIONAL.charCodeAt(index)] = 1;
  return marks;
}

let marks: Uint8Array | undefined;
const traditionalMarks = (): Uint8Array => {
  marks ??= markTraditional();
  return marks;
};

/** A character that only traditional texts use (著 is one of both). */
export const isTraditional = (character: string): boolean =>
  character.length === 1 && traditionalMarks()[character.charCodeAt(0)] === 1;

/** Turns traditional text into simplified text; the result may differ in length. */
export type ToSimplified = (text: string) => string;

/** True where the text holds a character that only traditional texts use. */
export function hasTraditional(text: string): boolean {
  const marked = traditionalMarks();
  for (let index = 0; index < text.length; index++) if (marked[text.charCodeAt(index)] === 1) return true;
  return false;
}

/** Loads the converter; only texts with traditional characters pay for its dictionaries. */
export async function loadToSimplified(): Promise<ToSimplified> {
  const { Converter } = await import("opencc-js/t2cn");
  return Converter({ from: "t", to: "cn" });
}

export interface ScriptCount {
  readonly traditional: number;
  readonly han: number;
}

/** The blocks of Han characters in the basic plane, and the halves of those beyond it. */
const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xd88f);

export function countScript(text: string): ScriptCount {
  const marked = traditionalMarks();
  let traditional = 0;
  let han = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isHan(unit)) han++;
    if (marked[unit] === 1) traditional++;
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
