/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Small helpers over the DOM. Text of the document only ever goes in as text. */

export const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
};

export function inputById(id: string): HTMLInputElement {
  const found = byId(id);
  if (found instanceof HTMLInputElement) return found;
  throw new Error(`#${id} is no input`);
}

export type Child = Node | string | null;

/** An element with attributes (null: left out) and children; strings become text. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

export function button(name: string, label: string, act: () => void): HTMLElement {
  const made = el("button", { type: "button", class: name }, label);
  made.addEventListener("click", act);
  return made;
}

const CONTROLS = /(?![\t\n\f\r])[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Text of the document with the characters that nobody can see, or that reorder others, shown by their number. */
export const visible = (text: string): string =>
  text.replace(CONTROLS, (char) => `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`);

export const cut = (text: string, length: number): string => {
  const flat = visible(text.replace(/\s+/g, " ").trim());
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
};

/** Calls once things have been quiet for a while. */
export function debounce(act: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}
