/** The pipeline: the only file that knows the order of the stages. A stage is loaded only where its rows are needed. */

import { sourceSpan } from "./core/mapped-text.js";
import { countsRepublicYears } from "./core/republic-year.js";
import type { Concept } from "./data/concepts/types.js";
import type { DatasetName } from "./datasets.js";
import type { Doc, Extraction, Outline, PlacedQuantity, PlacedRefusal, Profile, Source } from "./model.js";
import { hasTraditional, loadToSimplified, normalize } from "./normalize/index.js";
import { outline as buildOutline } from "./structure/index.js";

export interface ExtractOptions {
  /** The datasets whose rows are needed; stages that none of them needs are not run. */
  readonly wanted: ReadonlySet<DatasetName>;
  /** ISO date of the document, where the user knows it better than the text. */
  readonly published?: string;
  /** Rows of the user's over the indicator registry. */
  readonly concepts?: readonly Concept[];
}

const NO_PROFILE: Profile = {
  title: null,
  kind: "other",
  region: null,
  adcode: null,
  published: null,
  periodStart: null,
  periodEnd: null,
};

async function readProfile(doc: Doc, outline: Outline, published: string | undefined): Promise<Profile> {
  const { profileDocument } = await import("./facts/profile.js");
  return profileDocument(doc, outline, published);
}

async function readTables(
  doc: Doc,
  outline: Outline,
  profile: Profile,
): Promise<Pick<Extraction, "tables" | "findings">> {
  const { buildTables } = await import("./tables/index.js");
  const { lastYearDone } = await import("./facts/stance.js");
  return buildTables(doc, outline.tables, lastYearDone(profile));
}

async function findIndicators(
  tables: Extraction["tables"],
  profile: Profile,
): Promise<Pick<Extraction, "indicators" | "findings">> {
  const { readIndicators } = await import("./indicators/index.js");
  const { lastYearDone } = await import("./facts/stance.js");
  return readIndicators(tables, lastYearDone(profile));
}

async function placeQuantities(
  { passages }: Outline,
  { text, script }: Doc,
  withRefusals: boolean,
): Promise<Pick<Extraction, "quantities" | "refusals">> {
  const { readAll, readQuantities } = await import("./quantities/index.js");
  // The working text is simplified: only the document still says that its 元 is not the yuan; which one it is stays
  // open where a region with money of its own is spoken of.
  const republicYears = countsRepublicYears(script, text.text);
  const money = script === "hant" ? { yuan: republicYears ? "TWD" : null, republicYears } : {};
  const quantities: PlacedQuantity[] = [];
  const refused: PlacedRefusal[] = [];
  for (const [passage, { body, unit }] of passages.entries()) {
    const options = { unit, ...money };
    const { readings, refusals } = withRefusals
      ? readAll(body.text, options)
      : { readings: readQuantities(body.text, options), refusals: [] };
    for (const reading of readings)
      quantities.push({ reading, passage, span: sourceSpan(body, reading.start, reading.end) });
    for (const refusal of refusals) refused.push({ refusal, passage });
  }
  quantities.sort((a, b) => a.span.from - b.span.from || a.passage - b.passage);
  return { quantities, refusals: refused };
}

async function makeFacts(
  outline: Outline,
  quantities: readonly PlacedQuantity[],
  profile: Profile,
): Promise<Pick<Extraction, "facts" | "findings" | "segmenter">> {
  const { buildFacts, loadSegmenter } = await import("./facts/index.js");
  const segment = await loadSegmenter();
  return {
    ...buildFacts(outline, quantities, profile, segment),
    segmenter: segment === null ? "rules" : "nodejieba",
  };
}

/** The concepts of indicators and facts. */
async function nameConcepts(read: Extraction, concepts: readonly Concept[] | undefined): Promise<Extraction> {
  const { matcherOf, nameFacts, nameIndicators, remembering } = await import("./concepts/index.js");
  const matcher = remembering(matcherOf(concepts));
  const regions = read.profile.region === null ? [] : [read.profile.region];
  const { indicators, findings } = nameIndicators(read.indicators, matcher, regions);
  const facts = nameFacts(read.facts, read.quantities, read.outline, matcher);
  return { ...read, indicators, facts, findings: [...read.findings, ...findings] };
}

/** What the document's own figures and names say against one another. */
async function audit(extraction: Extraction): Promise<Extraction> {
  const { auditDocument, byPlace } = await import("./audit/index.js");
  const readers = await import("./quantities/index.js");
  const findings = [...extraction.findings, ...auditDocument(extraction, readers)];
  return { ...extraction, findings: findings.sort(byPlace) };
}

export async function extractSource(
  source: Source,
  { wanted, published, concepts }: ExtractOptions,
): Promise<Extraction> {
  const wants = (...names: readonly DatasetName[]): boolean => names.some((name) => wanted.has(name));
  const doc = normalize(source, hasTraditional(source.text) ? await loadToSimplified() : null);
  const outline = buildOutline(doc);
  const profile = wants("documents", "tables", "facts", "indicators", "findings")
    ? await readProfile(doc, outline, published)
    : NO_PROFILE;
  const { tables, findings: tableFindings } = wants("tables", "table_cells", "indicators", "findings")
    ? await readTables(doc, outline, profile)
    : { tables: [], findings: [] };
  const { indicators, findings: indicatorFindings } = wants("indicators", "findings")
    ? await findIndicators(tables, profile)
    : { indicators: [], findings: [] };
  const { quantities, refusals } = wants("quantities", "facts", "findings")
    ? await placeQuantities(outline, doc, wants("findings"))
    : { quantities: [], refusals: [] };
  const {
    facts,
    findings: factFindings,
    segmenter,
  } = wants("facts", "findings")
    ? await makeFacts(outline, quantities, profile)
    : { facts: [], findings: [], segmenter: null };
  const findings = [...source.findings, ...outline.findings, ...tableFindings, ...indicatorFindings, ...factFindings];
  const named = wants("facts") ? segmenter : null;
  const read = { doc, profile, outline, tables, indicators, quantities, refusals, facts, findings, segmenter: named };
  const extraction = wants("indicators", "facts", "findings") ? await nameConcepts(read, concepts) : read;
  return wants("findings") ? audit(extraction) : extraction;
}
