/** Short readable names for documents: the same inputs get the same names, whatever their order. */

const MAX_LENGTH = 64;
const WINDOWS_RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** An input that needs a name; `sha256` is asked only where two names would collide. */
export interface Named {
  readonly source: string;
  readonly sha256: () => string;
}

function baseName(source: string): string {
  const last = source.split(/[/\\]/).at(-1) ?? "";
  return last.replace(/(?<=.)\.[0-9A-Za-z]{1,8}$/, "");
}

/** The file's base name with letters, digits and Han characters kept and everything else made a hyphen. */
export function slugOf(source: string): string {
  if (source === "-") return "stdin";
  const safe = baseName(source)
    .normalize("NFC")
    .replace(/[^0-9A-Za-z_〇\p{Script=Han}]+/gu, "-");
  const cut = Array.from(safe).slice(0, MAX_LENGTH).join("");
  const slug = cut.replace(/^[-_]+/, "").replace(/[-_]+$/, "");
  if (slug === "") return "document";
  return WINDOWS_RESERVED.test(slug) ? `${slug}-doc` : slug;
}

/** Names as they would collide on a disk that does not tell capital letters apart. */
const folded = (name: string): string => name.toLowerCase();

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Names for inputs of one slug: the first digits of the checksum tell them apart, then a count in the order of paths. */
function nameGroup(group: readonly Named[], digits: number): [Named, string][] {
  const byHash = groupBy(group, (input) => input.sha256());
  return [...byHash.values()].flatMap((same) =>
    [...same]
      .sort((a, b) => (a.source < b.source ? -1 : 1))
      .map((input, index): [Named, string] => {
        const name = `${slugOf(input.source)}-${input.sha256().slice(0, digits)}`;
        return [input, index === 0 ? name : `${name}-${index + 1}`];
      }),
  );
}

/** A document id for each input, unique in the run. */
export function assignDocIds(inputs: readonly Named[], digits = 8): readonly string[] {
  const names = new Map<Named, string>();
  for (const group of groupBy(inputs, (input) => folded(slugOf(input.source))).values()) {
    const [only] = group;
    if (group.length === 1 && only !== undefined) names.set(only, slugOf(only.source));
    else for (const [input, name] of nameGroup(group, digits)) names.set(input, name);
  }
  const ids = inputs.map((input) => names.get(input) ?? slugOf(input.source));
  const unique = new Set(ids.map(folded)).size === ids.length;
  return unique || digits >= 64 ? ids : assignDocIds(inputs, digits + 8);
}
