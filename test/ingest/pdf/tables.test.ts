import { describe, expect, it } from "vitest";
import { addProse, PROSE, put, readPages, rulesOf, show } from "./read.js";
import { PageWriter } from "./writer.js";

const XS = [80, 200, 320, 440];
const HEAD = ["指标", "单位", "数值"];

describe("ruled tables", () => {
  it.each(["stroke", "fill"] as const)("reads cells between rules drawn as %s", async (how) => {
    const ys = [100, 120, 140, 160];
    const rows = [HEAD, ["甲", "个", "1"], ["乙", "个", "2"]];
    const read = await readPages([new PageWriter().grid(XS, ys, [], how).cells(XS, ys, rows)]);
    expect(show(read, read.tables[0])).toEqual(["指标|单位|数值", "甲|个|1", "乙|个|2"]);
  });

  it("reads merged cells and a head of two levels by the rules that are missing", async () => {
    const xs = [80, 160, 240, 320, 400];
    const ys = [100, 120, 140, 160, 180];
    const page = new PageWriter().grid(xs, ys, ["v1,0", "h0,0", "h2,0"]);
    page.cells(xs, ys, [
      ["类别", "2020年", "", "备注"],
      ["", "数值", "增速", "说明"],
      ["经济", "1", "2", "x"],
      ["", "3", "4", "y"],
    ]);
    const read = await readPages([page]);
    expect(show(read, read.tables[0])).toEqual(["类别^2|2020年>2|备注", "数值|增速|说明", "经济^2|1|2|x", "3|4|y"]);
  });

  it("joins the lines of a cell without a space", async () => {
    const ys = [100, 120, 160];
    const rows = [
      ["序号", "名称", "内容"],
      ["1", "生态修复", "治理面积500\n亩，造林1000\n亩。"],
    ];
    const read = await readPages([new PageWriter().grid(XS, ys).cells(XS, ys, rows)]);
    expect(show(read, read.tables[0])[1]).toBe("1|生态修复|治理面积500亩，造林1000亩。");
  });

  it("reads dashed and doubled lines and open sides", async () => {
    const page = new PageWriter().stroke(80, 98.2, 480, 98.2);
    for (const y of [100, 120, 140, 160]) for (let x = 80; x < 480; x += 4) page.box(x, y, 2, 0.5);
    for (const x of [260, 380]) for (let y = 100; y < 160; y += 4) page.box(x, y, 0.5, 2);
    put(
      page,
      [
        ["指标", "数值", "增速"],
        ["甲", "1.0", "2.0"],
        ["乙", "3.0", "4.0"],
      ],
      [90, 270, 390],
      114,
      20,
    );
    const read = await readPages([page]);
    expect(show(read, read.tables[0])).toEqual(["指标|数值|增速", "甲|1.0|2.0", "乙|3.0|4.0"]);
  });

  it("reads a table that fills its page, and a head that stands apart in a cell of prose", async () => {
    const [xs, ys] = [
      [30, 120, 565],
      [40, 60, 800],
    ];
    const rows = [
      ["序号", "内容"],
      ["01", "汽车产业\n主要做好客车、货车、农用车与专用车的整车\n研发制造。"],
    ];
    const read = await readPages([new PageWriter().grid(xs, ys).cells(xs, ys, rows)]);
    expect(show(read, read.tables[0])[1]).toBe("01|汽车产业\u3000主要做好客车、货车、农用车与专用车的整车研发制造。");
  });

  it("keeps tables side by side apart", async () => {
    const page = new PageWriter();
    for (const [x, names] of [
      [80, ["甲", "乙"]],
      [300, ["丙", "丁"]],
    ] as const) {
      page.grid([x, x + 80, x + 160], [100, 120, 140]).cells(
        [x, x + 80],
        [100, 120],
        names.map((name) => [name, "1"]),
      );
    }
    expect((await readPages([page])).tables).toHaveLength(2);
  });

  it("takes a frame for a box and a border for nothing", async () => {
    const page = new PageWriter().grid([30, 565], [40, 802]).grid([80, 500], [200, 300]);
    page.lines(90, 220, ["专栏1 重大工程", "（一）高端人才引进工程。引进人才一百名。"], { size: 11 });
    addProse(page, 340, PROSE);
    const read = await readPages([page]);
    expect(read.tables).toEqual([]);
    expect(read.lineHints.filter(({ quoted }) => quoted)).toHaveLength(2);
  });
});

describe("tables with some rules", () => {
  it("finds the rows of a body without row lines, wrapped and empty cells too", async () => {
    const page = new PageWriter();
    for (const y of [100, 118, 250]) page.stroke(80, y, 480, y);
    for (const x of [260, 380]) page.stroke(x, 100, x, 250);
    put(
      page,
      [
        ["指标", "年末数", "比重（%）"],
        ["全市常住人口", "866.60", ""],
        ["其中：城镇", "392.66", "45.31"],
      ],
      [90, 270, 390],
      113,
    );
    put(
      page,
      [["规模以上工业企业单位数量合计数", "1 234", "—"], ["（不含个体）"], ["乡村", "473.94", "54.69"]],
      [90, 270, 390],
      167,
    );
    const read = await readPages([page]);
    expect(show(read, read.tables[0])).toEqual([
      "指标|年末数|比重（%）",
      "全市常住人口|866.60|",
      "其中：城镇|392.66|45.31",
      "规模以上工业企业单位数量合计数（不含个体）|1 234|—",
      "乡村|473.94|54.69",
    ]);
  });

  it("reads a three-line table with its caption, unit and note around it", async () => {
    const page = new PageWriter().text(200, 90, "表1 主要指标", { size: 10 }).text(450, 90, "单位：万元", { size: 10 });
    page.stroke(80, 100, 520, 100, 1).stroke(80, 120, 520, 120).stroke(80, 175, 520, 175, 1);
    put(
      page,
      [
        ["指标", "2023年", "2024年", "增长（%）"],
        ["地区生产总值", "123456", "234567", "5.3"],
        ["第一产业", "1234", "2345", "-1.2"],
        ["总人口", "512.3", "511.9", "-0.1"],
      ],
      [85, 240, 340, 440],
      114,
    );
    page.text(85, 190, "注：本表按现价计算。", { size: 9 });
    const read = await readPages([page]);
    expect(read.text.split("\n").filter(Boolean)).toEqual([
      "表1 主要指标 单位：万元",
      "指标\t2023年\t2024年\t增长（%）",
      "地区生产总值\t123456\t234567\t5.3",
      "第一产业\t1234\t2345\t-1.2",
      "总人口\t512.3\t511.9\t-0.1",
      "注：本表按现价计算。",
    ]);
  });

  it("reads a head of two levels by a rule under its upper part", async () => {
    const page = new PageWriter()
      .stroke(80, 100, 520, 100)
      .stroke(220, 118, 400, 118)
      .stroke(80, 136, 520, 136)
      .stroke(80, 180, 520, 180);
    page
      .text(85, 122, "指标", { size: 10 })
      .text(290, 112, "绝对数", { size: 10 })
      .text(440, 122, "增长（%）", { size: 10 });
    put(page, [["", "2023年", "2024年", ""]], [85, 240, 340, 440], 130);
    put(
      page,
      [
        ["地区生产总值", "123456", "234567", "5.3"],
        ["第一产业", "1234", "2345", "-1.2"],
      ],
      [85, 240, 340, 440],
      152,
    );
    const read = await readPages([page]);
    expect(show(read, read.tables[0])).toEqual([
      "指标^2|绝对数>2|增长（%）^2",
      "2023年|2024年",
      "地区生产总值|123456|234567|5.3",
      "第一产业|1234|2345|-1.2",
    ]);
  });

  it("reads a table by alignment alone, between paragraphs", async () => {
    const page = new PageWriter();
    addProse(page, 60, PROSE);
    put(
      page,
      [
        ["指标", "人数（万人）", "比重（%）"],
        ["全市常住人口", "866.60", "100.0"],
        ["城镇", "392.66", "45.31"],
        ["乡村", "473.94", "54.69"],
      ],
      [85, 300, 440],
      200,
    );
    addProse(page, 320, PROSE);
    const read = await readPages([page]);
    expect(show(read, read.tables[0])).toEqual([
      "指标|人数（万人）|比重（%）",
      "全市常住人口|866.60|100.0",
      "城镇|392.66|45.31",
      "乡村|473.94|54.69",
    ]);
  });

  it("gives a name between two rows the rows that it stands at the middle of", async () => {
    const page = new PageWriter().stroke(80, 100, 520, 100).stroke(80, 118, 520, 118).stroke(80, 200, 520, 200);
    put(
      page,
      [
        ["类别", "指标", "数值"],
        ["", "生产总值", "3130"],
        ["", "人均水平", "7.1"],
        ["", "森林覆盖率", "67.7"],
        ["", "空气质量", "94.2"],
      ],
      [85, 200, 440],
      113,
    );
    page.text(85, 140, "经济", { size: 10 }).text(85, 176, "生态", { size: 10 });
    const read = await readPages([page]);
    expect(show(read, read.tables[0])).toEqual([
      "类别|指标|数值",
      "经济^2|生产总值|3130",
      "人均水平|7.1",
      "生态^2|森林覆盖率|67.7",
      "空气质量|94.2",
    ]);
  });

  it("keeps a head that is centred over its labels in their column", async () => {
    const page = new PageWriter();
    page
      .text(200, 88, "表5 产量", { size: 10 })
      .text(130, 110, "产品名称", { size: 10 })
      .text(300, 110, "产量", { size: 10 })
      .text(420, 110, "增长", { size: 10 });
    put(
      page,
      [
        ["粮食", "902.6", "3.2"],
        ["夏粮", "508.5", "8.6"],
        ["秋粮", "394.0", "4.8"],
      ],
      [85, 300, 420],
      128,
    );
    const read = await readPages([page]);
    expect(show(read, read.tables[0])).toEqual([
      "产品名称|产量|增长",
      "粮食|902.6|3.2",
      "夏粮|508.5|8.6",
      "秋粮|394.0|4.8",
    ]);
  });

  it("finds no table in the numbers of a chart", async () => {
    const page = new PageWriter().text(200, 100, "图1 生产总值", { size: 10 });
    for (const y of [120, 150, 180]) page.stroke(120, y, 480, y);
    put(
      page,
      [
        ["4000", "2600.5", "2800.5"],
        ["2000", "1500.5", "1700.5"],
        ["0", "2020年", "2021年"],
      ],
      [90, 200, 400],
      130,
      30,
    );
    expect((await readPages([page])).tables).toEqual([]);
  });

  it.each([
    [
      "columns of prose",
      (page: PageWriter) => {
        for (const column of [0, 1]) addProse(page, 100, PROSE.repeat(3), 70 + column * 240, 18);
      },
    ],
    [
      "a list of contents",
      (page: PageWriter) =>
        put(
          page,
          [
            ["第一章 总则", "1"],
            ["第二章 目标", "3"],
            ["第三章 任务", "9"],
          ],
          [80, 400],
          100,
        ),
    ],
    [
      "underlined numbers",
      (page: PageWriter) => void addProse(page.stroke(100, 103, 200, 103).stroke(120, 123, 220, 123), 100, PROSE),
    ],
  ])("finds no table in %s", async (_what, draw) => {
    const page = new PageWriter();
    draw(page);
    expect((await readPages([page])).tables).toEqual([]);
  });
});

describe("tables over pages", () => {
  const upper = (): PageWriter =>
    new PageWriter().grid(XS, [700, 720, 740]).cells(XS, [700, 720], [HEAD, ["甲", "个", "1"]]);

  it("joins them and drops the head that is repeated, a page number between", async () => {
    const lower = new PageWriter().grid(XS, [80, 100, 120]).cells(XS, [80, 100], [HEAD, ["乙", "个", "2"]]);
    const read = await readPages([upper().text(290, 800, "— 1 —"), lower.text(290, 800, "— 2 —")]);
    expect(show(read, read.tables[0])).toEqual(["指标|单位|数值", "甲|个|1", "乙|个|2"]);
    expect(rulesOf(read)).toContain("table-joined");
    expect(read.text.slice(read.pageStarts[1])).toMatch(/^乙/);
  });

  it("joins them without a head, a row torn by the page and a group carried on", async () => {
    const xs = [80, 160, 240, 500];
    const above = new PageWriter().grid(xs, [680, 700, 720, 760], ["h1,0"]);
    above.cells(
      xs,
      [680, 700, 720],
      [
        ["类别", "名称", "内容"],
        ["经济", "工业", "一"],
        ["", "农业", "建设高标准农田一百万亩，完善灌溉"],
      ],
    );
    const below = new PageWriter().grid(xs, [80, 100, 120, 140], ["h1,0"]);
    below.cells(
      xs,
      [80, 100, 120],
      [
        ["", "", "设施，推广良种。"],
        ["", "林业", "造林"],
        ["", "渔业", "养殖"],
      ],
    );
    const read = await readPages([above, below]);
    expect(show(read, read.tables[0])).toEqual([
      "类别|名称|内容",
      "经济^4|工业|一",
      "农业|建设高标准农田一百万亩，完善灌溉设施，推广良种。",
      "林业|造林",
      "渔业|养殖",
    ]);
  });

  it("joins a head that the page break left behind to its body", async () => {
    const above = new PageWriter().grid(XS, [740, 770]).cells(XS, [740], [HEAD]);
    const below = new PageWriter().grid(XS, [80, 100, 120]).cells(
      XS,
      [80, 100],
      [
        ["合计", "总数", "其中："],
        ["甲", "个", "1"],
      ],
    );
    expect((await readPages([above, below])).tables.map(({ rows }) => rows)).toEqual([3]);
  });

  it("joins parts of which one parts a column further", async () => {
    const lower = new PageWriter()
      .grid([80, 140, 200, 320, 440], [80, 100])
      .cells([80, 140, 200, 320], [80], [["乙", "细", "个", "2"]]);
    const read = await readPages([upper(), lower]);
    expect(show(read, read.tables[0])).toEqual(["指标>2|单位|数值", "甲>2|个|1", "乙|细|个|2"]);
  });

  it("takes the only cell below for the rest of the cell above, and for a paragraph where there is none", async () => {
    const rest = new PageWriter().grid([80, 140, 500], [80, 120]).cells([80, 140], [80], [["", "设施，推广良种。"]]);
    const above = new PageWriter().grid([80, 140, 500], [700, 720, 760]).cells(
      [80, 140],
      [700, 720],
      [
        ["01", "水利。"],
        ["02", "农业，完善灌溉"],
      ],
    );
    const read = await readPages([above, rest]);
    expect(show(read, read.tables[0])).toEqual(["01|水利。", "02|农业，完善灌溉设施，推广良种。"]);
    const alone = await readPages([rest]);
    expect([alone.tables, alone.text]).toEqual([[], "设施，推广良种。\n"]);
  });

  it("joins them over a caption that says so", async () => {
    const lower = new PageWriter()
      .text(200, 60, "续表3")
      .grid(XS, [80, 100])
      .cells(XS, [80], [["乙", "个", "2"]]);
    expect((await readPages([upper(), lower])).tables).toHaveLength(1);
  });

  it("refuses a table with another head, and says so", async () => {
    const lower = new PageWriter().grid(XS, [80, 100, 120]).cells(
      XS,
      [80, 100],
      [
        ["项目", "年份", "金额"],
        ["丙", "2020", "3"],
      ],
    );
    const read = await readPages([upper(), lower]);
    expect(read.tables).toHaveLength(2);
    expect(rulesOf(read)).toContain("table-not-joined");
  });

  it("does not join over a paragraph", async () => {
    const lower = new PageWriter().grid(XS, [300, 320]).cells(XS, [300], [["乙", "个", "2"]]);
    addProse(lower, 100, PROSE);
    expect((await readPages([upper(), lower])).tables).toHaveLength(2);
  });
});
