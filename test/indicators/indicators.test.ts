import { describe, expect, test } from "vitest";
import { decimalToString } from "../../src/core/decimal.js";
import { readIndicators } from "../../src/indicators/index.js";
import type { IndicatorReading } from "../../src/model.js";
import { grid, tablesOf } from "../tables/doc.js";

const read = (text: string) => readIndicators(tablesOf(text).tables);
const rows = (table: string, around = { above: "", below: "" }) =>
  read(`${around.above}\n${grid("\t", table)}\n${around.below}`).indicators;
const value = ({ figure }: IndicatorReading): string | null =>
  figure?.value == null ? null : decimalToString(figure.value);
const brief = (row: IndicatorReading) => [row.period, row.measure, row.status, row.unit, value(row)];

describe("columns", () => {
  test("base, target and growth of a plan", () => {
    const [base, target, growth] = rows(
      "指标,2025年基期值,2030年目标值,年均增长（%）,属性/工业产值(亿元),120.5,200左右,10.7,预期性",
    );
    expect(base && brief(base)).toEqual(["2025", "level", "actual", "亿元", "12050000000"]);
    expect(target && brief(target)).toEqual(["2030", "level", "target", "亿元", "20000000000"]);
    expect(target?.figure?.comparator).toBe("approx");
    expect(growth && brief(growth)).toEqual(["2026/2030", "growth_avg", "target", "%", "10.7"]);
    expect(base).toMatchObject({ indicator: "工业产值", baseUnit: "元", attribute: "anticipatory" });
    expect(growth?.baseUnit).toBe("%");
  });

  test("a review: two figures for a year, span of the plan, completion in words", () => {
    const table =
      "指标,2015年,2020年,,“十三五”年均或累计增长(%),,属性,完成情况/,,预期值,规划目标,预期值,规划目标,,/粮食(万吨),10,12,11,3.7,2,约束性,提前完成";
    expect(rows(table).map(brief)).toEqual([
      ["2015", "level", "actual", "万吨", "100000"],
      ["2020", "level", "expected", "万吨", "120000"],
      ["2020", "level", "target", "万吨", "110000"],
      ["2016/2020", "growth_avg", "expected", "%", "3.7"],
      ["2016/2020", "growth_avg", "target", "%", "2"],
    ]);
    expect(rows(table)[0]).toMatchObject({ completion: "提前完成", attribute: "binding" });
  });

  test("a column of figures may be headed 完成情况", () => {
    const table = "序号,指标,属性,规划目标,2025年完成情况/1,粮食（万吨）,约束性,11,12/2,蔬菜（万吨）,预期性,30,31";
    expect(rows(table, { above: "江畔市“十四五”规划指标完成情况", below: "" }).map(brief)).toEqual([
      ["2025", "level", "target", "万吨", "110000"],
      ["2025", "level", "actual", "万吨", "120000"],
      ["2025", "level", "target", "万吨", "300000"],
      ["2025", "level", "actual", "万吨", "310000"],
    ]);
  });

  test("an annex of five years with a column of units", () => {
    const table = "序号,指标,单位,2001年,2006年,五年累计,五年年均增长（%）/1,产值（现价）,亿元,5,8,33,9.9";
    expect(rows(table).map(brief)).toEqual([
      ["2001", "level", "actual", "亿元", "500000000"],
      ["2006", "level", "actual", "亿元", "800000000"],
      ["2002/2006", "change_cumulative", "actual", "亿元", "3300000000"],
      ["2002/2006", "growth_avg", "actual", "%", "9.9"],
    ]);
    expect(rows(table)[0]?.indicator).toBe("产值（现价）");
  });
});

describe("names", () => {
  const nameOf = (cell: string) => {
    const [row] = rows(`指标,2025年基期值,2030年目标值/${cell},1,2`);
    return [row?.indicator, row?.unit];
  };
  test.each([
    ["每千人口医师(助理)数(人)", "每千人口医师(助理)数", "人"],
    ["地区产值(GDP)", "地区产值(GDP)", null],
    ["500万元以上投资(亿元)", "500万元以上投资", "亿元"],
    ["3. 用水量*（立方米）", "用水量", "立方米"],
    ["3岁以下入托率（%）", "3岁以下入托率", "%"],
    ["浓度(PM _{2.5})下降（%）", "浓度(PM2.5)下降", "%"],
  ])("%s", (cell, name, unit) => {
    expect(nameOf(cell)).toEqual([name, unit]);
  });

  test("groups in a column, in a line, and without label and count", () => {
    const column = rows("类别,指标,2025年基期值,2030年目标值/一、产业强（2项）,粮食（吨）,1,2/,蔬菜（吨）,3,4");
    expect(column.map(({ category }) => category)).toEqual(["产业强", "产业强", "产业强", "产业强"]);
    const line = rows("指标,2025年基期值,2030年目标值/（一）民生,,/寿命（岁）,78,80/收入（元）,5,6");
    expect(line.map(({ category }) => category)).toEqual(["民生", "民生", "民生", "民生"]);
  });

  test("parts of an indicator, and a group of whole indicators", () => {
    const parts = rows("指标,,2025年基期值,2030年目标值/污染物减少(%),COD,5,6/,氨氮,7,8/粮食(吨),,1,2");
    expect(parts.map(({ indicator, subItem, unit }) => [indicator, subItem, unit])[2]).toEqual([
      "污染物减少",
      "氨氮",
      "%",
    ]);
    const group = rows("指标,,2025年基期值,2030年目标值/林业,覆盖率(%),5,6/,蓄积量(万立方米),7,8/粮食(吨),,1,2");
    expect(group[2]).toMatchObject({ category: "林业", indicator: "蓄积量", subItem: null, unit: "万立方米" });
  });

  test("a row without values heads the rows below that share its number", () => {
    const list = rows("序号,指标,单位,2025年,2030年目标/1,减排率,,,/,氮,%,3,4/,硫,%,5,6/2,粮食,吨,1,2");
    expect(list.map(({ indicator, subItem }) => [indicator, subItem])).toEqual([
      ["减排率", "氮"],
      ["减排率", "氮"],
      ["减排率", "硫"],
      ["减排率", "硫"],
      ["粮食", null],
      ["粮食", null],
    ]);
  });
});

describe("cells", () => {
  const HEAD = "指标,2025年基期值,2030年目标值,年均或累计增长(%),属性";
  const cells = (row: string, notes = "") => rows(`${HEAD}/${row}`, { above: "", below: notes });

  test("a bracket is cumulative, in the unit of the indicator", () => {
    const [, , change] = cells("寿命(岁),78,80,[2],预期性");
    expect(change && brief(change)).toEqual(["2026/2030", "change_cumulative", "target", "岁", "2"]);
    expect(change?.cumulative).toBe(true);
  });

  test("the notes give a bracket another meaning for one indicator", () => {
    const notes = "注：1. 2025年基期值均为预期值；\n2. []为五年累计数，其中产值增速、投资增速为“十四五”平均增速。";
    const [growth] = cells("产值增速(%),[8.4],—,8左右,预期性", notes);
    expect(growth && brief(growth)).toEqual(["2021/2025", "growth_avg", "expected", "%", "8.4"]);
    expect(growth?.cumulative).toBe(false);
    const [drop] = cells("能耗降低(%),[15],—,—,约束性", notes);
    expect(drop).toMatchObject({ measure: "change_cumulative", cumulative: true, status: "expected", period: "2025" });
  });

  test.each([
    "注：[]为五年累计增减数，工业增加值和出口额两行，“十四五”栏里填的是五年平均增速。",
    "注：1. []为累计数；工业增加值增速和出口额增速的[]为“十四五”年均数。",
    "注：[]内为累计数，工业增加值、出口额按“十四五”年均增速填写。",
  ])("%s", (notes) => {
    const list = cells("工业增加值增速(%),[8.4],—,8左右,预期性/出口额增速(%),[9],—,8左右,预期性", notes);
    expect(list.filter(({ raw }) => raw?.startsWith("[")).map((cell) => [cell.measure, cell.period])).toEqual([
      ["growth_avg", "2021/2025"],
      ["growth_avg", "2021/2025"],
    ]);
    const [drop] = cells("能耗降低(%),[15],—,—,约束性", notes);
    expect(drop).toMatchObject({ measure: "change_cumulative", cumulative: true });
  });

  test("braces mean what the notes say: the mean of five years, a rate or a level", () => {
    const notes = "注：[]为5年累计值、{ }为5年均值。";
    const list = (row: string, below: string) =>
      cells(row, below).map((cell) => [...brief(cell), cell.cumulative, cell.note]);
    expect(list("投资增长(%),{9.1},—,{8},预期性", notes)).toEqual([
      ["2021/2025", "growth_avg", "actual", "%", "9.1", false, null],
      ["2030", "level", "target", "%", null, false, null],
      ["2026/2030", "growth_avg", "target", "%", "8", false, null],
    ]);
    expect(list("粮食产量(万吨),{29.7},30,[1],预期性", notes)).toEqual([
      ["2021/2025", "level", "actual", "万吨", "297000", false, null],
      ["2030", "level", "target", "万吨", "300000", false, null],
      ["2026/2030", "change_cumulative", "target", "万吨", "10000", true, null],
    ]);
    expect(list("粮食产量(万吨),{29.7},30,—,预期性", "")[0]).toEqual([
      "2025",
      "level",
      "actual",
      "万吨",
      "297000",
      false,
      "{ }",
    ]);
  });

  test("no figure: a dash, words, and words for two columns", () => {
    const list = cells(
      "林地(%),60,保持稳定,,约束性/粮食(吨),—,2,稳中有升,约束性/菜(吨),1,2,3,约束性/果(吨),1,2,3,约束性",
    );
    expect(list.slice(0, 2).map(({ raw, figure }) => [raw, figure === null])).toEqual([
      ["60", false],
      ["保持稳定", true],
    ]);
    expect(list[2]).toMatchObject({ indicator: "粮食", raw: null, figure: null, period: "2025" });
    expect(list[4]).toMatchObject({ raw: "稳中有升", measure: "growth_or_change" });
  });

  test("a time of its own", () => {
    const table =
      "指标,单位,2025年完成值,2030年目标值/产值年均增长,%,“十四五”年均增长4.0,5左右/碳排放降低,%,2021-2024年累计降低8.2,完成下达目标";
    expect(rows(table).map(brief)).toEqual([
      ["2021/2025", "growth_avg", "actual", "%", "4.0"],
      ["2030", "growth_avg", "target", "%", "5"],
      ["2021/2024", "change_cumulative", "actual", "%", "8.2"],
      ["2030", "level", "target", "%", null],
    ]);
  });

  test("two figures, remarks and units of the cell", () => {
    const table = "指标,单位,2025年完成值,2030年目标值/旅客／货物,万人次／万吨,835／24,提高1个百分点以上";
    const [two, change] = rows(table);
    expect(two?.figure?.parts?.map(decimalToString)).toEqual(["835", "24"]);
    expect(two && value(two)).toBeNull();
    expect(change).toMatchObject({ unit: "个百分点", measure: "change_cumulative", cumulative: false });
    expect(cells("进出口(亿美元),49.5(307亿元),60,4,预期性")[0]).toMatchObject({ note: "307亿元", unit: "亿美元" });
  });

  test("a level whose remark gives the growth rate", () => {
    const table = "指标\t规划目标（2025年）\t2025年完成情况\n产值（亿元）\t20\t19.4，年均增速4.8%";
    expect(read(`江畔市“十四五”规划指标完成情况\n${table}`).indicators.map(brief)).toEqual([
      ["2025", "level", "target", "亿元", "2000000000"],
      ["2025", "level", "actual", "亿元", "1940000000"],
      ["2021/2025", "growth_avg", "actual", "%", "4.8"],
    ]);
  });

  test("a starred figure that the notes call an estimate", () => {
    const [past, last] = rows("指标,单位,2011年,2016年,五年累计/发明,件,7,31.4（*）,-", {
      above: "",
      below: "注：*为预计数",
    });
    expect([past?.status, last?.status, last && value(last)]).toEqual(["actual", "expected", "31.4"]);
  });
});

test("an indicator table that is not understood is reported", () => {
  const { tables } = tablesOf(grid("\t", "指标,属性/粮食,约束性/蔬菜,预期性"));
  const { indicators, findings } = readIndicators(
    tables.map((table) => ({ ...table, kind: "indicator_targets" as const })),
  );
  expect(indicators).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(["indicator-table-unread"]);
});

test("a year in brackets behind the figure is the figure's own, and of the past in a column of estimates", () => {
  const table = "指标,2025年预计,2030年目标/产值(亿元),21.5（2024年）,30/比重(%),12（以现价计）,15";
  const [first, , third] = rows(table);
  expect(first && brief(first)).toEqual(["2024", "level", "actual", "亿元", "2150000000"]);
  expect(first?.note).toBeNull();
  expect(third).toMatchObject({ period: "2025", status: "expected", note: "以现价计" });
});
