/** Errors of print, and what could not be understood. */
import { describe, expect, it } from "vitest";
import type { Audited } from "../../src/audit/rule.js";
import { marksRule } from "../../src/audit/rules/marks.js";
import { extractSource } from "../../src/extract.js";
import { ingest } from "../../src/ingest/page.js";
import { audit, plan, saidBy, table } from "./audit.js";

const LONG = "推进岫江流域水环境综合治理工程建设，新建污水管网，修复河湖湿地生态系统";

describe("errors of print", () => {
  it.each([
    ["doubled-character", "自来水普及率率达到95%。", 1],
    ["doubled-character", "明确了目的的重要性，加强了了解，实实在在办事，年末共有有线电视用户5万户。", 0],
    ["doubled-character", "户户通电、人人受益，产品品质提高，税收收入增长，新建建筑节能。", 0],
    ["doubled-character", "井冈山山市建设养老中心。", 1],
    ["doubled-character", "加快城镇化城镇化步伐。", 1],
    ["sentence-repeated", `${LONG}。${LONG}。`, 1],
    ["sentence-repeated", `${LONG}。建设美丽云岫。`, 0],
    [
      "traditional-character",
      `加强產品标准研究，提升制造水平。${LONG}。建设宜居宜业和美乡村，完善农村基础设施长效管护机制，持续改善农村人居环境，推进移风易俗。`,
      1,
    ],
    ["traditional-character", "荣昇集团入围，成效显著。", 0],
    ["unbalanced-marks", "实现“一村一警，志愿者全覆盖。", 1],
    ["unbalanced-marks", "实现一村一警）全覆盖。", 1],
    ["unbalanced-marks", "1）推进“放管服”改革（试点）。", 0],
    ["foreign-word", "政策性住房 and 共有产权住房。", 1],
    ["foreign-word", "支持LED和OLED产业，完善R&D体系。", 0],
    ["broken-digits", "比重上升l.7个百分点。", 1],
    ["broken-digits", "总产量6,352,8万吨。", 1],
    ["broken-digits", "总产量6,352.8万吨，其中1,200吨外销。", 0],
    ["broken-digits", "20I5年完成，增长$1.$2倍。", 2],
    ["broken-digits", "货车62，6万辆。", 1],
    ["broken-digits", "货车1995，6万辆。", 0],
    ["broken-digits", "增长百分之八，七。", 1],
    ["broken-digits", "增长百分之八，七月完成。", 0],
    ["broken-digits", "生产焦炭304,5万吨。", 1],
    ["broken-digits", "比重上升到19.0%5运输邮电业投资增长。", 1],
    ["bare-year", "展望二〇三五年远景目标。实现二〇三五远景目标。", 1],
    ["bare-year", "展望二〇三五年远景目标，在二〇二五的基础上。", 0],
    ["broken-digits", "国道G105和S1O线。", 0],
  ])("%s: %s", async (rule, text, count) => {
    expect(await saidBy(rule, plan(text))).toHaveLength(count);
  });

  it("finds every mark of a long row that a quotation encloses", async () => {
    const { outline } = await extractSource(await ingest("a.txt", new TextEncoder().encode(plan("“甲”。"))), {
      wanted: new Set(["quantities"]),
    });
    const passage = outline.passages.find(({ body }) => body.text === "“甲”。");
    if (passage === undefined) throw new Error("no passage");
    const text = `“${"（".repeat(200_000)}”`;
    const read = { index: 0, text, figures: [], passage };
    expect(marksRule.check({ reads: [read] } as unknown as Audited)).toHaveLength(200_000);
  });

  it("points at the broken number of a cell, not at the same digits before it", async () => {
    const text = plan("表1 主要产品产量\n\n产品\t产量\n粮食\t1l5万吨，复核1l5万吨\n棉花\t20万吨");
    const found = (await audit(text)).filter(({ rule }) => rule === "broken-digits");
    const first = text.indexOf("1l5");
    expect(found.map(({ span }) => span?.from)).toEqual([first, text.indexOf("1l5", first + 1)]);
  });

  it("leaves traditional documents alone", async () => {
    expect(await saidBy("traditional-character", "總預算報告\n\n歲出總額為三千億元，較上年度增加。")).toEqual([]);
  });
});

describe("names and units", () => {
  it.each([
    ["indicator-name", "社会消费品零售总(亿元) | 500 | 700 | 7.0", 1],
    ["indicator-name", "非石化能源占一次能源消费比重(%) | 18 | 23 | [5]", 1],
    ["indicator-name", "出口总额(亿元) | 500 | 700 | 7.0", 0],
    ["indicator-name", "民营经济增加值(亿元) | 500 | 700 | 7.0", 0],
    ["indicator-unit", "云竹加工转化率(亿元) | 50 | 70 | 7.0", 1],
    ["indicator-unit", "云竹加工转化率(%) | 50 | 70 | [20]", 0],
    ["indicator-unit", "全员劳动生产率(万元/人) | 5 | 7 | 7.0", 0],
  ])("%s: %s", async (rule, row, count) => {
    expect(await saidBy(rule, table([row]))).toHaveLength(count);
  });
});

describe("understanding", () => {
  it("names the numerals that nothing explains, and their share", async () => {
    const found = await audit(plan("完成47和项目52个。"));
    expect(found.filter(({ rule }) => rule === "numeral-unexplained").map(({ quote }) => quote)).toEqual(["47"]);
    expect(found.find(({ rule }) => rule === "numerals-explained")).toMatchObject({ expected: "3", actual: "2" });
  });

  it("knows a numeral by what the reader of quantities knew: a caption's unit, years of the Republic", async () => {
    const budget = "臺灣雲岫基金會報告\n\n　　本會辦理113年度預算，歲入合計新臺幣52億元，較112年度增加3億元。\n";
    const found = await audit(budget);
    expect(found.some(({ rule }) => rule === "numerals-explained")).toBe(true);
    expect(found.filter(({ rule }) => rule === "numeral-unexplained")).toEqual([]);
  });

  it("names columns of figures without a head", async () => {
    const row = (cells: string): string =>
      `<tr>${cells
        .split("|")
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`;
    const rows = ["产品||2023年", "粮食|11|53", "棉花|12|21", "油料|13|50"].map(row).join("");
    const text = `<html><body><h1>云岫市统计表</h1><p>2023年主要产品产量如下。</p><table>${rows}</table></body></html>`;
    expect(await saidBy("untyped-column", text, "云岫.html")).toEqual(["info 11"]);
  });
});
