/** Words for the firm just spoken of. */
import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.js";

const NEWS = "云岫新貌\n\n本报记者 田禾\n\n走进云岫市的云岫竹韵家居有限公司，机器轰鸣。";
const FIRM = "云岫竹韵家居有限公司";

describe("the firm just spoken of", () => {
  it.each([
    ["这家竹木家具龙头企业投资3亿元，使板材强度提升26%。", [FIRM, FIRM]],
    ["这家曾面临困境的老牌企业，借着新政，投入3600万元。", [FIRM]],
    ["该竹木加工企业投资2亿元。", [FIRM]],
    ["公司效益良好。其计划在未来投入2亿元。", [FIRM]],
    ["这条年产能16万套的生产线全国领先。", [FIRM]],
    ["新工艺将良品率提升至98%，使企业站稳市场。", [FIRM]],
    ["该市有竹木加工企业16家。", [null]],
    ["全市有竹木加工企业16家。", [null]],
    ["市里谋划长远。其计划在未来投入2亿元。", [null]],
  ])("%s", async (sentence, entities) => {
    expect((await factsOf(NEWS + sentence)).map(({ entity }) => entity)).toEqual(entities);
  });
});
