/** How many members a printed list can have. */
import { readLabelNumber } from "../core/chinese-integer.js";

export interface Members {
  readonly least: number;
  readonly most: number;
}

const LAST_JOIN = /和|与|及|以及|或|暨/g;

/** Brackets and quotations hold no members of the list around them. */
const withoutInner = (text: string): string =>
  text.replace(/[（(][^（()）]{0,60}[）)]/g, "").replace(/“[^”]{0,60}”/g, "某");

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** 甲、乙和丙丁: three, and more where 和 stands inside of a name. Null where it is no list. */
export function membersOf(list: string): Members | null {
  const text = withoutInner(list);
  const commas = count(text, /、/g);
  if (commas === 0) return null;
  const joins = count(text, LAST_JOIN);
  const tail = text.slice(text.lastIndexOf("、"));
  // 甲、乙和丙: the last comma is followed by the joint that ends the list.
  const last = count(tail, LAST_JOIN);
  const others = count(text, /[，；]/g);
  return {
    least: commas + 1,
    most: commas + 1 + (others > 0 || joins > last ? joins + others : Math.max(last, joins)),
  };
}

/** 七大, 3个, 五: a count of things that have just been, or are going to be, listed. */
export const COUNT = "[一二两三四五六七八九十]{1,3}|[0-9]{1,2}";
export function countIn(text: string): number | null {
  const count = readLabelNumber(text);
  return count !== null && count > 0 && count < 100 ? count : null;
}

export const holds = ({ least, most }: Members, wanted: number): boolean => least <= wanted && wanted <= most;
export const showMembers = ({ least, most }: Members): string => (least === most ? String(least) : `${least}-${most}`);
