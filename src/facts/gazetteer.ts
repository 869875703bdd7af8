/** The table of administrative regions, by code and by name, now and in the years since 1980. */
import { COUNTRY, REGION_ALIASES, SHORT_NAME_TRAPS } from "../data/regions.js";
import { type FormerRegions, provinceOf, type Region, readFormerRegions, readRegions } from "./region-rows.js";

export type { Region } from "./region-rows.js";

export interface Entry {
  full: readonly Region[];
  short: readonly Region[];
}

interface Names {
  readonly byCode: ReadonlyMap<string, readonly Region[]>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** First two characters of a name -> bits of the lengths that names with this beginning have. */
  readonly lengths: ReadonlyMap<number, number>;
}

export interface Trap {
  readonly before: string;
  readonly after: string;
}

/** `石柱县`, `延边州`: how an autonomous area is called for short with its kind. */
const plainName = (region: Region): string | null =>
  region.name.at(-3) === "自" && region.level > 1 ? `${region.short}${region.name.slice(-1)}` : null;

const NONE: readonly Region[] = [];

export const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Names of regions; `shortOf` says which are known by the short name too. */
const readNames = (regions: readonly Region[], shortOf: (region: Region) => boolean): Names => {
  const byCode = new Map<string, Region[]>();
  const entries = new Map<string, Entry>();
  const lengths = new Map<number, number>();
  const add = (form: "full" | "short", name: string, region: Region): void => {
    let at = entries.get(name);
    if (at === undefined) {
      at = { full: NONE, short: NONE };
      entries.set(name, at);
      const key = pairAt(name, 0);
      lengths.set(key, (lengths.get(key) ?? 0) | (1 << name.length));
    }
    at[form] = at[form] === NONE ? [region] : [...at[form], region];
  };
  for (const region of regions) {
    const same = byCode.get(region.code);
    if (same === undefined) byCode.set(region.code, [region]);
    else same.push(region);
    add("full", region.name, region);
  }
  for (const region of regions.filter(shortOf)) {
    const plain = plainName(region);
    if (plain !== null) add("full", plain, region);
    if (region.short !== region.name) add("short", region.short, region);
  }
  for (const [code = "", ...names] of REGION_ALIASES) {
    const region = byCode.get(code)?.[0];
    if (region !== undefined) for (const name of names) add("full", name, region);
  }
  return { byCode, entries, lengths };
};

const readTraps = (): ReadonlyMap<string, Trap> => {
  const traps = new Map<string, Trap>();
  for (const [name = "", sides = ""] of SHORT_NAME_TRAPS) {
    const [before = "", after = ""] = sides.split("|");
    const known = traps.get(name);
    traps.set(name, { before: before + (known?.before ?? ""), after: after + (known?.after ?? "") });
  }
  return traps;
};

const buildGazetteer = () => {
  const regions = readRegions();
  return { regions, names: readNames(regions, ({ validTo }) => validTo === null), traps: readTraps() };
};

let built: ReturnType<typeof buildGazetteer> | null = null;
/** The table is read at the first look-up, not when the module is loaded. */
const gazetteer = (): ReturnType<typeof buildGazetteer> => {
  built ??= buildGazetteer();
  return built;
};

/** Short names of what ended are read only where they are known today, and so tried. */
const buildPast = (): FormerRegions & { readonly names: Names } => {
  const { regions, names } = gazetteer();
  const former = readFormerRegions(regions);
  const isKnown = ({ short }: Region): boolean => (names.entries.get(short)?.short.length ?? 0) > 0;
  return { ...former, names: readNames(former.regions, isKnown) };
};

let past: ReturnType<typeof buildPast> | null = null;
/** What ended is read when the first text of an earlier year is. */
const former = (): ReturnType<typeof buildPast> => {
  past ??= buildPast();
  return past;
};

/** The last year in which a code of the table of former codes ended. */
const LAST_END = 2021;

/** From the table's last year on, and where no year is known, only the names of today count. */
const isEarlier = (year: number | null): year is number => year !== null && year < LAST_END;

/** The year in which the region began; null where that was in 1980 or before, or is not known. */
export const beginningOf = (region: Region): number | null => former().begun.get(region) ?? null;

const lives = (region: Region, year: number): boolean =>
  (beginningOf(region) ?? year) <= year && year < (region.validTo ?? Number.POSITIVE_INFINITY);

/** Those of the regions that there were at the end of the year, else those that ended in it. */
const livingIn = (regions: readonly Region[], year: number): readonly Region[] => {
  const living = regions.filter((region) => lives(region, year));
  return living.length > 0 ? living : regions.filter(({ validTo }) => validTo === year);
};

/** The first of the lists that is not empty. */
const firstOf = (...lists: readonly (readonly Region[])[]): readonly Region[] =>
  lists.find((list) => list.length > 0) ?? NONE;

/** The regions that a name fits in a year; those of today where it fits none of that year. */
export const entryOf = (name: string, year: number | null): Entry | undefined => {
  const today = gazetteer().names.entries.get(name);
  if (!isEarlier(year)) return today;
  const then = former().names.entries.get(name);
  if (today === undefined && then === undefined) return undefined;
  const { full, short } = today ?? { full: NONE, short: NONE };
  return {
    full: firstOf(livingIn([...full, ...(then?.full ?? NONE)], year), full),
    short: firstOf(livingIn(short, year), livingIn(then?.short ?? NONE, year), short),
  };
};

/** Bits of the lengths of names that begin with the two characters. */
export const nameLengths = (pair: number, year: number | null): number => {
  const today = gazetteer().names.lengths.get(pair) ?? 0;
  return isEarlier(year) ? today | (former().names.lengths.get(pair) ?? 0) : today;
};

export const trapOf = (name: string): Trap | undefined => gazetteer().traps.get(name);

/** The region of a code today, or in an earlier year, when the code may have been another's. */
export const regionByCode = (code: string, year: number | null = null): Region | null => {
  const today = gazetteer().names.byCode.get(code) ?? NONE;
  if (!isEarlier(year)) return today[0] ?? null;
  const then = former().names.byCode.get(code) ?? NONE;
  return firstOf(livingIn([...today, ...then], year), today, then)[0] ?? null;
};

/** Every region there is or was, in the order of the tables. */
export const allRegions = (): readonly Region[] => [...gazetteer().regions, ...former().regions];

/** The region itself lies in itself. */
export const isWithin = (region: Region, code: string): boolean =>
  [region.code, region.parent, provinceOf(region.code), COUNTRY.code].includes(code);

/**
 * The region that a name fits alone: the only one of the highest level, if every other one lies in it
 * (朝阳市 and its 朝阳县), or is a city district elsewhere, which nobody calls by the bare name (西安区).
 */
export const onlyOne = (regions: readonly Region[], short: boolean): Region | null => {
  const first = regions[0];
  if (first === undefined || regions.length === 1) return first ?? null;
  if (!short) return null;
  const level = Math.min(...regions.map((region) => region.level));
  const top = regions.filter((region) => region.level === level);
  const best = top[0];
  if (best === undefined || top.length > 1) return null;
  const yields = (region: Region): boolean =>
    region === best || level === 1 || isWithin(region, best.code) || region.name.endsWith("区");
  return regions.every(yields) ? best : null;
};

export const settle = (regions: readonly Region[], short: boolean, within: string): Region | null =>
  onlyOne(
    regions.filter((region) => isWithin(region, within)),
    short,
  );
