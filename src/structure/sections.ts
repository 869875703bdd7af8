/** Contents and headings, reconciled into one tree. */
import { type MappedText, type SourceSpan, sourceSpan } from "../core/mapped-text.js";
import { SCHEMES, type SchemeId, UNNUMBERED_HEADINGS } from "../data/numbering.js";
import type { Doc, Finding, Section } from "../model.js";
import type { HeadingBlock } from "./blocks.js";
import type { Contents, ContentsEntry } from "./contents.js";
import type { Label } from "./labels.js";
import { type MarkStyle, withoutMarks } from "./note-marks.js";
import { headingFindings, numberingFindings } from "./section-findings.js";
import { titleKey } from "./text.js";

/** A heading or a contents entry before the two lists are one. */
export interface Node {
  readonly level: number;
  readonly label: Label | null;
  readonly title: string;
  readonly page: number | null;
  readonly span: SourceSpan;
  /** Numbers from the root down, which tell 第一章 of one part from that of another. */
  readonly path: string;
}

export interface SectionTree {
  readonly sections: readonly Section[];
  /** Index in `sections` of each heading block, in their order. */
  readonly ofHeading: readonly number[];
  readonly findings: readonly Finding[];
}

const SPACED = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u;

/** A title joined over lines, without note marks; 绪　言 is 绪言. */
export function titleOf(pieces: readonly MappedText[], styles: readonly MarkStyle[]): string {
  const title = pieces
    .map((piece) => withoutMarks(piece.text.trim(), styles))
    .join("")
    .replace(/[：:]$/, "");
  return SPACED.test(title) ? title.replace(/\s+/g, "") : title;
}

/**
 * Level of each scheme: fixed where the document has parts, else counted from its topmost scheme,
 * which stands one lower where headings without a label stand over it.
 */
function schemeLevels(schemes: ReadonlySet<SchemeId>, underPlain: boolean): ReadonlyMap<SchemeId, number> {
  const present = SCHEMES.filter(({ id }) => schemes.has(id));
  if (schemes.has("part")) return new Map(present.map(({ id, level }) => [id, level]));
  return new Map(present.map(({ id }, index) => [id, index + (underPlain ? 2 : 1)]));
}

/** Headings that print no label, and are none of the usual ones (序言), open the document's body. */
function opensPlain(headings: readonly HeadingBlock[]): boolean {
  const [first] = headings;
  if (first === undefined || first.label !== null) return false;
  return !UNNUMBERED_HEADINGS.includes(titleKey(titleOf(first.pieces, [])));
}

/** Markup levels below the ones that labels give; the topmost depth printed is the first level. */
function levelOf(label: Label | null, depth: number, levels: ReadonlyMap<SchemeId, number>, topDepth: number): number {
  if (label !== null) return levels.get(label.scheme) ?? 1;
  return depth > 0 ? depth - topDepth + 1 : 1;
}

function makePath(stack: string[], level: number, label: Label | null, title: string): string {
  stack.length = Math.max(0, level - 1);
  for (let index = 0; index < level - 1; index++) stack[index] ??= "";
  stack.push(label === null ? titleKey(title) : `${label.scheme}${label.number}`);
  return stack.join("/");
}

const lineSpan = (doc: Doc, indices: readonly number[]): SourceSpan => {
  const first = doc.lines[indices[0] ?? 0];
  const last = doc.lines[indices.at(-1) ?? 0];
  const indent = first === undefined ? 0 : first.text.length - first.text.trimStart().length;
  return sourceSpan(doc.text, (first?.start ?? 0) + indent, (last?.start ?? 0) + (last?.text.trimEnd().length ?? 0));
};

function contentsNodes(
  doc: Doc,
  entries: readonly ContentsEntry[],
  levels: ReadonlyMap<SchemeId, number>,
): readonly Node[] {
  const stack: string[] = [];
  return entries.map(({ label, title, page, lines, bullet }) => {
    const level = levelOf(label, label === null && bullet > 1 ? bullet : 0, levels, 1);
    return { level, label, title, page, span: lineSpan(doc, lines), path: makePath(stack, level, label, title) };
  });
}

function bodyNodes(
  doc: Doc,
  headings: readonly HeadingBlock[],
  levels: ReadonlyMap<SchemeId, number>,
  styles: readonly MarkStyle[],
): readonly Node[] {
  const stack: string[] = [];
  const plain = headings.some(({ label, depth }) => label === null && depth > 0);
  const depths = headings.flatMap(({ depth }) => (depth > 0 ? [depth] : []));
  const topDepth = plain ? depths.reduce((top, depth) => Math.min(top, depth), 6) : 1;
  const nodes = headings.map((heading): Node => {
    const { label, depth, pieces, line } = heading;
    const level = levelOf(label, depth, levels, topDepth);
    const title = titleOf(pieces, styles);
    const first = doc.lines[line];
    const from = sourceSpan(doc.text, (first?.start ?? 0) + indentOf(first?.text ?? ""), (first?.start ?? 0) + 1).from;
    return { level, label, title, page: null, span: { from, to: from }, path: makePath(stack, level, label, title) };
  });
  return closeSpans(nodes, doc.source.text.length);
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** A section ends where the next heading of the same or a higher level begins. */
function closeSpans(nodes: readonly Node[], end: number): readonly Node[] {
  const closed = [...nodes];
  const open: number[] = [];
  const close = (index: number, to: number): void => {
    const node = closed[index];
    if (node !== undefined) closed[index] = { ...node, span: { from: node.span.from, to } };
  };
  nodes.forEach((node, index) => {
    while (open.length > 0 && (nodes[open.at(-1) ?? 0]?.level ?? 0) >= node.level)
      close(open.pop() ?? 0, node.span.from);
    open.push(index);
  });
  for (const index of open) close(index, end);
  return closed;
}

/** For each contents entry the body heading with the same path, taken in order. */
function matchNodes(contents: readonly Node[], body: readonly Node[]): readonly (number | null)[] {
  const byPath = new Map<string, { readonly indices: number[]; taken: number }>();
  body.forEach(({ path }, index) => {
    const queue = byPath.get(path);
    if (queue === undefined) byPath.set(path, { indices: [index], taken: 0 });
    else queue.indices.push(index);
  });
  return contents.map(({ path }) => {
    const queue = byPath.get(path);
    return queue === undefined ? null : (queue.indices[queue.taken++] ?? null);
  });
}

/** A node of the one tree: the entry of the contents, and the index of the body's heading, where there is one. */
export interface Merged {
  readonly node: Node;
  readonly toc: Node | null;
  readonly body: number | null;
}

/** Body order, with entries that only the contents have behind their predecessor there. */
function mergeNodes(contents: readonly Node[], body: readonly Node[]): readonly Merged[] {
  const matches = matchNodes(contents, body);
  const tocOf = new Map<number, Node>();
  const missingAfter = new Map<number, Node[]>([[-1, []]]);
  let last = -1;
  contents.forEach((entry, index) => {
    const match = matches[index] ?? null;
    if (match === null) missingAfter.get(last)?.push(entry);
    else {
      missingAfter.set(match, []);
      tocOf.set(match, entry);
      last = match;
    }
  });
  const missing = (index: number): Merged[] =>
    (missingAfter.get(index) ?? []).map((node) => ({ node, toc: node, body: null }));
  return [
    ...missing(-1),
    ...body.flatMap((node, index): Merged[] => [
      { node, toc: tocOf.get(index) ?? null, body: index },
      ...missing(index),
    ]),
  ];
}

/** Two phrases that the body prints on two lines have a space between them where the contents print one. */
const wholeTitle = (title: string, toc: Node | null, heading: HeadingBlock | undefined): string =>
  toc !== null && heading !== undefined && heading.pieces.length > 1 && titleKey(toc.title) === titleKey(title)
    ? toc.title
    : title;

export function buildSections(
  doc: Doc,
  contents: Contents | null,
  headings: readonly HeadingBlock[],
  styles: readonly MarkStyle[],
): SectionTree {
  const entries = contents?.entries ?? [];
  const labels = [...entries.map(({ label }) => label), ...headings.map(({ label }) => label)];
  const schemes = new Set(labels.flatMap((label) => (label === null ? [] : [label.scheme])));
  const levels = schemeLevels(schemes, contents === null && opensPlain(headings));
  const merged = mergeNodes(contentsNodes(doc, entries, levels), bodyNodes(doc, headings, levels, styles));
  const ofHeading: number[] = [];
  const open: number[] = [];
  const sections = merged.map(({ node, toc, body }, index): Section => {
    while (open.length > 0 && (merged[open.at(-1) ?? 0]?.node.level ?? 0) >= node.level) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(index);
    if (body !== null) ofHeading[body] = index;
    const { level, label, span } = node;
    return {
      parent,
      level,
      label: label?.label ?? null,
      number: label?.number ?? null,
      title: body === null ? node.title : wholeTitle(node.title, toc, headings[body]),
      tocPage: toc?.page ?? null,
      inToc: toc !== null,
      inBody: body !== null,
      span,
    };
  });
  const findings = contents === null ? [] : headingFindings(merged);
  return { sections, ofHeading, findings: [...findings, ...numberingFindings(doc, merged, sections)] };
}
