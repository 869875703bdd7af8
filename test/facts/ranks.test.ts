/** Ranks and rates whose clause names only that they are ones: what was named before is what they are of. */
import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { factOf, factsOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

describe("a rank", () => {
  it.each([
    ["茶叶出口额突破50亿元，增幅位列全省第一。", "茶叶出口额增幅"],
    ["茶叶科研投入强度达3.6%，总量跃居全省第一。", "茶叶科研投入总量"],
    ["茶叶产量跃升至全省第一。", "茶叶产量"],
    ["茶叶产量达5万吨，居西部和全国第一。", "茶叶产量"],
  ])("%s is of %s", async (sentence, subject) => {
    expect((await factOf(REPORT + sentence, "第一")).subject).toBe(subject);
  });

  it("of its growth is no rank of the indicator", async () => {
    const { facts } = await extract({
      name: "t.txt",
      text: `${REPORT}地区生产总值增速全省第一。地区生产总值全省第三。`,
    });
    expect(facts.map(({ concept }) => concept)).toEqual([null, "gdp"]);
  });
});

it("a rate of growth that names nothing is of what was named before", async () => {
  const { subject } = await factOf(`${REPORT}茶叶出口额突破50亿元，年均增速力争保持在5%以上。`, "5%");
  expect(subject).toBe("茶叶出口额");
});

it("where a share went in another year names nothing: it is of what moved", async () => {
  const text = `${REPORT}茶业所占的比重将由一九五二年的百分之三十九下降为一九五七年的百分之三十一。`;
  expect((await factOf(text, "百分之三十一")).subject).toBe("茶业所占的比重");
});

it("a class in a list begins behind the figure of the member before", async () => {
  const listed = await factsOf(`${REPORT}新增百亿元以上企业2家、50亿元以上企业6家。`);
  expect(listed.map(({ subject, measure }) => [subject, measure])).toEqual([
    ["企业", "level"],
    ["百亿元以上企业", "change"],
    ["企业", "level"],
    ["50亿元以上企业", "change"],
  ]);
});
