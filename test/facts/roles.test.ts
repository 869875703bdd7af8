/** What was done by the day of a document happened, also in a part of it that looks ahead. */
import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.js";

const PLANS = "云岫市2024年政府工作报告\n\n——2024年2月25日在市人民代表大会上\n\n一、2024年工作安排\n\n";

describe("what is done by now", () => {
  it.each([
    ["仓储方案至今已吸引36家企业。", ["actual"]],
    ["截至今年1月，新建冷库36座。", ["actual"]],
    ["第一期已有5家企业签约，将新增冷库36座。", ["actual", "target"]],
    ["新建冷库36座。", ["target"]],
    ["截至今年12月，力争新建冷库36座。", ["target"]],
  ])("%s", async (sentence, roles) => {
    expect((await factsOf(PLANS + sentence)).map(({ role }) => role)).toEqual(roles);
  });
});
