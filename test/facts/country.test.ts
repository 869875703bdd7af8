/** Countries abroad: the region of what is told of them, and of nothing else. */
import { describe, expect, it } from "vitest";
import { factOf, factsOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

const regionsOf = async (text: string) => (await factsOf(REPORT + text)).map(({ region }) => region);

describe("a country abroad", () => {
  it("is the region of a clause that begins with it, until another place is named", async () => {
    expect(await regionsOf("2023年日本物价上涨3%，工资上涨2%，我国物价上涨1%，我市物价上涨2%。")).toEqual([
      "日本",
      "日本",
      "益阳市",
      "益阳市",
    ]);
  });

  it("hands what was told of another on", async () => {
    const facts = await factsOf(`${REPORT}韩国物价上涨3%，法国则高达5%。`);
    expect(facts.map(({ subject, measure, region }) => [subject, measure, region])).toEqual([
      ["物价", "growth", "韩国"],
      ["物价", "growth", "法国"],
    ]);
  });

  it.each([
    "对美国进出口增长3%。",
    "日本企业投资3亿元。",
    "美国、德国客商投资3亿元。",
    "在日本设立茶叶商店3家。",
    "美国加征关税，茶叶出口下降3%。",
  ])("%s is told of the document's own region", async (sentence) => {
    expect(await regionsOf(sentence)).toEqual(["益阳市"]);
  });
});

it("the currency before an amount names nothing", async () => {
  expect((await factOf(`${REPORT}茶厂改造补贴约人民币3亿元。`, "3亿元")).subject).toBe("茶厂改造补贴");
});
