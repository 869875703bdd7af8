/**
 * Tables that a text draws with lines of characters (┌──┬──┐, │ 指标 │, +----+) -> edits that make Markdown rows of them:
 * a border becomes a rule, an upright line a bar.
 */
import type { Edit } from "../core/mapped-text.js";

const BORDER =
  /^[ \t\u3000]*(?:[─━═┄┅┈┉┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼╀╁╂╃╄╅╆╇╈╉╊╋╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬]{3,}|\+(?:[-=]{2,}\+)+)[ \t\u3000\r]*$/;
const UPRIGHT = /[│┃║]/g;
const ROW = /^[ \t\u3000]*[│┃║|].*[│┃║|][ \t\u3000\r]*$/;
/** A border that begins inside of a row parts some of its columns: such a table is no plain grid. */
const MIXED = /[├┝┠┣┤┥┨┫┼╂╋╟╠╢╣╪╫╬─━═]/;
const DRAWN = /[─━═┌┏╔]|^\+[-=]{2}/m;
const RULE = "|---|";

interface DrawnLine {
  readonly start: number;
  readonly text: string;
  readonly isBorder: boolean;
}

const isPlain = (lines: readonly DrawnLine[]): boolean =>
  lines.filter(({ isBorder }) => isBorder).length > 1 &&
  lines.some(({ isBorder }) => !isBorder) &&
  lines.every(({ isBorder, text }) => isBorder || !MIXED.test(text));

function editsOf({ start, text, isBorder }: DrawnLine): readonly Edit[] {
  if (isBorder) return [{ start, end: start + text.trimEnd().length, text: RULE }];
  const bars = Array.from(text.matchAll(UPRIGHT), ({ index }) => index + start);
  return bars.map((at) => ({ start: at, end: at + 1, text: "|" }));
}

/** In the order of the text. */
export function findDrawnTables(source: string): readonly Edit[] {
  if (!DRAWN.test(source)) return [];
  const edits: Edit[] = [];
  let table: DrawnLine[] = [];
  let start = 0;
  const finish = (): void => {
    if (isPlain(table)) for (const line of table) for (const edit of editsOf(line)) edits.push(edit);
    table = [];
  };
  for (const text of source.split("\n")) {
    const isBorder = BORDER.test(text);
    if (isBorder || ROW.test(text)) table.push({ start, text, isBorder });
    else finish();
    start += text.length + 1;
  }
  finish();
  return edits;
}
