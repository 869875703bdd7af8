/** Words before and behind a figure that are no part of what it measures, and words that are. */
import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.js";

const COMMUNIQUE = "云岫市2023年国民经济和社会发展统计公报\n\n";
const subjectsOf = async (sentence: string) => (await factsOf(COMMUNIQUE + sentence)).map(({ subject }) => subject);

describe("town and country", () => {
  it.each([
    "城镇、农村居民人均可支配收入分别增长4.4%和6.7%。",
    "城镇和农村居民人均可支配收入分别增长4.4%和6.7%。",
    "城镇、农村居民人均可支配收入分别达到41260元、20380元。",
  ])("have the words behind them in common: %s", async (sentence) => {
    expect(await subjectsOf(sentence)).toEqual(["城镇居民人均可支配收入", "农村居民人均可支配收入"]);
  });
});
