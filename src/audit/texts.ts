/** Everything that is printed as prose or in cells, with the way from a match back to its place. */
import { type SourceSpan, sourceSpan } from "../core/mapped-text.js";
import type { Audited } from "./rule.js";

export interface PrintedText {
  readonly text: string;
  readonly cell: boolean;
  readonly spanOf: (start: number, end: number) => SourceSpan;
}

export function printedTexts({ reads, tables, doc }: Audited): readonly PrintedText[] {
  const passages = reads.map(({ text, passage }) => ({
    text,
    cell: false,
    spanOf: (start: number, end: number) => sourceSpan(passage.body, start, end),
  }));
  const cells = tables.flatMap((table) =>
    table.cells.map(({ raw, span }) => ({
      text: raw,
      cell: true,
      spanOf: (start: number, end: number): SourceSpan => {
        const source = doc.source.text.slice(span.from, span.to);
        // The same words may stand in the cell before.
        const whole = source.indexOf(raw);
        const at = whole < 0 ? source.indexOf(raw.slice(start, end)) : whole + start;
        return at < 0 ? span : { from: span.from + at, to: span.from + at + end - start };
      },
    })),
  );
  return [...passages, ...cells];
}
