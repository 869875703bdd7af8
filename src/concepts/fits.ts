/** Whether a figure can be one of the concept that its name stands for. */
import type { Concept } from "../data/concepts/types.js";
import type { FactMeasure, Measure } from "../model.js";
import { readUnit } from "../quantities/index.js";
import type { Dimension } from "../quantities/types.js";
import type { ConceptMatch } from "./matcher.js";

export interface Measured {
  /** Null where the unit is not known: it may be any. */
  readonly dimension: Dimension | null;
  /** Without its scale. */
  readonly unit: string | null;
  readonly measure: Measure | FactMeasure | null;
}

const MOVED: ReadonlySet<Measured["measure"]> = new Set([
  "growth",
  "change",
  "growth_avg",
  "change_cumulative",
  "growth_or_change",
]);
const RELATIVE: ReadonlySet<Dimension> = new Set(["percent", "percentage_point", "multiple"]);

/** Measure words for houses and bodies of people stand for one another; 张 (beds) and 辆 do not. */
const BODIES: ReadonlySet<string> = new Set("个家所处座户间");

const counters = new WeakMap<Concept, ReadonlySet<string>>();

function countersOf(concept: Concept): ReadonlySet<string> {
  const known = counters.get(concept);
  if (known !== undefined) return known;
  const read = concept.units.flatMap((unit) => readUnit(unit) ?? []);
  const isWord = (dimension: Dimension): boolean => dimension === "count" || dimension === "households";
  const words = new Set(read.filter(({ dimension }) => isWord(dimension)).map(({ unit }) => unit));
  counters.set(concept, words);
  return words;
}

/** 医院2.4万张 are its beds. */
function isCounter(concept: Concept, unit: string): boolean {
  const words = countersOf(concept);
  return words.size === 0 || words.has(unit) || (BODIES.has(unit) && [...words].some((word) => BODIES.has(word)));
}

export function fits({ concept, movement }: ConceptMatch, { dimension, unit, measure }: Measured): boolean {
  if (dimension === null || concept.dimensions.length === 0) return true;
  if (concept.dimensions.includes(dimension)) return dimension !== "count" || unit === null || isCounter(concept, unit);
  if (measure === "rank") return dimension === "rank";
  if (measure === "ratio") return RELATIVE.has(dimension) || dimension === "ratio";
  return RELATIVE.has(dimension) && (movement !== null || MOVED.has(measure));
}
