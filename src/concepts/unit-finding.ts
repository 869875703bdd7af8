/** What is said where a figure's unit cannot belong to the indicator that its name stands for. */
import type { SourceSpan } from "../core/mapped-text.js";
import type { Concept } from "../data/concepts/types.js";
import type { Finding } from "../model.js";

export function unitFinding(name: string, concept: Concept, unit: string, span: SourceSpan): Finding {
  const usual = concept.units.slice(0, 3).join("、") || concept.dimensions.join(", ");
  return {
    rule: "concept-unit",
    severity: "warning",
    message: `${name === concept.zh ? name : `${name} (${concept.zh})`} is not measured in ${unit} [${concept.id}]`,
    expected: usual === "" ? null : usual,
    actual: unit,
    span,
  };
}
