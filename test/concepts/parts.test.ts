/** A figure of a part, in a zone or with some countries, does not stand under the concept of the whole. */
import { expect, it } from "vitest";
import { extract } from "../../src/index.js";

const REPORT = "益阳市2023年国民经济和社会发展统计公报\n\n2024年3月9日\n\n";

const conceptsOf = async (sentence: string) => {
  const { facts } = await extract({ name: "t.txt", text: REPORT + sentence });
  return facts.map(({ concept }) => concept);
};

it.each([
  ["全年实现货物进出口总额364亿元。", ["trade_total"]],
  ["自贸试验区全年实现货物进出口总额46亿元。", [null]],
  ["对“一带一路”沿线国家实现进出口总额36亿元，增长6%。", ["trade_belt_road", "trade_belt_road"]],
  ["对“一带一路”沿线国家进出口总额36亿元。其中，出口24亿元；进口12亿元。", ["trade_belt_road", null, null]],
  ["货物进出口总额36亿元。其中，出口24亿元；进口12亿元。", ["trade_total", "exports", "imports"]],
  ["限额以上企业通过互联网实现商品零售额25亿元。", [null]],
  ["公路客运量30万人，旅客周转量60万人公里。", ["passengers_road", "passenger_turnover_road"]],
  ["完成客运量30万人，其中公路20万人；旅客周转量60万人公里。", ["passengers", null, "passenger_turnover"]],
  ["全年规模以上工业企业实现利润54亿元，增长25%。", ["profit_industry", "profit_industry"]],
  ["茶叶加工业实现利润54亿元。", [null]],
  ["完成造林面积46万亩，其中人工造林面积24万亩。", ["afforestation", null]],
])("%s", async (sentence, concepts) => {
  expect(await conceptsOf(sentence)).toEqual(concepts);
});
