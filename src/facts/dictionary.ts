/**
 * The words of nodejieba's dictionary that these documents need, as files that it can load.
 *
 * nodejieba loads its dictionary twice, once for ranking keywords, which nobody asks for, and each word takes 700 bytes:
 * 250 MB and three quarters of a second for 349,000 words. Half of them are names of people, idioms, and words that its
 * makers met less than five times and that name or do nothing, or are written with rare characters.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Names of people (nr, nrt, nrfg), idioms (i), words for states and sounds (z, zg, o, e, y). */
const NEVER = new Set(["nr", "nrt", "nrfg", "i", "z", "zg", "o", "e", "y"]);
/** Nouns, verbs, adjectives, adverbs, short forms and set phrases (l: 扩大开放) are kept where they are rare, too. */
const ALSO_RARE = new Set(["n", "v", "vn", "a", "b", "d", "j", "l"]);
/** A word that the dictionary's makers met less often is rare. */
const OFTEN = 5;
/** The characters of words of two and more that were met as often as this are common: 1,850 of 12,000. */
const COMMON = 1000;
/** Characters that are written at a time. */
const PIECE = 1 << 16;
/** The weights by which keywords are ranked cannot be left out. */
const NO_WEIGHTS = "词 1\n";

export interface DictionaryFiles {
  readonly dict: string;
  readonly idfDict: string;
}

/** A line `word count tag` of a dictionary, by places in it: of its first space, its second and its end. */
interface Line {
  readonly from: number;
  readonly first: number;
  readonly second: number;
  readonly end: number;
}

/** Lines of another form are left out: the package would end the process at them. */
function* linesOf(dictionary: string): Generator<Line> {
  for (let from = 0, end = 0; from < dictionary.length; from = end + 1) {
    end = dictionary.indexOf("\n", from);
    if (end < 0) end = dictionary.length;
    const first = dictionary.indexOf(" ", from);
    const second = dictionary.indexOf(" ", first + 1);
    const third = dictionary.indexOf(" ", second + 1);
    const hasThree = first > from && second > first && second < end - 1 && (third < 0 || third > end);
    if (hasThree) yield { from, first, second, end };
  }
}

/**
 * Lines of the dictionary that are needed, in pieces. One character is a word whatever its tag says (员 zg).
 * @throws where there are none: the package ends the process at an empty dictionary.
 */
export function* neededWords(dictionary: string): Generator<string> {
  const common = new Set<string>();
  const rare: Line[] = [];
  let piece = "";
  let isEmpty = true;
  for (const line of linesOf(dictionary)) {
    const { from, first, second, end } = line;
    const count = Number(dictionary.slice(first + 1, second));
    const isCharacter = first - from === 1;
    if (!isCharacter && count >= COMMON) for (const character of dictionary.slice(from, first)) common.add(character);
    const tag = dictionary.slice(second + 1, end);
    if (!isCharacter && NEVER.has(tag)) continue;
    if (isCharacter || count >= OFTEN) piece += `${dictionary.slice(from, end)}\n`;
    else if (ALSO_RARE.has(tag)) rare.push(line);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
    isEmpty = false;
  }
  for (const { from, first, end } of rare) {
    const isWritable = Array.from(dictionary.slice(from, first)).every((character) => common.has(character));
    if (isWritable) piece += `${dictionary.slice(from, end)}\n`;
  }
  if (isEmpty && piece === "") throw new Error("the dictionary of nodejieba has another form");
  yield piece;
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const handle = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}

/**
 * Has `load` read the needed words of the dictionary at `path`; the files are removed when it has.
 * @throws where the dictionary cannot be read, or the folder for temporary files cannot be written to.
 */
export function withNeededWords(path: string, load: (files: DictionaryFiles) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "jian-words-"));
  try {
    const files = { dict: join(folder, "words.utf8"), idfDict: join(folder, "weights.utf8") };
    writePieces(files.dict, neededWords(readFileSync(path, "utf8")));
    writeFileSync(files.idfDict, NO_WEIGHTS);
    load(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
