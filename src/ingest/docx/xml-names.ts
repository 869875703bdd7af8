/** Names of XML with one prefix for each namespace, whatever prefix the file gives it. */

/** A name as saxes tells it. */
export interface XmlName {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
}

/** The strict and the transitional form of a namespace differ in their beginning. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, "w"],
  [/\/officeDocument\/(?:2006\/)?relationships$/, "r"],
  [/\/drawingml\/(?:2006\/)?main$/, "a"],
  [/\/drawingml\/(?:2006\/)?chart$/, "c"],
  [/\/drawingml\/(?:2006\/)?diagram$/, "dgm"],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, "wp"],
  [/\/officeDocument\/(?:2006\/)?math$/, "m"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/schemas-microsoft-com:vml$/, "v"],
  [/\/package\/2006\/relationships$/, "rel"],
  [/^https?:\/\/www\.ofdspec\.org\b/, "ofd"],
];
const OURS: ReadonlySet<string> = new Set(NAMESPACES.map(([, prefix]) => prefix));

function foldName({ prefix, local, uri }: XmlName): string {
  const known = NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1];
  // A prefix of ours that the file gives to another namespace must not pass for it.
  const own = known ?? (OURS.has(prefix) ? `other-${prefix}` : prefix);
  return own === "" ? local : `${own}:${local}`;
}

/** Keeps each folded name, for a part repeats few names a million times; one instance a part. */
export class XmlNames {
  readonly #bySpace = new Map<string, Map<string, string>>();

  fold(name: XmlName): string {
    const names = this.#bySpace.get(name.uri) ?? new Map<string, string>();
    if (names.size === 0) this.#bySpace.set(name.uri, names);
    const folded = names.get(name.name) ?? foldName(name);
    names.set(name.name, folded);
    return folded;
  }
}
