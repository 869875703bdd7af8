import { describe, expect, test } from "vitest";
import { grid, show, tablesOf } from "./doc.js";

const first = (text: string) => show(tablesOf(text).tables[0]);

describe("rows", () => {
  test("may be more than a call takes arguments", () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => `第${at}村\t吨\t${at * 3}`);
    const { tables } = tablesOf(`指标\t单位\t数值\n${rows.join("\n")}`);
    expect(tables.map((table) => [table.rows, table.cols])).toEqual([[200_001, 3]]);
  });

  test("a cell that wraps in the middle of a row", () => {
    const text = grid("    ", "序号,指标,属性,目标,完成/1,粮食,约束性,完成市/下达任务,已完成/2,蔬菜,预期性,30,31");
    expect(first(text)).toEqual([
      "序号|指标|属性|目标|完成",
      "1|粮食|约束性|完成市下达任务|已完成",
      "2|蔬菜|预期性|30|31",
    ]);
  });

  test("a last cell that wraps, and one that says it is complete", () => {
    const text = `${grid("    ", "指标,属性,目标/收入,预期性,与产值增长")}\n保持同步\n${grid("    ", "寿命,预期性,80/粮食,约束性,12")}`;
    expect(first(text)).toEqual([
      "指标|属性|目标",
      "收入|预期性|与产值增长保持同步",
      "寿命|预期性|80",
      "粮食|约束性|12",
    ]);
  });

  test("a first cell that wraps before a bracket", () => {
    const text = "板块    产业    布局\n东岸\n（临水区）    造船    沿江\n西岸    渔业    沿山";
    expect(first(text)).toEqual(["板块|产业|布局", "东岸（临水区）|造船|沿江", "西岸|渔业|沿山"]);
  });

  test("a group line keeps a row of its own", () => {
    const text = `${grid("    ", "指标,单位,2030年")}\n一、产业（2项）\n${grid("    ", "粮食,万吨,12/蔬菜,万吨,30")}`;
    expect(first(text)[1]).toMatch(/^一、产业（2项）/);
  });

  test("eight spaces hold an empty cell where four separate", () => {
    const text =
      "指标    属性    目标    速度    完成\n粮食    约束性    12        13\n蔬菜    预期性    30    5    31";
    expect(first(text)[1]).toBe("粮食|约束性|12||13");
  });

  test("spaces of wrapping go, those of Latin words and of lists of names stay", () => {
    const text = grid("\t", "名称,数值,单位/综合 质效,10.8:44.3 :44.9,市水利局 市交通局/AI Agent 平台,5,市工信局");
    expect(first(text).slice(1)).toEqual(["综合质效|10.8:44.3:44.9|市水利局 市交通局", "AI Agent平台|5|市工信局"]);
  });
});

describe("merged cells", () => {
  test("a head of two levels", () => {
    const text = grid("\t", "指标,2025年,2030年,,属性/,,预期,目标,/粮食,1,2,3,约束性/蔬菜,4,5,6,预期性");
    expect(first(text).slice(0, 3)).toEqual(["指标^2|2025年^2|2030年>2|属性^2", "预期|目标", "粮食|1|2|3|约束性"]);
  });

  test("the upper head of a text table stands above the lower one without empty cells", () => {
    const text =
      "序号    指标    规划    完成\n        总量    速度    \n1    粮食    12    3    13\n2    蔬菜    30    4    31";
    expect(first(text).slice(0, 2)).toEqual(["序号^2|指标^2|规划>2|完成^2", "总量|速度"]);
  });

  test("groups reach down over the empty cells below", () => {
    const text = grid("\t", "类别,指标,2025年,2030年/产业,粮食,1,2/,蔬菜,3,4/民生,寿命,78,80");
    expect(first(text)).toEqual(["类别|指标|2025年|2030年", "产业^2|粮食|1|2", "蔬菜|3|4", "民生|寿命|78|80"]);
  });

  test("an indicator split into parts makes the name column two", () => {
    const text =
      "序号    指标    属性    目标\n1    粮食（万吨）    预期性    12\n2    事故    起数（%）    约束性    20\n            人数（%）        16\n3    寿命（岁）    预期性    80".replace(
        "            人数",
        "        人数",
      );
    expect(first(text)).toEqual([
      "序号|指标>2|属性|目标",
      "1|粮食（万吨）>2|预期性|12",
      "2^2|事故^2|起数（%）|约束性^2|20",
      "人数（%）|16",
      "3|寿命（岁）>2|预期性|80",
    ]);
  });

  test("words printed once for two columns", () => {
    const text = grid(
      "\t",
      "指标,2025年,2030年,年均增长,属性/粮食,1,2,3,约束性/林地,60,保持稳定,,约束性/蔬菜,3,4,5,预期性",
    );
    expect(first(text)[2]).toBe("林地|60|保持稳定>2|约束性");
  });

  test("a continuation page with a filler column is aligned", () => {
    const page1 = grid("\t", "指标,2025年,2030年,属性,情况/粮食,1,2,约束性,完成/蔬菜,3,4,预期性,完成");
    const page2 = grid(
      "\t",
      "指标,2025年,2030年,属性,情况,/水果,5,6,预期性,完成,/林业,面积,7,8,约束性,完成/,蓄积,9,1,约束性,完成",
    );
    const { tables, findings } = tablesOf(`${page1}\n\n${page2}`);
    expect(show(tables[0])).toEqual([
      "指标>2|2025年|2030年|属性|情况",
      "粮食>2|1|2|约束性|完成",
      "蔬菜>2|3|4|预期性|完成",
      "水果>2|5|6|预期性|完成",
      "林业^2|面积|7|8|约束性|完成",
      "蓄积|9|1|约束性|完成",
    ]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["table-joined", "info"]]);
  });

  test("a caption that markup prints as a row stays a row", () => {
    const text = "专栏 7 重大工程\t\n01\t东堤。加固东堤。\n02\t西桥。建设西桥。";
    expect(show(tablesOf(text, "html").tables[0])[0]).toBe("专栏 7 重大工程>2".replace("专栏 7 ", "专栏7"));
    expect(tablesOf(text, "txt").tables[0]?.rows).toBe(2);
  });
});

describe("a whole table", () => {
  test("title, unit, notes, kind and quotes", () => {
    const text = `前文。\n\n表2 江畔市重大项目\n（单位：亿元）\n${grid("\t", "领域,项目,计划投资/水利,东 堤,3.5/交通,西桥,8")}\n注：1. 甲；\n2. 乙。`;
    const { tables, doc } = tablesOf(text);
    const [table] = tables;
    expect(table).toMatchObject({ title: "表2 江畔市重大项目", unit: "亿元", kind: "investment", headerRows: 1 });
    expect(table?.notes).toEqual(["甲；", "乙。"]);
    const cell = table?.cells.find(({ raw }) => raw === "东堤");
    expect(doc.source.text.slice(cell?.span.from, cell?.span.to)).toBe("东 堤");
    expect(doc.source.text.slice(table?.span.from, table?.span.to)).toBe(text.slice(5));
  });

  test.each([
    ["indicator_targets", "指标,2025年基期值,2030年目标值,属性/粮食,1,2,约束性"],
    ["indicator_targets", "指标,单位,2025年完成值,2030年目标值/粮食,万吨,1,2"],
    ["indicator_review", "指标,属性,规划目标,2025年完成情况/粮食,约束性,1,2"],
    ["indicator_review", "指标,单位,2011年,2016年,五年累计/粮食,万吨,1,2,8"],
    ["catalogue", "序号,规划名称,牵头单位/1,水利规划,市水利局"],
    ["other", "指标,单位,绝对数,比上年增长（%）/粮食,万吨,1,2"],
  ])("kind %s", (kind, text) => {
    expect(tablesOf(grid("\t", text)).tables[0]?.kind).toBe(kind);
  });

  test("a row with more cells than the others is kept and reported", () => {
    const { tables, findings } = tablesOf("| 名 | 数 |\n| --- | --- |\n| 甲 | 1 |\n| 乙 | 2 | 3 |\n| 丙 | 4 |");
    expect(show(tables[0])).toEqual(["名|数", "甲|1", "乙|2|3", "丙|4"]);
    expect(findings.map(({ rule }) => rule)).toEqual(["table-ragged"]);
  });
});

describe("a Markdown table that prints its caption as its first row", () => {
  const RULE = "| --- | --- | --- |";
  const tableOf = (text: string) => tablesOf(text, "md").tables[0];

  test("caption and unit are its own, and the heads stand below them", () => {
    const table = tableOf(
      `前言一句。\n\n| 表3 江畔市主要产量[12] | | |\n${RULE}\n| 单位：万吨 | | |\n| 产品 | 产量 | 比上年增长（%） |\n| 粮食 | 12 | 1.5 |\n| 蔬菜 | 30 | -0.5 |`,
    );
    expect(table).toMatchObject({ title: "表3 江畔市主要产量", unit: "万吨", headerRows: 3 });
    expect(show(table)).toEqual([
      "表3江畔市主要产量[12]>3",
      "单位：万吨>3",
      "产品|产量|比上年增长（%）",
      "粮食|12|1.5",
      "蔬菜|30|-0.5",
    ]);
  });

  test("heads alone stay heads", () => {
    const table = tableOf(`| 产品 | 产量 | |\n${RULE}\n| 粮食 | 12 | 1.5 |\n| 蔬菜 | 30 | -0.5 |`);
    expect(table).toMatchObject({ title: null, headerRows: 1 });
  });
});
