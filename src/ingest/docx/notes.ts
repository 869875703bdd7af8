/** Footnotes and endnotes: numbered as the text refers to them, footnotes first. */
import { child, childrenOf, type XmlElement } from "./xml-tree.js";

export type NoteKind = "footnote" | "endnote";

export interface ReferredNote {
  readonly element: XmlElement;
  /** `[3]`; null where the text prints a mark of its own, which the note repeats. */
  readonly mark: string | null;
}

const idOf = (element: XmlElement): string => element.attributes["w:id"] ?? "";

/** Elements by their `w:id`; separators are notes without a reference. */
const byId = (root: XmlElement | null, name: string): ReadonlyMap<string, XmlElement> =>
  new Map(childrenOf(root, name).map((element) => [idOf(element), element]));

function countReferences(root: XmlElement, name: string): number {
  let count = 0;
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.name === name) count++;
    if (element.name !== "w:del" && element.name !== "w:moveFrom" && element.name !== "mc:Fallback") {
      for (const inside of childrenOf(element)) open.push(inside);
    }
  }
  return count;
}

/** Takes the references in the order of the text; one instance a document. */
export class Notes {
  readonly #elements: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #referred: Record<NoteKind, ReferredNote[]> = { footnote: [], endnote: [] };
  readonly #marks = new Map<string, string>();
  readonly #numbers: Record<NoteKind, number>;

  constructor(body: XmlElement, footnotes: XmlElement | null, endnotes: XmlElement | null) {
    this.#elements = { footnote: byId(footnotes, "w:footnote"), endnote: byId(endnotes, "w:endnote") };
    // Endnotes count on behind the last footnote, so that no two notes share a number.
    const first = this.#elements.endnote.size === 0 ? 0 : countReferences(body, "w:footnoteReference");
    this.#numbers = { footnote: 0, endnote: first };
  }

  /** The mark of a reference in the text; empty where the note is missing or marked by hand. */
  refer(kind: NoteKind, reference: XmlElement): string {
    const key = `${kind} ${idOf(reference)}`;
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    const element = this.#elements[kind].get(idOf(reference));
    if (element === undefined) return "";
    const custom = /^(?:1|true|on)$/.test(reference.attributes["w:customMarkFollows"] ?? "");
    const mark = custom ? "" : `[${++this.#numbers[kind]}]`;
    this.#marks.set(key, mark);
    this.#referred[kind].push({ element, mark: custom ? null : mark });
    return mark;
  }

  /** All notes that the text refers to, in their order. */
  get referred(): readonly ReferredNote[] {
    return [...this.#referred.footnote, ...this.#referred.endnote];
  }
}

/** The body of the main part. */
export const bodyOf = (main: XmlElement): XmlElement | null => child(main, "w:body");
