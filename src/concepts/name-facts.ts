/** The concept of each fact: what its subject names, where the subject stands before its figure. */
import { tailAfter } from "../core/tail-after.js";
import { ACTED, ADDITION, ADDITION_LIST, CARRIED, CARRIER, NARROWED, STOCK, TOTALLED } from "../data/concepts/words.js";
import type { Fact, Outline, PlacedQuantity } from "../model.js";
import { fits } from "./fits.js";
import type { ConceptMatch, Matcher } from "./matcher.js";
import { isHeld, type Owner, ownerOf } from "./owner.js";

/** How far back a subject is looked for. */
const REACH = 160;

/** A subject is put together of no more places than this. */
const MOST_PARTS = 4;

/** Where a subject begins that is put together of places of one clause: ⟦城镇⟧、农村⟦居民收入⟧; -1 where there is none. */
function beginningOfParts(name: string, before: string): number {
  // 第一、⟦二⟧、三产业: only the first of the ordinals has its own 第.
  const isOrdinal = /^第[二三]产业/.test(name);
  let rest = isOrdinal ? name.slice(1) : name;
  let from = before.length;
  let to = -1;
  for (let part = 0; part < MOST_PARTS && rest !== ""; part++) {
    const shortest = isOrdinal && part > 0 ? 1 : 2;
    const ends = Array.from({ length: Math.max(0, rest.length - shortest + 1) }, (_, cut) => rest.slice(cut));
    const end = ends.find((each) => before.slice(0, from).includes(each));
    if (end === undefined) return -1;
    from = before.slice(0, from).lastIndexOf(end);
    if (to < 0) to = from;
    rest = rest.slice(0, rest.length - end.length);
  }
  return rest === "" && !/[。；！？]/.test(before.slice(from, to)) ? from : -1;
}

/**
 * The words of the clause before the subject, null where the subject does not stand before the figure. It may be put
 * together of several places: 纺织业增加值增长3%，占工业比重12%.
 */
function wordsBefore(subject: string, before: string): string | null {
  const whole = before.lastIndexOf(subject);
  const at = whole < 0 ? beginningOfParts(subject, before) : whole;
  return at < 0 ? null : tailAfter(before.slice(0, at), "，。；：！？");
}

/** `对沿线国家进出口2599亿元。其中，出口⟦1504亿元⟧`: a part of the whole that the sentence before names. */
const wholeBefore = (sentence: string, before: string): string =>
  /^其中/.test(sentence) ? (/^[^0-9]*/.exec(before.split(/[。！？]\s*/).at(-2) ?? "")?.[0] ?? "") : "";

/** 自贸试验区实现⟦进出口总额⟧: words that make a figure one of a part, unless they name its region. */
const narrowing = (words: string, { subject, region, sentence }: Fact, before: string): string | null => {
  if (NARROWED.test(words) && (region === null || !words.includes(region))) return words;
  if (subject !== null && CARRIED.test(subject))
    return (
      before
        .split(/[。！？]/)
        .at(-1)
        ?.match(CARRIER)
        ?.at(-1) ?? null
    );
  const whole = wholeBefore(sentence, before);
  return NARROWED.test(whole) ? whole : null;
};

/** 新增高新技术企业 is not 高新技术企业, unless the fact says that it is a change of it. */
function matchSubject(fact: Fact, before: string, matcher: Matcher, regions: readonly string[]): ConceptMatch | null {
  const { subject, measure } = fact;
  if (subject === null) return null;
  const words = wordsBefore(subject, before);
  if (words === null) return null;
  const narrowed = narrowing(words, fact, before);
  if (narrowed !== null) return matcher.match(narrowed + subject, { regions });
  // ⟦规模以上工业企业实现⟧利润: who made it is a part of the indicator's name.
  const acted = ACTED.exec(words)?.[0];
  const made = acted === undefined ? null : matcher.match(acted + subject, { regions });
  if (made !== null) return made;
  // 新增上市公司12家、总数达⟦23家⟧: all there are of what was added.
  const isStock =
    STOCK.test(words) || (measure === "level" && TOTALLED.test(before.slice(before.lastIndexOf(subject))));
  const addition = isStock ? undefined : ADDITION.exec(words)?.[0];
  const added = addition === undefined ? null : matcher.match(addition + subject, { regions });
  if (added !== null) return added;
  const isAdded = addition !== undefined || (!isStock && ADDITION_LIST.test(words));
  return isAdded && measure !== "change" ? null : matcher.match(subject, { regions });
}

/** What a kind of school or hospital holds: no figure of all of them. */
function matchHeld(subject: string, owner: Owner, matcher: Matcher, regions: readonly string[]): ConceptMatch | null {
  const named = matcher.match(owner.name + subject, { regions });
  const short = named ?? matcher.match(owner.name.replace(/学校$/, "") + subject, { regions });
  return short ?? (owner.isTotal ? matcher.match(subject, { regions }) : null);
}

/**
 * Null for the figure of one enterprise, and where the dimension cannot belong: the subject is read from running text,
 * so that a misfit says more of the reading than of the document.
 */
function conceptOf(
  fact: Fact,
  quantity: PlacedQuantity,
  owner: Owner | null,
  { passages }: Outline,
  matcher: Matcher,
): string | null {
  if (fact.entity !== null) return null;
  const { measure, region } = fact;
  const { start, dimension, unit } = quantity.reading;
  const text = passages[quantity.passage]?.body.text ?? "";
  const before = text.slice(Math.max(0, start - REACH), start);
  const regions = region === null ? [] : [region];
  const match =
    owner === null || fact.subject === null
      ? matchSubject(fact, before, matcher, regions)
      : matchHeld(fact.subject, owner, matcher, regions);
  if (match === null || !fits(match, { dimension: unit === null ? null : dimension, unit, measure })) return null;
  // 增速居全省第一: the place of its growth is not that of the thing.
  if (measure === "rank" && match.movement !== null) return null;
  return measure === "share" && match.concept.kind === "level" ? null : match.concept.id;
}

export function nameFacts(
  facts: readonly Fact[],
  quantities: readonly PlacedQuantity[],
  outline: Outline,
  matcher: Matcher,
): readonly Fact[] {
  return facts.map((fact, index) => {
    const quantity = quantities[fact.quantity];
    if (quantity === undefined) return fact;
    const owner = fact.subject !== null && isHeld(fact.subject) ? ownerOf(index, facts, quantities, outline) : null;
    return { ...fact, concept: conceptOf(fact, quantity, owner, outline, matcher) };
  });
}
