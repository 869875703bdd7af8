/** Characters and words that are printed twice. */
import { sourceSpan } from "../../core/mapped-text.js";
import { matchesOf } from "../../core/matches.js";
import { REGION_ROWS } from "../../data/regions-table.js";
import type { Finding } from "../../model.js";
import { isHan } from "../names.js";
import { type Audited, finder, type Read, type Rule } from "../rule.js";

const find = finder("doubled-character", "warning");
/** Never doubled in running prose. */
const ALWAYS = new Set(Array.from("率的了和与及在为是将把被于而且并但或其之这那有度额值"));
/** The text of the document, and how often it doubles each character. */
interface Whole {
  readonly text: string;
  readonly doubled: ReadonlyMap<string, number>;
}

function countDoubled(text: string): Whole {
  const doubled = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const character = text[at] ?? "";
    if (character === text[at + 1] && isHan(character)) doubled.set(character, (doubled.get(character) ?? 0) + 1);
  }
  return { text, doubled };
}

/** 率率 in 处理率率达到, where 理率达 stands elsewhere in the document. */
function doubledAt({ text, passage }: Read, at: number, whole: Whole): Finding | null {
  const character = text[at] ?? "";
  if (!isHan(character) || text[at + 1] !== character || text[at + 2] === character || text[at - 1] === character)
    return null;
  const [before, after] = [text[at - 1] ?? "", text[at + 2] ?? ""];
  if (isSplit(character, before, after)) return null;
  const certain = ALWAYS.has(character) && isHan(before);
  if (!certain && (!isHan(before) || !isHan(after))) return null;
  if (!certain && !breaksRegion(text, at) && !isLikely(text, at, whole)) return null;
  const span = sourceSpan(passage.body, at, at + 2);
  const quote = text.slice(Math.max(0, at - 4), at + 4);
  return find({
    message: `“${character}” is printed twice: ${quote}.`,
    span,
    expected: character,
    actual: character + character,
  });
}

let regions: ReadonlySet<string> | undefined;
/** 黄山山市: a known region without the second character. */
function breaksRegion(text: string, at: number): boolean {
  regions ??= new Set(REGION_ROWS.split("\n").map((row) => row.slice(7)));
  for (let before = 1; before <= 4; before++) {
    for (let after = 1; after <= 3; after++) {
      const name = text.slice(Math.max(0, at - before), at + 1) + text.slice(at + 2, at + 2 + after);
      if (name.length > 3 && regions.has(name)) return true;
    }
  }
  return false;
}

/**
 * The document prints the same four characters with one of the two elsewhere, doubles them nowhere else, and never has
 * the second and what follows it as a word of its own: 产品品质 is 产品 and 品质.
 */
function isLikely(text: string, at: number, { text: whole, doubled }: Whole): boolean {
  const character = text[at] ?? "";
  const once = [
    text.slice(at - 1, at + 1) + text.slice(at + 2, at + 4),
    text.slice(at - 2, at + 1) + text.slice(at + 2, at + 3),
  ];
  if ((doubled.get(character) ?? 0) > 1) return false;
  if (!once.some((words) => words.length === 4 && /^\p{Script=Han}+$/u.test(words) && whole.includes(words)))
    return false;
  const [before, after] = [text[at - 1] ?? "", text[at + 2] ?? ""];
  const alone = new RegExp(`[^${before}${character}]${character}${after}`, "u");
  return !alone.test(whole);
}

/** 的的确确, 目的的, 为了了解, 以为为, 人和和谐: one of the two belongs to a word of its own. */
const SPLIT: readonly RegExp[] = [
  /目的的/,
  /的的[确士]/,
  /了了[解结却然]/,
  /和和[谐平睦美气]/,
  /实在在/,
  /有有线/,
  /以上上/,
  /以下下/,
  /在在[于建校职岗编线册场]/,
  /与与会/,
  /将将[来军士领]/,
  /[以成作认行因]为为/,
  /为为[民了何]/,
  /及及时/,
  /有有[效机关利限色害序]/,
  /[所拥占持享]有有/,
  /其其[他它中]/,
  /[于在]是是/,
  /并并[联购网轨]/,
  /把把关/,
];
function isSplit(character: string, before: string, after: string): boolean {
  const around = before + character + character + after;
  return SPLIT.some((pattern) => pattern.test(around));
}

const PHRASE = /([\p{Script=Han}]{3,12})\1/gu;
const MARKS = /([，。；：、])\1+|[，；：、][。，；：]/g;

function checkRead(read: Read, whole: Whole): readonly Finding[] {
  const { text, passage } = read;
  const findings: Finding[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (text[at] !== text[at + 1]) continue;
    const finding = doubledAt(read, at, whole);
    if (finding !== null) findings.push(finding);
  }
  for (const match of matchesOf(text, PHRASE)) {
    const span = sourceSpan(passage.body, match.index, match.index + match[0].length);
    findings.push(
      find({ message: `“${match[1]}” is printed twice.`, span, expected: match[1] ?? null, actual: match[0] }),
    );
  }
  for (const match of matchesOf(text, MARKS)) {
    const span = sourceSpan(passage.body, match.index, match.index + match[0].length);
    findings.push(
      find({ message: `Two marks of punctuation: “${match[0]}”.`, span, actual: match[0], severity: "info" }),
    );
  }
  return findings;
}

export const doubledRule: Rule = {
  id: "doubled-character",
  severity: "warning",
  title: "A character or word printed twice",
  doc: {
    what: "率率, 的的, 了了; other doubled characters where the document prints the same words with one of them elsewhere; words of three to twelve characters one behind the other. Doubled punctuation is a remark.",
    why: "A slip of the keyboard or of the conversion.",
    tolerance: "Words that meet (目的的, 和和谐) are known, and words that double (人人) are never printed once.",
    bad: "污水处理率率达到95%",
    good: "户户通电、人人受益",
  },
  check: ({ reads, doc }: Audited) => {
    const whole = countDoubled(doc.text.text);
    return reads.flatMap((read) => checkRead(read, whole));
  },
};
