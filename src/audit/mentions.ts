/** Every mention of a named value, in tables and in running text, in one form. */

import type { Decimal } from "../core/decimal.js";
import type { SourceSpan } from "../core/mapped-text.js";
import { pushTo } from "../core/push-to.js";
import { stockYear } from "../core/stock-year.js";
import type { Fact } from "../model.js";
import type { Comparator } from "../quantities/types.js";
import { nameKey } from "./names.js";
import type { Audited } from "./rule.js";

export interface Mention {
  readonly key: string;
  readonly name: string;
  readonly value: Decimal;
  readonly comparator: Comparator;
  readonly unit: string | null;
  /** A year, or a span of years. */
  readonly period: string;
  readonly kind: "level" | "growth" | "change";
  readonly status: "actual" | "target";
  readonly region: string | null;
  /** What makes it another figure of the same name: coverage, scope, constant prices, how far it is settled. */
  readonly kept: string;
  readonly table: boolean;
  /** Index of the passage, null in a table. */
  readonly passage: number | null;
  readonly quote: string;
  readonly span: SourceSpan;
  readonly context: string;
}

const KIND = { level: "level", growth_avg: "growth", change_cumulative: "change" } as const;

function inTables({ indicators, profile }: Audited): readonly Mention[] {
  return indicators.flatMap((reading): readonly Mention[] => {
    const { figure, measure, period, status, indicator, subItem } = reading;
    if (figure?.value == null || measure === "growth_or_change" || period === null) return [];
    const name = subItem === null ? indicator : `${indicator}${subItem}`;
    return [
      {
        key: reading.concept ?? nameKey(name),
        name,
        value: figure.value,
        comparator: figure.comparator,
        unit: reading.baseUnit,
        period,
        kind: KIND[measure],
        status: status === "target" ? "target" : "actual",
        region: profile.region,
        kept: "",
        table: true,
        passage: null,
        quote: reading.raw ?? "",
        span: reading.span,
        context: reading.note ?? "",
      },
    ];
  });
}

/** A coverage that the name says itself (规模以上工业) keeps nothing apart. */
function keptApart({ coverage, scope, priceBasis, status, subject }: Fact): string {
  const apart = [coverage, scope].filter((word) => word != null && subject?.includes(word) !== true);
  const settled = status === "preliminary" || status === "final" || status === "revised" ? status : "";
  return [...apart, priceBasis === "constant" ? priceBasis : "", settled].join("");
}

function inText({ reads, profile }: Audited): readonly Mention[] {
  return reads.flatMap(({ text, figures, passage, index }): readonly Mention[] => {
    if (passage.kind === "heading" || passage.kind === "caption") return [];
    return figures.flatMap(({ reading, fact, span }): readonly Mention[] => {
      if (fact === null || fact.subject === null || fact.period === null || reading.value === null) return [];
      // An inferred year is good enough for the targets of a plan only.
      if (fact.periodText === null && !(profile.kind === "plan" && fact.role === "target")) return [];
      if (fact.role === "baseline" || fact.role === null || fact.entity !== null || reading.per !== null) return [];
      const kind = fact.measure === "share" ? "level" : fact.measure;
      if (kind !== "level" && !(kind === "growth" && fact.basis === "avg_annual")) return [];
      return [
        {
          key: fact.concept ?? nameKey(fact.subject),
          name: fact.subject,
          value: reading.value,
          comparator: reading.comparator,
          unit: reading.unit,
          period: stockYear(fact.period),
          kind,
          status: fact.role === "target" ? "target" : "actual",
          region: fact.region,
          kept: keptApart(fact),
          table: false,
          passage: index,
          quote: text.slice(reading.start, reading.end),
          span,
          context: text.slice(Math.max(0, reading.start - 40), reading.end + 20),
        },
      ];
    });
  });
}

const known = new WeakMap<Audited, readonly Mention[]>();

/** Several rules ask for the mentions of a document: they are gathered once. */
export function mentionsOf(audited: Audited): readonly Mention[] {
  const found = known.get(audited) ?? [...inTables(audited), ...inText(audited)];
  known.set(audited, found);
  return found;
}

/** Mentions of one thing: name, period, kind, status, region. */
export function groupMentions(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.key.length < 4) continue;
    const key = [mention.key, mention.period, mention.kind, mention.status, mention.region ?? "", mention.kept].join(
      "|",
    );
    pushTo(groups, key, mention);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
