/// <reference lib="dom" />
/** The list of rows. Only a part of a long list is in the page; it grows as one goes on. */
import { datasetOf, itemCount, readValue, textOf } from "./data.js";
import { button, byId, el } from "./dom.js";
import { on, state, tell } from "./state.js";
import { grouped, label, t } from "./strings.js";
import { summaryOf } from "./summary.js";

const PORTION = 120;
const part = { from: 0, to: PORTION };

function placeOf(item: number): string {
  const [pageNumber, line] = [readValue(item, "page"), readValue(item, "line")];
  if (typeof pageNumber === "number") return t("page", pageNumber);
  return typeof line === "number" ? t("line", line) : "";
}

function entry(item: number): HTMLElement {
  const { title, more } = summaryOf(item);
  const dataset = datasetOf(item);
  const kind = dataset === "findings" ? textOf(item, "severity") : dataset;
  const verdict = state.decisions.get(item)?.verdict ?? null;
  const made = el(
    "button",
    { type: "button", class: `item ${dataset} ${kind}`, "data-item": String(item), "data-verdict": verdict },
    el("span", { class: "kind" }, label(kind)),
    el("span", { class: "title" }, title),
    el("span", { class: "place" }, placeOf(item)),
    more === "" ? null : el("span", { class: "more" }, more),
    verdict === null ? null : el("span", { class: "verdict" }, label(verdict)),
  );
  if (item === state.chosen) made.setAttribute("aria-current", "true");
  return el("li", {}, made);
}

function drawList(): void {
  const { shown } = state;
  const rows = shown.slice(part.from, part.to).map(entry);
  const list = byId("list");
  if (part.from > 0)
    rows.unshift(
      el(
        "li",
        {},
        button("step", t("earlier", grouped(part.from)), () => grow(-1)),
      ),
    );
  const left = shown.length - part.to;
  if (left > 0)
    rows.push(
      el(
        "li",
        {},
        button("step", t("more", grouped(Math.min(left, PORTION))), () => grow(1)),
      ),
    );
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(...rows);
  if (hadFocus) focusList();
  byId("empty").hidden = shown.length > 0;
  byId("count").textContent =
    shown.length === itemCount()
      ? t("rows", grouped(shown.length))
      : t("of", grouped(shown.length), grouped(itemCount()));
}

/** Draws one more portion and keeps what is seen where it is. */
function grow(way: 1 | -1): void {
  const list = byId("list");
  const scroller = byId("rows");
  const before = list.scrollHeight;
  if (way > 0) part.to += PORTION;
  else part.from = Math.max(0, part.from - PORTION);
  drawList();
  if (way < 0) scroller.scrollTop += list.scrollHeight - before;
}

const buttonOf = (item: number): HTMLElement | null => byId("list").querySelector(`[data-item="${item}"]`);

function markChosen(): void {
  byId("list").querySelector("[aria-current]")?.removeAttribute("aria-current");
  const index = state.shown.indexOf(state.chosen);
  if (index < 0) return;
  if (index < part.from || index >= part.to) {
    part.from = Math.max(0, index - 20);
    part.to = part.from + PORTION;
    drawList();
  }
  const found = buttonOf(state.chosen);
  found?.setAttribute("aria-current", "true");
  found?.scrollIntoView({ block: "nearest" });
}

/** Chooses a row; the text goes to its words unless they were chosen there. */
export function choose(item: number, inText = false): void {
  if (item < 0 || item >= itemCount()) return;
  state.chosen = item;
  state.inText = inText;
  tell("chosen");
}

/** The next row of the list, or the one before. */
export function step(way: 1 | -1): void {
  const { shown, chosen } = state;
  if (shown.length === 0) return;
  const at = shown.indexOf(chosen);
  const next = at < 0 ? (way > 0 ? 0 : shown.length - 1) : at + way;
  const item = shown[Math.min(Math.max(next, 0), shown.length - 1)];
  if (item === undefined) return;
  const hadFocus = byId("list").contains(document.activeElement);
  choose(item);
  if (hadFocus) focusList();
}

export function focusList(): void {
  (buttonOf(state.chosen) ?? byId("list").querySelector<HTMLElement>(".item"))?.focus({ preventScroll: false });
}

export function startList(): void {
  on("shown", () => {
    [part.from, part.to] = [0, PORTION];
    byId("rows").scrollTop = 0;
    drawList();
    markChosen();
  });
  on("lang", drawList);
  on("decided", drawList);
  on("chosen", markChosen);
  byId("list").addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest("[data-item]") : null;
    if (target !== null) choose(Number(target.getAttribute("data-item")));
  });
}
