/** Names of administrative regions in running text. */
import {
  COMMON_FULL_NAMES,
  COMMON_SHORT_NAMES,
  COUNTRY,
  KIND_TRAPS,
  NAME_LEADS,
  NAME_TAILS,
  SHORT_NAME_LEADS,
} from "../data/regions.js";
import {
  entryOf,
  isWithin,
  nameLengths,
  onlyOne,
  pairAt,
  type Region,
  regionByCode,
  settle,
  trapOf,
} from "./gazetteer.js";

/** Half-open span in the given text, in UTF-16 units. */
export interface RegionMention {
  readonly start: number;
  readonly end: number;
  /** Null where the name fits several regions and nothing settles it. */
  readonly region: Region | null;
  /** The regions that the name fits, where `region` is null; else empty. */
  readonly candidates: readonly Region[];
  readonly short: boolean;
  /** The name is the beginning of a longer name that is no region's (湘潭大学). */
  readonly inName: boolean;
}

export interface FindRegionsOptions {
  /** Code of the region that the text is about: settles names that occur more than once in the country. */
  readonly about?: string | null;
  /** The year that the text speaks of: regions that ended are known by the names and codes of their time. */
  readonly year?: number | null;
  /** Called once for each look-up in the table; for tests of the cost. */
  readonly onProbe?: () => void;
}

const HAN = /\p{Script=Han}/u;

/** A name found at a place in the text, before it is settled which region it means. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly regions: readonly Region[];
  readonly short: boolean;
}

const lastOf = <T>(items: readonly T[]): T | undefined => items[items.length - 1];

/** The region whose mention ends right where this name begins, if it contains one of the name's regions. */
const enclosing = (regions: readonly Region[], before: RegionMention | undefined, start: number): Region | null => {
  const outer = before !== undefined && before.end === start ? before.region : null;
  if (outer === null) return null;
  const inside = regions.filter((region) => region !== outer && isWithin(region, outer.code));
  return inside.length === 1 ? (inside[0] ?? null) : null;
};

const fullNameStands = (text: string, name: string, reading: Reading, before: RegionMention | undefined): boolean => {
  const afterRegion = before !== undefined && before.end === reading.start;
  if (COMMON_FULL_NAMES.has(name)) return enclosing(reading.regions, before, reading.start) !== null;
  if (reading.regions.some((region) => region.level === 0)) return true;
  if ((KIND_TRAPS[name.slice(-1)] ?? "").includes(text[reading.end] ?? " ")) return false;
  const lead = text[reading.start - 1];
  if (name.endsWith("城市") && lead !== undefined) {
    const trap = trapOf(name.slice(0, -1));
    if (trap?.before.includes(lead)) return false;
  }
  if (name.length > 2 || afterRegion) return true;
  return lead === undefined || !HAN.test(lead) || NAME_LEADS.includes(lead);
};

/** Prefectures (or provinces that have none) that the text is known to speak of: there the names of counties are at home. */
type Home = ReadonlySet<string>;

/** What holds for the whole of a text that is read. */
interface Search {
  readonly text: string;
  readonly home: Home;
  readonly year: number | null;
  readonly onProbe: (() => void) | undefined;
}

/** Two words of the language often meet in what would be a county's short name: outside its home one of two characters must begin after a word's end. */
const beginsHere = ({ text, home }: Search, reading: Reading, before: RegionMention | undefined): boolean => {
  if (reading.end - reading.start > 2) return true;
  if (reading.regions.some((region) => region.level < 3 || home.has(region.parent ?? ""))) return true;
  const lead = text[reading.start - 1];
  return (
    lead === undefined ||
    !HAN.test(lead) ||
    before?.end === reading.start ||
    NAME_LEADS.includes(lead) ||
    SHORT_NAME_LEADS.includes(lead)
  );
};

const shortNameStands = (
  search: Search,
  name: string,
  reading: Reading,
  before: RegionMention | undefined,
): boolean => {
  if (COMMON_SHORT_NAMES.has(name) || !beginsHere(search, reading, before)) return false;
  const trap = trapOf(name);
  if (trap === undefined) return true;
  const lead = search.text[reading.start - 1];
  const next = search.text[reading.end];
  return !(lead !== undefined && trap.before.includes(lead)) && !(next !== undefined && trap.after.includes(next));
};

/** The longest name that stands at `at`. */
const readingAt = (search: Search, at: number, before: RegionMention | undefined): Reading | null => {
  const { text, year, onProbe } = search;
  onProbe?.();
  const bits = nameLengths(pairAt(text, at), year);
  if (bits === 0) return null;
  for (let length = 31 - Math.clz32(bits); length >= 2; length -= 1) {
    if ((bits & (1 << length)) === 0 || at + length > text.length) continue;
    onProbe?.();
    const name = text.slice(at, at + length);
    const entry = entryOf(name, year);
    if (entry === undefined) continue;
    const reading = { start: at, end: at + length, regions: entry.full, short: false };
    if (entry.full.length > 0 && fullNameStands(text, name, reading, before)) return reading;
    const other = { ...reading, regions: entry.short, short: true };
    if (entry.short.length > 0 && shortNameStands(search, name, other, before)) return other;
  }
  return null;
};

const rank = (reading: Reading): number => {
  const level = Math.min(...reading.regions.map((region) => region.level));
  return reading.short ? level : level - 10;
};

/** A name that begins inside this short one, reaches further and weighs more: `全南宁` holds 南宁, not 全南. */
const betterInside = (search: Search, reading: Reading): boolean => {
  if (!reading.short) return false;
  for (let at = reading.start + 1; at < reading.end; at += 1) {
    const other = readingAt(search, at, undefined);
    if (other !== null && other.end > reading.end && rank(other) < rank(reading)) return true;
  }
  return false;
};

const settleInText = (
  reading: Reading,
  before: RegionMention | undefined,
  about: Region | null,
): Pick<RegionMention, "region" | "candidates"> => {
  const { regions, short } = reading;
  const inside = enclosing(regions, before, reading.start);
  if (inside !== null) return { region: inside, candidates: [] };
  const alone = onlyOne(regions, short);
  if (alone !== null) return { region: alone, candidates: [] };
  for (const code of about === null ? [] : [about.code, about.parent]) {
    const near = code === null || code === COUNTRY.code ? null : settle(regions, short, code);
    if (near !== null) return { region: near, candidates: [] };
  }
  return { region: null, candidates: regions };
};

const scan = (search: Search, about: Region | null): RegionMention[] => {
  const { text } = search;
  const found: RegionMention[] = [];
  for (let at = 0; at + 1 < text.length; ) {
    const before = lastOf(found);
    const reading = readingAt(search, at, before);
    if (reading === null || betterInside(search, reading)) {
      at += 1;
      continue;
    }
    const { start, end, short } = reading;
    const inName = NAME_TAILS.some((tail) => text.startsWith(tail, end));
    if (before?.inName === true && before.end === start) found[found.length - 1] = { ...before, inName: false };
    found.push({ start, end, ...settleInText(reading, before, about), short, inName });
    at = end;
  }
  return found;
};

/** The prefecture whose counties are at home in a text that names this region. */
const homeOf = (region: Region): string => (region.level === 3 ? (region.parent ?? region.code) : region.code);

/** Names of regions in the text, in order and without overlaps; the longest name wins. Linear in the length of the text. */
export const findRegions = (text: string, options: FindRegionsOptions = {}): readonly RegionMention[] => {
  const { about: code = null, year = null, onProbe } = options;
  const about = code === null ? null : regionByCode(code, year);
  const home = new Set<string>(about === null ? [] : [homeOf(about)]);
  const known = home.size;
  const search: Search = { text, home, year, onProbe };
  const first = scan(search, about);
  for (const { region } of first) if (region !== null && region.level > 1) home.add(homeOf(region));
  return home.size === known ? first : scan(search, about);
};
