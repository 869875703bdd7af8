/**
 * CSV as RFC 4180 has it: CRLF, UTF-8, a head row.
 *
 * An array is one field: figures joined by `:` (`9.6:42.1:48.3`), texts by ` | `. A text that a spreadsheet would run
 * as a formula gets a leading apostrophe; numbers never do, so -5.4 stays a number, also as the text of a cell.
 */
import { stringify } from "csv-stringify/sync";
import type { Column } from "../datasets.js";
import type { NamedColumns, RowValue, RowWriter, WriterOptions } from "./format.js";
import { plainDigits } from "./numeric.js";

/** Apostrophes before the sign count too: taking one off then always gives the text back. */
const FORMULA_START = /^'*[=+\-@\t\r＝＋－＠]/;

/** There is nothing to run in a signed number. */
const SIGNED_NUMBER = /^[-+－＋][\d０-９]+(?:[.．][\d０-９]+)?[%％]?$/;

export const guardFormula = (text: string): string =>
  FORMULA_START.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;

function field(value: RowValue, column: Column): string {
  if (value === null) return "";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") {
    const numeric = column.type === "decimal[]";
    return numeric ? value.map(plainDigits).join(":") : guardFormula(value.join(" | "));
  }
  if (typeof value === "number" || column.type === "decimal") return plainDigits(value);
  return guardFormula(value);
}

/** `quoted_match`: the library quotes a field for the line end in use only, readers stumble over any. */
const toLines = (records: string[][]): string =>
  stringify(records, { record_delimiter: "\r\n", quoted_match: /[\r\n]/ });

export function csvWriter(columns: NamedColumns, { bom }: WriterOptions): RowWriter {
  return {
    open: () => (bom ? "\ufeff" : "") + toLines([columns.map(([name]) => name)]),
    rows: (rows) => toLines(rows.map((row) => columns.map(([name, column]) => field(row[name] ?? null, column)))),
    close: () => "",
  };
}
