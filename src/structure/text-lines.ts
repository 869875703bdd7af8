/** The lines that hold running text, each with the blank lines around it. */
import type { Line, TableRegion } from "../model.js";
import type { Contents } from "./contents.js";

/** A text line with its surroundings. */
export interface FlowLine {
  readonly line: Line;
  readonly text: string;
  /** Blank lines before and after it. */
  readonly gapBefore: number;
  readonly gapAfter: number;
}

/** What is lifted out of the text before it is read. */
export interface NotText {
  readonly contents: Contents | null;
  readonly regions: readonly TableRegion[];
  readonly skipped: ReadonlySet<number>;
}

/** Paragraphs stand line under line, without blank lines between them. */
export const isDense = (lines: readonly FlowLine[]): boolean => {
  const prose = lines.filter(({ text }) => text.length > 60);
  return prose.filter(({ gapAfter }) => gapAfter === 0).length * 3 > prose.length;
};

/** The width of a text in half-width columns; quotation marks and dashes are set as wide as Han. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += character >= "\u2e80" || (character >= "\u2014" && character <= "\u2026") ? 2 : 1;
  return columns;
}

/** A page narrower than this is a column of a newspaper. */
const LEAST_PAGE = 40;
/** Fewer lines tell nothing of the page. */
const LEAST_LINES = 20;
/** Full lines differ by the punctuation that may not stand at an end or a beginning, and by Latin words. */
const PLAY = 6;

/** A text that was copied from a page with its line ends: asks of a line whether it runs to the page's edge. */
export function makeEdge(lines: readonly FlowLine[]): (text: string) => boolean {
  const widths = lines.map(({ text }) => columnsOf(text)).sort((a, b) => a - b);
  const page = widths[Math.floor(widths.length * 0.8)] ?? 0;
  const full = widths.filter((width) => Math.abs(width - page) <= PLAY).length;
  if (lines.length < LEAST_LINES || page < LEAST_PAGE || full * 5 < lines.length * 2) return () => false;
  return (text) => Math.abs(columnsOf(text) - page) <= PLAY;
}

/** The lines that hold running text, in order. */
export function findTextLines(lines: readonly Line[], without: NotText): readonly FlowLine[] {
  const tableLines = new Set<number>();
  for (const region of without.regions) {
    for (const index of region.lines) tableLines.add(index);
    if (region.unitLine !== null) tableLines.add(region.unitLine);
  }
  const texts: { line: Line; gapBefore: number }[] = [];
  let gap = 0;
  for (const line of lines) {
    if (without.contents?.lines.has(line.index) === true) continue;
    if (line.text.trim() === "" || without.skipped.has(line.index)) {
      gap++;
      continue;
    }
    if (!tableLines.has(line.index)) texts.push({ line, gapBefore: gap });
    gap = 0;
  }
  return texts.map(({ line, gapBefore }, index) => ({
    line,
    text: line.text.trim(),
    gapBefore,
    gapAfter: (texts[index + 1]?.line.index ?? line.index + 9) - line.index - 1,
  }));
}
