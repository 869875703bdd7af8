/** Zones and towns named a sentence or a semicolon earlier. */
import { describe, expect, it } from "vitest";
import { factsOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";
const ARTICLE = "益阳市仓储新貌\n\n本报记者 田禾\n\n";
const NEXT = "\n\n夜校今年开班\n\n本报记者 谷雨\n\n益阳市新建夜校15所。";

const regionsOf = async (text: string) => (await factsOf(text)).map(({ region }) => region);

describe("a zone named before", () => {
  it.each([
    "沅江经开区加快建设。该开发区新建冷库12座。",
    "沅江经开区加快建设。目前经开区新建冷库12座。",
    "沅江经开区加快仓储园区建设；新建冷库12座。",
    "沅江经开区加快仓储园区建设；不断改善条件，新建冷库12座。",
  ])("%s", async (text) => {
    expect((await regionsOf(ARTICLE + text + NEXT))[0]).toBe("沅江经开区");
  });

  it("is not meant by a report that speaks of all zones, nor where another acts behind the semicolon", async () => {
    const text = `${REPORT}沅江经开区加快建设。开发区新建冷库12座。沅江市加快建设；全市新建冷库36座；冷链企业新建冷库5座。`;
    expect(await regionsOf(text)).toEqual(["益阳市", "益阳市", "益阳市"]);
  });

  it("is over at a semicolon where it is but a part of a town", async () => {
    expect(await regionsOf(`${REPORT}中心城区加快建设；新建冷库36座。`)).toEqual(["益阳市"]);
  });
});

describe("a town named behind its county", () => {
  it("is the place of what is told, and 该乡 later", async () => {
    const text = `${ARTICLE}沅江市石窑乡新建冷库12座。冷链发展很快。2023年，该乡各村平均收入达36万元。${NEXT}`;
    expect((await regionsOf(text)).slice(0, 2)).toEqual(["石窑乡", "石窑乡"]);
  });
});

it("an airport by a county's name is not the county", async () => {
  expect(await regionsOf(`${REPORT}沅江国际机场旅客吞吐量36万人次。`)).toEqual(["益阳市"]);
});
