/** The place that each article of a newspaper page is about, where that is a part of the document's own region. */
import type { Outline } from "../model.js";
import type { Place } from "./place.js";
import { findRegions, type Home, isWithin, type Region } from "./region.js";

const inside = (region: Region | null, { region: home }: Home): region is Region =>
  region !== null && region.code !== home.code && isWithin(region, home.code);

/** Named at least so often, and in more than half of all the mentions of places below the document's. */
const LEAST = 3;

function mostNamed(texts: readonly string[], home: Home): Region | null {
  const counts = new Map<Region, number>();
  let all = 0;
  for (const text of texts) {
    for (const { region, inName } of findRegions(text, { about: home.region.code, year: home.year })) {
      if (inName || !inside(region, home)) continue;
      counts.set(region, (counts.get(region) ?? 0) + 1);
      all++;
    }
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= LEAST && first[1] * 2 > all ? first[0] : null;
}

/** Only pages of several articles: a single one is about what the document is about. */
export function articlePlaces(outline: Outline, home: Home | null): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  if (home === null || outline.articles.length < 2) return places;
  outline.articles.forEach(({ headline }, index) => {
    const named = findRegions(headline, { about: home.region.code, year: home.year })
      .map(({ region }) => region)
      .filter((region) => inside(region, home));
    const texts = outline.passages.filter(({ article }) => article === index).map(({ body }) => body.text);
    const region = named.length === 1 ? (named[0] ?? null) : named.length > 1 ? null : mostNamed(texts, home);
    if (region !== null) places.set(index, { region: region.name, adcode: region.code });
  });
  return places;
}
