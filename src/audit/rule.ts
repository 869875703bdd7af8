/** What a rule is, what it looks at, and how it says what it found. */
import type { SourceSpan } from "../core/mapped-text.js";
import type { Extraction, Fact, Finding, Passage, PlacedQuantity, Severity } from "../model.js";
import type { CellFigure, QuantityReading, UnitReading } from "../quantities/types.js";

/** The readers of figures, handed in so that the audit depends on no other stage. */
export interface Readers {
  readonly readCellFigure: (cell: string) => CellFigure;
  readonly readUnit: (text: string) => UnitReading | null;
}

/** A figure of running text with what it says. */
export interface Figure {
  /** Index in the list of quantities. */
  readonly index: number;
  readonly reading: QuantityReading;
  readonly fact: Fact | null;
  readonly span: SourceSpan;
}

/** A passage with its figures in the order of the text. */
export interface Read {
  readonly index: number;
  readonly passage: Passage;
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** The figures that begin at `from` or later and end at `to` or earlier, by binary search. */
export function figuresIn({ figures }: Read, from: number, to: number): readonly Figure[] {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.reading.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Figure[] = [];
  for (let at = low; at < figures.length; at++) {
    const figure = figures[at];
    if (figure === undefined || figure.reading.start >= to) break;
    if (figure.reading.end <= to) found.push(figure);
  }
  return found;
}

export interface Audited extends Extraction {
  readonly readers: Readers;
  readonly reads: readonly Read[];
}

/** What the documentation says of a rule. */
export interface RuleDoc {
  /** What is compared with what. */
  readonly what: string;
  readonly why: string;
  /** How far figures may differ, and what turns the rule off. */
  readonly tolerance: string;
  /** Something it finds, and something like it that it leaves alone. */
  readonly bad: string;
  readonly good: string;
}

export interface Rule {
  readonly id: string;
  /** The usual severity; a finding may be milder where something may explain it. */
  readonly severity: Severity;
  readonly title: string;
  readonly doc: RuleDoc;
  readonly check: (audited: Audited) => readonly Finding[];
}

export interface Found {
  readonly message: string;
  readonly span: SourceSpan | null;
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly severity?: Severity;
}

/** Makes the findings of a rule. */
export const finder =
  (rule: string, severity: Severity) =>
  ({ message, span, expected = null, actual = null, severity: own = severity }: Found): Finding => ({
    rule,
    severity: own,
    message,
    expected,
    actual,
    span,
  });

export function prepare(extraction: Extraction, readers: Readers): Audited {
  const factOf = new Map<number, Fact>(extraction.facts.map((fact) => [fact.quantity, fact]));
  const byPassage = new Map<number, Figure[]>();
  extraction.quantities.forEach(({ reading, passage, span }: PlacedQuantity, index) => {
    const figure = { index, reading, fact: factOf.get(index) ?? null, span };
    const list = byPassage.get(passage);
    if (list === undefined) byPassage.set(passage, [figure]);
    else list.push(figure);
  });
  const reads = extraction.outline.passages.map((passage, index) => {
    const figures = byPassage.get(index) ?? [];
    return {
      index,
      passage,
      text: passage.body.text,
      figures: figures.sort((a, b) => a.reading.start - b.reading.start),
    };
  });
  return { ...extraction, readers, reads };
}
