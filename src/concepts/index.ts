/** Indicators and facts -> the same with their concepts, and findings where a unit cannot belong to its concept. */
export { fits, type Measured } from "./fits.js";
export { type ConceptMatch, createMatcher, type Matcher, type NameContext, remembering } from "./matcher.js";
export { nameFacts } from "./name-facts.js";
export { nameIndicators } from "./name-indicators.js";
export { readConceptRows } from "./read-rows.js";
export { matcherOf, registryOf } from "./registry.js";
