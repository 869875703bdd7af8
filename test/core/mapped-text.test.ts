import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  editText,
  identityText,
  joinTexts,
  type MappedText,
  sliceText,
  sourceSpan,
} from "../../src/core/mapped-text.js";
import { mark } from "../structure/marks.js";

const SOURCE = "全市 ５８ 亿元。";
const shown = (mapped: MappedText, words: string): string => {
  const start = mapped.text.indexOf(words);
  return mark(SOURCE, [sourceSpan(mapped, start, start + words.length)]);
};

describe("a span in a working text is a span in the source", () => {
  const text = identityText(SOURCE);

  test("where nothing was edited, they are the same", () => {
    expect(shown(text, "亿元")).toBe("全市 ５８ ⟦亿元⟧。");
  });

  test("a replacement as long as what it replaces maps character by character", () => {
    expect(shown(editText(text, [{ start: 3, end: 5, text: "58" }]), "8 亿")).toBe("全市 ５⟦８ 亿⟧元。");
  });

  test("a replacement of another length maps as a whole", () => {
    expect(shown(editText(text, [{ start: 3, end: 5, text: "fifty" }]), "if")).toBe("全市 ⟦５８⟧ 亿元。");
  });

  test("what was dropped between two characters lies inside their span, what was dropped beside them does not", () => {
    const squeezed = editText(text, [
      { start: 2, end: 3, text: "" },
      { start: 5, end: 6, text: "" },
    ]);
    expect(squeezed.text).toBe("全市５８亿元。");
    expect(shown(squeezed, "８亿")).toBe("全市 ５⟦８ 亿⟧元。");
    expect(shown(squeezed, "市")).toBe("全⟦市⟧ ５８ 亿元。");
  });

  test("text that was put in maps to the place where it stands", () => {
    const longer = editText(text, [{ start: 2, end: 2, text: "总计" }]);
    expect(longer.text).toBe("全市总计 ５８ 亿元。");
    expect(shown(longer, "总计")).toBe("全市⟦⟧ ５８ 亿元。");
  });

  test("an edit of an edited text still finds the source", () => {
    const once = editText(text, [{ start: 2, end: 3, text: "" }]);
    expect(shown(editText(once, [{ start: 2, end: 4, text: "58" }]), "8")).toBe("全市 ５⟦８⟧ 亿元。");
  });

  test("parts of a text that are joined leave out what stood between them", () => {
    const joined = joinTexts([sliceText(text, 0, 2), sliceText(text, 6, 8)], " ");
    expect(joined.text).toBe("全市 亿元");
    expect(shown(joined, "市 亿")).toBe("全⟦市 ５８ 亿⟧元。");
  });
});

describe("an empty span has a place too", () => {
  const text = identityText(SOURCE);

  test.each([
    ["between two characters", sliceText(text, 6, 8), 1, 7],
    ["at the end", sliceText(text, 6, 8), 2, 8],
    ["of an empty slice", sliceText(text, 6, 6), 0, 6],
    ["of a text that was edited away", editText(sliceText(text, 3, 5), [{ start: 0, end: 2, text: "" }]), 0, 3],
    ["of a join of nothing but empty slices", joinTexts([sliceText(text, 4, 4), sliceText(text, 6, 6)]), 0, 4],
  ])("%s", (_, mapped, at, from) => {
    expect(sourceSpan(mapped, at, at)).toEqual({ from, to: from });
  });

  test("no text at all is the beginning of the source", () => {
    expect(sourceSpan(joinTexts([]), 0, 0)).toEqual({ from: 0, to: 0 });
    expect(sourceSpan(identityText(""), 0, 0)).toEqual({ from: 0, to: 0 });
  });
});

type Step = (mapped: MappedText) => MappedText;
const places = fc.array(fc.nat(60), { minLength: 2, maxLength: 6 });

/** Edits at ascending places, each with a text of another length, the same, or none. */
const editing: fc.Arbitrary<Step> = fc
  .tuple(places, fc.array(fc.string({ maxLength: 3 }), { minLength: 3, maxLength: 3 }))
  .map(([at, texts]) => (mapped) => {
    const sorted = at.map((place) => Math.min(place, mapped.text.length)).sort((a, b) => a - b);
    const edits = [0, 1, 2].flatMap((index) => {
      const [start, end] = [sorted[2 * index], sorted[2 * index + 1]];
      return start === undefined || end === undefined ? [] : [{ start, end, text: texts[index] ?? "" }];
    });
    return editText(mapped, edits);
  });
const slicing: fc.Arbitrary<Step> = fc.tuple(fc.nat(20), fc.nat(60)).map(
  ([start, length]) =>
    (mapped) =>
      sliceText(mapped, Math.min(start, mapped.text.length), Math.min(start + length, mapped.text.length)),
);
const joining: fc.Arbitrary<Step> = fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom("", " ", "\n")).map(
  ([end, gap, separator]) =>
    (mapped) =>
      joinTexts([sliceText(mapped, 0, end), sliceText(mapped, end + gap, mapped.text.length)], separator),
);
const steps = fc.array(fc.oneof(editing, slicing, joining), { maxLength: 6 });
const source = fc.string({ unit: fc.constantFrom("全", "市", "5", " ", "\n", "𠮷", "。"), maxLength: 60 });
const worked = fc.tuple(source, steps).map(([text, list]) => ({
  text,
  mapped: list.reduce((mapped, step) => step(mapped), identityText(text)),
}));

describe("whatever is done to a text", () => {
  test("every character lies inside the source, in the order of the source", () => {
    fc.assert(
      fc.property(worked, ({ text, mapped }) => {
        let reached = 0;
        for (let at = 0; at <= mapped.text.length; at++) {
          const { from, to } = sourceSpan(mapped, at, Math.min(at + 1, mapped.text.length));
          expect(from).toBeGreaterThanOrEqual(reached);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
          reached = from;
        }
      }),
    );
  });

  test("a span covers the spans of its characters, and its quote is its slice", () => {
    fc.assert(
      fc.property(worked, fc.nat(60), fc.nat(60), ({ text, mapped }, a, b) => {
        const start = Math.min(a, mapped.text.length);
        const end = Math.min(start + b, mapped.text.length);
        const whole = sourceSpan(mapped, start, end);
        for (let at = start; at < end; at++) {
          const one = sourceSpan(mapped, at, at + 1);
          expect(one.from).toBeGreaterThanOrEqual(whole.from);
          expect(one.to).toBeLessThanOrEqual(whole.to);
        }
        expect(mark(text, [whole]).replace(/[⟦⟧]/g, "")).toBe(text);
      }),
    );
  });

  test("characters that were kept stand for themselves", () => {
    fc.assert(
      fc.property(source, places, (text, at) => {
        const [start = 0, end = 0] = [...at].sort((a, b) => a - b).map((place) => Math.min(place, text.length));
        const mapped = editText(identityText(text), [{ start, end, text: "" }]);
        for (let index = 0; index < mapped.text.length; index++) {
          const { from, to } = sourceSpan(mapped, index, index + 1);
          expect(text.slice(from, to)).toBe(mapped.text[index]);
        }
      }),
    );
  });
});

test("a thousand edits in a row leave as many runs as edits at most", () => {
  let mapped = identityText("数".repeat(4000));
  for (let index = 0; index < 1000; index++) mapped = editText(mapped, [{ start: index, end: index + 2, text: "二" }]);
  expect(mapped.runs.length).toBeLessThanOrEqual(1001);
  expect(sourceSpan(mapped, 999, 1000)).toEqual({ from: 1998, to: 2000 });
});
