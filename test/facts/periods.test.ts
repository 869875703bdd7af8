/** Words of time, and the figures that they hold for. */
import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.js";
import { factOf, factsOf } from "./facts-of.js";

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

describe("a bare year of the Republic of China", () => {
  const of = async (sentence: string, head = "雲岫市總預算說明") =>
    (await factsOf(`${head}\n\n中華民國113年8月16日\n\n${sentence}`)).map(({ quote, period }) => [quote, period]);

  it.each([
    ["政府於112年倉儲特別預算編列360億元補助。", [["360億元", "2023"]]],
    ["112年度增列300億元。", [["300億元", "2023"]]],
    ["截至 112 年底，倉庫共有36座。", [["36座", "2023-12-31"]]],
    ["112年3月興建倉庫36座。", [["36座", "2023-03"]]],
    ["98年度編列300億元。", [["300億元", "2009"]]],
    ["114-117年編列300億元。", [["300億元", "2025/2028"]]],
    ["民國95年興建倉庫36座。", [["36座", "2006"]]],
    [
      "112年來興建倉庫36座。",
      [
        ["112年", null],
        ["36座", null],
      ],
    ],
    ["這座倉庫已有112年歷史。", [["112年", null]]],
    [
      "20年來興建倉庫36座。",
      [
        ["20年", "2004/2024"],
        ["36座", "2004/2024"],
      ],
    ],
  ])("%s", async (sentence, figures) => {
    expect(await of(sentence)).toEqual(figures);
  });

  it("is no part of what is measured", async () => {
    const text = "雲岫市總預算說明\n\n中華民國113年8月16日\n\n112年度水利經費300億元。";
    expect(await factOf(text, "300億元")).toMatchObject({ subject: "水利经费", period: "2023" });
  });

  it("is none where documents do not count so", async () => {
    expect(await of("政府于112年仓储特别预算编列360亿元。", "云岫市总预算说明")).toEqual([
      ["112年", null],
      ["360亿元", null],
    ]);
    const hongKong = "香港特別行政區倉庫總預算說明";
    expect((await of("政府於112年倉儲特別預算編列360億元補助。", hongKong)).map(([quote]) => quote)).toContain("112年");
  });
});

describe("a year in a bracket", () => {
  const REPORT = "云岫市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

  it.each([
    ["补贴居民用电30亿元（未扣除2021年补助的5亿元）、商户用电9亿元。", ["2023", "2021", "2023"]],
    ["冷库（含2021年原有的）36座。", ["2023"]],
    ["冷库（2021年）36座，展厅12座。", ["2021", "2021"]],
  ])("holds outside of it only where it stands alone: %s", async (sentence, periods) => {
    expect((await factsOf(REPORT + sentence)).map(({ period }) => period)).toEqual(periods);
  });
});

describe("the end of a year", () => {
  const COMMUNIQUE = "云岫市2023年国民经济和社会发展统计公报\n\n";
  const of = async (text: string) =>
    (await factsOf(COMMUNIQUE + text)).map(({ quote, period }) => `${quote} ${period}`);

  it.each([
    ["到2022年末，共有冷库36座。展厅12座。", ["36座 2022-12-31", "12座 2023"]],
    ["到2025年底增加值达到30亿元。", ["30亿元 2025"]],
    ["年末生猪存栏12万头；生猪出栏20万头，下降5%。", ["12万头 2023-12-31", "20万头 2023", "5% 2023"]],
    [
      "年末共有冷库36座，新增冷库5座；共有展厅12座、货场8座。",
      ["36座 2023-12-31", "5座 2023", "12座 2023-12-31", "8座 2023-12-31"],
    ],
    [
      "年末共有冷库36座。确定了第二批9个示范库。冷库面积达18万平方米。",
      ["36座 2023-12-31", "9个 2023", "18万平方米 2023-12-31"],
    ],
    ["年末共有图书馆7座，总流通36万人次；文化馆9座。", ["7座 2023-12-31", "36万人次 2023", "9座 2023-12-31"]],
    ["年末共有公司8家，发行股票9只。", ["8家 2023-12-31", "9只 2023-12-31"]],
    ["年末12万职工参加大病统筹，3万人参加医疗统筹。", ["12万 2023-12-31", "3万人 2023-12-31"]],
    ["年末参保人数12万人。9万人实现再就业。", ["12万人 2023-12-31", "9万人 2023"]],
    [
      "年末职工人数12万人。职工平均工资2076元；农民人均纯收入612元。",
      ["12万人 2023-12-31", "2076元 2023", "612元 2023"],
    ],
    ["年末低收入家庭3600户，低收入人口1.2万人。", ["3600户 2023-12-31", "1.2万人 2023-12-31"]],
  ])("%s", async (text, figures) => {
    expect(await of(text)).toEqual(figures);
  });
});

describe("from a year on", () => {
  const of = async (sentence: string) =>
    (await factsOf(`云岫市仓储情况通报\n\n2024年3月28日\n\n${sentence}`)).map(
      ({ quote, period }) => `${quote} ${period}`,
    );

  it.each([
    ["2022年至今，新建冷库36座。", ["36座 2022/2024"]],
    ["“仓储方案”至今已吸引36家企业。", ["36家 2024-03-28"]],
    ["至今年2月，新建冷库36座。", ["36座 2024-02"]],
    ["仓储企业自2021年持续亏损至2023年，累计亏损30亿元。", ["30亿元 2021/2023"]],
    ["冷库率从2012年大幅提高到2023年的85%。", ["85% 2023"]],
  ])("%s", async (sentence, figures) => {
    expect(await of(sentence)).toEqual(figures);
  });
});

describe("where a movement began", () => {
  it.each([
    ["如今，仓储集群由2个增至6个。", [null, "2024"]],
    ["2023年，仓储集群由2020年的1个增至4个。", ["2020", "2023"]],
    ["2023年，仓储集群发展加快，园区由2个增至6个。", [null, "2023"]],
  ])("is of no time but its own: %s", async (sentence, periods) => {
    const text = `云岫市仓储新貌\n\n本报记者 田禾\n\n2024年3月28日\n\n${sentence}`;
    const told = await factsOf(text, "2024-03-28");
    expect(told.map(({ role }) => role)).toEqual(["baseline", "actual"]);
    expect(told.map(({ period }) => period?.slice(0, 4) ?? null)).toEqual(periods);
  });
});

describe("words of time in reports and newspapers", () => {
  const NEWS = "云岫市仓储新貌\n\n本报记者 田禾\n\n";
  const REPORT = "云岫市2024年政府工作报告\n\n——2024年1月9日在市人民代表大会上\n\n";
  const PERIODS: readonly (readonly [string, readonly string[]])[] = [
    [`${NEWS}自2021年两市建立对口合作关系以来，建成冷库36座。`, ["36座 2021/2024"]],
    [`${NEWS}去年以来，建成冷库36座。`, ["36座 2023/2024"]],
    [`${REPORT}一、2023年工作回顾\n\n去年以来，建成冷库36座。`, ["36座 2023"]],
    [`${NEWS}2023年，全市建成冷库36座，现已带动农户500户。`, ["36座 2023", "500户 2024-03-28"]],
    [`${NEWS}园区实现有效投资30亿元。`, ["30亿元 null"]],
    [`${NEWS}公司计划未来3年投入30亿元。`, ["3年 2024/2026", "30亿元 2024/2026"]],
    [`${REPORT}二、2024年工作安排\n\n自今年起4年投入30亿元。`, ["4年 2024/2027", "30亿元 2024/2027"]],
    [`${REPORT}一、2023年工作回顾\n\n方案自2021年8月施行，目前冷库达36座。`, ["36座 2023"]],
    [`${REPORT}二、2024年工作安排\n\n今年能耗要在2022年水平的基础上压缩20%。`, ["20% 2024"]],
    [
      `${REPORT}一、2023年工作回顾\n\n汇率由年初的1英镑兑9元上升到年末的1英镑兑8元。`,
      ["1英镑 null", "9元 null", "1英镑 2023-12-31", "8元 2023-12-31"],
    ],
    [`${REPORT}一、2023年工作回顾\n\n冷库五年净增30家、总数达90家。`, ["30家 2019/2023", "90家 2023"]],
    [`${REPORT}一、2023年工作回顾\n\n冷库连续五年完成30家。`, ["30家 2023"]],
    [`${REPORT}一、过去五年工作回顾\n\n坚持就业优先，五年新增就业12万人。`, ["12万人 2019/2023"]],
  ];

  it.each(PERIODS)("%s", async (text, figures) => {
    const told = await factsOf(text, text.startsWith(NEWS) ? "2024-03-28" : undefined);
    expect(told.filter(({ quote }) => quote !== "五年").map(({ quote, period }) => `${quote} ${period}`)).toEqual(
      figures,
    );
  });
});

describe("the years of a plan", () => {
  const PLAN = "云岫市国民经济和社会发展第一个五年计划\n\n第一章　建设\n\n";
  const of = async (sentence: string) => (await factsOf(PLAN + sentence)).filter(({ quote }) => quote !== "五年");

  it.each([
    ["五年内，新建冷库三十六座。", ["1953/1957"]],
    ["五年内，冷库面积达到三万亩。", ["1957"]],
    ["新建冷库三十六座。", ["1957"]],
    ["展望一九六七年，产量相较于一九五二年翻一番。", ["1967"]],
  ])("%s", async (sentence, periods) => {
    expect((await of(sentence)).map(({ period }) => period)).toEqual(periods);
  });

  it("are no year before to what grew since their beginning", async () => {
    const [, growth] = await of("一九五七年产量将达到三十万吨，比一九五二年增长一倍。");
    expect(growth).toMatchObject({ quote: "一倍", period: "1957", basis: "since_base" });
  });

  it("leave growth on the year before yearly in a report of one year", async () => {
    const text =
      "云岫市一九七八年国民经济统计公报\n\n粮食产量三十万吨，比一九七七年增长百分之五，比一九六五年增长一倍。";
    expect((await factsOf(text)).map(({ basis }) => basis)).toEqual([null, "yoy", "since_base"]);
  });
});

describe("what a plan looks back on", () => {
  const REVIEW = "云岫市粮食规划（2026—2030年）\n\n第一章 发展基础\n\n";
  const periods = async (sentence: string) => (await factsOf(REVIEW + sentence)).map(({ period }) => period);

  it.each([
    ["累计建成仓库36座，新建冷库16座。", ["2021/2025", "2021/2025"]],
    ["累计建成仓库36座，粮道里程达524公里。", ["2021/2025", null]],
    ["累计建成仓库36座，仓储实力跻身全国前四。", ["2021/2025", null]],
    ["累计建成仓库36座，在市16家粮企入选名录。", ["2021/2025", null]],
  ])("is summed only as far as its verbs go: %s", async (sentence, expected) => {
    expect(await periods(sentence)).toEqual(expected);
  });

  it("aims at each year of the plan where it says 每年", async () => {
    const text = "云岫市粮食规划（2026—2030年）\n\n第一章 主要任务\n\n每年新建冷库16座。到2030年，建成仓库36座。";
    expect((await factsOf(text)).map(({ period }) => period)).toEqual(["2026/2030", "2030"]);
  });
});

describe("a part on the term that begins", () => {
  const text = (heading: string) =>
    `云岫市2024年政府工作报告\n\n——2024年2月25日在市人民代表大会上\n\n一、2023年工作回顾\n\n新建冷库36座。\n\n二、${heading}\n\n城镇化率达到65%。税收年均增长8%。`;

  it("aims at its last year, and at all its years on average", async () => {
    const facts = await factsOf(text("今后五年的指导思想和奋斗目标"));
    expect(facts.map(({ period }) => period)).toEqual(["2023", "2024/2028", "2028", "2024/2028"]);
  });

  it("holds in what lies below it, but where a year is named", async () => {
    const facts = await factsOf(
      text("今后五年奋斗目标\n\n（一）城乡建设\n\n新建仓库26座。\n\n（二）2024年目标\n\n新建仓库16座。"),
    );
    expect(facts.slice(2, 4).map(({ period }) => period)).toEqual(["2028", "2024"]);
  });

  it("leaves the year of the report where the heading names that too", async () => {
    const facts = await factsOf(text("今后五年目标和2024年工作安排"));
    expect(facts.map(({ period }) => period)).toEqual(["2023", "2024/2028", "2024", "2024"]);
  });
});

describe("average growth in a report", () => {
  const REVIEW = "云岫市2024年政府工作报告\n\n——2024年2月25日在市人民代表大会上\n\n一、2023年工作回顾\n\n";

  it.each([
    ["过去五年，全市生产总值年均增长8%。", "2019/2023"],
    ["生产总值从2019年的30亿元增加到45亿元，年均增长8%。", "2019/2023"],
    ["今后五年的目标是，到2028年，生产总值年均增长8%。", "2024/2028"],
    ["生产总值增长8%。", "2023"],
  ])("is of all the years that it is taken over: %s", async (sentence, period) => {
    expect((await factsOf(REVIEW + sentence)).at(-1)?.period).toBe(period);
  });
});

describe("a year that is not over", () => {
  const NEWS = "云岫新貌\n\n本报记者 田禾\n\n2024年6月18日\n\n";
  const periods = async (sentence: string) =>
    (await factsOf(NEWS + sentence, "2024-06-18")).map(({ period }) => period);

  it.each([
    ["截至5月底，全县有工厂36家，比上年末增加2家；从业人员3.2万人。", ["2024-05-31", "2024-05-31", "2024-05-31"]],
    ["今年1至5月，到位资金18亿元，完成全年目标的52%。", ["2024-01/2024-05", "2024-01/2024-05"]],
  ])("is not named by what a figure is measured against: %s", async (sentence, expected) => {
    expect(await periods(sentence)).toEqual(expected);
  });
});

describe("the year in the title of a work report", () => {
  const report = (head: string) =>
    `云岫市${head}\n\n各位代表：\n\n一、2023年工作回顾\n\n去年建成冷库36座。\n\n二、2024年重点工作\n\n今年建成冷库40座。`;

  it.each([
    ["2023年政府工作报告", ["36座 2023 actual", "40座 2024 target"]],
    ["2024年政府工作报告", ["36座 2023 actual", "40座 2024 target"]],
    ["2023年政府工作报告\n\n——2024年1月9日在市人民代表大会上", ["36座 2023 actual", "40座 2024 target"]],
  ])("is told by the headings to be reported on or spoken in: %s", async (head, told) => {
    const facts = await factsOf(report(head));
    expect(facts.map(({ quote, period, role }) => `${quote} ${period} ${role}`)).toEqual(told);
  });
});

describe("a work report that is given before its year is over", () => {
  const told = async (date: string) => {
    const text = `云岫市政府工作报告\n\n——${date}在市人民代表大会上\n\n各位代表：\n\n一、2023年工作回顾\n\n建成冷库36座，比去年多4座。预计财政收入21亿元。\n\n二、2024年重点工作\n\n建成冷库40座。`;
    return (await factsOf(text)).map(({ quote, period, role }) => `${quote} ${period} ${role}`);
  };

  it("reports on that year in December, and aims at the next", async () => {
    expect(await told("2023年12月21日")).toEqual([
      "36座 2023 actual",
      "4座 2023 actual",
      "21亿元 2023 expected",
      "40座 2024 target",
    ]);
  });

  it("does so where no heading names a year", async () => {
    const text = (date: string) =>
      `云岫市政府工作报告\n\n——${date}在市人民代表大会上\n\n一、工作回顾\n\n建成冷库36座。\n\n二、工作安排\n\n建成冷库40座。`;
    const years = async (date: string) => (await factsOf(text(date))).map(({ period }) => period);
    expect(await years("2023年12月21日")).toEqual(["2023", "2024"]);
    expect(await years("2024年1月9日")).toEqual(["2023", "2024"]);
  });

  it("does not where its heading looks back on the year before: the date is that of a web page", async () => {
    expect(await told("2024年12月21日")).toEqual(await told("2024年1月9日"));
  });

  it("reports on it in January after as well", async () => {
    expect(await told("2024年1月9日")).toEqual(await told("2023年12月21日"));
  });
});

describe("a part of a work report on several years to come", () => {
  const report = (heading: string, text: string) =>
    `云岫市2016年政府工作报告\n\n一、2015年和“十二五”时期工作回顾\n\n去年建成冷库36座。\n\n二、${heading}\n\n${text}`;
  const told = async (heading: string, text: string) =>
    (await factsOf(report(heading, text))).slice(1).map(({ quote, period, role }) => `${quote} ${period} ${role}`);

  it.each(["“十三五”时期主要目标和任务", "“十三五”时期发展思路", "2016—2020年发展目标"])(
    "aims at its last year, and on average over all of them: %s",
    async (heading) => {
      expect(await told(heading, "生产总值年均增长9%，森林覆盖率达到65%；累计建成冷库200座。")).toEqual([
        "9% 2016/2020 target",
        "65% 2020 target",
        "200座 2016/2020 target",
      ]);
    },
  );

  it("may be headed by how many they are", async () => {
    expect(await told("今后五年的奋斗目标", "森林覆盖率达到65%。")).toContain("65% 2020 target");
  });

  it("says nothing of them where its heading names a year as well", async () => {
    expect(await told("“十三五”时期主要目标和2016年工作安排", "建成冷库40座。")).toEqual(["40座 2016 target"]);
  });

  it("lies back where its years are over", async () => {
    expect(await told("“十二五”时期的云岫", "建成冷库90座。")).toEqual(["90座 2015 actual"]);
  });
});

describe("a five-year plan that a figure is compared with or that only gives a name", () => {
  const told = async (text: string) =>
    (await factsOf(`云岫市2016年政府工作报告\n\n一、2015年工作回顾\n\n${text}`)).map(
      ({ quote, subject, period }) => `${quote} ${subject} ${period}`,
    );

  it("is not when the figure was", async () => {
    expect(await told("五年来，茶园投资是“十一五”时期的2.6倍，茶叶产值突破30亿元。")).toEqual(
      expect.arrayContaining(["2.6倍 茶园投资 2015", "30亿元 茶叶产值 2015"]),
    );
  });

  it("names a paper", async () => {
    expect(await told("茶园保护写入国家“十三五”规划建议，建成冷库36座。")).toEqual(["36座 建成冷库 2015"]);
  });
});

describe("五年 before what was done", () => {
  const told = async (text: string) =>
    (await factsOf(`云岫市2016年政府工作报告\n\n一、2015年工作回顾\n\n${text}`))
      .filter(({ quote }) => quote !== "五年")
      .map(({ quote, period }) => `${quote} ${period}`);

  it.each([
    [
      "五年城镇新增就业14万人、农村转移就业24万人，累计新建住房4.4万套、发放补贴4084户。",
      ["14万人 2011/2015", "24万人 2011/2015", "4.4万套 2011/2015", "4084户 2011/2015"],
    ],
    ["五年水库投入10亿元。", ["10亿元 2011/2015"]],
    ["五年农村用水普及率达到90%。", ["90% 2015"]],
    ["连续五年城镇新增就业14万人。", ["14万人 2015"]],
  ])("%s", async (text, periods) => {
    expect(await told(text)).toEqual(periods);
  });
});

it("growth compared with the year before is yearly, with its end since then", async () => {
  const basis = async (words: string) =>
    (await factOf(`云岫市2015年统计公报\n\n与${words}相比，茶叶销量增长10%。`, "10%")).basis;
  expect([await basis("上年"), await basis("上年同期"), await basis("年初")]).toEqual(["yoy", "yoy", "since_base"]);
});
