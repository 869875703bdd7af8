/** All charts of a document. */
import { pushTo } from "../../core/push-to.js";
import type { Applied } from "../corrections.js";
import { type ReviewDocument, stringOf } from "../document.js";
import { both } from "../html.js";
import { quantityGrid } from "./grid.js";
import { indicatorCharts } from "./indicators.js";
import { investmentCharts } from "./investment.js";
import { type NumberedRow, pairsOf } from "./pairs.js";

/** Indicator rows by table, as people left them: corrected values in place, rejected rows left out. */
function indicatorsByTable(
  document: ReviewDocument,
  { decided }: Applied,
): ReadonlyMap<string, readonly NumberedRow[]> {
  const decisions = new Map(
    decided.filter((one) => one.dataset === "indicators").map((one) => [one.row, one.decision]),
  );
  const tables = new Map<string, NumberedRow[]>();
  for (const [index, row] of document.rows.indicators.entries()) {
    const decision = decisions.get(index);
    if (decision?.verdict === "rejected") continue;
    const numbered = { item: document.base.indicators + index, row: { ...row, ...decision?.changes } };
    pushTo(tables, stringOf(row, "table_id") ?? "", numbered);
  }
  return tables;
}

export function chartsHtml(document: ReviewDocument, applied: Applied): string {
  const tables = [...indicatorsByTable(document, applied)];
  const titleOf = (id: string): string | null => {
    const row = document.rows.tables.find(({ table_id }) => table_id === id);
    return row === undefined ? null : stringOf(row, "title");
  };
  // Targets are what people look for first; they stand in the last table.
  const indicators = tables.map(([id, rows]) => indicatorCharts(pairsOf(rows, titleOf(id)))).toReversed();
  const charts = [...indicators, investmentCharts(document), quantityGrid(document)].filter((chart) => chart !== "");
  if (charts.length > 0) return charts.join("");
  return `<p class="none">${both({ zh: "本文没有可以画的数据。", en: "This document has no figures to draw." })}</p>`;
}
