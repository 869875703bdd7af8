/** The pages of an OFD file, one after the other, each with the templates that it uses. */
import { childrenOf, type XmlElement } from "../docx/xml-tree.js";
import { Unreadable } from "../unreadable.js";
import type { OfdDocument, OfdPackage, ReadPart } from "./package.js";
import { type Ink, mergeInk, readInk } from "./page-ink.js";

/** Templates of a page; each stands on all pages that name it. */
const MAX_TEMPLATES = 16;

/** Reads each template once; one instance a document. */
class Templates {
  readonly #document: OfdDocument;
  readonly #read: ReadPart;
  readonly #known = new Map<string, Ink | null>();

  constructor(document: OfdDocument, read: ReadPart) {
    this.#document = document;
    this.#read = read;
  }

  async of(page: XmlElement, order: "Background" | "Foreground"): Promise<readonly Ink[]> {
    const found: Ink[] = [];
    for (const { attributes } of childrenOf(page, "ofd:Template").slice(0, MAX_TEMPLATES)) {
      if ((attributes.ZOrder ?? "Background") !== order) continue;
      const ink = await this.#inkOf(attributes.TemplateID ?? "");
      if (ink !== null) found.push(ink);
    }
    return found;
  }

  async #inkOf(id: string): Promise<Ink | null> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const { templates, area, fonts } = this.#document;
    const root = await this.#read(templates.get(id) ?? "");
    const ink = root === null ? null : readInk(root, area, fonts);
    this.#known.set(id, ink);
    return ink;
  }
}

/** Refuses files of more pages than any document has. */
export function refusePages({ documents }: OfdPackage, most: number): void {
  const count = documents.reduce((sum, { pages }) => sum + pages.length, 0);
  if (count > most) {
    throw new Unreadable(`${count} pages (the limit is ${most})`, "split it, or allow more with --max-pages");
  }
}

/** The ink of the pages of a document; null for a page whose part is missing. */
export async function* readPages(document: OfdDocument, read: ReadPart): AsyncGenerator<Ink | null> {
  const templates = new Templates(document, read);
  for (const name of document.pages) {
    const root = await read(name);
    if (root === null) yield null;
    else {
      const own = readInk(root, document.area, document.fonts);
      yield mergeInk(own, await templates.of(root, "Background"), await templates.of(root, "Foreground"));
    }
  }
}
