/** The rows of a document as the JSON that stands in its page. */
import { columnsOf } from "../datasets.js";
import { columnLabel } from "./column-labels.js";
import type { Applied } from "./corrections.js";
import { perDataset, type ReviewDocument, stringOf } from "./document.js";
import { LABELS } from "./labels.js";
import { inChinese } from "./messages.js";
import type { CellValue, PageColumn, PageData, Reviewed } from "./model.js";

/** Ids and places belong to the program, and running text to the document. */
const FIXED = /^(?:.*_ids?|page|line|start|end|bbox|ocr|doubt|decision|ref_start|row|quote|sentence|rule)$/;
/** Columns that say nothing on a page of one document. */
const LEFT_OUT = new Set(["doc_id", "decision"]);

export const isEditable = (name: string): boolean => !FIXED.test(name);

const pageColumns = (dataset: Reviewed): readonly PageColumn[] =>
  columnsOf(dataset)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, column]) => ({
      name,
      type: column.type,
      nullable: column.nullable,
      enum: column.enum?.filter((value) => value !== undefined) ?? null,
      editable: dataset !== "findings" && isEditable(name),
      label: columnLabel(name),
      help: column.description,
    }));

/** Text that no program recognized is what everybody expects. */
const shown = (name: string, value: CellValue | undefined): CellValue =>
  value === undefined || (name === "ocr" && value === false) ? null : value;

function chineseMessages({ rows }: ReviewDocument): Readonly<Record<string, string>> {
  const messages = new Map<string, string>();
  for (const row of rows.findings) {
    const message = stringOf(row, "message") ?? "";
    const chinese = inChinese(message);
    if (chinese !== null) messages.set(message, chinese);
  }
  return Object.fromEntries(messages);
}

export function pageData(document: ReviewDocument, { decided, stale }: Applied): PageData {
  const columns = perDataset(pageColumns);
  const rows = perDataset((dataset) =>
    document.rows[dataset].map((row) => columns[dataset].map(({ name }): CellValue => shown(name, row[name]))),
  );
  const { docId, source, row } = document;
  return {
    document: { doc_id: docId, source, sha256: row?.sha256 ?? "", title: row?.title ?? docId },
    astral: document.astral,
    columns,
    rows,
    decided,
    stale,
    labels: LABELS,
    messages: chineseMessages(document),
  };
}
