/** What was done by the day of a document happened, also in a part of it that looks ahead. */
import { describe, expect, it } from "vitest";
import { factOf, factsOf } from "./facts-of.js";

const PLANS = "云岫市2024年政府工作报告\n\n——2024年2月25日在市人民代表大会上\n\n一、2024年工作安排\n\n";

describe("what is done by now", () => {
  it.each([
    ["仓储方案至今已吸引36家企业。", ["actual"]],
    ["截至今年1月，新建冷库36座。", ["actual"]],
    ["第一期已有5家企业签约，将新增冷库36座。", ["actual", "target"]],
    ["两市结好十年来，合作不断深化。", ["actual"]],
    ["推动“仓储计划”，已建成冷库36座。", ["actual"]],
    ["全市共有冷库36座，要建成40座。", ["actual", "target"]],
    ["全市冷库面积从36平方公里拓展到40平方公里。", ["baseline", "target"]],
    ["按照计划，今年新建冷库36座。", ["target"]],
    ["新建冷库36座。", ["target"]],
    ["截至今年12月，力争新建冷库36座。", ["target"]],
  ])("%s", async (sentence, roles) => {
    expect((await factsOf(PLANS + sentence)).map(({ role }) => role)).toEqual(roles);
  });
});

describe("a size", () => {
  it.each([
    ["全市新增的主要生产能力有：发电装机容量16万千瓦。", "actual"],
    ["园区发电装机容量16万千瓦。", "capacity"],
  ])("is no size laid out where it was added: %s", async (sentence, role) => {
    const text = `云岫市2023年国民经济和社会发展统计公报\n\n${sentence}`;
    expect((await factsOf(text)).map((fact) => fact.role)).toEqual([role]);
  });
});

describe("a threshold that names a class", () => {
  it.each([
    ["引进投资超10亿元项目16个。", [null, "actual"]],
    ["新增产值超亿元企业16户。", [null, "actual"]],
    ["实施亿元以上项目。", [null]],
    ["百亿元企业发展势头良好。", [null]],
    ["开工建设16个10亿元级重大项目。", ["actual", null]],
    ["完成投资超10亿元。", ["actual"]],
    ["财政支出八成以上投向民生领域。", ["actual"]],
    ["完成投资超10亿元建成厂房16栋。", ["actual", "actual"]],
  ])("has no role: %s", async (sentence, roles) => {
    const text = `云岫市2023年国民经济和社会发展统计公报\n\n${sentence}`;
    expect((await factsOf(text)).map((fact) => fact.role)).toEqual(roles);
  });
});

describe("an estimate at the head of a sentence", () => {
  const REVIEW = "云岫市2024年政府工作报告\n\n——2024年2月25日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

  it("holds for the whole list", async () => {
    const text = `${REVIEW}预计，全年实现生产总值1460亿元，增长6%；财政收入达到236亿元，其中地方财政收入124亿元；固定资产投资1640亿元，增长4%。`;
    expect((await factsOf(text)).map((fact) => fact.role)).toEqual(Array(6).fill("expected"));
  });

  it("holds for it also behind words without a figure", async () => {
    const text = `${REVIEW}我们稳中求进，预计全年实现生产总值486亿元，增长4.6%；固定资产投资完成128亿元，比全市平均水平快2.1个百分点。`;
    expect((await factsOf(text)).map((fact) => fact.role)).toEqual(Array(4).fill("expected"));
  });

  it("says nothing of the next sentence", async () => {
    const text = `${REVIEW}预计，全年实现生产总值1460亿元。建成冷库36座。`;
    expect((await factOf(text, "36座")).role).toBe("actual");
  });
});

describe("what is given up", () => {
  it.each(["淘汰落后造纸产能16万吨、落后砖瓦产能36万吨。", "化解造纸过剩产能16万吨、砖瓦产能36万吨。"])(
    "is no size laid out: %s",
    async (sentence) => {
      const text = `云岫市2023年国民经济和社会发展统计公报\n\n${sentence}`;
      expect((await factsOf(text)).map((fact) => fact.role)).toEqual(["actual", "actual"]);
    },
  );
});

describe("what a newspaper says of the time to come", () => {
  it("is aimed at", async () => {
    const text = "云岫新貌\n\n本报记者 田禾\n\n云岫市新建实训基地，未来将带动近3600名技工就业。";
    expect((await factOf(text, "3600名")).role).toBe("target");
  });
});

describe("what a thing will yield once it is there", () => {
  const NEWS = "云岫新貌\n\n本报记者 田禾\n\n2024年6月18日\n\n";

  it("is a size without a day of its own", async () => {
    const facts = await factsOf(`${NEWS}二期今年9月竣工，达产后年产值可达30亿元。`, "2024-06-18");
    expect(facts).toMatchObject([{ subject: "年产值", role: "capacity", period: null }]);
  });

  it("happened where the text says so", async () => {
    const facts = await factsOf(`${NEWS}一期投产后，去年实现年产值3亿元。`, "2024-06-18");
    expect(facts).toMatchObject([{ role: "actual", period: "2023" }]);
  });
});

it("an amount that sets off a class is neither done nor aimed at; the size of one thing is", async () => {
  const roles = async (text: string) => (await factsOf(PLANS + text)).map(({ quote, role }) => `${quote} ${role}`);
  expect(await roles("支持20家年销售额超亿元的茶叶企业。")).toEqual(["20家 target", "亿元 null"]);
  expect(await roles("设立总规模超5亿元的茶叶基金。")).toEqual(["5亿元 target"]);
});

it("the growth of what is expected is expected", async () => {
  const text =
    "云岫市2024年政府工作报告\n\n——2024年2月25日在市人民代表大会上\n\n一、2023年工作回顾\n\n预计全市实现茶叶总产值36亿元，增长10%；地方茶叶加工收入270亿元，增长14%；外销30亿元，增长3%。";
  const told = (await factsOf(text)).map(({ quote, role }) => `${quote} ${role}`);
  expect(told.slice(0, 4)).toEqual(["36亿元 expected", "10% expected", "270亿元 expected", "14% expected"]);
});
