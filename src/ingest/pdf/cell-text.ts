/** The lines of a cell as one text. */
import { leastOf, mostOf } from "../../core/extremes.js";
import { resolveRaised } from "./raised-marks.js";
import { isWide, type Line } from "./segments.js";

const isWord = (character: string): boolean => /[\p{L}]/u.test(character) && !isWide(character);

/** A cell of prose: so many lines, so many characters in the longest. A head of its own ends this early (share). */
const PROSE_LINES = 2;
const PROSE_CHARS = 14;
const ENDS_EARLY = 0.75;

/** Lines of a cell as one text: a space only between words in Latin letters. */
export function joinCellLines(lines: readonly string[]): string {
  return lines.reduce((text, raw) => {
    const line = resolveRaised(raw, false);
    if (text === "" || line === "") return text + line;
    return text + (isWord(text.slice(-1)) && isWord(line.slice(0, 1)) ? " " : "") + line;
  }, "");
}

/** A line as far as the places of its glyphs go. */
export type CellLine = Pick<Line, "y" | "size" | "inks">;

/** The text of a cell with the lines that it was made of. */
export const cellContent = (
  lines: readonly Line[],
): { readonly text: string; readonly lines: readonly CellLine[] } => ({
  text: cellText(lines),
  lines: lines.map(({ y, size, inks }) => ({ y, size, inks })),
});

/** The text of a cell; in a cell of prose, paragraphs that end early are parted by a wide space. */
function cellText(lines: readonly Line[]): string {
  const [left, right] = [leastOf(lines, ({ x0 }) => x0), mostOf(lines, ({ x1 }) => x1)];
  const isProse = lines.length >= PROSE_LINES && lines.some(({ text }) => text.length >= PROSE_CHARS);
  return joinCellLines(
    lines.map(({ text, x1 }, index) => {
      const ends = isProse && index + 1 < lines.length && x1 - left < ENDS_EARLY * (right - left);
      return ends ? `${text}\u3000` : text;
    }),
  );
}
