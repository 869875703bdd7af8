/** For each set of marks, 1 at the code of each. */
const tables = new Map<string, Uint8Array>();

function tableOf(marks: string): Uint8Array {
  const known = tables.get(marks);
  if (known !== undefined) return known;
  const table = new Uint8Array(65536);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  tables.set(marks, table);
  return table;
}

/** The end of a text behind the last of some marks; all of it where none is there. A pattern would begin at each character. */
export function tailAfter(text: string, marks: string): string {
  const table = tableOf(marks);
  let at = text.length;
  while (at > 0 && table[text.charCodeAt(at - 1)] === 0) at--;
  return text.slice(at);
}
