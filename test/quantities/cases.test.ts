import { describe, expect, it } from "vitest";
import { READING_NOTES, REFUSAL_NOTES } from "../../src/data/rule-notes.js";
import { readAll } from "../../src/quantities/index.js";
import { COMMUNIQUE } from "./cases/communique.js";
import { NEGATIVES } from "./cases/negatives.js";
import { NEWS } from "./cases/news.js";
import { OLD_REPORTS } from "./cases/old-reports.js";
import { PLAN } from "./cases/plan.js";
import { SHAPES } from "./cases/shapes.js";
import { TAIWAN } from "./cases/taiwan.js";
import { marked, said } from "./say.js";

const SETS = { COMMUNIQUE, PLAN, OLD_REPORTS, TAIWAN, NEWS, SHAPES };
const plain = (text: string): string => text.replace(/[⟦⟧]/g, "");

describe.each(Object.entries(SETS))("%s", (_name, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(marked(plain(text))).toBe(text);
    expect(said(plain(text)).join("; ")).toBe(expected);
  });
});

const PHRASES = Object.entries(NEGATIVES).flatMap(([kind, list]) =>
  list.split("|").map((text) => [text, kind] as const),
);

describe("no quantities", () => {
  it("is a corpus of at least 400 phrases, each once", () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(400);
    const texts = PHRASES.map(([text]) => text);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  it.each(PHRASES)("%s (%s)", (text) => {
    expect(marked(text)).toBe(text);
  });

  it.each(PHRASES.filter(([text]) => /[0-9]/.test(text) && !/https?:|[[【]/.test(text)))(
    "%s: says why (%s)",
    (text) => {
      expect(readAll(text).refusals.length).toBeGreaterThan(0);
    },
  );
});

describe("rules", () => {
  it.each(Object.entries(READING_NOTES).map(([rule, { example }]) => [example, rule] as const))(
    "%s: %s",
    (text, rule) => {
      const { readings } = readAll(text, { unit: rule === "caption" ? "亿元" : null });
      expect(readings.map((r) => r.rule)).toContain(rule);
    },
  );

  it.each(Object.entries(REFUSAL_NOTES).map(([rule, { example }]) => [example, rule] as const))(
    "%s: %s",
    (text, rule) => {
      expect(readAll(text).refusals.map((r) => r.rule)).toContain(rule);
    },
  );

  it("each say what they mean", () => {
    const texts = [
      ...Object.values(SETS).flatMap((cases) => cases.map(([text]) => plain(text))),
      ...PHRASES.map(([text]) => text),
    ];
    const all = texts.map((text) => readAll(text));
    const named = (rules: readonly { readonly rule: string }[]) => [...new Set(rules.map(({ rule }) => rule))];
    expect(named(all.flatMap(({ readings }) => readings)).filter((rule) => !(rule in READING_NOTES))).toEqual([]);
    expect(named(all.flatMap(({ refusals }) => refusals)).filter((rule) => !(rule in REFUSAL_NOTES))).toEqual([]);
  });
});
