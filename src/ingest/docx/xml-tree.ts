/** The tree of an XML part, and how it is walked. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

/** The first child of that name. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const node of element?.children ?? []) if (isElement(node) && node.name === name) return node;
  return null;
}

export const childrenOf = (element: XmlElement | null | undefined, name?: string): readonly XmlElement[] =>
  (element?.children ?? []).filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );

/** The `w:val` of a child. */
export const valOf = (element: XmlElement | null | undefined, name: string): string | null =>
  child(element, name)?.attributes["w:val"] ?? null;

/** A switch: absent is null, `<w:b/>` true, `w:val="0"` false. */
export function switchOf(element: XmlElement | null | undefined, name: string): boolean | null {
  const found = child(element, name);
  if (found === null) return null;
  return !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "1");
}
