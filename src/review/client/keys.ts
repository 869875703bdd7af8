/// <reference lib="dom" />
/** The keyboard: j and k, /, Enter, Escape, and letters for what one decides. Letters can be turned off. */
import { closeDetail, decideOn, edit } from "./detail.js";
import { byId, inputById } from "./dom.js";
import { focusList, step } from "./list.js";
import { state } from "./state.js";
import { focusWords } from "./text.js";
import { keep, kept, setView } from "./views.js";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? target.type !== "radio" && target.type !== "checkbox"
    : target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

function openHelp(): void {
  const help = byId("help");
  if (help instanceof HTMLDialogElement && !help.open) help.showModal();
}

function focusSearch(): void {
  if (getComputedStyle(byId("rows")).display === "none") setView("rows");
  inputById("q").focus();
  inputById("q").select();
}

const LETTERS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  "/": focusSearch,
  "?": openHelp,
  c: () => decideOn(state.chosen, "confirmed"),
  x: () => decideOn(state.chosen, "rejected"),
  e: () => edit(state.chosen),
};

/** Escape leaves what one is in: writing, the search, the words, the chosen row. */
function leave(target: EventTarget | null): void {
  const inside = (id: string): boolean => target instanceof Node && byId(id).contains(target);
  if (target === inputById("q")) {
    if (inputById("q").value === "") focusList();
    else {
      inputById("q").value = "";
      inputById("q").dispatchEvent(new Event("input"));
    }
  } else if (inside("text") || inside("detail")) {
    if (getComputedStyle(byId("rows")).display === "none") closeDetail();
    else focusList();
  } else closeDetail();
}

export function startKeys(): void {
  const box = inputById("keys");
  box.checked = kept("keys") !== "off";
  box.addEventListener("change", () => keep("keys", box.checked ? "on" : "off"));
  byId("open-help").addEventListener("click", openHelp);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("dialog[open]") !== null) return;
    if (event.key === "Escape") return leave(event.target);
    if (event.key === "Enter" && event.target instanceof Element && event.target.matches("#list [aria-current]")) {
      event.preventDefault();
      return focusWords();
    }
    const act = box.checked && !isTyping(event.target) ? LETTERS[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
