/** Rows of *quantities* and *facts*. */
import type { FactRow, QuantityRow } from "../datasets.js";
import type { Fact, PlacedQuantity } from "../model.js";
import { numericList, numericOrNull } from "./numeric.js";
import type { RowContext } from "./rows.js";

function quantityRow(
  { docId, id, locator, place }: RowContext,
  { reading, span }: PlacedQuantity,
  index: number,
): QuantityRow {
  const { page, line, start, end, bbox, ocr, doubt } = place(span);
  return {
    quantity_id: id("q", index),
    doc_id: docId,
    quote: locator.quote(span),
    number: numericOrNull(reading.number),
    scale: Number(reading.scale),
    unit_raw: reading.unitRaw,
    value: numericOrNull(reading.value),
    low: numericOrNull(reading.low),
    high: numericOrNull(reading.high),
    unit: reading.unit,
    per: reading.per,
    comparator: reading.comparator,
    dimension: reading.dimension,
    currency: reading.currency,
    si_value: numericOrNull(reading.siValue),
    si_unit: reading.siUnit,
    parts: numericList(reading.parts),
    page,
    line,
    start,
    end,
    unit_source: reading.unitFrom,
    bbox,
    ocr,
    doubt,
    decision: null,
  };
}

export function quantityRows(context: RowContext): readonly QuantityRow[] {
  return context.extraction.quantities.map((quantity, index) => quantityRow(context, quantity, index));
}

/** A fact stands where its quantity stands. */
function factRow({ extraction, docId, id, idOrNull, place }: RowContext, fact: Fact, index: number): FactRow {
  const quantity = extraction.quantities[fact.quantity];
  if (quantity === undefined) throw new RangeError(`fact ${index} names quantity ${fact.quantity}, which is not there`);
  const { start, end, page, line, bbox, ocr, doubt } = place(quantity.span);
  return {
    fact_id: id("f", index),
    quantity_id: id("q", fact.quantity),
    doc_id: docId,
    section_id: idOrNull("s", extraction.outline.passages[quantity.passage]?.section ?? null),
    subject: fact.subject,
    entity: fact.entity,
    concept: fact.concept,
    region: fact.region,
    adcode: fact.adcode,
    period: fact.period,
    period_text: fact.periodText,
    role: fact.role,
    measure: fact.measure,
    direction: fact.direction,
    basis: fact.basis,
    value: numericOrNull(quantity.reading.value),
    unit: quantity.reading.unit,
    sentence: fact.sentence,
    start,
    end,
    page,
    line,
    status: fact.status,
    price_basis: fact.priceBasis,
    coverage: fact.coverage,
    scope: fact.scope,
    bbox,
    ocr,
    doubt,
    decision: null,
  };
}

export function factRows(context: RowContext): readonly FactRow[] {
  return context.extraction.facts.map((fact, index) => factRow(context, fact, index));
}
