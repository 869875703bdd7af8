/** Which place a figure is about: its clause, the subject of its sentence, its article, the document. */
import { ACTIONS } from "../data/fact-words.js";
import {
  ANAPHORA,
  GOES_ON,
  PARK_ANAPHORA,
  PARK_KINDS,
  PARK_NAME,
  TOWN_STEM_ENDS,
  ZONE_TAILS,
  ZONES,
} from "../data/place-words.js";
import type { Context } from "./context.js";
import { countryOf, countryToldOf, isHomeCountry } from "./country.js";
import { findAreas, parentsWithin } from "./named-area.js";
import { findRegions, type Home, isWithin, type Region, type RegionMention } from "./region.js";

export interface Place {
  readonly region: string | null;
  readonly adcode: string | null;
  /** The regions that a name fits which nothing settles; `region` is then null. */
  readonly candidates?: readonly string[];
}

export interface Found extends Place {
  readonly start: number;
  readonly end: number;
}

/** What is known of places before the figure's sentence is read. */
export interface Surround {
  readonly home: Home | null;
  readonly whole: Place;
  /** The place named last of each kind (县, 镇), in the article up to here. */
  readonly last: ReadonlyMap<string, Place>;
  /** An article speaks of one zone as 开发区; a report of all there are. */
  readonly inArticle: boolean;
}

/** A place behind these is compared with, sent to or counted among: it is not what the figure is about. */
const BESIDE =
  /(?:占|列|居|排名|位居|位列|到|赴|往|比|与|同|和|对接|来自|至|通往|连接|高于|低于|快于|超过|中国·)(?:到)?$/;
/** 安化⟦至⟧桃江高速, 经开区⟦党工委⟧书记: a road or an office by the place's name. */
const NAMED_AFTER = /^(?:至|到|—|-|高速|(?:国际)?机场|党工委|管委会|党委|书记|委员|主任|市委|县委|区委|局长|镇长|乡长)/;
const LIST = /^[、和与及]$/;
/** 在, 其中 and words of time may stand before the place that a clause is about. */
const CLAUSE_LEAD =
  /^(?:[\s“”‘’—▲]*(?:在|位于|走进|来到|其中|同时|目前|此外|如今|据|截至目前|近年来|今年以来|去年|今年|全年|年末|(?:到|截至)?[12][0-9]{3}年(?:末|底|以来)?)?[，\s]?)*/;

const placeOf = (region: Region): Place => ({ region: region.name, adcode: region.code });

const isInside = (region: Region, { region: home }: Home, short: boolean): boolean =>
  region.code !== home.code && isWithin(region, home.code) && (home.level > 0 || !short);

/** 云岫经开区: the name of a region with that of a zone is the zone's. */
function asPark(text: string, mention: RegionMention): Found | null {
  const kind = PARK_KINDS.exec(text.slice(mention.end));
  if (kind === null || mention.region === null || mention.region.level === 0) return null;
  const region = text.slice(mention.start, mention.end) + (kind[1] ?? "");
  return { region, adcode: null, start: mention.start, end: mention.end + kind[0].length };
}

/** Named areas that lie in the document's region; several of one name stay open. */
function namedAreas(text: string, { region }: Home): readonly Found[] {
  return findAreas(text).flatMap((area) => {
    const { start, end, name } = area;
    const parents = parentsWithin(area, region.code);
    if (parents.length === 0) return [];
    const open = parents.length > 1 ? { candidates: parents.map(({ code }) => code) } : {};
    return [{ region: parents.length > 1 ? null : name, adcode: null, ...open, start, end }];
  });
}

/** What all names of zones have. */
const IN_ZONES = /[市主城]/;

/** The characters that places stand on. */
const covered = (places: readonly Found[]): ReadonlySet<number> =>
  new Set(places.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

function apart(places: readonly Found[], from: readonly Found[]): readonly Found[] {
  if (places.length === 0 || from.length === 0) return places;
  const taken = covered(from);
  return places.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    return true;
  });
}

function findZones(text: string): readonly Found[] {
  if (!IN_ZONES.test(text)) return [];
  const found: Found[] = [];
  const taken = new Set<number>();
  for (const zone of ZONES) {
    for (let at = text.indexOf(zone); at >= 0; at = text.indexOf(zone, at + zone.length)) {
      const end = at + zone.length;
      if (taken.has(at) || ZONE_TAILS.test(text.slice(end)) || "级各".includes(text[at - 1] ?? "-")) continue;
      found.push({ region: zone, adcode: null, start: at, end });
      for (let on = at; on < end; on++) taken.add(on);
    }
  }
  return found;
}

const TOWN = /^[一-鿿]{2,3}?(?:镇|乡|街道)(?![镇村化贤情愁土级])/;

/** A town is read only where a clause is about it: 在⟦石窑镇⟧，… */
function townAt(text: string, at: number): Found | null {
  const name = TOWN.exec(text.slice(at))?.[0];
  if (name === undefined) return null;
  const stem = name.replace(/(?:镇|乡|街道)$/, "");
  if (
    TOWN_STEM_ENDS.includes(stem.slice(-1)) ||
    /^(?:[县乡镇村][及和以]|全|该|各|我|本|农村|个|在|是|为|这|那|一|建成|新建|打造|完成|培育|创建|推进|实施|支持|改造)/.test(
      stem,
    )
  )
    return null;
  return { region: name, adcode: null, start: at, end: at + name.length };
}

/** The places that a stretch of text names, in order. */
export function findPlaces(text: string, home: Home | null, withHome = false): readonly Found[] {
  const named =
    home === null
      ? []
      : findRegions(text, { about: home.region.code, year: home.year }).flatMap((mention) => {
          const { region, start, end, short } = mention;
          const park = asPark(text, mention);
          if (park !== null) return [park];
          if (region === null && !short && !mention.inName && mention.candidates.length > 1)
            return [{ region: null, adcode: null, candidates: mention.candidates.map(({ code }) => code), start, end }];
          const own = withHome && region?.code === home.region.code;
          if (region === null || mention.inName || !(own || isInside(region, home, short))) return [];
          return [{ ...placeOf(region), start, end }];
        });
  const areas = home === null ? [] : namedAreas(text, home);
  const places = [...areas, ...apart(named, areas)];
  return [...places, ...apart(findZones(text), places)].sort((a, b) => a.start - b.start);
}

/** What a zone is remembered by among the places named before. */
const PARK = "开发区";

/** 全市, 该县 and a town at the head of a clause; `whole` for the document's own region, 该市 for the city named last. */
function atHead(clause: string, { home, whole, last, inArticle }: Surround): Place | null {
  const lead = CLAUSE_LEAD.exec(clause)?.[0].length ?? 0;
  const zone = PARK_ANAPHORA.exec(clause.slice(lead));
  if (zone !== null && (inArticle || zone[1] !== undefined)) return last.get(PARK) ?? null;
  const said = ANAPHORA.exec(clause.slice(lead));
  if (said === null) return townAt(clause, lead);
  const kind = said[1] ?? said[2] ?? "";
  const own = home === null ? null : home.region.name.slice(-1);
  const named = said[0].includes("该") ? last.get(kind) : undefined;
  if (kind === own || kind === whole.region?.slice(-1)) return named ?? whole;
  return last.get(kind) ?? (said[1] === undefined || kind === "省" ? null : whole);
}

/** The place that a clause is about: one at its head, or the nearest that it names. */
function ofClause(clause: string, surround: Surround, nearest: boolean): Place | null {
  const head = atHead(clause, surround);
  const found = findPlaces(clause, surround.home).filter(
    ({ start, end, region }) =>
      !BESIDE.test(clause.slice(0, start)) &&
      !NAMED_AFTER.test(clause.slice(end)) &&
      !(clause[start - 1] === "“" && clause[end] === "”") &&
      !isListed(clause, start, end, region) &&
      !(start > 0 && isExample(clause.slice(0, start), clause.slice(end))),
  );
  const lead = CLAUSE_LEAD.exec(clause)?.[0].length ?? 0;
  const zone = (place: Found): boolean => place.adcode === null && ZONES.includes(place.region ?? "");
  const settled = (place: Found): boolean => place.region !== null && !zone(place);
  const fits = found.filter((place) => (nearest && settled(place)) || place.start <= lead);
  const place = fits.at(-1);
  return place === undefined ? head : (townAt(clause, place.end) ?? place);
}

/** 新开业海湾商场、⟦甲区⟧广场等⟦8个⟧: what a list names as an example of the things counted. */
const isExample = (before: string, after: string): boolean =>
  before.includes("、") && /^[^、和及与][^，。；]*等$/.test(after);

/** 在⟦县城⟧和集镇: one of several places that a clause lists is not what it is about. */
const isListed = (clause: string, start: number, end: number, region: string | null): boolean =>
  ZONES.includes(region ?? "") && (LIST.test(clause.slice(end, end + 1)) || LIST.test(clause.slice(start - 1, start)));

/** 全国⟦10个⟧地方: the field stands right before the figure. */
function ofField(context: Context, { home }: Surround): Place | null {
  const counts = context.reading.dimension === "count";
  if (!counts || home === null || home.region.level === 0 || !/全国$/.test(context.before)) return null;
  return { region: "全国", adcode: null };
}

/** ；⟦完成⟧11个项目: who acts was named before the semicolon. */
const actsOn = (part: string): boolean => GOES_ON.test(part) || ACTIONS.some((word) => part.startsWith(word));

interface Before {
  readonly clause: string;
  /** It stands before a semicolon behind which its doings go on. */
  readonly apart: boolean;
}

/** Clauses of the sentence before the figure's, the last first; a semicolon ends what a place governs unless its doings go on. */
function clausesBefore({ sentenceBefore, clause }: Context): readonly Before[] {
  const parts = sentenceBefore.slice(0, sentenceBefore.length - clause.length).split("；");
  const own = parts.length - 1;
  let first = own;
  while (first > 0 && actsOn(parts[first] || clause)) first--;
  return parts
    .slice(first)
    .flatMap((part, at) => part.split(/[，：]/).map((text) => ({ clause: text, apart: first + at < own })))
    .reverse();
}

/** A country has no code of a division. */
const abroad = (country: string | null): Place | null => (country === null ? null : { region: country, adcode: null });

export function readPlace(context: Context, surround: Surround): Place {
  const field = ofField(context, surround);
  if (field !== null) return field;
  const own = ofClause(context.clause, surround, true) ?? abroad(countryOf(context.clause));
  if (own !== null) return own;
  if (isHomeCountry(context.clause)) return surround.whole;
  for (const { clause, apart } of clausesBefore(context)) {
    const place = clause === "" ? null : (ofClause(clause, surround, false) ?? abroad(countryToldOf(clause)));
    if (place !== null && !(apart && ZONES.includes(place.region ?? ""))) return place;
    if (isHomeCountry(clause)) return surround.whole;
  }
  return surround.whole;
}

/** The places a passage names, by kind, for 该县 and 全镇 in what follows. */
export function rememberPlaces(text: string, home: Home | null, last: Map<string, Place>): void {
  for (const { region, adcode, end } of findPlaces(text, home, true)) {
    const kind = region?.slice(-1) ?? "";
    // The document's own region named anew is what 该市 means from there on.
    if (adcode !== null && adcode === home?.region.code) last.delete(kind);
    else if ("县区市州旗".includes(kind) && adcode !== null) {
      last.set(kind, { region, adcode });
      for (const lower of ["镇", "乡", "村"]) last.delete(lower);
      const town = townAt(text, end);
      if (town !== null) last.set(town.region?.slice(-1) ?? "", { region: town.region, adcode: null });
    } else if (region !== null && PARK_NAME.test(region)) last.set(PARK, { region, adcode });
  }
  for (const clause of text.split(/[，。；：！？]/)) {
    const town = townAt(clause, CLAUSE_LEAD.exec(clause)?.[0].length ?? 0);
    if (town !== null) last.set(town.region?.slice(-1) ?? "", { region: town.region, adcode: null });
  }
}
