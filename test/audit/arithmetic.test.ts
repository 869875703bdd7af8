/** Sums, shares and growth: what must be found and what must be left alone. */
import { describe, expect, it } from "vitest";
import { audit, plan, saidBy, table } from "./audit.js";

describe("average-growth", () => {
  it.each([
    ["a quantity of nature is an error", "活立木蓄积量(万立方米) | 500 | 600 | 5.9", ["error 5.9"]],
    ["money may have prices", "研发经费支出(亿元) | 20 | 30 | 12", ["warning 12"]],
    ["左右 is one unit of the last digit", "出口总额(亿元) | 268.4 | 400 | 6.3左右", ["warning 6.3左右"]],
    ["a fall", "万元GDP用水量(立方米) | 100 | 80 | -5.4", ["warning -5.4"]],
  ])("finds where %s", async (_, row, expected) => {
    expect(await saidBy("average-growth", table([row]))).toEqual(expected);
  });

  it.each([
    ["rounding of base and target", "单位产出(件) | 7.8 | 11.3 | 7.6左右"],
    ["rounding of the rate", "活立木蓄积量(万立方米) | 500 | 600 | 3.7"],
    ["constant prices", "地区生产总值(亿元) | 500 | 700 | 6.0"],
    ["constant prices of labour", "全员劳动生产率(万元/人) | 8.0 | 12.0 | 7.0"],
    ["a remark in the cell", "进出口总额(亿美元) | 40 | 60 | 10.0(以人民币计)"],
    ["a bound as target", "专利授权量(件) | 500 | >600 | 5.9"],
    ["a bound as rate", "专利授权量(件) | 500 | 600 | 6以上"],
    ["no base", "专利授权量(件) | — | 600 | 5.9"],
    ["a change as name", "单位能耗下降率(吨) | 500 | 600 | 5.9"],
  ])("leaves %s alone", async (_, row) => {
    expect(await saidBy("average-growth", table([row]))).toEqual([]);
  });

  it("is turned off by a note that names the indicator, and says so", async () => {
    const text = table(["专利授权量(件) | 500 | 600 | 5.9"], ["1. 因统计口径变化，专利授权量增速不可比。"]);
    expect(await saidBy("average-growth", text)).toEqual([]);
    expect(await saidBy("growth-explained", text)).toEqual(["info "]);
  });
});

describe("cumulative-change", () => {
  it.each([
    ["常住人口城镇化率(%) | 52.4 | 58.3 | [6.9]", ["error [6.9]"]],
    ["常住人口城镇化率(%) | 52.4 | 58.3 | [5.9]", []],
    ["城乡居民收入比 | 2.4 | 2.3 | [-0.1]", []],
    ["城乡居民收入比 | 2.4 | 2.3 | [0.1]", []],
    ["每万人口发明专利拥有量(件) | 1.90 | 4 | [2.12]", []],
    ["细颗粒物浓度(微克/立方米) | 40 | 36 | [10]", []],
    ["城镇新增就业(万人) | 4.7 | 4.8 | [23]", []],
  ])("%s", async (row, expected) => {
    expect(await saidBy("cumulative-change", table([row]))).toEqual(expected);
  });
});

describe("shares", () => {
  it.each([
    ["三次产业结构调整为9.1:44.1:45.9。", ["error 9.1:44.1:45.9"]],
    ["三次产业结构调整为10.1:44.2:45.6。", []],
    ["三次产业结构由16.2:47.5:36.3调整为11.4:43.9:44.7。", []],
    ["粮经饲种植比例调整为62:30:9。", ["warning 62:30:9"]],
    ["粮经饲种植比例调整为61:30:9。", []],
    ["普职比保持在5:5左右，三者之比为1:2:3。", []],
  ])("%s", async (text, expected) => {
    expect(await saidBy("shares", plan(text))).toEqual(expected);
  });
});

const TOTALS = (total: string): string =>
  plan(
    `专栏1 重大项目投资\n\n领域\t投资（亿元）\n道路桥梁\t12.5\n水利设施\t7.5\n社会事业\t—\n农业农村\t3.26\n合计\t${total}`,
  );

describe("table-total", () => {
  it("finds a total that leaves a row out", async () => {
    expect(await saidBy("table-total", TOTALS("20.0"))).toEqual(["error 20.0"]);
  });

  it("does not sum coefficients", async () => {
    const text = plan("专栏1 重点河流\n\n河流\t径流系数\n甲河\t0.52\n乙河\t0.61\n丙河\t0.48\n合计\t0.55");
    expect(await saidBy("table-total", text)).toEqual([]);
  });

  it.each(["23.26", "23.3"])("accepts %s", async (total) => {
    expect(await saidBy("table-total", TOTALS(total))).toEqual([]);
  });
});

describe("part-of-whole", () => {
  it.each([
    ["共安排资金50亿元，其中教育60亿元。", ["error 50亿元，其中教育60亿元"]],
    ["共安排资金50亿元，其中教育20亿元、卫生40亿元。", ["warning 50亿元，其中教育20亿元、卫生40亿元"]],
    ["共安排资金50亿元，其中教育20亿元、卫生10亿元。", []],
    ["共安排资金50亿元，其中：教育60亿元。", ["error 50亿元，其中：教育60亿元"]],
    ["共安排资金50亿元，其中，教育60亿元。", ["error 50亿元，其中，教育60亿元"]],
    ["共安排总投资50亿元，其中一期工程已经完工，全市地方财政收入达到600亿元。", []],
    ["就业人员80万人，其中男性45万人，城镇50万人。", []],
    ["扶持创业1万人，其中大学生1600人，带动就业5万人。", []],
    ["资金比上年增加3亿元，其中教育投入20亿元。", []],
    ["共建成站点12个：甲区5个、乙区6个。", ["warning 12个：甲区5个、乙区6个"]],
    ["共建成站点11个：甲区5个、乙区6个。", []],
    [
      "全年生产总值500.0亿元，第一产业增加值60.0亿元，第二产业增加值240.0亿元，第三产业增加值210.0亿元。",
      ["error 第一产业增加值60.0亿元，第二产业增加值240.0亿元，第三产业增加值210.0亿元"],
    ],
    ["全年生产总值510.1亿元，第一产业增加值60.0亿元，第二产业增加值240.0亿元，第三产业增加值210.0亿元。", []],
  ])("%s", async (text, expected) => {
    expect(await saidBy("part-of-whole", plan(text))).toEqual(expected);
  });
});

describe("a part that is more than its whole", () => {
  it("is told in the words of the text", async () => {
    const [said] = await audit(plan("共安排资金50亿元，其中教育20亿元、卫生40亿元。"));
    expect(said).toMatchObject({ rule: "part-of-whole", actual: "20亿元 + 40亿元" });
  });
});

describe("yearly-change", () => {
  it.each([
    ["粮食产量500万吨，比上年增加25万吨，增长6.3%。", ["error 500万吨，比上年增加25万吨，增长6.3%"]],
    ["粮食产量500万吨，比上年增加25万吨，增长5.3%。", []],
    ["粮食产量500万吨，比上年减少25万吨，下降4.8%。", []],
    ["工业增加值500亿元，比上年增加25亿元，增长6.4%。", []],
    ["城镇化率由50.2%提高到55.4%，提高6.2个百分点。", ["error 50.2%提高到55.4%，提高6.2个百分点"]],
    ["城镇化率由50.2%提高到55.4%，提高5.2个百分点。", []],
    ["床位由200张增加到300张，增长40%。", ["error 200张增加到300张，增长40%"]],
    ["床位由200张增加到300张，增长50%。", []],
    ["地区生产总值由200亿元增加到300亿元，增长40%。", []],
    ["按可比价格计算，农业产值由100亿元增加到150亿元，增长30%。", []],
    ["城镇居民人均可支配收入30000元，比上年增加3000元，增长8%（扣除价格因素）。", []],
    ["财政收入由100亿元增加到150亿元，增长30%。", ["warning 100亿元增加到150亿元，增长30%"]],
    ["财政收入由100亿元增加到150亿元，增加30亿元。", ["error 100亿元增加到150亿元，增加30亿元"]],
    ["财政收入500亿元，比上年增加25亿元，增长6.3%。", ["warning 500亿元，比上年增加25亿元，增长6.3%"]],
  ])("%s", async (text, expected) => {
    expect(await saidBy("yearly-change", plan(text))).toEqual(expected);
  });
});

describe("text-growth", () => {
  it.each([
    ["到2025年，装机容量由200万千瓦增加到300万千瓦，年均增长12%。", ["warning 200万千瓦增加到300万千瓦，年均增长12%"]],
    ["到2025年，装机容量由200万千瓦增加到300万千瓦，年均增长8%左右。", []],
    ["到2025年，财政收入由200亿元增加到300亿元，年均增长12%。", ["info 200亿元增加到300亿元，年均增长12%"]],
    ["到2023年，装机容量由200万千瓦增加到300万千瓦，年均增长12%。", []],
  ])("%s", async (text, expected) => {
    expect(await saidBy("text-growth", plan(text))).toEqual(expected);
  });
});

describe("percentage-points", () => {
  it.each([
    ["到2025年，常住人口城镇化率提高7个百分点，达到58.3%。", ["warning 7个百分点，达到58.3%"]],
    ["到2025年，常住人口城镇化率提高5.9个百分点，达到58.3%。", []],
    ["到2025年，参保率提高7个百分点，达到58.3%。", []],
  ])("%s", async (text, expected) => {
    const document = `${table(["常住人口城镇化率(%) | 52.4 | 58.3 | [5.9]"])}\n${text}\n`;
    expect(await saidBy("percentage-points", document)).toEqual(expected);
  });
});

describe("table-growth and table-parts", () => {
  const rows = (growth: string): string =>
    plan(
      `表1 主要产品产量\n\n产品\t2022年\t2023年\t比上年增长（%）\n粮食（万吨）\t500\t530\t6.0\n棉花（万吨）\t20.0\t21.0\t5.0\n油料（万吨）\t40.0\t50.0\t${growth}\n糖料（万吨）\t10.0\t11.0\t10.0`,
    );
  it("holds growth against two years", async () => {
    expect(await saidBy("table-growth", rows("15.0"))).toEqual(["error 15.0"]);
    expect(await saidBy("table-growth", rows("25.0"))).toEqual([]);
  });

  const parts = (exports: string): string =>
    plan(
      `表2 对外贸易\n\n指标\t金额（亿元）\n进出口总额\t300.1\n出口额\t${exports}\n进口额\t120.0\n利用外资\t10.5\n其中：制造业\t6.5`,
    );
  it("holds parts against their whole", async () => {
    expect(await saidBy("table-parts", parts("200.0"))).toEqual(["error 300.1"]);
    expect(await saidBy("table-parts", parts("180.0"))).toEqual([]);
  });
  it("leaves rates alone, whether a column or the table says that they are", async () => {
    const caption = "1993年各类价格比上年上涨幅度（%）\n\n消费价格 14.7\n其中：市区 16.1\n零售价格 13.0";
    const unit = "表1 消费价格比上年涨跌幅度\n单位：%\n\n指标\t全市\t农村\n消费价格\t2.9\t3.2\n其中：食品\t7.0\t7.9";
    expect(await saidBy("table-parts", plan(caption))).toEqual([]);
    expect(await saidBy("table-parts", plan(unit))).toEqual([]);
  });

  it.each([
    ["表2 2025年消费价格比上年涨跌幅度", "", []],
    ["表2 2025年消费价格", "单位：%", []],
    ["表2 2025年进口及其涨跌情况", "单位：万吨", ["error 3.3"]],
  ])("leaves tables of rates alone: %s %s", async (title, unit, expected) => {
    const document = plan(`${title}\n${unit}\n指标\t城市\t农村\n粮食\t2.1\t4.8\n其中：食品\t3.3\t2.6`);
    expect(await saidBy("table-parts", document)).toEqual(expected);
  });
});

describe("doubling", () => {
  it.each([
    ["到2025年，竹业营业收入比2020年翻一番，达到480亿元。", ["warning 480亿元"]],
    ["到2025年，竹业营业收入比2020年翻一番，达到520亿元。", []],
  ])("%s", async (text, expected) => {
    const document = plan(`2020年，竹业营业收入达到260亿元。\n\n${text}`);
    expect(await saidBy("doubling", document)).toEqual(expected);
  });
});

describe("box-total", () => {
  const box = (amount: string): string =>
    plan(
      `专栏1 重点工程\n\n规划总投资50亿元。\n\n（一）甲河治理工程。\n\n投资${amount}亿元，治理河道。\n\n（二）乙湖治理工程。\n\n投资20亿元，修复湿地。\n\n第二章 保障措施\n\n加强组织领导。`,
    );
  it("holds the items against the total", async () => {
    expect(await saidBy("box-total", box("25"))).toEqual(["warning 50亿元"]);
    expect(await saidBy("box-total", box("30"))).toEqual([]);
  });
});

describe("direction and impossible-rate", () => {
  it.each([
    ["direction", "覆盖率由95.2%提高到91.3%。", 1],
    ["direction", "覆盖率由91.3%提高到95.2%，能耗由2.3吨下降到2.1吨，排名由第10位提升到第5位。", 0],
    ["impossible-rate", "到2025年，自来水普及率达到985%。", 1],
    ["impossible-rate", "到2025年，自来水普及率达到98.5%，高等教育毛入学率达到102%。", 0],
    ["shares", "第一产业增加值占生产总值比重为6.4%，第二产业比重为41.5%，第三产业比重为51.1%。", 1],
    ["shares", "第一产业增加值占生产总值比重为6.4%，第二产业比重为41.5%，第三产业比重为52.1%。", 0],
  ])("%s: %s", async (rule, text, count) => {
    expect(await saidBy(rule, plan(text))).toHaveLength(count);
  });
});
