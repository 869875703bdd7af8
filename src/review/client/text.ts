/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The source text: going to the words of a row, and from words to their rows. */
import { datasetOf, factsAbout, markedItem, spanOf, textOf } from "./data.js";
import { byId, el } from "./dom.js";
import { choose } from "./list.js";
import { on, state, tell } from "./state.js";
import { label } from "./strings.js";
import { summaryOf } from "./summary.js";

const chunks = Array.from(byId("text").querySelectorAll<HTMLElement>(".chunk"));
const chunkStarts = chunks.map((chunk) => Number(chunk.dataset.u));

function chunkAt(offset: number): number {
  let [low, high] = [0, chunkStarts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunkStarts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The text node and the offset in it where a character of the source text stands. */
function pointAt(offset: number): readonly [Node, number] | null {
  const index = chunkAt(offset);
  const chunk = chunks[index];
  if (chunk === undefined) return null;
  const walker = document.createTreeWalker(chunk, NodeFilter.SHOW_TEXT);
  let at = chunkStarts[index] ?? 0;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (offset < at + length) return [node, offset - at];
    at += length;
    last = node;
  }
  return last === null ? null : [last, last.nodeValue?.length ?? 0];
}

export function rangeAt(from: number, to: number): Range | null {
  const [start, last] = [pointAt(from), pointAt(Math.max(from, to - 1))];
  if (start === null || last === null) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(last[0], Math.min(last[1] + 1, last[0].nodeValue?.length ?? 0));
  return range;
}

/** The whole source text, as the page holds it. */
let whole: string | null = null;
export function sourceText(): string {
  whole ??= byId("text").textContent ?? "";
  return whole;
}

/** Paints ranges without touching the text; browsers that cannot do it just scroll. */
export function paint(name: string, ranges: readonly Range[]): void {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Scrolls until the place stays where it should: what comes near is laid out only now and may move it. */
export function scrollTo(target: Element | Range): void {
  const box = byId("text");
  let tries = 0;
  // On a narrow window the row lies over the lower half.
  const share = getComputedStyle(byId("detail")).position === "fixed" ? 0.14 : 0.35;
  const place = (): void => {
    const rect = target.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const off = rect.top - frame.top - frame.height * share;
    if (Math.abs(off) > 4) box.scrollTop += off;
    if (Math.abs(off) > 4 && ++tries < 6) requestAnimationFrame(place);
  };
  if (target instanceof Element) target.scrollIntoView({ block: "center" });
  else target.startContainer.parentElement?.scrollIntoView({ block: "center" });
  place();
}

const marksOfItem = (item: number): readonly HTMLElement[] =>
  item < 0 ? [] : Array.from(byId("text").querySelectorAll<HTMLElement>(`mark[data-m~="${item}"]`));

function showChosen(): void {
  for (const mark of byId("text").querySelectorAll("mark.on")) mark.classList.remove("on");
  paint("chosen", []);
  if (state.chosen < 0) return;
  const marks = marksOfItem(markedItem(state.chosen));
  for (const mark of marks) mark.classList.add("on");
  const [first] = marks;
  const span = spanOf(state.chosen);
  if (first !== undefined) {
    if (!state.inText) goTo(first);
  } else if (span !== null) {
    const range = rangeAt(span[0], Math.min(span[1], endOfLine(span[0])));
    if (range !== null) {
      paint("chosen", [range]);
      goTo(range);
    }
  }
}

const endOfLine = (from: number): number => {
  const feed = sourceText().indexOf("\n", from);
  return feed < 0 ? sourceText().length : feed;
};

export function goTo(target: Element | Range): void {
  byId("tab-text").click();
  scrollTo(target);
}

/** Puts the focus on the words, so that a screen reader goes on from there. */
export function focusWords(): void {
  state.view = "text";
  tell("view");
  const [mark] = marksOfItem(markedItem(state.chosen));
  const target = mark ?? byId("text");
  target.setAttribute("tabindex", mark === undefined ? "0" : "-1");
  scrollTo(target);
  target.focus({ preventScroll: true });
}

const itemsAt = (target: EventTarget | null): readonly number[] => {
  const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-m]") : null;
  return (mark?.dataset.m ?? "")
    .split(" ")
    .filter((part) => part !== "")
    .map(Number);
};

/** The shortest span is meant; words that are chosen already give the next one around them. */
function chooseAt(items: readonly number[]): void {
  const at = items.indexOf(state.chosen);
  const next = at > 0 ? items[at - 1] : items.at(-1);
  if (next === undefined) return;
  choose(next, true);
}

function hoverCard(items: readonly number[], mark: Element): void {
  const card = byId("hover");
  const rows = items
    .toReversed()
    .slice(0, 4)
    .map((item) => {
      const { title, more } = summaryOf(item);
      const dataset = datasetOf(item);
      const kind = dataset === "findings" ? textOf(item, "severity") : dataset;
      const facts = factsAbout(item).length === 0 && more === "" ? null : el("span", { class: "more" }, more);
      return el("div", { class: kind }, el("span", { class: "kind" }, label(kind)), el("b", {}, title), facts);
    });
  card.replaceChildren(...rows);
  card.hidden = false;
  const rect = mark.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const below = rect.bottom + offsetHeight + 8 < innerHeight;
  card.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - offsetWidth - 8))}px`;
  card.style.top = `${below ? rect.bottom + 6 : Math.max(8, rect.top - offsetHeight - 6)}px`;
}

export function startText(): void {
  const box = byId("text");
  on("chosen", showChosen);
  box.addEventListener("click", (event) => {
    if (getSelection()?.isCollapsed !== false) chooseAt(itemsAt(event.target));
  });
  box.addEventListener("keydown", (event) => {
    const items = itemsAt(event.target);
    if (event.key === "Enter" && items.length > 0) chooseAt(items);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener("mouseover", (event) => {
    clearTimeout(timer);
    const items = itemsAt(event.target);
    const { target } = event;
    if (items.length === 0 || !(target instanceof Element)) byId("hover").hidden = true;
    else timer = setTimeout(() => hoverCard(items, target), 90);
  });
  const hide = (): void => {
    clearTimeout(timer);
    byId("hover").hidden = true;
  };
  box.addEventListener("mouseleave", hide);
  box.addEventListener("scroll", hide, { passive: true });
}
