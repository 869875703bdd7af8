/// <reference lib="dom" />
/** The chosen row with all its values, what else stands on the same words, and what a person says of it. */
import type { PageColumn, Verdict } from "../model.js";
import { columnsAt, currentValue, datasetOf, factsAbout, idOf, itemById, readValue, spanOf, textOf } from "./data.js";
import { decide } from "./decisions.js";
import { button, byId, el, visible } from "./dom.js";
import { correctionForm } from "./form.js";
import { choose } from "./list.js";
import { on, state, tell } from "./state.js";
import { label, messageOf, shown, t } from "./strings.js";
import { summaryOf } from "./summary.js";
import { focusWords } from "./text.js";

/** The row whose values are being written; -1: none. */
const editing = { item: -1 };
/** Shown above the list of values, or of use to programs only. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "rule",
  "severity",
  "message",
  "start",
  "end",
  "line",
  "page",
  "quote",
  "sentence",
]);

function valueRow(item: number, column: PageColumn): readonly HTMLElement[] {
  const value = currentValue(item, column.name);
  const before = readValue(item, column.name);
  const isIds = column.name.endsWith("_id") || column.name === "row_ids";
  if ((value === null && before === null) || (Array.isArray(value) && value.length === 0)) return [];
  const name = state.lang === "zh" ? column.label : column.name;
  const term = el("dt", { title: `${column.name}: ${column.help}` }, name);
  const isChanged = JSON.stringify(value) !== JSON.stringify(before);
  const old = isChanged ? el("del", { title: t("was") }, shown(before, column.enum !== null)) : null;
  const content = isIds ? idLinks(value) : [el(isChanged ? "ins" : "span", {}, shown(value, column.enum !== null))];
  return [term, el("dd", {}, ...content, old)];
}

function idLinks(value: unknown): readonly HTMLElement[] {
  const ids = (Array.isArray(value) ? value : [value]).map(String);
  return ids.map((id) => {
    const item = itemById(id);
    return item < 0
      ? el("span", {}, visible(id))
      : button("link", `${label(datasetOf(item))}: ${summaryOf(item).title}`, () => choose(item));
  });
}

function acts(item: number): HTMLElement {
  const verdict = state.decisions.get(item)?.verdict ?? null;
  const say = (name: Verdict, key: "confirm" | "reject"): HTMLElement => {
    const made = button(name, t(key), () => decideOn(item, name));
    made.setAttribute("aria-pressed", String(verdict === name));
    return made;
  };
  const correct = datasetOf(item) === "findings" ? null : button("corrected", t("correct"), () => edit(item));
  correct?.setAttribute("aria-pressed", String(verdict === "corrected"));
  return el("div", { class: "acts" }, say("confirmed", "confirm"), correct, say("rejected", "reject"));
}

/** Saying the same twice takes it back. */
export function decideOn(item: number, verdict: Verdict): void {
  if (item >= 0) decide(item, state.decisions.get(item)?.verdict === verdict ? null : verdict);
}

export function edit(item: number): void {
  if (item < 0 || datasetOf(item) === "findings") return;
  editing.item = item;
  drawDetail();
  byId("detail").querySelector<HTMLElement>("form input, form select")?.focus();
}

function card(item: number): HTMLElement {
  const dataset = datasetOf(item);
  const kind = dataset === "findings" ? textOf(item, "severity") : dataset;
  const { title } = summaryOf(item);
  const quote = textOf(item, "quote") || textOf(item, "sentence");
  const said = messageOf(item);
  const message = dataset === "findings" ? el("p", { class: "message", lang: said.lang }, visible(said.text)) : null;
  const note = state.decisions.get(item)?.note ?? null;
  const values = columnsAt(item)
    .filter(({ name }) => !LEFT_OUT.has(name) && name !== columnsAt(item)[0]?.name)
    .flatMap((column) => valueRow(item, column));
  const body =
    editing.item === item
      ? correctionForm(item, () => {
          editing.item = -1;
          drawDetail();
          byId("detail").focus();
        })
      : el("dl", {}, ...values);
  return el(
    "article",
    { class: `card ${kind}`, "data-verdict": state.decisions.get(item)?.verdict ?? null },
    el("h3", {}, el("span", { class: "kind" }, label(kind)), ` ${title}`),
    el("p", { class: "id" }, `${visible(idOf(item))} · ${t("line", textOf(item, "line"))}`),
    quote === "" ? null : el("blockquote", {}, visible(quote)),
    message,
    note === null ? null : el("p", { class: "note" }, `${t("note")}: ${visible(note)}`),
    editing.item === item ? null : acts(item),
    body,
  );
}

/** Rows on the same words, by their marks in the text. */
function others(item: number): readonly number[] {
  const mark = byId("text").querySelector<HTMLElement>(`mark[data-m~="${item}"]`);
  return (mark?.dataset.m ?? "")
    .split(" ")
    .filter((part) => part !== "")
    .map(Number)
    .filter((other) => other !== item);
}

function drawDetail(): void {
  const box = byId("detail-body");
  const item = state.chosen;
  byId("detail").classList.toggle("open", item >= 0);
  byId("intro").hidden = item >= 0;
  if (item < 0) {
    box.replaceChildren();
    return;
  }
  const related = others(item).map((other) => {
    const kind = datasetOf(other) === "findings" ? textOf(other, "severity") : datasetOf(other);
    const go = button(`link ${kind}`, `${label(kind)}: ${summaryOf(other).title}`, () => choose(other));
    return el("li", {}, go);
  });
  box.replaceChildren(
    card(item),
    ...factsAbout(item).map(card),
    related.length === 0 ? "" : el("div", { class: "same" }, el("h4", {}, t("same")), el("ul", {}, ...related)),
    spanOf(item) === null ? el("p", { class: "hint" }, t("noWords")) : button("to-text", t("toText"), focusWords),
  );
}

function announce(): void {
  if (state.chosen < 0) return;
  const { title, more } = summaryOf(state.chosen);
  const dataset = datasetOf(state.chosen);
  const kind =
    dataset === "findings" ? `${label(dataset)}, ${label(textOf(state.chosen, "severity"))}` : label(dataset);
  byId("status").textContent = `${kind}: ${title}. ${more}`;
}

export function closeDetail(): void {
  state.chosen = -1;
  editing.item = -1;
  tell("chosen");
}

export function startDetail(): void {
  on("chosen", () => {
    editing.item = -1;
    drawDetail();
    byId("detail").scrollTop = 0;
    announce();
  });
  on("decided", drawDetail);
  on("lang", drawDetail);
  byId("close").addEventListener("click", closeDetail);
}
