// The made-up plan as blocks: its text (fixtures/plan) taken apart by the answers marked by hand beside it, never by
// this project's own readers. Page furniture is dropped, and what pages tore apart is joined.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const FURNITURE = /^\s*— \d+ —\s*$/;
const MARK = /\^?[①-⑳]/g;
const CLOSED = /[。！？；：]$/;

/** Pieces of running text: strings, and `{ note }` where a mark stands. */
const inlineOf = (text, nextNote) => {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    pieces.push(text.slice(end, match.index), { note: nextNote() });
    end = match.index + match[0].length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== "");
};

/**
 * Rows of equal length: names without a group stand over the column of groups, too, and the labels of a second head row
 * stand below the heads that are wider than one column.
 */
function squared(lines, heads) {
  const cols = Math.max(...lines.map((cells) => cells.length));
  if (heads === 1) return lines;
  const rows = lines.map((cells) => {
    if (cells.length === cols && (cells.at(-1) !== "" || cells[0] === "")) return cells;
    return [cells[0], "", ...cells.slice(1, cols - 1)];
  });
  const labels = lines[1].filter((text) => text !== "");
  const isWide = (col) => col > 1 && (rows[0][col] === "" || rows[0][col + 1] === "");
  rows[1] = rows[0].map((_, col) => (isWide(col) ? labels.shift() : ""));
  return rows;
}

/** An empty cell belongs to the cell before it; in the first column, or below a head, to the cell above. */
function spansOf(lines, heads) {
  const rows = squared(lines, heads);
  const owner = rows.map((cells) => cells.map(() => null));
  const table = rows.map((cells, row) => {
    const own = [];
    const filled = cells.findLastIndex((text) => text !== "");
    cells.forEach((text, col) => {
      const [left, above] = [owner[row][col - 1], owner[row - 1]?.[col]];
      const goesUp = text === "" && above && (col === 0 || row < heads || left === above);
      if (goesUp && above.row + above.rowSpan === row) above.rowSpan++;
      if (goesUp) owner[row][col] = above;
      else if (text === "" && left && col < filled && left.row === row) {
        left.colSpan++;
        owner[row][col] = left;
      } else {
        own.push({ text, row, col, rowSpan: 1, colSpan: 1, head: row < heads });
        owner[row][col] = own.at(-1);
      }
    });
    return own;
  });
  return { cols: rows[0].length, rows: table };
}

class PlanReader {
  blocks = [];
  #lines;
  #answers;
  #box = null;
  #open = null;
  #notes = 0;

  constructor(lines, answers) {
    this.#lines = lines;
    this.#answers = answers;
  }

  read(title) {
    const { glossary, toc } = this.#answers;
    const dropped = new Set(glossary.flatMap(({ line, continued_on_line: more }) => [line, more]));
    let at = Math.max(...toc.map(({ line }) => line)) + 1;
    for (; at <= this.#lines.length; at++) {
      const text = this.#line(at);
      if (text === "" || dropped.has(at) || FURNITURE.test(text) || text === title) continue;
      at = this.#take(at, text);
    }
    return this.blocks;
  }

  #line(at) {
    return (this.#lines[at - 1] ?? "").replace(/^ +| +$/g, "");
  }

  #nextLine(at) {
    let next = at + 1;
    while (next <= this.#lines.length && this.#line(next).trim() === "") next++;
    return next;
  }

  get #target() {
    return this.#box?.blocks ?? this.blocks;
  }

  /** Takes what begins on a line; the last line of it. */
  #take(at, text) {
    const { headings, boxes, projects } = this.#answers;
    if (this.#box !== null && at > this.#box.last) {
      this.#open = this.#box.torn;
      this.#box = null;
    }
    const heading = headings.find(({ line }) => line === at);
    if (heading !== undefined) {
      this.blocks.push({ kind: "heading", level: heading.level, label: heading.label, title: heading.title });
      return at;
    }
    const box = boxes.find(({ line }) => line === at);
    if (box !== undefined) return this.#openBox(at, box);
    if (text.includes("\t")) return this.#table(at, null);
    const next = this.#nextLine(at);
    if (this.#open === null && this.#line(next).startsWith("单位：")) {
      this.blocks.push({ kind: "chart", title: text, unit: this.#line(next) });
      return next;
    }
    if (!CLOSED.test(text) && this.#line(next).includes("\t")) return this.#table(next, text);
    const own = projects.find(({ line }) => line === at);
    this.#paragraph(text, own !== undefined && !own.text_lines.includes(at));
    return at;
  }

  #openBox(at, { number, title, shape }) {
    const own = this.#answers.projects.filter(({ box_number }) => box_number === number);
    const last = Math.max(at, ...own.flatMap(({ line, text_lines }) => [line, ...text_lines]));
    const box = { kind: "box", number, title, blocks: [] };
    const torn = this.#open;
    if (torn !== null) torn.splitAt = torn.inline.length;
    this.blocks.push(box);
    this.#box = { blocks: box.blocks, last, torn };
    this.#open = null;
    if (shape !== "table") return at;
    const end = this.#table(at + 1, null);
    this.#box = null;
    return end;
  }

  #paragraph(text, strong) {
    const nextNote = () => this.#notes++;
    const torn = this.#open;
    if (torn !== null) {
      torn.inline.push(...inlineOf(text, nextNote));
      this.#open = CLOSED.test(text) ? null : torn;
      return;
    }
    const paragraph = { kind: "paragraph", strong, inline: inlineOf(text, nextNote) };
    this.#target.push(paragraph);
    this.#open = CLOSED.test(text) || strong ? null : paragraph;
  }

  #table(start, title) {
    const lines = [];
    let end = start;
    let heads = 0;
    for (let at = start; at <= this.#lines.length; at++) {
      const text = this.#lines[at - 1] ?? "";
      if (text === "") continue;
      const isEnd = !text.includes("\t") || text.startsWith("专栏");
      if (isEnd) break;
      const cells = text.split("\t");
      end = at;
      if (lines.length === 0) heads = (this.#lines[at] ?? "").startsWith("\t") ? 2 : 1;
      const repeated = lines.length > 0 && cells[0] !== "" && cells[0] === lines[0][0];
      if (repeated) at += heads - 1;
      else lines.push(cells);
    }
    const notes = [];
    for (let at = this.#nextLine(end); /^(?:注：|\d\. )/.test(this.#line(at)); at = this.#nextLine(at)) {
      notes.push(this.#line(at));
      end = at;
    }
    this.#target.push({ kind: "table", title, heads, notes, ...spansOf(lines, heads) });
    return end;
  }
}

/**
 * `{ title, titleLines, contents, blocks, notes }`. Blocks are headings, paragraphs, charts, tables and boxes; a paragraph
 * with `splitAt` is torn there by the box that comes next.
 */
export function readPlan(fixtures) {
  const file = (name) => readFileSync(join(fixtures, "plan", name), "utf8");
  const rows = (name) =>
    file(`expected/${name}.ndjson`)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const lines = file("yunxiu-plan.txt").split("\n");
  const answers = Object.fromEntries(
    ["toc", "headings", "glossary", "boxes", "projects"].map((name) => [name, rows(name)]),
  );
  const titleLines = lines.filter((line) => line.trim() !== "").slice(0, 2);
  const blocks = new PlanReader(lines, answers).read(titleLines.join(""));
  const notes = answers.glossary.map(({ term_raw: term, definition }) => ({ term, definition }));
  const contents = answers.toc.map(({ level, label, title, toc_page: page }) => ({ level, label, title, page }));
  return { title: titleLines.join(""), titleLines, contents, blocks, notes };
}
