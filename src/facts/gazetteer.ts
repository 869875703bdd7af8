/** The table of administrative regions, by code and by name. */
import { COUNTRY, DIVISION_KINDS, PEOPLES, REGION_ALIASES, SHORT_NAME_TRAPS, SHORT_NAMES } from "../data/regions.js";
import { FORMER_REGION_ROWS, REGION_ROWS } from "../data/regions-table.js";

export interface Region {
  /** Six digits of GB/T 2260; 100000 for the country. */
  readonly code: string;
  readonly name: string;
  /** The name without the kind of division; the name itself where one character would be left. */
  readonly short: string;
  readonly parent: string | null;
  /** 0 country, 1 province, 2 prefecture, 3 county. */
  readonly level: 0 | 1 | 2 | 3;
  /** Year in which the region ended, null where it exists now. */
  readonly validTo: number | null;
}

export interface Entry {
  full: readonly Region[];
  short: readonly Region[];
}

export interface Trap {
  readonly before: string;
  readonly after: string;
}

export interface Gazetteer {
  readonly byCode: ReadonlyMap<string, Region>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** First two characters of a name -> bits of the lengths that names with this beginning have. */
  readonly lengths: ReadonlyMap<number, number>;
  readonly traps: ReadonlyMap<string, Trap>;
}

const LONG_KINDS = DIVISION_KINDS.filter((kind) => kind.length > 1);
const KINDS: ReadonlySet<string> = new Set(DIVISION_KINDS);
const WITH_PEOPLES = new RegExp(`^(.+?)(?:${PEOPLES.join("|")})+$`, "u");

const dropPeoples = (text: string): string => WITH_PEOPLES.exec(text)?.[1] ?? text;

const shortName = (name: string): string => {
  const last = name.slice(-1);
  const kind =
    LONG_KINDS.find((suffix) => suffix.endsWith(last) && name.endsWith(suffix)) ?? (KINDS.has(last) ? last : "");
  const stem = name.slice(0, name.length - kind.length);
  const short = kind.startsWith("自治") || stem.endsWith("族") ? dropPeoples(stem) : stem;
  return short.length > 1 ? short : name;
};

const levelOf = (code: string): 1 | 2 | 3 => (code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3);

/** `石柱县`, `延边州`: how an autonomous area is called for short with its kind. */
const plainName = (region: Region): string | null =>
  region.name.at(-3) === "自" && region.level > 1 ? `${region.short}${region.name.slice(-1)}` : null;

const NONE: readonly Region[] = [];

const readRow = (row: string, parent: string, shortOf: ReadonlyMap<string, string>): Region => {
  const code = row.slice(0, 6);
  const space = row.indexOf(" ", 7);
  const name = space < 0 ? row.slice(7) : row.slice(7, space);
  const short = shortOf.get(code) ?? shortName(name);
  return { code, name, short, parent, level: levelOf(code), validTo: space < 0 ? null : Number(row.slice(space + 1)) };
};

/** Every row of the table, the country first. */
const readRegions = (byCode: Map<string, Region>): readonly Region[] => {
  const shortOf = new Map(SHORT_NAMES.map(([code = "", short = ""]) => [code, short]));
  const country: Region = { ...COUNTRY, short: COUNTRY.name, parent: null, level: 0, validTo: null };
  byCode.set(country.code, country);
  // Rows are in the order of codes, so a prefecture has been read before its counties.
  const parentOf = (code: string): string => {
    if (levelOf(code) === 1) return country.code;
    const prefecture = `${code.slice(0, 4)}00`;
    return levelOf(code) === 3 && byCode.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
  };
  const rows = `${REGION_ROWS}${FORMER_REGION_ROWS}`.trimEnd().split("\n");
  const regions = rows.map((row) => {
    const region = readRow(row, parentOf(row.slice(0, 6)), shortOf);
    if (!byCode.has(region.code)) byCode.set(region.code, region);
    return region;
  });
  return [country, ...regions];
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

const buildGazetteer = (): Gazetteer => {
  const byCode = new Map<string, Region>();
  const regions = readRegions(byCode);
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
  for (const region of regions) add("full", region.name, region);
  for (const region of regions) {
    if (region.validTo !== null) continue;
    const plain = plainName(region);
    if (plain !== null) add("full", plain, region);
    if (region.short !== region.name) add("short", region.short, region);
  }
  for (const [code = "", ...names] of REGION_ALIASES) {
    const region = byCode.get(code);
    if (region !== undefined) for (const name of names) add("full", name, region);
  }
  return { byCode, entries, lengths, traps: readTraps() };
};

export const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

let built: Gazetteer | null = null;
/** The table is read at the first look-up, not when the module is loaded. */
export const gazetteer = (): Gazetteer => {
  built ??= buildGazetteer();
  return built;
};

export const regionByCode = (code: string): Region | null => gazetteer().byCode.get(code) ?? null;

/** Every region there is or was, in the order of the table. */
export const allRegions = (): readonly Region[] => {
  const seen = new Set<Region>();
  for (const { full } of gazetteer().entries.values()) for (const region of full) seen.add(region);
  return [...seen];
};

/** The region itself lies in itself. */
export const isWithin = (region: Region, code: string): boolean => {
  for (let at: Region | null = region; at !== null; at = at.parent === null ? null : regionByCode(at.parent)) {
    if (at.code === code) return true;
  }
  return false;
};

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

export const settle = (regions: readonly Region[], short: boolean, within: string | null): Region | null => {
  if (within === null) return onlyOne(regions, short);
  return onlyOne(
    regions.filter((region) => isWithin(region, within)),
    short,
  );
};

/** Exact full or short name; null where it fits several regions and `within` (a region's code) doesn't settle it. */
export const regionByName = (name: string, within?: string): Region | null => {
  const entry = gazetteer().entries.get(name);
  if (entry === undefined) return null;
  const full = settle(entry.full, false, within ?? null);
  if (full !== null) return full;
  return entry.full.length > 0 && within === undefined ? null : settle(entry.short, true, within ?? null);
};
