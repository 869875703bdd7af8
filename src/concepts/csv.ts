/** Reads CSV as spreadsheets write it: RFC 4180 with any line end; `;` or a tab where the head row is parted by them. */

const separatorOf = (head: string): string => [",", ";", "\t"].find((sign) => head.includes(sign)) ?? ",";

/** Fields, separators and line ends; quotes inside a quoted field are doubled. */
const tokens = (separator: string): RegExp =>
  new RegExp(`"((?:[^"]|"")*)"|([^"${separator}\\r\\n]+)|(${separator})|(\\r?\\n|\\r)`, "g");

function* recordsOf(text: string): Generator<readonly string[]> {
  const separator = separatorOf(/^[^\r\n]*/.exec(text)?.[0] ?? "");
  let record: string[] = [""];
  for (const [, quoted, plain, parted, ended] of text.matchAll(tokens(separator))) {
    if (ended !== undefined) {
      yield record;
      record = [""];
    } else if (parted !== undefined) record.push("");
    else record[record.length - 1] += quoted?.replaceAll('""', '"') ?? plain ?? "";
  }
  yield record;
}

/** Rows by the names of the head row, with the place of each among the records; empty lines are no rows. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const records = [...recordsOf(text)].filter((record) => record.some((field) => field.trim() !== ""));
  const [head = [], ...rows] = records;
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name.trim(), row[index] ?? ""])));
}
