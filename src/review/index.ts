/** The review page: a document with its rows in one HTML file, and what people decided about them. */
export { type Corrected, checkChanges, correctDatasets } from "./correct-rows.js";
export {
  type Applied,
  applyCorrections,
  mergeCorrections,
  NOTHING_APPLIED,
  parseCorrections,
  unmatched,
} from "./corrections.js";
export { type ReviewDocument, type ReviewInput, reviewDocument } from "./document.js";
export { type IndexEntry, indexEntry, indexHtml } from "./index-page.js";
export { LABELS } from "./labels.js";
export { CORRECTIONS_FORMAT, type Corrections } from "./model.js";
export { pageHtml } from "./page.js";
