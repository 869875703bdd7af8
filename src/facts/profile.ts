/** What a document is as a whole: its kind, region, date and the years it covers. */
import { readLabelNumber } from "../core/chinese-integer.js";
import { countsRepublicYears, fromRepublicYear } from "../core/republic-year.js";
import type { Doc, DocumentKind, Outline, Profile } from "../model.js";
import { fiveYearPlan } from "./five-year-plan.js";
import { reviewedYear } from "./headed-years.js";
import { inferYear } from "./inferred-year.js";
import { areaOfTitle } from "./named-area.js";
import { daysIn } from "./period.js";
import { documentRegion } from "./region.js";
import { HAN_DIGITS, HAN_YEAR, readDigits } from "./year.js";

const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/统计公报|公报/, "communique"],
  [/政府工作报告|工作报告|施政报告/, "work_report"],
  [/规划|纲要|五年计划/, "plan"],
];
const DATE = /([12][0-9]{3})\s?年\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日/;
const HAN_DATE = new RegExp(`(${HAN_YEAR})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日`);
const TITLE_YEAR = new RegExp(`([12][0-9]{3})\\s?年(?!\\s?[0-9]{1,2}\\s?月)|(${HAN_YEAR})年`);
/** 民国113年8月16日: the years since 1911. */
const REPUBLIC_DATE = new RegExp(
  `民国\\s?([0-9]{1,3}|[${HAN_DIGITS}十百]{1,5}|元)\\s?年\\s?([0-9]{1,2}|[一二三四五六七八九十]{1,2})\\s?月\\s?([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s?日`,
);
const REPUBLIC_DIGITS = new RegExp(`^[${HAN_DIGITS}]{2,3}$`);
/** The head of a document: what stands in its first passages before the text goes on. */
const HEAD_PASSAGES = 12;
const HEAD_LENGTH = 3000;

const pad = (value: number): string => String(value).padStart(2, "0");

function isoDate(year: number, month: number | null, day: number | null): string | null {
  if (month === null || day === null || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function readRepublicYear(text: string): number | null {
  if (text === "元") return 1912;
  const year = REPUBLIC_DIGITS.test(text) ? Number(readDigits(text)) : readLabelNumber(text);
  return year === null || year === 0 ? null : fromRepublicYear(year);
}

function readDate(text: string): string | null {
  const digits = DATE.exec(text);
  if (digits !== null) return isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const han = HAN_DATE.exec(text);
  if (han?.[1] !== undefined)
    return isoDate(Number(readDigits(han[1])), readLabelNumber(han[2] ?? ""), readLabelNumber(han[3] ?? ""));
  const republic = REPUBLIC_DATE.exec(text);
  const year = republic?.[1] === undefined ? null : readRepublicYear(republic[1]);
  return year === null
    ? null
    : isoDate(year, readLabelNumber(republic?.[2] ?? ""), readLabelNumber(republic?.[3] ?? ""));
}

/** `——1999年3月5日在…会议上`: the day on which a report was given comes before the day of a web page. */
const GIVEN = /日.{0,4}在.{0,40}(?:会议|大会)/;

/** The foot of a document: its last passages, where who issued it signs. */
const FOOT_PASSAGES = 8;
const AUTHORITY = /^[^，。；：]{2,40}(?:局|厅|委|委员会|政府|办公室|部)$/;
const DATE_ONLY = new RegExp(
  `^(?:中华民国|民国)?[0-9${HAN_DIGITS}十百元\\s]+年[0-9一二三四五六七八九十\\s]+月[0-9一二三四五六七八九十\\s]+日$`,
);

/** A date alone on its line, right below the name of an authority. */
function signedDate({ passages }: Outline): string | null {
  const lines = passages.slice(-FOOT_PASSAGES).flatMap(({ body }) => body.text.split("\n").map((line) => line.trim()));
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at] ?? "";
    if (!DATE_ONLY.test(line) || !AUTHORITY.test(lines[at - 1] ?? "")) continue;
    const date = readDate(line);
    if (date !== null) return date;
  }
  return null;
}

/** A date that stands in the title, in a short line of the head, or below who signed. */
function findPublished(title: string | null, outline: Outline): string | null {
  const own = title === null ? null : readDate(title);
  if (own !== null) return own;
  const head = outline.passages
    .slice(0, HEAD_PASSAGES)
    .filter(({ kind, body }) => kind !== "heading" && body.text.length <= 60)
    .map(({ body }) => body.text);
  const lines = [...head.filter((text) => GIVEN.test(text)), ...head];
  return lines.map(readDate).find((date) => date !== null) ?? signedDate(outline);
}

function findKind(title: string | null, outline: Outline): DocumentKind {
  for (const [pattern, kind] of KINDS)
    if (title !== null && pattern.test(title) && !/《[^》]*$/.test(title)) return kind;
  const plain = outline.sections.every(({ label }) => label === null);
  return outline.articles.length > 0 || (plain && outline.passages.some(({ kind }) => kind === "caption"))
    ? "news"
    : "other";
}

interface Years {
  readonly start: number | null;
  readonly end: number | null;
}

const NONE: Years = { start: null, end: null };

/** The year that a report given on this date looks ahead to: in December, the next. */
const yearSpokenIn = (date: string): number => Number(date.slice(0, 4)) + (date.slice(5, 7) === "12" ? 1 : 0);

function findYears(kind: DocumentKind, title: string, published: string | null): Years {
  const span = /([12][0-9]{3})\s?年?\s?[-—－~～至到]\s?([12][0-9]{3})\s?年/.exec(title);
  if (span !== null) return { start: Number(span[1]), end: Number(span[2]) };
  const plan =
    /第([一二三四五六七八九十]{1,3})个五年/.exec(title.replace(/\s+/g, "")) ?? /“十([一二三四五六])五”/.exec(title);
  if (kind === "plan") {
    const number = plan?.[1] === undefined ? null : readLabelNumber(plan[0].startsWith("“") ? `十${plan[1]}` : plan[1]);
    return (number === null ? null : fiveYearPlan(number)) ?? NONE;
  }
  const printed = TITLE_YEAR.exec(title);
  const year = printed === null ? null : Number(readDigits(printed[1] ?? printed[2] ?? ""));
  if (kind === "communique") return { start: year, end: year };
  if (kind !== "work_report") return NONE;
  const spoken = year ?? (published === null ? null : yearSpokenIn(published));
  return spoken === null ? NONE : { start: spoken - 1, end: spoken };
}

/** A year that is reviewed as a whole is nearly over: cities hold their congress in December, too. */
const LAST_QUARTER = 10;

/** `2023年政府工作报告` under which stands 2023年工作回顾 was given the year after, or in the last months of that year. */
function reportedYears(years: Years, kind: DocumentKind, published: string | null, outline: Outline): Years {
  const reviewed = kind === "work_report" ? reviewedYear(outline) : null;
  if (reviewed === null || years.start === null) return years;
  // A date in December may be that of the web page: the heading knows better.
  if (reviewed === years.start - 1 && published?.startsWith(`${years.start}-12`) === true) {
    return { start: reviewed, end: reviewed + 1 };
  }
  if (reviewed !== years.end || years.start !== reviewed - 1) return years;
  const isEarly = published?.startsWith(String(reviewed)) === true && Number(published.slice(5, 7)) < LAST_QUARTER;
  return isEarly ? years : { start: reviewed, end: reviewed + 1 };
}

/** The year whose divisions a document names: what it reports on or plans first, else that of its date. */
export function namingYear({
  periodStart,
  published,
  inferredYear,
}: Pick<Profile, "periodStart" | "published" | "inferredYear">): number | null {
  return periodStart ?? (published === null ? null : Number(published.slice(0, 4))) ?? inferredYear?.year ?? null;
}

export function profileDocument(doc: Doc, outline: Outline, given: string | undefined): Profile {
  const title = outline.plainTitle ?? doc.head.title ?? null;
  const clues = [title, doc.head.title ?? null].filter((text) => text !== null).join(" ");
  const kind = findKind(clues === "" ? null : clues, outline);
  const published = given ?? findPublished(clues === "" ? null : clues, outline);
  const names = doc.source.name === "-" ? [] : [doc.source.name];
  const { start, end } = reportedYears(findYears(kind, clues, published), kind, published, outline);
  const undated = published === null && (kind === "news" || kind === "other");
  const inferred = undated ? inferYear(outline, doc.source.name) : null;
  const dates = {
    published,
    periodStart: start,
    periodEnd: end,
    ...(inferred === null ? {} : { inferredYear: inferred }),
  };
  const year = namingYear(dates);
  const area = title === null ? null : areaOfTitle(title);
  const texts = { title, head: doc.text.text.slice(0, HEAD_LENGTH), names, year };
  const region = area === null ? documentRegion(texts) : null;
  return {
    title: outline.title ?? doc.head.title ?? null,
    kind,
    region: area?.name ?? region?.name ?? null,
    adcode: region?.code ?? null,
    ...dates,
    ...(countsRepublicYears(doc.script, doc.text.text) ? { republicYears: true as const } : {}),
  };
}
