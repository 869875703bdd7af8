/** A user's own rows of the registry, from JSON, NDJSON or CSV, checked so that a mistake is told with row and field. */
import { JianError } from "../core/errors.js";
import { CONCEPT_KINDS, type Concept, DIMENSIONS } from "../data/concepts/types.js";
import { readUnit } from "../quantities/index.js";
import type { Dimension } from "../quantities/types.js";
import { readCsv } from "./csv.js";
import { keyOfName } from "./matcher.js";

const FIELDS = [
  "id",
  "zh",
  "en",
  "synonyms",
  "not",
  "dimensions",
  "units",
  "growth",
  "kind",
  "source",
  "examples",
  "note",
] as const;
const GROWTHS = ["real", "nominal"] as const;
type Field = (typeof FIELDS)[number];
type Raw = Readonly<Record<string, unknown>>;

/** What is wrong, at which row (counted from 1, heads left out) and field. */
type Fail = (field: string, problem: string) => never;

function parseRows(file: string, text: string): readonly unknown[] {
  const trimmed = text.trim();
  try {
    if (trimmed.startsWith("[")) return JSON.parse(trimmed);
    if (trimmed.startsWith("{")) return trimmed.split(/\r?\n(?=\{)/).map((line) => JSON.parse(line));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    throw new JianError(`${file}: not JSON (${reason}): give an array of rows, as \`concepts -f json\` prints them`, 2);
  }
  return readCsv(text);
}

function reader(raw: Raw, fail: Fail) {
  const string = (field: Field): string | null => {
    const value = raw[field] ?? "";
    if (typeof value !== "string") return fail(field, "must be text");
    return value.trim() === "" ? null : value.trim();
  };
  const strings = (field: Field): readonly string[] => {
    const value = raw[field] ?? "";
    const list = typeof value === "string" ? value.split("|") : value;
    if (!Array.isArray(list) || list.some((item) => typeof item !== "string"))
      return fail(field, "must be a list of texts (in CSV: parted by |)");
    return list.map((item: string) => item.trim()).filter((item) => item !== "");
  };
  const oneOf = <T extends string>(field: Field, values: readonly T[], name: string): T => {
    const known = values.find((value) => value === name);
    return known ?? fail(field, `${JSON.stringify(name)} is not known: choose from ${values.join(", ")}`);
  };
  return { string, strings, oneOf };
}

/** Dimensions follow from the units where they are not given. */
const dimensionsOf = (units: readonly string[]): readonly Dimension[] => [
  ...new Set(units.flatMap((unit) => readUnit(unit)?.dimension ?? [])),
];

function readConcept(raw: Raw, fail: Fail): Concept {
  const { string, strings, oneOf } = reader(raw, fail);
  const unknown = Object.keys(raw).find((name) => !FIELDS.some((field) => field === name));
  if (unknown !== undefined) fail(unknown, `no such field: choose from ${FIELDS.join(", ")}`);
  const id = string("id") ?? fail("id", "is missing");
  if (!/^[a-z][a-z0-9_]*$/.test(id)) fail("id", `${JSON.stringify(id)} is not snake_case: give one like grain_output`);
  const units = strings("units");
  const dimensions = strings("dimensions").map((name) => oneOf("dimensions", DIMENSIONS, name));
  const growth = string("growth");
  const note = string("note");
  return {
    id,
    zh: string("zh") ?? fail("zh", "is missing"),
    en: string("en") ?? "",
    synonyms: strings("synonyms"),
    not: strings("not"),
    dimensions: dimensions.length > 0 ? dimensions : dimensionsOf(units),
    units,
    growth: growth === null ? null : oneOf("growth", GROWTHS, growth),
    kind: oneOf("kind", CONCEPT_KINDS, string("kind") ?? "level"),
    source: string("source") ?? "",
    examples: strings("examples"),
    ...(note === null ? {} : { note }),
  };
}

/**
 * @param file what the user calls it
 * @throws JianError with the first mistake
 */
export function readConceptRows(file: string, text: string): readonly Concept[] {
  const rowById = new Map<string, number>();
  const rowByName = new Map<string, number>();
  return parseRows(file, text).map((raw, index) => {
    const row = index + 1;
    const fail: Fail = (field, problem) => {
      throw new JianError(`${file}: row ${row}, ${field}: ${problem}`, 2);
    };
    if (typeof raw !== "object" || raw === null) return fail("row", "is no object");
    const concept = readConcept(Object.fromEntries(Object.entries(raw)), fail);
    const twin = rowById.get(concept.id);
    if (twin !== undefined) fail("id", `${JSON.stringify(concept.id)} is that of row ${twin} too`);
    rowById.set(concept.id, row);
    for (const name of [concept.zh, ...concept.synonyms]) {
      const other = rowByName.get(keyOfName(name)) ?? row;
      if (other !== row) fail(name === concept.zh ? "zh" : "synonyms", `${name} is a name of row ${other} too`);
      rowByName.set(keyOfName(name), row);
    }
    return concept;
  });
}
