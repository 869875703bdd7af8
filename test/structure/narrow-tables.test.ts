import { describe, expect, test } from "vitest";
import { readIndicators } from "../../src/indicators/index.js";
import { outline } from "../../src/structure/index.js";
import { buildTables } from "../../src/tables/index.js";
import { show } from "../tables/doc.js";
import { readDoc } from "./read.js";

function tablesOf(text: string) {
  const doc = readDoc(text);
  const { tables: regions, findings, passages } = outline(doc);
  return { ...buildTables(doc, regions), findings: findings.map(({ rule }) => rule), passages };
}

const HEAD = "序号 指 标 2025年 2030 年目标 属性";
const shown = (text: string) => show(tablesOf(text).tables[0]);

describe("columns one space apart", () => {
  test("names end with their unit, and words that go on with a figure stay with it", () => {
    const text = `江畔市主要指标\n${HEAD}\n1 港口吞吐量（万吨） 120 150 左右 预期性\n2 桥梁完好率（%） >95 提高 1 个百分点以上 约束性\n3 每万人口轮渡 0.25 ≤0.3 预期性\n\n后文从这里开始。`;
    expect(shown(text)).toEqual([
      "序号|指标|2025年|2030年目标|属性",
      "1|港口吞吐量（万吨）|120|150左右|预期性",
      "2|桥梁完好率（%）|>95|提高1个百分点以上|约束性",
      "3|每万人口轮渡|0.25|≤0.3|预期性",
    ]);
    expect(tablesOf(text).tables[0]).toMatchObject({
      title: "江畔市主要指标",
      kind: "indicator_targets",
      headerRows: 1,
    });
  });

  test("cells wrap, categories stand before their first row, a page break repeats the head", () => {
    const head = "类别 序号 指标 2025年 2030年目标 属性";
    const text = `${head}\n水路\n发展\n(2项)\n1\n全市码头泊位岸电设施覆\n盖率(%)\n6左右 >6 预期性\n2 船舶增速(%) 5.4\n4.5-5,\n争取更好\n预期性\n— 12 —\n${head}\n陆路\n3 公路里程(公里) — 900 约束性\n后文一句从这里开始，写得比较长一些。`;
    expect(shown(text)).toEqual([
      "类别|序号|指标|2025年|2030年目标|属性",
      "水路发展(2项)^2|1|全市码头泊位岸电设施覆盖率(%)|6左右|>6|预期性",
      "2|船舶增速(%)|5.4|4.5-5,争取更好|预期性",
      "陆路|3|公路里程(公里)|—|900|约束性",
    ]);
    expect(tablesOf(text).passages.map(({ body }) => body.text)).toEqual(["后文一句从这里开始，写得比较长一些。"]);
  });

  test("a category that counts other rows than follow it covers none of them", () => {
    const text =
      "类别 序号 指标 2030年目标 属性\n水路(4项)\n1 码头(座) 6 预期性\n2 船闸(座) 2 预期性\n3 航标(座) 90 预期性";
    expect(shown(text)[1]).toBe("水路(4项)|1|码头(座)|6|预期性");
    expect(shown(text)[2]).toBe("2|船闸(座)|2|预期性");
  });

  test("parts below their indicator, group lines over all columns", () => {
    const text = `序号 指标 2025年 2030年目标 属性\n一、水路兴（1项）\n1 航道(公里) 3 4 预期性\n二、陆路畅（2项）\n2 客货安全\n客车合格率(%) >98.5∗ >98.7\n货车合格率(%) >99∗ >99.2\n约束性\n3 公路(公里) 8 9 预期性\n注：1.带∗为预计数。`;
    const { tables } = tablesOf(text);
    const rows = readIndicators(tables).indicators.map(
      ({ category, indicator, subItem, period, raw, status, attribute }) =>
        [category, indicator, subItem, period, raw, status, attribute].join("|"),
    );
    expect(rows).toEqual([
      "水路兴|航道||2025|3|actual|anticipatory",
      "水路兴|航道||2030|4|target|anticipatory",
      "陆路畅|客货安全|客车合格率|2025|>98.5∗|expected|binding",
      "陆路畅|客货安全|客车合格率|2030|>98.7|target|binding",
      "陆路畅|客货安全|货车合格率|2025|>99∗|expected|binding",
      "陆路畅|客货安全|货车合格率|2030|>99.2|target|binding",
      "陆路畅|公路||2025|8|actual|anticipatory",
      "陆路畅|公路||2030|9|target|anticipatory",
    ]);
  });

  test("a column of units", () => {
    const text =
      "指标 单位 2025年 2030年 属性\n港口吞吐量 万吨 120 150 预期性\n轮渡 班次/日 12 15 预期性\n桥梁 座 3 5 约束性";
    expect(shown(text)[2]).toBe("轮渡|班次/日|12|15|预期性");
  });

  test("a row that cannot be parted stays whole, and gives a finding and no figure", () => {
    const text = `${HEAD}\n1 码头(座) 6 7 预期性\n2 船闸(座) 2 3 4 5 预期性\n3 航标(座) 90 95 预期性\n4 浮标(座) 9 9 预期性`;
    const { tables, findings } = tablesOf(text);
    expect(show(tables[0])[2]).toBe("2|船闸(座) 2 3 4 5>3|预期性");
    expect(findings).toContain("table-ragged");
    expect(readIndicators(tables).indicators.map(({ row }) => row)).toEqual([1, 1, 3, 3, 4, 4]);
  });

  test("further parts that print no number, each with its own attribute", () => {
    const text = `${HEAD}\n1 港口吞吐量（万吨） 120 150 预期性\n2 每万人船员数\n船长（人） 4 5 预期性\n水手（人） 6 7 约束性\n3 桥梁（座） 1 2 预期性`;
    expect(shown(text).slice(2)).toEqual([
      "2^3|每万人船员数",
      "船长（人）|4|5|预期性",
      "水手（人）|6|7|约束性",
      "3|桥梁（座）|1|2|预期性",
    ]);
  });

  test("a part whose indicator cannot be told is no category of the rows below it", () => {
    const text = `${HEAD}\n1 港口吞吐量（万吨） 120 150 预期性\n水手（人） 6 7 约束性\n2 桥梁（座） 1 2 预期性\n3 船闸（座） 1 2 预期性\n4 码头（座） 1 2 预期性`;
    expect(shown(text)[2]).toBe("水手（人）6 7>3|约束性");
    expect(tablesOf(text).findings).toEqual(["table-ragged"]);
  });

  test.each([
    ["a sentence of these words", "指标 属性\n1 码头(座) 6 7 预期性"],
    ["too few rows", `${HEAD}\n1 码头(座) 6 7 预期性\n2 船闸(座) 2 3 预期性\n后文一句，从这里开始。`],
    ["rows that do not count up", `${HEAD}\n4 码头(座) 6 7 预期性\n5 船闸(座) 2 3 预期性\n6 航标(座) 9 9 预期性`],
    ["rows of which most cannot be parted", `${HEAD}\n1 码头 预期性\n2 船闸 预期性\n3 航标(座) 9 9 预期性`],
  ])("no table: %s", (_, text) => {
    expect(tablesOf(text).tables).toEqual([]);
  });
});

describe("one cell a line", () => {
  const HEAD_LINES = "类别\n序号\n指标名称\n2025年\n预计\n2030年\n目标\n年均/\n累计\n属性";

  test("heads wrap, blank lines part the rows, a year in brackets stays with its figure", () => {
    const text = `江畔市主要指标\n${HEAD_LINES}\n水路发展\n（2项）\n1\n港口吞吐量（万吨）\n21.5\n（2024年）\n—\n5以上\n预期性\n\n2\n船员收入增长（%）\n与经济增长同步\n—\n稳步\n提高\n约束性\n安全\n3\n船舶检验率（%）\n—\n＞25\n[125]\n预期性\n备注：[ ]内为累计数。\n\n后文从这里开始。`;
    expect(shown(text)).toEqual([
      "类别|序号|指标名称|2025年预计|2030年目标|年均/累计|属性",
      "水路发展（2项）^2|1|港口吞吐量（万吨）|21.5（2024年）|—|5以上|预期性",
      "2|船员收入增长（%）|与经济增长同步|—|稳步提高|约束性",
      "安全|3|船舶检验率（%）|—|＞25|[125]|预期性",
    ]);
    const { tables } = tablesOf(text);
    expect(tables[0]).toMatchObject({ title: "江畔市主要指标", notes: ["[ ]内为累计数。"] });
    const first = readIndicators(tables).indicators[0];
    expect(first).toMatchObject({ category: "水路发展", period: "2024", status: "actual", note: null });
  });

  test.each([
    ["the words of a head in a text", "类别\n序号\n指标名称\n\n属性\n1\n桥（座）\n3\n预期性"],
    ["a list of headings", "指标\n领域\n属性\n1\n桥（座）\n3\n预期性\n2\n坝（座）\n3\n预期性\n3\n闸（座）\n3\n预期性"],
  ])("no table: %s", (_, text) => {
    expect(tablesOf(text).tables).toEqual([]);
  });
});

describe("notes that the page wrapped", () => {
  const TABLE = `${HEAD}\n1 码头(座) 6 7 预期性\n2 船闸(座) 2 3 预期性\n3 航标(座) 9 9 预期性`;
  const LONG = "2.码头、船闸、航标、浮标、渡口、港区、趸船、引桥、锚地、航道等项指标以及其";

  test("they are joined, and the next one is found", () => {
    const text = `${TABLE}\n注:1.甲为累计数。\n${LONG}\n他各项尚无数据。\n3.3岁以下不计。\n后文一句，从这里开始。`;
    expect(tablesOf(text).tables[0]?.notes).toEqual([
      "甲为累计数。",
      `${LONG.slice(2)}他各项尚无数据。`,
      "3岁以下不计。",
    ]);
  });

  test("a note without an end takes nothing from the text", () => {
    const text = `${TABLE}\n注:1.甲为累计数。\n${LONG}\n\n后文一句，从这里开始。`;
    expect(tablesOf(text).tables[0]?.notes).toHaveLength(2);
  });
});
