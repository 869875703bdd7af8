/** Named areas that have no code: which names there are, where a text has them, and in which division they lie. */
import { AREA_KINDS, NAMED_AREA_ROWS } from "../data/named-areas.js";
import { findRegions, isWithin, pairAt, type Region, regionByCode } from "./region.js";

export interface AreaMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The divisions that have an area of this name. */
  readonly parents: readonly Region[];
}

interface Areas {
  readonly parents: ReadonlyMap<string, readonly Region[]>;
  /** First two characters -> the names that begin with them, the longest first. */
  readonly byPair: ReadonlyMap<number, readonly string[]>;
}

function readAreas(): Areas {
  const parents = new Map<string, Region[]>();
  for (const row of NAMED_AREA_ROWS.trim().split("\n")) {
    const [code = "", kind = "", ...stems] = row.split(" ");
    const region = regionByCode(code);
    if (region === null) continue;
    for (const name of stems.flatMap((stem) => (AREA_KINDS[kind] ?? []).map((tail) => stem + tail)))
      parents.set(name, [...(parents.get(name) ?? []), region]);
  }
  const byPair = new Map<number, string[]>();
  for (const name of [...parents.keys()].sort((a, b) => b.length - a.length)) {
    const key = pairAt(name, 0);
    byPair.set(key, [...(byPair.get(key) ?? []), name]);
  }
  return { parents, byPair };
}

let read: Areas | null = null;
const areas = (): Areas => {
  read ??= readAreas();
  return read;
};

export function findAreas(text: string): readonly AreaMention[] {
  const { parents, byPair } = areas();
  const found: AreaMention[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const start = at;
    const name = byPair.get(pairAt(text, start))?.find((each) => text.startsWith(each, start));
    if (name === undefined) continue;
    found.push({ start, end: start + name.length, name, parents: parents.get(name) ?? [] });
    at += name.length - 1;
  }
  return found;
}

/** Those of the divisions that lie in a region. */
export const parentsWithin = ({ parents }: AreaMention, code: string): readonly Region[] =>
  parents.filter((parent) => isWithin(parent, code));

/** The area that a title begins with, alone or behind the regions that it lies in: `甲省`+`乙新区`+`2020年…`. */
export function areaOfTitle(title: string): AreaMention | null {
  const text = title.replace(/\s+/gu, "");
  const area = findAreas(text)[0];
  if (area === undefined || area.parents.length !== 1) return null;
  const before = text.slice(0, area.start);
  const named = findRegions(before).reduce((sum, { start, end }) => sum + end - start, 0);
  return named === before.length ? area : null;
}

/** The division that the one area of this name lies in. */
export function parentOfArea(name: string): Region | null {
  const parents = areas().parents.get(name) ?? [];
  return parents.length === 1 ? (parents[0] ?? null) : null;
}
