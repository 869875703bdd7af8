/**
 * The indicator registry: what Chinese regional statistics and plans measure, one row an indicator, split by field.
 * How a name is found in it is told in src/concepts.
 */
import { ACCOUNTS } from "./concepts/accounts.js";
import { AGRICULTURE } from "./concepts/agriculture.js";
import { DEMAND } from "./concepts/demand.js";
import { EDUCATION } from "./concepts/education.js";
import { ENTERPRISES } from "./concepts/enterprises.js";
import { ENVIRONMENT } from "./concepts/environment.js";
import { FINANCE } from "./concepts/finance.js";
import { HEALTH } from "./concepts/health.js";
import { INDUSTRY } from "./concepts/industry.js";
import { INNOVATION } from "./concepts/innovation.js";
import { LIVING } from "./concepts/living.js";
import { PLACES } from "./concepts/places.js";
import { POPULATION } from "./concepts/population.js";
import { TRADE } from "./concepts/trade.js";
import { TRANSPORT } from "./concepts/transport.js";
import type { Concept } from "./concepts/types.js";

export type { Concept, ConceptKind } from "./concepts/types.js";
export { CONCEPT_KINDS } from "./concepts/types.js";

export const CONCEPTS: readonly Concept[] = [
  ...ACCOUNTS,
  ...INDUSTRY,
  ...ENTERPRISES,
  ...AGRICULTURE,
  ...DEMAND,
  ...TRADE,
  ...FINANCE,
  ...POPULATION,
  ...LIVING,
  ...EDUCATION,
  ...INNOVATION,
  ...TRANSPORT,
  ...HEALTH,
  ...ENVIRONMENT,
  ...PLACES,
];
