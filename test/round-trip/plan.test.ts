/**
 * The plan as text, HTML, Word and PDF (fixtures/formats, made by tools/render-fixtures.mjs) gives the datasets of the
 * plan in text (fixtures/plan), but for what is listed here.
 */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { compare, type Digest, digest } from "./digest.js";

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));

/** Lines of a dataset that may stand in one of the two only. */
interface Accepted {
  readonly reason: string;
  readonly dataset: keyof Digest;
  readonly lines: RegExp;
}

const NOTES_AT_END: Accepted = {
  reason: "the notes stand at the end, under a heading of their own, not at the foot of pages",
  dataset: "sections",
  lines: /^1\|\|名词解释\|false\|true$/,
};
const MERGED_TOTAL: Accepted = {
  reason: "合计 stands over two columns, which tabs in a text cannot say",
  dataset: "cells",
  lines: /^3\|7\|0\|1x[12]\|body\|合计$/,
};
const WHOLE_TITLE: Accepted = {
  reason: "the title of the text is broken in 第十四个/五年规划, and its second line read as 五年",
  dataset: "quantitiesOfText",
  lines: /^五年\|5\|/,
};

const FILES: Readonly<Record<string, readonly Accepted[]>> = {
  "yunxiu-plan.txt": [NOTES_AT_END],
  "yunxiu-plan.html": [NOTES_AT_END, MERGED_TOTAL, WHOLE_TITLE],
  "yunxiu-plan-portal-gbk.html": [NOTES_AT_END, MERGED_TOTAL],
  "yunxiu-plan.docx": [MERGED_TOTAL, WHOLE_TITLE],
  "yunxiu-plan-ruled.pdf": [MERGED_TOTAL],
  "yunxiu-plan-semi-ruled.pdf": [MERGED_TOTAL],
  "yunxiu-plan-unruled.pdf": [MERGED_TOTAL],
};

const DATASETS = [
  "documents",
  "sections",
  "glossary",
  "boxes",
  "projects",
  "tables",
  "cells",
  "indicators",
  "quantitiesOfText",
  "quantitiesOfBoxes",
  "quantitiesOfNotes",
] as const satisfies readonly (keyof Digest)[];

describe.each(Object.entries(FILES))("%s", (file, accepted) => {
  let expected: Digest;
  let given: Digest;
  beforeAll(async () => {
    expected = digest(await extract(`${FIXTURES}/plan/yunxiu-plan.txt`));
    given = digest(await extract(`${FIXTURES}/formats/${file}`));
  }, 60_000);

  it.each(DATASETS)("has the same %s", (dataset) => {
    expect(expected[dataset].length).toBeGreaterThan(0);
    const own = accepted.filter((one) => one.dataset === dataset);
    const counts = (line: string): boolean => !own.some(({ lines }) => lines.test(line));
    expect(compare(expected[dataset].filter(counts), given[dataset].filter(counts))).toEqual({
      missed: [],
      extra: [],
      ordered: true,
    });
  });
});
