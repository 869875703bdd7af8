/** What the flow of lines is cut into: the parts of the outline in the order of the page. */
import type { MappedText } from "../core/mapped-text.js";
import type { Label } from "./labels.js";

interface Body {
  /** The pieces of the block's text, in order; a page break may stand between two. */
  readonly pieces: MappedText[];
}

export interface HeadingBlock extends Body {
  readonly kind: "heading";
  readonly label: Label | null;
  /** Level that markup gives an unnumbered heading, 0 where it gives none. */
  readonly depth: number;
  readonly line: number;
}

export interface ParagraphBlock extends Body {
  readonly kind: "paragraph" | "caption" | "title" | "byline";
  readonly line: number;
}

export interface NoteBlock extends Body {
  readonly kind: "note";
  readonly marker: string;
  readonly line: number;
}

export interface UnitBlock {
  readonly kind: "unit";
  readonly unit: string;
  readonly line: number;
}

export interface BoxBlock extends Body {
  readonly kind: "box";
  readonly number: number | null;
  readonly line: number;
}

/** An item of a box; its head and text are told apart when the box is complete. */
export interface ItemBlock extends Body {
  readonly kind: "item";
  readonly label: Label | null;
  /** The label as printed where it is no label of a scheme. */
  readonly line: number;
  /** The head stands on a line of its own: the number of pieces that make it up. */
  headPieces: number;
}

export interface BoxEndBlock {
  readonly kind: "box_end";
  readonly line: number;
}

export interface TableBlock {
  readonly kind: "table";
  /** Index in the list of regions. */
  readonly region: number;
  readonly line: number;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | NoteBlock
  | UnitBlock
  | BoxBlock
  | ItemBlock
  | BoxEndBlock
  | TableBlock;
