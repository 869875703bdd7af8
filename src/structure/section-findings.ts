/** What contents and headings say differently, and numbers that are left out. */
import { countUpTo } from "../core/locate.js";
import { sourceSpan } from "../core/mapped-text.js";
import type { Doc, Finding, Section } from "../model.js";
import { type Label, readLabel } from "./labels.js";
import type { Merged, Node } from "./sections.js";
import { titleKey } from "./text.js";

const nameOf = ({ label, title }: Node): string => `${label?.label ?? ""} ${title}`.trim();

/** The span of a heading's own line, as far as its title reaches. */
const spanOfHeading = ({ span, label, title }: Node): { readonly from: number; readonly to: number } => ({
  from: span.from,
  to: Math.min(span.to, span.from + (label?.label.length ?? 0) + title.length + 1),
});

/** Headings that the contents and the body print differently, or that the body leaves out. */
export function headingFindings(merged: readonly Merged[]): readonly Finding[] {
  return merged.flatMap(({ node, toc, body }): Finding[] => {
    if (toc === null) return [];
    const expected = toc.title;
    if (body === null) {
      const message = `The contents list “${nameOf(node)}”, which the body does not have.`;
      return [{ rule: "heading-missing", severity: "warning", message, expected, actual: null, span: toc.span }];
    }
    if (titleKey(expected) === titleKey(node.title)) return [];
    const message = `The heading differs from the contents: “${expected}” there, “${node.title}” here.`;
    const span = spanOfHeading(node);
    return [{ rule: "heading-differs", severity: "warning", message, expected, actual: node.title, span }];
  });
}

/** Every label at the beginning of a line, in the order of the source, and where it stands. */
interface PlacedLabels {
  readonly labels: readonly Label[];
  readonly starts: readonly number[];
}

function placeLabels(doc: Doc): PlacedLabels {
  const labels: Label[] = [];
  const starts: number[] = [];
  for (const line of doc.lines) {
    const label = readLabel(line.text);
    if (label === null) continue;
    labels.push(label);
    starts.push(sourceSpan(doc.text, line.start, line.end).from);
  }
  return { labels, starts };
}

/** Numbers between two headings that a line between them bears: a run-in paragraph `（二）….` is no gap. */
function isPrinted({ labels, starts }: PlacedLabels, before: Merged, after: Merged): boolean {
  const first = before.node.label;
  const last = after.node.label;
  if (first === null || last === null || before.body === null || after.body === null) return false;
  const from = countUpTo(starts, before.node.span.from);
  const to = countUpTo(starts, after.node.span.from - 1);
  return labels
    .slice(from, to)
    .some(({ scheme, number }) => scheme === last.scheme && number > first.number && number < last.number);
}

/** 第三章 behind 第一章 within one parent, 三、 behind 一、. */
export function numberingFindings(
  doc: Doc,
  merged: readonly Merged[],
  sections: readonly Section[],
): readonly Finding[] {
  const lastOf = new Map<string, Merged>();
  let labels: PlacedLabels | null = null;
  return merged.flatMap((entry, index): Finding[] => {
    const { label } = entry.node;
    if (label === null) return [];
    const key = `${sections[index]?.parent ?? ""} ${label.scheme}`;
    const before = lastOf.get(key);
    lastOf.set(key, entry);
    const previous = before?.node.label;
    if (before === undefined || previous == null || label.number <= previous.number + 1) return [];
    labels ??= placeLabels(doc);
    if (isPrinted(labels, before, entry)) return [];
    const message = `“${nameOf(entry.node)}” follows “${nameOf(before.node)}”: a number is left out.`;
    const expected = String(previous.number + 1);
    const actual = String(label.number);
    return [{ rule: "numbering-gap", severity: "warning", message, expected, actual, span: spanOfHeading(entry.node) }];
  });
}
