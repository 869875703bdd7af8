/** What the text layer of a page hides, loses or gets wrong -> findings, page by page. */
import { pushTo } from "../../core/push-to.js";
import type { Finding } from "../../model.js";
import { countHan } from "../frequent-han.js";
import type { CleanPage } from "./clean-glyphs.js";
import type { PageInk } from "./ink.js";
import type { PageLayout } from "./layout-types.js";

/** A page with fewer visible characters than this, and an image or hidden text, is a scan. */
const SCAN_CHARS = 12;
/** Fewer characters without a meaning than this on a page are bullets and ornaments. */
const LEAST_UNMAPPED = 5;
const UNMAPPED_SHARE = 0.02;
/** Where as many of its characters have no meaning, a page says nothing. */
const USELESS_SHARE = 0.5;
/** Of ordinary Chinese text two in three characters are frequent; of text that lies, hardly any. */
const TOO_RARE = 0.25;
const LONG_ENOUGH = 40;
/** `(cid:123)`: what other programs wrote for a glyph without a meaning. */
const CID = /\(cid:\d+\)/g;

/** Something that is wrong with a page. */
export interface PageFinding {
  readonly page: number;
  readonly rule: string;
  readonly severity: Finding["severity"];
  /** What is said of all pages with it; `#` stands for how many there are. */
  readonly message: string;
  readonly count: number;
  /** Said of this page alone, over all of its text. */
  readonly wholePage?: true;
}

type Add = (rule: string, severity: Finding["severity"], message: string, count?: number) => void;

const FONT_WARNING = /translateFont failed|Font is not|loadFont|font loading|Error during font|CMap|cMap/i;

/** pdfjs goes on after an error within a page and says so. */
const DAMAGE_WARNING =
  /ignoring errors|unexpected end|end of file|bad fcheck|in flate stream|bad block type|bad compression/i;

function charsOf({ glyphs }: Pick<PageInk, "glyphs">): number {
  let count = 0;
  for (const { text } of glyphs) if (text.trim() !== "") count++;
  return count;
}

export const isScan = (ink: PageInk): boolean => (ink.images > 0 || ink.invisible > 0) && charsOf(ink) < SCAN_CHARS;

function isGarbled(text: string): boolean {
  const { han, frequent } = countHan(text);
  return han >= LONG_ENOUGH && frequent < TOO_RARE * han;
}

const textOf = ({ glyphs }: CleanPage): string => glyphs.map(({ text }) => text).join("");

/** The page is a picture of text, or its characters are drawn as shapes, or they are not what they claim to be. */
export const lacksText = (ink: PageInk, clean: CleanPage): boolean =>
  isScan(ink) ||
  charsOf(ink) === 0 ||
  clean.odd.unmapped >= USELESS_SHARE * ink.glyphs.length ||
  isGarbled(textOf(clean));

/** What is said of one page. */
export function findPageFindings(ink: PageInk, clean: CleanPage, warnings: readonly string[]): readonly PageFinding[] {
  const { page } = ink;
  const found: PageFinding[] = [];
  const add: Add = (rule, severity, message, count = 1) => {
    found.push({ page, rule, severity, message, count });
  };
  const { invisible, clipped } = ink;
  if (isScan(ink)) add("scanned-page", "warning", SCAN, invisible);
  else if (invisible > 0) add("hidden-text", "warning", "# invisible characters are left out", invisible);
  if (clipped > 0) add("clipped-text", "warning", "# characters outside of the visible area are left out", clipped);
  const damaged = warnings.some((text) => DAMAGE_WARNING.test(text));
  const blank = ink.glyphs.length + invisible + clipped + ink.images === 0;
  if (damaged) add("page-damaged", "warning", "damaged: text may be missing");
  else if (blank) add("empty-page", "info", "without any text: blank, or lost");
  const failed = ink.failedFonts > 0 || warnings.some((text) => FONT_WARNING.test(text));
  if (failed) add("font-failed", "error", "a font could not be read: text may be missing");
  if (ink.cut) add("page-cut", "error", "more characters or lines than are read");
  addOddities(clean, add);
  return found;
}

/** What of a page its layout does not show. */
export function findLayoutFindings({ page, tablesLost }: PageLayout): readonly PageFinding[] {
  if (!tablesLost) return [];
  const message = "more rules than tables have: what stands between them is read as lines";
  return [{ page, rule: "table-unread", severity: "warning", message, count: 1 }];
}

const SCAN =
  "a scan without text that can be read (# characters of a hidden text layer are not trusted): run text recognition (--ocr reads scans in PDF)";

function addOddities(clean: CleanPage, add: Add): void {
  const { odd, glyphs } = clean;
  const text = textOf(clean);
  const unmapped = odd.unmapped + (text.match(CID)?.length ?? 0);
  const many = unmapped > odd.unmapped || (unmapped >= LEAST_UNMAPPED && unmapped >= UNMAPPED_SHARE * glyphs.length);
  const { radicals, doubles, turned } = odd;
  if (unmapped > 0)
    add(
      "unmapped-characters",
      many ? "error" : "info",
      "# characters without a meaning: the file does not say what they are",
      unmapped,
    );
  if (radicals > 0) add("radicals-mended", "info", "# radicals are read as the characters they look like", radicals);
  if (doubles > 0) add("doubled-glyphs", "info", "# characters painted twice are read once", doubles);
  if (turned > 0)
    add("turned-text", "info", "# characters in another direction (vertical or slanted) are left out", turned);
  if (isGarbled(text))
    add("garbled-text", "error", "the text layer does not read like Chinese: its characters may be wrong");
}

/** `1–3, 7`. */
function showPages(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** A finding with its first page; `wholePage` where its span is all of that page. */
export interface GroupedFinding {
  readonly page: number;
  readonly wholePage: boolean;
  readonly finding: Omit<Finding, "span">;
}

/** One finding for all pages with the same trouble, with the first of them. */
export function groupFindings(found: readonly PageFinding[]): readonly GroupedFinding[] {
  const groups = new Map<string, PageFinding[]>();
  for (const one of found) {
    const key = `${one.rule}/${one.severity}/${one.wholePage === true ? one.page : ""}`;
    pushTo(groups, key, one);
  }
  return [...groups.values()].map((own) => {
    const { page, rule, severity, message, wholePage = false } = own[0] as PageFinding;
    const count = own.reduce((sum, one) => sum + one.count, 0);
    const where = `page${own.length > 1 ? "s" : ""} ${showPages(own.map((one) => one.page))}`;
    return {
      page,
      wholePage,
      finding: {
        rule,
        severity,
        message: `${where}: ${wholePage ? message : message.replace("#", String(count))}`,
        expected: null,
        actual: null,
      },
    };
  });
}
