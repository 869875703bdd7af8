/** `jian-extract check INPUT...`: findings only, as compilers print them, as rows, or as SARIF. */
import type { FindingRow } from "../datasets.js";
import type { Format } from "../emit/format.js";
import { openBatch, readBatch } from "./batch.js";
import { createIgnores, type Ignores, readIgnores } from "./check-ignore.js";
import { checkLines } from "./check-lines.js";
import type { CheckedDocument } from "./check-sarif.js";
import type { ExtractedDocument } from "./document.js";
import { print, standardOutput } from "./output.js";
import type { Reading } from "./reading.js";
import { createTally, leftOut, plural } from "./summary.js";
import { createTerminal } from "./terminal.js";

export type CheckFormat = Format | "sarif";

export interface CheckOptions {
  /** Null: lines for people. */
  readonly format: CheckFormat | null;
  readonly quiet: boolean;
  readonly reading: Reading;
  /** Rules whose findings are not shown. */
  readonly ignore?: readonly string[];
  /** The package's version, for SARIF. */
  readonly version?: string;
}

/** Where findings go; `close` when all documents are in. */
interface Printer {
  readonly add: (docId: string, document: ExtractedDocument, source: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Says how far the numerals were understood; it is told in the summary. */
const SHARE = "numerals-explained";

const linePrinter: Printer = {
  add: async (_docId, { text, datasets }, source) => {
    const shown = (datasets.findings ?? []).filter(({ rule }) => rule !== SHARE);
    await print(checkLines(source, shown, text));
  },
  close: async () => {},
};

function sarifPrinter(version: string): Printer {
  const documents: CheckedDocument[] = [];
  return {
    add: async (_docId, { text, datasets }, source) => {
      documents.push({ source, text, findings: datasets.findings ?? [] });
    },
    close: async () => {
      const [{ sarif }, { RULES }] = await Promise.all([import("./check-sarif.js"), import("../audit/index.js")]);
      const rules = RULES.map(({ id, severity, title, doc }) => ({
        id,
        severity,
        title,
        text: `${doc.what} ${doc.why}`,
      }));
      await print(sarif(documents, rules, version));
    },
  };
}

async function rowPrinter(format: Format): Promise<Printer> {
  const wanted = new Set(["findings"] as const);
  const { add, commit } = await standardOutput("findings", { wanted, formats: [format], standoff: false, bom: false });
  return { add, close: commit };
}

async function openPrinter({ format, version = "" }: CheckOptions): Promise<Printer> {
  if (format === null) return linePrinter;
  return format === "sarif" ? sarifPrinter(version) : rowPrinter(format);
}

/** The findings that are left, and the numerals of which the reading could make something. */
class Numerals {
  #total = 0;
  #known = 0;

  count(findings: readonly FindingRow[]): void {
    for (const { rule, expected, actual } of findings) {
      if (rule !== SHARE) continue;
      this.#total += Number(expected);
      this.#known += Number(actual);
    }
  }

  /** `99.6 % of 1,484 numerals explained`, never rounded up to a hundred. */
  toString(): string {
    if (this.#total === 0) return "";
    const share = (Math.floor((this.#known * 1000) / this.#total) / 10).toFixed(1);
    return `${share} % of ${plural(this.#total, "numeral")} explained`;
  }
}

/** Without the findings that are ignored, and those that a person rejected. */
function kept(document: ExtractedDocument, source: string, ignores: Ignores): ExtractedDocument {
  const findings = (document.datasets.findings ?? []).filter(
    (finding) => finding.decision !== "rejected" && !ignores.hides(source, finding),
  );
  return { ...document, datasets: { ...document.datasets, findings } };
}

/** @returns the exit status: 1 where a finding is an error or an input failed */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { quiet, reading, ignore = [] } = options;
  const terminal = createTerminal(quiet);
  const ignores = createIgnores(ignore, await readIgnores());
  const wanted = new Set(["findings"] as const);
  const { inputs, skipped, failed: unusable } = await openBatch(paths, terminal, options.reading);
  if (inputs.length === 0) return 1;
  const tally = createTally();
  const numerals = new Numerals();
  const printer = await openPrinter(options);
  const batch = { wanted, reading, terminal };
  const { documents, failed } = await readBatch(inputs, batch, async (docId, document, source) => {
    numerals.count(document.datasets.findings ?? []);
    const left = kept(document, source, ignores);
    const findings = (left.datasets.findings ?? []).filter(({ rule }) => rule !== SHARE);
    tally.count({ ...left.datasets, findings });
    await printer.add(docId, left, source);
  });
  await printer.close();
  terminal.note(`${plural(documents, "document")}: ${tally.severities()}`);
  const hidden = ignores.hidden() === 0 ? "" : `${plural(ignores.hidden(), "finding")} ignored`;
  const more = [String(numerals), hidden].filter((part) => part !== "").join("; ");
  if (more !== "") terminal.note(`  ${more}`);
  for (const line of ignores.stale()) terminal.note(`  stale: ${line}`);
  const left = leftOut(unusable + failed, skipped);
  if (left !== "") terminal.note(`  ${left}`);
  return unusable + failed > 0 || tally.errors() > 0 ? 1 : 0;
}
