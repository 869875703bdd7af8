/// <reference lib="dom" />
/** Language, theme, text or charts, and which view a narrow window shows. */
import { byId } from "./dom.js";
import { setFilter } from "./filter.js";
import { choose } from "./list.js";
import { on, state, tell } from "./state.js";
import { goTo, paint, rangeAt } from "./text.js";

const KEPT = ["lang", "theme", "keys"] as const;
type Kept = (typeof KEPT)[number];

export function keep(name: Kept, value: string): void {
  try {
    localStorage.setItem(`jian-review:${name}`, value);
  } catch {
    // It lasts as long as the page.
  }
}

export function kept(name: Kept): string | null {
  try {
    return localStorage.getItem(`jian-review:${name}`);
  } catch {
    return null;
  }
}

function setLang(lang: "zh" | "en"): void {
  state.lang = lang;
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.documentElement.dataset.lang = lang;
  for (const node of document.querySelectorAll<HTMLElement>("[data-zh-label]")) {
    node.setAttribute("aria-label", (lang === "zh" ? node.dataset.zhLabel : node.dataset.enLabel) ?? "");
  }
  tell("lang");
}

const narrow = matchMedia("(max-width:759px)");

const THEMES = ["auto", "light", "dark"];
function setTheme(theme: string): void {
  document.documentElement.dataset.theme = theme;
  for (const node of document.querySelectorAll<HTMLElement>("#theme [data-name]"))
    node.hidden = node.dataset.name !== theme;
}

export function setView(view: string): void {
  state.view = view;
  tell("view");
}

function drawView(): void {
  document.body.dataset.view = state.view;
  const isCharts = state.view === "charts";
  const isWide = !narrow.matches;
  byId("charts").hidden = !isCharts;
  byId("text").hidden = isCharts;
  for (const node of document.querySelectorAll<HTMLElement>("[data-view-of]")) {
    const is =
      node.dataset.viewOf === state.view ||
      (isWide && node.dataset.wide === "yes" && node.dataset.viewOf === "text" && !isCharts);
    node.setAttribute("aria-pressed", String(is));
  }
}

function followGoal(link: HTMLElement): void {
  const { item, from, to, section, dimension } = link.dataset;
  if (item !== undefined) choose(Number(item));
  else if (from !== undefined) {
    const range = rangeAt(Number(from), Number(to));
    setView("text");
    paint("chosen", range === null ? [] : [range]);
    if (range !== null) goTo(range);
  } else if (dimension !== undefined) {
    setFilter({ dataset: "quantities", dimension, section: section === undefined ? -1 : Number(section) });
    const [first] = state.shown;
    if (first !== undefined) choose(first);
  }
}

export function startViews(): void {
  on("view", drawView);
  narrow.addEventListener("change", drawView);
  const lang = kept("lang") ?? (navigator.language.startsWith("zh") ? "zh" : document.documentElement.dataset.lang);
  setLang(lang === "en" ? "en" : "zh");
  setTheme(kept("theme") ?? "auto");
  byId("lang").addEventListener("click", () => {
    setLang(state.lang === "zh" ? "en" : "zh");
    keep("lang", state.lang);
  });
  byId("theme").addEventListener("click", () => {
    const now = THEMES.indexOf(document.documentElement.dataset.theme ?? "auto");
    const next = THEMES[(now + 1) % THEMES.length] ?? "auto";
    setTheme(next);
    keep("theme", next);
  });
  for (const node of document.querySelectorAll<HTMLElement>("[data-view-of]")) {
    node.addEventListener("click", () => setView(node.dataset.viewOf ?? "text"));
  }
  byId("charts").addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.goal") : null;
    event.preventDefault();
    if (link instanceof SVGElement || link instanceof HTMLElement) followGoal(link as unknown as HTMLElement);
  });
  drawView();
}
