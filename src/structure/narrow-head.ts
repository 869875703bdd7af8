/** The head of an indicator table whose columns stand one space apart, as text copied from a page has them. */

export type NarrowRole = "category" | "number" | "name" | "unit" | "value" | "attribute";

export interface NarrowColumn {
  readonly role: NarrowRole;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** One head each, which may be letter-spaced (`指 标`, `2030 年目标`); the first that fits holds. */
const HEADS: readonly (readonly [NarrowRole, RegExp])[] = [
  ["number", /序 ?号(?= |$)/y],
  ["category", /(?:类 ?[别型]|领 ?域|分 ?类)(?= |$)/y],
  ["name", /(?:主要)?指 ?标(?: ?名 ?称)?(?: ?[（(][^（）()]{1,12}[）)])?(?= |$)/y],
  ["unit", /单 ?位(?= |$)/y],
  ["attribute", /(?:指标)? ?属 ?性(?= |$)/y],
  ["value", /(?:19|20)\d\d ?年?(?:[^\s\d]\S{0,14})?(?= |$)/y],
  ["value", /[“"]?十[一二三四五六七八九]?五[”"]?\S{0,14}(?= |$)/y],
  ["value", /(?:年均|累计|基期|目标)\S{0,14}(?= |$)/y],
];
const LONGEST = 90;

/** Where the order is `[category] [number] name [unit] value… attribute`; the columns, else null. */
export function readNarrowHead(line: string): readonly NarrowColumn[] | null {
  const text = line.trimEnd();
  if (text.length > LONGEST || / {2}|\t|\u3000/.test(text.trim())) return null;
  const columns: NarrowColumn[] = [];
  let at = text.length - text.trimStart().length;
  while (at < text.length) {
    const column = columnAt(text, at);
    if (column === null) return null;
    columns.push(column);
    at = column.end + 1;
  }
  const order = columns.map(({ role }) => role).join(" ");
  return /^(?:(?:category )?(?:number )?|number category )name (?:unit )?(?:value )+attribute$/.test(order)
    ? columns
    : null;
}

function columnAt(text: string, at: number): NarrowColumn | null {
  for (const [role, pattern] of HEADS) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { role, start: at, end: pattern.lastIndex };
  }
  return null;
}
