/**
 * The words of nodejieba's dictionary that these documents need, as files that it can load.
 *
 * nodejieba loads its dictionary twice, once for ranking keywords, which nobody asks for, and each word takes 700 bytes:
 * 250 MB and three quarters of a second for 349,000 words. More than half of them are names of people, idioms, and words
 * that its makers met less than five times and that name or do nothing; without those, it takes half.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Names of people (nr, nrt, nrfg), idioms (i), words for states and sounds (z, zg, o, e, y). */
const NEVER = new Set(["nr", "nrt", "nrfg", "i", "z", "zg", "o", "e", "y"]);
/** Nouns, verbs, adjectives, adverbs and short forms are kept where they are rare, too. */
const ALSO_RARE = new Set(["n", "v", "vn", "a", "b", "d", "j"]);
/** A word that the dictionary's makers met less often is rare. */
const OFTEN = 5;
/** The weights by which keywords are ranked cannot be left out. */
const NO_WEIGHTS = "词 1\n";

export interface DictionaryFiles {
  readonly dict: string;
  readonly idfDict: string;
}

/** `word count tag`: the package ends the process at a line of another form. */
function isNeeded(line: string): boolean {
  const [, count = "", tag = "", ...more] = line.split(" ");
  return tag !== "" && more.length === 0 && !NEVER.has(tag) && (Number(count) >= OFTEN || ALSO_RARE.has(tag));
}

/**
 * Lines of the dictionary that are needed.
 * @throws where there are none: the package ends the process at an empty dictionary.
 */
export function neededWords(dictionary: string): string {
  const lines = dictionary.split("\n").filter(isNeeded);
  if (lines.length === 0) throw new Error("the dictionary of nodejieba has another form");
  return `${lines.join("\n")}\n`;
}

/**
 * Has `load` read the needed words of the dictionary at `path`; the files are removed when it has.
 * @throws where the dictionary cannot be read, or the folder for temporary files cannot be written to.
 */
export function withNeededWords(path: string, load: (files: DictionaryFiles) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "jian-words-"));
  try {
    const files = { dict: join(folder, "words.utf8"), idfDict: join(folder, "weights.utf8") };
    writeFileSync(files.dict, neededWords(readFileSync(path, "utf8")));
    writeFileSync(files.idfDict, NO_WEIGHTS);
    load(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
