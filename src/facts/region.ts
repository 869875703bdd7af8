/** Administrative regions: by name, in running text, and for a whole document. */
import type { Region } from "./gazetteer.js";

export { type DocumentTexts, documentRegion } from "./document-region.js";
export { type FindRegionsOptions, findRegions, type RegionMention } from "./find-regions.js";
export { allRegions, beginningOf, isWithin, pairAt, type Region, regionByCode } from "./gazetteer.js";

/** The region that a document is about, and the year whose divisions it names. */
export interface Home {
  readonly region: Region;
  readonly year: number | null;
}
