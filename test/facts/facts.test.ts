import { describe, expect, it } from "vitest";
import { factOf, factsOf } from "./facts-of.js";

const COMMUNIQUE = "云岫市2023年国民经济和社会发展统计公报\n\n云岫市统计局\n\n2024年3月28日\n\n一、综合\n\n";
const REPORT = "云岫市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n";
const PLAN = "云岫市国民经济和社会发展第十四个五年规划纲要\n\n第一章 发展基础\n\n";

describe("the subject of a figure", () => {
  it.each([
    ["全市粮食产量41.5万吨，比上年增长1.2%。", "41.5万吨", "粮食产量"],
    ["全市粮食产量41.5万吨，比上年增长1.2%。", "1.2%", "粮食产量"],
    ["修缮3个老旧小区和5个沿街片区。", "3个", "老旧小区"],
    ["年末共有公共图书馆12个，其中市级图书馆2个。", "2个", "市级图书馆"],
    ["外来投资占全部投资比重超过40%。", "40%", "外来投资占全部投资比重"],
    ["截至2023年底，高速公路通车里程达到518公里。", "518公里", "高速公路通车里程"],
    ["引进高校毕业生1200名，高于上年。", "1200名", "引进高校毕业生"],
  ])("%s ⟦%s⟧ is about %s", async (sentence, quote, subject) => {
    const fact = await factOf(COMMUNIQUE + sentence, quote);
    expect(fact.subject === subject || fact.subject === subject.replace(/^引进/, "")).toBe(true);
  });

  it("is shared by the figures of a list that name nothing of their own", async () => {
    const facts = await factsOf(`${COMMUNIQUE}一般公共预算收入98.6亿元，增长4.1%，总量居全省第三。`);
    expect(facts.map(({ subject }) => subject)).toEqual(["一般公共预算收入", "一般公共预算收入", "一般公共预算收入"]);
  });
});

describe("figures with several subjects", () => {
  it.each([
    ["铁路、高速公路里程分别为315公里、420公里。", ["铁路", "高速公路里程"]],
    ["订单金额和年销售额均突破60亿元。", ["订单金额", "年销售额"]],
    ["住宿和餐饮业、金融业增加值分别增长5%和6%。", ["住宿和餐饮业增加值", "金融业增加值"]],
    ["参与人数和投入资金分别为3万人、2亿元。", ["参与人数", "投入资金"]],
  ])("%s", async (sentence, subjects) => {
    expect((await factsOf(COMMUNIQUE + sentence)).map(({ subject }) => subject)).toEqual(subjects);
  });

  it("take their subjects from the figures before where those name them", async () => {
    const facts = await factsOf(`${COMMUNIQUE}32个省级项目、46个市级工程分别完成年度计划的115%、129%。`);
    expect(facts.map(({ quote, subject }) => [quote, subject])).toEqual([
      ["32个", "省级项目"],
      ["46个", "市级工程"],
      ["115%", "省级项目"],
      ["129%", "市级工程"],
    ]);
  });

  it("keep one subject where the numbers do not match", async () => {
    const facts = await factsOf(`${COMMUNIQUE}小麦、玉米、稻谷产量分别增长3%、4%。`);
    expect(new Set(facts.map(({ subject }) => subject)).size).toBe(1);
  });
});

describe("measure, direction and basis", () => {
  it.each([
    ["固定资产投资增长10.5%。", "10.5%", "growth", "up", "yoy"],
    ["固定资产投资同比下降3.2%。", "3.2%", "growth", "down", "yoy"],
    ["居民消费价格环比上涨0.3%。", "0.3%", "growth", "up", "qoq"],
    ["五年来生产总值年均增长8.1%。", "8.1%", "growth", "up", "avg_annual"],
    ["单位能耗比2015年下降14.6%。", "14.6%", "growth", "down", "since_base"],
    ["城镇化率比上年提高1.1个百分点。", "1.1个百分点", "change", "up", "yoy"],
    ["新增城镇就业3.6万人。", "3.6万人", "change", "up", null],
    ["产业集群增加到12个。", "12个", "level", null, null],
    ["工业增加值占生产总值的比重为38.2%。", "38.2%", "share", null, null],
    ["经济总量居全省第七位。", "第七位", "rank", null, null],
    ["三次产业结构为11.4:43.9:44.7。", "11.4:43.9:44.7", "ratio", null, null],
    ["出口额是2000年的2.3倍。", "2.3倍", "ratio", null, null],
  ])("%s ⟦%s⟧", async (sentence, quote, measure, direction, basis) => {
    expect(await factOf(COMMUNIQUE + sentence, quote)).toMatchObject({ measure, direction, basis });
  });
});

describe("the period", () => {
  it("is that of a communiqué where no sentence says otherwise", async () => {
    expect((await factOf(`${COMMUNIQUE}全市生产总值1562.3亿元。`, "1562.3亿元")).period).toBe("2023");
  });

  it("is the end of the year for stocks behind 年末, until 全年 speaks of flows", async () => {
    const facts = await factsOf(`${COMMUNIQUE}年末常住人口286万人，户籍人口301万人。全年出生人口2.1万人。`);
    expect(facts.map(({ period }) => period)).toEqual(["2023-12-31", "2023-12-31", "2023"]);
  });

  it("resolves relative words against the document's date", async () => {
    const text = `${REPORT}一、2023年工作回顾\n\n去年新建学校8所，今年一季度已开工3所。`;
    expect((await factsOf(text)).map(({ period }) => period)).toEqual(["2023", "2024Q1"]);
  });

  it("takes the date that the user gives", async () => {
    const facts = await factsOf("去年全县建成公路36公里。", "2019-06-01");
    expect(facts[0]?.period).toBe("2018");
  });

  it("leaves relative words open where the document has no date", async () => {
    expect((await factsOf("去年全县建成公路36公里。"))[0]?.period).toBeNull();
  });

  it("does not take the base of a comparison for the period", async () => {
    expect((await factOf(`${COMMUNIQUE}森林面积比2015年增加12.4万亩。`, "12.4万亩")).period).toBe("2023");
  });

  it("gives each end of a movement its own year", async () => {
    const facts = await factsOf(`${COMMUNIQUE}供电能力从2014年的31万千瓦提升至2023年的37万千瓦。`);
    expect(facts.map(({ period, role }) => [period, role])).toEqual([
      ["2014", "baseline"],
      ["2023", "actual"],
    ]);
  });

  it("reads no five-year plan out of a percentage", async () => {
    expect((await factOf(`${COMMUNIQUE}完成年计划的百分之九十五，质量提高。`, "百分之九十五")).period).toBe("2023");
  });
});

describe("the role", () => {
  it("is actual where a report looks back and target where it looks ahead", async () => {
    const text = `${REPORT}一、2023年工作回顾\n\n新建学校8所。\n\n二、2024年工作安排\n\n新建学校10所。`;
    expect((await factsOf(text)).map(({ role, period }) => [role, period])).toEqual([
      ["actual", "2023"],
      ["target", "2024"],
    ]);
  });

  it("is target for a year of the plan, also in a chapter that looks back", async () => {
    expect((await factOf(`${PLAN}到2025年，全市森林覆盖率达到64.8%。`, "64.8%")).role).toBe("target");
  });

  it("is expected where the text says 预计, but not for 预期寿命", async () => {
    const text = `${COMMUNIQUE}预计全年接待游客1200万人次。人均预期寿命78.1岁。`;
    expect((await factsOf(text)).map(({ role }) => role)).toEqual(["expected", "actual"]);
  });

  it("is null for a threshold that names a class", async () => {
    const facts = await factsOf(`${COMMUNIQUE}新签约亿元以上项目24个。`);
    expect(facts.map(({ role }) => role)).toEqual([null, "actual"]);
  });

  it("is capacity for what a thing is laid out for", async () => {
    expect((await factOf(`${COMMUNIQUE}该项目总投资30亿元。`, "30亿元")).role).toBe("capacity");
  });
});

describe("the region", () => {
  it("is that of the document, or a place below it that the clause names", async () => {
    const text = "赣州市2023年国民经济和社会发展统计公报\n\n全市生产总值4606亿元，南康区家具产值2600亿元。";
    expect((await factsOf(text)).map(({ region }) => region)).toEqual(["赣州市", "南康区"]);
  });

  it("is null for a figure of one firm, which stands in entity", async () => {
    const text = "云岫新貌\n\n本报记者 田禾\n\n走进云岫开发区，云岫恒竹材料有限公司年销售收入达3.2亿元。";
    expect(await factOf(text, "3.2亿元")).toMatchObject({ region: null, entity: "云岫恒竹材料有限公司" });
  });
});
