/** Runs a small document through the pipeline and gives its facts beside the words that they were read from. */
import { extract } from "../../src/index.js";

export interface FactLine {
  readonly quote: string;
  readonly subject: string | null;
  readonly region: string | null;
  readonly period: string | null;
  readonly role: string | null;
  readonly measure: string | null;
  readonly direction: string | null;
  readonly basis: string | null;
  readonly entity: string | null;
}

export async function factsOf(text: string, published?: string): Promise<readonly FactLine[]> {
  const options = published === undefined ? {} : { published };
  const { quantities, facts } = await extract({ name: "t.txt", text }, options);
  const quotes = new Map(quantities.map((row) => [row.quantity_id, row.quote]));
  return facts.map((fact) => ({
    quote: quotes.get(fact.quantity_id) ?? "",
    subject: fact.subject,
    region: fact.region,
    period: fact.period,
    role: fact.role,
    measure: fact.measure,
    direction: fact.direction,
    basis: fact.basis,
    entity: fact.entity,
  }));
}

/** The one fact whose figure is printed so. */
export async function factOf(text: string, quote: string, published?: string): Promise<FactLine> {
  const found = (await factsOf(text, published)).filter((fact) => fact.quote === quote);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} facts for ${quote}`);
  return found[0];
}
