import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editText, identityText, sourceSpan } from "../../../src/core/mapped-text.js";
import { alignMarkup } from "../../../src/ingest/html/align-markup.js";

const unit = fc.constantFrom("云", "岫", "1", "%", "&", "<", ">", "𠮷", "é", ";", "#");
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "1": "&#49;",
  云: "&#x4e91;",
};
/** A character with how it is marked up, and tags and white space around it. */
const marked = fc.record({
  text: unit,
  escaped: fc.boolean(),
  before: fc.constantFrom("", "<b>", "</b>", "<br/>", "<!-- 岫<b> -->", " ", "\n", "&nbsp;"),
});
const markupOf = ({ text, escaped, before }: { text: string; escaped: boolean; before: string }): string =>
  before + (escaped || text === "<" || text === "&" ? (ENTITIES[text] ?? text) : text);

describe("alignMarkup", () => {
  it("makes the text of its markup, and leads each character back to it", () => {
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 30 }), fc.constantFrom("", "\t", "\n"), (units, between) => {
        const markup = units.map(markupOf).join("");
        const text = units.map((one) => one.text).join(between);
        const edits = alignMarkup(markup, text);
        const mapped = editText(identityText(markup), edits ?? []);
        expect(mapped.text).toBe(text);
        let at = 0;
        for (const { text: character } of units) {
          const { from, to } = sourceSpan(mapped, at, at + character.length);
          expect([character, ENTITIES[character]]).toContain(markup.slice(from, to));
          at += character.length + between.length;
        }
      }),
    );
  });

  it("takes a comment that is never closed to the end", () => {
    const markup = `<td>云</td>${"<!-- > 岫".repeat(20_000)}`;
    expect(alignMarkup(markup, "云\n")).toHaveLength(2);
  });

  it.each([
    ["<td>云<i>岫</i></td>", "云"],
    ["<td>云</td>", "云岫"],
    ["<td>云</td><td>岫</td>", "岫云"],
    ["<td>&unknown;云</td>", "云"],
    ["<td>云", "岫"],
  ])("says that %s has other words than %s", (markup, text) => {
    expect(alignMarkup(markup, text)).toBeNull();
  });
});
