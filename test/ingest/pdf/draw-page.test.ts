import { describe, expect, it } from "vitest";
import { parseXml } from "../../../src/ingest/docx/xml.js";
import type { XmlElement } from "../../../src/ingest/docx/xml-tree.js";
import { readOfd } from "../../../src/ingest/ofd/index.js";
import { readPdf } from "../../../src/ingest/pdf/index.js";
import { READ_OPTIONS } from "../../../src/ingest/read-options.js";
import { makeOfd, words } from "../ofd-builder.js";
import { PageWriter, writePdf } from "./writer.js";

const XS = [80, 200, 300];
const YS = [120, 150, 180];

async function draw(...pages: readonly PageWriter[]): Promise<readonly string[]> {
  const drawn = new Map<number, string>();
  await readPdf(writePdf(pages), { ...READ_OPTIONS, draw: (page, svg) => drawn.set(page, svg) });
  return pages.map((_, index) => drawn.get(index + 1) ?? "");
}

/** The elements of each group, by its id. */
function groupsOf(svg: string): ReadonlyMap<string, readonly XmlElement[]> {
  const root = parseXml(new TextEncoder().encode(svg), "page");
  const children = root.children.filter((child): child is XmlElement => typeof child !== "string");
  return new Map(
    children
      .filter(({ attributes }) => attributes.id !== undefined)
      .map((group) => [
        group.attributes.id ?? "",
        group.children.filter((child): child is XmlElement => typeof child !== "string"),
      ]),
  );
}

const classOf = ({ attributes }: XmlElement): string => attributes.class ?? "";

describe("a page drawn as it was read", () => {
  const page = new PageWriter()
    .text(80, 100, "表1 主要指标")
    .grid(XS, YS)
    .cells(XS, YS, [
      ["指标", "2025年"],
      ["粮食产量", "35.6"],
    ]);

  it("shows rules, edges, crossings, cells, the table and the lines in their order", async () => {
    const [svg = ""] = await draw(page);
    const groups = groupsOf(svg);
    expect(groups.get("rules")).toHaveLength(12);
    expect(groups.get("edges")).toHaveLength(6);
    expect(groups.get("crossings")).toHaveLength(9);
    expect(groups.get("cells")?.map(({ attributes: { x, y, width, height } }) => [x, y, width, height])).toEqual([
      ["80", "120", "120", "30"],
      ["200", "120", "100", "30"],
      ["80", "150", "120", "30"],
      ["200", "150", "100", "30"],
    ]);
    const items = groups.get("items") ?? [];
    expect(items.map(classOf)).toEqual(["line", "label", "table", "name", "column", "column", "column"]);
    expect(items[3]?.children).toEqual(["2: ruled table, 2 rows, 2 columns"]);
  });

  it("is drawn page by page, for OFD too", async () => {
    expect((await draw(page, page)).map((svg) => svg.startsWith("<svg "))).toEqual([true, true]);
    const drawn: number[] = [];
    const options = { ...READ_OPTIONS, draw: (number: number) => void drawn.push(number) };
    await readOfd(makeOfd({ pages: [words(30, 40, "甲"), words(30, 40, "乙")] }), options);
    expect(drawn).toEqual([1, 2]);
  });

  it("stays well-formed whatever the page says", async () => {
    const hostile = `</text><script>alert(1)</script>&amp;"\u0001\ufdd0\ud800`;
    const [svg = ""] = await draw(new PageWriter().text(80, 100, hostile));
    expect(svg).not.toContain("<script");
    expect(groupsOf(svg).get("glyphs")?.length).toBeGreaterThan(20);
  });
});
