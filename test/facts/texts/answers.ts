/** Annotated texts: `⟦figure|subject|answers⟧` stands for the figure and says what a fact of it must hold. */
import { extract } from "../../../src/index.js";

export interface AnnotatedText {
  readonly name: string;
  readonly published?: string;
  /** What holds where a figure says nothing else. */
  readonly region: string | null;
  readonly period: string | null;
  readonly text: string;
}

export const COLUMNS = ["subject", "region", "period", "role", "measure", "direction", "basis"] as const;
export type AnswerColumn = (typeof COLUMNS)[number];
type Values = readonly (string | null)[];
type Answers = Readonly<Record<AnswerColumn, Values>>;

export interface Answer {
  readonly quote: string;
  readonly start: number;
  readonly answers: Answers;
}

const ROLES = new Set(["actual", "expected", "target", "baseline", "capacity", "norole"]);
const MEASURES = new Set(["level", "growth", "change", "share", "rank", "ratio"]);
const BASES = new Set(["yoy", "qoq", "avg_annual", "since_base", "other"]);

const column = (tag: string, taken: ReadonlySet<AnswerColumn>): AnswerColumn => {
  const first = tag.split(",")[0] ?? "";
  if (ROLES.has(first)) return "role";
  if (MEASURES.has(first)) return "measure";
  if (BASES.has(first)) return "basis";
  if (first === "up" || first === "down") return "direction";
  if (/^[0-9]/.test(first)) return "period";
  // `null,up` and the like: the column is that of the value which stands beside it.
  const rest = tag.split(",").slice(1).join(",");
  if (rest === "") return taken.has("direction") ? "basis" : "direction";
  return column(rest, taken);
};

const values = (text: string): Values =>
  text.split(",").map((value) => (value === "null" || value === "norole" || value === "-" ? null : value));

function readAnswers(subject: string, tags: string, text: AnnotatedText): Answers {
  const read: Record<AnswerColumn, Values> = {
    subject: subject === "-" ? [null] : subject.split("~"),
    region: [text.region],
    period: [text.period],
    role: ["actual"],
    measure: ["level"],
    direction: [null],
    basis: [null],
  };
  const taken = new Set<AnswerColumn>();
  for (const tag of tags.split(" ").filter((each) => each !== "")) {
    const at = tag.startsWith("@") ? "region" : column(tag, taken);
    taken.add(at);
    read[at] = values(tag.startsWith("@") ? tag.slice(1) : tag);
  }
  return read;
}

/** The plain text and its answers, in order; offsets are code points. */
export function readAnnotated(annotated: AnnotatedText): {
  readonly text: string;
  readonly answers: readonly Answer[];
} {
  let text = "";
  let length = 0;
  const answers: Answer[] = [];
  for (const piece of annotated.text.split(/(⟦[^⟧]*⟧)/)) {
    const [quote = "", subject = "", tags = ""] = piece.startsWith("⟦") ? piece.slice(1, -1).split("|") : [piece];
    if (piece.startsWith("⟦")) answers.push({ quote, start: length, answers: readAnswers(subject, tags, annotated) });
    text += quote;
    length += [...quote].length;
  }
  return { text, answers };
}

const pairs = (text: string): readonly string[] => {
  const plain = text.normalize("NFKC").replace(/[\s“”"'‘’《》]/gu, "");
  return plain.length < 2 ? [plain] : [...plain].slice(1).map((character, at) => (plain[at] ?? "") + character);
};

/** Two subjects are one where their pairs of characters overlap by 0.6 (Dice). */
export function sameSubject(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [x, y] = [pairs(a), [...pairs(b)]];
  const all = x.length + y.length;
  const common = x.filter((pair) => {
    const at = y.indexOf(pair);
    if (at >= 0) y.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / all >= 0.6;
}

export interface Miss {
  readonly column: AnswerColumn | "quantity";
  readonly quote: string;
  readonly want: string;
  readonly got: string | null;
}

export interface Score {
  readonly figures: number;
  readonly found: number;
  readonly hits: Readonly<Record<AnswerColumn, number>>;
  readonly misses: readonly Miss[];
}

/** Of the figures annotated, how many are found, and of these how many are said right, column by column. */
export async function scoreText(annotated: AnnotatedText): Promise<Score> {
  const { text, answers } = readAnnotated(annotated);
  const options = annotated.published === undefined ? {} : { published: annotated.published };
  const { facts, quantities } = await extract({ name: annotated.name, text }, options);
  const hits = { subject: 0, region: 0, period: 0, role: 0, measure: 0, direction: 0, basis: 0 };
  const misses: Miss[] = [];
  let found = 0;
  for (const { quote, start, answers: wanted } of answers) {
    const at = quantities.find((row) => row.start < start + [...quote].length && row.end > start);
    const told = facts.filter((fact) => fact.quantity_id === at?.quantity_id);
    if (at === undefined) {
      misses.push({ column: "quantity", quote, want: quote, got: null });
      continue;
    }
    found++;
    for (const each of COLUMNS) {
      const same = each === "subject" ? sameSubject : (a: string | null, b: string | null) => a === b;
      const hit = told.some((fact) => wanted[each].some((want) => same(want, fact[each])));
      hits[each] += Number(hit);
      if (!hit) misses.push({ column: each, quote, want: wanted[each].join(" ~ "), got: told[0]?.[each] ?? null });
    }
  }
  return { figures: answers.length, found, hits, misses };
}
