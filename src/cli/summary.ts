/** What a run did, in a few lines. */
import { groupDigits } from "../core/group-digits.js";
import { type Datasets, ROW_DATASETS, type RowDatasetName } from "../datasets.js";
import type { Severity } from "../model.js";

export interface Tally {
  readonly count: (datasets: Datasets) => void;
  /** `quantities 1,234 · findings 5 (1 error, 4 warnings)`. */
  readonly rows: () => string;
  readonly severities: () => string;
  readonly errors: () => number;
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${groupDigits(count)} ${count === 1 ? one : many}`;

export function createTally(): Tally {
  const rows = new Map<RowDatasetName, number>();
  const severity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const severities = (): string =>
    [plural(severity.error, "error"), plural(severity.warning, "warning"), plural(severity.info, "remark")].join(", ");
  return {
    count: (datasets) => {
      for (const name of ROW_DATASETS) {
        const list = datasets[name];
        if (list !== undefined) rows.set(name, (rows.get(name) ?? 0) + list.length);
      }
      for (const finding of datasets.findings ?? []) severity[finding.severity]++;
    },
    rows: () =>
      [...rows]
        .map(([name, count]) => `${name} ${groupDigits(count)}${name === "findings" ? ` (${severities()})` : ""}`)
        .join(" · "),
    severities,
    errors: () => severity.error,
  };
}

/** The line on what was not read; empty where everything was. */
export function leftOut(failed: number, skipped: number): string {
  return [
    ...(failed > 0 ? [`${plural(failed, "input")} failed`] : []),
    ...(skipped > 0 ? [`${plural(skipped, "file")} in folders skipped: hidden or no document`] : []),
  ].join("; ");
}
