/** The rows that names are looked up in: ours, and the user's over them. */
import type { Concept } from "../data/concepts/types.js";
import { CONCEPTS } from "../data/concepts.js";
import { createMatcher, type Matcher } from "./matcher.js";

const NONE: readonly Concept[] = [];

function oursBeside(own: readonly Concept[]): readonly Concept[] {
  const ids = new Set(own.map(({ id }) => id));
  return CONCEPTS.filter(({ id }) => !ids.has(id));
}

/** A row of the user's takes the place of ours with its id. */
export const registryOf = (own: readonly Concept[] = NONE): readonly Concept[] =>
  own.length === 0 ? CONCEPTS : [...oursBeside(own), ...own];

const matchers = new WeakMap<readonly Concept[], Matcher>();

/** A name that the user's rows claim is ours no longer. Documents of one run share the matcher of their rows. */
export function matcherOf(own: readonly Concept[] = NONE): Matcher {
  const known = matchers.get(own);
  if (known !== undefined) return known;
  const matcher = createMatcher(oursBeside(own), own);
  matchers.set(own, matcher);
  return matcher;
}
