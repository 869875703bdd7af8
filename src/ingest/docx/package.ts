/** The parts of a Word document by their relations. Names of parts are looked up in the archive, never on a disk. */
import { READ_LIMITS, type ReadLimits } from "../limits.js";
import { Unreadable } from "../unreadable.js";
import { folderOf, openZip, resolvePart } from "../zip.js";
import { parseXml } from "./xml.js";
import { childrenOf, type XmlElement } from "./xml-tree.js";

const PART_KINDS = ["styles", "numbering", "footnotes", "endnotes"] as const;
/** Kinds of related parts, by the last word of the relation's type. */
export type PartKind = (typeof PART_KINDS)[number];

export interface DocxPackage {
  /** The root of the main part. */
  readonly main: XmlElement;
  /** The roots of related parts; those that the document has. */
  readonly parts: ReadonlyMap<PartKind, XmlElement>;
}

export type DocxLimits = Pick<ReadLimits, "zip" | "xml">;

interface Relation {
  readonly kind: string;
  readonly target: string;
}

type ReadPart = (name: string) => Promise<XmlElement | null>;

async function readRelations(read: ReadPart, part: string): Promise<readonly Relation[]> {
  const root = await read(`${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`);
  return childrenOf(root, "rel:Relationship").flatMap(({ attributes }) => {
    if (attributes.TargetMode === "External") return [];
    const kind = attributes.Type?.split("/").at(-1) ?? "";
    return [{ kind, target: resolvePart(folderOf(part), attributes.Target ?? "") }];
  });
}

/**
 * Opens a Word document.
 * @throws Unreadable where the archive or its XML is damaged, lacks its main part or breaks a limit.
 */
export async function openDocx(bytes: Uint8Array, limits: DocxLimits = READ_LIMITS): Promise<DocxPackage> {
  const zip = await openZip(bytes, limits.zip);
  const read: ReadPart = async (name) => {
    const part = await zip.read(name);
    return part === null ? null : parseXml(part, name, limits.xml);
  };
  const mainName =
    (await readRelations(read, "")).find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  const main = await read(mainName);
  if (main === null)
    throw new Unreadable(`a Word file without its text (${mainName} is missing)`, "get the file again");
  const relations = await readRelations(read, mainName);
  const parts = new Map<PartKind, XmlElement>();
  for (const kind of PART_KINDS) {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    const root = target === undefined ? null : await read(target);
    if (root !== null) parts.set(kind, root);
  }
  return { main, parts };
}
