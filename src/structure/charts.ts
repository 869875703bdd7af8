/** Charts of which the text has kept no more than the caption. */
import type { Finding } from "../model.js";
import type { Block, ParagraphBlock } from "./blocks.js";
import { spanOfPieces } from "./pieces.js";

const isCaption = (block: Block | undefined): block is ParagraphBlock =>
  block?.kind === "caption" || block?.kind === "title";

/** A caption with figures below the unit is what the chart said (`2024年 61.7`). */
const hasFigures = (block: Block | undefined): boolean =>
  block?.kind === "table" || (isCaption(block) && block.pieces.some(({ text }) => /[0-9]/.test(text)));

/** Heads of two lines may stand between the unit and the first row. */
const REACH = 4;
/** The figures of a row take no more than this at its end. */
const ROW_END = 60;
/** `其中：食 品 3.1 3.3`: a row of what the caption announces, whose columns stand one space apart. */
const isRow = (block: Block): boolean =>
  isCaption(block) &&
  /\S [+-]?\d[\d.,]*(?: [+-]?\d[\d.,]*)+$/.test(block.pieces.at(-1)?.text.trimEnd().slice(-ROW_END) ?? "");

/** Rows of figures stand below, up to the next paragraph or heading. */
function hasRows(blocks: readonly Block[], from: number): boolean {
  for (const block of blocks.slice(from, from + REACH)) {
    if (!isCaption(block)) return false;
    if (isRow(block)) return true;
  }
  return false;
}

/** `地区生产总值` / `单位：亿元` and nothing below: the picture is lost, and its figures with it. */
export function findLostCharts(blocks: readonly Block[]): readonly Finding[] {
  return blocks.flatMap((block, index): Finding[] => {
    const caption = blocks[index - 1];
    if (block.kind !== "unit" || !isCaption(caption) || hasFigures(blocks[index + 1])) return [];
    if (hasRows(blocks, index + 1)) return [];
    const name = caption.pieces.map(({ text }) => text).join("");
    const message = `Of the chart “${name}” the text has the caption and the unit ${block.unit} only.`;
    const span = spanOfPieces(caption.pieces);
    return [{ rule: "chart-lost", severity: "info", message, expected: null, actual: null, span }];
  });
}
