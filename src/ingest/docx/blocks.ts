/** What a story of a Word document is made of before it is laid out as text. */
import type { SourceCell } from "../../model.js";

/** A paragraph; `text` holds a line feed where the paragraph breaks its line. */
export interface LineBlock {
  readonly kind: "line";
  readonly text: string;
  readonly heading: number;
  readonly bold: boolean;
  readonly quoted: boolean;
  /** Stands right under the line before: an entry of a list of contents. */
  readonly tight: boolean;
  /** Type size in half points of a centred line in large type, 0 for any other: a title can take several. */
  readonly display: number;
}

export interface GridCell extends Omit<SourceCell, "span"> {
  readonly text: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly rows: number;
  readonly cols: number;
  /** In the order of rows, then columns. */
  readonly cells: readonly GridCell[];
  readonly quoted: boolean;
}

/** Something that is not read, at its place in the text. */
export type NoticeRule = "image-unread" | "hidden-text" | "symbol-unread" | "part-unread";

export interface NoticeBlock {
  readonly kind: "notice";
  readonly rule: NoticeRule;
}

export type Block = LineBlock | TableBlock | NoticeBlock;

/** The words of blocks on one line: what a cell or a note holds. */
export function flatText(blocks: readonly Block[]): string {
  const [only] = blocks;
  // Most cells are one line: a thousand tables have a hundred thousand of them.
  if (blocks.length === 1 && only?.kind === "line" && !/[\n\t]/.test(only.text)) return only.text.trim();
  const texts = blocks.flatMap((block): readonly string[] => {
    if (block.kind === "line") return block.text.split("\n");
    return block.kind === "table" ? block.cells.map(({ text }) => text) : [];
  });
  return texts
    .map((text) => text.replace(/\t/g, " ").trim())
    .filter((text) => text !== "")
    .join(" ");
}
