/** Names of indicators -> concepts. */
import type { Concept } from "../data/concepts/types.js";
import { DENOMINATORS } from "../data/concepts/words.js";
import { foldName, keyOf, type Movement, type Reading, readingsOf } from "./name.js";

/** What is known besides the name. */
export interface NameContext {
  /** The name of the part in a row below the indicator. */
  readonly subItem?: string | null;
  /** Names of the regions that the figure is about: they may stand before the name. */
  readonly regions?: readonly string[];
}

export interface ConceptMatch {
  readonly concept: Concept;
  /** Words after the name that say that it grew or fell. */
  readonly movement: Movement | null;
}

export interface Matcher {
  /** Null where no concept, or more than one, has the name. */
  readonly match: (name: string, context?: NameContext) => ConceptMatch | null;
}

/** A name with its part: each is brought to one spelling by itself. */
const PART = ">";

export const keyOfName = (name: string): string =>
  name
    .split(PART)
    .map((part) => keyOf(foldName(part)))
    .join(PART);

type Index = ReadonlyMap<string, Concept | null>;

/** Null for a name that two concepts share. */
function indexOf(concepts: readonly Concept[]): Index {
  const index = new Map<string, Concept | null>();
  for (const concept of concepts) {
    for (const name of [concept.zh, ...concept.synonyms]) {
      const key = keyOfName(name);
      const known = index.get(key);
      index.set(key, known === undefined || known === concept ? concept : null);
    }
  }
  return index;
}

const nearNames = (concepts: readonly Concept[]): ReadonlyMap<Concept, ReadonlySet<string>> =>
  new Map(concepts.map((concept) => [concept, new Set(concept.not.map(keyOfName))]));

/** A reading of a name as it is looked up. */
interface Key {
  readonly key: string;
  readonly movement: Movement | null;
}

const keysOf = (readings: readonly Reading[]): readonly Key[] =>
  readings.map(({ text, movement }) => ({ key: keyOf(text), movement }));

/** Readings of a name with those of its part, the longest first. */
const pairsOf = (names: readonly Key[], parts: readonly Key[]): readonly Key[] =>
  names
    .flatMap((name) =>
      parts.map((part) => ({ key: name.key + PART + part.key, movement: part.movement ?? name.movement })),
    )
    .sort((a, b) => b.key.length - a.key.length);

/** 城镇居民人均可支配收入 below 居民人均可支配收入 does; 注册护士数 below 每千人口拥有医护人员数 does not. */
const standsAlone = (name: string, part: string): boolean =>
  !DENOMINATORS.test(foldName(name)) || DENOMINATORS.test(foldName(part));

/** Asks once for names that come again, as those of one document do. */
export function remembering(matcher: Matcher): Matcher {
  const known = new Map<string, ConceptMatch | null>();
  const match = (name: string, context: NameContext = {}): ConceptMatch | null => {
    const key = JSON.stringify([name, context.subItem ?? null, context.regions ?? []]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = matcher.match(name, context);
    known.set(key, made);
    return made;
  };
  return { match };
}

/** Names of the rows in `over` win against those of `concepts`. */
export function createMatcher(concepts: readonly Concept[], over: readonly Concept[] = []): Matcher {
  const index: Index = new Map([...indexOf(concepts), ...indexOf(over)]);
  const near = nearNames([...concepts, ...over]);

  /** The longest reading that is a name; a longer one that is a near-name of the same concept forbids it. */
  const find = (keys: readonly Key[]): ConceptMatch | null => {
    for (const [at, { key, movement }] of keys.entries()) {
      const concept = index.get(key);
      if (concept === undefined) continue;
      if (concept === null || keys.slice(0, at).some((longer) => near.get(concept)?.has(longer.key))) return null;
      return { concept, movement };
    }
    return null;
  };

  const match = (name: string, { subItem = null, regions = [] }: NameContext = {}): ConceptMatch | null => {
    const names = keysOf(readingsOf(name, regions));
    if (subItem === null) return find(names);
    const parts = keysOf(readingsOf(subItem, regions));
    return find(pairsOf(names, parts)) ?? (standsAlone(name, subItem) ? find(parts) : null);
  };
  return { match };
}
