/** Findings as SARIF 2.1.0, which code hosts and editors read. */
import type { FindingRow } from "../datasets.js";
import { createLines, type Lines } from "./check-excerpt.js";

export interface CheckedDocument {
  readonly source: string;
  readonly text: string;
  readonly findings: readonly FindingRow[];
}

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** A relative path stays relative; blanks and Chinese characters are escaped. */
const uriOf = (source: string): string =>
  source === "-"
    ? "stdin"
    : source
        .split("/")
        .map((part) => encodeURIComponent(part))
        .join("/");

function resultOf(source: string, finding: FindingRow, lines: Lines): unknown {
  const { rule, severity, message, expected, actual, start, end } = finding;
  const place =
    start === null || end === null
      ? {}
      : { region: { ...lines.region(start, end), charOffset: start, charLength: end - start } };
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(source) }, ...place } }],
    properties: { expected, actual },
  };
}

export interface SarifRule {
  readonly id: string;
  readonly severity: keyof typeof LEVELS;
  readonly title: string;
  readonly text: string;
}

/** Rules that found something and are in no list still have an id. */
function rulesOf(documents: readonly CheckedDocument[], rules: readonly SarifRule[]): readonly unknown[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Set(
    documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((id) => !known.has(id)),
  );
  return [
    ...rules.map(({ id, severity, title, text }) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
    ...[...others].sort().map((id) => ({ id })),
  ];
}

export function sarif(documents: readonly CheckedDocument[], rules: readonly SarifRule[], version: string): string {
  const results = documents.flatMap(({ source, text, findings }) => {
    const lines = createLines(text);
    return findings.map((finding) => resultOf(source, finding, lines));
  });
  const driver = { name: "jian-extract", version, rules: rulesOf(documents, rules) };
  const run = { tool: { driver }, columnKind: "unicodeCodePoints", results };
  const schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}
