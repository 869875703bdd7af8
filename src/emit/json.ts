/** A JSON array, one row a line. */
import type { NamedColumns, RowWriter } from "./format.js";
import { jsonRow } from "./ndjson.js";

export function jsonWriter(columns: NamedColumns): RowWriter {
  let empty = true;
  return {
    open: () => "[",
    rows: (rows) =>
      rows
        .map((row) => {
          const separator = empty ? "\n" : ",\n";
          empty = false;
          return separator + jsonRow(row, columns);
        })
        .join(""),
    close: () => (empty ? "]\n" : "\n]\n"),
  };
}
