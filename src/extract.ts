/** The pipeline: the only file that knows the order of the stages. */
import { sourceSpan } from "./core/mapped-text.js";
import type { DatasetName } from "./datasets.js";
import type { Extraction, Fact, IndicatorReading, Outline, PlacedQuantity, Source } from "./model.js";
import { hasUnusualHan, loadToSimplified, normalize } from "./normalize/index.js";
import { readQuantities } from "./quantities/index.js";
import { outline as buildOutline } from "./structure/index.js";

export interface ExtractOptions {
  /** The datasets whose rows are needed; stages that none of them needs are not run. */
  readonly wanted: ReadonlySet<DatasetName>;
  /** ISO date of the document, where the user knows it better than the text. */
  readonly published?: string;
}

function placeQuantities(outline: Outline): readonly PlacedQuantity[] {
  const placed = outline.passages.flatMap(({ body }, passage) =>
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
  profile: Extraction["profile"],
): Promise<{ readonly facts: readonly Fact[]; readonly segmenter: Extraction["segmenter"] }> {
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
  const { profileDocument } = await import("./facts/profile.js");
  const profile = profileDocument(doc, outline, published);
  const { buildTables } = await import("./tables/index.js");
  const { tables, findings: tableFindings } = wants("tables", "table_cells", "indicators", "findings")
    ? buildTables(doc, outline.tables)
    : { tables: [], findings: [] };
  const { readIndicators } = await import("./indicators/index.js");
  const { indicators, findings: indicatorFindings } = wants("indicators", "findings")
    ? readIndicators(tables)
    : { indicators: [] as readonly IndicatorReading[], findings: [] };
  const quantities = wants("quantities", "facts") ? placeQuantities(outline) : [];
  const { facts, segmenter } = wants("facts")
    ? await makeFacts(outline, quantities, profile)
    : { facts: [], segmenter: null };
  const findings = [...source.findings, ...outline.findings, ...tableFindings, ...indicatorFindings];
  return { doc, profile, outline, tables, indicators, quantities, facts, findings, segmenter };
}
