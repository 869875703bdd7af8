/** Doc -> Outline: contents, sections, notes, boxes and running text. */
import type { SourceSpan } from "../core/mapped-text.js";
import { sourceSpan } from "../core/mapped-text.js";
import type {
  Article,
  Box,
  Doc,
  Finding,
  Line,
  Outline,
  Passage,
  PassageKind,
  PlacedRegion,
  Project,
  TableRegion,
} from "../model.js";
import type { Block, BoxBlock, ItemBlock, NoteBlock } from "./blocks.js";
import { expandBoxTables, withOwnCaption } from "./box-tables.js";
import { mergeSpans, readItems, selectItems } from "./boxes.js";
import { findLostCharts } from "./charts.js";
import { findContents } from "./contents.js";
import { findFigureLists } from "./figure-lists.js";
import { Flow } from "./flow.js";
import { makeHeadingReader } from "./headings.js";
import { findNarrowTables } from "./narrow-tables.js";
import { findMarks, findNoteStarts, type MarkStyle } from "./note-marks.js";
import { readNotes } from "./notes.js";
import { joinPieces, type Reference, spanOfPieces } from "./pieces.js";
import { makePrinter, printContents } from "./printed.js";
import { findRepeats } from "./repeats.js";
import { buildSections } from "./sections.js";
import { findSkipped } from "./skip.js";
import { findGridRegions } from "./table-grids.js";
import { findTableRegions } from "./table-regions.js";
import { findTitle } from "./title.js";

/** What is gathered while walking over the blocks once. */
class Gathering {
  readonly passages: Passage[] = [];
  readonly references: Reference[] = [];
  readonly boxes: Box[] = [];
  readonly projects: Project[] = [];
  readonly articles: Article[] = [];
  readonly tables: PlacedRegion[] = [];
  section: number | null = null;
  box: number | null = null;
  article: number | null = null;
  unit: string | null = null;
  /** Where the marks stand that items of a table gave already. */
  readonly #referred = new Set<number>();

  constructor(
    readonly styles: readonly MarkStyle[],
    /** A block in the script that the document prints. */
    readonly printed: <B extends Block>(block: B) => B,
  ) {}

  /** Cells refer to notes as well. */
  addReferences(doc: Doc, lines: readonly number[]): void {
    for (const index of lines) {
      const line = doc.lines[index];
      if (line === undefined) continue;
      for (const { marker, start, end } of findMarks(line.text, this.styles)) {
        const span = sourceSpan(doc.text, line.start + start, line.start + end);
        if (!this.#referred.has(span.from)) this.references.push({ marker, span });
      }
    }
  }

  addTable(doc: Doc, region: TableRegion | undefined): void {
    if (region === undefined) return;
    this.addReferences(doc, region.lines);
    this.tables.push({ ...region, section: this.section, box: this.box });
  }

  addPassage(kind: PassageKind, pieces: Parameters<typeof joinPieces>[0], project: number | null = null): void {
    const { body, references } = joinPieces(pieces, this.styles);
    for (const reference of references) {
      this.references.push(reference);
      if (kind === "item") this.#referred.add(reference.span.from);
    }
    if (body.text.trim() === "") return;
    const { section, box, article, unit } = this;
    this.passages.push({ kind, body, section, box, project, article, unit });
  }
}

/** Spans of everything between a box's head and its end. */
function boxSpan(
  doc: Doc,
  blocks: readonly Block[],
  start: number,
  regions: readonly { readonly lines: readonly number[] }[],
): SourceSpan {
  const spans: SourceSpan[] = [];
  const first = blocks[start];
  const head = doc.lines[first?.line ?? 0];
  if (head !== undefined)
    spans.push(sourceSpan(doc.text, head.start + head.text.length - head.text.trimStart().length, head.end));
  for (let index = start; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.kind === "box_end") break;
    if (block.kind === "item" || block.kind === "box") spans.push(spanOfPieces(block.pieces));
    if (block.kind === "table") {
      const last = doc.lines[regions[block.region]?.lines.at(-1) ?? 0];
      if (last !== undefined) spans.push(sourceSpan(doc.text, last.start, last.end));
    }
  }
  return mergeSpans(spans);
}

function itemsOf(blocks: readonly Block[], start: number): readonly ItemBlock[] {
  const items: ItemBlock[] = [];
  for (let index = start + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.kind === "box_end" || block.kind === "box") break;
    if (block.kind === "item") items.push(block);
  }
  return items;
}

/** Adds a box with its items; returns the project index of each item block. */
function addBox(
  doc: Doc,
  gathering: Gathering,
  blocks: readonly Block[],
  start: number,
  block: BoxBlock,
  regions: readonly PlacedRegion[] | readonly { readonly lines: readonly number[] }[],
): ReadonlyMap<ItemBlock, number> {
  const { styles, section } = gathering;
  const title = joinPieces(gathering.printed(block).pieces, styles).body.text.trim();
  gathering.boxes.push({ number: block.number, title, section, span: boxSpan(doc, blocks, start, regions) });
  gathering.box = gathering.boxes.length - 1;
  const items = selectItems(itemsOf(blocks, start));
  const parents: number[] = [];
  const indices = new Map<ItemBlock, number>();
  readItems(
    items.map((item) => gathering.printed(item)),
    styles,
  ).forEach((read, at) => {
    const item = items[at];
    if (item === undefined || gathering.box === null) return;
    parents.length = Math.min(parents.length, read.level - 1);
    const parent = parents.at(-1) ?? null;
    indices.set(item, gathering.projects.length);
    parents[read.level - 1] = gathering.projects.length;
    gathering.projects.push({ box: gathering.box, parent, ...read, span: spanOfPieces(item.pieces) });
  });
  return indices;
}

/** `——甲县产业见闻`: stands between headline and byline. */
const isSubtitle = (block: Block | undefined): boolean =>
  block !== undefined && "pieces" in block && /^(?:——|--)/.test(block.pieces[0]?.text ?? "");

/** A byline makes the headline above it the beginning of an article. */
function startArticle(doc: Doc, gathering: Gathering, blocks: readonly Block[], byline: number): void {
  const above = byline - 1;
  const head = isSubtitle(blocks[above]) ? blocks[above - 1] : blocks[above];
  if (head?.kind !== "title" && head?.kind !== "caption" && head?.kind !== "heading") return;
  const end = gathering.articles.length - 1;
  const from = spanOfPieces(head.pieces).from;
  const open = gathering.articles[end];
  if (open !== undefined) gathering.articles[end] = { ...open, span: { from: open.span.from, to: from } };
  const headline = joinPieces(gathering.printed(head).pieces, gathering.styles).body.text.trim();
  gathering.articles.push({ headline, span: { from, to: doc.source.text.length } });
  gathering.article = gathering.articles.length - 1;
}

/** `地区生产总值（亿元）` over a chart or a list: the bracket may name the unit of the bare numbers below. */
function unitInHead(block: Block): string | null {
  if (block.kind !== "caption" && block.kind !== "title") return null;
  const last = block.pieces.at(-1)?.text.trimEnd() ?? "";
  return /[（(]\s?([^（）()]{1,10})\s?[）)]$/.exec(last)?.[1] ?? null;
}

function gather(
  doc: Doc,
  blocks: readonly Block[],
  regions: readonly TableRegion[],
  ofHeading: readonly number[],
  styles: readonly MarkStyle[],
  printed: <B extends Block>(block: B) => B,
): Gathering {
  const gathering = new Gathering(styles, printed);
  let headings = 0;
  let projects: ReadonlyMap<ItemBlock, number> = new Map();
  blocks.forEach((block, index) => {
    switch (block.kind) {
      case "heading":
        gathering.section = ofHeading[headings++] ?? null;
        gathering.unit = null;
        gathering.addPassage("heading", block.pieces);
        break;
      case "box":
        projects = addBox(doc, gathering, blocks, index, block, regions);
        gathering.addPassage("heading", block.pieces);
        break;
      case "box_end":
        gathering.box = null;
        break;
      case "item":
        gathering.addPassage("item", block.pieces, projects.get(block) ?? null);
        break;
      case "unit":
        gathering.unit = block.unit;
        break;
      case "table":
        gathering.addTable(doc, regions[block.region]);
        break;
      default:
        if (block.kind === "byline") startArticle(doc, gathering, blocks, index);
        if (block.kind === "paragraph") gathering.unit = null;
        gathering.addPassage(block.kind, block.pieces);
        gathering.unit = unitInHead(block) ?? gathering.unit;
    }
  });
  return gathering;
}

/** The lines, those blanked that the tables hold. */
function withoutTables(lines: readonly Line[], regions: readonly TableRegion[]): readonly Line[] {
  if (regions.length === 0) return lines;
  const covered = new Set(regions.flatMap((region) => region.lines));
  return lines.map((line) => (covered.has(line.index) ? { ...line, text: "" } : line));
}

interface Regions {
  readonly regions: readonly TableRegion[];
  readonly findings: readonly Finding[];
}

/** Tables that the format marks, those that are set out in lines between them, and those that their words show. */
function findRegions(doc: Doc, lines: readonly Line[]): Regions {
  const grids = findGridRegions(doc, lines).map((region) => withOwnCaption(doc, region));
  const narrow = findNarrowTables(doc, withoutTables(lines, grids));
  const told = [...grids, ...narrow.map(({ region }) => region)];
  const set = [...told, ...findTableRegions(withoutTables(lines, told))];
  const regions = [...set, ...findFigureLists(withoutTables(lines, set))];
  return {
    regions: regions.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
    findings: narrow.flatMap(({ findings }) => findings),
  };
}

export function outline(doc: Doc): Outline {
  const contents = findContents(doc.lines);
  const body = doc.lines.map((line) => (contents?.lines.has(line.index) === true ? { ...line, text: "" } : line));
  const { regions, findings } = findRegions(doc, body);
  const { styles, starts } = findNoteStarts(body);
  const furniture = findSkipped(body);
  const repeats = findRepeats(doc, body, furniture);
  // What a dump prints over and over is no running head: its first copy is the text.
  const once = body.map((line) => (repeats.copies.has(line.index) ? { ...line, text: "" } : line));
  const skipped = repeats.copies.size === 0 ? furniture : new Set([...findSkipped(once), ...repeats.copies]);
  const headings = makeHeadingReader(doc, contents);
  const flow = new Flow({ doc, contents, regions, skipped, notes: starts, headings }).run();
  const blocks = expandBoxTables(doc, flow, regions);
  const printed = makePrinter(doc);
  const { title, plainTitle, headingBlocks } = findTitle(doc, blocks, printed);
  const sectionHeads: ReadonlySet<Block> = new Set(headingBlocks);
  const tree = buildSections(doc, printContents(doc, contents), headingBlocks.map(printed), styles);
  const gathering = gather(
    doc,
    blocks.filter((block) => block.kind !== "heading" || sectionHeads.has(block)),
    regions,
    tree.ofHeading,
    styles,
    printed,
  );
  const read = readNotes(
    blocks.filter((block): block is NoteBlock => block.kind === "note").map(printed),
    gathering.references,
    styles,
  );
  return {
    title,
    plainTitle,
    sections: tree.sections,
    notes: read.notes,
    boxes: gathering.boxes,
    projects: gathering.projects,
    passages: gathering.passages,
    articles: gathering.articles,
    tables: gathering.tables,
    findings: [...findings, ...tree.findings, ...read.findings, ...findLostCharts(blocks), ...repeats.findings],
  };
}
