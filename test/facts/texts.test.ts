import { describe, expect, it } from "vitest";
import { type AnnotatedText, COLUMNS, scoreText } from "./texts/answers.js";
import { COMMUNIQUE } from "./texts/communique.js";
import { COUNTY_FEATURE } from "./texts/county-feature.js";
import { PROVINCIAL_REPORT } from "./texts/provincial-report.js";

/** What each column must reach on every text. */
const LEAST = { subject: 0.9, region: 0.93, period: 0.93, role: 0.95, measure: 0.93, direction: 0.95, basis: 0.93 };

/** JIAN_FACT_MISSES=1 prints what was missed. */
const SHOWN = process.env.JIAN_FACT_MISSES !== undefined;

describe("texts that were annotated before any tuning", () => {
  it.each<readonly [string, AnnotatedText]>([
    ["a county feature", COUNTY_FEATURE],
    ["a provincial report", PROVINCIAL_REPORT],
    ["a communiqué", COMMUNIQUE],
  ])("%s", async (name, text) => {
    const { figures, found, hits, misses } = await scoreText(text);
    if (SHOWN) {
      const shares = COLUMNS.map((column) => `${column} ${(hits[column] / found).toFixed(3)}`).join("  ");
      const lines = misses.map(({ column, quote, want, got }) => `${column}\t${quote}\twant ${want}\tgot ${got}`);
      process.stdout.write(`${[`## ${name}: ${found} of ${figures}  ${shares}`, ...lines].join("\n")}\n`);
    }
    expect(found).toBeGreaterThanOrEqual(figures - 2);
    for (const column of COLUMNS) expect(hits[column] / found, column).toBeGreaterThanOrEqual(LEAST[column]);
  });
});
