/** Tells headings from the lines around them. */
import { UNNUMBERED_HEADINGS } from "../data/numbering.js";
import type { Doc } from "../model.js";
import type { Contents } from "./contents.js";
import { isByline, isPhotoCredit, isScene } from "./kinds.js";
import { isChapterScheme, type Label, readLabel } from "./labels.js";
import { isClosed, isProse, titleKey } from "./text.js";
import type { FlowLine } from "./text-lines.js";

export interface Surroundings {
  readonly previous: FlowLine | undefined;
  readonly next: FlowLine | undefined;
  /** A paragraph above has not ended. */
  readonly waits: boolean;
  /** A paragraph or heading stands above. */
  readonly begun: boolean;
}

export interface HeadingReader {
  /** Null where the line is no heading; `depth` is the level that markup gives it, 0 for none. */
  read(line: FlowLine, label: Label | null, around: Surroundings): { readonly depth: number } | null;
  /** The title stands in the list of contents. */
  isListed(title: string): boolean;
}

const MOST = { chapter: 64, han: 64, digit: 28, plain: 30 } as const;
const SENTENCE = /[。；！？]/;
/** `附件 名词解释`, `附录二 数据汇总表`, `《政府工作报告》名词注释`. */
const APPENDIX =
  /^(?:附[件录表][0-9一二三四五六七八九十]{0,2}[\s：:]\s{0,4}[^，。；]{2,30}|[^，。；]{0,20}名词(?:术语)?(?:解释|注释)|注释)[：:]?$/;
const DATE = /^[（(]?\s?[0-9〇○零一二三四五六七八九]{4}\s?年\s?[0-9一二三四五六七八九十]{1,3}\s?月/;

const fits = (words: string, most: number): boolean =>
  words.length > 0 && words.length <= most && !SENTENCE.test(words);

/** `第一章` alone is a heading too: its title stands on the next line. */
function readChapter(words: string, next: FlowLine | undefined): boolean {
  if (words === "") return next !== undefined && next.text.length <= MOST.chapter && readLabel(next.text) === null;
  return fits(words, MOST.chapter) && !/^[的，、]/.test(words);
}

/** `2. 铁路` right below `1. 公路` goes on with a list. */
const goesOnCounting = (label: Label, previous: FlowLine | undefined): boolean => {
  const above = previous === undefined || isProse(previous.text) ? null : readLabel(previous.text);
  return above?.scheme === label.scheme && above.number === label.number - 1;
};

function readSubheading(
  line: FlowLine,
  label: Label,
  words: string,
  { next, previous }: Surroundings,
  listed: boolean,
): boolean {
  const { bold } = line.line;
  if (listed || (bold && words.length <= MOST.chapter && !SENTENCE.test(words.slice(0, -1)))) return words !== "";
  if (label.scheme === "formal" || label.scheme === "han" || label.scheme === "han_bracket") {
    return fits(words, MOST.han) && !/[：:，、]$/.test(words);
  }
  if (label.scheme !== "digit" || next === undefined || goesOnCounting(label, previous)) return false;
  return (
    fits(words, MOST.digit) &&
    !isProse(words) &&
    !isClosed(words) &&
    readLabel(next.text) === null &&
    isProse(next.text)
  );
}

/** In a document that labels no headings, a short line over a paragraph is one. */
function readPlain(line: FlowLine, { next, previous, waits, begun }: Surroundings): boolean {
  if (waits || !begun || next === undefined || previous === undefined) return false;
  const { text, gapBefore, gapAfter } = line;
  if (text.length < 4 || text.length > MOST.plain || isProse(text) || isClosed(text)) return false;
  if (gapBefore > 1 || gapAfter > 1 || DATE.test(text) || /[：:]/.test(text)) return false;
  if (isPhotoCredit(text) || isScene(text) || isByline(text)) return false;
  // 四字 八字: two phrases parted by a space, or by a dash, make a heading also under a picture's words.
  const twofold = /\S\s\S/.test(text) || /——/.test(text);
  return isProse(next.text) && next.text.length > text.length && (twofold || isProse(previous.text));
}

export function makeHeadingReader(doc: Doc, contents: Contents | null): HeadingReader {
  const listed = new Set(contents?.entries.map(({ title }) => titleKey(title)));
  const labelled = doc.lines.filter((line) => {
    if (line.heading > 0) return true;
    const label = readLabel(line.text);
    return (
      label !== null &&
      label.number <= 3 &&
      (isChapterScheme(label.scheme) || label.scheme === "formal" || label.scheme === "han") &&
      fits(line.text.slice(label.end).trim(), MOST.han)
    );
  }).length;
  const plain = contents === null && labelled < 2;
  const isListed = (title: string): boolean => listed.has(titleKey(title));
  return {
    isListed,
    read(line, label, around) {
      const { text } = line;
      if (line.line.heading > 0) return text.length <= MOST.chapter * 2 ? { depth: line.line.heading } : null;
      const words = label === null ? text : line.line.text.slice(label.end).trim();
      if (label === null) {
        if (UNNUMBERED_HEADINGS.includes(titleKey(text)) || APPENDIX.test(text)) return { depth: 0 };
        if (isListed(text) && !around.waits) return { depth: 0 };
        return plain && readPlain(line, around) ? { depth: 0 } : null;
      }
      if (isChapterScheme(label.scheme)) return readChapter(words, around.next) ? { depth: 0 } : null;
      return readSubheading(line, label, words, around, isListed(words)) ? { depth: 0 } : null;
    },
  };
}

/** The second line of a title that the page wrapped. */
export function readTitleRest(
  line: FlowLine,
  label: Label | null,
  next: FlowLine | undefined,
  afterNext: FlowLine | undefined,
  reader: HeadingReader,
): FlowLine | null {
  if (next === undefined || label === null || !isChapterScheme(label.scheme) || next.gapBefore > 1) return null;
  const words = line.line.text.slice(label.end).trim();
  if (readLabel(next.text) !== null || SENTENCE.test(next.text) || next.text.length > 48) return null;
  if (words === "") return next;
  if (reader.isListed(words)) return null;
  if (reader.isListed(words + next.text)) return next;
  if (next.gapBefore > 0) return null;
  if (/[，、：]$/.test(words)) return next;
  const followed = afterNext !== undefined && afterNext.gapBefore > 0;
  return followed && !isProse(next.text.replace(/[，、]/g, "")) && line.gapBefore > 0 ? next : null;
}
