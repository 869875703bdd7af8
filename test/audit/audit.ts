/** What the audit says of a text. */
import { RULES } from "../../src/audit/index.js";
import { extractSource } from "../../src/extract.js";
import { ingest } from "../../src/ingest/page.js";
import type { Finding } from "../../src/model.js";

export interface Said extends Finding {
  /** The words that the finding stands at. */
  readonly quote: string;
}

export async function audit(text: string, name = "云岫市.txt"): Promise<readonly Said[]> {
  const source = await ingest(name, new TextEncoder().encode(text));
  const { findings } = await extractSource(source, { wanted: new Set(["findings"]) });
  const own = new Set(RULES.map(({ id }) => id));
  return findings
    .filter(({ rule }) => own.has(rule))
    .map((finding) => ({
      ...finding,
      quote: finding.span === null ? "" : source.text.slice(finding.span.from, finding.span.to),
    }));
}

/** Findings of one rule, as `severity quote`. */
export const saidBy = async (rule: string, text: string, name?: string): Promise<readonly string[]> =>
  (await audit(text, name)).filter((said) => said.rule === rule).map(({ severity, quote }) => `${severity} ${quote}`);

/** A plan of our own around a table or a paragraph. */
export const plan = (body: string): string => `云岫市国民经济和社会发展第十四个五年规划纲要

第一章 主要目标

${body}
`;

const HEADS = "指标\t2020年\t2025年\t年均/累计增长(%)\t属性";
/** An indicator table of a plan for 2021 to 2025, with notes. */
export const table = (rows: readonly string[], notes: readonly string[] = []): string =>
  plan(
    [
      "“十四五”规划主要指标表",
      "",
      HEADS,
      ...rows.map((row) => row.split(" | ").join("\t")),
      "",
      ...(notes.length === 0 ? [] : [`注：${notes.join("\n")}`]),
    ].join("\n"),
  );
