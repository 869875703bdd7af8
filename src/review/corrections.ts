/** What people decided about rows, read from `corrections.json` and put upon the rows of a new run. */
import { JianError } from "../core/errors.js";
import { numberOf, type ReviewDocument, stringOf } from "./document.js";
import {
  CORRECTIONS_FORMAT,
  type Corrections,
  type Decision,
  type DocumentDecisions,
  type PlainRow,
  REVIEWED,
  type Reviewed,
  type StaleDecision,
  type StaleReason,
  VERDICTS,
} from "./model.js";

export interface Decided {
  readonly dataset: Reviewed;
  /** Number of the row in its dataset. */
  readonly row: number;
  readonly decision: Decision;
}

export interface Applied {
  readonly decided: readonly Decided[];
  readonly stale: readonly StaleDecision[];
}

export const NOTHING_APPLIED: Applied = { decided: [], stale: [] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCell = (value: unknown): boolean =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((part) => typeof part === "string" || typeof part === "number"));
const isRow = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isCell);
const isOffset = (value: unknown): boolean =>
  value === null || (typeof value === "number" && Number.isInteger(value) && value >= 0);
const isOneOf = (values: readonly string[], value: unknown): boolean =>
  typeof value === "string" && values.includes(value);

function isDecision(value: unknown): value is Decision {
  if (!isRecord(value)) return false;
  const { dataset, row_id, start, end, quote, before, after, verdict, was, changes, note } = value;
  return (
    isOneOf(REVIEWED, dataset) &&
    isOneOf(VERDICTS, verdict) &&
    [row_id, quote, before, after].every((text) => typeof text === "string") &&
    isOffset(start) &&
    isOffset(end) &&
    isRow(was) &&
    isRow(changes) &&
    (note === null || typeof note === "string")
  );
}

const isDocument = (value: unknown): value is DocumentDecisions =>
  isRecord(value) &&
  [value.doc_id, value.source, value.sha256].every((text) => typeof text === "string") &&
  Array.isArray(value.decisions) &&
  value.decisions.every(isDecision);

const isCorrections = (value: unknown): value is Corrections =>
  isRecord(value) &&
  value.format === CORRECTIONS_FORMAT &&
  value.version === 1 &&
  Array.isArray(value.documents) &&
  value.documents.every(isDocument);

/** @throws JianError where the text is no corrections file */
export function parseCorrections(json: string, name: string): Corrections {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new JianError(`${name}: no JSON: give the corrections.json that the review page saved`, 2, { cause: error });
  }
  if (isCorrections(value)) return value;
  throw new JianError(`${name}: no corrections: give the corrections.json that the review page saved`, 2);
}

/** The decisions of several files as one. */
export const mergeCorrections = (files: readonly Corrections[]): Corrections => ({
  format: CORRECTIONS_FORMAT,
  version: 1,
  documents: files.flatMap(({ documents }) => documents),
});

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Columns of `values` that the row does not have so. */
const differing = (row: PlainRow, values: PlainRow): readonly string[] =>
  Object.keys(values).filter((column) => !isSame(row[column], values[column]));

/** Where the words of a decision stand now: where they stood, else where they stand with the same words around them. */
function placeNow(decision: Decision, { slice, text }: ReviewDocument): number | null {
  const { start, end, quote, before, after } = decision;
  if (start === null || end === null) return null;
  // A page cannot hold NUL: it has a replacement character there.
  if (slice(start, end).replaceAll("\0", "\ufffd") === quote) return start;
  const around = before + quote + after;
  const found = text.indexOf(around);
  if (found < 0 || text.indexOf(around, found + 1) >= 0) return null;
  return Array.from(text.slice(0, found + before.length)).length;
}

function candidates(decision: Decision, document: ReviewDocument, start: number | null): readonly number[] {
  const moved = (start ?? 0) - (decision.start ?? 0);
  const end = decision.end === null ? null : decision.end + moved;
  return document.rows[decision.dataset].flatMap((row, index) =>
    numberOf(row, "start") === start && numberOf(row, "end") === end ? [index] : [],
  );
}

/** Of several rows on the same words, the one that reads as it did, else the one of the same id. */
function choose(decision: Decision, rows: readonly PlainRow[], found: readonly number[]): number | undefined {
  const idOf = (index: number): string => stringOf(rows[index] ?? {}, idColumn(decision.dataset)) ?? "";
  return (
    found.find((index) => differing(rows[index] ?? {}, decision.was).length === 0) ??
    found.find((index) => idOf(index) === decision.row_id) ??
    found[0]
  );
}

export const idColumn = (dataset: Reviewed): string => (dataset === "glossary" ? "term_id" : `${singular(dataset)}_id`);
function singular(dataset: Reviewed): string {
  if (dataset === "quantities") return "quantity";
  return dataset === "boxes" ? "box" : dataset.replace(/s$/, "");
}

function applyOne(decision: Decision, document: ReviewDocument): Decided | StaleDecision {
  const stale = (reason: StaleReason, start: number | null, columns: readonly string[] = []): StaleDecision => ({
    decision,
    reason,
    start,
    columns,
  });
  const start = placeNow(decision, document);
  if (start === null && decision.start !== null) return stale("words-gone", null);
  const rows = document.rows[decision.dataset];
  const row = choose(decision, rows, candidates(decision, document, start));
  if (row === undefined) return stale("row-gone", start);
  const now = rows[row] ?? {};
  const columns = differing(now, decision.was);
  if (columns.length === 0) return { dataset: decision.dataset, row, decision };
  const isSo = decision.verdict === "corrected" && differing(now, decision.changes).length === 0;
  return isSo ? stale("already-so", start) : stale("reads-otherwise", start, columns);
}

/** The decisions on a document: those that fit its rows, and those that fit no longer. */
export function applyCorrections(document: ReviewDocument, corrections: Corrections): Applied {
  const decided: Decided[] = [];
  const stale: StaleDecision[] = [];
  for (const decision of decisionsOn(document, corrections)) {
    const result = applyOne(decision, document);
    if ("reason" in result) stale.push(result);
    else decided.push(result);
  }
  return { decided, stale };
}

/** By checksum; a document that changed goes by its id. */
function decisionsOn(document: ReviewDocument, { documents }: Corrections): readonly Decision[] {
  const sha256 = document.row?.sha256;
  const same = documents.filter((one) => one.sha256 !== "" && one.sha256 === sha256);
  const chosen = same.length > 0 ? same : documents.filter(({ doc_id }) => doc_id === document.docId);
  return chosen.flatMap(({ decisions }) => decisions);
}

/** The documents that the corrections speak of and that are not among these. */
export function unmatched(
  { documents }: Corrections,
  read: readonly { readonly docId: string; readonly sha256: string }[],
): readonly DocumentDecisions[] {
  return documents.filter(({ doc_id, sha256 }) => !read.some((one) => one.docId === doc_id || one.sha256 === sha256));
}
