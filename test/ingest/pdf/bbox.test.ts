import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedPlace } from "../../../src/core/printed-box.js";
import { extract } from "../../../src/index.js";
import { placeInk } from "../../../src/ingest/pdf/place-ink.js";
import { makeOfd, words } from "../ofd-builder.js";
import { addProse, PROSE, readPages } from "./read.js";
import { PageWriter, writePdf } from "./writer.js";

const quantitiesOf = async (...pages: readonly PageWriter[]) => {
  const { quantities } = await extract({ name: "a.pdf", bytes: writePdf(pages) });
  return quantities.map(({ quote, page, bbox }) => [quote, page, bbox]);
};

describe("the bounding box of a row", () => {
  it("is that of its characters, in points from the top left", async () => {
    const page = new PageWriter().text(80, 100, "全市产值1452.6亿元，投资320万元。");
    expect(await quantitiesOf(page)).toEqual([
      ["1452.6亿元", 1, [128, 89.4, 188, 101.4]],
      ["320万元", 1, [224, 89.4, 266, 101.4]],
    ]);
  });

  it("takes in both lines where the words are broken over two", async () => {
    const page = new PageWriter();
    addProse(page, 100, `${PROSE.slice(0, 30)}投资4512.8亿元，同比增长一成。${PROSE}`);
    expect((await quantitiesOf(page)).find(([quote]) => quote === "4512.8亿元")).toEqual([
      "4512.8亿元",
      1,
      [80, 89.4, 500, 121.4],
    ]);
  });

  it("is that of the part on its first page where a row goes on over several", async () => {
    const pages = [new PageWriter(), new PageWriter()];
    pages[0]?.text(80, 100, "第一章 总则", { size: 16 });
    for (const page of pages) addProse(page, 140, PROSE);
    const { sections } = await extract({ name: "a.pdf", bytes: writePdf(pages) });
    expect(sections).toHaveLength(1);
    const [left = 0, top = 0, , bottom = 0] = (sections[0]?.bbox ?? []) as readonly number[];
    expect([left, top, bottom < 220]).toEqual([80, 85.9, true]);
  });

  it("is known for the notes at the foot of a page", async () => {
    const page = new PageWriter().text(80, 600, "发展新业态①，推进转型。").stroke(80, 720, 200, 720);
    page.text(80, 735, "① 新业态：指新的经营方式。", { size: 9 });
    const { glossary } = await extract({ name: "a.pdf", bytes: writePdf([page]) });
    expect(glossary.map(({ term, bbox }) => [term, bbox])).toEqual([["新业态", [93.5, 727.1, 201.5, 736.1]]]);
  });

  it("is that of the lines of a cell, on the page that it stands on", async () => {
    const [xs, ys] = [
      [80, 200, 300, 380],
      [120, 150, 190],
    ];
    const first = new PageWriter().text(80, 100, "主要指标").grid(xs, ys);
    first.cells(xs, ys, [
      ["指标", "2025年", "属性"],
      ["社会消费品\n零售总额（亿元）", "1235.6", "预期性"],
    ]);
    const second = new PageWriter().grid(xs, [60, 90]).cells(xs, [60, 90], [["粮食产量（万吨）", "41.5", "预期性"]]);
    const { table_cells, indicators } = await extract({ name: "a.pdf", bytes: writePdf([first, second]) });
    expect(table_cells.filter(({ col }) => col < 2).map(({ raw, page, bbox }) => [raw, page, bbox])).toEqual([
      ["指标", 1, [83, 125.2, 103, 135.2]],
      ["2025年", 1, [203, 125.2, 233, 135.2]],
      ["社会消费品零售总额（亿元）", 1, [83, 155.2, 163, 177.2]],
      ["1235.6", 1, [203, 155.2, 233, 165.2]],
      ["粮食产量（万吨）", 2, [83, 65.2, 163, 75.2]],
      ["41.5", 2, [203, 65.2, 223, 75.2]],
    ]);
    expect(indicators.map(({ number, page, bbox }) => [number, page, bbox])).toEqual([
      [1235.6, 1, [203, 155.2, 233, 165.2]],
      [41.5, 2, [203, 65.2, 223, 75.2]],
    ]);
  });

  it("is with the page of a note whose paragraph goes on on the next page", async () => {
    const first = new PageWriter().text(80, 680, "发展新业态①，推进转型，建设现代产业体系，推动传统产业改造");
    first.stroke(80, 720, 200, 720).text(80, 735, "① 新业态：指新的经营方式，补助320万元。", { size: 9 });
    const second = new PageWriter().text(80, 100, "升级，培育新兴产业。");
    const bytes = writePdf([first, second]);
    const { quantities, facts, glossary } = await extract({ name: "a.pdf", bytes });
    const placed = [...glossary, ...quantities, ...facts].map(({ page, bbox }) => [page, bbox?.[1]]);
    expect(placed).toEqual([
      [1, 727.1],
      [1, 727.1],
      [1, 727.1],
    ]);
  });

  describe("of a row that the page break tore apart", () => {
    const xs = [80, 140, 500];
    const above = new PageWriter().grid(xs, [700, 720, 760]).cells(
      xs,
      [700, 720],
      [
        ["01", "水利。"],
        ["02", "农业，建设农田，扩大GDP"],
      ],
    );
    const below = new PageWriter().grid(xs, [80, 120]).cells(xs, [80], [["", "growth，造林。"]]);

    it("is that of the part on its first page", async () => {
      const { table_cells } = await extract({ name: "a.pdf", bytes: writePdf([above, below]) });
      expect(table_cells.slice(2).map(({ raw, page, bbox }) => [raw, page, bbox?.[1]])).toEqual([
        ["02", 1, 725.2],
        ["农业，建设农田，扩大GDP growth，造林。", 1, 725.2],
      ]);
    });

    it("is known for either part", async () => {
      const { text, printed } = await readPages([above, below]);
      const placeOf = (words: string) => {
        const from = text.indexOf(words);
        return printedPlace(printed, { from, to: from + words.length });
      };
      expect([placeOf("农田")?.page, placeOf("农田")?.bbox[1]]).toEqual([1, 725.2]);
      expect([placeOf("造林")?.page, placeOf("造林")?.bbox[1]]).toEqual([2, 85.2]);
    });
  });

  it("is known for OFD too, and for no text without pages", async () => {
    const { quantities } = await extract({ name: "a.ofd", bytes: makeOfd({ pages: [words(30, 40, "增长8.5%")] }) });
    expect(quantities[0]?.bbox).toHaveLength(4);
    const plain = await extract({ name: "a.txt", text: "全市产值1452.6亿元。" });
    expect(plain.quantities.map(({ bbox }) => bbox)).toEqual([null]);
  });
});

const line = (page: number, y: number, chars: string, x: number) => ({
  page,
  y,
  size: 10,
  inks: [{ chars, sides: Array.from(chars).flatMap((_, index) => [x + index * 10, x + index * 10 + 10]) }],
});

describe("placing the glyphs of a text", () => {
  it("gives no width to what no glyph shows", () => {
    const [placed, ...others] = placeInk("甲 乙[1]丙", 5, [line(1, 100, "甲乙1丙", 50)]);
    expect(others).toEqual([]);
    expect(placed?.span).toEqual({ from: 5, to: 12 });
    expect(placed?.sides).toEqual([50, 60, 60, 60, 60, 70, 70, 70, 70, 80, 80, 80, 80, 90]);
  });

  it("goes on with the next line where one is used up", () => {
    const placed = placeInk("甲乙丙丁", 0, [line(1, 100, "甲乙", 50), line(1, 120, "丙丁", 30)]);
    expect(placed.map(({ span, top }) => [span.from, span.to, top])).toEqual([
      [0, 2, 91.2],
      [2, 4, 111.2],
    ]);
    expect(printedPlace(placed, { from: 1, to: 3 })).toEqual({ page: 1, bbox: [30, 91.2, 70, 121.2] });
    expect(printedPlace(placed, { from: 2, to: 4 })).toEqual({ page: 1, bbox: [30, 111.2, 50, 121.2] });
    expect(printedPlace(placed, { from: 4, to: 9 })).toBeNull();
  });

  it("covers every unit of a text once, whatever the glyphs say", () => {
    const texts = fc.string({ unit: fc.constantFrom("甲", "乙", "1", " ", "["), maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (text, rows) => {
        const placed = placeInk(
          text,
          0,
          rows.map((chars, index) => line(1, 100 + index * 20, chars.replace(/\s/g, ""), 50)),
        );
        expect(placed.map(({ span }) => span.to - span.from).reduce((sum, length) => sum + length, 0)).toBe(
          placed.length === 0 ? 0 : text.length,
        );
        for (const { span, sides } of placed) expect(sides).toHaveLength(2 * (span.to - span.from));
      }),
    );
  });
});
