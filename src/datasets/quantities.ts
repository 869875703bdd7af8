/** Datasets of running text: quantities and what they say. */
import { type Column, decimal, decimals, nullable, oneOf, place, reviewed, running, string } from "./columns.js";

const COMPARATORS = ["eq", "approx", "gt", "ge", "lt", "le", "nearly"] as const;
type Comparator = (typeof COMPARATORS)[number];

export const comparator = (description: string): Column<"string", false, Comparator> => oneOf(COMPARATORS, description);

const DIMENSIONS = [
  "money",
  "area",
  "length",
  "mass",
  "volume",
  "power",
  "energy",
  "coal_equivalent",
  "voltage",
  "persons",
  "households",
  "count",
  "percent",
  "percentage_point",
  "multiple",
  "ratio",
  "duration",
  "speed",
  "temperature",
  "rank",
  "data_rate",
  "data_size",
  "flow",
  "concentration",
  "per",
  "other",
] as const;

export const quantities = {
  description: "Every quantity in running text and in boxes (tables have their own rows).",
  columns: {
    quantity_id: string("`<doc_id>-q<n>`"),
    doc_id: string("Document"),
    quote: running(string("The source text of the span")),
    number: nullable(decimal("The number as printed, without its scale; null for ranges and ratios")),
    scale: decimal("1, 1e3, 1e4, 1e6, 1e8 or 1e12"),
    unit_raw: nullable(string("Scale and unit as printed")),
    value: nullable(decimal("number × scale, in `unit`; null for a range and for a ratio")),
    low: nullable(decimal("Lower bound of a range")),
    high: nullable(decimal("Upper bound of a range")),
    unit: nullable(string("Printed unit or measure word without its scale")),
    per: nullable(string("Denominator printed before the number")),
    comparator: comparator("Word of comparison around the number"),
    dimension: oneOf(DIMENSIONS, "Kind of quantity"),
    currency: nullable(string("ISO 4217 code for money")),
    si_value: nullable(decimal("The value in `si_unit`, at most 15 significant digits")),
    si_unit: nullable(string("SI or customary unit (UCUM)")),
    parts: nullable(decimals("Members of a ratio")),
    ...place,
    unit_source: nullable(
      oneOf(
        ["text", "list", "noun", "caption"],
        "Unit printed at the number, at the last member of its list, or in the noun counted",
      ),
    ),
    ...reviewed,
  },
} as const;

export const facts = {
  description: "What the quantities say.",
  columns: {
    fact_id: string("`<doc_id>-f<n>`"),
    quantity_id: string("Quantity"),
    doc_id: string("Document"),
    section_id: nullable(string("Section that the sentence stands in")),
    subject: nullable(string("Shortest phrase that names what is measured")),
    entity: nullable(string("Enterprise, product or project that the figure is about")),
    concept: nullable(string("Id in the indicator registry, null where unknown")),
    region: nullable(string("Narrowest place named")),
    adcode: nullable(string("GB/T 2260 code of `region`")),
    period: nullable(string("`2025`, `2012/2024`, `2024Q1`, `2024-05`, `2023-12-31`")),
    period_text: nullable(string("The words that the period was read from")),
    role: nullable(oneOf(["actual", "expected", "target", "baseline", "capacity"], "Result, estimate, target, …")),
    measure: nullable(oneOf(["level", "growth", "change", "share", "rank", "ratio"], "What the number measures")),
    direction: nullable(oneOf(["up", "down"], "Direction of growth or change")),
    basis: nullable(oneOf(["yoy", "qoq", "avg_annual", "since_base", "other"], "What a growth is counted from")),
    value: nullable(decimal("`value` of the quantity")),
    unit: nullable(string("`unit` of the quantity")),
    sentence: running(string("The sentence, joined across page breaks")),
    start: place.start,
    end: place.end,
    page: place.page,
    line: place.line,
    status: nullable(
      oneOf(
        ["estimate", "flash", "preliminary", "final", "revised"],
        "How settled the figure is, where the text says it",
      ),
    ),
    price_basis: nullable(oneOf(["current", "constant"], "Prices that it is counted at, where the text says it")),
    coverage: nullable(string("Firms or households that it covers, as printed: 规模以上, 不含农户")),
    scope: nullable(string("Part of the region that it covers, or the field of a rank, as printed: 市辖区, 全省")),
    ...reviewed,
  },
} as const;
