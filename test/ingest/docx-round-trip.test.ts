/** The plan of the fixtures set as a Word document, with all that Word keeps apart, reads as the plan in text does. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Extracted, extract } from "../../src/index.js";
import { cell, makeDocx, par, row, run, styled, table, text } from "./docx-builder.js";

const PLAN = fileURLToPath(new URL("../../fixtures/plan/yunxiu-plan.txt", import.meta.url));
const HEADINGS = ["第%1篇", "第%2章", "第%3节"];
const STYLES = [
  ...HEADINGS.map(
    (_, index) =>
      `<w:style w:type="paragraph" w:styleId="h${index}"><w:name w:val="heading ${index + 1}"/><w:pPr><w:numPr>
       <w:ilvl w:val="${index}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
  ),
  '<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>',
].join("");
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${HEADINGS.map(
  (label, index) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="${label}"/></w:lvl>`,
).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const PAGE_FURNITURE = /^\s*— \d+ —\s*$|^云岫市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要$/;
const CONTENTS_ENTRY = /^第[^。]{1,40}(?:[.…]|\s)\s*\d{1,3}$/;
/** The title stands on lines of its own at the top. */
const TITLE_LINES = 5;
const MARK = /\^?[①-⑳]/g;

/** Lines from the first to the last of rows, counted from 0. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const toCodePoints = (plan: Extracted): ((point: number) => number) => {
  const points = Array.from(plan.text);
  const lines: number[] = [];
  let line = 0;
  for (const character of points) {
    lines.push(line);
    if (character === "\n") line++;
  }
  return (point) => lines[Math.min(point, lines.length - 1)] ?? 0;
};

class Renderer {
  readonly #plan: Extracted;
  readonly #lines: readonly string[];
  readonly #lineAt: (point: number) => number;
  #marks = 0;

  constructor(plan: Extracted) {
    this.#plan = plan;
    this.#lines = plan.text.split("\n");
    this.#lineAt = toCodePoints(plan);
  }

  get footnotes(): string {
    return this.#plan.glossary
      .map(
        ({ term, definition }, index) =>
          `<w:footnote w:id="${index + 7}">${text(` ${term}：${definition}`)}</w:footnote>`,
      )
      .join("");
  }

  body(): string {
    const notes = this.#plan.glossary.map((note) => this.#stretch(note));
    const tables = this.#plan.tables.map(({ table_id }) => this.#tableLines(table_id));
    const boxes = this.#plan.boxes.map((box) => this.#stretch(box));
    const blocks: string[] = [];
    let box: { readonly blocks: string[]; readonly to: number } | null = null;
    for (let at = 0; at < this.#lines.length; at++) {
      box ??= this.#openBox(boxes, at);
      const target = box?.blocks ?? blocks;
      const grid = tables.findIndex(({ from }) => from === at);
      if (grid >= 0) {
        target.push(this.#table(this.#plan.tables[grid]?.table_id ?? ""));
        at = tables[grid]?.to ?? at;
      } else if (!notes.some(({ from, to }) => from === at || to === at)) {
        target.push(this.#paragraph(at));
      }
      if (box !== null && at >= box.to) {
        blocks.push(table(row([cell(box.blocks.join(""))])));
        box = null;
      }
    }
    return blocks.join("");
  }

  #stretch({ start, end }: { readonly start: number; readonly end: number }): Stretch {
    return { from: this.#lineAt(start), to: this.#lineAt(end - 1) };
  }

  #openBox(boxes: readonly Stretch[], at: number): { readonly blocks: string[]; readonly to: number } | null {
    const box = boxes.find(({ from }) => from === at);
    return box === undefined ? null : { blocks: [], to: box.to };
  }

  #tableLines(id: string): Stretch {
    const cells = this.#plan.table_cells.filter(({ table_id, quote }) => table_id === id && quote !== "");
    const lines = cells.flatMap((one) => [this.#lineAt(one.start), this.#lineAt(one.end)]);
    return { from: Math.min(...lines), to: Math.max(...lines) };
  }

  #paragraph(at: number): string {
    const words = this.#lines[at]?.trim() ?? "";
    if (words === "" || PAGE_FURNITURE.test(words)) return words === "" ? text("") : "";
    if (at < TITLE_LINES) return par(run(words, '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>');
    if (CONTENTS_ENTRY.test(words)) return styled("toc", words);
    const heading = /^第[一二三四五六七八九十]+([篇章节])\s+(.*)$/.exec(words);
    if (heading?.[1] !== undefined) return styled(`h${"篇章节".indexOf(heading[1])}`, heading[2] ?? "");
    return this.#withNotes(words);
  }

  /** The marks of the text are Word's own footnotes. */
  #withNotes(words: string): string {
    let end = 0;
    let runs = "";
    for (const match of words.matchAll(MARK)) {
      runs += run(words.slice(end, match.index));
      runs += `<w:r><w:footnoteReference w:id="${7 + this.#marks++}"/></w:r>`;
      end = match.index + match[0].length;
    }
    return par(runs + run(words.slice(end)));
  }

  #table(id: string): string {
    const info = this.#plan.tables.find(({ table_id }) => table_id === id);
    const cells = this.#plan.table_cells.filter(({ table_id }) => table_id === id);
    const rows = Array.from({ length: info?.rows ?? 0 }, (_, at) => {
      const inside: string[] = [];
      for (let col = 0; col < (info?.cols ?? 0); ) {
        const own = cells.find((one) => one.row <= at && at < one.row + one.row_span && one.col === col);
        const span = `<w:gridSpan w:val="${own?.col_span ?? 1}"/>`;
        const merge = (own?.row_span ?? 1) > 1 ? `<w:vMerge${own?.row === at ? ' w:val="restart"' : ""}/>` : "";
        inside.push(cell(own?.row === at ? text(own.raw) : par(""), span + merge));
        col += own?.col_span ?? 1;
      }
      return row(inside, at < (info?.header_rows ?? 0) ? "<w:tblHeader/>" : "");
    });
    return table(...rows);
  }
}

/** Rows without what depends on the form of the file: ids, places and what repeats them. */
function bare(rows: readonly object[], ...dropped: readonly string[]): readonly object[] {
  const places = ["doc_id", "line", "page", "start", "end", "quote", "ref_start", "notes", ...dropped];
  return rows.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => !places.includes(name) && !/_id$/.test(name))),
  );
}

describe("the plan as a Word document", () => {
  let plan: Extracted;
  let word: Extracted;
  beforeAll(async () => {
    plan = await extract({ name: "plan.txt", text: readFileSync(PLAN, "utf8") });
    const renderer = new Renderer(plan);
    const body = renderer.body();
    const bytes = makeDocx({ body, styles: STYLES, numbering: NUMBERING, footnotes: renderer.footnotes });
    word = await extract({ name: "plan.docx", bytes });
  });

  it("has the same title and period", () => {
    expect(bare(word.documents, "source", "format", "sha256", "bytes", "chars", "encoding")).toEqual(
      bare(plan.documents, "source", "format", "sha256", "bytes", "chars", "encoding"),
    );
  });

  it("has the same sections", () => {
    expect(bare(word.sections)).toEqual(bare(plan.sections));
  });

  it("has the same glossary", () => {
    expect(bare(word.glossary, "marker")).toEqual(bare(plan.glossary, "marker"));
    expect(word.glossary.every(({ ref_start }) => ref_start !== null)).toBe(true);
  });

  it("has the same boxes and projects", () => {
    expect(bare(word.boxes)).toEqual(bare(plan.boxes));
    expect(bare(word.projects)).toEqual(bare(plan.projects));
  });

  it("has the same tables, cell by cell", () => {
    expect(bare(word.tables)).toEqual(bare(plan.tables));
    const filled = (rows: Extracted["table_cells"]): readonly object[] => bare(rows.filter(({ raw }) => raw !== ""));
    expect(filled(word.table_cells)).toEqual(filled(plan.table_cells));
  });

  it("has the same indicators", () => {
    expect(bare(word.indicators)).toEqual(bare(plan.indicators));
  });

  it("has the same quantities", () => {
    const quotes = ({ quantities }: Extracted): readonly string[] => quantities.map(({ quote }) => quote).sort();
    expect(quotes(word)).toEqual(quotes(plan));
  });
});
