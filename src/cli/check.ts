/** `jian-extract check INPUT...`: findings only, one a line. */
import type { FindingRow } from "../datasets.js";
import type { Format } from "../emit/format.js";
import { openBatch, readBatch } from "./batch.js";
import { print, standardOutput } from "./output.js";
import { createTally, leftOut, plural } from "./summary.js";
import { createTerminal } from "./terminal.js";

export interface CheckOptions {
  /** Null: lines for people, as compilers print them. */
  readonly format: Format | null;
  readonly quiet: boolean;
  readonly published: string | undefined;
}

/** `report.txt:12: warning: message (expected 3, found 4) [rule]`. */
function findingLine(source: string, finding: FindingRow): string {
  const place = finding.line === null ? source : `${source}:${finding.line}`;
  const { expected, actual } = finding;
  const parts = [
    ...(expected === null ? [] : [`expected ${expected}`]),
    ...(actual === null ? [] : [`found ${actual}`]),
  ];
  const detail = parts.length === 0 ? "" : ` (${parts.join(", ")})`;
  const line = `${place}: ${finding.severity}: ${finding.message}${detail} [${finding.rule}]`;
  return `${line.replace(/\s+/g, " ")}\n`;
}

/** @returns the exit status: 1 where a finding is an error or an input failed */
export async function check(paths: readonly string[], { format, quiet, published }: CheckOptions): Promise<number> {
  const terminal = createTerminal(quiet);
  const wanted = new Set(["findings"] as const);
  const { inputs, skipped, failed: unusable } = await openBatch(paths, terminal);
  if (inputs.length === 0) return 1;
  const tally = createTally();
  const options = { wanted, formats: [format ?? "ndjson"], standoff: false, bom: false } as const;
  const output = format === null ? null : await standardOutput("findings", options);
  const { documents, failed } = await readBatch(
    inputs,
    { wanted, published, terminal },
    async (docId, document, source) => {
      tally.count(document.datasets);
      if (output !== null) await output.add(docId, document);
      else for (const finding of document.datasets.findings ?? []) await print(findingLine(source, finding));
    },
  );
  await output?.commit();
  terminal.note(`${plural(documents, "document")}: ${tally.severities()}`);
  const left = leftOut(unusable + failed, skipped);
  if (left !== "") terminal.note(`  ${left}`);
  return unusable + failed > 0 || tally.errors() > 0 ? 1 : 0;
}
