/** Names of indicators brought to one spelling, and what they are when the words around them are taken away. */
import {
  DECLINE_TAIL,
  GROWTH_TAIL,
  NAME_LEADS,
  NUMBER_TAIL,
  SILENT_BRACKETS,
  SILENT_TAILS,
  SPELLINGS,
} from "../data/concepts/words.js";

/** Which way the words after a name say that it moved. */
export type Movement = "growth" | "decline";

export interface Reading {
  /** What is left of the name. */
  readonly text: string;
  readonly movement: Movement | null;
}

/** One spelling for a name: width, brackets, dashes, and the words that are written in several ways. */
export function foldName(name: string): string {
  const plain = name
    .normalize("NFKC")
    .replace(/\s+|[“”"‘’'「」『』《》*#▲△☆★]/g, "")
    .replace(/[_^]\{?([^{}]{1,8})\}?/g, "$1")
    .toUpperCase()
    .replace(SILENT_BRACKETS, "")
    .replace(/(?<=\d)[—–―~～至](?=\d)/g, "-");
  return SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), plain);
}

/** What names are compared by: without a last word for number (参保人数, 参保), `占GDP比` as `占GDP比重`. */
export const keyOf = (folded: string): string => folded.replace(/(占.{1,24})比$/, "$1比重").replace(NUMBER_TAIL, "");

/** The name without each of the leads in turn, the whole name first. */
function withoutLeads(name: string, regions: readonly string[]): readonly string[] {
  const names = [name];
  for (let rest = name; ; ) {
    const region = regions.find((each) => rest.startsWith(each) && rest.length > each.length);
    const shorter =
      region === undefined
        ? NAME_LEADS.map((lead) => rest.replace(lead, "")).find((text) => text !== rest && text !== "")
        : rest.slice(region.length);
    if (shorter === undefined) return names;
    names.push(shorter);
    rest = shorter;
  }
}

/** The name without each of the tails in turn, the whole name first. */
function withoutTails(name: string): readonly Reading[] {
  const readings: Reading[] = [{ text: name, movement: null }];
  for (let last: Reading = { text: name, movement: null }; ; ) {
    const next = withoutTail(last);
    if (next === null) return readings;
    readings.push(next);
    last = next;
  }
}

function withoutTail({ text, movement }: Reading): Reading | null {
  const cut = (tail: RegExp, said: Movement | null): Reading | null => {
    const rest = text.replace(tail, "");
    return rest === text || rest === "" ? null : { text: rest, movement: said ?? movement };
  };
  const moved = cut(GROWTH_TAIL, "growth") ?? cut(DECLINE_TAIL, "decline");
  return moved ?? SILENT_TAILS.map((tail) => cut(tail, null)).find((reading) => reading !== null) ?? null;
}

/** Every reading of a name, those that leave the most of it first. */
export function readingsOf(name: string, regions: readonly string[] = []): readonly Reading[] {
  const names = regions.map(foldName).flatMap((region) => [region, region.replace(/[省市]$/, "")]);
  const places = names.filter((region) => region.length >= 2).sort((a, b) => b.length - a.length);
  const readings = withoutLeads(foldName(name), places).flatMap(withoutTails);
  return readings.toSorted((a, b) => b.text.length - a.text.length);
}
