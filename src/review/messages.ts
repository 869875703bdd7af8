/** What findings say, in Chinese. */
import { FINDING_WORDS } from "../data/finding-words.js";

interface Template {
  /** What stands before, between and behind the places. */
  readonly fixed: readonly string[];
  readonly names: readonly string[];
  readonly zh: string;
}

const PLACE = /\{([a-z])\}/g;

const TEMPLATES: readonly Template[] = FINDING_WORDS.map(([en, zh]) => ({
  fixed: en.split(/\{[a-z]\}/),
  names: [...en.matchAll(PLACE)].map(([, name = ""]) => name),
  zh,
}));

/** What stands in the places, each up to where the next fixed words first stand; null where the words do not fit. */
function placesIn(message: string, { fixed, names }: Template): ReadonlyMap<string, string> | null {
  const [head = "", ...rest] = fixed;
  if (!message.startsWith(head)) return null;
  const places = new Map<string, string>();
  let at = head.length;
  for (const [index, words] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = isLast ? message.length - words.length : message.indexOf(words, at + 1);
    if (found <= at || !message.startsWith(words, found)) return null;
    places.set(names[index] ?? "", message.slice(at, found));
    at = found + words.length;
  }
  return at === message.length ? places : null;
}

/** Null where the message is none that is known. */
export function inChinese(message: string): string | null {
  for (const template of TEMPLATES) {
    const places = placesIn(message, template);
    if (places !== null) return template.zh.replace(PLACE, (_place, name: string) => places.get(name) ?? "");
  }
  return null;
}
