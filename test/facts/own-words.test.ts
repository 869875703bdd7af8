import { describe, expect, it } from "vitest";
import { nounAfter } from "../../src/facts/noun.js";
import { loadSegmenter } from "../../src/facts/segment.js";

const segment = await loadSegmenter();

/** The package builds from source; where it could not, facts are made by the rules alone. */
describe.skipIf(segment === null)("the words that we add to the segmenter's dictionary", () => {
  const cut = (text: string): readonly string[] =>
    (segment ?? (() => []))(text).map((word) => `${word.text}/${word.tag}`);

  it.each([
    ["an indicator whose name has a verb in it", "城镇新增就业目标", ["城镇新增就业/n", "目标/n"]],
    ["a region", "芷江侗族自治县项目", ["芷江侗族自治县/ns", "项目/n"]],
    ["a unit", "吨标准煤", ["吨标准煤/q"]],
  ])("%s is one word", (_what, text, words) => {
    expect(cut(text)).toEqual(words);
  });

  it("keep a noun behind a figure whole", () => {
    expect(nounAfter("城镇新增就业岗位全部落实到位。", segment)).toBe("城镇新增就业岗位");
  });

  it.each([
    ["主要工业产品中，有9种增产。", "主要工业产品"],
    ["完全普通高中，在校生2万人。", "完全普通高中"],
    ["预算内工业企业全年实现利税3亿元。", "预算内工业企业"],
  ])("%s: of the noun behind a figure no more is taken than names it", (text, noun) => {
    expect(nounAfter(text, segment)).toBe(noun);
  });
});
