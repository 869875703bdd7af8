/** The shape of a row of the indicator registry. */
import type { Dimension } from "../../quantities/types.js";

export const CONCEPT_KINDS = ["level", "rate", "ratio", "share", "index"] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

const ALL_DIMENSIONS: Readonly<Record<Dimension, true>> = {
  money: true,
  area: true,
  length: true,
  mass: true,
  volume: true,
  power: true,
  energy: true,
  coal_equivalent: true,
  voltage: true,
  persons: true,
  households: true,
  count: true,
  percent: true,
  percentage_point: true,
  multiple: true,
  ratio: true,
  duration: true,
  speed: true,
  temperature: true,
  rank: true,
  data_rate: true,
  data_size: true,
  flow: true,
  concentration: true,
  per: true,
  other: true,
};
export const isDimension = (name: string): name is Dimension => Object.hasOwn(ALL_DIMENSIONS, name);
export const DIMENSIONS: readonly Dimension[] = Object.keys(ALL_DIMENSIONS).filter(isDimension);

/**
 * One indicator. What was measured of it (its level, its growth, its change, its rank) is another column, so that
 * 规模以上工业增加值 and 规模以上工业增加值增速 are one concept; a share (占GDP比重) is a concept of its own.
 */
export interface Concept {
  /** Stable: snake_case English. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Other names; `parent>part` for a part that stands in a row below its parent. */
  readonly synonyms: readonly string[];
  /** Names that look like it and mean something else. */
  readonly not: readonly string[];
  /** What its figures can be in; growth and change may be in percent besides. */
  readonly dimensions: readonly Dimension[];
  /** Units that it is usually printed in. */
  readonly units: readonly string[];
  /** Whether its growth is printed at constant (real) or current (nominal) prices; null where it is no money. */
  readonly growth: "real" | "nominal" | null;
  readonly kind: ConceptKind;
  /** The statistical system, standard or office that defines it. */
  readonly source: string;
  /** Names as they are printed, with everything around them, that are read as this concept. */
  readonly examples?: readonly string[];
  readonly note?: string;
}
