/** The region that a document is about: its title, who speaks, what it names most. */
import { COUNTRY, DOCUMENT_TAILS, ORGANS } from "../data/regions.js";
import { findRegions, type RegionMention } from "./find-regions.js";
import { isWithin, type Region, regionByCode } from "./gazetteer.js";

export interface DocumentTexts {
  readonly title: string | null;
  /** The beginning of the text. */
  readonly head: string;
  /** Other names that the document goes by (file name, headline); they count least. */
  readonly names: readonly string[];
  /** The year that the document speaks of, where that is known. */
  readonly year?: number | null;
}

/** The year whose divisions a text names. */
type Year = number | null;

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

/** The narrowest region of the chain of names that begins with this mention: 湖南省益阳市 is 益阳市. */
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

const regionOfTitle = (title: string, year: Year): Region | null => {
  const text = withoutSpaces(title);
  const mentions = findRegions(text, { year }).filter((mention) => mention.region !== null && mention.region.level > 0);
  const organ = organAt(text);
  const own = mentions.filter((mention) => !mention.inName);
  if (organ !== null && own.every((mention) => organ.at < mention.start)) return organ.region;
  const full = own.findIndex((mention) => !mention.short);
  const chosen = Math.max(full, 0);
  return own[endOfChain(own, chosen)]?.region ?? null;
};

/** X市第五届人民代表大会 speaks; 居X市第二位 does not. */
const speaksWith = (tail: string, text: string, at: number): boolean =>
  text.startsWith(tail, at) &&
  (tail !== "第" || /^第[一二三四五六七八九十0-9]{1,3}[届次]/u.test(text.slice(at, at + 8)));

/** `在X市第五届人民代表大会`, `代表X市人民政府`, `X市统计局`: the opening says who speaks. */
const regionOfOpening = (head: string, year: Year): Region | null => {
  for (const line of head.split("\n", OPENING_LINES)) {
    const text = withoutSpaces(line).replace(/^[*#>—_]+/u, "");
    const organ = text.length > OPENING_LINE_LENGTH ? null : organAt(text);
    if (organ?.at === 0) return organ.region;
  }
  const text = withoutSpaces(head).slice(0, OPENING_LENGTH);
  const mentions = findRegions(text, { year });
  const tails = [...DOCUMENT_TAILS];
  const speaks = mentions.findIndex(
    (mention) =>
      mention.region !== null &&
      mention.region.level > 0 &&
      !mention.inName &&
      tails.some((tail) => speaksWith(tail, text, mention.end)),
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
const regionMostNamed = (head: string, year: Year): Region | null => {
  const counts = new Map<Region, { times: number; full: boolean }>();
  for (const { region, short, inName } of findRegions(head.slice(0, HEAD_LENGTH), { year })) {
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
export const documentRegion = ({ title, head, names, year = null }: DocumentTexts): Region | null => {
  const ofTitle = title === null ? null : regionOfTitle(title, year);
  if (ofTitle !== null) return ofTitle;
  const ofText = regionOfOpening(head, year) ?? regionMostNamed(head, year);
  if (ofText !== null) return ofText;
  for (const name of names) {
    const region = regionOfTitle(name, year);
    if (region !== null) return region;
  }
  return null;
};
