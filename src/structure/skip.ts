/** Lines that belong to the page and not to the text: page numbers and running heads. */
import type { Line } from "../model.js";
import { isClosed } from "./text.js";

const DASHED_PAGE = /^\s*[—–―\-·]+\s?[0-9]{1,4}\s?[—–―\-·]+\s*$/;
const BARE_PAGE = /^\s*[0-9]{1,4}\s*$/;
const COUNTED_PAGE = /^\s*第\s?[0-9]{1,4}\s?页(?:[，,\s/]*共\s?[0-9]{1,4}\s?页)?\s*$/;
/** A line printed this often with nothing else on it is a running head. */
const RUNNING_HEAD_COUNT = 3;
const RUNNING_HEAD_LENGTH = { least: 6, most: 60 } as const;
const NEVER_A_HEAD = /单位|[：:\t|]|^\s*(?:注|图|表|专栏|第|[（(]?[一二三四五六七八九十0-9])|\s{2,}\S+\s{2,}/;

/** Bare numbers are page numbers only where they count up line by line through the document. */
function barePages(lines: readonly Line[]): readonly number[] {
  const bare = lines.filter((line) => BARE_PAGE.test(line.text));
  const counted = bare.filter((line, index) => {
    const value = Number(line.text.trim());
    const before = bare[index - 1];
    const after = bare[index + 1];
    return (
      (before !== undefined && Number(before.text.trim()) === value - 1) ||
      (after !== undefined && Number(after.text.trim()) === value + 1)
    );
  });
  return counted.length >= 3 && counted.length * 2 > bare.length ? counted.map((line) => line.index) : [];
}

/** A line that stands twice or more right beside a page number is a running head too. */
function headsBesidePages(lines: readonly Line[], pages: ReadonlySet<number>): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const printed = lines.filter(({ text }) => text.trim() !== "");
  printed.forEach((line, index) => {
    const beside = [printed[index - 1], printed[index + 1]].some(
      (other) => other !== undefined && pages.has(other.index),
    );
    if (beside) seen.set(line.text.trim(), (seen.get(line.text.trim()) ?? 0) + 1);
  });
  return new Set([...seen].filter(([text, count]) => count >= 2 && canBeHead(text)).map(([text]) => text));
}

function canBeHead(text: string): boolean {
  const { least, most } = RUNNING_HEAD_LENGTH;
  return text.length >= least && text.length <= most && !isClosed(text) && !NEVER_A_HEAD.test(text);
}

/** Indices of the lines that are no text. */
export function findSkipped(lines: readonly Line[]): ReadonlySet<number> {
  const skipped = new Set<number>(barePages(lines));
  const counts = new Map<string, number>();
  for (const line of lines) {
    const text = line.text.trim();
    if (DASHED_PAGE.test(text) || COUNTED_PAGE.test(text)) skipped.add(line.index);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const heads = new Set(headsBesidePages(lines, skipped));
  for (const [text, count] of counts) if (count >= RUNNING_HEAD_COUNT && canBeHead(text)) heads.add(text);
  for (const line of lines) if (heads.has(line.text.trim())) skipped.add(line.index);
  return skipped;
}
