import { describe, expect, test } from "vitest";
import { normalize } from "../../src/normalize/index.js";
import { outline } from "../../src/structure/index.js";
import { buildTables } from "../../src/tables/index.js";
import { makeDoc, show } from "./doc.js";

function tablesOf(text: string, format: "txt" | "md" = "txt") {
  const doc = normalize(makeDoc(text, format).source, null);
  return buildTables(doc, outline(doc).tables);
}

const titled = (text: string) => tablesOf(text).tables.map((table) => ({ title: table.title, rows: show(table) }));

describe("lines of names and figures that single spaces set apart", () => {
  test("are a table below heads for as many columns, one of them broken in two", () => {
    const text = [
      "主要产品产量如下：",
      "",
      "一九八三年产量 一九八二年产量 一九八三年比  ",
      "一九八二年增长%",
      "",
      "粮 食 1，204．5 万吨 1，102 万吨 9．3  ",
      "其中：水稻 810 万吨 790．2 万吨 2．5  ",
      "棉 花 3．1 万吨 3．4 万吨 -8．8",
      "",
      "全市造林3万亩。",
    ].join("\n");
    expect(titled(text)).toEqual([
      {
        title: "主要产品产量",
        rows: [
          "|一九八三年产量|一九八二年产量|一九八三年比一九八二年增长%",
          "粮食|1，204．5万吨|1，102万吨|9．3",
          "其中：水稻|810万吨|790．2万吨|2．5",
          "棉花|3．1万吨|3．4万吨|-8．8",
        ],
      },
    ]);
  });

  test("hold words for figures, and names that go on below", () => {
    const text = [
      "1991年 比上年增长%",
      "编织袋（不包括麻 2．9 亿条 4．4",
      "制包装袋）",
      "化 肥 86．3 万吨 持平",
      "（按有效成份计算）",
      "彩电 39．4 万部 1．2倍",
    ].join("\n");
    expect(titled(text)[0]?.rows).toEqual([
      "|1991年|比上年增长%",
      "编织袋（不包括麻制包装袋）|2．9亿条|4．4",
      "化肥（按有效成份计算）|86．3万吨|持平",
      "彩电|39．4万部|1．2倍",
    ]);
  });

  test("may be items of a list, with the unit and a head of the names above", () => {
    const text = [
      "**表2 2021年各类价格比上年涨跌幅度**",
      "",
      "- 单位：%",
      "- 指 标 全 市",
      "- 市区 农村",
      "- 消费价格 3.6 3.4 4.2",
      "- 衣 着 2.4 2.6 1.8",
      "- 交通和通信 -2.6 -2.4 -1.6",
    ].join("\n");
    const [table] = tablesOf(text, "md").tables;
    expect(table).toMatchObject({ title: "表2 2021年各类价格比上年涨跌幅度", unit: "%", headerRows: 1 });
    expect(show(table)).toEqual([
      "指标|全市|市区|农村",
      "消费价格|3.6|3.4|4.2",
      "衣着|2.4|2.6|1.8",
      "交通和通信|-2.6|-2.4|-1.6",
    ]);
  });

  test("may name units between the names and the figures", () => {
    const text =
      "产品名称 单位 产量 比上年增长%\n纱 万吨 12.3 5.8\n棉 布 亿米 1.7 -2.1\n微型计算机 万台 30 1.2倍\n彩电 40 2.5";
    expect(titled(text)[0]?.rows).toEqual([
      "产品名称|单位|产量|比上年增长%",
      "纱|万吨|12.3|5.8",
      "棉布|亿米|1.7|-2.1",
      "微型计算机|万台|30|1.2倍",
      "彩电||40|2.5",
    ]);
  });

  test("take the caption for the head of their only column", () => {
    const text = "1993年各类价格比上年上涨幅度（%）\n\n1、消费价格 14．7\n35个大中城市 19．6\n2、零售价格 13．0";
    const [table] = titled(text);
    expect(table?.title).toBe("1993年各类价格比上年上涨幅度（%）");
    expect(table?.rows).toEqual([
      "|1993年各类价格比上年上涨幅度（%）",
      "1、消费价格|14．7",
      "35个大中城市|19．6",
      "2、零售价格|13．0",
    ]);
  });

  test("are named by what announces them where a head is no caption", () => {
    const text = "价格变动情况如下：\n\n指标 比上年上涨（%）\n消费价格 14．7\n零售价格 13．0\n收购价格 9．8";
    expect(titled(text)[0]?.title).toBe("价格变动情况");
  });

  test.each([
    ["without heads", "情况见后。\n粮食 120 万吨 9.3\n棉花 3 万吨 8.8\n油料 7 万吨 1.2"],
    ["with heads for other columns", "1983年 1982年 增长%\n粮食 120 万吨 9.3\n棉花 3 万吨 8.8\n油料 7 万吨 1.2"],
    ["of two rows", "1983年 增长%\n粮食 120 万吨 9.3\n棉花 3 万吨 8.8"],
    ["among sentences", "1983年 增长%\n粮食 120 万吨，增长9.3%。\n棉花 3 万吨 8.8\n油料 7 万吨 1.2"],
  ])("stay running text %s", (_, text) => {
    expect(tablesOf(text).tables).toEqual([]);
  });
});
