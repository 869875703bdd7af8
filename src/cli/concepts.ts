/** `jian-extract concepts [WORD]`: the indicator registry, and the rows that a user adds to it. */

import { matcherOf, readConceptRows, registryOf } from "../concepts/index.js";
import { JianError } from "../core/errors.js";
import type { Concept } from "../data/concepts/types.js";
import { nullable, string, strings } from "../datasets/columns.js";
import { type AnyRow, createWriter, type Format, type NamedColumns } from "../emit/format.js";
import { decode } from "../ingest/decode.js";
import { readInput } from "./inputs.js";
import { print } from "./output.js";
import { createTerminal } from "./terminal.js";

export interface ConceptsOptions {
  /** Null: a table for people. */
  readonly format: Format | null;
  readonly bom: boolean;
  /** A file with rows of the user's. */
  readonly data: string | undefined;
}

/** What `--data` reads is what this prints. */
const COLUMNS: NamedColumns = Object.entries({
  id: string("Id in the `concept` columns"),
  zh: string("Chinese name"),
  en: string("English name"),
  synonyms: strings("Other names"),
  not: strings("Names that look like it and mean something else"),
  dimensions: strings("What its figures can be in"),
  units: strings("Units that it is usually printed in"),
  growth: nullable(string("real or nominal")),
  kind: string("level, rate, ratio, share, index"),
  source: string("Who defines it"),
  examples: strings("Names as printed that are read as it"),
  note: nullable(string("Remark")),
});

const rowOf = (concept: Concept): AnyRow => ({
  ...concept,
  examples: concept.examples ?? [],
  note: concept.note ?? null,
});

/**
 * The user's rows.
 * @throws JianError where the file cannot be read or a row is not one of the registry
 */
export async function loadConcepts(path: string): Promise<readonly Concept[]> {
  const decoded = decode(await readInput(path));
  if ("problem" in decoded) throw new JianError(`${path}: ${decoded.problem}: ${decoded.advice}`, 2);
  return readConceptRows(path, decoded.text);
}

/** Rows with the word in id, name or synonym; else the one that a printed name (全市GDP增速) stands for. */
function find(own: readonly Concept[], word: string | undefined): readonly Concept[] {
  const concepts = registryOf(own);
  if (word === undefined || word === "") return concepts;
  const wanted = word.toLowerCase();
  const found = concepts.filter(({ id, zh, en, synonyms }) =>
    [id, zh, en, ...synonyms].some((name) => name.toLowerCase().includes(wanted)),
  );
  if (found.length > 0) return found;
  const match = matcherOf(own).match(word);
  return match === null ? [] : [match.concept];
}

/** Columns of a terminal: a Han character takes two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );

function tableOf(concepts: readonly Concept[]): string {
  const rows = concepts.map(({ id, zh, en, units }) => [id, zh, en, units.join(" ")]);
  const widths = [0, 1, 2].map((col) => Math.max(0, ...rows.map((row) => widthOf(row[col] ?? ""))));
  const pad = (text: string, width: number | undefined): string =>
    width === undefined ? text : text + " ".repeat(width - widthOf(text) + 2);
  return rows
    .map(
      (row) =>
        `${row
          .map((text, col) => pad(text, widths[col]))
          .join("")
          .trimEnd()}\n`,
    )
    .join("");
}

/** @returns the exit status */
export async function listConcepts(word: string | undefined, { format, bom, data }: ConceptsOptions): Promise<number> {
  const concepts = find(data === undefined ? [] : await loadConcepts(data), word);
  if (concepts.length === 0) createTerminal(false).note(`no indicator has ${JSON.stringify(word)} in its names`);
  if (format === null) await print(tableOf(concepts));
  else {
    const writer = await createWriter(format, COLUMNS, { bom });
    await print(writer.open() + writer.rows(concepts.map(rowOf)) + writer.close());
  }
  return 0;
}
