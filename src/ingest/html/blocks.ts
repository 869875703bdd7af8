/** What an article prints, block by block: paragraphs, data tables, and images that cannot be read. */
import { isChrome, isLinkLine, withoutControls } from "./chrome.js";
import { findFlatTables } from "./flat-tables.js";
import { notePlaces } from "./notes.js";
import { type Grid, readGrid, useOf } from "./table.js";
import type { Element } from "./tree.js";
import { type Context, type NoteState, type Paragraph, PLAIN, type Sink, Walker } from "./walk.js";

export type Block =
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph }
  | { readonly kind: "table"; readonly grid: Grid }
  | { readonly kind: "image"; readonly what: string; readonly name: string };

/** Small pictures and those that serve the page. */
const ORNAMENT =
  /^data:image\/(?:gif|svg)|spacer|loading|blank\.|(?:^|[/_-])(?:icon|ico|logo|arrow|btn|button|dot|line|bg|share|ewm|qrcode|print|close|top)\d*[_.-]/i;
const SMALLEST = 60;

function isOrnament({ attrs }: Element): boolean {
  const source = attrs.src ?? attrs.data ?? "";
  const sizes = [attrs.width, attrs.height].map((size) => Number.parseInt(size ?? "", 10));
  return source === "" || ORNAMENT.test(source.slice(0, 300)) || sizes.some((size) => size <= SMALLEST);
}

function imageName({ attrs }: Element): string {
  const file = (attrs.src ?? attrs.data ?? "").split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  const names = [attrs.alt, attrs.title, file].map((name) => name?.trim() ?? "");
  return names.find((name) => name !== "" && name.length <= 80 && !/^data:|正在|loading/i.test(name)) ?? "";
}

class ArticleSink implements Sink {
  readonly blocks: Block[] = [];
  readonly #article: Element;
  readonly #notes: NoteState;

  constructor(article: Element) {
    this.#article = article;
    this.#notes = { places: notePlaces(article), seen: new Set() };
  }

  run(): readonly Block[] {
    new Walker(this, this.#notes).run(this.#article, PLAIN);
    return this.blocks;
  }

  paragraph(paragraph: Paragraph): void {
    const text = withoutControls(paragraph.text);
    if (text === "") return;
    this.blocks.push({ kind: "paragraph", paragraph: text === paragraph.text ? paragraph : { ...paragraph, text } });
  }

  image(element: Element): void {
    if (isOrnament(element)) return;
    const what = element.name === "img" ? "image" : "embedded document";
    this.blocks.push({ kind: "image", what, name: imageName(element) });
  }

  skips(element: Element): boolean {
    return isChrome(element, this.#article.prose) || (element.text < 60 && isLinkLine(element));
  }

  tablePart(): void {}

  /** A table that holds tables lays out the page. */
  table(element: Element, context: Context): boolean {
    if (element.tables > 0) return false;
    const grid = readGrid(element, this.#notes);
    const use = grid.cutRows + grid.cutCols > 0 ? "data" : useOf(element, grid, this.#article);
    if (use === "layout") {
      this.#cells(grid, context);
    } else if (use === "frame") this.#cells(grid, { ...context, quoted: true });
    else if (use === "data") {
      for (const paragraph of grid.beside) this.paragraph(paragraph);
      this.blocks.push({ kind: "table", grid });
    }
    for (const image of grid.images) this.image(image);
    return true;
  }

  #cells(grid: Grid, { quoted }: Context): void {
    const cells = grid.cells.flatMap(({ paragraphs }) => paragraphs);
    for (const paragraph of [...grid.beside, ...cells]) this.paragraph({ ...paragraph, quoted });
  }
}

export const readBlocks = (article: Element): readonly Block[] => findFlatTables(new ArticleSink(article).run());
