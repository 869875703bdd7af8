import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { ingestDocument } from "../../src/ingest/index.js";
import type { Source } from "../../src/model.js";
import { makeZip } from "./docx-builder.js";
import {
  documentParts,
  line,
  makeOfd,
  type OfdParts,
  paragraph,
  root,
  rootPart,
  ruledTable,
  words,
} from "./ofd-builder.js";

const read = (parts: OfdParts): Promise<Source> => ingestDocument("通知.ofd", makeOfd(parts));
const textOf = async (page: string): Promise<string> => (await read({ pages: [page] })).text;
const LONG = "全年全市生产总值比上年增长百分之八，其中第一产业增加值增长百分之三，第二产业增加值增长百分之九。";

describe("words", () => {
  it("stand where their coordinates say, whatever their order in the file", async () => {
    const page = paragraph(90, "乙段。") + paragraph(40, LONG) + paragraph(70, "甲段。");
    expect(await textOf(page)).toBe(`${LONG}\n\n甲段。\n\n乙段。\n`);
  });

  it("make lines and paragraphs", async () => {
    const source = await read({ pages: [paragraph(40, LONG) + paragraph(70, "第二段。")] });
    expect(source).toMatchObject({ format: "ofd", encoding: "utf-8", pageStarts: [0], findings: [], tables: [] });
    expect(source.text).toBe(`${LONG}\n\n第二段。\n`);
  });

  it("may be objects of one character each, and have steps of any form", async () => {
    const single = Array.from("增长8.5%", (character, index) =>
      words(30 + ([0, 5, 10, 12.5, 15, 17.5][index] ?? 0), 40, character),
    ).join("");
    const mixed = words(30, 60, "比上年增长", { steps: ' DeltaX="5 g 2 5 5"' });
    const none = words(30, 80, "没有步长", { steps: "" });
    expect(await textOf(single)).toBe("增长8.5%\n");
    expect(await textOf(mixed)).toBe("比上年增长\n");
    expect(await textOf(none)).toBe("没有步长\n");
  });

  it("go on from the code before in one object", async () => {
    const codes = `<ofd:TextCode X="0" Y="5" DeltaX="5">甲乙</ofd:TextCode><ofd:TextCode X="10" DeltaX="5">丙丁</ofd:TextCode>`;
    expect(await textOf(`<ofd:TextObject Boundary="30 40 40 6" Font="1" Size="5">${codes}</ofd:TextObject>`)).toBe(
      "甲乙丙丁\n",
    );
  });

  it("may be several lines of one code, laid out in the XML", async () => {
    const steps = 'DeltaX="g 3 5 -15 g 3 5" DeltaY="g 3 0 8 g 3 0"';
    const code = `\n  <ofd:TextCode X="0" Y="5" ${steps}>\n    前行四字\n    后行四字\n  </ofd:TextCode>`;
    const object = `<ofd:TextObject Boundary="30 40 40 20" Font="1" Size="5">${code}</ofd:TextObject>`;
    expect(await textOf(object)).toBe("前行四字后行四字\n");
  });

  it("are moved and made larger by a matrix", async () => {
    const title = words(60, 50, "公报", { size: 1, steps: ' DeltaX="1"', more: 'CTM="8 0 0 8 0 0"', font: 2 });
    const source = await read({ pages: [title + paragraph(80, LONG)] });
    expect(source.text).toBe(`公报\n\n${LONG}\n`);
    expect(source.lineHints).toMatchObject([{ line: 0, bold: true }]);
  });

  it("keep their spaces only between words of letters", async () => {
    const page = words(30, 40, "GDP AND CPI", { steps: ' DeltaX="3.5 3.5 3.5 2 3.5 3.5 3.5 2 3.5 3.5"' });
    expect(await textOf(page)).toBe("GDP AND CPI\n");
  });

  it("are left out where they are hidden, slanted or off the page, and counted", async () => {
    const page =
      paragraph(40, LONG) +
      words(30, 75, "隐", { more: 'Visible="false"' }) +
      words(30, 85, "透", { inside: '<ofd:FillColor Value="0 0 0" Alpha="0"/>' }) +
      words(400, 80, "外") +
      words(60, 120, "样本", { more: 'CTM="0.7 0.7 -0.7 0.7 0 0"' });
    const source = await read({ pages: [page] });
    expect(source.text).toBe(`${LONG}\n`);
    expect(source.findings.map(({ rule }) => rule).sort()).toEqual(["clipped-text", "hidden-text", "turned-text"]);
  });
});

describe("pages", () => {
  it("follow each other, and paragraphs go on over them", async () => {
    const [head, rest] = [LONG.slice(0, 28), LONG.slice(28)];
    const source = await read({ pages: [paragraph(40, head), words(30, 40, rest)] });
    expect(source.text).toBe(`${LONG}\n`);
    expect(source.pageStarts).toEqual([0, 28]);
  });

  it("lose their numbers and heads", async () => {
    const pages = ["甲", "乙", "丙"].map(
      (name, index) =>
        words(70, 15, "云岫市统计公报") + paragraph(40, name + LONG) + words(100, 285, `— ${index + 1} —`),
    );
    const source = await read({ pages });
    expect(source.text).toBe(`甲${LONG}\n\n乙${LONG}\n\n丙${LONG}\n`);
    expect(source.findings.map(({ rule }) => rule)).toEqual(["furniture-dropped"]);
  });

  it("show their templates", async () => {
    const source = await read({ pages: [paragraph(60, LONG)], template: words(80, 40, "云岫市文件") });
    expect(source.text).toBe(`云岫市文件\n\n${LONG}\n`);
  });

  it("are those of all documents of the file", async () => {
    const folders = ["Doc_0", "Doc_1"];
    const parts = folders.flatMap((folder, index) => documentParts({ pages: [words(30, 40, `文${index}。`)] }, folder));
    const source = await ingestDocument("x", makeZip([rootPart(...folders), ...parts]));
    expect(source.text).toBe("文0。\n\n文1。\n");
    expect(source.pageStarts).toEqual([0, 5]);
  });

  it("are reported where they are missing, scanned or put together elsewhere", async () => {
    const composite = '<ofd:CompositeObject ID="5" ResourceID="6" Boundary="0 0 10 10"/>';
    const parts = documentParts({ pages: [words(30, 40, "全文。") + composite, '<ofd:ImageObject ID="3"/>', "x"] });
    const source = await ingestDocument("x", makeZip([rootPart("Doc_0"), ...parts.slice(0, -1)]));
    expect(source.text).toBe("全文。\n");
    expect(source.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["part-unread", "warning"],
      ["scanned-page", "warning"],
      ["page-lost", "error"],
    ]);
  });
});

describe("tables", () => {
  const ROWS = [
    ["指标", "单位", "数值"],
    ["人口", "万人", "12.5"],
    ["面积", "公顷", "3400"],
  ];

  it("are read from their rules", async () => {
    const source = await read({ pages: [paragraph(40, "见下表。") + ruledTable(40, 60, ROWS)] });
    expect(source.text).toBe("见下表。\n\n指标\t单位\t数值\n人口\t万人\t12.5\n面积\t公顷\t3400\n");
    expect(source.tables).toMatchObject([{ rows: 3, cols: 3 }]);
  });

  it("have no rules that are white or hidden", async () => {
    const white = '<ofd:StrokeColor Value="255 255 255"/><ofd:AbbreviatedData>';
    const rules = ruledTable(40, 60, ROWS).replaceAll("<ofd:AbbreviatedData>", white);
    const source = await read({
      pages: [rules.replaceAll(/<ofd:TextObject.*?<\/ofd:TextObject>/g, "") + paragraph(40, LONG)],
    });
    expect([source.text, source.tables]).toEqual([`${LONG}\n`, []]);
  });

  it("may stand in rules of thin boxes and of a template", async () => {
    const box = (x: number, y: number, wide: number, high: number): string =>
      `<ofd:PathObject Boundary="${x} ${y} ${wide} ${high}" Stroke="false" Fill="true"><ofd:AbbreviatedData>` +
      `M 0 0 L ${wide} 0 L ${wide} ${high} L 0 ${high} C</ofd:AbbreviatedData></ofd:PathObject>`;
    const template =
      [60, 70, 80].map((y) => box(40, y, 80, 0.2)).join("") + [40, 80, 120].map((x) => box(x, 60, 0.2, 20)).join("");
    const cells = [words(42, 67, "指标"), words(82, 67, "数值"), words(42, 77, "人口"), words(82, 77, "12")].join("");
    const source = await read({ pages: [cells], template });
    expect(source.tables).toMatchObject([{ rows: 2, cols: 2 }]);
    expect(source.text).toBe("指标\t数值\n人口\t12\n");
  });

  it("reach the datasets", async () => {
    const bytes = makeOfd({ pages: [paragraph(40, "全年全市生产总值120亿元，增长8.5%。") + ruledTable(40, 60, ROWS)] });
    const { documents, table_cells, quantities } = await extract({ name: "x.ofd", bytes });
    expect(documents).toMatchObject([{ format: "ofd" }]);
    expect(table_cells.map(({ raw }) => raw)).toEqual(ROWS.flat());
    expect(quantities.map(({ quote }) => quote)).toContain("8.5%");
  });
});

describe("forms of the file", () => {
  it("reads any prefix, names from the root and pages of their own size", async () => {
    const page = `<Page xmlns="http://www.ofdspec.org/2016"><Area><PhysicalBox>0 0 420 297</PhysicalBox></Area><Content><Layer>
      <PageBlock><TextObject Boundary="300 40 40 6" Font="1" Size="5"><TextCode X="0" Y="5" DeltaX="5">宽页</TextCode></TextObject></PageBlock>
      </Layer></Content></Page>`;
    const document = root("Document", '<ofd:CommonData/><ofd:Pages><ofd:Page ID="1" BaseLoc="/p/1.xml"/></ofd:Pages>');
    const parts = { "OFD.xml": "", "Doc_0/Document.xml": document, "p/1.xml": page };
    const bytes = makeZip([
      rootPart("/Doc_0"),
      ...Object.entries(parts)
        .slice(1)
        .map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    ]);
    expect((await ingestDocument("x", bytes)).text).toBe("宽页\n");
  });

  it("takes no line for a rule that is a curve or leaves the page", async () => {
    const odd = [
      "M 0 0 Q 1 1 40 0",
      "M 0 0 B 1 1 2 2 40 0",
      "M 0 0 A 1 1 0 0 1 40 0",
      "M 0 0 X 1 L 40 0",
      "M 0 0 L 1e300 0",
    ];
    const paths = odd.map((data) => line(40, 60, 80, 60).replace(/M 0 0 L [\d ]+/, data)).join("");
    expect(await textOf(paths + paragraph(40, LONG))).toBe(`${LONG}\n`);
  });
});
