/** The parts of an OFD file (GB/T 33190): its documents, with their pages, templates and fonts. */

import { parseXml } from "../docx/xml.js";
import { child, childrenOf, type XmlElement } from "../docx/xml-tree.js";
import { READ_LIMITS, type ReadLimits } from "../limits.js";
import { isBoldName } from "../pdf/font-name.js";
import type { Box } from "../pdf/matrix.js";
import { Unreadable } from "../unreadable.js";
import { folderOf, openZip, resolvePart } from "../zip.js";
import { readBox, textOf } from "./values.js";

export interface OfdFont {
  readonly index: number;
  readonly bold: boolean;
}

export interface OfdDocument {
  /** What a page measures that does not say so itself. */
  readonly area: Box;
  readonly fonts: ReadonlyMap<string, OfdFont>;
  /** Names of the parts that hold the templates, by their ids. */
  readonly templates: ReadonlyMap<string, string>;
  /** Names of the parts that hold the pages, in their order. */
  readonly pages: readonly string[];
}

/** The root of a part, null where there is none. */
export type ReadPart = (name: string) => Promise<XmlElement | null>;

export interface OfdPackage {
  readonly documents: readonly OfdDocument[];
  readonly read: ReadPart;
}

const ROOT = "OFD.xml";
const A4: Box = { x0: 0, y0: 0, x1: 210, y1: 297 };

const missing = (part: string): Unreadable =>
  new Unreadable(`an OFD file without its text (${part} is missing)`, "get the file again");

export const areaOf = (element: XmlElement | null): Box | null => readBox(textOf(child(element, "ofd:PhysicalBox")));

/** The part that an element's text or `BaseLoc` names, seen from the part that it stands in. */
const locate = (from: string, place: string): string => resolvePart(folderOf(from), place.trim());

/** The fonts of resource parts, in their order. */
async function readFonts(read: ReadPart, resources: readonly string[]): Promise<ReadonlyMap<string, OfdFont>> {
  const fonts = new Map<string, OfdFont>();
  for (const name of resources) {
    for (const list of childrenOf(await read(name), "ofd:Fonts")) {
      for (const { attributes } of childrenOf(list, "ofd:Font")) {
        const bold = attributes.Bold === "true" || isBoldName(attributes.FontName ?? "");
        if (attributes.ID !== undefined) fonts.set(attributes.ID, { index: fonts.size, bold });
      }
    }
  }
  return fonts;
}

async function readDocument(read: ReadPart, name: string): Promise<OfdDocument> {
  const root = await read(name);
  if (root === null) throw missing(name);
  const common = child(root, "ofd:CommonData");
  const resources = ["ofd:PublicRes", "ofd:DocumentRes"].flatMap((kind) => childrenOf(common, kind));
  const partOf = ({ attributes }: XmlElement): string => locate(name, attributes.BaseLoc ?? "");
  return {
    area: areaOf(child(common, "ofd:PageArea")) ?? A4,
    fonts: await readFonts(
      read,
      resources.map((element) => locate(name, textOf(element))),
    ),
    templates: new Map(
      childrenOf(common, "ofd:TemplatePage").map((template) => [template.attributes.ID ?? "", partOf(template)]),
    ),
    pages: childrenOf(child(root, "ofd:Pages"), "ofd:Page").map(partOf),
  };
}

/**
 * Opens an OFD file.
 * @throws Unreadable where the archive or its XML is damaged, lacks a document or breaks a limit.
 */
export async function openOfd(
  bytes: Uint8Array,
  limits: Pick<ReadLimits, "zip" | "xml"> = READ_LIMITS,
): Promise<OfdPackage> {
  const zip = await openZip(bytes, limits.zip);
  const read: ReadPart = async (name) => {
    const part = await zip.read(name);
    return part === null ? null : parseXml(part, name, limits.xml);
  };
  const root = await read(ROOT);
  if (root === null) throw missing(ROOT);
  const documents: OfdDocument[] = [];
  for (const body of childrenOf(root, "ofd:DocBody")) {
    const place = textOf(child(body, "ofd:DocRoot"));
    if (place.trim() !== "") documents.push(await readDocument(read, locate(ROOT, place)));
  }
  return { documents, read };
}
