/** Lists whose members share words: each figure is of a whole name. */
import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { factsOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

describe("what the members of a list share", () => {
  it.each([
    ["对东盟、欧盟进出口总额分别增长13%、11%。", ["对东盟进出口总额", "对欧盟进出口总额"]],
    ["城镇、农村居民人均可支配收入分别增长7%和8%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]],
    ["茶产业、竹产业占农业比重分别达36%和20%。", ["茶产业占农业比重", "竹产业占农业比重"]],
    ["造纸业、纺织业增加值分别增长4%、5%。", ["造纸业增加值", "纺织业增加值"]],
    ["造纸业、纺织业增加值占工业比重分别为4%、5%。", ["造纸业增加值占工业比重", "纺织业增加值占工业比重"]],
    ["茶叶、竹笋产量分别增长3%、9%。", ["茶叶产量", "竹笋产量"]],
    ["第一、二产业增加值分别增长3%、9%。", ["第一产业增加值", "第二产业增加值"]],
    ["三次产业贡献率分别为2%、28%和70%。", ["第一产业贡献率", "第二产业贡献率", "第三产业贡献率"]],
    ["茶价、竹价分别提高5%和4$1.$2%。", ["茶价"]],
    ["3家茶厂落实技改项目13项。", ["茶厂", "茶厂落实技改项目"]],
    ["接待游客、旅游收入分别增长3%、9%。", ["接待游客", "旅游收入"]],
  ])("%s", async (sentence, subjects) => {
    expect((await factsOf(REPORT + sentence)).map(({ subject }) => subject)).toEqual(subjects);
  });

  it("is a part of the name that the concept goes by", async () => {
    const text = `${REPORT}城镇、农村居民人均可支配收入分别增长7%和8%。第一、二产业增加值分别增长3%、9%。`;
    const { facts } = await extract({ name: "t.txt", text });
    expect(facts.map(({ concept }) => concept)).toEqual([
      "income_per_capita_urban",
      "income_per_capita_rural",
      "value_added_primary",
      "value_added_secondary",
    ]);
  });
});
