/** Totals, increments and lists that go on behind a figure. */
import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { factOf, factsOf } from "./facts-of.js";

const REPORT = "益阳市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

it.each([
  ["新增境内外上市企业16家、总量达36家。", ["listed_companies_new", "listed_companies"]],
  ["净增规上工业企业17家、总数达60家。", ["enterprises_industry_new", "enterprises_industry"]],
  ["新增三甲医院5家、累计14家。", ["grade_a_hospitals", "grade_a_hospitals"]],
])("a total behind what was added is of all: %s", async (sentence, concepts) => {
  const { facts } = await extract({ name: "t.txt", text: REPORT + sentence });
  expect(facts.map(({ concept, measure }) => [concept, measure])).toEqual([
    [concepts[0], "change"],
    [concepts[1], "level"],
  ]);
});

it("an increment is a change of what was named", async () => {
  const fact = await factOf(`${REPORT}茶叶贷款达45亿元，增量15亿元。`, "15亿元");
  expect(fact).toMatchObject({ subject: "茶叶贷款", measure: "change", direction: "up" });
});

describe("lists", () => {
  it("of shares that move apart give each member its share", async () => {
    const facts = await factsOf(`${REPORT}茶业投资、竹业投资占比分别提升2.6个百分点、下降1.6个百分点。`);
    expect(facts.map(({ subject, direction }) => [subject, direction])).toEqual([
      ["茶业投资占比", "up"],
      ["竹业投资占比", "down"],
    ]);
  });

  it("of additions go on over a name in quotation marks", async () => {
    const facts = await factsOf(`${REPORT}新增企业350家、“小升规”企业10家。`);
    expect(facts.map(({ measure }) => measure)).toEqual(["change", "change"]);
  });

  it("of additions end at a number of people that is one of all", async () => {
    const facts = await factsOf(`${REPORT}新增转移就业8万人，外出务工人数24万人。`);
    expect(facts.map(({ measure }) => measure)).toEqual(["change", "level"]);
  });

  it("of steps towards growth are no growth", async () => {
    const facts = await factsOf(`${REPORT}出台茶业稳增长24条、采茶6条。`);
    expect(facts.map(({ measure, subject }) => `${measure} ${subject}`)).toEqual([
      "level 出台茶业稳增长",
      "level 采茶",
    ]);
  });

  it("of losses end at the total that is left", async () => {
    const facts = await factsOf(`${REPORT}冷库容量减少30万吨，总容量434万吨。`);
    expect(facts.map(({ measure, direction }) => `${measure} ${direction}`)).toEqual(["change down", "level null"]);
  });

  it("of examples name no place", async () => {
    const text = `${REPORT}新开业海湾商场、沅江茶城等8个大型项目。`;
    expect((await factsOf(text)).map(({ region }) => region)).toEqual(["益阳市"]);
  });
});

it("growth over so many years is since their beginning", async () => {
  expect((await factOf(`${REPORT}茶叶产值达24亿元、五年增长36.4%。`, "36.4%")).basis).toBe("since_base");
  expect((await factOf(`${REPORT}2023年增长36.4%。`, "36.4%")).basis).toBe("yoy");
});

it("what a value passed and where a thing is used are no part of the name", async () => {
  expect((await factOf(`${REPORT}茶叶产值连续2年破亿元。`, "亿元")).subject).toBe("茶叶产值");
  expect((await factOf(`${REPORT}36项改革成果全国复制推广。`, "36项")).subject).toBe("改革成果");
});

it("a share that moves names nothing: it is that of what was named before", async () => {
  const fact = await factOf(`${REPORT}其中，第二产业增加值146亿元，增长6%，比重上升1.6个百分点。`, "1.6个百分点");
  expect(fact).toMatchObject({ subject: "第二产业增加值比重", measure: "change" });
});
