/** A numeral where it stands: what every rule is given. */
import type { Caption } from "./caption.js";
import type { Refused } from "./draft.js";
import type { Numeral } from "./numerals.js";
import type { UnitMatch } from "./units.js";
import type { View } from "./view.js";

export interface Place {
  readonly view: View;
  readonly numeral: Numeral;
  readonly unit: UnitMatch | null;
  /** What stands above gives bare numbers this unit. */
  readonly caption: Caption | null;
  /** Inside 《…》; inside “…” (where it opened and closes), else -1. */
  readonly inTitle: boolean;
  readonly quoteOpen: number;
  readonly quoteClose: number;
}

export type RefusalRule = readonly [name: string, rule: (place: Place) => Refused | null];
