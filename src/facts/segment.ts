/** Words and their kinds, by nodejieba where it could be built. The only importer of it. */

import { type DictionaryFiles, withNeededWords } from "./dictionary.js";

export interface Word {
  readonly text: string;
  /** Part of speech as the segmenter names it: n noun, v verb, vn verbal noun, … */
  readonly tag: string;
}

export type Segmenter = (text: string) => readonly Word[];

interface Jieba {
  /** Path of the dictionary that it comes with. */
  readonly DEFAULT_DICT: string;
  readonly load: (files: DictionaryFiles) => void;
  readonly insertWord: (word: string, tag: string) => boolean;
  readonly tag: (text: string) => readonly { readonly word: string; readonly tag: string }[];
}

/** Longer names are cut as phrases; one character is in every dictionary. */
const OWN_WORD = /^\p{Script=Han}{2,12}$/u;

/**
 * What the dictionary of the package cannot know: names of indicators and regions, and units. A word keeps the tag that
 * the rules for nouns ask for.
 */
async function ownWords(): Promise<readonly (readonly [string, string])[]> {
  const [{ CONCEPTS }, { UNITS }, { readRegions }] = await Promise.all([
    import("../data/concepts.js"),
    import("../data/units.js"),
    import("./region-rows.js"),
  ]);
  const words = [
    ...CONCEPTS.flatMap(({ zh, synonyms }) => [zh, ...synonyms]).map((name) => [name, "n"] as const),
    ...readRegions().map(({ name }) => [name, "ns"] as const),
    ...UNITS.map(({ name }) => [name, "q"] as const),
  ];
  return words.filter(([word]) => OWN_WORD.test(word));
}

async function openSegmenter(): Promise<Segmenter | null> {
  try {
    // Its types leave out the path of its dictionary.
    const { default: jieba } = (await import("nodejieba")) as unknown as { readonly default: Jieba };
    withNeededWords(jieba.DEFAULT_DICT, (files) => jieba.load(files));
    for (const [word, tag] of await ownWords()) jieba.insertWord(word, tag);
    return (text) => jieba.tag(text).map(({ word, tag }) => ({ text: word, tag }));
  } catch {
    return null;
  }
}

let opened: Promise<Segmenter | null> | null = null;

/** Null where the native package could not be built: facts are then made by the rules alone. Opened once. */
export function loadSegmenter(): Promise<Segmenter | null> {
  opened ??= openSegmenter();
  return opened;
}
