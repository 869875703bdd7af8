/** Words and their kinds, by nodejieba where it could be built. The only importer of it. */

export interface Word {
  readonly text: string;
  /** Part of speech as the segmenter names it: n noun, v verb, vn verbal noun, … */
  readonly tag: string;
}

export type Segmenter = (text: string) => readonly Word[];

interface Jieba {
  readonly tag: (text: string) => readonly { readonly word: string; readonly tag: string }[];
}

/** Null where the native package could not be built: facts are then made by the rules alone. */
export async function loadSegmenter(): Promise<Segmenter | null> {
  try {
    const module: { readonly default: Jieba } = await import("nodejieba");
    const jieba = module.default;
    return (text) => jieba.tag(text).map(({ word, tag }) => ({ text: word, tag }));
  } catch {
    return null;
  }
}
