/** Figures in brackets and behind them, and counts that are of one thing together. */
import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

const subjectsOf = async (text: string) => (await factsOf(REPORT + text)).map(({ subject }) => subject);

describe("a bracket", () => {
  it.each([
    ["共有冷库95座（含农村冷库71座），比上年增长5%。", ["冷库", "农村冷库", "冷库"]],
    ["茶园投资（不含农户，下同）增长7.5%。", ["茶园投资"]],
    ["茶叶总产量（不包括夏茶15万吨）达到40万吨。", ["夏茶", "茶叶总产量"]],
    ["其中茶农178万人(含春、夏茶农131万人)，增长5%。", ["茶农", "夏茶农", "茶农"]],
    ["茶农633万人(含新茶农142万人)，占农民总数的46.7%。", ["茶农", "新茶农", "茶农占农民总数"]],
    ["拥有茶机50台（每台以15马力计算）。", ["茶机", "每台"]],
  ])("%s", async (sentence, subjects) => {
    expect(await subjectsOf(sentence)).toEqual(subjects);
  });
});

it("those who set a record are all counted for it", async () => {
  const sentence = "运动员获得9个冠军，12人3队15次创16项全省纪录。";
  expect(await subjectsOf(sentence)).toEqual(["冠军", "全省纪录", "全省纪录", "全省纪录", "全省纪录"]);
});

it("各类 is no word for each of several", async () => {
  expect(await subjectsOf("抚恤、补助各类优抚对象36人。")).toHaveLength(1);
});
