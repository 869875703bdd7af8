/** One JSON object a line. */
import type { Column } from "../datasets.js";
import type { AnyRow, NamedColumns, RowValue, RowWriter } from "./format.js";
import { plainDigits } from "./numeric.js";

const isDecimal = (column: Column): boolean => column.type === "decimal" || column.type === "decimal[]";

/** A decimal that no double can hold is a string in the row; here it becomes a bare number literal again. */
function literal(value: RowValue, column: Column): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return plainDigits(value);
  if (typeof value === "string") return isDecimal(column) ? plainDigits(value) : JSON.stringify(value);
  return `[${value.map((item) => literal(item, column)).join(",")}]`;
}

/** A row as JSON on one line, columns in their declared order. */
export function jsonRow(row: AnyRow, columns: NamedColumns): string {
  const members = columns.map(([name, column]) => `${JSON.stringify(name)}:${literal(row[name] ?? null, column)}`);
  return `{${members.join(",")}}`;
}

export function ndjsonWriter(columns: NamedColumns): RowWriter {
  return {
    open: () => "",
    rows: (rows) => rows.map((row) => `${jsonRow(row, columns)}\n`).join(""),
    close: () => "",
  };
}
