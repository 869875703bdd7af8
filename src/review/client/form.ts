/// <reference lib="dom" />
/** Writing other values into a row. */
import type { CellValue, PageColumn, PlainRow } from "../model.js";
import { columnsAt, currentValue } from "./data.js";
import { decide } from "./decisions.js";
import { button, el } from "./dom.js";
import { state } from "./state.js";
import { label, t } from "./strings.js";

const TYPES: Readonly<Record<string, string>> = {
  integer: "an integer",
  number: "a number",
  decimal: "a number",
  boolean: "true or false",
};

const asText = (value: CellValue): string =>
  value === null ? "" : Array.isArray(value) ? value.join("; ") : String(value);

/** A number where a double holds every digit, else its digits. */
function decimalOf(text: string): CellValue | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  return String(Number(text)) === text ? Number(text) : text;
}

/** What was written, typed; undefined where the column cannot hold it. */
function parse(text: string, column: PageColumn): CellValue | undefined {
  if (text === "") return column.nullable ? null : column.type === "string" ? "" : undefined;
  switch (column.type) {
    case "integer":
      return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
    case "number":
    case "decimal":
      return decimalOf(text);
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "string[]":
      return text.split(/\s*;\s*/);
    case "decimal[]": {
      const parts = text.split(/\s*;\s*/).map(decimalOf);
      return parts.every((part) => typeof part === "number" || typeof part === "string") ? parts : undefined;
    }
    default:
      return text;
  }
}

function field(column: PageColumn, value: CellValue): HTMLInputElement | HTMLSelectElement {
  const choices = column.type === "boolean" ? ["true", "false"] : column.enum;
  const text = asText(value);
  if (choices === null) {
    const input = document.createElement("input");
    input.value = text;
    if (["integer", "number", "decimal"].includes(column.type)) input.inputMode = "decimal";
    return input;
  }
  const select = document.createElement("select");
  const empty = column.nullable ? [new Option("—", "")] : [];
  select.append(...empty, ...choices.map((key) => new Option(label(key), key, false, key === text)));
  select.value = text;
  return select;
}

interface Field {
  readonly column: PageColumn;
  readonly input: HTMLInputElement | HTMLSelectElement;
}

/** The changes, or the first field that is wrong. */
function changesOf(item: number, fields: readonly Field[]): PlainRow | Field {
  const changes: Record<string, CellValue> = { ...state.decisions.get(item)?.changes };
  for (const one of fields) {
    const value = parse(one.input.value.trim(), one.column);
    if (value === undefined) return one;
    if (one.input.value.trim() !== asText(currentValue(item, one.column.name))) changes[one.column.name] = value;
  }
  return changes;
}

const isField = (result: PlainRow | Field): result is Field => "input" in result && result.input instanceof HTMLElement;

function submit(item: number, fields: readonly Field[], note: string, error: HTMLElement): boolean {
  const changes = changesOf(item, fields);
  if (isField(changes)) {
    error.textContent = t("wrong", changes.input.value, TYPES[changes.column.type] ?? changes.column.type);
    changes.input.setAttribute("aria-invalid", "true");
    changes.input.focus();
    return false;
  }
  decide(
    item,
    Object.keys(changes).length === 0 ? "confirmed" : "corrected",
    changes,
    note.trim() === "" ? null : note.trim(),
  );
  return true;
}

/** A form over the columns that a person may correct; `done` is called when it is over. */
export function correctionForm(item: number, done: () => void): HTMLElement {
  const fields = columnsAt(item)
    .filter(({ editable }) => editable)
    .map((column) => ({ column, input: field(column, currentValue(item, column.name)) }));
  const rows = fields.map(({ column, input }) => {
    input.name = column.name;
    const text = state.lang === "zh" ? column.label : column.name;
    return el("label", { title: column.help }, el("span", {}, text), input);
  });
  const note = document.createElement("input");
  note.value = state.decisions.get(item)?.note ?? "";
  note.name = "note-of-decision";
  const error = el("p", { class: "wrong", role: "alert" });
  const keep = el("button", { type: "submit", class: "primary" }, t("keep"));
  const form = el(
    "form",
    { class: "edit" },
    ...rows,
    el("label", {}, el("span", {}, t("note")), note),
    error,
    el("div", { class: "acts" }, keep, button("", t("cancel"), done)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (submit(item, fields, note.value, error)) done();
  });
  return form;
}
