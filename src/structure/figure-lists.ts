/**
 * Tables whose columns single spaces set apart, as communiqués of the 1970s to 1990s stand on the web. Lines of a name
 * and figures are a table where the heads above name as many columns as the lines have figures; all else stays running
 * text.
 */
import type { Line, ListedRow, Stretch, TableRegion } from "../model.js";
import { type FigureLine, readFigureLine, wordsOf } from "./figure-lines.js";
import { findAbove, findNotes } from "./table-captions.js";
import { type Shape, shapeOf } from "./table-shapes.js";

/** Two lines alike may be anything. */
const LEAST_ROWS = 3;
/** 化肥 … / （按有效成份计算）, 棉布 … / （折36万吨）: what a name has in brackets may stand below its figures. */
const BRACKET_LINE = /^[（(][^（）()]{1,20}[）)]$/;
/** 编织袋（不包括麻 2.9 亿条 / 制包装袋） */
const OPEN_BRACKET = /[（(][^（）()]{0,20}$/;
const BRACKET_END = /^[^（）()\d\s]{1,20}[）)]$/;

/** Lines that heads may take up, one of them broken in two. */
const HEAD_LINES = 3;
const HEAD = /^[^。；！？，：:]{1,60}$/;
const HEAD_WORD = /年|月|增|减|涨|跌|比|率|数|量|额|值|%|全国|单位|指标|合计/;
/** What a head over figures says, and none over names. */
const OF_FIGURES = /\d|年|增|减|比|%/;
const UNIT_HEAD = /^(?:计量)?单位$/;
/** 1986年比 / 1985年增长% */
const GOES_ON = /[比较]$/;
/** 各类价格比上年上涨幅度（%）: the caption is the head of the only column. */
const CAPTION_HEAD = /^[^。；，：:]{4,40}[（(][^（）()]{1,8}[）)]$/;
/** 主要农产品产量如下： */
const ANNOUNCEMENT = /^[^。；！？]{2,40}如下\s?[：:；;。.]?$/;

type Heads = readonly (readonly Stretch[])[];

interface BodyRow extends FigureLine {
  /** What the lines below add to the name. */
  readonly more: Stretch[];
}

interface Body {
  /** Indices of the lines that the rows stand on. */
  readonly lines: number[];
  readonly rows: BodyRow[];
  /** Figures of each row. */
  readonly width: number;
}

const stretchOf = (line: Line): Stretch => {
  const lead = line.text.length - line.text.trimStart().length;
  return { start: line.start + lead, end: line.start + line.text.trimEnd().length };
};

const wholeOf = (words: readonly Stretch[]): readonly Stretch[] => {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
};

/** Cells below `heads` heads: where these are two more than the figures, the name ends in a unit (`纱 万吨 12.3 5.8`). */
function cellsOf({ name, more, figures }: BodyRow, heads: number): ListedRow {
  const cells = figures.map((figure) => [figure]);
  if (heads < figures.length + 2) return [[...wholeOf(name), ...more], ...cells];
  const unit = name.length > 1 ? name.slice(-1) : [];
  return [[...wholeOf(name.slice(0, name.length - unit.length)), ...more], unit, ...cells];
}

/** The line goes on with the name of the row above it. */
function endsName(body: Body, line: Line, lines: readonly Line[]): boolean {
  const text = line.text.trim();
  const above = lines[body.lines.at(-1) ?? -1];
  if (above === undefined || above.index !== line.index - 1) return false;
  if (BRACKET_LINE.test(text)) return true;
  const [name] = wholeOf(body.rows.at(-1)?.name ?? []);
  const printed = name === undefined ? "" : above.text.slice(name.start - above.start, name.end - above.start);
  return OPEN_BRACKET.test(printed) && BRACKET_END.test(text);
}

/** Takes the lines of figures from `first` on, all with as many of them; one blank line may stand between two. */
function readBody(lines: readonly Line[], first: number, opening: FigureLine): Body {
  const body: Body = { lines: [], rows: [], width: opening.figures.length };
  for (let index = first, blanks = 0; index < lines.length && blanks < 2; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text.trim() === "") {
      blanks++;
      continue;
    }
    const row = readFigureLine(line);
    const above = body.rows.at(-1);
    if (row !== null && row.figures.length === body.width) body.rows.push({ ...row, more: [] });
    else if (above !== undefined && endsName(body, line, lines)) above.more.push(stretchOf(line));
    else break;
    body.lines.push(index);
    blanks = 0;
  }
  return body;
}

/** Indices of the lines above `first` that may hold heads, the nearest first. */
function headLines(lines: readonly Line[], shapes: readonly Shape[], first: number, floor: number): readonly number[] {
  const found: number[] = [];
  for (let index = first - 1, blanks = 0; index >= floor && found.length < HEAD_LINES && blanks < 2; index--) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text.trim() === "") {
      blanks++;
      continue;
    }
    const isHead = shapes[index]?.kind === "text" && line.heading === 0 && HEAD.test(line.text.trim());
    if (!isHead || readFigureLine(line) !== null) break;
    found.push(index);
    blanks = 0;
  }
  return found;
}

/** The words of these lines as heads, a broken one put together. */
function joinHeads(lines: readonly Line[]): Heads {
  const heads: Stretch[][] = [];
  let goesOn = false;
  for (const line of lines) {
    for (const { text, start, end } of wordsOf(line)) {
      if (goesOn) heads.at(-1)?.push({ start, end });
      else heads.push([{ start, end }]);
      goesOn = GOES_ON.test(text);
    }
  }
  return heads;
}

interface Headed {
  readonly heads: Heads;
  /** Index of the first line that holds a head. */
  readonly first: number;
}

const isCharacter = (head: readonly Stretch[]): boolean =>
  head.length === 1 && (head[0]?.end ?? 0) - (head[0]?.start ?? 0) === 1;

/** 指 标 全 国: single characters belong together by twos. */
function pairCharacters(heads: Heads): Heads {
  const paired: (readonly Stretch[])[] = [];
  for (const head of heads) {
    const last = paired.at(-1);
    if (last !== undefined && isCharacter(last) && isCharacter(head)) paired[paired.length - 1] = [...last, ...head];
    else paired.push(head);
  }
  return paired;
}

/** The heads over the names and over `width` columns of figures; null where these words are for other columns. */
function headsFor(width: number, printed: readonly Line[]): Heads | null {
  const words = printed.flatMap(({ text }) => text.trim().split(/\s+/));
  if (!HEAD_WORD.test(words.join(""))) return null;
  const joined = joinHeads(printed);
  const namesFirst = !OF_FIGURES.test(words[0] ?? "");
  for (const heads of [joined, pairCharacters(joined)]) {
    if (heads.length === width) return [[], ...heads];
    const hasUnits = heads.length === width + 2 && UNIT_HEAD.test(words[1] ?? "");
    if (namesFirst && (heads.length === width + 1 || hasUnits)) return heads;
  }
  return null;
}

/** The heads that stand above, on as few lines as they fit on; null where none do. */
function findHeads(lines: readonly Line[], shapes: readonly Shape[], body: Body, floor: number): Headed | null {
  const above = headLines(lines, shapes, body.lines[0] ?? 0, floor).flatMap((index) => lines[index] ?? []);
  for (let count = 1; count <= above.length; count++) {
    const printed = above.slice(0, count).reverse();
    const isCut = GOES_ON.test(above[count]?.text.trim() ?? "");
    const heads = isCut ? null : headsFor(body.width, printed);
    if (heads !== null) return { heads, first: printed[0]?.index ?? 0 };
  }
  const caption = above[0];
  const isHead = body.width === 1 && caption !== undefined && CAPTION_HEAD.test(caption.text.trim());
  return isHead ? { heads: [[], [stretchOf(caption)]], first: caption.index } : null;
}

/** The head of an only column is the title too where it is a caption. */
function captionLine(lines: readonly Line[], { heads, first }: Headed): number | null {
  const isOnly = heads.length === 2 && heads[0]?.length === 0;
  return isOnly && CAPTION_HEAD.test(lines[first]?.text.trim() ?? "") ? first : null;
}

/** The line above the heads that says what follows. */
function announcement(lines: readonly Line[], first: number, floor: number): number | null {
  for (let index = first - 1; index >= Math.max(floor, first - 3); index--) {
    const text = lines[index]?.text.trim() ?? "";
    if (text !== "") return ANNOUNCEMENT.test(text) ? index : null;
  }
  return null;
}

/** Lines that are part of a table already are blank here. */
export function findFigureLists(lines: readonly Line[]): readonly TableRegion[] {
  const shapes = lines.map(shapeOf);
  const regions: TableRegion[] = [];
  let floor = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const opening = line === undefined ? null : readFigureLine(line);
    if (opening === null) continue;
    const body = readBody(lines, index, opening);
    const last = body.lines.at(-1) ?? index;
    const headed = body.rows.length < LEAST_ROWS ? null : findHeads(lines, shapes, body, floor);
    if (headed !== null) {
      const above = findAbove(lines, shapes, headed.first, floor);
      const heads = Array.from({ length: (body.lines[0] ?? 0) - headed.first }, (_, offset) => headed.first + offset);
      const printed = heads.filter((head) => lines[head]?.text.trim() !== "");
      const rows = [headed.heads, ...body.rows.map((row) => cellsOf(row, headed.heads.length))];
      regions.push({
        style: "list",
        rows,
        lines: [...printed, ...body.lines],
        titleLine: above.titleLine ?? captionLine(lines, headed) ?? announcement(lines, headed.first, floor),
        unitLine: above.unitLine,
        noteLines: findNotes(lines, shapes, last),
      });
      floor = last + 1;
    }
    index = last;
  }
  return regions;
}
