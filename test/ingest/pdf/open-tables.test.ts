/** Tables whose rules do not show every row or column: what the places of their text say instead. */
import { describe, expect, it } from "vitest";
import { put, readPages, show } from "./read.js";
import { PageWriter, widthOf } from "./writer.js";

const tablesOf = async (...pages: readonly PageWriter[]): Promise<readonly (readonly string[])[]> => {
  const read = await readPages(pages);
  return read.tables.map((table) => show(read, table));
};

/** Texts around the middles of columns, a row every `pitch` points. */
function centre(
  page: PageWriter,
  rows: readonly (readonly string[])[],
  middles: readonly number[],
  y: number,
  pitch = 18,
): void {
  rows.forEach((row, index) => {
    row.forEach((text, column) => {
      const x = (middles[column] ?? 0) - widthOf(text) * 5;
      if (text !== "") page.text(x, y + index * pitch, text, { size: 10 });
    });
  });
}

describe("column rules without row rules", () => {
  it("goes on below a row that breaks the rule, and reads the row as one cell there", async () => {
    const page = new PageWriter();
    for (const y of [100, 118, 200]) page.stroke(80, y, 480, y);
    for (const x of [200, 300]) page.stroke(x, 100, x, 200);
    page.stroke(390, 100, 390, 136).stroke(390, 156, 390, 174);
    centre(
      page,
      [
        ["指标", "基期", "目标", "增速"],
        ["总产量", "12.5", "20", "9.8"],
        ["播种面积", "33.1"],
        ["总人口", "80", "85", "1.2"],
        ["平安指数", "97.5"],
      ],
      [140, 250, 345, 435],
      113,
    );
    page.text(345, 149, "不少于上年的水平", { size: 10 }).text(370, 185, "基本稳定", { size: 10 });
    expect(await tablesOf(page)).toEqual([
      [
        "指标|基期|目标|增速",
        "总产量|12.5|20|9.8",
        "播种面积|33.1|不少于上年的水平>2",
        "总人口|80|85|1.2",
        "平安指数|97.5|基本稳定>2",
      ],
    ]);
  });

  it("keeps two tables apart though the columns of the second stand below those of the first", async () => {
    const page = new PageWriter();
    for (const top of [100, 190]) {
      for (const y of [top, top + 18, top + 60]) page.stroke(80, y, 480, y);
      for (const x of [200, 340]) page.stroke(x, top, x, top + 60);
      put(
        page,
        [
          ["名称", "数量", "金额"],
          ["甲", "1", "2.5"],
          ["乙", "3", "4.5"],
        ],
        [90, 210, 350],
        top + 13,
      );
    }
    expect(await tablesOf(page)).toHaveLength(2);
  });

  it("reads a rule that is drawn beside the rows of one group only", async () => {
    const page = new PageWriter();
    for (const y of [100, 118, 208]) page.stroke(80, y, 480, y);
    for (const x of [300, 390]) page.stroke(x, 100, x, 208);
    page.stroke(160, 157, 160, 189);
    put(
      page,
      [
        ["指标", "基期", "目标"],
        ["总产量", "12.5", "20"],
        ["总人口", "80", "85"],
        ["", "9.8", "11"],
        ["", "6.2", "8"],
        ["总收入", "70", "75"],
      ],
      [90, 320, 400],
      113,
    );
    page.text(170, 167, "铁路客运", { size: 10 }).text(170, 185, "公路客运", { size: 10 });
    page.text(100, 176, "交通", { size: 10 });
    expect(await tablesOf(page)).toEqual([
      [
        "指标>2|基期|目标",
        "总产量>2|12.5|20",
        "总人口>2|80|85",
        "交通^2|铁路客运|9.8|11",
        "公路客运|6.2|8",
        "总收入>2|70|75",
      ],
    ]);
  });

  it("reads a head of two levels between rules of columns that begin at its middle", async () => {
    const page = new PageWriter();
    for (const y of [100, 136, 180]) page.stroke(80, y, 480, y);
    for (const x of [200, 400]) page.stroke(x, 100, x, 180);
    page.stroke(300, 118, 300, 180);
    const middles = [140, 250, 350, 440];
    centre(page, [["", "总量", "增速"]], middles, 131);
    centre(page, [["名称", "", "", "备注"]], middles, 122);
    page.text(290, 113, "去年", { size: 10 });
    const body = [
      ["甲县", "12.5", "9.8", "一"],
      ["乙县", "80", "1.2", "二"],
    ];
    centre(page, body, middles, 152);
    expect(await tablesOf(page)).toEqual([["名称^2|去年>2|备注^2", "总量|增速", "甲县|12.5|9.8|一", "乙县|80|1.2|二"]]);
  });
});

describe("names of groups", () => {
  const HEAD = ["类别", "指标", "基期", "目标"];
  const XS = [85, 200, 340, 440];
  const FIVE = [
    ["", "总产量", "12.5", "20"],
    ["", "总人口", "80", "85"],
    ["", "总收入", "70", "75"],
    ["", "铁路客运", "9.8", "11"],
    ["", "公路客运", "6.2", "8"],
  ];
  const frame = (): PageWriter => {
    const page = new PageWriter().stroke(80, 100, 520, 100).stroke(80, 118, 520, 118).stroke(80, 212, 520, 212);
    put(page, [HEAD], XS, 113);
    return page;
  };
  const GROUPED = [
    "类别|指标|基期|目标",
    "规模速度^3|总产量|12.5|20",
    "总人口|80|85",
    "总收入|70|75",
    "交通^2|铁路客运|9.8|11",
    "公路客运|6.2|8",
  ];

  it("takes a name of two lines at the middle of its rows as one", async () => {
    const page = frame();
    put(page, FIVE, XS, 131);
    page.lines(85, 143, ["规模", "速度"], { size: 10, pitch: 12 }).text(85, 194, "交通", { size: 10 });
    expect(await tablesOf(page)).toEqual([GROUPED]);
  });

  it("takes a name on the first of its rows", async () => {
    const page = frame();
    put(page, FIVE, XS, 131);
    page.text(85, 131, "规模速度", { size: 10 }).text(85, 185, "交通", { size: 10 });
    expect(await tablesOf(page)).toEqual([GROUPED]);
  });

  it("leaves a name where it stands that is at the middle of no rows", async () => {
    const page = frame();
    put(page, FIVE, XS, 131);
    page.text(85, 149, "规模速度", { size: 10 });
    const [table] = await tablesOf(page);
    expect(table?.slice(1, 3)).toEqual(["|总产量|12.5|20", "规模速度|总人口|80|85"]);
  });

  it("reads two columns of such names", async () => {
    const page = new PageWriter().stroke(80, 100, 520, 100).stroke(80, 118, 520, 118).stroke(80, 212, 520, 212);
    const xs = [85, 150, 240, 360, 450];
    put(page, [["类别", "领域", "指标", "基期", "目标"], ...FIVE.map(([, ...row]) => ["", "", ...row])], xs, 113);
    page.text(85, 167, "发展", { size: 10 });
    page.text(150, 149, "规模", { size: 10 }).text(150, 194, "交通", { size: 10 });
    expect(await tablesOf(page)).toEqual([
      [
        "类别|领域|指标|基期|目标",
        "发展^5|规模^3|总产量|12.5|20",
        "总人口|80|85",
        "总收入|70|75",
        "交通^2|铁路客运|9.8|11",
        "公路客运|6.2|8",
      ],
    ]);
  });
});

describe("columns by alignment alone", () => {
  it("finds the column of a group's rows where other names run over it", async () => {
    const page = new PageWriter();
    put(
      page,
      [
        ["规模以上企业营业收入合计", "", "12.5", "20"],
        ["总人口", "", "80", "85"],
        ["", "铁路客运", "9.8", "11"],
        ["", "公路客运", "6.2", "8"],
        ["农村居民人均可支配收入", "", "70", "75"],
      ],
      [85, 165, 300, 400],
      118,
    );
    page.text(195, 100, "指标", { size: 10 }).text(300, 100, "基期", { size: 10 }).text(400, 100, "目标", { size: 10 });
    page.text(105, 154, "交通", { size: 10 });
    const [table] = await tablesOf(page);
    expect(table?.slice(1)).toEqual([
      "规模以上企业营业收入合计>2|12.5|20",
      "总人口>2|80|85",
      "交通^2|铁路客运|9.8|11",
      "公路客运|6.2|8",
      "农村居民人均可支配收入>2|70|75",
    ]);
  });

  it("reads a head of two levels, its first names over two and over three columns", async () => {
    const page = new PageWriter();
    const middles = [110, 190, 250, 320, 390, 450];
    centre(page, [["", "总量", "增速", "总量", "增速", "占比"]], middles, 116);
    centre(page, [["前年", "去年"]], [220, 390], 100);
    page.text(100, 108, "地区", { size: 10 });
    centre(
      page,
      [
        ["甲县", "12.5", "1.1", "15.5", "2.5", "33"],
        ["乙县", "22.5", "1.2", "25.5", "2.6", "34"],
        ["丙县", "32.5", "1.3", "35.5", "2.7", "33"],
      ],
      middles,
      136,
    );
    expect(await tablesOf(page)).toEqual([
      [
        "地区^2|前年>2|去年>3",
        "总量|增速|总量|增速|占比",
        "甲县|12.5|1.1|15.5|2.5|33",
        "乙县|22.5|1.2|25.5|2.6|34",
        "丙县|32.5|1.3|35.5|2.7|33",
      ],
    ]);
  });

  it("reads the name of a part over all columns as a row of its own", async () => {
    const page = new PageWriter();
    const middles = [130, 240, 340, 440];
    centre(page, [["项目", "单位", "数量", "增长"]], middles, 100);
    centre(page, [["一、农业"], [], [], ["二、工业"]], [280], 118);
    centre(
      page,
      [
        ["粮食", "万吨", "12.5", "1.1"],
        ["油料", "万吨", "3.5", "2.1"],
      ],
      middles,
      136,
    );
    centre(
      page,
      [
        ["水泥", "万吨", "22.5", "-1.1"],
        ["发电量", "亿度", "6.5", "3.1"],
      ],
      middles,
      190,
    );
    expect(await tablesOf(page)).toEqual([
      [
        "项目|单位|数量|增长",
        "一、农业>4",
        "粮食|万吨|12.5|1.1",
        "油料|万吨|3.5|2.1",
        "二、工业>4",
        "水泥|万吨|22.5|-1.1",
        "发电量|亿度|6.5|3.1",
      ],
    ]);
  });
});
