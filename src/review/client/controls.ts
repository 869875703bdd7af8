/// <reference lib="dom" />
/** The choices that filter the list. */
import { DATASETS, itemOf, page, readValue, textOf } from "./data.js";
import { byId, cut, el } from "./dom.js";
import { clearFilter, countsOf, setFilter } from "./filter.js";
import { on, state } from "./state.js";
import { grouped, label, t } from "./strings.js";

type Option = readonly [value: string, text: string];

function fill(id: string, options: readonly Option[], value: string): void {
  const select = byId(id);
  if (!(select instanceof HTMLSelectElement)) return;
  select.replaceChildren(
    new Option(t("any"), ""),
    ...options.map(([key, text]) => new Option(text, key, false, key === value)),
  );
  const box = select.closest("label");
  if (box !== null) box.hidden = options.length === 0;
}

const counted = (counts: ReadonlyMap<string, number>): readonly Option[] =>
  [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => [key, `${label(key)} (${grouped(count)})`]);

function roleCounts(): ReadonlyMap<string, number> {
  const counts = new Map(countsOf(["facts"], "role"));
  for (const [key, count] of countsOf(["indicators"], "status")) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

function sectionOptions(): readonly Option[] {
  return page.rows.sections.flatMap((_, row): readonly Option[] => {
    const item = itemOf("sections", row);
    const level = Number(readValue(item, "level"));
    if (level > 3 || readValue(item, "in_body") !== true) return [];
    const indent = "\u3000".repeat(Math.max(0, level - 1));
    return [[String(row), `${indent}${cut(`${textOf(item, "label")} ${textOf(item, "title")}`, 30)}`]];
  });
}

function findingOptions(): readonly Option[] {
  const all: readonly Option[] =
    page.rows.findings.length === 0 ? [] : [["*", `${t("all")} (${page.rows.findings.length})`]];
  const severities = countsOf(["findings"], "severity");
  const bySeverity = counted(
    new Map(
      ["error", "warning", "info"].flatMap((key) => (severities.has(key) ? [[key, severities.get(key) ?? 0]] : [])),
    ),
  );
  return [...all, ...bySeverity, ...counted(countsOf(["findings"], "rule"))];
}

function chip(value: string, text: string, count: number | null): HTMLElement {
  const input = el("input", { type: "radio", name: "dataset", value });
  if (input instanceof HTMLInputElement) input.checked = state.filter.dataset === value;
  const number = count === null ? null : el("span", { class: "n" }, grouped(count));
  return el("label", { class: `chip ${value}` }, input, el("span", {}, text), number);
}

function drawControls(): void {
  const { filter } = state;
  const used = DATASETS.filter((dataset) => page.rows[dataset].length > 0);
  const box = byId("f-dataset");
  const hadFocus = box.contains(document.activeElement);
  box.replaceChildren(chip("", t("all"), null), ...used.map((name) => chip(name, label(name), page.rows[name].length)));
  if (hadFocus) box.querySelector<HTMLInputElement>("input:checked")?.focus();
  fill("f-dimension", counted(countsOf(["quantities"], "dimension")), filter.dimension);
  fill("f-section", sectionOptions(), filter.section < 0 ? "" : String(filter.section));
  fill("f-role", counted(roleCounts()), filter.role);
  fill("f-finding", findingOptions(), filter.finding);
  const verdicts = ["undecided", "confirmed", "corrected", "rejected"];
  fill(
    "f-verdict",
    verdicts.map((key) => [key, label(key)]),
    filter.verdict,
  );
}

const selected = (id: string, act: (value: string) => void): void => {
  byId(id).addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) act(event.target.value);
  });
};

export function startControls(): void {
  drawControls();
  on("lang", drawControls);
  on("filter", drawControls);
  byId("f-dataset").addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) setFilter({ dataset: event.target.value });
  });
  selected("f-dimension", (dimension) => setFilter({ dimension }));
  selected("f-section", (value) => setFilter({ section: value === "" ? -1 : Number(value) }));
  selected("f-role", (role) => setFilter({ role }));
  selected("f-finding", (finding) => setFilter({ finding }));
  selected("f-verdict", (verdict) => setFilter({ verdict }));
  byId("clear").addEventListener("click", () => clearFilter());
}
