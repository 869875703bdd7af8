/** What can be wrong with the text of a page, so that its numbers may be others than those printed; as findings name it. */
import type { PageDoubt } from "../model.js";

export const PAGE_DOUBTS = [
  "garbled-text",
  "unmapped-characters",
  "font-failed",
  "page-damaged",
  "page-cut",
] as const satisfies readonly PageDoubt[];

export const isPageDoubt = (rule: string): rule is PageDoubt => PAGE_DOUBTS.some((doubt) => doubt === rule);
