/** Reads names of administrative regions: by name, in running text, and for a whole document. */
import {
  COMMON_FULL_NAMES,
  COMMON_SHORT_NAMES,
  COUNTRY,
  DIVISION_KINDS,
  DOCUMENT_TAILS,
  KIND_TRAPS,
  NAME_LEADS,
  NAME_TAILS,
  ORGANS,
  PEOPLES,
  REGION_ALIASES,
  SHORT_NAME_LEADS,
  SHORT_NAME_TRAPS,
  SHORT_NAMES,
} from "../data/regions.js";
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

/** Half-open span in the given text, in UTF-16 units. */
export interface RegionMention {
  readonly start: number;
  readonly end: number;
  /** Null where the name fits several regions and nothing settles it. */
  readonly region: Region | null;
  /** The regions that the name fits, where `region` is null; else empty. */
  readonly candidates: readonly Region[];
  readonly short: boolean;
  /** The name is the beginning of a longer name that is no region's (南昌大学). */
  readonly inName: boolean;
}

export interface FindRegionsOptions {
  /** Code of the region that the text is about: settles names that occur more than once in the country. */
  readonly about?: string | null;
  /** Called once for each look-up in the table; for tests of the cost. */
  readonly onProbe?: () => void;
}

interface Entry {
  full: readonly Region[];
  short: readonly Region[];
}

interface Trap {
  readonly before: string;
  readonly after: string;
}

interface Gazetteer {
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

const buildGazetteer = (): Gazetteer => {
  const shortOf = new Map(SHORT_NAMES.map(([code = "", short = ""]) => [code, short]));
  const rows = `${REGION_ROWS}${FORMER_REGION_ROWS}`.trimEnd().split("\n");
  const country: Region = { ...COUNTRY, short: COUNTRY.name, parent: null, level: 0, validTo: null };
  const byCode = new Map<string, Region>([[country.code, country]]);
  const regions: Region[] = [country];

  // Rows are in the order of codes, so a prefecture has been read before its counties.
  const parentOf = (code: string, level: 1 | 2 | 3): string => {
    if (level === 1) return country.code;
    const prefecture = `${code.slice(0, 4)}00`;
    return level === 3 && byCode.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
  };
  for (const row of rows) {
    const code = row.slice(0, 6);
    const space = row.indexOf(" ", 7);
    const name = space < 0 ? row.slice(7) : row.slice(7, space);
    const level = levelOf(code);
    const region: Region = {
      code,
      name,
      short: shortOf.get(code) ?? shortName(name),
      parent: parentOf(code, level),
      level,
      validTo: space < 0 ? null : Number(row.slice(space + 1)),
    };
    if (!byCode.has(code)) byCode.set(code, region);
    regions.push(region);
  }

  const entries = new Map<string, Entry>();
  const lengths = new Map<number, number>();
  const entry = (name: string): Entry => {
    const known = entries.get(name);
    if (known !== undefined) return known;
    const made: Entry = { full: NONE, short: NONE };
    entries.set(name, made);
    const key = pairAt(name, 0);
    lengths.set(key, (lengths.get(key) ?? 0) | (1 << name.length));
    return made;
  };
  const add = (form: "full" | "short", name: string, region: Region): void => {
    const at = entry(name);
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

  const traps = new Map<string, Trap>();
  for (const [name = "", sides = ""] of SHORT_NAME_TRAPS) {
    const [before = "", after = ""] = sides.split("|");
    const known = traps.get(name);
    traps.set(name, { before: before + (known?.before ?? ""), after: after + (known?.after ?? "") });
  }
  return { byCode, entries, lengths, traps };
};

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

let built: Gazetteer | null = null;
/** The table is read at the first look-up, not when the module is loaded. */
const gazetteer = (): Gazetteer => {
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
 * (吉安市 and its 吉安县), or is a city district elsewhere, which nobody calls by the bare name (西安区).
 */
const onlyOne = (regions: readonly Region[], short: boolean): Region | null => {
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

const settle = (regions: readonly Region[], short: boolean, within: string | null): Region | null => {
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
    const trap = gazetteer().traps.get(name.slice(0, -1));
    if (trap?.before.includes(lead)) return false;
  }
  if (name.length > 2 || afterRegion) return true;
  return lead === undefined || !HAN.test(lead) || NAME_LEADS.includes(lead);
};

/** Prefectures (or provinces that have none) that the text is known to speak of: there the names of counties are at home. */
type Home = ReadonlySet<string>;

/** Two words of the language often meet in what would be a county's short name: outside its home one of two characters must begin after a word's end. */
const beginsHere = (text: string, reading: Reading, before: RegionMention | undefined, home: Home): boolean => {
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
  text: string,
  name: string,
  reading: Reading,
  before: RegionMention | undefined,
  home: Home,
): boolean => {
  if (COMMON_SHORT_NAMES.has(name) || !beginsHere(text, reading, before, home)) return false;
  const trap = gazetteer().traps.get(name);
  if (trap === undefined) return true;
  const lead = text[reading.start - 1];
  const next = text[reading.end];
  return !(lead !== undefined && trap.before.includes(lead)) && !(next !== undefined && trap.after.includes(next));
};

/** The longest name that stands at `at`. */
const readingAt = (
  text: string,
  at: number,
  before: RegionMention | undefined,
  home: Home,
  onProbe: (() => void) | undefined,
): Reading | null => {
  const { entries, lengths } = gazetteer();
  onProbe?.();
  const bits = lengths.get(pairAt(text, at));
  if (bits === undefined) return null;
  for (let length = 31 - Math.clz32(bits); length >= 2; length -= 1) {
    if ((bits & (1 << length)) === 0) continue;
    onProbe?.();
    const name = text.slice(at, at + length);
    const entry = entries.get(name);
    if (entry === undefined) continue;
    const reading = { start: at, end: at + length, regions: entry.full, short: false };
    if (entry.full.length > 0 && fullNameStands(text, name, reading, before)) return reading;
    const other = { ...reading, regions: entry.short, short: true };
    if (entry.short.length > 0 && shortNameStands(text, name, other, before, home)) return other;
  }
  return null;
};

const rank = (reading: Reading): number => {
  const level = Math.min(...reading.regions.map((region) => region.level));
  return reading.short ? level : level - 10;
};

/** A name that begins inside this short one, reaches further and weighs more: `全南昌` holds 南昌, not 全南. */
const betterInside = (text: string, reading: Reading, home: Home, onProbe: (() => void) | undefined): boolean => {
  if (!reading.short) return false;
  for (let at = reading.start + 1; at < reading.end; at += 1) {
    const other = readingAt(text, at, undefined, home, onProbe);
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

const scan = (text: string, about: Region | null, home: Home, onProbe: (() => void) | undefined): RegionMention[] => {
  const found: RegionMention[] = [];
  for (let at = 0; at + 1 < text.length; ) {
    const before = lastOf(found);
    const reading = readingAt(text, at, before, home, onProbe);
    if (reading === null || betterInside(text, reading, home, onProbe)) {
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
  const about = options.about === undefined || options.about === null ? null : regionByCode(options.about);
  const home = new Set<string>(about === null ? [] : [homeOf(about)]);
  const known = home.size;
  const first = scan(text, about, home, options.onProbe);
  for (const { region } of first) if (region !== null && region.level > 1) home.add(homeOf(region));
  return home.size === known ? first : scan(text, about, home, options.onProbe);
};

export interface DocumentTexts {
  readonly title: string | null;
  /** The beginning of the text. */
  readonly head: string;
  /** Other names that the document goes by (file name, headline); they count least. */
  readonly names: readonly string[];
}

const HEAD_LENGTH = 3000;
const OPENING_LENGTH = 800;
/** A title that stands at the head of the text is one of its first lines, and short. */
const OPENING_LINES = 12;
const OPENING_LINE_LENGTH = 60;

const withoutSpaces = (text: string): string => text.replace(/\s+/gu, "");

interface Spoken {
  readonly at: number;
  readonly region: Region;
}

const organAt = (text: string): Spoken | null => {
  const found = ORGANS.flatMap(([code = "", ...names]) =>
    names.map((name) => ({ at: text.indexOf(name), region: regionByCode(code) })),
  ).filter((organ): organ is Spoken => organ.at >= 0 && organ.region !== null);
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
};

/** The narrowest region of the chain of names that begins with this mention: 江西省吉安市 is 吉安市. */
const endOfChain = (mentions: readonly RegionMention[], from: number): number => {
  let at = from;
  for (;;) {
    const here = mentions[at];
    const next = mentions[at + 1];
    const deeper =
      here?.region && next?.region && next.start === here.end && next.region !== here.region
        ? isWithin(next.region, here.region.code)
        : false;
    if (!deeper) return at;
    at += 1;
  }
};

const regionOfTitle = (title: string): Region | null => {
  const text = withoutSpaces(title);
  const mentions = findRegions(text).filter((mention) => mention.region !== null && mention.region.level > 0);
  const organ = organAt(text);
  const own = mentions.filter((mention) => !mention.inName);
  if (organ !== null && own.every((mention) => organ.at < mention.start)) return organ.region;
  const full = own.findIndex((mention) => !mention.short);
  const chosen = Math.max(full, 0);
  return own[endOfChain(own, chosen)]?.region ?? null;
};

/** `在X市第五届人民代表大会`, `代表X市人民政府`, `X市统计局`: the opening says who speaks. */
const regionOfOpening = (head: string): Region | null => {
  for (const line of head.split("\n", OPENING_LINES)) {
    const text = withoutSpaces(line).replace(/^[*#>—_]+/u, "");
    const organ = text.length > OPENING_LINE_LENGTH ? null : organAt(text);
    if (organ?.at === 0) return organ.region;
  }
  const text = withoutSpaces(head).slice(0, OPENING_LENGTH);
  const mentions = findRegions(text);
  const tails = [...DOCUMENT_TAILS];
  const speaks = mentions.findIndex(
    (mention) =>
      mention.region !== null &&
      mention.region.level > 0 &&
      !mention.inName &&
      tails.some((tail) => text.startsWith(tail, mention.end)),
  );
  const mention = mentions[speaks];
  const national = ["代表国务院", "国务院总理", "届全国人民代表大会", "全国人民代表大会第"].map((said) =>
    text.indexOf(said),
  );
  const nationalAt = Math.min(...national.filter((at) => at >= 0));
  if (nationalAt < (mention?.start ?? Number.POSITIVE_INFINITY)) return regionByCode(COUNTRY.code);
  return mention?.region ?? null;
};

/** A short name alone may be a word (白银): fewer mentions than this say nothing of the document. */
const SHORT_MENTIONS = 3;

/** The region most often named, in full at least once where any is. */
const regionMostNamed = (head: string): Region | null => {
  const counts = new Map<Region, { times: number; full: boolean }>();
  for (const { region, short, inName } of findRegions(head.slice(0, HEAD_LENGTH))) {
    if (region === null || region.level === 0 || inName) continue;
    const count = counts.get(region) ?? { times: 0, full: false };
    counts.set(region, { times: count.times + 1, full: count.full || !short });
  }
  const named = [...counts].sort(([, a], [, b]) => Number(b.full) - Number(a.full) || b.times - a.times);
  const [first, second] = named;
  if (first === undefined || (!first[1].full && first[1].times < SHORT_MENTIONS)) return null;
  const tied = second !== undefined && second[1].full === first[1].full && second[1].times === first[1].times;
  return tied && !isWithin(second[0], first[0].code) && !isWithin(first[0], second[0].code) ? null : first[0];
};

/** The region that a document is about; null where nothing says. */
export const documentRegion = (texts: DocumentTexts): Region | null => {
  const ofTitle = texts.title === null ? null : regionOfTitle(texts.title);
  if (ofTitle !== null) return ofTitle;
  const ofText = regionOfOpening(texts.head) ?? regionMostNamed(texts.head);
  if (ofText !== null) return ofText;
  for (const name of texts.names) {
    const region = regionOfTitle(name);
    if (region !== null) return region;
  }
  return null;
};
