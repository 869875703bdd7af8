/** Joins what an engine parted of one printed line: a piece may come after the line below it. */
import { partWords, type RecognizedLine } from "./recognizer.js";

/** Baselines of one line differ by less, and its pieces stand closer than columns do (times the size). */
const SAME_BASELINE = 0.35;
const CLOSE = 1;
/** Pieces may overlap by so much. */
const OVERLAP = 0.5;
/** So many lines back a piece is looked for. */
const LINES_BACK = 8;

const leftOf = ({ words }: RecognizedLine): number => words[0]?.x0 ?? 0;
const rightOf = ({ words }: RecognizedLine): number => words.at(-1)?.x1 ?? 0;

function areOne(a: RecognizedLine, b: RecognizedLine): boolean {
  const size = Math.min(a.size, b.size);
  if (Math.abs(a.baseline - b.baseline) > SAME_BASELINE * size) return false;
  const gap = leftOf(a) <= leftOf(b) ? leftOf(b) - rightOf(a) : leftOf(a) - rightOf(b);
  return gap < CLOSE * size && gap > -OVERLAP * size;
}

/** The longer piece says how large the line is and where it stands. */
function join(a: RecognizedLine, b: RecognizedLine): RecognizedLine {
  const { size, baseline } = a.words.length >= b.words.length ? a : b;
  return { words: partWords([...a.words, ...b.words]), size, baseline };
}

export function joinLines(lines: readonly RecognizedLine[]): readonly RecognizedLine[] {
  const joined: RecognizedLine[] = [];
  for (const line of lines) {
    const back = Math.max(0, joined.length - LINES_BACK);
    const at = joined.findIndex((other, index) => index >= back && areOne(other, line));
    const known = joined[at];
    if (known === undefined) joined.push(line);
    else joined[at] = join(known, line);
  }
  return joined;
}
