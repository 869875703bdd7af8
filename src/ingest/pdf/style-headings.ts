/** Headings by their print: short lines of their own that are larger or bolder than the text. */
import type { Paragraph } from "./paragraphs.js";

/** Larger than the text by this share is a heading's size. */
const LARGER = 1.12;
const MAX_CHARS = 44;
/** Where so many headings carry a label, print says nothing that the labels do not. */
const LABELLED = 3;
/** Sizes closer than this (pt) are one rank. */
const SAME_RANK = 0.6;
const MAX_LEVEL = 6;

const LABEL =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
const NO_HEADING =
  /^(?:附?[图表]\s?[0-9一二三四五六七八九十]|单\s?位|注\s?[:：]|来源|[-—–―(（]|\d{4}\s?年\s?\d{1,2}\s?月)|[。；，：]$|\.{4}|…{2}|^\d+$/;

const textOf = ({ lines }: Paragraph): string => lines.map(({ text }) => text).join("");

function isCandidate(paragraph: Paragraph, size: number, boldText: boolean): boolean {
  const [line] = paragraph.lines;
  const text = textOf(paragraph).trim();
  if (line === undefined || paragraph.lines.length > 2 || line.quoted) return false;
  if (text.length < 2 || text.length > MAX_CHARS || NO_HEADING.test(text)) return false;
  return line.size >= LARGER * size || (line.bold && !boldText && line.size >= 0.95 * size);
}

/** Rank of print: larger first, bold before plain of one size. */
const rankOf = (paragraph: Paragraph): number => {
  const [line] = paragraph.lines;
  return (line?.size ?? 0) + (line?.bold === true ? SAME_RANK / 2 : 0);
};

/** Heading level of each paragraph that is a heading by its print alone; none where labels say it. */
export function findStyleHeadings(paragraphs: readonly Paragraph[], size: number): ReadonlyMap<Paragraph, number> {
  const labelled = paragraphs.filter(
    ({ lines }) => lines.length === 1 && LABEL.test(lines[0]?.text ?? "") && (lines[0]?.text.length ?? 0) < MAX_CHARS,
  );
  if (labelled.length >= LABELLED) return new Map();
  const chars = paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
  const bold = paragraphs.reduce((sum, p) => sum + (p.lines.every((line) => line.bold) ? textOf(p).length : 0), 0);
  const begun = paragraphs.findIndex((paragraph) => paragraph.lines.length > 1 || textOf(paragraph).length > MAX_CHARS);
  const found = paragraphs.filter((paragraph, index) => {
    const next = paragraphs[index + 1];
    return (
      index >= begun - 1 &&
      begun >= 0 &&
      next !== undefined &&
      !next.tight &&
      !paragraph.tight &&
      isCandidate(paragraph, size, bold > chars / 2)
    );
  });
  // The topmost line in the largest print is the document's title.
  const [first] = found;
  const isTitle =
    first !== undefined && first === paragraphs[0] && found.slice(1).every((other) => rankOf(other) < rankOf(first));
  if (isTitle) found.shift();
  const ranks = [...new Set(found.map(rankOf))]
    .sort((a, b) => b - a)
    .filter((rank, index, all) => index === 0 || (all[index - 1] ?? 0) - rank > SAME_RANK / 3);
  return new Map(
    found.map((paragraph) => {
      const rank = ranks.findIndex((value) => rankOf(paragraph) >= value - SAME_RANK / 3);
      return [paragraph, Math.min(MAX_LEVEL, 2 + Math.max(0, rank))];
    }),
  );
}
