/** Administrative regions: by name, in running text, and for a whole document. */
export { type DocumentTexts, documentRegion } from "./document-region.js";
export { type FindRegionsOptions, findRegions, type RegionMention } from "./find-regions.js";
export { allRegions, isWithin, type Region, regionByCode, regionByName } from "./gazetteer.js";
