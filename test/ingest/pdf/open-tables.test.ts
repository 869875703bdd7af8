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

  it("reads a row that breaks a long rule", async () => {
    const page = new PageWriter();
    for (const y of [100, 118, 496]) page.stroke(80, y, 480, y);
    for (const x of [200, 300]) page.stroke(x, 100, x, 496);
    page.stroke(390, 100, 390, 190).stroke(390, 208, 390, 496);
    const names = Array.from({ length: 20 }, (_, index) => `${"甲乙丙丁"[index % 4]}类指标`);
    const rows = names.map((name, index) => [name, `${index + 1}.5`, ...(index === 4 ? [] : [`${index + 3}`, "1.2"])]);
    centre(page, [["指标", "基期", "目标", "增速"], ...rows], [140, 250, 345, 435], 113);
    page.text(370, 203, "逐步提高", { size: 10 });
    expect((await tablesOf(page))[0]?.[5]).toBe("甲类指标|5.5|逐步提高>2");
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

  it("finds the column of names that all stand between two rows", async () => {
    const page = new PageWriter();
    const names = ["总产量", "总人口", "铁路客运", "公路客运"];
    put(
      page,
      names.map((name, index) => ["", name, `${index + 2}.5`, `${index + 12}`]),
      [85, 200, 340, 440],
      100,
    );
    page.text(85, 109, "规模", { size: 10 }).text(85, 145, "交通", { size: 10 });
    expect(await tablesOf(page)).toEqual([
      ["规模^2|总产量|2.5|12", "总人口|3.5|13", "交通^2|铁路客运|4.5|14", "公路客运|5.5|15"],
    ]);
  });

  it("gives text at the middle of two columns both, whether or not it runs across their side", async () => {
    const page = new PageWriter();
    centre(
      page,
      [
        ["指标", "单位", "基期", "目标", "属性"],
        ["总产量", "万吨", "12.5", "2000.75", "预期性"],
        ["总人口", "万人", "80", "", "预期性"],
        ["总收入", "亿元", "70", "75", "预期性"],
        ["耕地", "万亩", "", "", "约束性"],
        ["客运量", "万人", "11", "15", "预期性"],
        ["出口", "亿元", "", "", "预期性"],
      ],
      [120, 200, 290, 390, 480],
      100,
    );
    page.text(330, 208, "持平", { size: 10 });
    page.text(315, 172, "不少于任务数", { size: 10 });
    page.text(380, 136, "平稳", { size: 10 });
    const [table] = await tablesOf(page);
    expect(table?.[4]).toBe("耕地|万亩|不少于任务数>2|约束性");
    expect(table?.[2]).toBe("总人口|万人|80|平稳|预期性");
    expect(table?.[6]).toBe("出口|亿元|持平>2|预期性");
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

  it("sets the side of two columns where the rows that it parts leave room, not where a name over both does", async () => {
    const page = new PageWriter();
    page.text(100, 108, "地区", { size: 10 }).text(225, 100, "去年", { size: 10 }).text(385, 100, "今年", { size: 10 });
    put(page, [["", "产值", "增速(%)", "产值", "增速(%)"]], [85, 190, 244, 350, 404], 116);
    const rows = ["甲县", "乙县", "丙县"].map((name, at) => [name, `${at + 113}`, `${at}.5`, `${at + 213}`, `${at}.7`]);
    put(page, rows, [100, 208, 268, 368, 428], 136);
    expect((await tablesOf(page))[0]?.slice(0, 3)).toEqual([
      "地区^2|去年>2|今年>2",
      "产值|增速(%)|产值|增速(%)",
      "甲县|113|0.5|213|0.7",
    ]);
  });

  it("keeps cells together that are wrapped around the line of their row", async () => {
    const page = new PageWriter();
    put(page, [["序号", "项目", "内容", "投资"]], [85, 130, 250, 460], 100);
    for (const [index, y] of [130, 166, 202].entries()) {
      put(page, [[String(index + 1), `第${index + 1}水库`, "", `${index + 2}.5`]], [85, 130, 250, 460], y);
      page.lines(250, y - 6.5, ["加高大坝八米，新增库容十万方，", "改造渠道六公里。"], { size: 10, pitch: 13 });
    }
    const text = "加高大坝八米，新增库容十万方，改造渠道六公里。";
    expect(await tablesOf(page)).toEqual([
      ["序号|项目|内容|投资", `1|第1水库|${text}|2.5`, `2|第2水库|${text}|3.5`, `3|第3水库|${text}|4.5`],
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

describe("rules that do not enclose the table", () => {
  const HEAD = ["类别", "指标", "基期", "目标"];
  const BODY = [
    ["总产量", "万吨", "12.5", "20"],
    ["总人口", "万人", "80", "85"],
    ["总收入", "亿元", "70", "75"],
  ];
  const XS = [85, 200, 340, 440];
  const SHOWN = [HEAD, ...BODY].map((row) => row.join("|"));

  it("takes the head above the first rule, and the body below the last", async () => {
    const above = new PageWriter().stroke(80, 118, 520, 118).stroke(80, 172, 520, 172);
    const below = new PageWriter().stroke(80, 100, 520, 100).stroke(80, 118, 520, 118);
    for (const page of [above, below]) {
      put(page, [HEAD, ...BODY], XS, 113);
      expect(await tablesOf(page)).toEqual([SHOWN]);
    }
  });

  it("takes rules as one table's that are shorter beside the name of a group", async () => {
    const page = new PageWriter().text(85, 140, "全市", { size: 10 });
    for (const [y, x] of [
      [100, 80],
      [118, 80],
      [136, 190],
      [154, 190],
      [172, 80],
    ] as const)
      page.stroke(x, y, 520, y);
    put(page, [HEAD, ...BODY.map(([, ...row]) => ["", ...row])], XS, 113);
    expect(await tablesOf(page)).toEqual([["类别|指标|基期|目标", "全市^3|万吨|12.5|20", "万人|80|85", "亿元|70|75"]]);
  });

  it("reads the name of a part between two rules as a row, and a caption between two tables as none", async () => {
    const page = new PageWriter();
    for (const y of [100, 118, 136, 154, 172, 190]) page.stroke(80, y, 520, y);
    put(page, [HEAD, BODY[0] ?? [], [], BODY[1] ?? [], BODY[2] ?? []], XS, 113);
    page.text(290, 149, "分区", { size: 10 });
    expect((await tablesOf(page))[0]).toHaveLength(5);
    const two = new PageWriter();
    for (const y of [100, 118, 136, 154, 172, 190]) two.stroke(80, y, 520, y);
    put(two, [HEAD, BODY[0] ?? [], [], HEAD, BODY[1] ?? []], XS, 113);
    two.text(290, 149, "分区", { size: 10 });
    expect(await tablesOf(two)).toHaveLength(2);
  });
});

describe("tables over pages whose columns the text alone shows", () => {
  it("joins parts without a repeated head, though their texts leave other room", async () => {
    const above = new PageWriter().stroke(80, 682, 520, 682).stroke(80, 700, 520, 700);
    const below = new PageWriter().stroke(80, 130, 520, 130);
    put(
      above,
      [
        ["指标", "单位", "数量", "增长（%）"],
        ["粮食播种面积合计", "万亩", "12.5", "1.1"],
        ["油料", "万亩", "3.5", "2.1"],
        ["蔬菜", "万亩", "5.5", "3.1"],
      ],
      [85, 240, 340, 440],
      695,
    );
    put(
      below,
      [
        ["水泥", "万吨", "1212.5", "1.1"],
        ["发电量", "亿度", "3123.5", "2.1"],
        ["钢材", "万吨", "523.5", "3.1"],
      ],
      [85, 240, 330, 446],
      90,
    );
    expect((await readPages([above.text(290, 800, "— 1 —"), below])).tables.map(({ rows }) => rows)).toEqual([7]);
  });
});
