/** Findings as compilers print them. */
import type { FindingRow } from "../datasets.js";
import { createLines, type Lines } from "./check-excerpt.js";
import { printable } from "./terminal.js";

const oneLine = (text: string): string => printable(text.replace(/\s+/g, " "));

/**
 * report.txt:12:5: warning: message (expected 3, found 4) [rule]
 *    12 | the printed line
 *       |     ^^^
 */
function findingLines(source: string, finding: FindingRow, lines: Lines): string {
  const { expected, actual, start, end } = finding;
  const parts = [
    ...(expected === null ? [] : [`expected ${expected}`]),
    ...(actual === null ? [] : [`found ${actual}`]),
  ];
  const detail = parts.length === 0 ? "" : ` (${parts.join(", ")})`;
  const said = oneLine(`${finding.severity}: ${finding.message}${detail} [${finding.rule}]`);
  if (start === null || end === null) return `${source}: ${said}\n`;
  const { startLine, startColumn } = lines.region(start, end);
  const [printed, carets] = lines.excerpt(start, end);
  const number = String(startLine).padStart(5);
  return `${source}:${startLine}:${startColumn}: ${said}\n${number} | ${printed}\n${" ".repeat(number.length)} | ${carets}\n`;
}

export function checkLines(source: string, findings: readonly FindingRow[], text: string): string {
  const lines = createLines(text);
  const name = printable(source);
  return findings.map((finding) => findingLines(name, finding, lines)).join("");
}
