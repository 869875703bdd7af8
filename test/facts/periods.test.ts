/** Words of time, and the figures that they hold for. */
import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { factOf } from "./facts-of.js";

describe("a year in Chinese numerals", () => {
  it.each(["一九八○年", "一九八Ｏ年", "一九八O年", "一九八〇年", "一九八零年"])(
    "is read whichever character is its nought: %s",
    async (year) => {
      const text = `云岫市粮食规划（1981—1985年）\n\n全市粮食产量12万吨，比${year}30万吨减少60%。`;
      expect(await factOf(text, "30万吨")).toMatchObject({ period: "1980", role: "baseline" });
      const title = `云岫市${year}国民经济统计公报\n\n全市粮食产量12万吨。`;
      expect((await extract({ name: "t.txt", text: title }, {})).documents[0]?.period_start).toBe(1980);
    },
  );
});
