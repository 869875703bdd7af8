import { describe, expect, it } from "vitest";
import { readQuantities } from "../../src/quantities/index.js";
import { said } from "./say.js";

const table = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)("%s", (text, expected) => {
    expect(said(text).join("; ")).toBe(expected);
  });

describe("numbers and scales", () => {
  table([
    ["税收七十二亿六千万元", "7260000000 元"],
    ["人均产值3萬3,883美元", "33883 美元 per 人"],
    ["預算4兆8,530億元", "4853000000000 元"],
    ["出口近5千億美元", "500000000000 美元 nearly"],
    ["投资1.2万亿元", "1200000000000 元"],
    ["栽种两万亩", "20000 亩"],
    ["组织三四百人参加", "300..400 人"],
    ["孩子十五六岁", "15..16 岁"],
    ["花费三万五千元", "35000 元"],
    ["签约百亿元项目", "10000000000 元"],
    ["捐款百余元", "100 元 gt"],
    ["投入3个亿", "300000000 -"],
    ["共计六十四万零一百四十三元一角七分", "640143.17 元"],
    ["钢产量三、二七八·三万吨", "32783000 吨"],
  ]);

  it("keeps number, scale and unit as printed", () => {
    const [r] = readQuantities("完成投资12.50亿元");
    expect(r).toMatchObject({
      number: { coefficient: 1250n, exponent: -2 },
      scale: 100000000n,
      unitRaw: "亿元",
      unit: "元",
    });
    expect(readQuantities("集资5千人")[0]).toMatchObject({ scale: 1000n, unitRaw: "千人" });
  });
});

describe("comparators", () => {
  table([
    ["企业均突破60家", "60 家 gt"],
    ["总量迈上600亿元台阶", "60000000000 元 ge"],
    ["不低于96%", "96 % ge"],
    ["分别不少于20人、5人", "20 人 ge; 5 人 ge"],
    ["入学率分别达到80%和70%以上", "80 % ge; 70 % ge"],
    ["新建50万、20万平方米以上的厂房", "500000 平方米 ge; 200000 平方米 ge"],
    ["比全省高于均值的0.7个百分点", "0.7 个百分点"],
    ["近两年办了近百件实事", "2 年; 100 件 nearly"],
    ["新签约10个项目", "10 个"],
    ["通过3个法案", "3 个"],
    ["企业数量过5家", "5 家 gt"],
    ["发现上百处遗迹", "100 处 ge"],
    ["3天内办结", "3 天 le"],
    ["五年内，产量有所增长", "5 年"],
    ["未满18周岁", "18 周岁 lt"],
    ["60岁及以上老人", "60 岁 ge"],
    ["连续跨过两个台阶", "2 个"],
    ["债务率＜70%", "70 % lt"],
  ]);
});

describe("denominators", () => {
  table([
    ["每亩施肥40公斤，比去年增加2公斤", "40 公斤 per 亩; 2 公斤 per 亩"],
    ["每秒生产3000颗", "3000 颗 per 秒"],
    ["户均增收800元", "800 元 per 户"],
    ["日处理污水5万吨", "50000 吨 per 日"],
    ["污水处理能力7万吨/日", "70000 吨/日"],
    ["每千人口拥有医师3.2人", "3.2 人 per 千人口"],
    ["人均收入增长8%", "8 %"],
    ["时速350公里", "350 公里 per 时"],
    ["全年产粮75亿斤", "7500000000 斤"],
    ["每年培养50人、资助500人", "50 人 per 年; 500 人 per 年"],
  ]);
});

describe("shapes", () => {
  table([
    ["从460万千瓦提升至580万千瓦", "4600000 千瓦; 5800000 千瓦"],
    ["5万至8万元", "50000..80000 元"],
    ["奖励3—5万元", "30000..50000 元"],
    ["配比为1:2.5", "1:2.5 -"],
    ["三分之二以上", "0.666666666666667 - ge"],
    ["提高0.3个和0.5个百分点", "0.3 个百分点; 0.5 个百分点"],
    ["百分之五至百分之七", "5..7 %"],
    ["直径50±2毫米", "48..52 毫米"],
    ["孕产妇死亡率降到9.5/10万", "9.5 /10万"],
  ]);
});

describe("ranks", () => {
  table([
    ["总量居全省第二", "2 -"],
    ["排名上升5位、3位", "5 位; 3 位"],
    ["全国排名前10", "10 - le"],
    ["在评比中位列30名", "30 名"],
  ]);
  it("tells a rank from a count of people", () => {
    expect(readQuantities("全省位列30名")[0]?.dimension).toBe("rank");
    expect(readQuantities("录用30名教师")[0]?.dimension).toBe("persons");
  });
});

describe("units", () => {
  it("converts exactly", () => {
    expect(readQuantities("3亩")[0]).toMatchObject({ siUnit: "m2", siValue: { coefficient: 2n, exponent: 3 } });
    expect(readQuantities("翻两番")[0]?.siValue?.coefficient).toBe(4n);
    expect(readQuantities("3成")[0]).toMatchObject({ siUnit: "1", siValue: { coefficient: 3n, exponent: -1 } });
  });

  it("knows the currency", () => {
    const currency = (text: string) => readQuantities(text)[0]?.currency;
    expect(currency("3億元")).toBe("TWD");
    expect(currency("3亿元")).toBe("CNY");
    expect(currency("3亿港元")).toBe("HKD");
    expect(readQuantities("3億元", { yuan: "HKD" })[0]?.currency).toBe("HKD");
    expect(readQuantities("3億元", { yuan: null })[0]?.currency).toBeNull();
  });

  it("tells households from firms, and electricity from temperature", () => {
    expect(readQuantities("搬迁农户3000户")[0]?.dimension).toBe("households");
    expect(readQuantities("新登记市场主体3000户")[0]?.dimension).toBe("count");
    expect(readQuantities("36户预算内工业企业")[0]?.dimension).toBe("count");
    expect(readQuantities("36户受灾居民由企业安置")[0]?.dimension).toBe("households");
    expect(readQuantities("发电20亿度")[0]?.dimension).toBe("energy");
    expect(readQuantities("平均气温25度")[0]?.dimension).toBe("temperature");
  });
});
