/** Where the name of what is counted begins and ends. */
import { expect, it } from "vitest";
import { factOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

it.each([
  ["落实“仓储新政30条”，开展交流。", "30条", "仓储新政"],
  ["茶业营业收入“四年翻番”、突破17亿元。", "17亿元", "茶业营业收入"],
  ["获得“全省双拥模范城”6次。", "6次", "全省双拥模范城"],
  ["围绕“15个强市”建设，分头推进。", "15个", "强市"],
  ["新设或增资10万美元的企业。", "10万美元", "增资"],
  ["茶园投资47亿元，所占比重上升到2.5%。", "2.5%", "茶园投资所占比重"],
  ["茶机、渔轮等12种没有完成计划。", "12种", "没有完成计划"],
])("%s %s: %s", async (sentence, quote, subject) => {
  expect((await factOf(REPORT + sentence, quote)).subject).toBe(subject);
});
