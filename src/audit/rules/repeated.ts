/** Sentences and paragraphs that stand twice, word for word or nearly so. */
import { type SourceSpan, sourceSpan } from "../../core/mapped-text.js";
import type { Finding } from "../../model.js";
import { type Audited, finder, type Read, type Rule } from "../rule.js";

const find = finder("sentence-repeated", "info");
const LEAST = 24;
/** A paragraph shorter than this may be like another for good reasons. */
const PARAGRAPH = 60;
const SHINGLE = 6;
const NEARLY = 0.85;

interface Sentence {
  readonly text: string;
  readonly start: number;
}

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !"。！？\n".includes(text[at] ?? "")) continue;
    sentences.push({ text: text.slice(start, at).trim(), start });
    start = at + 1;
  }
  return sentences;
}

const isProse = ({ passage }: Read): boolean => passage.kind === "paragraph" || passage.kind === "item";

interface Copy {
  readonly start: number;
  readonly end: number;
  readonly sentences: number;
  readonly near: boolean;
}

/** Sentences of a passage that stand earlier already; neighbours are one copy. */
function copiesIn({ text, index }: Read, seen: Map<string, number>): readonly Copy[] {
  const copies: Copy[] = [];
  let follows = false;
  for (const { text: sentence, start } of sentencesOf(text)) {
    if (sentence.length < LEAST) continue;
    const first = seen.get(sentence);
    seen.set(sentence, first ?? index);
    const last = follows ? copies.pop() : undefined;
    follows = first !== undefined;
    if (first === undefined) {
      if (last !== undefined) copies.push(last);
      continue;
    }
    const near = index - first <= 1;
    const end = start + sentence.length;
    copies.push({
      start: last?.start ?? start,
      end,
      sentences: (last?.sentences ?? 0) + 1,
      near: near || last?.near === true,
    });
  }
  return copies;
}

function sentenceFindings(reads: readonly Read[]): readonly Finding[] {
  const seen = new Map<string, number>();
  const whole = new Set<string>();
  return reads.flatMap((read) => {
    const { text, passage } = read;
    const copies = copiesIn(read, seen);
    // A paragraph that repeats as a whole line is found by its line.
    if (whole.has(text.trim())) return [];
    whole.add(text.trim());
    return copies.map(({ start, end, sentences, near }) => {
      const from = start + text.slice(start).search(/\S/);
      const message = `${sentences === 1 ? "The sentence stands" : `${sentences} sentences stand`} ${near ? "twice" : "earlier already"}: “${text.slice(from, from + 20)}…”.`;
      const span = sourceSpan(passage.body, from, end);
      return find({ message, span, severity: near || sentences > 1 ? "warning" : "info" });
    });
  });
}

const shinglesOf = (text: string): ReadonlySet<string> => {
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= text.length; at++) shingles.add(text.slice(at, at + SHINGLE));
  return shingles;
};

/** Every eighth shingle by its characters: paragraphs that are nearly one share many of them. */
const sampleOf = (text: string): ReadonlySet<string> => {
  const sample = new Set<string>();
  for (let at = 0; at + SHINGLE <= text.length; at++)
    if ((text.charCodeAt(at) * 31 + text.charCodeAt(at + SHINGLE - 1)) % 8 === 0)
      sample.add(text.slice(at, at + SHINGLE));
  return sample;
};

interface Paragraph {
  readonly text: string;
  readonly span: SourceSpan;
  /** Made where another is like it: few paragraphs ever are. */
  shingles?: ReadonlySet<string>;
}

/** Whether two texts have most of their shingles in common. */
function isNearly(text: string, other: Paragraph): boolean {
  const own = shinglesOf(text);
  other.shingles ??= shinglesOf(other.text);
  const others = other.shingles;
  let common = 0;
  for (const shingle of own) if (others.has(shingle)) common++;
  return common >= NEARLY * Math.max(own.size, others.size);
}

function nearFindings(reads: readonly Read[]): readonly Finding[] {
  const seen = new Map<string, Paragraph[]>();
  return reads.flatMap(({ text, passage }): readonly Finding[] => {
    if (text.length < PARAGRAPH) return [];
    const paragraph: Paragraph = { text, span: sourceSpan(passage.body, 0, text.length) };
    const shared = new Map<Paragraph, number>();
    for (const shingle of sampleOf(text)) {
      const list = seen.get(shingle) ?? [];
      if (list.length < 20) for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (list.length === 0) seen.set(shingle, list);
      if (list.length < 20) list.push(paragraph);
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    if (best === undefined || best[0].text === text || !isNearly(text, best[0])) return [];
    const message = `The paragraph is nearly the same as an earlier one: “${text.slice(0, 20)}…”.`;
    return [find({ message, span: paragraph.span, expected: null, actual: null, severity: "warning" })];
  });
}

export const repeatedRule: Rule = {
  id: "sentence-repeated",
  severity: "info",
  title: "A sentence or paragraph that stands twice",
  doc: {
    what: "Sentences of 24 and more characters that stand twice in paragraphs and boxes, and paragraphs of 60 and more that differ from an earlier one in a few characters. Whole lines that repeat are found by paragraph-repeated.",
    why: "Text was pasted and the first copy was left standing.",
    tolerance:
      "A sentence that comes back pages later is a remark; one printed twice in a row, two and more in a row that come back, and nearly equal paragraphs, are warnings.",
    bad: "推进甲乙丙丁工程建设，…。推进甲乙丙丁工程建设，…。",
    good: "a heading that the box below it repeats",
  },
  check: ({ reads }: Audited) => {
    const prose = reads.filter(isProse);
    return [...sentenceFindings(prose), ...nearFindings(prose)];
  },
};
