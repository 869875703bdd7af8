import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { DATASET_NAMES } from "../../../src/datasets.js";
import { extractSource } from "../../../src/extract.js";
import { ingest } from "../../../src/ingest/page.js";
import type { Extraction } from "../../../src/model.js";
import { encodeLegacy } from "../encoders.js";
import { CLEAN, PORTAL, portalPage, renderArticle } from "./render-plan.js";

const FILE = new URL("../../../fixtures/plan/yunxiu-plan.txt", import.meta.url);
const WANTED = new Set(DATASET_NAMES.filter((name) => name !== "facts"));

const read = (name: string, bytes: Uint8Array): Promise<Extraction> =>
  extractSource(ingest(name, bytes), { wanted: WANTED });

/** What a reader has to give back, without the places. */
const summary = ({ outline, indicators }: Extraction) => ({
  sections: outline.sections
    .filter(({ title }) => title !== "名词解释")
    .map(({ level, label, title, inToc, inBody }) =>
      [level, label, title.replace(/[“”]/g, ""), inToc, inBody].join(" "),
    ),
  boxes: outline.boxes.map(({ number, title }) => `${number} ${title}`),
  projects: outline.projects.map(({ box, level, label, name, text }) => [box, level, label, name, text].join("|")),
  terms: outline.notes.map(({ term, definition }) => `${term}：${definition}`),
  referred: outline.notes.filter(({ reference }) => reference !== null).length,
  indicators: indicators.map(({ indicator, subItem, unit, period, measure, status, attribute, raw }) =>
    [indicator, subItem, unit, period, measure, status, attribute, raw].join("|"),
  ),
});

describe("a plan as a page", () => {
  let known: Extraction;
  let expected: ReturnType<typeof summary>;
  beforeAll(async () => {
    known = await read("plan.txt", readFileSync(FILE));
    expected = summary(known);
  });

  const cases = [
    [
      "clean HTML",
      () => Buffer.from(`<!DOCTYPE html><html><body>${renderArticle(known, CLEAN)}</body></html>`),
      "utf-8",
    ],
    [
      "a GBK portal page",
      () => encodeLegacy(portalPage(known.outline.title ?? "", renderArticle(known, PORTAL), "gb2312"), "gb18030"),
      "gb18030",
    ],
  ] as const;

  it.each(cases)("is read back from %s", async (_what, page, encoding) => {
    const again = await read("plan", page());
    expect(again.doc.source).toMatchObject({ format: "html", encoding });
    const given = summary(again);
    expect(given.sections).toEqual(expected.sections);
    expect(given.boxes).toEqual(expected.boxes);
    expect(given.projects).toEqual(expected.projects);
    expect(given.terms).toEqual(expected.terms);
    expect(given.referred).toBe(expected.referred);
    expect(given.indicators).toEqual(expected.indicators);
    expect(again.outline.title).toBe(known.outline.title);
  });

  it("lets nothing of the portal in", () => {
    const article = renderArticle(known, PORTAL);
    const { text } = ingest("x", encodeLegacy(portalPage(known.outline.title ?? "", article, "gbk"), "gb18030"));
    for (const foreign of [
      "政务公开",
      "当前位置",
      "规划专栏",
      "假专栏",
      "9999",
      "7777",
      "88888",
      "99%",
      "版权",
      "字体",
      "&lt;",
      "<p",
    ]) {
      expect(text).not.toContain(foreign);
    }
  });
});
