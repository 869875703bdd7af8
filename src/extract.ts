/** The pipeline: the only file that knows the order of the stages. A stage is loaded only where its rows are needed. */
import { sourceSpan } from "./core/mapped-text.js";
import type { DatasetName } from "./datasets.js";
import type { Doc, Extraction, Outline, PlacedQuantity, Profile, Source } from "./model.js";
import { hasUnusualHan, loadToSimplified, normalize } from "./normalize/index.js";
import { outline as buildOutline } from "./structure/index.js";

export interface ExtractOptions {
  /** The datasets whose rows are needed; stages that none of them needs are not run. */
  readonly wanted: ReadonlySet<DatasetName>;
  /** ISO date of the document, where the user knows it better than the text. */
  readonly published?: string;
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

async function readTables(doc: Doc, outline: Outline): Promise<Pick<Extraction, "tables" | "findings">> {
  const { buildTables } = await import("./tables/index.js");
  return buildTables(doc, outline.tables);
}

async function findIndicators(tables: Extraction["tables"]): Promise<Pick<Extraction, "indicators" | "findings">> {
  const { readIndicators } = await import("./indicators/index.js");
  return readIndicators(tables);
}

async function placeQuantities({ passages }: Outline): Promise<readonly PlacedQuantity[]> {
  const { readQuantities } = await import("./quantities/index.js");
  const placed = passages.flatMap(({ body }, passage) =>
    readQuantities(body.text).map((reading) => ({
      reading,
      passage,
      span: sourceSpan(body, reading.start, reading.end),
    })),
  );
  return placed.sort((a, b) => a.span.from - b.span.from || a.passage - b.passage);
}

async function makeFacts(
  outline: Outline,
  quantities: readonly PlacedQuantity[],
  profile: Profile,
): Promise<Pick<Extraction, "facts" | "segmenter">> {
  const { buildFacts, loadSegmenter } = await import("./facts/index.js");
  const segment = await loadSegmenter();
  return {
    facts: buildFacts(outline, quantities, profile, segment),
    segmenter: segment === null ? "rules" : "nodejieba",
  };
}

export async function extractSource(source: Source, { wanted, published }: ExtractOptions): Promise<Extraction> {
  const wants = (...names: readonly DatasetName[]): boolean => names.some((name) => wanted.has(name));
  const doc = normalize(source, hasUnusualHan(source.text) ? await loadToSimplified() : null);
  const outline = buildOutline(doc);
  const profile = wants("documents", "facts", "indicators") ? await readProfile(doc, outline, published) : NO_PROFILE;
  const { tables, findings: tableFindings } = wants("tables", "table_cells", "indicators", "findings")
    ? await readTables(doc, outline)
    : { tables: [], findings: [] };
  const { indicators, findings: indicatorFindings } = wants("indicators", "findings")
    ? await findIndicators(tables)
    : { indicators: [], findings: [] };
  const quantities = wants("quantities", "facts") ? await placeQuantities(outline) : [];
  const { facts, segmenter } = wants("facts")
    ? await makeFacts(outline, quantities, profile)
    : { facts: [], segmenter: null };
  const findings = [...source.findings, ...outline.findings, ...tableFindings, ...indicatorFindings];
  return { doc, profile, outline, tables, indicators, quantities, facts, findings, segmenter };
}
