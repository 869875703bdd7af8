/// <reference lib="dom" />
/** What a person decides about rows: kept in the browser, saved to and loaded from `corrections.json`. */
import type { CellValue, Corrections, Decision, DocumentDecisions, PlainRow, Verdict } from "../model.js";
import { columnsAt, DATASETS, datasetOf, idOf, itemCount, itemOf, page, readValue, spanOf } from "./data.js";
import { byId, el, inputById } from "./dom.js";
import { on, state, tell } from "./state.js";
import { label, t } from "./strings.js";
import { sourceText } from "./text.js";

/** Characters of the source kept on either side of the words, to find them again. */
const AROUND = 24;
const STORE = `jian-review:${page.document.sha256}`;
const saved = { is: true, stale: [...page.stale] };

/** The typed values by which a later run tells whether the row still reads so. */
function typedValues(item: number): PlainRow {
  const values: Record<string, CellValue> = {};
  for (const { name, editable } of columnsAt(item)) {
    const value = readValue(item, name);
    if ((editable || datasetOf(item) === "findings") && name !== "message" && value !== null && !isLong(value))
      values[name] = value;
  }
  return values;
}
const isLong = (value: CellValue): boolean => (typeof value === "string" && value.length > 200) || Array.isArray(value);

export function decide(
  item: number,
  verdict: Verdict | null,
  changes: PlainRow = {},
  note: string | null = null,
): void {
  if (verdict === null) state.decisions.delete(item);
  else state.decisions.set(item, decisionOn(item, verdict, changes, note));
  saved.is = false;
  store();
  tell("decided");
}

function decisionOn(item: number, verdict: Verdict, changes: PlainRow, note: string | null): Decision {
  const text = sourceText();
  const [from, to] = spanOf(item) ?? [0, 0];
  const [start, end] = [readValue(item, "start"), readValue(item, "end")];
  return {
    dataset: datasetOf(item),
    row_id: idOf(item),
    start: typeof start === "number" ? start : null,
    end: typeof end === "number" ? end : null,
    quote: text.slice(from, to),
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(to, to + AROUND),
    verdict,
    was: typedValues(item),
    changes,
    note,
  };
}

function toFile(): Corrections {
  const items = [...state.decisions].sort(([a], [b]) => a - b).map(([, decision]) => decision);
  const decisions = [...items, ...saved.stale.map(({ decision }) => decision)];
  const { doc_id, source, sha256 } = page.document;
  return { format: "jian-extract corrections", version: 1, documents: [{ doc_id, source, sha256, decisions }] };
}

/** Rows that the file speaks of; only those that read as they did. */
function take(documents: readonly DocumentDecisions[]): readonly [taken: number, left: number] {
  const { doc_id, sha256 } = page.document;
  const same = documents.filter((one) => one.sha256 === sha256);
  const chosen = same.length > 0 ? same : documents.filter((one) => one.doc_id === doc_id);
  const decisions = chosen.flatMap((one) => one.decisions);
  let taken = 0;
  for (const decision of decisions) {
    const item = itemFor(decision);
    if (item < 0) continue;
    state.decisions.set(item, decision);
    taken++;
  }
  return [taken, decisions.length - taken];
}

function itemFor(decision: Decision): number {
  if (!DATASETS.includes(decision.dataset)) return -1;
  const first = itemOf(decision.dataset, 0);
  const fitting: number[] = [];
  for (let item = first; item < itemCount() && datasetOf(item) === decision.dataset; item++) {
    const isThere = readValue(item, "start") === decision.start && readValue(item, "end") === decision.end;
    if (isThere && reads(item, decision.was)) fitting.push(item);
  }
  return fitting.find((item) => idOf(item) === decision.row_id) ?? fitting[0] ?? -1;
}

const reads = (item: number, was: PlainRow): boolean =>
  Object.entries(was).every(([name, value]) => JSON.stringify(readValue(item, name)) === JSON.stringify(value));

function store(): void {
  try {
    localStorage.setItem(STORE, JSON.stringify({ saved: saved.is, made: madeWith(), ...toFile() }));
  } catch {
    // A browser that keeps nothing for files: saving to a file is what counts.
  }
}

/** Tells pages apart that were made with different corrections. */
function madeWith(): number {
  const made = JSON.stringify([page.decided, page.stale]);
  let sum = 0;
  for (let index = 0; index < made.length; index++) sum = (Math.imul(sum, 31) + made.charCodeAt(index)) | 0;
  return sum;
}

const isFile = (value: unknown): value is Corrections =>
  typeof value === "object" &&
  value !== null &&
  "format" in value &&
  value.format === "jian-extract corrections" &&
  "documents" in value &&
  Array.isArray(value.documents);

/** What was decided in this browser before, over what the page was made with. */
function restore(): void {
  for (const { dataset, row, decision } of page.decided) state.decisions.set(itemOf(dataset, row), decision);
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? "null");
    if (!isFile(kept)) return;
    const isSaved = "saved" in kept && kept.saved === true;
    // What was saved is in a file by now, and a page made since then was perhaps made with it.
    if (isSaved && !("made" in kept && kept.made === madeWith())) return;
    state.decisions.clear();
    take(kept.documents);
    saved.is = isSaved;
  } catch {
    // Nothing usable was kept.
  }
}

function save(): void {
  const blob = new Blob([`${JSON.stringify(toFile(), null, 2)}\n`], { type: "application/json" });
  const url = URL.createObjectURL(blob);
  const link = el("a", { href: url, download: "corrections.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  saved.is = true;
  store();
  tell("decided");
}

async function load(file: File): Promise<void> {
  let message = t("unloaded");
  try {
    const value: unknown = JSON.parse(await file.text());
    if (isFile(value)) {
      message = t("loaded", ...take(value.documents));
      saved.is = false;
      store();
      tell("decided");
    }
  } catch {
    // Said below.
  }
  byId("decided").textContent = message;
}

function drawStale(): void {
  const box = byId("stale");
  box.hidden = saved.stale.length === 0;
  const rows = saved.stale.map((one) => {
    const drop = el("button", { type: "button", class: "small" }, t("drop"));
    drop.addEventListener("click", () => {
      saved.stale.splice(saved.stale.indexOf(one), 1);
      saved.is = false;
      tell("decided");
    });
    const columns = one.columns.length === 0 ? "" : ` (${one.columns.join(", ")})`;
    return el(
      "li",
      {},
      `${label(one.decision.verdict)} · ${one.decision.quote.slice(0, 40)} · ${label(one.reason)}${columns} `,
      drop,
    );
  });
  box.replaceChildren(el("h3", {}, t("stale", saved.stale.length)), el("ul", {}, ...rows));
}

function drawDecided(): void {
  const count = state.decisions.size;
  byId("decided").textContent = count === 0 && saved.is ? "" : t(saved.is ? "decided" : "unsaved", count);
  drawStale();
}

export function startDecisions(): void {
  restore();
  drawDecided();
  on("decided", drawDecided);
  on("lang", drawDecided);
  byId("save").addEventListener("click", save);
  byId("load").addEventListener("click", () => inputById("file").click());
  inputById("file").addEventListener("change", () => {
    const [file] = inputById("file").files ?? [];
    if (file !== undefined) void load(file);
    inputById("file").value = "";
  });
}
