/** The rows of the tables of regions, read. */
import { FORMER_CODES } from "../data/former-codes.js";
import { COUNTRY, DIVISION_KINDS, PEOPLES, SHORT_NAMES } from "../data/regions.js";
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

export interface FormerRegions {
  /** Regions and codes that ended since 1980, beside those of the table of today. */
  readonly regions: readonly Region[];
  /** The year in which a region began, those of the table of today among them; none where that was in 1980 or before, or is not known. */
  readonly begun: ReadonlyMap<Region, number>;
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

export const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
const prefectureOf = (code: string): string => `${code.slice(0, 4)}00`;

/** What exists, and names that ended since 2002; the country first. */
export const readRegions = (): readonly Region[] => {
  const shortOf = new Map(SHORT_NAMES.map(([code = "", short = ""]) => [code, short]));
  const country: Region = { ...COUNTRY, short: COUNTRY.name, parent: null, level: 0, validTo: null };
  // Rows are in the order of codes, so a prefecture has been read before its counties.
  const codes = new Set<string>();
  const regions = `${REGION_ROWS}${FORMER_REGION_ROWS}`
    .trimEnd()
    .split("\n")
    .map((row): Region => {
      const [code = "", name = "", end] = row.split(" ");
      const level = levelOf(code);
      codes.add(code);
      const prefecture = prefectureOf(code);
      const parent = level === 1 ? country.code : level === 3 && codes.has(prefecture) ? prefecture : provinceOf(code);
      const validTo = end === undefined ? null : Number(end);
      return { code, name, short: shortOf.get(code) ?? shortName(name), parent, level, validTo };
    });
  return [country, ...regions];
};

/** A region that ended, as it stands in the table of former codes. */
interface FormerRow {
  readonly code: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The first list of codes is that of 1980: what stands in it began then or before. */
const FIRST_LIST = 1980;

const NEVER = Number.POSITIVE_INFINITY;

/** `25-33` or `25`: the codes from the first to the last. */
const spread = (item: string, prefix: string): readonly string[] => {
  const first = Number(item.slice(0, 2));
  const last = item.length > 2 ? Number(item.slice(3)) : first;
  return Array.from({ length: last - first + 1 }, (_, at) => prefix + String(first + at).padStart(2, "0"));
};

const readFormerRows = () => {
  const rows: FormerRow[] = [];
  const begun = new Map<string, number>();
  let prefix = "";
  for (const line of FORMER_CODES.trimEnd().split("\n")) {
    const [years = "", ...items] = line.split(" ");
    const from = Number(years.slice(0, 4));
    const to = Number(years.slice(5));
    if (items.length === 0) prefix = years;
    else if (to > 0)
      for (const item of items) rows.push({ code: prefix + item.slice(0, 2), name: item.slice(2), from, to });
    else for (const item of items) for (const code of spread(item, prefix)) begun.set(code, from);
  }
  return { rows, begun };
};

/** When the regions of today's table began: a name where the one before that had its code ended. */
const readBeginnings = (today: readonly Region[], begun: ReadonlyMap<string, number>): Map<Region, number> => {
  const ends = new Map<string, number[]>();
  for (const { code, validTo } of today) if (validTo !== null) ends.set(code, [...(ends.get(code) ?? []), validTo]);
  const years = new Map<Region, number>();
  for (const region of today) {
    const before = (ends.get(region.code) ?? []).filter((end) => end < (region.validTo ?? NEVER));
    const year = before.length > 0 ? Math.max(...before) : begun.get(region.code);
    if (year !== undefined) years.set(region, year);
  }
  return years;
};

/** A county of a code whose prefecture is of other years lay under the province, before that prefecture was made. */
const readParents = (rows: readonly FormerRow[], today: readonly Region[], begun: ReadonlyMap<Region, number>) => {
  const lives = new Map<string, (readonly [number, number])[]>();
  const add = (code: string, from: number, to: number): void => {
    if (levelOf(code) === 2) lives.set(code, [...(lives.get(code) ?? []), [from, to]]);
  };
  for (const { code, from, to } of rows) add(code, from, to);
  for (const region of today) add(region.code, begun.get(region) ?? FIRST_LIST, region.validTo ?? NEVER);
  return ({ code, from, to }: FormerRow): string => {
    const prefecture = prefectureOf(code);
    const over = lives.get(prefecture)?.some(([begin, end]) => begin < to && from < end) === true;
    return levelOf(code) === 3 && over ? prefecture : provinceOf(code);
  };
};

export const readFormerRegions = (today: readonly Region[]): FormerRegions => {
  const read = readFormerRows();
  const begun = readBeginnings(today, read.begun);
  const parentOf = readParents(read.rows, today, begun);
  const regions = read.rows.map((row): Region => {
    const { code, name, from, to } = row;
    const region = { code, name, short: shortName(name), parent: parentOf(row), level: levelOf(code), validTo: to };
    if (from > FIRST_LIST) begun.set(region, from);
    return region;
  });
  return { regions, begun };
};
